"""Damaged words are put right where the word tells how, in text and in cells, and never in silence."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from followup.notes.parsing.repairs.repair import (
    LIGATURES,
    LOST,
    MOST_REPAIRS,
    Repair,
    repair_document,
    repair_lines,
    repair_word,
)
from followup.notes.reading.document import Cell, Document, Prose, Row, Table
from followup.notes.reading.lines import Line


def repaired(*texts: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The lines after repair, and what was made of which word."""
    lines, repairs = repair_lines(Line(number, text) for number, text in enumerate(texts, start=1))
    return [line.text for line in lines], [(repair.broken, repair.repaired) for repair in repairs]


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
        (f"o{LOST}entlig{LOST}nansiert", "offentligfinansiert"),
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


def test_a_word_the_document_has_whole_elsewhere_is_known() -> None:
    assert repaired("Qwzfirk leder arbeidet.", f"qwz{LOST}rk svarer.")[1] == [(f"qwz{LOST}rk", "qwzfirk")]


def test_two_equally_likely_words_are_left_to_the_reviewer() -> None:
    assert repair_word(f"{LOST}at", likelihood=lambda word: 0.5 if word in ("flat", "fiat") else 0.0) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("oﬃsiell ﬁnansiering og ﬂere eﬀekter", "offisiell finansiering og flere effekter"),
        ("ﬁ nansiering til ﬂ ere", "finansiering til flere"),
        ("et graﬁ som", "et grafi som"),
    ],
)
def test_ligature_characters_are_written_out_and_told(text: str, read: str) -> None:
    lines, repairs = repaired(text)
    assert lines == [read]
    assert repairs and all(any(letter in broken for letter in "ﬁﬂﬀﬃﬄ") for broken, _ in repairs)


def test_a_word_in_capitals_is_repaired_in_capitals() -> None:
    assert repaired(f"VI MÅ {LOST}NNE MIDLER")[0] == ["VI MÅ FINNE MIDLER"]


def test_a_text_without_any_norwegian_letters_lost_those() -> None:
    lines, _ = repaired(
        f"{LOST}konomisjefen m{LOST} ta ansvar for {LOST} lage en plan for l{LOST}ring som kommunen kan bruke videre.",
        f"M{LOST}let er flere m{LOST}teplasser, og kaf{LOST} er xq{LOST}zzw.",
    )
    assert lines == [
        "Økonomisjefen må ta ansvar for å lage en plan for læring som kommunen kan bruke videre.",
        f"Målet er flere møteplasser, og kaf{LOST} er xq{LOST}zzw.",
    ]


def test_two_words_that_differ_in_the_lost_letter_only_stay_broken() -> None:
    text = f"Vi tar et m{LOST}te om l{LOST}ring og l{LOST}rere, og spiller inn det som kommunen skal bruke."
    assert f"m{LOST}te" in repaired(text)[0][0]


def test_question_marks_in_words_are_lost_letters_and_those_after_words_are_not() -> None:
    text = (
        "Hva trenger kommunen? Vi trenger l?rere som f?lger opp skolene, og r?dgivere til dem som kan hjelpe."
    )
    lines, repairs = repaired(text)
    assert lines == [
        text.replace("l?rere", "lærere").replace("f?lger", "følger").replace("r?dgivere", "rådgivere")
    ]
    assert len(repairs) == 3


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("PÃ¥ mÃ¸tet lÃ¦rer vi", "På møtet lærer vi"),
        ("Ã…pne skoler â€“ pÃ¥ Ã˜ygarden", "Åpne skoler – på Øygarden"),
        ("â€œpÃ¥â€\u009d â€¦ nÃ¥", "“på” … nå"),
        ("pÃƒÂ¥ mÃƒÂ¸tet", "på møtet"),
        ("pÃ¥ ðŸ˜€", "på 😀"),
        ("m=C3=B8te p=C3=A5", "møte på"),
        ("m&oslash;te &amp; pr&oslash;ve", "møte & prøve"),
        ("m¿te i l¾ringsuka", "møte i læringsuka"),
        ("m›te p† skolen", "møte på skolen"),
    ],
)
def test_letters_read_in_the_wrong_alphabet_are_read_again(text: str, read: str) -> None:
    lines, repairs = repaired(text)
    assert lines == [read]
    assert repairs


