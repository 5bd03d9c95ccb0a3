"""What one row of an action table says: what is to be done or needed, by whom, by when, how far it has come."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.doers.owners import owner_of
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.periods.dues import Due, find_dues
from followup.notes.parsing.proposals.items import Item
from followup.notes.parsing.proposals.titles import shortened, title_of, without_deadline
from followup.notes.parsing.rules.kinds import kind_of
from followup.notes.parsing.rules.said import Kind, Said
from followup.notes.parsing.tables.columns import Block
from followup.notes.parsing.tables.dues_in_rows import due_in_row, is_to_come
from followup.notes.parsing.tables.needs import need_in
from followup.notes.parsing.tables.no_actions import is_for_others, why_no_action
from followup.notes.parsing.tables.parts_of_cells import deeds_of, needs_of
from followup.notes.parsing.tables.places_in_rows import PlaceOfRow
from followup.notes.parsing.tables.rows import Entry
from followup.notes.parsing.tables.settling import is_kind_of_need
from followup.notes.parsing.tables.statuses import is_finished_by, is_ticked, status_of
from followup.notes.parsing.words.language import language_form_of
from followup.notes.parsing.words.roles import names_national_body

_LONGEST_READ = 2_000
_FEWEST_LETTERS = 6
_SEVERAL = re.compile(r",|/|&|\bog\b|\band\b")
_ASKS_AT_START = re.compile(
    r"\s*(?:her |vi |me |kommunen )?(?:har |ser )?(?:stort |et |eit )?(?:trenger|treng|mangler|manglar|behov for"
    r"|ønsker oss|ønskjer oss|ønsker at ks|ønskjer at ks|savner|saknar|etterlyser"
    r"|trengs(?: det)?|trengst(?: det)?|det (?:trengs|trengst|trengest|mangler|manglar|er behov for)"
    r"|need|needs|we need)\b",
    re.IGNORECASE,
)
_HELP = r"avklaring\w*|hjelp|bistand|støtte|veiledning|rettleiing|midler|midlar|penger|pengar|help|support|funding"
_ASKS_FOR_HELP = re.compile(rf"{_ASKS_AT_START.pattern}.{{0,40}}?\b(?:{_HELP})\b", re.IGNORECASE)
_CALLED_A_NEED = re.compile(
    r"\s*(?:behov|ønske|ønskje|ynskje|need)\b(?:\s+(?:meldt|meld|spilt|sendt|sende|til|rettet|retta)\b.{0,40})?[\s.:]*",
    re.IGNORECASE,
)
_CALLED_A_WISH = re.compile(r"\s*(?:behov|ønske\w*|ønskje\w*|ynskje\w*|need|wish)\s*:\s*\S", re.IGNORECASE)
_LABELLED = re.compile(r"^(?:hoved|hovud)?(?:ansvar(?:lig|leg)?|ansv)\.?\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True)
class _Words:
    """What an action's or a need's words are, and what stands for the same one of several in the other columns."""

    text: str
    owner: str


def items_of_row(
    entry: Entry, place: PlaceOfRow, block: Block, *, held_on: date
) -> tuple[list[Item], list[str]]:
    """The row's items, and why what it says was left out."""
    what, needed = entry.value(Role.ACTION), need_in(entry.value(Role.NEED))
    if why := _left_out(entry, held_on=held_on):
        return [], [f"“{_short(what or needed)}” {why}"]
    items: list[Item] = []
    warnings: list[str] = []
    for words in _parts(what, entry) if what else ():
        kind, why = _kind(words, entry, place, held_on=held_on)
        if kind is None:
            warnings.append(f"“{_short(words.text)}” {why}")
        else:
            items.append(_item(words, kind, entry, place, block, held_on=held_on))
    for need in (*needs_of(needed), *_asked_beside(entry)):
        items.append(_item(_Words(need, ""), "need", entry, place, block, held_on=held_on))
    return items, warnings


def _asked_beside(entry: Entry) -> list[str]:
    """A remark that asks for help is a need beside the action: "Trenger avklaring fra direktoratet"."""
    remark = " ".join(entry.value(Role.NOTE).split())
    return [remark] if _ASKS_FOR_HELP.match(remark) and need_in(remark) else []


def _left_out(entry: Entry, *, held_on: date) -> str | None:
    written = entry.value(Role.STATUS)
    status, done = status_of(written) if written else None, entry.value(Role.DONE)
    if entry.is_struck:
        return "is struck through and was left out."
    if is_for_others(entry):
        return "is not for a municipality to do and was left out."
    if status == "done" or (done and is_ticked(done) and not is_to_come(done, held_on=held_on)):
        return "is finished and was left out."
    if status == "dropped":
        return "was dropped and was left out."
    remarks = () if written else (entry.value(Role.NOTE), entry.value(Role.DUE))
    if told := next(filter(None, map(is_finished_by, remarks)), None):
        return "is finished and was left out." if told == "done" else "was dropped and was left out."
    return None


