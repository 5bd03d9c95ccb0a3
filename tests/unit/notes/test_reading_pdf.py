"""How the words of a PDF's pages are put together and in which order they are read."""

from collections.abc import Callable
from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.reading.document import Document, Prose
from followup.notes.reading.formats import read_document
from tests.build_pdf import A4, font, letter_by_letter, lines, pdf, rect, rule, stream, words

Put = Callable[[float, float, str], str]
LEFT = ("Sula lager en plan for alle", "skolene innen 1. mai sammen", "med rektorene.", "Giske venter.")
RIGHT = ("Hareid kaller inn til et", "felles møte i uke 12, og", "rektor leder det.", "Ulstein vil mer.")


def read(data: bytes) -> Document:
    return read_document(data, name="vegg.pdf")


def texts(*contents: str) -> list[str]:
    return [text.strip() for text in read(pdf(*contents)).texts()]


def ended(*contents: str) -> list[str]:
    """The lines, those that the writer ended with a stroke behind them."""
    document = read(pdf(*contents))
    said = [line.text for part in document.parts if isinstance(part, Prose) for line in part.lines]
    return [f"{text.rstrip()}|" if text != text.rstrip() else text for text in said if text]


def in_rows(*columns: tuple[str, ...], put: Put = words) -> str:
    """Columns written strictly from the top of the page down, across all of them."""
    return "".join(
        put(50 + 200 * at, 700 - 12 * row, column[row])
        for row in range(4)
        for at, column in enumerate(columns)
    )


def test_one_column_is_read_from_the_top_whatever_order_the_file_has() -> None:
    content = words(50, 688, "to") + words(50, 700, "en") + words(50, 676, "tre")
    assert texts(content) == ["en", "to", "tre"]


@pytest.mark.parametrize("put", [words, letter_by_letter])
def test_columns_written_row_by_row_are_read_one_after_another(put: Put) -> None:
    assert texts(in_rows(LEFT, RIGHT, put=put)) == [*LEFT, *RIGHT]


def test_columns_written_one_after_another_are_read_so() -> None:
    assert texts(lines(50, 700, LEFT) + lines(250, 700, RIGHT) + lines(420, 700, LEFT)) == [
        *LEFT,
        *RIGHT,
        *LEFT,
    ]


def test_a_heading_over_columns_is_read_before_them_and_one_between_them_where_it_stands() -> None:
    content = words(50, 760, "Felles for alle kommunene i hele fylket og mer", size=12)
    content += in_rows(LEFT, RIGHT)
    content += words(50, 620, "Andre del for alle kommunene i hele fylket nå", size=12)
    content += lines(50, 590, LEFT) + lines(250, 590, RIGHT)
    said = texts(content)
    assert said[0].startswith("Felles") and said[1:9] == [*LEFT, *RIGHT]
    assert said[9].startswith("Andre del") and said[10:] == [*LEFT, *RIGHT]


def test_a_short_heading_in_larger_type_where_columns_begin_anew_parts_them() -> None:
    content = words(50, 760, "Hva skjer?", size=14) + in_rows(LEFT, RIGHT)
    content += words(50, 620, "Hva trenger vi?", size=14) + lines(50, 590, LEFT) + lines(250, 590, RIGHT)
    assert texts(content) == ["Hva skjer?", *LEFT, *RIGHT, "Hva trenger vi?", *LEFT, *RIGHT]


def test_a_heading_in_one_column_parts_nothing() -> None:
    content = lines(50, 700, LEFT) + words(50, 640, "Mer", size=14) + lines(50, 620, LEFT)
    content += lines(250, 700, (*RIGHT, *RIGHT, *RIGHT))
    assert texts(content) == [*LEFT, "Mer", *LEFT, *RIGHT, *RIGHT, *RIGHT]


def test_a_centred_heading_stands_before_the_columns_it_is_over() -> None:
    content = words(170, 760, "Vegen vidare", size=14) + in_rows(LEFT, RIGHT)
    assert texts(content) == ["Vegen vidare", *LEFT, *RIGHT]


def test_each_column_keeps_the_heading_that_stands_over_it() -> None:
    content = words(50, 730, "Hva skal skje?") + words(250, 730, "Hva trenger vi?") + in_rows(LEFT, RIGHT)
    assert texts(content) == ["Hva skal skje?", *LEFT, "Hva trenger vi?", *RIGHT]


def test_cards_are_read_column_by_column_each_with_all_its_lines() -> None:
    frames = rect(40, 650, 180, 70, paint="f") + rect(240, 640, 180, 80, paint="f")
    frames += rect(40, 570, 180, 70, paint="f")
    content = (
        frames + lines(50, 700, LEFT) + lines(250, 700, RIGHT) + lines(50, 620, ("Stranda", "Vi venter."))
    )
    assert texts(content) == [*LEFT, "Stranda", "Vi venter.", *RIGHT]


