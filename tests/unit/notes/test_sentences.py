"""Units and sentences, also where full stops are left out."""

from hypothesis import given
from hypothesis import strategies as st

from followup.notes.parsing.signs.layout import BREAKS_ARE_MARKED, set_width
from followup.notes.parsing.signs.passage import Passage
from followup.notes.parsing.text.sentences import sentences_of, units_of
from followup.notes.reading.lines import Line, numbered


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in sentences_of(Passage.of([Line(1, text)]))]


def units(text: str, *, width: int = 60) -> list[tuple[str, bool]]:
    return [(unit.passage.text, unit.is_bullet) for unit in units_of(numbered(text), width=width)]


def test_a_full_stop_ends_a_sentence_but_an_abbreviation_does_not() -> None:
    assert sentences("Vi inviterer f.eks. Frivilligsentralen. Så ser vi.") == [
        "Vi inviterer f.eks. Frivilligsentralen.",
        "Så ser vi.",
    ]


def test_a_word_cut_short_in_capitals_goes_on_with_a_verb_or_a_preposition() -> None:
    assert sentences("TEKN.AVD. INVITERER I VEKE 3. SULA: REPR. I RÅDET FÅR KURS") == [
        "TEKN.AVD. INVITERER I VEKE 3.",
        "SULA: REPR. I RÅDET FÅR KURS",
    ]
    assert sentences("Saka går til innovasjonsavd. Rådmannen skriv ho.") == [
        "Saka går til innovasjonsavd.",
        "Rådmannen skriv ho.",
    ]


def test_a_number_after_what_it_counts_may_end_its_sentence() -> None:
    assert sentences("Kurset blir i uke 12. Hareid: rektor lager en plan fra f.o.m. 2. Mai og 17. Juni") == [
        "Kurset blir i uke 12.",
        "Hareid: rektor lager en plan fra f.o.m. 2. Mai og 17. Juni",
    ]


def test_a_bracket_that_a_capital_follows_ends_a_sentence() -> None:
    assert sentences("Ordføreren inviterer (uke 9) Rektor lager en plan (mai)") == [
        "Ordføreren inviterer (uke 9)",
        "Rektor lager en plan (mai)",
    ]


def test_brackets_after_a_full_stop_belong_to_the_sentence_before_them() -> None:
    assert sentences("Vi lager en plan. (Turid vår 24) Vi øver.") == [
        "Vi lager en plan. (Turid vår 24)",
        "Vi øver.",
    ]


def test_a_capitalised_beginner_ends_the_sentence_before_it() -> None:
    assert sentences("Sjefen lagar ein plan Vi ser på budsjettet Får hjelp") == [
        "Sjefen lagar ein plan",
        "Vi ser på budsjettet",
        "Får hjelp",
    ]


def test_a_capital_after_a_preposition_ends_nothing() -> None:
    assert sentences("Vi snakker med Rektor om Kommunen") == ["Vi snakker med Rektor om Kommunen"]


def test_a_bullet_is_a_unit_and_so_is_a_paragraph() -> None:
    assert units("Vi gjør dette:\n- lager en plan\n- øver på den\n\nSå hviler vi.") == [
        ("Vi gjør dette:", False),
        ("lager en plan", True),
        ("øver på den", True),
        ("Så hviler vi.", False),
    ]


def test_a_line_that_was_full_goes_on_with_the_next() -> None:
    full = "Vi lager en lang plan som skal vare helt til neste gang med"
    assert units(f"{full}\nKari") == [(f"{full} Kari", False)]


def test_a_short_line_before_a_capital_ends_its_unit() -> None:
    assert units("Gode verktøy\nFlere folk") == [("Gode verktøy", False), ("Flere folk", False)]


def test_a_text_that_was_never_set_to_a_width_breaks_where_its_lines_do() -> None:
    lines = numbered("Planleggeren tar kontakt med naboene for å høre\nDet ble sagt\nVi ser")
    assert [unit.passage.text for unit in units_of(lines, width=set_width(lines))] == [
        line.text for line in lines
    ]


def test_a_blank_at_the_end_shows_that_the_writer_broke_the_line() -> None:
    full = "Vi lager en lang plan som skal vare helt til neste gang nå"
    assert len(units(f"{full} \nKari hjelper")) == 2


def test_a_sentence_torn_by_a_page_break_is_put_together() -> None:
    assert units("Vi må be\n\n\n\nom flere benker") == [("Vi må be om flere benker", False)]


def test_a_question_or_a_label_on_the_next_line_stands_alone() -> None:
    full = "Helsesykepleier kaller inn til et stort møte så snart som mulig"
    assert len(units(f"{full}\nNeste steg:")) == 2
    assert len(units(f"{full}\nTinn:")) == 2


def test_a_part_of_a_passage_remembers_its_lines() -> None:
    passage = Passage.of([Line(4, "Vi lager "), Line(5, ""), Line(6, " en plan")])
    assert passage.text == "Vi lager en plan"
    assert (passage.first_line, passage.last_line) == (4, 6)
    part = passage.part(8, 16)
    assert (part.text, part.first_line, part.last_line) == ("en plan", 6, 6)
    assert not passage.part(8, 9)


@given(st.lists(st.text(alphabet="abÅ V.:()-!? ", max_size=30), max_size=12))
def test_no_word_is_lost_or_moved_between_lines_and_sentences(rows: list[str]) -> None:
    lines = numbered("\n".join(rows))
    where = {line.number: line.text for line in lines}
    said = [sentence for unit in units_of(lines, width=30) for sentence in sentences_of(unit.passage)]
    for sentence in said:
        source = " ".join(where[number] for number in sorted(set(sentence.lines)))
        assert all(word in source for word in sentence.text.split())


def test_lines_that_end_where_the_writer_broke_them_are_thoughts_of_their_own_in_small_letters_too() -> None:
    marked = "styrer ringer foreldrene til de nye \nlage skjema for innmelding før jul \nog spørre NAV om det\nsamme \n"
    assert units(marked, width=BREAKS_ARE_MARKED) == [
        ("styrer ringer foreldrene til de nye", False),
        ("lage skjema for innmelding før jul", False),
        ("og spørre NAV om det samme", False),
    ]
    assert units("søke midler før jul \n\nbytte leverandør", width=BREAKS_ARE_MARKED)[1:] == [
        ("bytte leverandør", False)
    ]


def test_a_text_with_one_paragraph_far_longer_than_all_its_lines_was_never_set_to_a_width() -> None:
    lines = numbered(
        "Sula\nrektor ringer Volda om kurset\nlage plan for vikarer\n\nGiske\n"
        + "Hos oss er det ganske annerledes enn i byen. " * 4
        + "\nsøke midler\nspørre de ansatte og høre\nom de vil"
    )
    texts = [unit.passage.text for unit in units_of(lines, width=set_width(lines))]
    assert texts[1:3] == ["rektor ringer Volda om kurset", "lage plan for vikarer"]


def test_a_text_set_to_a_width_is_so_in_spite_of_one_long_line() -> None:
    lines = numbered(
        "Vi skal se på hvordan sykehjemmene i kommunen kan dele på\nvikarene i helgene til sommeren.\n" * 9
        + "https://eksempel.no/"
        + "a" * 200
    )
    assert len(units_of(lines, width=set_width(lines))[0].passage.text.split()) > 12
