"""When a mail that could not be delivered is tried again, and when it is given up (pure)."""

from datetime import datetime, timedelta

RETRY_DELAYS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=12),
    timedelta(hours=24),
    timedelta(hours=24),
    timedelta(hours=24),
    timedelta(hours=24),
)
"""How long to wait after the first failed attempt, the second, and so on; after the last, mail is given up."""

MOST_ATTEMPTS = len(RETRY_DELAYS) + 1

STALE_AFTER = timedelta(minutes=10)
"""A mail claimed longer ago than this belongs to a process that died; somebody else may take it."""

HELD_AFTER = timedelta(days=7)
"""Mail that waited longer than this is held for a person to release: it would come as a surprise."""


def next_attempt(attempts: int, *, now: datetime) -> datetime | None:
    """When to try again after `attempts` attempts, the last of them at `now`; None when it is given up."""
    if not 0 < attempts <= len(RETRY_DELAYS):
        return None
    return now + RETRY_DELAYS[attempts - 1]
