"""Long lists whose rows are more than one thing: a meeting and its counts, fifty at a time."""

from typing import Any

from flask_sqlalchemy.pagination import Pagination, SelectPagination
from sqlalchemy import Select

from followup.commitments.paging import ROWS_PER_PAGE
from followup.extensions import db


class RowPagination(SelectPagination):
    """A page whose items are whole rows."""

    def _query_items(self) -> list[Any]:
        page = self._query_args["select"].limit(self.per_page).offset(self._query_offset)
        return list(self._query_args["session"].execute(page))


def paginate_rows(rows: Select[*tuple[Any, ...]], *, total: int, page: int) -> Pagination:
    """One page of `rows`, whose `total` is known; a page beyond the last is the last."""
    last = max(1, -(-total // ROWS_PER_PAGE))
    pages = RowPagination(
        select=rows,
        session=db.session,
        page=min(max(page, 1), last),
        per_page=ROWS_PER_PAGE,
        error_out=False,
        count=False,
    )
    pages.total = total
    return pages
