"""One column for each role: which of several it is, and what the cells below say against a heading."""

import re
from collections.abc import Sequence
from datetime import date

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.periods.dues import read_due
from followup.notes.parsing.places.naming import find_named
from followup.notes.parsing.tables.doers import is_plainly_municipal, municipality_and_owner
from followup.notes.parsing.tables.headings import is_ignored, is_weak
from followup.notes.parsing.text.headings import read_heading
from followup.notes.reading.document import Row

LOOKED_AT = 30
_LONGEST_PLACE = 60
_MUCH_MORE, _TWICE = 1.2, 2.0
_FOLLOWED = (Role.OWNER, Role.DUE, Role.START, Role.STATUS)
_SHORT = "komm"
_MOST, _SOME, _NEARLY_ALL = 0.5, 0.2, 0.8
_FEWEST_PLACES = 2
_STAMPED = re.compile(
    r"\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[ T,]+(?:kl\.? ?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*"
    r"(?:UTC|Z|[AP]M|[+-]\d{2}:?\d{2})?\s*",
    re.IGNORECASE,
)
_ALL_OR_NO_MUNICIPALITY = re.compile(
    r"\s*(?:alle|samtlige|begge|felles|ks|staten|statsforvalter\w*|fylke\w*)\b", re.IGNORECASE
)
_KIND_OF_ROW = re.compile(
    r"\s*(?:(?P<need>b|behov|ønske\w*|ønskje\w*|ynskje\w*|innspill|innspel|need|wish)"
    r"|t|tiltak|forplikt\w*|handling|oppgave|oppgåve|action|commitment)\W*",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s*[-–]\s*(?:\d{1,2}[.:]\d{2})?)?\s*|\d+\s*min\w*\.?", re.IGNORECASE
)


def settled(
    roles: Sequence[Role | None], header: Row, rows: Sequence[Row], *, held_on: date
) -> tuple[Role | None, ...]:
    """The roles, each held by one column.

    1. "Ferdig" with days to come in it is a deadline where there is no other, and "Komm." without municipalities is
       a remark.
    2. Of several columns of a role, one whose heading leaves no doubt goes before "Dato" or "Beskrivelse".
    3. Of several as sure, the first; for actions the finest, so that a measure with several activities below it
       gives the activities.
    4. Where no heading says whose it is, the column that holds hardly anything but municipalities does; where only
       that of who does it holds them, it says both ("Bergen kommune v/ Kari Moe").
    5. Where nothing says what is to be done, but somebody is to do it by some day, the text, the goal or the remark
       does.
    6. A column of which every cell says "tiltak" or "behov" tells the rows apart, and beside what is to be done or
       needed, what was answered to it is a remark.
    """
    taken = [_by_content(roles, header, rows, at, held_on=held_on) for at in range(len(roles))]
    for role in [one for one in dict.fromkeys(taken) if one]:
        places = [at for at, one in enumerate(taken) if one is role]
        if len(places) > 1:
            kept = _kept(role, places, header, rows, taken)
            spare = Role.NOTE if role is Role.ACTION and Role.NOTE not in taken else None
            for at in places:
                taken[at] = role if at == kept else None if _repeats(rows, at, kept) else spare
    settled_roles = _with_an_action(_with_places(_with_kinds(taken, rows), header, rows), header, rows)
    return tuple(_without_answers(settled_roles))


def _with_kinds(roles: Sequence[Role | None], rows: Sequence[Row]) -> list[Role | None]:
    """A column of which every cell says "tiltak" or "behov", and both are said, tells the rows apart."""
    return [
        Role.KIND if role in (None, Role.TOPIC, Role.NOTE, Role.STATUS) and _tells_kinds(rows, at) else role
        for at, role in enumerate(roles)
    ]


def _tells_kinds(rows: Sequence[Row], at: int) -> bool:
    texts = first_cells(rows, at)
    needs = [is_kind_of_need(text) for text in texts]
    return None not in needs and True in needs and False in needs


