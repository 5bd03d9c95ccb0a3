"""Summaries of group work and of what each municipality said: headings of groups and municipalities over points.

All texts are our own.
"""

from datetime import date

from followup.notes.extracting import extract
from followup.notes.extraction import ExtractedItem

HELD_ON = date(2022, 9, 20)


def items(text: str) -> list[ExtractedItem]:
    return list(extract(text.encode(), name="oppsummering.txt", held_on=HELD_ON).items)


def said(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """What was found, as (kind, quote, municipalities)."""
    return [(item.kind, item.quote, item.municipalities) for item in items(text)]


BACKGROUND = """Kulturminne – oppsummering av gruppearbeid
Samling for kommunane på Haugalandet, 20. september 2022

Bakgrunn: Kulturminneplanane er gamle, og ei ny lov er på høyring.

Gruppe 1 – Karmøy og Bokn

Karmøy
- Kulturvernleiar registrerer naust og brygger
- Det gamle meieriet står tomt
Bokn
- Leige inn ein arkeolog frå 1. mars

Kva treng vi?
- Riksantikvaren bør svare raskare
"""


def test_the_background_a_summary_begins_with_does_not_make_its_groups_speak_of_the_present() -> None:
    assert said(BACKGROUND)[:2] == [
        ("commitment", "Kulturvernleiar registrerer naust og brygger", ("Karmøy",)),
        ("commitment", "Leige inn ein arkeolog frå 1. mars", ("Bokn",)),
    ]
