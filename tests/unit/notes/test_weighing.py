"""What rules propose is weighed by signs learnt from labelled cards. All examples our own."""

from dataclasses import replace
from datetime import date

import pytest

from followup.notes.extracting import cards_of, extract
from followup.notes.parsing.proposals.items import reads_of
from followup.notes.parsing.proposals.reads import Read
from followup.notes.parsing.proposals.signs import signs_of
from followup.notes.parsing.proposals.weighing import weighed
from followup.notes.parsing.proposals.weights import Shares, shares_of
from followup.notes.parsing.rules.said import Verdict

HELD_ON = date(2024, 10, 16)


def read(text: str, question: str = "Hvem gjør hva, og når?") -> Read:
    cards, _ = cards_of(f"Sula\n{question}\n{text}".encode(), name="kort.txt", held_on=HELD_ON)
    (one,) = reads_of(cards[0], held_on=HELD_ON)
    return one


def kinds(text: str, question: str) -> list[str]:
    found = extract(f"Sula\n{question}\n{text}".encode(), name="kort.txt", held_on=HELD_ON)
    return [item.kind for item in found.items]


def test_signs_tell_what_the_rules_made_of_it_its_form_its_question_and_its_words() -> None:
    signs = signs_of(read("- Rektor må lage en vaktplan innen 1. mai"))
    assert {"rule:must_or_will_act>who", "modal:må", "due:by", "has:owner", "is:listed", "topic:who"} <= signs
    assert {"vaktplan", "-plan", "en vaktplan", "^ rektor", "0 mai"} <= signs


def test_numbers_are_one_sign_whatever_they_are() -> None:
    assert signs_of(read("Kjøpe 3 busser")) == signs_of(read("Kjøpe 14 busser"))


def test_the_shares_of_a_statement_make_one() -> None:
    shares = shares_of(signs_of(read("Rektor kaller inn til foreldremøte i november")))
    assert shares.commitment + shares.need + shares.neither == pytest.approx(1)
    assert shares.likeliest == "commitment"


def test_signs_nobody_has_seen_say_nothing() -> None:
    assert shares_of({"xyzzy", "xyzzy xyzzy"}) == shares_of(set())
    assert shares_of(set()).likeliest is None


@pytest.mark.parametrize(
    ("text", "question", "kind"),
    [
        (
            "Opplæring i brannvern for alle nyansatte, HR-seksjonen, løpende",
            "Hvem gjør hva, og når?",
            "commitment",
        ),
        (
            "Det finnes ikke ledige boliger, og vi kommer ikke i mål før noen hjelper oss",
            "Hva trenger vi?",
            "need",
        ),
        ("Vi hadde en fin tur til Hamar", "Hvem gjør hva, og når?", None),
        ("Været var bra, og kaffen enda bedre", "Hva trenger vi?", None),
    ],
)
def test_a_statement_is_what_its_words_and_its_place_speak_for(
    text: str, question: str, kind: str | None
) -> None:
    assert kinds(text, question) == ([kind] if kind else [])


def test_what_a_rule_proposes_is_kept_unless_the_signs_speak_clearly_against_it() -> None:
    one = read("Vi kan jo tenke litt på det")
    doubtful = replace(one, verdict=Verdict("commitment", "must_or_will_act"))
    clear = replace(doubtful, verdict=Verdict(None, "nothing_to_do"))
    assert weighed([doubtful])[0].verdict.kind == "commitment"
    assert weighed([clear])[0].verdict.kind is None


def test_how_likely_it_is_comes_along() -> None:
    (sure,) = weighed([read("Rektor kaller inn til foreldremøte 12. november")])
    (doubtful,) = weighed([read("Noe med buss kanskje")])
    assert sure.likelihood > 0.9
    assert (
        sure.likelihood
        == shares_of(signs_of(read("Rektor kaller inn til foreldremøte 12. november"))).commitment
    )
    assert doubtful.verdict.kind is None


def test_the_likeliest_of_even_shares_is_neither() -> None:
    assert Shares(1 / 3, 1 / 3, 1 / 3).likeliest is None
