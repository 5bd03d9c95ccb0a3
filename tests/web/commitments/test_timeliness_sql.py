"""The rule in SQL is the rule in Python, on both databases."""

from collections.abc import Callable
from datetime import date, timedelta

from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from followup.commitments.counts import timeliness_counts
from followup.commitments.models import Commitment, Share
from followup.commitments.queries import timeliness_is, timeliness_on
from followup.commitments.statuses import DueKind, Status
from followup.commitments.timeliness import Timeliness
from followup.extensions import db
from tests import build_commitments as build

TODAY = date(2021, 1, 11)

shares = st.fixed_dictionaries(
    {
        "status": st.sampled_from(Status),
        "due_kind": st.sampled_from([*DueKind, None]),
        "distance": st.one_of(st.sampled_from([-1, 0, 1, 27, 28, 29]), st.integers(-400, 400)),
        "has_started": st.booleans(),
    }
)


def changed(share: Share) -> Callable[..., None]:
    def change(status: Status, due_kind: DueKind | None, distance: int, has_started: bool) -> None:
        due = TODAY + timedelta(days=distance) if due_kind else None
        share.status = status
        share.started_at = build.ANSWERED if has_started else None
        share.commitment.due_kind = due_kind
        share.commitment.due_from = share.commitment.due_to = due
        db.session.flush()

    return change


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(case=shares)
def test_the_rule_in_sql_is_the_rule_in_python(in_app: Flask, case: dict[str, object]) -> None:
    share = db.session.scalar(select(Share)) or build.share()
    changed(share)(**case)
    expected = share.timeliness_on(TODAY)
    for timeliness in Timeliness:
        found = select(Share.id).join(Share.commitment).where(timeliness_is(timeliness, TODAY))
        assert bool(list(db.session.scalars(found))) == (timeliness == expected), case
    assert db.session.scalar(select(timeliness_on(TODAY)).select_from(Share).join(Commitment)) == expected
    assert {kind for kind, count in timeliness_counts(today=TODAY).items() if count} == {expected}
