"""Word files written by hand, so that tests decide what XML a reader meets."""

import io
import zipfile
from collections.abc import Mapping
from html import escape

USUAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{USUAL}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)


def word(
    *body: str,
    styles: str = "",
    numbering: str = "",
    main: str = "word/document.xml",
    main_namespace: str = USUAL,
) -> bytes:
    """A file whose body is this XML; `styles` and `numbering` are the insides of those parts."""
    folder, base = main.rsplit("/", 1)
    related = [("styles", "styles1.xml", styles), ("numbering", "numbering1.xml", numbering)]
    document = f"<w:document {NAMESPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>"
    return zipped(
        {
            "_rels/.rels": _relations(("officeDocument", main)),
            main: document.replace(USUAL, main_namespace),
            f"{folder}/_rels/{base}.rels": _relations(*((kind, part) for kind, part, xml in related if xml)),
            **{
                f"{folder}/{part}": f"<w:{kind} {NAMESPACES}>{xml}</w:{kind}>"
                for kind, part, xml in related
                if xml
            },
        }
    )


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(name, xml)
    return kept.getvalue()


def run(text: str, properties: str = "") -> str:
    """Words with the inside of `w:rPr`."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """Runs, or plain words, with the inside of `w:pPr`."""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    looks = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{looks}{inner}</w:p>"


def styled(style: str, *runs: str) -> str:
    return paragraph(*runs, properties=f'<w:pStyle w:val="{style}"/>')


def cell(*blocks: str, properties: str = "") -> str:
    """Blocks, or plain words each in a paragraph, with the inside of `w:tcPr`."""
    inner = "".join(one if one.startswith("<") else paragraph(one) for one in blocks or ("",))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    inner = "".join(one if one.startswith("<w:tc>") else cell(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def style(style_id: str, name: str, inner: str = "", *, kind: str = "paragraph", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>{base}{inner}</w:style>'


def _relations(*related: tuple[str, str]) -> str:
    return _RELATIONS.format(
        "".join(f'<Relationship Type="{_RELATED}/{kind}" Target="{part}"/>' for kind, part in related)
    )
