"""The list: what it shows, narrows to, sorts by, and costs."""

from datetime import date, timedelta
from urllib.parse import quote

import pytest
from flask import Flask

from followup.commitments import queries, tracking
from followup.commitments.filters import Filters
from followup.commitments.models import Commitment, Share
from followup.commitments.statuses import DueKind, Status
from followup.commitments.timeliness import Timeliness
from followup.extensions import db
from tests import build_commitments as build
from tests import people
from tests.pages import Page, PageClient, counted_queries

TODAY = date(2021, 1, 11)
OVERDUE = build.due(date(2021, 1, 10))
SOON = build.due(date(2021, 2, 8))
FAR = build.due(date(2021, 2, 9))
PLAN, VISIT, BOTH, BE = "Årsplan for øving", "Besøke skoler", "Samarbeid 100 %", "Ære være"


def titles(page: Page) -> list[str]:
    return [cell.get_text().strip() for cell in page.all("tbody th")]


def rows(page: Page) -> list[tuple[str, str]]:
    return [(str(row["data-status"]), str(row["data-timeliness"])) for row in page.all("tbody tr")]


@pytest.fixture
def some(app: Flask) -> None:
    """Five shares of four commitments, no two alike."""
    with app.app_context():
        alice = people.contact(people.ALICE, "Sula")
        plan = build.share(PLAN, "Sula", **OVERDUE, owner_written="Rektor", quote="vi ØVER mer")
        tracking.reassign(plan, owner_contact=alice, save=build.save())
        build.answer(plan, Status.STUCK, "Mangler lærer i trombone")
        build.share(VISIT, "Porsgrunn", **SOON, owner_written="Åse i KULTUR")
        both = build.commitment(BOTH, "Sula", "Bergen", **FAR)
        build.answer(both.shares[1], Status.DONE, at=build.ANSWERED + timedelta(days=1))
        other = build.meeting("Another meeting", held_on=date(2020, 11, 1))
        build.commitment(BE, "Oslo", **build.due(None), meeting=other)
        db.session.commit()


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", [PLAN, VISIT, BOTH, BOTH, BE]),
        ("?sort=-due", [BOTH, BOTH, VISIT, PLAN, BE]),
        ("?sort=title", [VISIT, BOTH, BOTH, BE, PLAN]),
        ("?sort=municipality", [BOTH, BE, VISIT, BOTH, PLAN]),
        ("?sort=-answered&municipality=", [BOTH, PLAN, BE, VISIT, BOTH]),
        ("?status=stuck", [PLAN]),
        ("?timeliness=due_soon", [VISIT]),
        ("?timeliness=on_track", [BOTH]),
        ("?timeliness=closed", [BOTH]),
        ("?timeliness=no_due_date", [BE]),
        ("?municipality=porsgrunn", [VISIT]),
        ("?county=15", [PLAN, BOTH]),
        ("?owner=unknown", [BOTH, BOTH, BE]),
        ("?owner=" + quote("åse kultur"), [VISIT]),
        ("?q=" + quote("ØVING"), [PLAN]),
        ("?q=" + quote("øver"), [PLAN]),
        ("?q=" + quote("TROMBONE rektor"), [PLAN]),
        ("?q=" + quote("åse"), [VISIT]),
        ("?q=" + quote("100 %"), [BOTH, BOTH]),
        ("?q=_", []),
        ("?q=porsgr", [VISIT]),
        ("?q=sula&status=stuck", [PLAN]),
        ("?status=lost", [PLAN, VISIT, BOTH, BOTH, BE]),
    ],
)  # fmt: skip
def test_the_address_narrows_and_sorts(viewer: PageClient, address: str, expected: list[str]) -> None:
    page = viewer.get("/commitments" + address)
    assert titles(page) == expected
    assert page.one("[data-total]")["data-total"] == str(len(expected))


@pytest.mark.usefixtures("some")
def test_rows_carry_the_codes_of_status_and_timeliness(viewer: PageClient) -> None:
    assert rows(viewer.get("/commitments")) == [
        ("stuck", "overdue"),
        ("not_started", "due_soon"),
        ("done", "closed"),
        ("not_started", "on_track"),
        ("not_started", "no_due_date"),
    ]


@pytest.mark.usefixtures("some")
def test_a_meeting_and_a_contact_narrow_by_their_number(app: Flask, viewer: PageClient) -> None:
    with app.app_context():
        meeting_id = build.meeting("Another meeting").id
    assert titles(viewer.get(f"/commitments?meeting={meeting_id}")) == [BE]
    [owner] = viewer.get("/commitments?status=stuck").all("td[data-label] a[href*='owner=']")
    assert titles(viewer.get(str(owner["href"]))) == [PLAN]


