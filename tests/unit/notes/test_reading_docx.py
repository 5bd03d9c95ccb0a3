"""Word documents as a reader of the page takes them. All texts are our own."""

import io

import docx
import pytest

from followup.notes.reading.document import Document, Prose, Table
from followup.notes.reading.formats import read_document
from tests.build_word import cell, paragraph, row, run, style, styled, table, word

DELETED_MARK = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'
A_POINT = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
TEXT_BOX = "<w:txbxContent>{}</w:txbxContent>"
PICTURE = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"


def read(*body: str, **parts: str) -> Document:
    return read_document(word(*body, **parts), name="referat.docx")


def said(*body: str, **parts: str) -> list[tuple[int, str]]:
    """The lines of running text that are not blank."""
    document = read(*body, **parts)
    prose = [part for part in document.parts if isinstance(part, Prose)]
    return [(line.number, line.text) for part in prose for line in part.lines if not line.is_blank]


def rows(*body: str, **parts: str) -> list[tuple[int, list[str]]]:
    (found,) = read(*body, **parts).tables
    return [(one.number, [cell.text for cell in one.cells]) for one in found.rows]


def told(*body: str, **parts: str) -> list[tuple[int, str]]:
    return [(notice.line, notice.message) for notice in read(*body, **parts).notices]


def test_a_line_is_a_paragraph_or_a_row_in_document_order() -> None:
    body = [
        paragraph("Først"),
        paragraph(),
        table(row("Hvem", "Hva"), row("Kari", "plan")),
        paragraph("Sist"),
    ]
    document = read(*body)
    assert [type(part) for part in document.parts] == [Prose, Table, Prose]
    assert document.texts() == ("Først", "", "Hvem | Hva", "Kari | plan", "Sist")


def test_what_a_word_processor_wrote_is_read_the_same_way() -> None:
    written = docx.Document()
    written.add_heading("Oppfølging", 1)
    written.add_paragraph("Rektor lager en plan.", style="List Bullet")
    written.add_paragraph("Rådgiver ringer naboen.", style="List Bullet")
    written.add_table(rows=1, cols=2).rows[0].cells[0].text = "Frist"
    kept = io.BytesIO()
    written.save(kept)
    document = read_document(kept.getvalue(), name="referat.docx")
    assert document.texts() == ("Oppfølging", "• Rektor lager en plan.", "• Rådgiver ringer naboen.", "Frist")


def test_lines_broken_inside_a_paragraph_share_its_number() -> None:
    broken = "<w:r><w:t>Ansvarlig: Kari</w:t><w:br/><w:t>Frist:</w:t><w:tab/><w:t>uke 3</w:t></w:r>"
    assert said(paragraph("Før"), paragraph(broken)) == [
        (1, "Før"),
        (2, "Ansvarlig: Kari"),
        (2, "Frist: uke 3"),
    ]


def test_paragraphs_stand_apart_and_points_of_a_list_together() -> None:
    (prose,) = read(
        paragraph("Tiltak"), *(paragraph(text, properties=A_POINT) for text in ("en", "to"))
    ).parts
    assert isinstance(prose, Prose)
    assert [line.text for line in prose.lines] == ["Tiltak", "", "• en", "• to"]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (f'<w:ins w:id="1">{run("ny")}</w:ins><w:del w:id="2"><w:r><w:delText>gammel</w:delText></w:r></w:del>', "ny"),
        (f'<w:moveTo w:id="1">{run("hit")}</w:moveTo><w:moveFrom w:id="2">{run("herfra")}</w:moveFrom>', "hit"),
        (f'<w:sdt><w:sdtPr/><w:sdtContent>{run("valgt")}</w:sdtContent></w:sdt>', "valgt"),
        (f'<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run("Klikk her")}</w:sdtContent></w:sdt>', ""),
        (f'<w:hyperlink>{run("lenka")}</w:hyperlink>', "lenka"),
        (f'<w:smartTag><w:customXml>{run("merket")}</w:customXml></w:smartTag>', "merket"),
        (f'<w:fldSimple w:instr=" DATE ">{run("1. mai")}</w:fldSimple>', "1. mai"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
            + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("inni koden")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("svaret")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "svaret",
        ),
        ('<w:r><w:t>kultur</w:t><w:softHyphen/><w:t>skole</w:t></w:r>', "kulturskole"),
        ('<w:r><w:t>kultur\u00adskole</w:t></w:r>', "kulturskole"),
        ('<w:r><w:t>IKT</w:t><w:noBreakHyphen/><w:t>plan</w:t></w:r>', "IKT-plan"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:t> mai</w:t></w:r>', "→ mai"),
        ('<w:r><w:sym w:font="Wingdings" w:char="00FC"/><w:t> ja</w:t></w:r>', "✓ ja"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t> punkt</w:t></w:r>', "• punkt"),
        ('<w:r><w:t>\uf0a7 punkt</w:t></w:r>', "• punkt"),
        (f'{run("tekst")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>', "tekst"),
        (run("&lt;navn&gt; <i>ikke HTML</i>"), "&lt;navn&gt; <i>ikke HTML</i>"),
    ],
)  # fmt: skip
def test_words_are_those_a_reader_sees(inner: str, text: str) -> None:
    assert said(paragraph("Fast"), paragraph(inner))[1:] == ([(2, text)] if text else [])


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next() -> None:
    body = [paragraph("Vi lager", properties=DELETED_MARK), paragraph("en plan."), paragraph("Ferdig.")]
    assert said(*body) == [(1, "Vi lager en plan."), (3, "Ferdig.")]