def test_a_board_around_cards_is_no_card() -> None:
    frames = rect(30, 400, 200, 350) + rect(40, 650, 180, 70) + rect(40, 570, 180, 70)
    content = frames + lines(50, 700, LEFT) + lines(50, 620, ("Stranda", "Vi venter."))
    gaps = [line for part in read(pdf(content)).parts if isinstance(part, Prose) for line in part.lines]
    assert [line.text.strip() for line in gaps] == [*LEFT, "", "Stranda", "Vi venter."]


@pytest.mark.parametrize("mark", ["•", "-", "1.", "a)"])
def test_a_bullet_set_apart_stands_before_its_words(mark: str) -> None:
    content = "".join(
        words(50, 700 - 12 * at, mark) + words(80, 700 - 12 * at, said) for at, said in enumerate(LEFT)
    )
    assert texts(content) == [f"{mark} {said}" for said in LEFT]


def test_a_bullet_that_is_drawn_and_not_written_is_told() -> None:
    content = rect(42, 702, 3, 3, paint="f") + words(50, 700, "Lage plan") + words(50, 688, "Vente")
    assert texts(content) == ["• Lage plan", "Vente"]


def test_labels_and_what_they_say_are_no_columns() -> None:
    said = (("Frist:", "1. mai"), ("Ansvar:", "Rektor"), ("Status:", "Ikke begynt"))
    content = "".join(
        words(50, 700 - 12 * at, label) + words(170, 700 - 12 * at, text)
        for at, (label, text) in enumerate(said)
    )
    assert texts(content) == ["Frist: 1. mai", "Ansvar: Rektor", "Status: Ikke begynt"]


def test_names_with_what_each_says_beside_them_are_read_name_by_name() -> None:
    said = (("Sula", LEFT), ("Nordre Follo", RIGHT))
    content = "".join(
        words(50, 700 - 60 * at, name) + lines(160, 700 - 60 * at, text)
        for at, (name, text) in enumerate(said)
    )
    assert texts(content) == ["Sula", *LEFT, "Nordre Follo", *RIGHT]


def test_a_full_line_goes_on_and_one_with_room_for_the_next_word_was_ended() -> None:
    said = (
        "Kommunedirektøren legger fram saken for",
        "Kommunestyret i juni",
        "Rektor lager en plan for alle elevene",
    )
    assert ended(lines(50, 700, said)) == [said[0], f"{said[1]}|", f"{said[2]}|"]


@pytest.mark.parametrize(
    "following",
    [
        "• Hamar inviterer",
        "- hamar inviterer",
        "2. Hamar inviterer",
        "Hamar: invitere bedrifter",
        "Nordre Follo: sak",
    ],
)
def test_what_begins_with_a_bullet_a_number_or_a_label_never_goes_on_with_the_line_before(
    following: str,
) -> None:
    full = "Bygge ut hurtiglading i hele kommunen nå"
    assert ended(lines(50, 700, (full, following)))[0] == f"{full}|"


def test_a_date_or_a_small_letter_at_the_start_of_a_line_is_no_number_of_a_point() -> None:
    full = "Rektorene lager en plan sammen innen den"
    assert ended(lines(50, 700, (full, "15. oktober i år")))[0] == full


def test_a_wider_gap_ends_a_paragraph_though_its_last_line_was_full() -> None:
    first = ("Kommunedirektøren legger fram en sak for", "alle sammen i juni og videre ut i høsten")
    second = ("Rektorene møtes for å lage en felles plan", "som alle kan følge.")
    said = ended(lines(50, 700, first) + lines(50, 672, second))
    assert said == [first[0], f"{first[1]}|", second[0], f"{second[1]}|"]


def test_a_first_line_set_in_begins_a_paragraph() -> None:
    said = "Kommunedirektøren legger fram en sak for"
    content = words(50, 700, said) + words(62, 688, "Rektorene møtes for å lage en plan")
    content += words(50, 676, "som alle kan følge i hele kommunen nå")
    assert ended(content)[0] == f"{said}|"


def test_a_title_over_two_lines_is_one_block() -> None:
    said = ("Felles løft for barn og unge i", "hele regionen fram mot 2030")
    content = lines(50, 700, said, size=18, pitch=22) + words(50, 640, "Vi var mange.")
    assert ended(content)[0] == said[0]


def test_page_numbers_and_what_stands_on_every_page_are_left_out() -> None:
    def page(number: int, said: str) -> str:
        return words(50, 815, "Nettverk demens") + words(50, 20, f"Side {number} av 3") + words(50, 700, said)

    assert texts(page(1, "En"), page(2, "To"), page(3, "Tre")) == ["En", "To", "Tre"]


