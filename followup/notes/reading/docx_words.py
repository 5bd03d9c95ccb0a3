"""The words of a Word paragraph as a reader sees them with all changes accepted.

Left out: what was deleted or moved away, the codes of fields, notes' and comments' marks, the second writing that
old programs get of a drawing, and the prompts of forms nobody filled in.
"""

from dataclasses import dataclass, field
from typing import Any

from followup.notes.reading.cells import plain_lines
from followup.notes.reading.docx_package import W
from followup.notes.reading.docx_styles import Look, Styles

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
CHOICES = f"{_MC}AlternateContent"

DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_UNSEEN = DELETED | {
    f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}instrText", f"{W}delText", f"{W}delInstrText",
    f"{W}rt",
}  # fmt: skip
_SIGNS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}ptab": " ", f"{W}noBreakHyphen": "-"}
_BOX = f"{W}txbxContent"
_DRAWN = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_PICTURES = frozenset({"pic", "imagedata", "OLEObject", "chart", "relIds"})
_SYMBOLS = {
    "wingdings": {
        0x4A: "☺", 0x4C: "☹", 0x6F: "☐", 0xA8: "☐", 0xDF: "←", 0xE0: "→", 0xE8: "→", 0xF0: "→",
        0xFB: "☒", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "symbol": {0xAE: "→", 0xB3: "≥", 0xA3: "≤", 0xB0: "°", 0xB1: "±"},
}  # fmt: skip
_FIRST_PRIVATE, _LAST_PRIVATE = 0xE000, 0xF8FF
_PRIVATE = {code: "•" for code in range(_FIRST_PRIVATE, _LAST_PRIVATE + 1)}


@dataclass(frozen=True)
class Piece:
    """Some words of a paragraph."""

    text: str
    look: Look


@dataclass
class Words:
    """A paragraph's words in order; `boxes` are the text boxes that hang on it, each with paragraphs of its own."""

    pieces: list[Piece] = field(default_factory=list[Piece])
    boxes: list[Any] = field(default_factory=list[Any])
    pictures: int = 0

    @property
    def standing(self) -> str:
        return _tidy(
            piece.text for piece in self.pieces if not (piece.look.is_struck or piece.look.is_hidden)
        )

    @property
    def struck(self) -> str:
        return _tidy(piece.text for piece in self.pieces if piece.look.is_struck and not piece.look.is_hidden)

    @property
    def hidden(self) -> str:
        return _tidy(piece.text for piece in self.pieces if piece.look.is_hidden)

    @property
    def are_bold(self) -> bool:
        said = [piece for piece in self.pieces if piece.text.strip()]
        return bool(said) and all(piece.look.is_bold for piece in said)


def words_of(paragraph: Any, styles: Styles) -> Words:
    """All of a paragraph; nothing of one that only prompts for what nobody wrote."""
    walk = _Walk(styles, styles.style_of(paragraph))
    if not any(is_prompt(control) for control in paragraph.iterancestors(f"{W}sdt")):
        walk.through(paragraph)
    return walk.words


def chosen(node: Any) -> Any:
    """Of two writings of the same drawing, the first; the other repeats it for old programs."""
    first = node.find(f"{_MC}Choice")
    return first if first is not None else node.find(f"{_MC}Fallback")


def is_prompt(control: Any) -> bool:
    """A content control that shows its prompt ("Click here to write")."""
    return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


@dataclass
class _Walk:
    """A walk through a paragraph; `codes` has one entry for each field it is inside: is it still in the code?"""

    styles: Styles
    style: str
    words: Words = field(default_factory=Words)
    codes: list[bool] = field(default_factory=list[bool])

    def through(self, node: Any) -> None:
        for child in node if node is not None else ():
            self.take(child)

    def take(self, node: Any) -> None:
        if not isinstance(node.tag, str) or node.tag in _UNSEEN:
            return
        if node.tag == f"{W}r":
            self._run(node)
        elif node.tag == CHOICES:
            self.through(chosen(node))
        elif node.tag in _DRAWN:
            self.words.pictures += self._drawn(node)
        elif node.tag != f"{W}sdt" or not is_prompt(node):
            self.through(node)

    def _run(self, run: Any) -> None:
        properties = run.find(f"{W}rPr")
        look = self.styles.look(properties, self.style)
        for child in run:
            if child.tag == f"{W}fldChar":
                self._field(child.get(f"{W}fldCharType"))
            elif (text := _text(child)) and not any(self.codes):
                self.words.pieces.append(Piece(text, look))
            elif not text:
                self.take(child)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self.codes.append(True)
        elif self.codes and kind == "separate":
            self.codes[-1] = False
        elif self.codes and kind == "end":
            self.codes.pop()

    def _drawn(self, drawing: Any) -> bool:
        """Keep its text boxes; was there a picture in it? What is drawn inside a box is the box's own."""
        has_picture = False
        for node in drawing if drawing is not None else ():
            if node.tag == _BOX:
                self.words.boxes.append(node)
            elif isinstance(node.tag, str):
                inner = self._drawn(chosen(node) if node.tag == CHOICES else node)
                has_picture |= inner or node.tag.rpartition("}")[2] in _PICTURES
        return has_picture


def _text(node: Any) -> str:
    if node.tag == f"{W}t":
        return "".join(node.itertext()).translate(_PRIVATE)
    if node.tag == f"{W}sym":
        return _symbol(node.get(f"{W}char", ""), font=node.get(f"{W}font", "").casefold())
    return _SIGNS.get(node.tag, "") if isinstance(node.tag, str) else ""


def _symbol(code: str, *, font: str) -> str:
    """A sign of a symbol font as a letter; those that are not known are mostly bullets."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if font in _SYMBOLS or _FIRST_PRIVATE <= number <= _LAST_PRIVATE:
        return _SYMBOLS.get(font, {}).get(number & 0xFF, "•")
    return chr(number) if 0x20 <= number < 0xD800 else ""


def _tidy(texts: Any) -> str:
    return plain_lines("".join(texts))
