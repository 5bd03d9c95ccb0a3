"""Who acts, where the word for them is easily taken for another. All examples our own."""

import pytest

from followup.notes.parsing.doers.owners import owner_of
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.words.roles import is_person_role, is_role


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kommunedirektørene møtes 7. februar", "Kommunedirektørene"),
        ("Ordførarane avklarar leigepris", "Ordførarane"),
        ("Innkjøper ringer Karasjok", "Innkjøper"),
        ("Trener ungdom i svømming", None),
        ("Neste: Anleggsforvalter prioriterer de fem verste", "Anleggsforvalter"),
        ("Neste: prioritere de fem verste", None),
    ],
)
def test_a_role_is_who_acts_in_the_plural_before_a_verb_and_after_a_lead_in(
    text: str, who: str | None
) -> None:
    assert owner_of(text, read_clause(text), label=None, says_who=False) == who


@pytest.mark.parametrize("word", ["kommunedirektørene", "ordførerne", "inspektørane", "fysioterapeutene"])
def test_all_who_have_a_role_are_persons(word: str) -> None:
    assert is_person_role(word) and is_role(word)


@pytest.mark.parametrize("word", ["planene", "skjemaene", "dagane", "kursene"])
def test_things_in_the_plural_are_none(word: str) -> None:
    assert not is_role(word)