def is_kind_of_need(text: str) -> bool | None:
    """Is what a cell calls its row a need, something to be done (False), or neither (None)?"""
    match = _KIND_OF_ROW.fullmatch(text)
    return None if match is None else match["need"] is not None


def _without_answers(roles: list[Role | None]) -> list[Role | None]:
    """Beside what is to be done or needed, what was answered to it is a remark."""
    if Role.BODY not in roles or not {Role.ACTION, Role.NEED} & set(roles):
        return roles
    other = None if Role.NOTE in roles else Role.NOTE
    return [other if role is Role.BODY else role for role in roles]


def _with_places(roles: list[Role | None], header: Row, rows: Sequence[Row]) -> list[Role | None]:
    if Role.MUNICIPALITY in roles:
        return roles
    open_columns = [
        at for at, role in enumerate(roles) if role is None and not is_ignored(header.cells[at].text)
    ]
    found = next((at for at in open_columns if _holds_only_places(rows, at)), None)
    if found is None and Role.OWNER in roles and _holds_only_doers(rows, roles.index(Role.OWNER)):
        found = roles.index(Role.OWNER)
    return [Role.MUNICIPALITY if at == found else role for at, role in enumerate(roles)]


def _holds_only_places(rows: Sequence[Row], at: int) -> bool:
    """Are most of the first cells of a column, and two at least, nothing but municipalities?"""
    texts = first_cells(rows, at)
    headings = [read_heading(text) for text in texts]
    places = sum(1 for heading in headings if heading and heading.is_only_names and heading.named)
    return places >= _FEWEST_PLACES and places > _MOST * len(texts)


def _holds_only_doers(rows: Sequence[Row], at: int) -> bool:
    """Are nearly all of the first cells of a column, and two at least, municipalities, with or without a person?

    All of them, KS and the state tell nothing of what the column holds.
    """
    texts = [
        text
        for text in first_cells(rows, at)
        if text.strip(" -–—.?") and not _ALL_OR_NO_MUNICIPALITY.match(text)
    ]
    places = sum(municipality_and_owner(text) is not None for text in texts)
    plainly = sum(is_plainly_municipal(text) for text in texts)
    return places >= _FEWEST_PLACES and places >= _NEARLY_ALL * len(texts) and plainly >= _FEWEST_PLACES


def _by_content(
    roles: Sequence[Role | None], header: Row, rows: Sequence[Row], at: int, *, held_on: date
) -> Role | None:
    role = roles[at]
    if role in (Role.DUE, Role.START, Role.DONE) and _holds_times_of_writing(rows, at):
        return None
    if role is Role.DONE and Role.DUE not in roles and holds_days(rows, at, held_on=held_on):
        return Role.DUE if _is_ahead(rows, at, held_on=held_on) else role
    is_short = role is Role.MUNICIPALITY and header.cells[at].text.casefold().strip(" .:") == _SHORT
    return Role.NOTE if is_short and not holds_places(rows, at, least=_SOME) else role


def _holds_times_of_writing(rows: Sequence[Row], at: int) -> bool:
    """Do nearly all cells of a column hold a day and a time of the clock, as posts are stamped with?"""
    texts = first_cells(rows, at)
    return bool(texts) and sum(_STAMPED.fullmatch(text) is not None for text in texts) >= _NEARLY_ALL * len(
        texts
    )


def _kept(
    role: Role, places: Sequence[int], header: Row, rows: Sequence[Row], roles: Sequence[Role | None]
) -> int:
    """Which of several columns of a role holds it; for actions, counted where somebody or some day is written."""
    plain = [at for at in places if not is_weak(header.cells[at].text)] or list(places)
    beside = [at for at, one in enumerate(roles) if one in _FOLLOWED]
    counted = [row for row in rows if any(at < len(row.cells) and row.cells[at] for at in beside)]
    said = {at: _own_cells(counted if role is Role.ACTION and counted else rows, at) for at in plain}
    most = max(said.values())
    share = _MUCH_MORE if role is Role.ACTION else _TWICE
    return next(at for at in plain if said[at] * share >= most)