def _parts(text: str, entry: Entry) -> Iterator[_Words]:
    """One action, or several where a cell holds several; each has its own owner where as many are named."""
    owner = entry.value(Role.OWNER)
    owners = [line.strip() for line in owner.split("\n") if line.strip()]
    parts = deeds_of(text)
    for at, part in enumerate(parts):
        yield _Words(part, owners[at] if len(owners) == len(parts) > 1 else owner)


def _kind(words: _Words, entry: Entry, place: PlaceOfRow, *, held_on: date) -> tuple[Kind | None, str | None]:
    """A row in a table of actions is one, unless its words refuse, or it is for KS or the state to do."""
    if names_national_body(words.owner) and not _SEVERAL.search(words.owner):
        return "need", None
    if is_kind_of_need(entry.value(Role.KIND)):
        return "need", None
    read = words.text[:_LONGEST_READ]
    clause = read_clause(read)
    verdict = kind_of(Said(read, clause, "who", municipalities=place.municipalities))
    has_due = bool(entry.value(Role.DUE)) or bool(find_dues(read, held_on=held_on))
    if why := why_no_action(words.text, clause, verdict, has_due=has_due):
        return None, why
    asks = verdict.rule == "says_it_lacks" and not words.owner and _ASKS_AT_START.match(words.text)
    asks = asks or (verdict.rule == "wishes" and verdict.kind == "need" and not words.owner and not has_due)
    is_called = not words.owner and (
        _CALLED_A_NEED.fullmatch(entry.value(Role.NOTE)) or _CALLED_A_WISH.match(words.text)
    )
    return "need" if asks or is_called or verdict.rule == "wish_to_organiser" else "commitment", None


def _item(words: _Words, kind: Kind, entry: Entry, place: PlaceOfRow, block: Block, *, held_on: date) -> Item:
    quote = _bounded(" ".join(words.text.split()))
    is_deed = kind == "commitment"
    due = (
        due_in_row(quote, entry, block, beside=_on_one_line(words.owner), held_on=held_on)
        if is_deed
        else None
    )
    owner = _owner(words, quote, entry, held_on=held_on) if is_deed else None
    return Item(
        kind=kind,
        title=without_deadline(_title(quote, kind), due),
        quote=quote,
        first_line=entry.row.number,
        last_line=entry.row.number,
        municipalities=place.municipalities,
        owner=owner,
        due=due,
        confidence=_confidence(quote, kind, place, block, has_owner=bool(owner), has_due=due is not None),
        reasons=_reasons(kind, place, block, owner=owner, due=due),
        status=status_of(entry.value(Role.STATUS)) if is_deed else None,
    )


def _owner(words: _Words, quote: str, entry: Entry, *, held_on: date) -> str | None:
    """As written; a deadline in the same column is none of it. Without a word there, whom the action itself names."""
    if not entry.values.get(Role.OWNER, "").strip() or entry.points_elsewhere(Role.OWNER):
        return owner_of(quote, read_clause(quote), label=None, says_who=False)
    written = _on_one_line(words.owner)
    found = [] if entry.value(Role.DUE) else find_dues(written, held_on=held_on)
    if found:
        written = (written[: found[0].start] + written[found[0].end :]).strip(" ,;.()–-/")
    return _LABELLED.sub("", written) or None


def _on_one_line(owner: str) -> str:
    """Names below one another are several; a name that goes on in the next line is one."""
    return re.sub(r"(?<=[^\s,;/&+-])\s*\n\s*(?=[A-ZÆØÅ])", ", ", owner.strip()).replace("\n", " ")


def _title(quote: str, kind: Kind) -> str:
    """A sentence gets a short imperative; a few words stand as they are."""
    clause = read_clause(quote)
    if clause.shape == "phrase":
        return shortened(quote[:1].upper() + quote[1:])
    rule = "to_do_list" if kind == "commitment" else "says_it_lacks"
    return title_of(quote, clause, rule=rule, language=language_form_of(quote) or "nb")


def _confidence(
    quote: str, kind: Kind, place: PlaceOfRow, block: Block, *, has_owner: bool, has_due: bool
) -> float:
    value = 0.88 if kind == "commitment" else 0.86
    value += 0.04 * has_owner + 0.04 * has_due
    value -= 0.0 if place.municipalities else 0.12
    value -= 0.3 if block.is_doubtful else 0.0
    value -= 0.1 if len(re.findall(r"\w", quote)) < _FEWEST_LETTERS or quote.endswith("?") else 0.0
    return round(min(0.97, max(0.3, value)), 2)


def _reasons(
    kind: Kind, place: PlaceOfRow, block: Block, *, owner: str | None, due: Due | None
) -> tuple[str, ...]:
    codes = ["table_row" if kind == "commitment" else "table_need"]
    codes.append("doubtful_columns" if block.is_doubtful else "clear_columns")
    if kind == "commitment":
        codes.append("owner" if owner else "no_owner")
    if due is not None:
        codes.append("due" if due.kind else "open_due")
    if place.reason != "heading":
        codes.append(place.reason)
    return tuple(codes)


def _bounded(quote: str) -> str:
    return quote if len(quote) <= _LONGEST_READ else quote[:_LONGEST_READ].rsplit(" ", 1)[0]


def _short(text: str) -> str:
    return shortened(" ".join(text[:_LONGEST_READ].split()))
