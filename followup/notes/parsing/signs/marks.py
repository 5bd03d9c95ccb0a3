"""The small signs that give a wall its order: which room, which dialogue, which point, which bullet."""

import re
from dataclasses import dataclass

from followup.notes.parsing.signs.rooms import room_in as room_in

_DIALOGUE_WORD = (
    r"(?:dialog(?:ue)?|samtale|gruppesamtale|gruppedialog|deloppg[aå]ve|dialogoppg[aå]ve|gruppeoppg[aå]ve|oppg[aå]ve"
    r"|oppg\.?|gruppearbeid|bolk|økt|del|runde|sesjon|arbeidsøkt|session|part|round)"
)
_ORDINAL = r"(?:nr\.?\s*)?(1|2|en|ein|én|to|one|two|i|ii)\b"
_DIALOGUE = re.compile(rf"\b{_DIALOGUE_WORD}\s*{_ORDINAL}", re.IGNORECASE)
_POINT_OF_DIALOGUE = re.compile(r"\s*dialog\s*[-–]\s*punkt\s*(\d)\b", re.IGNORECASE)
_POINT = re.compile(
    r"\s*(?:(?:punkt|pkt|spm|spørsmål|sp)\.?\s*(\d)\s*[.):]*|(\d)\s*[.):]+(?!\d)|(\d)\s*[-–](?=\s*\D)|(\d)\s*$"
    r"|(\d)\s?(?=[A-ZÆØÅ]))",
    re.IGNORECASE | re.UNICODE,
)
_LETTER = re.compile(
    r"\s*(?:(?:(?i:oppg[aå]ve|spørsmål|spm|tema|task|question)\.?\s+)(?P<asked>[A-H])\b(?:\s*\([^()]{1,30}\))?\s*[.:)–-]*"
    r"|\(?([a-h])\)|([A-H])(?:\)|[:.](?=\s|$)|\s*$))\s*"
)
_BULLET_SIGNS = "-–—•‣>*·»\uf0a7\uf0b7\u2190-\u21ff\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff"
"""Dashes, dots, what Word's symbol fonts come out as, and arrows, boxes, stars and pictures of one sign."""
_BULLET = re.compile(rf"\s*(?:[-–—=]{{1,2}}>|[{_BULLET_SIGNS}]\ufe0f?|o(?=\s{{2,}}))\s*(?=\S)")
_SUB_POINT = re.compile(r"\s*(?:[1-9]|1[0-2])\.(?!00|15|30|45)[1-9]\d?\.?\s+(?=[A-ZÆØÅÁŠ])")
"""A point of a point: "2.3 Rektor …"; a time of the clock ("8.30 Kaffe") is none."""
_RULE = re.compile(r"\s*[^\w\s]{4,}\s*$")
_SECONDS = {"2", "to", "two", "ii"}


@dataclass(frozen=True)
class Mark:
    """A sign at the start of a line: its value and where its words end."""

    value: str
    end: int


def dialogue_in(text: str) -> str | None:
    """`1` or `2` where a heading names its dialogue anywhere ("Gruppedialog 2 Rauma", "Tinn økt to")."""
    match = _DIALOGUE.search(text)
    return _dialogue_number(match) if match else None


def without_dialogue(text: str) -> str:
    return _DIALOGUE.sub(" ", text)


def dialogue_at_start(text: str) -> Mark | None:
    """A line that says which dialogue begins here: "Dialog 2", "BOLK TO", "Del 2 :"; not "Del 2 av planen er …"."""
    if _POINT_OF_DIALOGUE.match(text):
        return None
    match = _DIALOGUE.match(text.lstrip(" •-–"))
    if match is None:
        return None
    rest = text.lstrip(" •-–")[match.end() :]
    if rest.strip(" .:-–") and not re.match(r"\s*[:.–-]|\s+[A-ZÆØÅ]", rest):
        return None
    offset = len(text) - len(text.lstrip(" •-–"))
    return Mark(_dialogue_number(match), offset + match.end() + len(rest) - len(rest.lstrip(" .:-–")))


def point_of_dialogue(text: str) -> str | None:
    """The number in a title like "Dialog - punkt 2", which is a point of the first dialogue."""
    match = _POINT_OF_DIALOGUE.match(text)
    return match[1] if match else None


def point_at_start(text: str) -> Mark | None:
    """The number of a numbered answer: "1.", "2)", "3", "Punkt 2:", "1 - …"; not "1. mai" and not "3 stillinger"."""
    match = _POINT.match(text)
    if match is None or re.match(
        r"\s*\d{1,2}\.\s*(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)", text, re.IGNORECASE
    ):
        return None
    if match[5] and not text[match.end() : match.end() + 1].isupper():
        return None
    return Mark(next(group for group in match.groups() if group), match.end())


def letter_at_start(text: str) -> Mark | None:
    """The letter of a lettered answer or point: "A)", "B:", "b)", "A" alone, "Oppgave A:"; in capitals."""
    match = _LETTER.match(text)
    return Mark((match["asked"] or match[2] or match[3]).upper(), match.end()) if match else None


def bullet_at_start(text: str) -> int:
    """How many characters the bullet at a line's start takes, 0 where there is none."""
    match = _BULLET.match(text) or _SUB_POINT.match(text)
    return match.end() if match and not text[match.start() : match.end()].isspace() else 0


def is_rule(text: str) -> bool:
    """A line drawn with signs."""
    return bool(_RULE.match(text))


def _dialogue_number(match: re.Match[str]) -> str:
    return "2" if match[1].casefold() in _SECONDS else "1"
