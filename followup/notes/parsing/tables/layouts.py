"""Tables that only arrange a wall's text: rooms side by side, or a question with its answer beside it.

They are read as running text: down each column where its first row names rooms or municipalities, else row by row.
"""

from collections.abc import Iterator, Sequence

from followup.notes.parsing.signs.marks import dialogue_at_start
from followup.notes.parsing.tables.columns import told
from followup.notes.parsing.text.headings import read_heading
from followup.notes.parsing.text.questions import question_at_start
from followup.notes.reading.document import Row, Table
from followup.notes.reading.lines import Line

_MOST_BESIDE = 2


def running_text_of(table: Table) -> list[Line]:
    """The table's words in the order they are read, a blank line between cells; none where it is no such table."""
    rows = [row for row in table.rows if any(row.cells)]
    if not rows:
        return []
    if _is_one_column(rows):
        return _down_one_column(table.rows)
    if sum(1 for text in told(rows[0]) if _names_a_card(text)) >= 2:
        return list(_side_by_side(rows))
    if len(_filled_columns(rows)) > _MOST_BESIDE:
        return []
    guided = sum(1 for row in rows for text in told(row)[:1] if _guides(text))
    return list(_row_by_row(rows)) if guided * 2 >= len(rows) else []


def _is_one_column(rows: Sequence[Row]) -> bool:
    return len(_filled_columns(rows)) == 1


def _filled_columns(rows: Sequence[Row]) -> set[int]:
    """Columns with words of their own; what a merged cell repeats is none."""
    return {
        at
        for row in rows
        for at, cell in enumerate(row.cells)
        if cell and (at == 0 or cell.text != row.cells[at - 1].text)
    }


def _down_one_column(rows: Sequence[Row]) -> list[Line]:
    """Lines below one another where some are left empty or some are headings; else each row is a card of its own."""
    texts = [" ".join(cell.text for cell in row.cells if cell) for row in rows]
    filled = [text for text in texts if text]
    is_running = any(_guides(text) for text in filled) or any(
        not text and before and after
        for before, text, after in zip(texts, texts[1:], texts[2:], strict=False)
    )
    if not is_running and len(filled) > 1:
        return []
    return [
        Line(row.number, line) for row, text in zip(rows, texts, strict=True) for line in text.split("\n")
    ]


def _side_by_side(rows: Sequence[Row]) -> Iterator[Line]:
    """Each column under its heading; a question in a row's first cell is asked in every column."""
    for at, heading in enumerate(rows[0].cells):
        if not _names_a_card(heading.text):
            continue
        for row in rows:
            asked = row.cells[0].text
            if at and row is not rows[0] and _asks(asked):
                yield from _lines(row, asked)
            if at < len(row.cells) and row.cells[at]:
                yield from _lines(row, row.cells[at].text)


def _row_by_row(rows: Sequence[Row]) -> Iterator[Line]:
    """A room and its municipalities beside it are one heading."""
    for row in rows:
        texts = told(row)
        heads = [read_heading(text.split("\n")[0]) for text in texts[:2]]
        if len(heads) == 2 and heads[0] and heads[1] and heads[0].completes(heads[1]):
            texts = [f"{texts[0]}: {texts[1]}", *texts[2:]]
        for text in texts:
            yield from _lines(row, text)


def _lines(row: Row, text: str) -> Iterator[Line]:
    yield from (Line(row.number, line) for line in text.split("\n"))
    yield Line(row.number, "")


def _names_a_card(text: str) -> bool:
    heading = read_heading(text.split("\n")[0])
    return heading is not None and (heading.has_places or heading.room is not None)


def _asks(text: str) -> bool:
    return question_at_start(text) is not None or dialogue_at_start(text) is not None


def _guides(text: str) -> bool:
    return _names_a_card(text) or _asks(text.split("\n")[0])
