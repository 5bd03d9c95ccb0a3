"""Signs of life from reading, between calls into a library that cannot be interrupted.

Whoever reads in a process of its own listens, and may end the process when no sign comes.
"""

from collections.abc import Callable
from contextvars import ContextVar

Listener = Callable[[bool], object]

heard_by: ContextVar[Listener] = ContextVar("heard_by", default=lambda _at_work: None)
"""Told True when a call into the library begins, False when the library has done its work."""

STUCK, OUT_OF_MEMORY = 75, 76
"""What a process that reads exits with where it can say no more."""


def beat() -> None:
    heard_by.get()(True)


def rest() -> None:
    heard_by.get()(False)
