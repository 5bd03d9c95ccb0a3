"""The catalogues hold every word of the code, in good order, and neither written Norwegian in the other's."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from babel.messages import Catalog

from tools import translations

MARKER_PAIRS = Path(__file__).parents[1] / "data" / "marker_pairs.csv"
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%%|\{\w+\}")
SAME_IN_ENGLISH = {
    "%(field)s: %(after)s",
    "%(municipality)s: %(sentence)s",
    "%(sentence)s.",
    "%(who)s: %(count)s, %(pressing)s",
    "Dialog 1",
    "Dialog 2",
    "Status",
    "Status: %(status)s",
}
"""What is the same in bokmål, nynorsk and English."""


class Pair(NamedTuple):
    """What is said in English, and one form of how it is said in Norwegian."""

    english: str
    norwegian: str


@pytest.fixture(scope="module")
def words() -> Catalog:
    return translations.extract()


@pytest.fixture(params=translations.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return request.param


def _pairs(catalogue: Catalog) -> Iterator[Pair]:
    for message in catalogue:
        if not message.id:
            continue
        english = message.id if isinstance(message.id, tuple | list) else [message.id]
        said = message.string if isinstance(message.string, tuple | list) else [message.string]
        yield from (Pair(one, other) for one, other in zip(english, said, strict=True))


def test_a_catalogue_holds_the_words_of_the_code_and_no_others(words: Catalog, language: str) -> None:
    kept = translations.read(language)
    ids = {message.id for message in kept if message.id}
    now = {message.id for message in words if message.id}
    assert ids == now, f"run `make translations`: new {now - ids}, gone {ids - now}"
    assert not kept.obsolete


def test_a_catalogue_is_written_as_the_tool_writes_it(words: Catalog, language: str) -> None:
    kept = translations.catalogue_path(language).read_bytes()
    assert kept == translations.as_text(translations.updated(language, words)), "run `make translations`"


def test_every_word_is_translated_and_nothing_is_guessed(language: str) -> None:
    kept = translations.read(language)
    missing = [
        message.id for message in kept if message.id and not translations.is_translated(message.string)
    ]
    assert not missing
    assert not [message.id for message in kept if message.id and message.fuzzy]


def test_the_compiled_catalogue_is_that_of_the_text(language: str) -> None:
    kept = translations.catalogue_path(language).with_suffix(".mo").read_bytes()
    assert kept == translations.compiled(translations.read(language)), "run `make translations`"


def test_a_translation_fills_in_what_the_english_words_do(language: str) -> None:
    wrong = [
        pair
        for pair in _pairs(translations.read(language))
        if Counter(PLACEHOLDER.findall(pair.english)) != Counter(PLACEHOLDER.findall(pair.norwegian))
    ]
    assert not wrong


def test_sentences_end_and_quote_as_norwegian_does(language: str) -> None:
    for english, norwegian in _pairs(translations.read(language)):
        assert not set('“”"') & set(norwegian), norwegian
        assert norwegian.count("«") == norwegian.count("»"), norwegian
        assert (english[0], english[-1]) == (" ", " ") or norwegian == norwegian.strip(), norwegian
        assert english.endswith((".", ":", "?", "!")) == norwegian.endswith((".", ":", "?", "!")), norwegian


def test_nothing_is_left_in_english(language: str) -> None:
    same = {english for english, norwegian in _pairs(translations.read(language)) if english == norwegian}
    assert same <= SAME_IN_ENGLISH, same - SAME_IN_ENGLISH


def test_the_list_of_marker_pairs_is_long_enough() -> None:
    assert len(_marker_pairs()) >= 40


@pytest.mark.parametrize(("language", "column"), [("nb", "nynorsk"), ("nn", "bokmål")])
def test_no_word_of_one_written_norwegian_stands_in_the_other(language: str, column: str) -> None:
    others = {pair[column] for pair in _marker_pairs()}
    found = [
        (word, norwegian)
        for _english, norwegian in _pairs(translations.read(language))
        for word in re.findall(r"\w+(?:-\w+)*", _outside_quotes(norwegian).lower())
        if word in others
    ]
    assert not found


@pytest.mark.parametrize(("language", "column"), [("nb", "bokmål"), ("nn", "nynorsk")])
def test_most_marker_words_are_ones_we_use(language: str, column: str) -> None:
    said = " ".join(norwegian.lower() for _, norwegian in _pairs(translations.read(language)))
    used = [pair for pair in _marker_pairs() if re.search(rf"\b{pair[column]}\b", said)]
    assert len(used) >= 40


def _outside_quotes(text: str) -> str:
    """Without what is quoted from a source, without addresses, and without the places that are filled in."""
    return PLACEHOLDER.sub(" ", re.sub(r"«[^»]*»|\S+@\S+", " ", text))


def _marker_pairs() -> list[dict[str, str]]:
    with MARKER_PAIRS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
