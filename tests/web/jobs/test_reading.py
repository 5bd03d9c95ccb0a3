"""Long reading outside a request takes no lock and writes nothing."""

import threading

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from followup.extensions import db
from followup.jobs.running import reading, unit_of_work
from followup.people.models import Person
from tests import people


def test_others_write_while_one_reads(app: Flask) -> None:
    def write() -> None:
        with app.app_context(), unit_of_work():
            people.person(people.BOB)

    with app.app_context(), reading():
        assert db.session.query(Person).count() == 0
        writer = threading.Thread(target=write)
        writer.start()
        writer.join(timeout=10)
        assert not writer.is_alive()
    with app.app_context(), reading():
        assert db.session.query(Person).count() == 1


def test_writing_is_refused_at_once(in_app: Flask) -> None:
    with reading(), pytest.raises(DBAPIError, match=r"(?i)read-?only"):
        people.person(people.ALICE)


def test_plain_statements_are_refused_too(in_app: Flask) -> None:
    with reading(), pytest.raises(DBAPIError, match=r"(?i)read-?only"):
        db.session.execute(text("UPDATE people SET name = 'x'"))


def test_writing_works_again_afterwards(in_app: Flask) -> None:
    for _ in range(3):
        with reading():
            assert db.session.query(Person).all() is not None
        with unit_of_work():
            people.person(people.ALICE)
    assert db.session.query(Person).count() == 1


def test_an_error_while_reading_leaves_writing_possible(in_app: Flask) -> None:
    with pytest.raises(ZeroDivisionError), reading():
        db.session.query(Person).all()
        _ = 1 / 0
    with unit_of_work():
        people.person(people.ALICE)
