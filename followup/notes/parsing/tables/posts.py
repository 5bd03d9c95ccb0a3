"""A wall exported as a table: each row is a card, with its section, its subject and its text."""

import re
from collections.abc import Iterator

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.cards import Card
from followup.notes.parsing.headings import read_heading
from followup.notes.parsing.marks import dialogue_at_start
from followup.notes.parsing.questions import question_at_start
from followup.notes.parsing.splitting import RawCard, card_of_lines
from followup.notes.parsing.tables.columns import Block
from followup.notes.parsing.tables.headings import asks, role_of
from followup.notes.parsing.tables.places_in_rows import municipalities_in_cell
from followup.notes.parsing.tables.rows import Entry, entries_of
from followup.notes.reading.lines import Line

_FOLLOWED = (Role.OWNER, Role.DUE, Role.START, Role.STATUS, Role.DONE)
_QUESTION_OF = {Role.ACTION: "Hva gjør vi?", Role.NEED: "Hva trenger vi?"}
_OTHER_QUESTION = "Hva er relevant?"
_INSTRUCTS = re.compile(
    r"\s*(?:velkommen\w*|hei\b|skriv|diskuter|drøft|svar|noter|legg|del|bruk|husk|hugs|trykk|klikk|fyll|les"
    r"|her (?:kan|skal)|oppgave|oppgåve|instruks\w*|slik)\b",
    re.IGNORECASE,
)
_TO_YOU = re.compile(r"\b(?:dere|deres|dykk|dykkar|kvarandre|hverandre)\b", re.IGNORECASE)


def is_wall(block: Block) -> bool:
    """Is it cards rather than actions: a text, a subject or answers, and no owner or deadline for each?"""
    if block.has(*_FOLLOWED):
        return False
    if block.has(Role.BODY) or is_form(block):
        return True
    return block.has(Role.SUBJECT) and not block.has(Role.ACTION, Role.NEED)


def is_form(block: Block) -> bool:
    """Are the columns questions, with a row for each who answered?"""
    return block.has_headings and not block.has(*_FOLLOWED) and bool(_asked(block))


def raw_cards_of(block: Block) -> Iterator[RawCard]:
    """The block's rows as cards; all lines of a card have its row's number."""
    asked = _asked(block) if is_form(block) else {}
    for entry in entries_of(block):
        if entry.is_struck:
            continue
        texts = _answers(entry, asked) if asked else _post(entry)
        if not _is_organisers(texts):
            lines = [Line(entry.row.number, line) for text in texts for line in (*text.split("\n"), "")]
            yield card_of_lines(lines)


def cards_of_organiser(block: Block) -> Iterator[Card]:
    """Posts that only tell the groups what to do: cards that are nobody's answer."""
    for entry in () if is_form(block) else entries_of(block):
        if not entry.is_struck and _is_organisers(_post(entry)):
            number = entry.row.number
            heading = " ".join(entry.value(Role.SUBJECT).split()) or None
            lines = (Line(number, entry.row.text),)
            yield Card(number, number, heading, None, "other", "assignment", (), None, "unplaced", lines)


def _post(entry: Entry) -> list[str]:
    """What is a heading first, then the question the card hangs under, then its own words.

    A section that is neither (a theme) says nothing that anybody on the card said.
    """
    places = _place(entry)
    named = [text for role in (Role.SECTION, Role.SUBJECT) if (text := entry.value(role))]
    headings = [text for text in named if read_heading(text.split("\n")[0])]
    asked = [text for text in (entry.value(Role.SECTION),) if text not in headings and _is_asked(text)]
    said = [
        text for text in (entry.value(Role.SUBJECT), entry.value(Role.BODY)) if text and text not in headings
    ]
    return [*places, *dict.fromkeys(headings), *asked, *said]


def _answers(entry: Entry, asked: dict[int, str]) -> list[str]:
    """Whose the answers are, then each answer under its question."""
    group = entry.value(Role.SECTION)
    texts = [*_place(entry), *([group] if group and read_heading(group) else [])]
    for at, question in asked.items():
        answer = entry.row.cells[at].text.strip() if at < len(entry.row.cells) else ""
        if answer:
            texts += [question, answer]
    return texts


def _asked(block: Block) -> dict[int, str]:
    """The columns that are answers, each with the question it answers in words that are known."""
    asked: dict[int, str] = {}
    for at, cell in enumerate(block.header.cells):
        role = block.roles[at] if at < len(block.roles) else None
        if asks(cell.text) and (role is None or role in (Role.ACTION, Role.NEED, Role.BODY)):
            known = role_of(cell.text)
            asked[at] = _QUESTION_OF.get(known or Role.BODY, _OTHER_QUESTION)
    return asked


def _place(entry: Entry) -> list[str]:
    written = entry.value(Role.MUNICIPALITY)
    if not (written or entry.value(Role.NUMBER)):
        return []
    place = municipalities_in_cell(written, number=entry.value(Role.NUMBER), county=entry.value(Role.COUNTY))
    return [", ".join(place.municipalities) or written]


def _is_asked(text: str) -> bool:
    return question_at_start(text) is not None or dialogue_at_start(text) is not None


def _is_organisers(texts: list[str]) -> bool:
    """Does a post that names nobody tell its readers what to do ("Skriv hvem dere er")?"""
    if not texts or any(read_heading(text.split("\n")[0]) for text in texts):
        return False
    words = "\n".join(texts)
    told = any(_INSTRUCTS.match(line) for line in words.split("\n"))
    return told and bool(_TO_YOU.search(words))
