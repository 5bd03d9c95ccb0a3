"""Who does something, told by the form of the sentence: a sign, speaking as somebody, asked to, behind the verb."""

import pytest

from followup.notes.parsing.doers.by_form import doer_by_form
from followup.notes.parsing.doers.owners import owner_of
from followup.notes.parsing.grammar.clauses import read_clause


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("IKT → nye passordrutiner for alle", "IKT"),
        ("Driftssjef => tømmeplan for søppelkasser, 1. mars", "Driftssjef"),
        ("Nye skilt i marka = friluftsrådgiver", "friluftsrådgiver"),
        ("Rektor = foreldremøte om nettvett, november", "Rektor"),
        ("Som ordfører inviterer jeg naboordførerne på kaffe", "ordfører"),
        ("Som rektor ved ungdomsskulen bed eg inn foreldra", "rektor ved ungdomsskulen"),
        ("Han som er brannsjef her, går runden på hyttefeltet", "brannsjef"),
        ("Jeg (Kari i servicekontoret) oppdaterer nettsiden", "Kari i servicekontoret"),
        ("Kommunedirektøren bes utrede ny barnehage", "Kommunedirektøren"),
        ("Økonomisjefen får i oppdrag å rekne på husleiga", "Økonomisjefen"),
        ("Naboene må varsles, det tar byggesaksbehandler", "byggesaksbehandler"),
        ("Vi starter skriveverksted, ledet av biblioteksjefen", "biblioteksjefen"),
        ("Turløype → ferdig skiltet", None),
        ("2 + 2 = 4", None),
        ("Som kommune tar vi dette på alvor", None),
        ("Innbyggerne bes om å vise hensyn", None),
        ("De skal prøve kald lunsj, det tar tid", None),
    ],
)
def test_the_form_tells_who_does_it(text: str, who: str | None) -> None:
    assert doer_by_form(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Til uken ringer kultursjefen lagene", "kultursjefen"),
        ("I november sender rektor ut innkallingen", "rektor"),
        ("Etter jul samler kommunalsjef oppvekst alle styrerne", "kommunalsjef oppvekst"),
        ("I mai skal teknisk sjef legge fram planen", "teknisk sjef"),
    ],
)
def test_what_follows_who_is_no_part_of_who(text: str, who: str) -> None:
    assert owner_of(text, read_clause(text), label=None, says_who=False) == who


def test_who_decided_is_not_who_does_it() -> None:
    text = "Formannskapet vedtok i juni at badet skal pusses opp; eiendomssjefen lyser ut jobben i mars."
    assert owner_of(text, read_clause(text), label=None, says_who=False) == "eiendomssjefen"
