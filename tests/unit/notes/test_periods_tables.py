"""The tables of typed words, sentences and twins in the two language forms, each row a rule's example."""

from datetime import date
from pathlib import Path

import pytest

from followup.notes.parsing.periods.dues import Due, find_dues, read_due

HELD_ON = date(2020, 12, 4)
TABLES = Path(__file__).parent / "period_tables"


def rows(name: str, divider: str) -> list[tuple[str, str]]:
    lines = (TABLES / name).read_text("utf-8").splitlines()
    pairs = [line.rpartition(divider) for line in lines if not line.startswith("#")]
    return [(left.strip(), right.strip()) for left, _, right in pairs]


def told(due: Due | None) -> str:
    if due is None:
        return "none"
    if due.kind is None:
        return "open"
    return f"{due.kind} {due.first}" + ("" if due.kind == "by" else f" {due.last}")


def written(words: str) -> list[str]:
    """The same words in other cases and spacing."""
    wide = words.replace(" ", "  ")
    return [words, words.upper(), words.capitalize(), wide, words.replace(" ", "\u00a0"), f" {words}\n"]


@pytest.mark.parametrize(("words", "reading"), rows("typed.txt", "|"))
def test_typed_words_read_as_the_table_says(words: str, reading: str):
    assert told(read_due(words, held_on=HELD_ON)) == reading


@pytest.mark.parametrize(("words", "reading"), rows("typed.txt", "|"))
def test_typed_words_read_the_same_in_any_case_and_spacing(words: str, reading: str):
    assert {told(read_due(one, held_on=HELD_ON)) for one in written(words)} == {reading}


@pytest.mark.parametrize(("sentence", "reading"), rows("sentences.txt", "|"))
def test_sentences_hold_the_deadlines_the_table_says(sentence: str, reading: str):
    found = find_dues(sentence, held_on=HELD_ON)
    assert "; ".join(f"{one.due.text} = {told(one.due)}" for one in found) == reading
    assert all(sentence[one.start : one.end] == one.due.text for one in found)


@pytest.mark.parametrize(("bokmaal", "nynorsk"), rows("twins.txt", "="))
def test_nynorsk_reads_as_its_bokmaal_twin(bokmaal: str, nynorsk: str):
    for held_on in (HELD_ON, date(2022, 5, 31), date(2024, 2, 29)):
        expected = told(read_due(bokmaal, held_on=held_on))
        assert told(read_due(nynorsk, held_on=held_on)) == expected
        sentence = f"Vi lagar plan {bokmaal}.", f"Vi lagar plan {nynorsk}."
        first, second = ([told(one.due) for one in find_dues(text, held_on=held_on)] for text in sentence)
        assert first == second
