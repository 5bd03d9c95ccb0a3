"""Reading in a child process gives what reading here gives, refusals too."""

import subprocess
import sys
from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.extracting_apart import ReadingFailed, ReadingTookTooLong, extract_apart
from followup.notes.reading.problems import EmptyFile, NotText, PictureNotRead

HELD_ON = date(2020, 12, 4)
WALL = "Rom 3 Tinn\nHvem tar ballen?\nParksjefen lager en plan (våren)\n".encode()


def test_the_child_reads_what_we_read() -> None:
    assert extract_apart(WALL, name="wall «æøå».txt", held_on=HELD_ON) == extract(
        WALL, name="wall «æøå».txt", held_on=HELD_ON
    )


def test_a_refusal_in_the_child_is_the_same_refusal_here() -> None:
    with pytest.raises(NotText) as refused:
        extract_apart(b"\x00\x01 abc" * 400, name="wall.txt", held_on=HELD_ON)
    assert refused.value.message.startswith("“wall.txt” is not readable text.")
    assert refused.value.field == "file"


def test_what_need_not_be_tried_starts_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("a child was started"))
    with pytest.raises(EmptyFile):
        extract_apart(b"", name="wall.txt", held_on=HELD_ON)
    with pytest.raises(PictureNotRead):
        extract_apart(b"\x89PNG\r\n\x1a\n", name="wall.png", held_on=HELD_ON)


def test_reading_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(ReadingTookTooLong, match="Nothing was imported"):
        extract_apart(WALL, name="wall.txt", held_on=HELD_ON, timeout=0.01)


def test_the_child_tells_how_far_it_has_come() -> None:
    told: list[float] = []
    extract_apart(WALL, name="wall.txt", held_on=HELD_ON, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_a_fault_in_the_child_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(ReadingFailed, match="fault in the program"):
        extract_apart(WALL, name="wall.txt", held_on=HELD_ON)


def test_the_server_never_holds_the_word_lists() -> None:
    held = "import sys, followup.notes.extracting_apart; print('wordfreq' in sys.modules or 'simplemma' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", held], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
