"""The front page: how it goes, and what awaits the coordinator."""

from datetime import timedelta

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from followup import clock
from followup.desk import overview
from followup.extensions import db
from followup.jobs.models import Heartbeat
from followup.web.access_marks import viewer

bp = Blueprint("overview", __name__)

ALIVE_WITHIN = timedelta(minutes=5)
"""A scheduler that has not been heard from for longer is told to be silent."""


@bp.get("/")
@viewer
def show_overview() -> ResponseReturnValue:
    """How many, what needs attention, what changed, when the next mail goes."""
    return render_template(
        "desk/overview.html", overview=overview.gather(now=clock.now()), heartbeat=_heartbeat()
    )


def _heartbeat() -> dict[str, object]:
    beat = db.session.get(Heartbeat, "scheduler")
    is_alive = beat is not None and clock.real_now() - beat.beat_at < ALIVE_WITHIN
    return {"is_alive": is_alive, "beat_at": beat.beat_at if beat else None}
