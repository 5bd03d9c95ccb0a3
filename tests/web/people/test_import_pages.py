"""Tables of contacts and language forms on screen: looked at first, then all of it or nothing."""

import random
from io import BytesIO

import pytest
from flask import Flask
from sqlalchemy import func, select

from followup.extensions import db
from followup.people.import_pages import MOST_ROWS_SHOWN
from followup.people.models import Contact, LanguageForm
from tests import people
from tests.pages import Page, PageClient
from tests.unit.people.files import csv_file, workbook

CONTACTS = "/people/contacts/import"
FORMS = "/people/language-forms/import"
HEADINGS = ("kommune", "navn", "e-post")
ALICE = ("Sula", "Alice", "alice@sula.example")


def give(
    client: PageClient, data: bytes, name: str = "contacts.csv", *, to: str = CONTACTS, status: int = 200
) -> Page:
    """Upload a file; a large one lies in a file of the test client's own, closed here."""
    upload = {"file": (BytesIO(data), name), "pasted": ""}
    page = client.post(to, upload, status=status, content_type="multipart/form-data")
    page.response.request.environ["wsgi.input"].close()
    return page


def count(app: Flask) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count(Contact.id))) or 0


def told(page: Page) -> list[tuple[str, str]]:
    return [(str(row["data-row"]), str(row["data-outcome"])) for row in page.all("tr[data-outcome]")]


@pytest.mark.parametrize(
    ("data", "name"),
    [(csv_file(HEADINGS, ALICE), "contacts.csv"), (workbook([HEADINGS, ALICE]), "contacts.xlsx")],
    ids=["csv", "xlsx"],
)
def test_a_table_is_looked_at_first_and_imported_when_that_is_confirmed(
    app: Flask, coordinator: PageClient, data: bytes, name: str
) -> None:
    page = give(coordinator, data, name)
    assert told(page) == [("2", "new")]
    assert "Nothing is imported yet" in page.main
    assert count(app) == 0
    page = coordinator.submit(page, {"then": "import"}, form="#confirm")
    assert page.h1 == "Contacts"
    assert "1 row was imported." in page.main and "alice@sula.example" in page.main
    again = give(coordinator, data, name)
    assert told(again) == [("2", "unchanged")]
    assert "nothing to import" in again.main and not again.all("#confirm")


def test_a_pasted_table_will_do(app: Flask, coordinator: PageClient) -> None:
    page = coordinator.get(CONTACTS)
    page = coordinator.submit(page, {"pasted": "Kommune\tE-post\nSula\talice@sula.example\n"}, form="#give")
    coordinator.submit(page, {"then": "import"}, form="#confirm")
    assert count(app) == 1


def test_every_refused_row_is_listed_with_its_number_and_nothing_is_imported(
    app: Flask, coordinator: PageClient
) -> None:
    data = csv_file(
        HEADINGS,
        ALICE,
        ("Hadeland", "", "x@y.no"),
        ("Herøy", "", "x@y.no"),
        ("Sula", "", "alice.sula"),
        ("Krisitansand", "", ""),
    )
    page = give(coordinator, data, status=422)
    assert told(page) == [
        ("3", "refused"),
        ("4", "refused"),
        ("5", "refused"),
        ("6", "refused"),
        ("2", "new"),
    ]
    for sentence in (
        "4 rows cannot be imported, so nothing was",
        "There is no municipality “Hadeland”. Write its official name or number.",
        "Write “Herøy (Møre og Romsdal)” or “Herøy (Nordland)”, or add a column for the county.",
        "“alice.sula” is not an e-mail address",
        "Do you mean “Kristiansand”?",
        "No e-mail address is given.",
    ):
        assert sentence in page.main
    assert not page.all("#confirm")
    assert count(app) == 0


