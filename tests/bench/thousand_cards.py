"""What reading a thousand cards costs as text, as CSV and as PDF: seconds and memory of a process of its own."""

import csv
import html
import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from followup.people.register import municipalities
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.reading.cards import cards_learnt

CARDS = 1_000
MOST_MEGABYTES = 300
HELD_ON = "2024-03-05"

STYLE = "main{columns:3;font:10pt sans-serif}section{break-inside:avoid;background:#ffd;padding:2mm;margin:0 0 3mm}"

READ = """
import json, resource, sys, time
began = time.monotonic()
from datetime import date
from pathlib import Path
from followup.notes.extracting import extract
file = Path(sys.argv[1])
made = extract(file.read_bytes(), name=file.name, held_on=date.fromisoformat(sys.argv[2]))
megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([time.monotonic() - began, megabytes, len(made.cards), len(made.items)]))
"""

Card = tuple[str, list[str]]


def measure() -> None:
    """Print the figures beside their limits."""
    print(f"\n{CARDS} cards{'seconds':>12}{'limit':>8}{'MB':>8}{'limit':>8}{'cards':>8}{'items':>8}")
    made = list(cards())
    with tempfile.TemporaryDirectory() as folder:
        for name, seconds, write in (("txt", 5, as_text), ("csv", 5, as_csv), ("pdf", 30, as_pdf)):
            if name == "pdf" and not CHROMIUM.exists():
                print("pdf: not measured, Chromium is not here to make it")
                continue
            file = Path(folder) / f"cards.{name}"
            file.write_bytes(write(made))
            print(f"{name:<10}{_cost(file, seconds)}")


def cards() -> Iterator[Card]:
    """Each of two municipalities, as people wrote it, all different."""
    names = sorted({municipality.name for municipality in municipalities()})
    for at, card in enumerate(cards_learnt()[:CARDS]):
        first, second = names[at % len(names)], names[(at * 7 + 3) % len(names)]
        yield f"{first} og {second}", [card.question, *card.text.split("\n")]


def as_text(made: list[Card]) -> bytes:
    return "\n\n".join("\n".join([heading, *lines]) for heading, lines in made).encode()


def as_csv(made: list[Card]) -> bytes:
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(["Subject", "Body", "Attachment", "Author", "Created At", "Updated At"])
    for heading, lines in made:
        body = f"<div>{'<br>'.join(lines)}</div>"
        table.writerow([heading, body, "", "Anonymous", "2024-03-05 10:00:00 UTC", "2024-03-05 10:00:00 UTC"])
    return written.getvalue().encode()


def as_pdf(made: list[Card]) -> bytes:
    from playwright.sync_api import sync_playwright

    written = (
        f"<section><b>{html.escape(heading)}</b><br>{'<br>'.join(map(html.escape, lines))}</section>"
        for heading, lines in made
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        page = browser.new_page()
        page.set_content(f"<!doctype html><style>{STYLE}</style><main>{''.join(written)}</main>")
        printed = page.pdf(format="A4", print_background=True)
        browser.close()
    return printed


def _cost(file: Path, limit: float) -> str:
    command = [sys.executable, "-c", READ, str(file), HELD_ON]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    if done.returncode:
        return f"not read yet: {done.stderr.strip().splitlines()[-1]}"
    seconds, megabytes, found, items = json.loads(done.stdout)
    return f"{seconds:>12.1f}{limit:>8}{megabytes:>8.0f}{MOST_MEGABYTES:>8}{found:>8}{items:>8}"
