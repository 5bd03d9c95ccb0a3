"""The example meeting in a test's database: a desk where every state can be seen."""

from collections.abc import Iterator

import pytest
from flask import Flask

from followup import clock
from followup.example import loading, story
from followup.notes.sources import Source


@pytest.fixture(scope="session")
def example_wall() -> Source:
    """The example's wall, read once a run."""
    return loading.read_wall()


@pytest.fixture
def example(app: Flask, example_wall: Source) -> Iterator[Flask]:
    """The application with the example told, on its own morning."""
    with app.app_context():
        loading.load_example(example_wall)
    with clock.stopped_at(story.STARTS_AT):
        yield app
