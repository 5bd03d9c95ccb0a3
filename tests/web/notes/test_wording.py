import pytest
from flask import Flask

from followup.notes.extracting_apart import ReadingFailed, ReadingTookTooLong
from followup.notes.reading.problems import EmptyFile, FileTooLarge, FormatNotRead, NotText, UnreadableFile
from followup.notes.wording import words_for

PROBLEMS = [
    EmptyFile("wall.txt"),
    NotText("wall.txt"),
    FileTooLarge("wall.txt", megabytes=10),
    FormatNotRead("wall.txt", kind="a PDF file", readable="text"),
    ReadingTookTooLong("wall.txt", seconds=120),
    ReadingFailed("wall.txt"),
    UnreadableFile("“wall.txt” is of a kind that was thought of later."),
]


@pytest.fixture
def database() -> str:
    """Words are the same on both databases."""
    return "sqlite"


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: type(problem).__name__)
def test_everything_that_can_be_wrong_with_a_file_names_it_in_its_own_sentence(
    in_app: Flask, problem: UnreadableFile
) -> None:
    said = words_for(problem, name="wall.txt", data=b"%PDF-1.7")
    assert "wall.txt" in said
    others = [
        words_for(other, name="wall.txt", data=b"%PDF-1.7") for other in PROBLEMS if other is not problem
    ]
    assert said not in others
