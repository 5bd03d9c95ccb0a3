"""The digest letter by letter, in three languages. `GOLDEN=write` writes what stands there now; read the change."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from flask import Flask

from followup.app import create_app
from followup.commitments.awaiting import Reason
from followup.commitments.statuses import DueKind, Status
from followup.digests.content import DigestContent, Row, content_of
from followup.digests.mail import word
from followup.outbox.kinds import Mail
from followup.people.models import Contact, Language, LanguageForm, Municipality, Person
from followup.settings import from_environment
from tests.unit.digests.rows import STYRINGSDIALOG, row

GOLDEN = Path(__file__).parents[2] / "golden"
LANGUAGES = [Language.ENGLISH, Language.BOKMAL, Language.NYNORSK]
MONDAY = datetime(2021, 3, 15, 7, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """An application whose database nobody asks."""
    app = create_app(from_environment({"FOLLOWUP_DATA_DIR": str(tmp_path_factory.mktemp("data"))}))
    with app.app_context():
        yield app


def alice(language: Language | None = None, form: LanguageForm | None = LanguageForm.NYNORSK) -> Contact:
    sula = Municipality(name="Sula", language_form=form)
    return Contact(
        id=1, person=Person(email="alice@sula.example", name="Alice", language=language), municipality=sula
    )


def worded(content: DigestContent | None, contact: Contact) -> Mail:
    assert content is not None
    return word(
        content,
        person=contact.person,
        contacts=[contact],
        page_of=lambda contact_id: f"https://oppfolging.example/u/token-{contact_id}",
        unsubscribe_address="https://oppfolging.example/unsubscribe/token",
        now=MONDAY,
    )


def first() -> DigestContent | None:
    return content_of([STYRINGSDIALOG], today=date(2021, 3, 15), is_first=True)


def full() -> DigestContent | None:
    """Every reason, two municipalities, a deadline for starting, one moved, one without words, and four too many."""
    rows: list[Row] = [
        row(
            2,
            Reason.OVERDUE,
            date(2021, 1, 24),
            title="Starte arbeidet",
            quote="Starter i uke 3",
            due_written="uke 3",
            due_kind=DueKind.START,
            owner="",
            contact_id=2,
            municipality_id=2,
            municipality="Porsgrunn",
        ),
        row(
            3,
            Reason.OVERDUE,
            date(2021, 3, 12),
            due_kind=DueKind.BY,
            due_written="",
            status=Status.IN_PROGRESS,
        ),
        row(4, Reason.DUE_SOON, date(2021, 4, 1), due_kind=DueKind.BY, is_due_moved=True),
        row(5, Reason.STUCK, status=Status.STUCK, due_kind=None, due_written=""),
        row(6, Reason.NO_DUE_DATE, due_kind=None, due_written="snarest"),
        row(7, Reason.NO_NEWS, date(2021, 9, 1), due_kind=DueKind.BY, quote="Ord " * 200),
        *[row(number, Reason.NEVER_ANSWERED, due_kind=None) for number in range(8, 18)],
    ]
    return content_of(rows, today=date(2021, 3, 15))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", [first, full])
def test_the_mail_reads_as_it_did(words: Flask, language: Language, case: object) -> None:
    assert callable(case)
    mail = worded(case(), alice(language))
    golden = GOLDEN / f"digest-{case.__name__}-{language.value}.txt"
    text = f"Subject: {mail.subject}\n\n{mail.text}"
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_and_html_say_the_same_and_html_has_the_buttons(words: Flask, language: Language) -> None:
    content = full()
    mail = worded(content, alice(language))
    assert content is not None
    assert mail.html.count("choice=in_progress#share-") == len(content.rows) == 12
    for each in content.rows:
        assert each.title in mail.html and each.title in mail.text
        assert f"share={each.share_id}&amp;choice=done" in mail.html
    for address in ("/u/token-1", "/u/token-2", "/unsubscribe/token"):
        assert f"https://oppfolging.example{address}" in mail.text and address in mail.html


def test_every_link_stands_alone_on_its_line_of_the_text(words: Flask) -> None:
    lines = worded(full(), alice(Language.ENGLISH)).text.splitlines()
    assert all(line.startswith("https://") for line in lines if "https://" in line)


def test_the_mail_can_be_stopped_with_one_click(words: Flask) -> None:
    assert (
        worded(first(), alice()).headers["List-Unsubscribe"]
        == "<https://oppfolging.example/unsubscribe/token>"
    )


@pytest.mark.parametrize(
    ("language", "form", "speaks"),
    [
        (None, LanguageForm.NYNORSK, "nn"),
        (None, LanguageForm.BOKMAL, "nb"),
        (None, LanguageForm.NEUTRAL, "nb"),
        (None, None, "nb"),
        (Language.ENGLISH, LanguageForm.NYNORSK, "en"),
    ],
)
def test_it_speaks_the_municipalitys_language_unless_the_reader_chose(
    words: Flask, language: Language | None, form: LanguageForm | None, speaks: str
) -> None:
    assert f'<html lang="{speaks}"' in worded(first(), alice(language, form)).html


def test_no_two_weeks_have_the_same_subject(words: Flask) -> None:
    subjects = set[str]()
    for week in range(30):
        today = date.fromordinal(date(2021, 3, 15).toordinal() + 7 * week)
        reason = Reason.NEVER_ANSWERED
        if today > date(2021, 5, 31):
            reason = Reason.OVERDUE
        elif (date(2021, 5, 31) - today).days <= 28:
            reason = Reason.DUE_SOON
        content = content_of([row(1, reason, date(2021, 5, 31))], today=today)
        subjects.add(worded(content, alice(Language.ENGLISH)).subject)
    assert len(subjects) == 30


def test_words_of_the_wall_are_shown_as_words_never_as_markup(words: Flask) -> None:
    content = content_of([row(1, title="<b>Rektor & co</b>", quote="<i>Nå</i>")], today=date(2021, 3, 15))
    mail = worded(content, alice())
    assert "<b>Rektor" not in mail.html and "&lt;b&gt;Rektor &amp; co" in mail.html
    assert "<b>Rektor & co</b>" in mail.text