def test_a_sentence_torn_by_a_page_or_a_column_goes_on_without_a_gap() -> None:
    upper = ("Kommuneoverlegen skal ha en gjennomgang av", "alle vedtak og legge det fram i desember i")
    lower = ("formannskapet. Randi følger det opp sammen", "med rådmannen i alle kommunene.")
    document = read(pdf(lines(50, 120, upper), lines(50, 760, lower)))
    assert [line.text for part in document.parts if isinstance(part, Prose) for line in part.lines] == [
        upper[0], upper[1], lower[0], f"{lower[1]} ",
    ]  # fmt: skip


def test_a_new_heading_on_the_next_page_is_not_joined() -> None:
    upper = ("Kommuneoverlegen skal ha en gjennomgang av", "alle vedtak og legge det fram i desember i")
    document = read(pdf(lines(50, 120, upper), words(50, 760, "Stranda kommune")))
    assert [line.text for part in document.parts if isinstance(part, Prose) for line in part.lines][2] == ""


def mapped(*codes: str) -> bytes:
    """A font whose letters A, B, C mean the given UTF-16 codes."""
    pairs = "".join(f"<{0x41 + at:02x}> <{code}>\n" for at, code in enumerate(codes))
    said = f"begincmap 1 begincodespacerange <00> <ff> endcodespacerange {len(codes)} beginbfchar\n{pairs}"
    return stream(f"{said}endbfchar endcmap".encode())


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("FFFD", "\ufffd"),
        ("D83DDE0A", "😊"),
        ("F0B7", "•"),
        ("00660069", "fi"),
        ("0061030A", "å"),
        ("00A0", ""),
    ],
)
def test_letters_are_what_the_file_says_they_mean(code: str, said: str) -> None:
    data = pdf(words(50, 700, "xAx"), font=font(more="/ToUnicode 100 0 R"), objects={100: mapped(code)})
    expected = f"x{said}x" if said else "x x"
    assert read(data).texts()[0].strip() == expected


def test_a_lost_letter_is_repaired_and_told() -> None:
    data = pdf(
        words(50, 700, "Vi lager tilbud for Ayktninger i år på skolen"),
        font=font(more="/ToUnicode 100 0 R"),
        objects={100: mapped("FFFD")},
    )
    (repair,) = extract(data, name="vegg.pdf", held_on=date(2024, 1, 1)).repairs
    assert repair.repaired == "flyktninger"


def test_a_word_parted_at_the_end_of_a_line_keeps_its_hyphen_for_the_repair() -> None:
    assert texts(lines(50, 700, ("Vi bygger natt-", "tilsyn")))[0] == "Vi bygger natt-"


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_shown(turned: int) -> None:
    width, height = A4
    turn = {
        90: f"0 1 -1 0 {width} 0 cm",
        180: f"-1 0 0 -1 {width} {height} cm",
        270: f"0 -1 1 0 0 {height} cm",
    }
    content = f"q {turn[turned]} {lines(50, 300, LEFT)}{lines(250, 300, RIGHT)} Q"
    document = read(pdf(content, page=f"/Rotate {turned}"))
    assert [text.strip() for text in document.texts()] == [*LEFT, *RIGHT]


def test_words_struck_through_are_left_out_and_told() -> None:
    content = words(50, 700, "Lage plan for alle") + rule(50, 703, 50 + 18 * 6, 703) + words(50, 688, "Vente")
    document = read(pdf(content))
    assert [text.strip() for text in document.texts()] == ["Vente"]
    assert [notice.message for notice in document.notices] == [
        "“Lage plan for alle” is struck through and was left out."
    ]


def test_one_word_struck_through_leaves_the_rest_of_its_line() -> None:
    content = words(50, 700, "Lage ny plan") + rule(50 + 5 * 6, 703, 50 + 7 * 6, 703)
    document = read(pdf(content))
    assert document.texts()[0].strip() == "Lage plan"
    assert "“ny”" in document.notices[0].message


def test_a_line_under_words_strikes_nothing() -> None:
    assert texts(words(50, 700, "Lage plan") + rule(50, 698, 104, 698)) == ["Lage plan"]


def test_pictures_beside_words_are_told_of_once_and_small_ones_and_those_behind_are_not() -> None:
    entries = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    made = {100: stream(b"\x00", entries=entries)}

    def notices(*places: str) -> list[str]:
        drawn = "".join(f"q {place} cm /Im Do Q " for place in places)
        document = read(
            pdf(
                words(50, 700, "Se bildet under"), drawn, resources="/XObject << /Im 100 0 R >>", objects=made
            )
        )
        return [notice.message for notice in document.notices]

    two = ("300 0 0 200 50 400", "300 0 0 200 50 100")
    assert notices(*two) == ["Text in pictures cannot be read. Pictures left out: 2."]
    assert notices("20 0 0 20 50 400") == []


def test_the_same_words_drawn_twice_to_look_bold_are_read_once() -> None:
    assert texts(words(50, 700, "Tiltak") + words(50.3, 700, "Tiltak")) == ["Tiltak"]