@pytest.mark.usefixtures("some")
def test_the_filters_stay_filled_in_and_the_headings_keep_them(viewer: PageClient) -> None:
    page = viewer.get("/commitments?status=not_started&q=samarbeid&sort=title")
    values = page.form_values("form.filter-bar")
    assert (values["status"], values["q"], values["sort"]) == ("not_started", "samarbeid", "title")
    turned = page.one("th[aria-sort='ascending'] a")
    assert turned["href"] == "/commitments?status=not_started&q=samarbeid&sort=-title"
    down = viewer.get(str(turned["href"]))
    assert down.one("th[aria-sort='descending']")
    assert down.form_values("form.filter-bar")["sort"] == "-title"
    assert viewer.get("/commitments").form_values("form.filter-bar")["sort"] == ""


@pytest.mark.usefixtures("some")
def test_what_was_not_understood_is_said(viewer: PageClient) -> None:
    page = viewer.get("/commitments?status=lost&meeting=first", headers={"Accept-Language": "en"})
    assert "status, meeting" in page.one(".ds-alert[data-color='warning']").get_text()


def test_an_empty_list_says_what_to_do(coordinator: PageClient) -> None:
    english = {"Accept-Language": "en"}
    assert "There are no commitments yet" in coordinator.get("/commitments", headers=english).main
    assert "Take one away" in coordinator.get("/commitments?q=x", headers=english).main


def many(app: Flask, number: int) -> None:
    """So many overdue shares at Sula, each with an owner and an answer; rows alone, as their history is not shown."""
    with app.app_context():
        alice, meeting = people.contact(people.ALICE, "Sula"), build.meeting()
        for place in range(number):
            commitment = Commitment(
                meeting=meeting, title=f"Title {place:03d}", created_at=build.IMPORTED, **OVERDUE
            )
            share = Share(municipality=alice.municipality, owner_contact=alice, answered_at=build.ANSWERED)
            commitment.shares.append(share)
            db.session.add(commitment)
        db.session.commit()


def test_fifty_rows_a_page_and_the_rest_behind_links(app: Flask, viewer: PageClient) -> None:
    many(app, 101)
    assert len(titles(viewer.get("/commitments"))) == 50
    last = viewer.get("/commitments?timeliness=overdue&page=3")
    assert titles(last) == ["Title 100"]
    assert "timeliness=overdue&page=2" in str(last.one("a[rel='prev']")["href"])
    assert titles(viewer.get("/commitments?page=99")) == ["Title 100"]
    assert len(titles(viewer.get("/commitments?page=0"))) == 50


@pytest.mark.parametrize("number", [1, 200])
def test_the_overdue_list_costs_the_same_whatever_it_holds(
    app: Flask, viewer: PageClient, number: int
) -> None:
    many(app, number)
    viewer.get("/commitments")
    with counted_queries() as statements:
        page = viewer.get("/commitments?timeliness=overdue")
    assert len(titles(page)) == min(number, 50)
    assert len(statements) == 5, statements


@pytest.mark.parametrize("number", [1, 12])
def test_a_commitment_s_page_costs_the_same_whatever_it_holds(
    app: Flask, coordinator: PageClient, number: int
) -> None:
    names = ["Sula", "Porsgrunn", "Oslo", "Bergen", "Trondheim", "Tromsø"][:number]
    with app.app_context():
        card = build.card()
        commitment = build.commitment("Plan", *names, card=card, quote="Rektor", first_line=6, last_line=6)
        for share, name in zip(commitment.shares, names, strict=True):
            owner = people.contact(people.ALICE, name)
            tracking.reassign(share, owner_contact=owner, save=build.save())
            for _answer in range(number):
                build.answer(share, Status.STUCK, "Hei")
        db.session.commit()
        address = f"/commitments/{commitment.id}"
    coordinator.get("/commitments")
    with counted_queries() as statements:
        coordinator.get(address)
    assert len(statements) == 6, statements


def test_a_start_that_was_met_asks_for_a_date(app: Flask, viewer: PageClient) -> None:
    with app.app_context():
        share = build.share(**build.due(date(2021, 1, 4), DueKind.START))
        build.answer(share, Status.IN_PROGRESS)
        db.session.commit()
    assert rows(viewer.get("/commitments?timeliness=no_due_date")) == [("in_progress", "no_due_date")]


def test_the_overdue_rows_come_in_the_order_of_an_index(in_app: Flask, database: str) -> None:
    """Fifty of many thousands are read, not all of them sorted."""
    if database != "sqlite":
        pytest.skip("how SQLite plans it; PostgreSQL decides by its statistics")
    with counted_queries() as statements:
        queries.list_shares(Filters(timeliness=Timeliness.OVERDUE), today=TODAY)
    _count, rows = (statement for statement in statements if statement.startswith("SELECT"))
    explained = db.session.connection().exec_driver_sql("EXPLAIN QUERY PLAN " + rows, _nothing(rows))
    plan = " ".join(str(step) for step in explained)
    assert "ix_commitments_due" in plan


def _nothing(statement: str) -> tuple[None, ...]:
    return (None,) * statement.count("?")
