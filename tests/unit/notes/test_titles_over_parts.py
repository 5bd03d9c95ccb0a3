"""Titles that stand over a part of a document and say what is told there, without asking. All examples our own."""

import pytest

from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.rules.neither import unsaid
from followup.notes.parsing.rules.said import Said
from followup.notes.parsing.text.questions import question_over


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Dette vart møtet samd om", "who"),
        ("Dette ble vi enige om:", "who"),
        ("Avtalt oppfølging", "who"),
        ("Konklusjoner", "who"),
        ("Tiltak i kommunene", "who"),
        ("Hva kommunene tar med seg hjem", "who"),
        ("Ansvar og frister", "who"),
        ("Kommunenes planer", "who"),
        ("Vidare", "who"),
        ("Hva gjør du på mandag?", "who"),
        ("Det kommunane ber andre om", "needs"),
        ("Vi ber om", "needs"),
        ("Innspill til stat, fylke og KS", "needs"),
        ("Krav til staten", "needs"),
        ("Behov spilt inn på møtet", "needs"),
        ("Ønske og behov frå kommunane", "needs"),
        ("Kommunenes behov", "needs"),
        ("Dette mangler", "needs"),
        ("Rammer vi trenger", "needs"),
        ("Hjelp ønskes", "needs"),
        ("Vidare vil Sula lage ein plan", None),
        ("Dette ble vi enige om i fjor, og det var bra", None),
        ("Konklusjonen er at vi lager en plan", None),
        ("Vi ber om møte med KS", None),
        ("Krav til staten er greit, men vi må gjøre noe selv", None),
    ],
)
def test_a_title_tells_what_stands_below_it(title: str, topic: str | None) -> None:
    question = question_over(title)
    assert (question.topic if question else None) == topic


@pytest.mark.parametrize(
    ("text", "is_only_a_heading"),
    [("Fylkeskommunen", True), ("KS og staten", True), ("Kystverket:", True), ("KS må lage en mal", False)],
)
def test_whom_something_is_asked_of_is_nothing_asked(text: str, is_only_a_heading: bool) -> None:
    verdict = unsaid(Said(text, read_clause(text), "needs"))
    assert (verdict is not None and verdict.rule == "names_only") is is_only_a_heading
