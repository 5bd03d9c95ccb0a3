"""Rooms and groups that are called by a name, and the list that tells who sat in each.

"Plakat 5 – Rom «Geiranger»" and, somewhere, "Geiranger: Stranda, Fjord og Vestnes": the line of the list is
written out as "Rom «Geiranger»: …", so that it is read as a room's heading is.
"""

import re
from collections.abc import Sequence

from followup.notes.parsing.text.headings import undressed
from followup.notes.parsing.text.named_in_labels import named_alone
from followup.notes.reading.lines import Line

_WORD = r"(?:rom|grupperom|gruppe|bord|breakout|room|group|table|team|lag)"
_CALLED = re.compile(
    rf"(?:^|[\s#*–-])(?i:{_WORD})(?:et|a|en)?\s+(?:[«\"“](?P<quoted>[^»\"”\n]{{2,30}})[»\"”]|(?P<name>[A-ZÆØÅ][\w-]{{2,20}})\s*$)"
)
_LISTED = re.compile(
    rf"(?:(?i:{_WORD})\s+)?[«\"“]?(?P<name>[A-ZÆØÅ][^:=«»\"“”]{{1,29}}?)[»\"”]?\s*(?:[:=]|\s[–-]\s)\s*(?P<places>\S.*)$"
)


def with_rooms_called(lines: Sequence[Line]) -> list[Line]:
    """The lines, with the rooms that a list tells of called alike wherever they are named."""
    called = {name for line in lines if (name := _called(line.text))}
    listed = {name for line in lines if (name := _listed(line.text, called))} if called else set[str]()
    return [_written_out(line, listed) for line in lines] if listed else list(lines)


def _called(text: str) -> str | None:
    match = _CALLED.search(text)
    name = (match["quoted"] or match["name"]).strip() if match else ""
    return name if name and not named_alone(name) else None


def _listed(text: str, called: set[str]) -> str | None:
    match = _LISTED.match(undressed(text))
    is_list = match is not None and match["name"].strip() in called and named_alone(match["places"])
    return match["name"].strip() if match and is_list else None


def _written_out(line: Line, listed: set[str]) -> Line:
    if name := _listed(line.text, listed):
        match = _LISTED.match(undressed(line.text))
        return Line(line.number, f"Rom «{name}»: {match['places']}" if match else line.text)
    match = _CALLED.search(line.text)
    if match is None or match["name"] not in listed:
        return line
    return Line(line.number, f"{line.text[: match.start('name')]}«{match['name']}»")
