"""A document's parts in order: running text cut into cards, tables read as actions or as a wall's cards.

What stands before a table names it; what stands after it goes on where the text before it was.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePath

from followup.notes.parsing.proposals.items import Item
from followup.notes.parsing.signs.layout import BREAKS_ARE_MARKED
from followup.notes.parsing.signs.marks import dialogue_at_start
from followup.notes.parsing.tables.actions import read_actions
from followup.notes.parsing.tables.columns import Block, blocks_with_headings, is_row_of_headings, told
from followup.notes.parsing.tables.guessing import Surroundings, guess
from followup.notes.parsing.tables.key_values import with_key_values
from followup.notes.parsing.tables.layouts import running_text_of
from followup.notes.parsing.tables.pasted import with_tables
from followup.notes.parsing.tables.places_in_rows import municipalities_of_line, municipalities_of_title
from followup.notes.parsing.tables.posts import cards_of_organiser, is_wall, raw_cards_of
from followup.notes.parsing.text.questions import Question, question_over
from followup.notes.parsing.walls.boundaries import is_over_all
from followup.notes.parsing.walls.cards import Card
from followup.notes.parsing.walls.splitting import RawCard, card_of_lines, split_cards
from followup.notes.reading.document import Document, Prose, Table
from followup.notes.reading.lines import Line

_MOST_LINES_BETWEEN = 4


@dataclass
class Parts:
    """`raw_cards` are still to be read together; cards and items of action tables are whole."""

    raw_cards: list[RawCard] = field(default_factory=list[RawCard])
    cards: list[Card] = field(default_factory=list[Card])
    items: list[Item] = field(default_factory=list[Item])
    warnings: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    blocks: list[tuple[Block, str]] = field(default_factory=list[tuple[Block, str]])


@dataclass
class _Walk:
    """Where the walk through a document is: the text so far, whom it speaks for, the table it came from."""

    held_on: date
    columns: Mapping[int, Sequence[str | None]]
    is_whole: bool
    has_headings: bool = False
    found: Parts = field(default_factory=Parts)
    texts: list[list[Line]] = field(default_factory=lambda: [[]])
    named: tuple[str, ...] = ()
    last: Block | None = None
    between: int = 0
    marks_breaks: bool = False


def read_parts(
    document: Document, *, held_on: date, columns: Mapping[int, Sequence[str | None]], name: str = ""
) -> Parts:
    """Go through the document once; `name` is the file's, which may say whose its tables are."""
    parts = [piece for part in document.parts for piece in _pieces(part)]
    is_whole = all(isinstance(part, Table) for part in parts)
    headed = (blocks_with_headings(part, held_on=held_on) for part in parts if isinstance(part, Table))
    walk = _Walk(held_on, columns, is_whole, any(headed))
    walk.named = municipalities_of_title([_stem(name)]) if is_whole else ()
    has_tables = any(isinstance(part, Table) for part in parts)
    for part in parts:
        if isinstance(part, Prose):
            _read_prose(part, walk, names_tables=has_tables)
        else:
            _read_table(part, walk)
    found = walk.found
    found.raw_cards += _cards_of_texts(walk)
    found.raw_cards.sort(key=lambda card: card.lines[0].number)
    return found


def _stem(name: str) -> str:
    return PurePath(name).stem.replace("_", " ")


def _cards_of_texts(walk: _Walk) -> list[RawCard]:
    """The cards of the text between tables; a card that goes on after a table is still its municipality's.

    Not where the table stood under a title over what all said together.
    """
    cards: list[RawCard] = []
    is_of_all = False
    for lines in walk.texts:
        split = split_cards(lines, width=BREAKS_ARE_MARKED if walk.marks_breaks else None)
        if cards and split and not split[0].headings and not is_of_all:
            split[0].headings, split[0].title = cards[-1].headings, cards[-1].title
        cards += split
        is_of_all = any(is_over_all(line.text) for line in lines) and not (split and split[-1].headings)
    return cards


def _pieces(part: Prose | Table) -> Iterator[Prose | Table]:
    if isinstance(part, Table):
        yield part
        return
    for piece in with_tables(part):
        yield from [piece] if isinstance(piece, Table) else with_key_values(piece)


