"""Letters of a PDF that mean nothing in the file are lost, and never taken for others."""

import pytest

from followup.notes.reading.formats import read_document
from followup.notes.reading.problems import NotText
from tests.build_pdf import font, pdf, words

UNMAPPED = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /Unknown /Encoding /Identity-H /DescendantFonts [ << /Type /Font"
    b" /Subtype /CIDFontType2 /BaseFont /Unknown /DW 600 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
    b" /Supplement 0 >> >> ] >>"
)
"""A font whose codes are places in it and no letters."""


def unmapped(count: int) -> str:
    return "".join(
        f"BT /F9 11 Tf 50 {600 - 14 * at} Td <002400250026002700330041> Tj ET\n" for at in range(count)
    )


def read(content: str) -> str:
    data = pdf(content, resources="/Font << /F1 3 0 R /F9 100 0 R >>", objects={100: UNMAPPED})
    return "\n".join(read_document(data, name="vegg.pdf").texts())


def test_glyphs_without_a_name_that_means_a_letter_are_lost() -> None:
    glyphs = font(
        encoding="<< /Type /Encoding /Differences [65 /g1 /g2 /aring /fi] >>",
        name="Unknown",
        more="/FirstChar 65 /LastChar 68 /Widths [600 600 600 600]",
    )
    data = pdf(words(50, 700, "xAyCzDB") + words(50, 680, "Vi lager en plan"), font=glyphs)
    assert read_document(data, name="vegg.pdf").texts()[0].strip() == "x\ufffdyåzfi\ufffd"


def test_a_few_lost_words_are_kept_as_lost() -> None:
    said = read(words(50, 700, "Rektor lager en plan") + unmapped(1))
    assert said.split() == ["Rektor", "lager", "en", "plan", "\ufffd" * 6]


def test_a_file_whose_letters_mean_nothing_is_refused() -> None:
    with pytest.raises(NotText):
        read(words(50, 700, "Plan") + unmapped(9))