def test_a_deleted_paragraph_leaves_nothing_but_its_number() -> None:
    gone = paragraph(
        '<w:del w:id="1"><w:r><w:delText>Bort</w:delText></w:r></w:del>', properties=DELETED_MARK
    )
    assert said(paragraph("Før"), gone, paragraph("Etter")) == [(1, "Før"), (3, "Etter")]


def test_a_deleted_end_before_a_table_or_at_the_end_loses_no_words() -> None:
    open_end = paragraph("Rest", properties=DELETED_MARK)
    assert said(open_end, table(row("a", "b")), open_end) == [(1, "Rest"), (3, "Rest")]


def test_content_controls_around_blocks_are_read() -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = control.format(paragraph("Inni") + control.format(table(row("a", "b"))))
    assert read(body, paragraph("Etter")).texts() == ("Inni", "a | b", "Etter")


def test_a_table_of_contents_is_not_read_twice() -> None:
    styles = style("INNH1", "toc 1") + style("Overskrift1", "heading 1")
    assert said(styled("INNH1", "Vedtak 3"), styled("Overskrift1", "Vedtak"), styles=styles) == [
        (2, "Vedtak")
    ]


@pytest.mark.parametrize("fallback", [True, False])
def test_a_text_box_is_read_once_at_its_paragraph(fallback: bool) -> None:
    box = TEXT_BOX.format(paragraph("Husk") + paragraph("fristen"))
    drawn = f"<w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    twice = f"<mc:AlternateContent><mc:Choice>{drawn}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    body = paragraph(run("Anker"), f"<w:r>{twice if fallback else old}</w:r>")
    assert said(body, paragraph("Etter")) == [(1, "Anker"), (1, "Husk"), (1, "fristen"), (2, "Etter")]
    assert rows(table(row(cell(body), "b"))) == [(1, ["Anker\nHusk\nfristen", "b"])]


def test_struck_words_are_left_out_and_told() -> None:
    styles = style("Bort", "Bort", "<w:rPr><w:dstrike/></w:rPr>") + style(
        "Tegn", "Tegn", "<w:rPr><w:strike/></w:rPr>", kind="character"
    )
    body = [
        paragraph(run("Vi ringer "), run("ikke ", "<w:strike/>"), run("rektor.")),
        styled("Bort", "Alt er strøket."),
        styled("Bort", run("Men ikke dette.", '<w:dstrike w:val="0"/>')),
        paragraph(run("stilt", '<w:rStyle w:val="Tegn"/>')),
    ]
    assert said(*body, styles=styles) == [(1, "Vi ringer rektor."), (3, "Men ikke dette.")]
    assert told(*body, styles=styles) == [
        (1, "“ikke” is struck through and was left out."),
        (2, "“Alt er strøket.” is struck through and was left out."),
        (4, "“stilt” is struck through and was left out."),
    ]


def test_hidden_words_are_left_out_and_told() -> None:
    body = paragraph(run("Synlig "), run("hemmelig", "<w:vanish/>"))
    assert said(body) == [(1, "Synlig")]
    assert told(body) == [(1, "“hemmelig” is hidden and was left out.")]


@pytest.mark.parametrize(
    ("style_id", "properties", "text"),
    [
        ("Listeavsnitt", A_POINT, "• punkt"),
        ("Listeavsnitt", "", "punkt"),
        ("Punktliste", "", "• punkt"),
        ("Egen", "", "• punkt"),
        ("Egen", '<w:numPr><w:numId w:val="0"/></w:numPr>', "punkt"),
        ("Overskrift1", A_POINT, "punkt"),
        ("Mellomtittel", A_POINT, "punkt"),
    ],
)
def test_points_of_lists_get_a_bullet_and_numbered_headings_none(
    style_id: str, properties: str, text: str
) -> None:
    styles = (
        style("Listeavsnitt", "List Paragraph")
        + style("Punktliste", "List Bullet")
        + style("Egen", "Våre punkt", f"<w:pPr>{A_POINT}</w:pPr>")
        + style("Overskrift1", "heading 1")
        + style("Mellomtittel", "Mellomtittel", based_on="Overskrift1")
    )
    body = paragraph("punkt", properties=f'<w:pStyle w:val="{style_id}"/>{properties}')
    assert said(body, styles=styles) == [(1, text)]


