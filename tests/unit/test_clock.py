"""The clock: the only one there is, and the demonstration that can stand in for it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from followup import clock

START = datetime(2021, 1, 11, 7, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _back_to_the_machine_s_clock() -> Iterator[None]:
    yield
    clock.reset()


def test_without_a_demonstration_it_is_the_machine_s_clock(tmp_path: Path) -> None:
    clock.demonstrate(start=None, kept_in=tmp_path / "clock.json")
    assert not clock.is_demonstration()
    assert abs(clock.now() - clock.real_now()) < timedelta(seconds=1)


def test_a_demonstration_starts_where_it_is_told_and_ticks(tmp_path: Path) -> None:
    clock.demonstrate(start=START, kept_in=tmp_path / "clock.json")
    first, second = clock.now(), clock.now()
    assert clock.is_demonstration()
    assert START <= first <= second < START + timedelta(seconds=5)


def test_a_demonstration_goes_on_over_a_restart(tmp_path: Path) -> None:
    clock.demonstrate(start=START, kept_in=tmp_path / "clock.json")
    clock.forward_to(START + timedelta(days=7))
    clock.reset()
    clock.demonstrate(start=START, kept_in=tmp_path / "clock.json")
    assert clock.now() >= START + timedelta(days=7)
    clock.reset()
    clock.demonstrate(start=None, kept_in=tmp_path / "clock.json")
    assert clock.now() >= START + timedelta(days=7)


def test_another_start_begins_another_demonstration(tmp_path: Path) -> None:
    clock.demonstrate(start=START, kept_in=tmp_path / "clock.json")
    other = datetime(2022, 3, 1, tzinfo=UTC)
    clock.demonstrate(start=other, kept_in=tmp_path / "clock.json")
    assert other <= clock.now() < other + timedelta(seconds=5)


def test_a_demonstration_never_goes_back(tmp_path: Path) -> None:
    clock.demonstrate(start=START, kept_in=tmp_path / "clock.json")
    clock.forward_to(START - timedelta(days=1))
    assert clock.now() >= START


def test_only_a_demonstration_can_be_moved() -> None:
    with pytest.raises(RuntimeError):
        clock.forward_to(START)


def test_today_is_the_day_in_oslo() -> None:
    with clock.stopped_at(datetime(2021, 6, 30, 22, 30, tzinfo=UTC)):
        assert clock.today() == date(2021, 7, 1)


def test_a_stopped_clock_starts_again_where_it_was() -> None:
    with clock.stopped_at(START):
        with clock.stopped_at(START + timedelta(days=1)):
            assert clock.now() == START + timedelta(days=1)
        assert clock.now() == START


def test_a_stopped_clock_stays_stopped_when_the_application_is_made(tmp_path: Path) -> None:
    with clock.stopped_at(START):
        clock.demonstrate(start=None, kept_in=tmp_path / "clock.json")
        assert clock.now() == START
