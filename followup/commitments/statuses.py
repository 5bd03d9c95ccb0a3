"""The few words a commitment is described by, as codes; `wording.py` says them to people."""

from enum import StrEnum


class Status(StrEnum):
    """What people report; never computed."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    STUCK = "stuck"
    DROPPED = "dropped"


CLOSED_STATUSES = frozenset({Status.DONE, Status.DROPPED})
OPEN_STATUSES = frozenset(Status) - CLOSED_STATUSES


class DueKind(StrEnum):
    """*by* a day, *during* a period (the last day counts), or *start* (met by being in progress)."""

    BY = "by"
    DURING = "during"
    START = "start"


class Via(StrEnum):
    """Where a save came from. What comes by a municipality's own page or mail is its answer."""

    DESK = "desk"
    PAGE = "page"
    MAIL = "mail"
    SHELL = "shell"
    IMPORT = "import"


ANSWERING = frozenset({Via.PAGE, Via.MAIL})
