"""Long lists, fifty rows at a time."""

from typing import Any

from flask_sqlalchemy.pagination import Pagination, SelectPagination
from sqlalchemy import Select

from followup.extensions import db

ROWS_PER_PAGE = 50


def paginate(
    rows: Select[*tuple[Any, ...]], *, total: int, page: int, per_page: int = ROWS_PER_PAGE
) -> Pagination:
    """One page of `rows`, whose `total` is known; a page beyond the last is the last."""
    last = max(1, -(-total // per_page))
    pages = SelectPagination(
        select=rows,
        session=db.session,
        page=min(max(page, 1), last),
        per_page=per_page,
        error_out=False,
        count=False,
    )
    pages.total = total
    return pages