@pytest.mark.parametrize(
    "text",
    [
        "«Kom på»… sa hun",
        "AT&T og R&D; AS",
        "«HÅ»",
        "Hva¿",
        "kl. 8 = C3",
        "École à la carte – naïv",
        "a ‘b’ c",
    ],
)
def test_a_text_that_was_read_rightly_is_left_alone(text: str) -> None:
    assert repaired(text) == ([text], [])


def test_what_stands_in_cells_is_repaired_on_its_row_and_told_once() -> None:
    broken = Cell(f"Lage {LOST}nansieringsplan for kultur-\nskolen")
    document = Document((Table((Row(7, (broken, broken, Cell("Hå"))),)),))
    (table,), repairs = repair_document(document)[0].parts, repair_document(document)[1]
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[0].cells] == ["Lage finansieringsplan for kulturskolen"] * 2 + [
        "Hå"
    ]
    assert [(one.line, one.repaired) for one in repairs] == [(7, "kulturskolen"), (7, "finansieringsplan")]


def test_more_repaired_words_than_anybody_reads_are_counted_where_they_are_no_longer_listed() -> None:
    lines = (Line(1, "\ufb01nne " * MOST_REPAIRS), Line(2, "\ufb01nne et \ufb02ertall"))

    document, repairs = repair_document(Document((Prose(lines),)))

    assert len(repairs) == MOST_REPAIRS
    assert document.texts()[1] == "finne et flertall"
    [notice] = document.notices
    assert (notice.line, notice.message) == (
        2,
        "From here on, 2 more repaired words are not listed one by one.",
    )


def test_the_parts_of_a_document_keep_their_order_and_marks() -> None:
    document = Document(
        (Prose((Line(1, "a "),), marks_breaks=True), Table((Row(2, (Cell("b", is_struck=True),)),)))
    )
    assert repair_document(document) == (document, ())


@given(st.text(alphabet=f"abefilmnørt {LOST}-.", max_size=40))
def test_repair_keeps_everything_but_lost_letters(text: str) -> None:
    (line,), repairs = repair_lines([Line(1, text)])
    assert line.text.count(LOST) == text.count(LOST) - sum(repair.broken.count(LOST) for repair in repairs)
    assert line.number == 1
    assert undone([line.text], repairs) == text


@given(
    st.lists(st.text(alphabet=f"abeikl mnøåSÃ¥¸â€“ﬁ?&;\u00ad{LOST}-.\n", max_size=30), max_size=6).map(
        lambda texts: [text.replace("\n", " ") for text in texts]
    )
)
@example(texts=["S\u00ad", "\ufb01"])
def test_every_text_is_repaired_without_a_fault_and_no_line_is_invented(texts: list[str]) -> None:
    lines, repairs = repair_lines(Line(number, text) for number, text in enumerate(texts, start=1))
    numbers = [line.number for line in lines]
    assert numbers == sorted(set(numbers)) and set(numbers) <= set(range(1, len(texts) + 1))
    whole = {line.number: line.text for line in lines}
    assert all(repair.line in whole and 0 < repair.confidence <= 0.99 for repair in repairs)


@given(
    st.sampled_from(["offentlig", "finansiering", "flyktning", "konflikt", "profil", "trafikk", "flertall"])
)
def test_a_common_word_survives_the_loss_of_its_ligature(word: str) -> None:
    letters = max((ligature for ligature in LIGATURES if ligature in word), key=len)
    found = repair_word(word.replace(letters, LOST, 1))
    assert found is not None and found[0] == word


def undone(texts: list[str], repairs: tuple[Repair, ...]) -> str:
    """The text with each repaired word broken again, from the last to the first."""
    text, at = "\n".join(texts), 0
    for repair in repairs:
        at = text.index(repair.repaired, at)
        text = text[:at] + repair.broken + text[at + len(repair.repaired) :]
        at += len(repair.broken)
    return text