def _read_prose(prose: Prose, walk: _Walk, *, names_tables: bool) -> None:
    walk.texts[-1] += prose.lines
    walk.marks_breaks = walk.marks_breaks or prose.marks_breaks
    for line in prose.lines if names_tables else ():
        walk.between += not line.is_blank
        if is_over_all(line.text):
            walk.named, walk.last = (), None
        if names := municipalities_of_line(line.text):
            walk.named = names
            walk.last = None


def _read_table(table: Table, walk: _Walk) -> None:
    """By its headings, as the rest of the table before, as cards; else as text, and in doubt as a guess."""
    blocks = blocks_with_headings(table, held_on=walk.held_on, confirmed=walk.columns)
    if not blocks and any(row.number in walk.columns for row in table.rows):
        return
    if not blocks and (continued := _continued(table, walk)):
        _read_block(continued, table, walk)
        return
    guessed = None if blocks else guess(table, held_on=walk.held_on, stands=_stands(walk))
    is_sure = bool(blocks) or (guessed is not None and not guessed.is_doubtful)
    if not is_sure and _read_as_text(table, walk):
        return
    for block in [*blocks, *([guessed] if guessed else [])]:
        walk.found.blocks.append((block, table.title))
        _read_block(block, table, walk)


def _stands(walk: _Walk) -> Surroundings:
    if not walk.is_whole:
        return Surroundings.TEXT
    return Surroundings.TABLES if walk.has_headings else Surroundings.NOTHING


def _read_as_text(table: Table, walk: _Walk) -> bool:
    """Was it a table that only arranges a wall's text, or has one column? A sheet's title may be its heading."""
    lines = running_text_of(table)
    whose = table.title if municipalities_of_title([table.title]) else ""
    cards = [] if lines else _cards_of_one_column(table, whose)
    if lines and whose:
        lines = [Line(lines[0].number, whose), *lines]
    walk.found.raw_cards += cards
    if lines:
        end = " " if walk.marks_breaks else ""
        walk.texts[-1].append(Line(lines[0].number, ""))
        walk.texts[-1] += (replace(line, text=line.text + end) for line in lines)
    return bool(lines or cards)


def _continued(table: Table, walk: _Walk) -> Block | None:
    """The rest of the table before, when a page ended in the middle of it: as wide, and without headings of its own.

    Another sheet, which has a title of its own, is another table.
    """
    last = walk.last
    if last is None or table.title or walk.between > _MOST_LINES_BETWEEN or not table.rows:
        return None
    if any(is_row_of_headings(row) for row in table.rows[:_MOST_LINES_BETWEEN] if len(told(row)) > 1):
        return None
    is_as_wide = len(table.rows[0].cells) == len(last.roles)
    return replace(last, rows=table.rows, above=()) if is_as_wide else None


def _cards_of_one_column(table: Table, whose: str) -> list[RawCard]:
    """A table of one column of texts, a row a card; `whose` stands above each."""
    filled = {at for row in table.rows for at, cell in enumerate(row.cells) if cell}
    if len(filled) != 1:
        return []
    cards: list[RawCard] = []
    for row in table.rows:
        lines = [Line(row.number, line) for cell in row.cells if cell for line in cell.text.split("\n")]
        heading = [Line(row.number, whose)] if whose else []
        cards += [card_of_lines([*heading, *lines])] if lines else []
    return cards


def _asked_before(walk: _Walk) -> Question | None:
    """The question that the last line before a table asks of its rows."""
    said = [line.text for line in walk.texts[-1] if not line.is_blank]
    return question_over(said[-1]) if said else None


def _under(asked: Question | None, cards: Iterable[RawCard]) -> Iterator[RawCard]:
    for card in cards:
        asks = any(question_over(line.text) or dialogue_at_start(line.text) for line in card.body)
        card.section = card.section or (None if asks else asked)
        yield card


def _read_block(block: Block, table: Table, walk: _Walk) -> None:
    asked = _asked_before(walk)
    walk.last, walk.between = block, 0
    walk.texts.append([])
    if is_wall(block):
        walk.found.raw_cards += _under(asked, raw_cards_of(block))
        walk.found.cards += cards_of_organiser(block)
        return
    whole = municipalities_of_title([table.title]) or walk.named
    read = read_actions(block, whole=whole, held_on=walk.held_on)
    walk.found.cards += read.cards
    walk.found.items += read.items
    walk.found.warnings += read.warnings