def test_a_confirmed_table_is_checked_again(app: Flask, coordinator: PageClient) -> None:
    table = csv_file(HEADINGS, ALICE, ("Sula", "", "x")).decode("utf-8-sig")
    page = coordinator.post(CONTACTS, {"pasted": table, "then": "import"}, status=422)
    assert told(page)[0] == ("3", "refused")
    assert count(app) == 0


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"", "contacts.csv", "“contacts.csv” is empty. Nothing was imported."),
        (b"%PDF-1.7", "wall.pdf", "“wall.pdf” is not a table we read. Nothing was imported."),
        (
            random.Random(5).randbytes(3000),
            "contacts.csv",
            "does not hold readable text. Nothing was imported.",
        ),
        (random.Random(5).randbytes(3000), "c.xlsx", "is not a whole Excel workbook. Nothing was imported."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "c.xls", "an old Excel workbook"),
        (b"x" * (5 * 1024 * 1024 + 1), "c.csv", "is larger than the 5 MB we take. Nothing was imported."),
        (csv_file(HEADINGS, *[ALICE] * 5000), "c.csv", "has something below row 5000"),
        (b'kommune;e-post\nSula;"a@b.no\n', "c.csv", "do not match, from row 2 on. Nothing was imported."),
        (b"Sula;a@b.no\n", "c.csv", "Add a row of headings: municipality, e-mail,"),
        (b"kommune;e-post\n", "c.csv", "has headings and no rows below them. Nothing was imported."),
    ],
)
def test_a_file_that_cannot_be_read_is_told_beside_the_field(
    coordinator: PageClient, data: bytes, name: str, sentence: str
) -> None:
    page = give(coordinator, data, name, status=422)
    assert sentence in page.one("#file-error").get_text()


def test_a_file_or_a_text_is_needed_and_not_both(coordinator: PageClient) -> None:
    page = coordinator.submit(coordinator.get(CONTACTS), form="#give", status=422)
    assert "Choose a file" in page.one("#file-error").get_text()
    both = {"file": (BytesIO(b"kommune;e-post"), "c.csv"), "pasted": "x"}
    page = coordinator.post(CONTACTS, both, status=422, content_type="multipart/form-data")
    assert "not both" in page.one("#pasted-error").get_text()
    page = coordinator.post(CONTACTS, {"pasted": "x"}, status=422)
    assert "“The table”" in page.one("#pasted-error").get_text()


def test_an_update_shows_what_was_before(coordinator: PageClient) -> None:
    page = give(coordinator, csv_file(HEADINGS, ALICE))
    coordinator.submit(page, {"then": "import"}, form="#confirm")
    page = give(coordinator, csv_file(HEADINGS, ("Sula", "Alice B", "alice@sula.example")))
    assert told(page) == [("2", "updated")]
    assert "Name: Alice B (was: Alice)" in page.main


def test_a_long_report_is_cut_and_says_so(coordinator: PageClient) -> None:
    rows = [("Sula", "", f"n{n}@sula.example") for n in range(MOST_ROWS_SHOWN + 3)]
    page = give(coordinator, csv_file(HEADINGS, *rows))
    assert len(told(page)) == MOST_ROWS_SHOWN
    assert "3 more rows are not shown here." in page.main


def test_language_forms_are_looked_at_first_and_confirmed(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        people.municipality("Sula").language_form = LanguageForm.NYNORSK
        db.session.commit()
    data = csv_file(("Kommune", "Målform"), ("Sula", "Nynorsk"), ("Bergen", "nøytral"))
    assert coordinator.get(FORMS).h1 == "Import language forms"
    page = give(coordinator, data, "forms.csv", to=FORMS)
    assert told(page) == [("2", "updated"), ("3", "new")]
    assert "Language form: Nynorsk (confirmed)" in page.main
    coordinator.submit(page, {"then": "import"}, form="#confirm")
    with app.app_context():
        bergen = people.municipality("Bergen")
        assert bergen.language_form is LanguageForm.NEUTRAL
        assert bergen.language_form_confirmed_by == people.person(people.KARI)
    page = give(coordinator, csv_file(("Kommune", "Målform"), ("Sula", "x")), "f.csv", to=FORMS, status=422)
    assert "is not a language form" in page.main
    page = give(coordinator, csv_file(HEADINGS, ALICE), "f.csv", to=FORMS, status=422)
    assert "Add a row of headings: municipality and language form." in page.main


def test_a_viewer_imports_nothing(app: Flask, viewer: PageClient) -> None:
    for address in (CONTACTS, FORMS):
        viewer.get(address, status=403)
        give(viewer, csv_file(HEADINGS, ALICE), to=address, status=403)
    assert count(app) == 0
