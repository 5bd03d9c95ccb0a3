"""How a Word document's paragraphs and words look: headings, points of lists, what is struck through or hidden.

A look is written at the words themselves, or in their style, or in the style that one is based on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from followup.notes.reading.docx_package import W

_HEADINGS = ("heading", "overskrift", "title", "tittel", "subtitle", "undertittel")
_CONTENTS = ("toc ", "innhold ", "innh ", "table of figures", "figurliste")
_POINTS = ("list bullet", "list number", "punktliste", "punktmerk", "nummerert", "nummerliste")
_TOGGLES = ("strike", "dstrike", "vanish", "b")
_LONGEST_CHAIN = 12
_BODY_TEXT_LEVEL = "9"


@dataclass(frozen=True)
class Look:
    """How some words look."""

    is_struck: bool = False
    is_hidden: bool = False
    is_bold: bool = False


def is_on(properties: Any, name: str) -> bool | None:
    """Is a property set (True), set off (False), or not spoken of (None)?"""
    found = properties.find(f"{W}{name}") if properties is not None else None
    if found is None:
        return None
    return found.get(f"{W}val", "true") not in ("0", "false", "off", "none")


def value_of(properties: Any, path: str) -> str:
    """The value at a path like `numPr/numId` below some properties, empty where there is none."""
    found = (
        properties.find("/".join(W + step for step in path.split("/"))) if properties is not None else None
    )
    return "" if found is None else found.get(f"{W}val", "")


class Styles:
    """The document's styles and lists, as far as they tell how to read it."""

    def __init__(self, styles: Any | None, numbering: Any | None) -> None:
        found = styles.iterfind(f"{W}style") if styles is not None else ()
        self._styles: dict[str, Any] = {style.get(f"{W}styleId", ""): style for style in found}
        self._default = next((key for key, one in self._styles.items() if _is_default_paragraph(one)), "")
        self._formats = dict(_formats(numbering)) if numbering is not None else {}
        self._toggles: dict[str, dict[str, bool]] = {}

    def look(self, run_properties: Any, paragraph_style: str) -> Look:
        """How the words of a run look."""
        run_style = value_of(run_properties, "rStyle")

        def toggled(name: str) -> bool:
            own = is_on(run_properties, name)
            if own is None:
                own = self._toggles_of(run_style).get(name)
            return bool(self._toggles_of(paragraph_style).get(name) if own is None else own)

        return Look(toggled("strike") or toggled("dstrike"), toggled("vanish"), toggled("b"))

    def style_of(self, paragraph: Any) -> str:
        return value_of(paragraph.find(f"{W}pPr"), "pStyle") or self._default

    def is_heading(self, paragraph: Any) -> bool:
        """A heading by its style's name, or by the level it or its style has in the outline."""
        levels = [value_of(paragraph.find(f"{W}pPr"), "outlineLvl")]
        for style in self._chain(self.style_of(paragraph)):
            if _name(style).startswith(_HEADINGS):
                return True
            levels.append(value_of(style.find(f"{W}pPr"), "outlineLvl"))
        return next((level for level in levels if level), _BODY_TEXT_LEVEL) != _BODY_TEXT_LEVEL

    def is_of_contents(self, paragraph: Any) -> bool:
        """A line of a table of contents, which only repeats headings."""
        return any(_name(style).startswith(_CONTENTS) for style in self._chain(self.style_of(paragraph)))

    def list_format(self, paragraph: Any) -> str:
        """`bullet`, or how its points are numbered (`decimal`, …); empty where it is no point of a list."""
        own = paragraph.find(f"{W}pPr")
        chain = self._chain(self.style_of(paragraph))
        for properties in [own, *(style.find(f"{W}pPr") for style in chain)]:
            if number := value_of(properties, "numPr/numId"):
                return self._format(number, value_of(properties, "numPr/ilvl") or "0")
        is_point = any(_name(style).startswith(_POINTS) for style in self._chain(self.style_of(paragraph)))
        return "bullet" if is_point else ""

    def _format(self, number: str, level: str) -> str:
        if number == "0":
            return ""
        written = self._formats.get((number, level), "bullet")
        return "" if written == "none" else written

    def _toggles_of(self, style_id: str) -> dict[str, bool]:
        if style_id not in self._toggles:
            toggles: dict[str, bool] = {}
            for style in self._chain(style_id):
                for name in _TOGGLES:
                    set_here = is_on(style.find(f"{W}rPr"), name)
                    if set_here is not None:
                        toggles.setdefault(name, set_here)
            self._toggles[style_id] = toggles
        return self._toggles[style_id]

    def _chain(self, style_id: str) -> list[Any]:
        """A style and those it is based on, its own first."""
        chain: list[Any] = []
        while style_id in self._styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self._styles[style_id])
            style_id = value_of(chain[-1], "basedOn")
        return chain


def _is_default_paragraph(style: Any) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true")


def _name(style: Any) -> str:
    return value_of(style, "name").casefold()


def _formats(numbering: Any) -> Iterator[tuple[tuple[str, str], str]]:
    """How each level of each list is numbered."""
    shapes = {shape.get(f"{W}abstractNumId"): shape for shape in numbering.iterfind(f"{W}abstractNum")}
    for one in numbering.iterfind(f"{W}num"):
        shape = shapes.get(value_of(one, "abstractNumId"))
        for level in shape.iterfind(f"{W}lvl") if shape is not None else ():
            number, depth = one.get(f"{W}numId", ""), level.get(f"{W}ilvl", "0")
            yield (number, depth), value_of(level, "numFmt") or "decimal"
