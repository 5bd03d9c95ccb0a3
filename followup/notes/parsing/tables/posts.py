"""A wall exported as a table: each row is a card, with its section, its subject and its text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.places.naming import find_named
from followup.notes.parsing.tables.columns import Block
from followup.notes.parsing.tables.headings import asks
from followup.notes.parsing.tables.needs import need_in
from followup.notes.parsing.tables.places_in_rows import municipalities_in_cell
from followup.notes.parsing.tables.rows import Entry, entries_of
from followup.notes.parsing.tables.sections import OTHER, WHAT_WE_NEED, questions_of
from followup.notes.parsing.text.headings import read_heading
from followup.notes.parsing.walls.cards import Card
from followup.notes.parsing.walls.splitting import RawCard, card_of_lines
from followup.notes.parsing.words.vocabulary import words_in
from followup.notes.reading.lines import Line

_LONGEST_NAMING = 60
_MOST_BESIDE_NAMES = 3
_ALSO_WORDS = words_in(
    "time stad hole sel marker strand hol lund ås vik gran vang lom sande lier råde rana eid sund"
)
"""Municipalities that are ordinary words too, and in a subject of several words may be no more than that."""

_FOLLOWED = (Role.OWNER, Role.DUE, Role.START, Role.STATUS, Role.DONE)
_AUTHOR = re.compile(
    r"author(?: name)?|forfatt[ea]r|skrevet av|skrive av|posted by|created by|navn|namn|name", re.IGNORECASE
)
_INSTRUCTS = re.compile(
    r"\s*(?:velkommen\w*|hei\b|skriv|diskuter|drøft|svar|noter|legg|del|bruk|husk|hugs|trykk|klikk|fyll|les"
    r"|her (?:kan|skal)|oppgave|oppgåve|instruks\w*|slik)\b",
    re.IGNORECASE,
)
_ORGANISER = re.compile(
    r"(?:ks(?: \w+){0,2}|arrangør\w*|sekretariat\w*|nettverkssekretariat\w*|prosess(?:leder|leiar)\w*|fasilitator\w*"
    r"|møte(?:leder|leiar)\w*|ordstyrer|ordstyrar|administrator|admin|moderator|organi[sz]er|facilitator|host)",
    re.IGNORECASE,
)
"""Authors who are nobody's municipality."""
_CAPTION = re.compile(
    r"(?:bilde[rt]?|bilete[rt]?|foto(?:et)?|skjerm(?:bilde|dump)|tavlebilde|pictures?|photos?|screenshot)"
    r"(?: (?:fra|frå|av|from|of)\b[^.!?]{1,40})?|(?:img|dsc|image)[_ -]?\d+.*",
    re.IGNORECASE,
)
"""A subject with nothing under it but a picture."""
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
        texts = _answers(entry, asked) if asked else [*_signed(entry, block), *_post(entry)]
        if not _is_organisers(texts) and not _is_by_organiser(entry, block) and not _is_picture(entry, texts):
            lines = [Line(entry.row.number, line) for text in texts for line in (*text.split("\n"), "")]
            card = card_of_lines(lines)
            card.title = _title(entry, card.title)
            if card.lines:
                yield card


def cards_of_organiser(block: Block) -> Iterator[Card]:
    """Posts that only tell the groups what to do: cards that are nobody's answer."""
    for entry in () if is_form(block) else entries_of(block):
        if not entry.is_struck and (_is_organisers(_post(entry)) or _is_by_organiser(entry, block)):
            number = entry.row.number
            heading = " ".join(entry.value(Role.SUBJECT).split()) or None
            lines = (Line(number, entry.row.text),)
            yield Card(number, number, heading, None, "other", "assignment", (), None, "unplaced", lines)


def _post(entry: Entry) -> list[str]:
    """What is a heading first, then the question the card hangs under, then its own words.

    A section that is neither (a theme) says nothing that anybody on the card said.
    """
    section, subject = entry.value(Role.SECTION), entry.value(Role.SUBJECT)
    headings = [heading for text in (section, subject) if (heading := _heading(text))]
    asked = [] if _heading(section) else questions_of(section)
    own = [] if _heading(subject) else questions_of(subject) if asks(subject) else [subject]
    first, _, rest = entry.value(Role.BODY).partition("\n")
    if headings and (heading := read_heading(first)) and heading.has_places:
        headings, body = [*headings, first], rest
    else:
        body = entry.value(Role.BODY)
    said = [text for text in (*own, body) if text]
    return [*_place(entry), *dict.fromkeys(headings), *asked, *said]


