from datetime import UTC, datetime, timedelta

from followup.outbox.retrying import HELD_AFTER, MOST_ATTEMPTS, RETRY_DELAYS, next_attempt

NOW = datetime(2021, 3, 28, 0, 30, tzinfo=UTC)


def test_the_first_retry_comes_soon_and_each_later_one_no_sooner() -> None:
    assert next_attempt(1, now=NOW) == NOW + timedelta(minutes=1)
    assert sorted(RETRY_DELAYS) == list(RETRY_DELAYS)


def test_after_the_last_delay_it_is_given_up() -> None:
    assert next_attempt(MOST_ATTEMPTS - 1, now=NOW) == NOW + RETRY_DELAYS[-1]
    assert next_attempt(MOST_ATTEMPTS, now=NOW) is None


def test_a_long_weekend_is_outlasted_but_mail_is_given_up_before_it_would_be_held() -> None:
    assert timedelta(days=4) < sum(RETRY_DELAYS, timedelta()) < HELD_AFTER
