"""Letters lost with a ligature are put back where the word tells which, never in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.notes.parsing.repair import LIGATURES, LOST, repair_lines, repair_word
from followup.notes.reading.lines import Line


@pytest.mark.parametrize(
    ("broken", "repaired"),
    [
        (f"{LOST}nne", "finne"),
        (f"{LOST}ere", "flere"),
        (f"{LOST}yktninger", "flyktninger"),
        (f"kon{LOST}ikt", "konflikt"),
        (f"o{LOST}entlig", "offentlig"),
        (f"e{LOST}ektiv", "effektiv"),
        (f"tra{LOST}kk", "trafikk"),
        (f"skole{LOST}yttene", None),
        (f"{LOST}nansieringsplan", "finansieringsplan"),
        (f"møte{LOST}ate", "møteflate"),
        (f"grafi{LOST}", None),
        (f"{LOST}", None),
        (f"xq{LOST}zzw", None),
    ],
)
def test_a_broken_word_gets_the_letters_that_make_it_a_word(broken: str, repaired: str | None) -> None:
    found = repair_word(broken)
    if repaired is not None:
        assert found is not None
        assert found[0] == repaired
        assert 0.5 < found[1] <= 0.99


def test_a_word_no_list_knows_stays_broken() -> None:
    line = Line(3, f"xq{LOST}zzw er {LOST}nt")
    (repaired,), (repair,) = repair_lines([line])
    assert repaired.text == f"xq{LOST}zzw er fint"
    assert (repair.line, repair.column, repair.broken, repair.repaired) == (3, 11, f"{LOST}nt", "fint")


def test_two_equally_likely_words_are_left_to_the_reviewer() -> None:
    assert repair_word(f"{LOST}at", likelihood=lambda word: 0.5 if word in ("flat", "fiat") else 0.0) is None


def test_ligature_characters_are_written_out_without_a_repair() -> None:
    (line,), repairs = repair_lines([Line(1, "oﬃsiell ﬁnansiering og ﬂere eﬀekter")])
    assert line.text == "offisiell finansiering og flere effekter"
    assert repairs == ()


def test_a_word_in_capitals_is_repaired_in_capitals() -> None:
    (line,), _ = repair_lines([Line(1, f"VI MÅ {LOST}NNE MIDLER")])
    assert line.text == "VI MÅ FINNE MIDLER"


@given(st.text(alphabet=f"abefilmnørt {LOST}-.", max_size=40))
def test_repair_keeps_everything_but_lost_letters(text: str) -> None:
    (line,), repairs = repair_lines([Line(1, text)])
    rest = line.text
    for repair in repairs:
        rest = rest.replace(repair.repaired, repair.broken, 1)
    assert line.text.count(LOST) == text.count(LOST) - sum(repair.broken.count(LOST) for repair in repairs)
    assert line.number == 1


@given(
    st.sampled_from(["offentlig", "finansiering", "flyktning", "konflikt", "profil", "trafikk", "flertall"])
)
def test_a_common_word_survives_the_loss_of_its_ligature(word: str) -> None:
    letters = max((ligature for ligature in LIGATURES if ligature in word), key=len)
    found = repair_word(word.replace(letters, LOST, 1))
    assert found is not None and found[0] == word