def _signed(entry: Entry, block: Block) -> list[str]:
    """The municipality that wrote a post, where the post itself names none; also after a name ("Kari, Sula")."""
    said = [entry.value(role) for role in (Role.SECTION, Role.SUBJECT, Role.MUNICIPALITY, Role.NUMBER)]
    if any(_heading(text) for text in said[:2]) or any(said[2:]):
        return []
    names = (name for text in _authors(entry, block) for name in (text, text.rpartition(",")[2].strip()))
    headings = ((name, read_heading(name)) for name in names)
    return [text for text, one in headings if one and one.is_only_names and one.named][:1]


def _authors(entry: Entry, block: Block) -> list[str]:
    columns = (at for at, title in enumerate(block.headings) if _AUTHOR.fullmatch(title))
    return [entry.row.cells[at].text.strip() for at in columns if at < len(entry.row.cells)]


def _is_by_organiser(entry: Entry, block: Block) -> bool:
    return not is_form(block) and any(_ORGANISER.fullmatch(author) for author in _authors(entry, block))


def _is_picture(entry: Entry, texts: list[str]) -> bool:
    """Is there nothing but a picture, whatever it is called?"""
    subject = entry.value(Role.SUBJECT).strip()
    return subject in texts and not entry.value(Role.BODY) and bool(_CAPTION.fullmatch(subject))


def _title(entry: Entry, read: str | None) -> str | None:
    """A post is called by its subject, unless only its section says whose it is."""
    subject = entry.value(Role.SUBJECT).split("\n")[0]
    return subject if subject and (read is None or _heading(subject)) else read


@lru_cache(maxsize=4096)
def _heading(text: str) -> str:
    """A section's or a subject's words where they are a heading, or the municipalities named in a few words."""
    if not text or read_heading(text.split("\n")[0]):
        return text
    if len(text) > _LONGEST_NAMING or asks(text) or read_clause(text).shape != "phrase":
        return ""
    named = [one for one in find_named(text)[0] if one.likeness == 100 and not _is_word(one.written)]
    words = re.findall(r"[^\W\d_]+", text)
    beside = len(words) - sum(len(one.written.split()) for one in named)
    return ", ".join(one.written for one in named) if named and beside <= _MOST_BESIDE_NAMES else ""


def _is_word(name: str) -> bool:
    return name.casefold() in _ALSO_WORDS


def _answers(entry: Entry, asked: dict[int, list[str]]) -> list[str]:
    """Whose the answers are, then each answer under its question."""
    group = entry.value(Role.SECTION)
    texts = [*_place(entry), *([group] if group and read_heading(group) else [])]
    for at, questions in asked.items():
        answer = entry.row.cells[at].text.strip() if at < len(entry.row.cells) else ""
        answer = need_in(answer) if questions == [WHAT_WE_NEED] else answer
        if answer:
            texts += [*questions, answer]
    return texts


def _asked(block: Block) -> dict[int, list[str]]:
    """The columns that are answers, each with the questions it answers."""
    asked: dict[int, list[str]] = {}
    for at, cell in enumerate(block.header.cells):
        role = block.roles[at] if at < len(block.roles) else None
        if asks(cell.text) and (role is None or role in (Role.ACTION, Role.NEED, Role.BODY)):
            asked[at] = questions_of(cell.text) or [OTHER]
    return asked


def _place(entry: Entry) -> list[str]:
    written = entry.value(Role.MUNICIPALITY)
    if not (written or entry.value(Role.NUMBER)):
        return []
    place = municipalities_in_cell(written, number=entry.value(Role.NUMBER), county=entry.value(Role.COUNTY))
    return [", ".join(place.municipalities)] if place.municipalities else []


def _is_organisers(texts: list[str]) -> bool:
    """Does a post that names nobody tell its readers what to do ("Skriv hvem dere er")?"""
    if not texts or any(read_heading(text.split("\n")[0]) for text in texts):
        return False
    words = "\n".join(text for text in texts if text != OTHER)
    told = any(_INSTRUCTS.match(line) for line in words.split("\n"))
    return told and (OTHER in texts or bool(_TO_YOU.search(words)))
