"""The words of a Word paragraph as a reader sees them with all changes accepted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_UNSEEN = {
    f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delText", f"{W}delInstrText",
    f"{W}footnoteReference", f"{W}endnoteReference", f"{W}commentReference", f"{W}sdtPr", f"{W}sdtEndPr",
    f"{MC}Fallback",
}  # fmt: skip
_SIGNS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}noBreakHyphen": "-", f"{W}ptab": " "}
_BOX = f"{W}txbxContent"
_DRAWN = (f"{W}drawing", f"{W}pict", f"{W}object")
_FIRST_PRIVATE, _LAST_PRIVATE = 0xE000, 0xF8FF


@dataclass(frozen=True)
class Piece:
    """Some words of a paragraph."""

    text: str
    is_struck: bool = False
    is_bold: bool = False


def pieces_of(paragraph: Any) -> Iterator[Piece]:
    """The paragraph's words in order; those of text boxes that hang on it stand on lines of their own."""
    for child in paragraph:
        yield from _pieces(child)


def holds_picture(paragraph: Any) -> bool:
    """Is there a picture in it, rather than a box with words?"""
    return any(node.tag in _DRAWN and node.find(f".//{_BOX}") is None for node in paragraph.iter(*_DRAWN))


def joins_next(paragraph: Any) -> bool:
    """Was the mark at its end deleted, so that the next paragraph goes on with it?"""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def is_on(properties: Any, *names: str) -> bool:
    """Is one of these properties set, and not set off?"""
    for name in names:
        found = properties.find(f"{W}{name}") if properties is not None else None
        if found is not None and found.get(f"{W}val", "true") not in ("0", "false", "off", "none"):
            return True
    return False


def _pieces(node: Any) -> Iterator[Piece]:
    if not isinstance(node.tag, str) or node.tag in _UNSEEN:
        return
    if node.tag == f"{W}r":
        yield from _run(node)
    elif node.tag == _BOX:
        yield from _box(node)
    else:
        for child in node:
            yield from _pieces(child)


def _run(run: Any) -> Iterator[Piece]:
    properties = run.find(f"{W}rPr")
    if is_on(properties, "vanish", "webHidden"):
        return
    is_struck, is_bold = is_on(properties, "strike", "dstrike"), is_on(properties, "b")
    for child in run:
        if child.tag == f"{W}t":
            yield Piece(child.text or "", is_struck, is_bold)
        elif child.tag in _SIGNS:
            yield Piece(_SIGNS[child.tag], is_struck, is_bold)
        elif child.tag == f"{W}sym":
            yield Piece(_symbol(child.get(f"{W}char", "")), is_struck, is_bold)
        elif isinstance(child.tag, str) and child.tag not in _UNSEEN:
            yield from _pieces(child)


def _box(box: Any) -> Iterator[Piece]:
    for paragraph in box.iter(f"{W}p"):
        yield Piece("\n")
        yield from pieces_of(paragraph)
    yield Piece("\n")


def _symbol(code: str) -> str:
    """A sign of a symbol font; most are bullets and arrows."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "•" if _FIRST_PRIVATE <= number <= _LAST_PRIVATE else chr(number)
