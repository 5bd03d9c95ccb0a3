"""Sentences whose last word decides: a call and who answers it, a thing and that it is still to be done."""

import pytest

from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.rules.kinds import kind_of
from followup.notes.parsing.rules.said import Said
from followup.notes.parsing.text.questions import Topic, question_at_start
from followup.notes.parsing.walls.signatures import without_person
from followup.notes.reading.lines import numbered


def kind(text: str, *, topic: Topic | None = None, has_due: bool = False) -> str | None:
    return kind_of(Said(text, read_clause(text), topic, has_due)).kind


@pytest.mark.parametrize(
    "text",
    [
        "Vi mangler rutine for varsling → beredskapskoordinatoren lager den",
        "men me saknar eldre sine stemmer -> eldrerådet får det som sak",
        "Vi ønsker å åpne hallen i helgene, idrettsrådet tar det opp med driftsavdelingen",
        "me ynskjer å få fleire benkar, gartnaren bestiller",
        "Vi savner en oversikt, så servicekontoret lager den",
    ],
)
def test_a_call_that_somebody_answers_is_a_commitment(text: str) -> None:
    assert kind(text) == "commitment"


@pytest.mark.parametrize(
    "text",
    [
        "Vi trenger flere lærere, rektorene bruker all tid på vikarer",
        "Vi mangler penger, politikerne sier nei",
        "Vi savner en mal, KS lager så mye annet",
        "Vi ønsker oss et nettverk, særlig for de minste",
    ],
)
def test_a_call_that_only_a_reason_follows_is_still_a_need(text: str) -> None:
    assert kind(text) == "need"


@pytest.mark.parametrize(
    ("text", "has_due"),
    [
        ("Utlånsboden åpner i mars", True),
        ("Ny pilot på to skular, startar opp over nyttår", True),
        ("Komfyrvakter til alle leiligheter – ikke bestilt ennå", False),
        ("Nye skilt ved tunet, ikkje kjøpt enno", False),
        ("Klima: må inn i budsjettet for neste år", False),
        ("Må inn på dagsorden i ledergruppa", False),
        ("Kultur og fritid søker midler til turkart", False),
        ("Mottaket på NAV sjekker alle avslag", False),
        ("Mottaket på NAV går gjennom alle avslag", False),
    ],
)
def test_what_begins_then_is_still_to_do_or_goes_into_the_plan_is_a_commitment(
    text: str, *, has_due: bool
) -> None:
    assert kind(text, has_due=has_due) == "commitment"


@pytest.mark.parametrize(
    "text",
    [
        "Butikken åpner klokka åtte",
        "Det må inn mer penger",
        "Vi har ikke begynt ennå",
        "Ungdom og voksne bruker hallen",
        "Elevene på ungdomsskolen søker jobb",
        "Vi kan låne ut ski og telt helt gratis allerede",
        "Kanskje vi bør ha egen plan? eller bare ta det inn i den vi har",
        "Følgende innspill kom fram, Kari noterte:",
    ],
)
def test_what_is_so_and_doubts_are_no_commitments(text: str) -> None:
    assert kind(text) != "commitment"


@pytest.mark.parametrize("title", ["Til KS og DSB", "Til Miljødirektoratet!", "Til Husbanken, staten og KS"])
def test_a_title_that_addresses_others_asks_what_is_needed(title: str) -> None:
    question = question_at_start(title)
    assert question is not None
    assert question.topic == "needs"


def test_a_person_who_signs_last_says_nothing_more() -> None:
    signed = numbered("Lage plan for vikarer\nKari Moe, rådgiver i oppvekst")
    assert [line.text for line in without_person(signed)] == ["Lage plan for vikarer"]
    for text in (
        "Ansvarlig:\nKari Moe, rektor",
        "Hvem tar det?\nKari, rektor",
        "Plan\nSula, rektor lager den",
    ):
        assert without_person(numbered(text)) == numbered(text)