def _with_an_action(roles: list[Role | None], header: Row, rows: Sequence[Row]) -> list[Role | None]:
    has = set(roles)
    if {Role.ACTION, Role.NEED} & has or not {Role.OWNER, Role.DUE} & has:
        return roles
    is_followed = Role.OWNER in has and {Role.DUE, Role.STATUS, Role.DONE} & has
    for role in (Role.BODY, *((Role.SUBJECT, Role.TOPIC, Role.NOTE) if is_followed else ())):
        if role in roles and not (role is Role.NOTE and _has_text_of_its_own(roles, header, rows)):
            return [Role.ACTION if one is role else one for one in roles]
    return roles


def _has_text_of_its_own(roles: Sequence[Role | None], header: Row, rows: Sequence[Row]) -> bool:
    """Is there more to read in a column nobody knows than in that of the remarks? A person is asked about it then."""
    open_columns = [
        at for at, role in enumerate(roles) if role is None and not is_ignored(header.cells[at].text)
    ]
    longest = max((letters_in(rows, at) for at in open_columns), default=0)
    return longest > letters_in(rows, roles.index(Role.NOTE))


def is_agenda(roles: Sequence[Role | None], rows: Sequence[Row]) -> bool:
    """Does the column that says when hold times of the clock?"""
    if Role.DUE not in roles:
        return False
    texts = first_cells(rows, roles.index(Role.DUE))
    return bool(texts) and sum(1 for text in texts if _CLOCK.fullmatch(text)) * 2 > len(texts)


def holds_days(rows: Sequence[Row], at: int, *, held_on: date) -> bool:
    """Do most of the first cells of a column say when?"""
    texts = first_cells(rows, at)
    return bool(texts) and sum(read_due(text, held_on=held_on) is not None for text in texts) * 2 > len(texts)


def holds_places(rows: Sequence[Row], at: int, *, least: float = _MOST) -> bool:
    """Do so many of the first cells of a column name municipalities?"""
    texts = first_cells(rows, at)
    return bool(texts) and sum(_is_place(text) for text in texts) > least * len(texts)


def letters_in(rows: Sequence[Row], at: int) -> float:
    """How many letters a filled cell of the column has, in the middle."""
    lengths = sorted(sum(letter.isalpha() for letter in text) for text in first_cells(rows, at))
    return lengths[len(lengths) // 2] if lengths else 0


def first_cells(rows: Sequence[Row], at: int) -> list[str]:
    """What the first filled cells of a column say, the beginning of each."""
    texts: list[str] = []
    for row in rows:
        if at < len(row.cells) and row.cells[at]:
            texts.append(row.cells[at].text[:200])
        if len(texts) == LOOKED_AT:
            break
    return texts


def _is_ahead(rows: Sequence[Row], at: int, *, held_on: date) -> bool:
    read = [read_due(text, held_on=held_on) for text in first_cells(rows, at)]
    return any(due.last is not None and due.last >= held_on for due in read if due)


def _is_place(text: str) -> bool:
    named, _districts = find_named(text)
    return len(text) < _LONGEST_PLACE and any(one.likeness == 100 for one in named)


def _own_cells(rows: Sequence[Row], at: int) -> int:
    """How many cells say something that the cell above does not."""
    texts = [row.cells[at].text if at < len(row.cells) else "" for row in rows]
    return sum(1 for place, text in enumerate(texts) if text and (place == 0 or text != texts[place - 1]))


def _repeats(rows: Sequence[Row], at: int, kept: int) -> bool:
    """Is a column only the rest of a merged one?"""
    return all(len(row.cells) <= max(at, kept) or row.cells[at] == row.cells[kept] for row in rows)
