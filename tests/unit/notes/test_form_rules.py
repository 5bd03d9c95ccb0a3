"""Deeds that the form of a sentence tells, and what only looks like one: our own sentences."""

import pytest

from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.rules.kinds import kind_of
from followup.notes.parsing.rules.said import Said


def kind(text: str, *, topic: str | None = "who") -> str | None:
    return kind_of(Said(text, read_clause(text), topic)).kind  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Toalett ved badeplassen – vi spør grunneieren",
        "Lading for elbiler; me søkjer fylket om midlar",
        "De pårørende må få vite det, det tar avdelingslederen",
        "Skiltingen ordner vaktmesteren",
        "Kontrakten skriv kommuneadvokaten.",
        "Ny nettside = kommunikasjonssjefen",
        "rektor = årshjul for leksehjelpen",
        "Miljørådgiveren skal på befaring",
        "Saken skal til formannskapet",
        "Kommunalsjefen må i dialog med bonden",
        "Jeg (leder for kulturskolen) rydder i lageret",
        "Sjekker leieavtalen for hallen – gjelder den ennå?",
    ],
)
def test_who_acts_and_what_is_told_without_the_order_of_a_sentence(text: str) -> None:
    assert kind(text) == "commitment"
    assert kind(text, topic=None) == "commitment"


@pytest.mark.parametrize(
    "text",
    [
        "Opprydding i det gamle arkivet",
        "Gjennomgang av alle leieavtalene",
        "Dialog med velforeningen",
        "Sak til kommunestyret om gatelys",
        "Strikkekafé på sykehjemmet (koordinator Lene)",
        "Ikke glem: lys i undergangen",
    ],
)
def test_a_deed_by_its_noun_answers_only_who(text: str) -> None:
    assert kind(text) == "commitment"
    assert kind(text, topic=None) is None


@pytest.mark.parametrize(
    "text",
    [
        "Mange bilister – det går for fort",
        "Mange bilister – de kjører for fort",
        "Økning i sykefraværet",
        "Norske kommuner jobber med dette",
        "Det regnet – vi ble våte",
        "Skiltingen tar tid",
        "Ser vi på avtalen – gjelder den ennå?",
        "Kaffe = liv",
        "Møtet var fint",
    ],
)
def test_how_things_are_is_no_deed_by_its_form(text: str) -> None:
    assert kind(text) is None


def test_the_same_forms_answer_what_is_needed_as_needs() -> None:
    assert kind("Opprydding i det gamle arkivet", topic="needs") == "need"
