"""Words parted at the end of a line are whole again, on the line they begin on; other hyphens stay."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from followup.notes.parsing.repairs.hyphens import hyphens_put_together
from followup.notes.parsing.signs.passage import Passage
from followup.notes.parsing.words.frequencies import frequency
from followup.notes.reading.lines import Line


def whole(*texts: str, own: frozenset[str] = frozenset()) -> list[tuple[int, str]]:
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    return [(line.number, line.text) for line in hyphens_put_together(lines, own=own)[0] if not line.is_blank]


def running(*texts: str, own: frozenset[str] = frozenset()) -> str:
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    return Passage.of(hyphens_put_together(lines, own=own)[0]).text


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("Vi styrker kultur-", "skole, og mer", "Vi styrker kulturskole, og mer"),
        ("en gjennom-", "føringsevne som", "en gjennomføringsevne som"),
        ("kontakt med fritids-", "etaten.", "kontakt med fritidsetaten."),
        ("heimete-", "nesta lagar", "heimetenesta lagar"),
        ("Kommunal-", "sjefen svarer", "Kommunalsjefen svarer"),
        ("kultur\u00ad", "skolen", "kulturskolen"),
        ("xqz\u00ad", "wvq", "xqzwvq"),
        ("kultur\u2010", "skolen", "kulturskolen"),
        ("en ny IKT-", "plan", "en ny IKT-plan"),
        ("vår KS-", "leder", "vår KS-leder"),
        ("på e-", "post", "på e-post"),
        ("en 5-", "åring", "en 5-åring"),
        ("unge 18-", "25 år", "unge 18-25 år"),
        ("i IKT-", "Forum", "i IKT-Forum"),
        ("møte i Nord-", "Aurdal", "møte i Nord-Aurdal"),
        ("møte i Sør-", "Varanger", "møte i Sør-Varanger"),
        ("en mester-", "svenn-ordning", "en mester-svenn-ordning"),
        ("i samarbeid med Oslo-", "miljøene", "i samarbeid med Oslo-miljøene"),
    ],
)
def test_a_word_parted_at_the_end_of_a_line_is_whole(first: str, second: str, text: str) -> None:
    assert running(first, second) == text


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("kultur-", "og fritidsetaten"),
        ("for-", "eller etterarbeid"),
        ("lage plan-", "kontakte rektor"),
        ("lage plan -", "kontakte rektor"),
        ("lage plan –", "møte med rektor"),
        ("qwz-", "xvrk er med"),
        ("plan for KS-", "Frist: uke 3"),
        ("Sak 4-", "Vedtak om plan"),
        ("Sak 4-", "1. Plan"),
        ("plan for kultur-", "• skole"),
        ("plan for kultur-", "- skole"),
        ("-", "skole"),
    ],
)
def test_a_hyphen_that_is_the_writers_own_stays(first: str, second: str) -> None:
    assert whole(first, second) == [(1, first), (2, second)]


def test_the_rest_of_the_word_leaves_its_line_as_full_as_it_was() -> None:
    assert whole("i kultur-", "skolen, og så") == [(1, "i kulturskolen,"), (2, "        og så")]


def test_a_line_that_held_only_the_rest_of_the_word_is_left_out() -> None:
    assert whole("i kultur-", "skolen. ", "Vi") == [(1, "i kulturskolen. "), (3, "Vi")]


def test_three_lines_may_hang_together() -> None:
    assert (
        running("vi spør fylkes-", "kommunen om kultur-", "skolen")
        == "vi spør fylkeskommunen om kulturskolen"
    )
    assert [number for number, _ in whole("fylkes-", "kommunens kultur-", "skolen")] == [1, 2]


@pytest.mark.parametrize("between", [[""], ["", "3", ""], ["", "Side 3 av 7"], ["- 12 -"]])
def test_a_word_parted_by_a_page_break_is_whole(between: list[str]) -> None:
    found = whole("Så vil kommune-", *between, "styret vedta")
    assert found[0] == (1, "Så vil kommunestyret")
    assert found[-1][1].strip() == "vedta"


def test_over_a_gap_only_a_word_the_lists_have_is_put_together() -> None:
    assert whole("rådet for fritids-", "", "etaten") == [(1, "rådet for fritids-"), (3, "etaten")]


def test_what_the_document_writes_elsewhere_decides() -> None:
    assert running("et qwz-", "xvrk", own=frozenset({"qwzxvrk"})) == "et qwzxvrk"
    assert running("et kultur-", "skole", own=frozenset({"kultur-skole"})) == "et kultur-skole"


def test_soft_hyphens_inside_a_line_are_taken_out_and_told() -> None:
    lines, repairs = hyphens_put_together([Line(4, "for\u00adeldre og \u00ad")])
    assert lines == [Line(4, "foreldre og ")]
    assert [(one.line, one.broken, one.repaired) for one in repairs] == [(4, "for\u00adeldre", "foreldre")]


def test_a_repair_tells_both_halves_and_how_sure_it_is() -> None:
    _, (repair,) = hyphens_put_together([Line(2, "i kultur-"), Line(3, "skolen, nå")])
    assert (repair.line, repair.column, repair.broken, repair.repaired) == (
        2,
        3,
        "kultur-\nskolen",
        "kulturskolen",
    )
    assert 0.9 < repair.confidence < 1


@given(
    st.sampled_from(
        ["kulturskole", "kommunestyret", "gjennomføring", "barnehagen", "samarbeid", "opplæringa"]
    ),
    st.integers(3, 6),
    st.text(alphabet="abc ", max_size=12),
)
def test_a_known_word_is_whole_wherever_it_was_parted(word: str, cut: int, rest: str) -> None:
    assert frequency(word)
    assert running(f"en {word[:cut]}-", f"{word[cut:]} {rest}").split()[:2] == ["en", word]


@given(st.lists(st.text(alphabet="abeiklmnø \u00ad-.IKT1", max_size=20), max_size=8))
@example(texts=["1\u00ad", "1", "I"])
def test_no_letter_is_lost_and_no_line_moves(texts: list[str]) -> None:
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    found, _ = hyphens_put_together(lines)
    assert [line.number for line in found] == sorted({line.number for line in found})
    assert sorted(letters("".join(line.text for line in found))) == sorted(letters("".join(texts)))


def letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
