from collections.abc import Iterator

import pytest

from tests.web.outbox.kinds import Greeting, SecretGreeting, known


@pytest.fixture(autouse=True)
def _greetings() -> Iterator[None]:
    with known(Greeting(), SecretGreeting()):
        yield
