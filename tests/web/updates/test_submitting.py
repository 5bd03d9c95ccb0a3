"""The verb below the page: all rows or none, whoever calls it."""

import pytest
from sqlalchemy import func, select

from followup.commitments.models import Save, Share
from followup.commitments.saving import SavedAlready
from followup.commitments.statuses import Status
from followup.extensions import db
from followup.people.models import Contact, Respondent
from followup.updates.answers import Answer
from followup.updates.models import StatusUpdate
from followup.updates.submitting import AnsweredMeanwhile, ForeignShare, NothingChosen, submit_answers
from tests import build_commitments as build
from tests import people
from tests.conftest import MONDAY_MORNING as NOW

pytestmark = pytest.mark.usefixtures("in_app")


@pytest.fixture
def alice() -> Contact:
    return people.contact(people.ALICE, "Sula")


def submit(contact: Contact, *answers: Answer, name: str = "", nonce: str = "a form") -> Save:
    return submit_answers(contact, answers, respondent_name=name, nonce=nonce, now=NOW)


def count(model: type[Save | StatusUpdate | Respondent]) -> int:
    return db.session.scalars(select(func.count()).select_from(model)).one()


def test_no_answer_is_no_save(alice: Contact) -> None:
    with pytest.raises(NothingChosen):
        submit(alice)
    assert count(Save) == 0


def test_a_share_of_another_municipality_is_refused_with_all_the_rest(alice: Contact) -> None:
    ours, theirs = build.share("Ours"), build.share("Theirs", "Porsgrunn")
    with pytest.raises(ForeignShare):
        submit(alice, Answer(ours.id, Status.DONE), Answer(theirs.id, Status.DONE))
    assert count(StatusUpdate) == 0
    assert ours.status == Status.NOT_STARTED


def test_the_same_answers_from_the_same_form_count_once(alice: Contact) -> None:
    answer = Answer(build.share().id, Status.DONE)
    first = submit(alice, answer)
    with pytest.raises(SavedAlready) as problem:
        submit(alice, answer)
    assert problem.value.save is first
    assert count(StatusUpdate) == 1


def test_when_one_row_was_changed_meanwhile_no_row_is_saved(alice: Contact) -> None:
    first, second = build.share("First"), build.share("Second")
    build.answer(second, Status.STUCK)
    saves = count(Save)
    with pytest.raises(AnsweredMeanwhile) as problem:
        submit(
            alice,
            Answer(first.id, Status.DONE, share_version=1),
            Answer(second.id, Status.DONE, share_version=1),
            name="Berit",
        )
    assert problem.value.share_ids == {second.id}
    db.session.commit()
    stored = {share.id: share.status for share in db.session.scalars(select(Share))}
    assert stored == {first.id: Status.NOT_STARTED, second.id: Status.STUCK}
    assert (count(Save), count(StatusUpdate), count(Respondent)) == (saves, 0, 0)


def test_two_who_give_the_same_new_name_at_once_are_one(
    alice: Contact, monkeypatch: pytest.MonkeyPatch
) -> None:
    share = build.share()
    known = Respondent(contact_id=alice.id, name="Berit", created_at=NOW)
    db.session.add(known)
    db.session.flush()
    monkeypatch.setattr(db.session, "scalar", lambda *_statement: None)
    assert submit(alice, Answer(share.id, Status.DONE), name="Berit").respondent is known
    assert count(Respondent) == 1
