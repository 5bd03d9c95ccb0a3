"""What reading says in English about drafts and lines is shown in the page's language."""

import pytest
from flask import Flask
from flask_babel import force_locale

from followup.notes.parsing.proposals.confidence import SENTENCES
from followup.notes.reading import formats
from followup.notes.reading_words import KINDS, REASONS, in_the_pages_language


@pytest.fixture
def database() -> str:
    """Words are the same on both databases."""
    return "sqlite"


@pytest.mark.parametrize(
    ("said", "nynorsk"),
    [
        ("The text names who takes it forward.", "Teksten nemner kven som tek det vidare."),
        ("“Salten” is a district, not a municipality.", "«Salten» er eit distrikt, ikkje ein kommune."),
        (
            "A name in the heading may mean Herøy (Nordland) or Herøy (Møre og Romsdal); "
            "choose the municipality.",
            "Eit namn i overskrifta kan tyde Herøy (Nordland) eller Herøy (Møre og Romsdal). Vel kommunen.",
        ),
        (
            "Room 35 names no municipality, and no other card places it.",
            "Rom 35 nemner ingen kommune, og ingen annan lapp plasserer det.",
        ),
        (
            "This card names no municipality, and no other card places it.",
            "Denne lappen nemner ingen kommune, og ingen annan lapp plasserer han.",
        ),
        (
            "“100 % av rektorane skal %(være)s” is unfinished and was left out.",
            "«100 % av rektorane skal %(være)s» er ikkje skrive ferdig og er utelate.",
        ),
        ("Something only a newer reader says.", "Something only a newer reader says."),
        ("", ""),
    ],
)
def test_a_sentence_of_reading_is_translated_and_what_it_quotes_is_kept(
    app: Flask, said: str, nynorsk: str
) -> None:
    with app.test_request_context(), force_locale("nn"):
        assert in_the_pages_language(said) == nynorsk
    with app.test_request_context(), force_locale("en"):
        assert in_the_pages_language(said) == said


def test_every_reason_and_kind_of_file_is_marked_for_translation() -> None:
    named = {*formats._KIND_OF_SUFFIX.values(), *(kind for _, kind in formats._KIND_OF_FIRST_BYTES)}
    assert set(KINDS) == {*named, "a ZIP archive"} - {"text"}
    assert set(REASONS) == set(SENTENCES.values())
