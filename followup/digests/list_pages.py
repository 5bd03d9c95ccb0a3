"""A list that is there already, fifty rows at a time."""

from collections.abc import Sequence
from typing import Any

from flask_sqlalchemy.pagination import Pagination

ROWS_PER_PAGE = 50


class ListPages(Pagination):
    """Pages of `rows`; a page beyond the last is empty."""

    def __init__(self, rows: Sequence[Any], *, page: int) -> None:
        self._rows = rows
        super().__init__(page=max(page, 1), per_page=ROWS_PER_PAGE, error_out=False)

    def _query_items(self) -> list[Any]:
        return list(self._rows[self._query_offset : self._query_offset + self.per_page])

    def _query_count(self) -> int:
        return len(self._rows)
