"""The `followup` command: how errors of the database reach the shell."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def followup(data: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "followup.cli.main", *words],
        env={**os.environ, "FOLLOWUP_DATA_DIR": str(data), **settings},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    "words", [("digests", "compose"), ("outbox", "list"), ("link", "Sula", "--contact", "kari@sula.example")]
)
def test_a_database_without_migrations_is_told_in_one_sentence(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    told = followup(tmp_path, *words)
    assert told.returncode == 2
    assert told.stderr.startswith("The database lacks migrations this version needs.")
    assert told.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "url", ["sqlite:////nowhere/at/all.sqlite3", "postgresql+psycopg://x:y@127.0.0.1:1/d"]
)
def test_a_database_that_cannot_be_opened_is_told_in_one_sentence(tmp_path: Path, url: str) -> None:
    told = followup(
        tmp_path,
        "outbox",
        "list",
        FOLLOWUP_DATABASE_URL=url,
        FOLLOWUP_SECRET_KEY="sixteen letters of chance",
    )
    assert told.returncode == 1
    assert told.stderr.startswith("The database could not be used (")
    assert told.stderr.count("\n") == 1
