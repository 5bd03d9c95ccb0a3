"""Marks every route must carry: who may reach it. What carries none is refused (see `people/access.py`)."""

from collections.abc import Callable
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])

PUBLIC = "public"
TOKEN = "token"
VIEWER = "viewer"
COORDINATOR = "coordinator"
ADMIN = "admin"


def _mark(level: str) -> Callable[[View], View]:
    def mark(view: View) -> View:
        view.access = level  # pyright: ignore[reportFunctionMemberAccess]
        return view

    return mark


public = _mark(PUBLIC)
by_token = _mark(TOKEN)
viewer = _mark(VIEWER)
coordinator = _mark(COORDINATOR)
admin = _mark(ADMIN)
