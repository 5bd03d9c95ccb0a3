"""Every refusal is said in the page's language, with the file's name in it, and is told from the others."""

import inspect

import pytest
from flask import Flask
from flask_babel import force_locale

from followup.notes import extracting_apart
from followup.notes.extracting_apart import ReadingBroke, ReadingFailed, ReadingTookTooLong
from followup.notes.reading import problems
from followup.notes.reading.problems import UnreadableFile
from followup.notes.wording import words_for

PROBLEMS = [
    problems.EmptyFile("wall.txt"),
    problems.NotText("wall.txt"),
    problems.FileTooLarge("wall.txt", megabytes=10),
    problems.TableTooLarge("wall.txt", rows=20_000),
    problems.DamagedFile("wall.txt", kind="a PDF file"),
    problems.LockedFile("wall.txt"),
    problems.UnpacksTooLarge("wall.txt", megabytes=60),
    problems.TooManyPages("wall.txt", pages=600),
    problems.ArchiveUnclear("wall.txt", found="a.csv, b.csv"),
    problems.OnlyPictures("wall.txt"),
    problems.PictureNotRead("wall.txt", kind="a picture (PNG)"),
    problems.FormatNotRead(
        "wall.txt", kind="an e-mail (.eml)", readable="text (.txt), PDF, CSV, Excel (.xlsx) or Word (.docx)"
    ),
    ReadingTookTooLong("wall.txt", seconds=120),
    ReadingFailed("wall.txt"),
    ReadingBroke("wall.txt"),
]


@pytest.fixture
def database() -> str:
    """Words are the same on both databases."""
    return "sqlite"


def test_no_kind_of_refusal_is_forgotten_here() -> None:
    kinds = {
        kind
        for module in (problems, extracting_apart)
        for _name, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, UnreadableFile) and kind is not UnreadableFile
    }
    assert kinds == {type(problem) for problem in PROBLEMS}


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: type(problem).__name__)
def test_everything_that_can_be_wrong_with_a_file_names_it_in_its_own_sentence(
    in_app: Flask, problem: UnreadableFile
) -> None:
    with in_app.test_request_context(), force_locale("en"):
        said = words_for(problem)
        others = [words_for(other) for other in PROBLEMS if other is not problem]
    assert said == problem.message
    assert "wall.txt" in said and "Nothing was imported." in said
    assert said not in others


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: type(problem).__name__)
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_refusal_is_said_in_the_pages_language(
    in_app: Flask, problem: UnreadableFile, language: str
) -> None:
    with in_app.test_request_context(), force_locale(language):
        said = words_for(problem)
    assert "wall.txt" in said
    assert "Nothing" not in said