@pytest.mark.parametrize(
    ("numbering", "looks", "text"),
    [
        ("bullet", "<w:b/>", "• Sak"),
        ("decimal", "<w:b/>", "Sak"),
        ("decimal", "", "• Sak"),
        ("none", "", "Sak"),
    ],
)
def test_a_numbered_line_in_bold_is_a_heading(numbering: str, looks: str, text: str) -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="{numbering}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    assert said(paragraph(run("Sak", looks), properties=A_POINT), numbering=lists) == [(1, text)]


def test_merged_cells_are_repeated_in_what_they_span() -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        row(cell("Sula", properties=down), "plan", "mai"),
        row(cell("", properties=on), cell("felles", properties='<w:gridSpan w:val="2"/>')),
        row("til høyre", properties='<w:gridBefore w:val="2"/>'),
        row("Hå", properties='<w:gridAfter w:val="2"/>'),
    )
    assert rows(body) == [
        (1, ["Sula", "plan", "mai"]),
        (2, ["Sula", "felles", "felles"]),
        (3, ["", "", "til høyre"]),
        (4, ["Hå", "", ""]),
    ]


def test_a_nested_table_is_read_inside_its_cell() -> None:
    inner = table(row("Kari", "mai"), row("Ola", "juni"), row("Per", properties="<w:del/>"))
    body = table(row(cell("Plan", inner, "Slutt"), "b"))
    assert rows(body, paragraph("Etter")) == [(1, ["Plan\nKari | mai\nOla | juni\n\nSlutt", "b"])]


def test_deleted_and_hidden_rows_leave_nothing_but_their_number() -> None:
    deleted = row("c", "d", properties='<w:del w:id="1"/>')
    hidden = row("g", "h", properties="<w:hidden/>")
    body = table(row("a", "b"), deleted, row("e", "f"), hidden)
    assert rows(body) == [(1, ["a", "b"]), (3, ["e", "f"])]


def test_deleted_cells_are_gone() -> None:
    assert rows(table(row("a", cell("b", properties="<w:cellDel/>"), "c"))) == [(1, ["a", "c"])]


def test_a_cell_that_is_all_struck_through_says_so() -> None:
    body = table(
        row(cell(paragraph(run("plan", "<w:strike/>"))), "uke 3"),
        row(cell(paragraph(run("lang "), run("plan", "<w:strike/>"))), "uke 4"),
    )
    (found,) = read(body).tables
    assert [(one.text, one.is_struck) for one in found.rows[0].cells] == [("plan", True), ("uke 3", False)]
    assert [(one.text, one.is_struck) for one in found.rows[1].cells] == [("lang", False), ("uke 4", False)]
    assert told(body) == [(2, "“plan” is struck through and was left out.")]


def test_points_in_cells_have_bullets() -> None:
    points = [paragraph(text, properties=A_POINT) for text in ("en", "to")]
    assert rows(table(row(cell(*points), "b"))) == [(1, ["• en\n• to", "b"])]


def test_a_frame_around_text_is_read_as_text_on_the_lines_of_its_rows() -> None:
    frame = table(
        row(cell("Sula", paragraph("lager plan", properties=A_POINT), table(row("a", "b")))), row("Hå")
    )
    assert said(paragraph("Før"), frame, paragraph("Etter")) == [
        (1, "Før"),
        (2, "Sula"),
        (2, "• lager plan"),
        (3, "Hå"),
        (4, "Etter"),
    ]
    assert rows(frame) == [(1, ["a", "b"])]


def test_an_empty_table_counts_its_rows_and_says_nothing() -> None:
    document = read(table(row("", ""), row("", "")), paragraph("Etter"))
    assert document.tables == ()
    assert said(table(row("", ""), row("", "")), paragraph("Etter")) == [(3, "Etter")]


def test_pictures_beside_text_are_told_once() -> None:
    body = [paragraph("Tekst"), paragraph(PICTURE), table(row(cell(paragraph(PICTURE)), "b"))]
    assert told(*body) == [(2, "Text in pictures cannot be read. Pictures left out: 2.")]


def test_a_drawn_line_is_no_picture() -> None:
    assert told(paragraph("Tekst"), paragraph("<w:r><w:pict><v:line/></w:pict></w:r>")) == []


def test_the_stricter_form_of_the_format_and_other_names_of_parts_are_read() -> None:
    other = word(paragraph("Hei"), main="word/document2.xml", main_namespace=STRICT)
    assert read_document(other, name="referat.docx").texts() == ("Hei",)
