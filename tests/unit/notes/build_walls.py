"""Walls laid out in many ways, all our own, and what is said on them."""

from followup.notes.parsing.walls.cards import Card, read_cards
from followup.notes.parsing.walls.splitting import split_cards
from followup.notes.reading.lines import numbered

ONE_QUESTION_AT_A_TIME = """\
Klimaomstilling i kommunene
Samling 3. mars 2022

Hvem gjør hva, og når?

Sula
Miljøsjefen lager klimaplan innen 1. mai

Giske kommune
Vi starter med klimaregnskap til høsten

Hareid: Rektor tar kontakt med KS

Hva trenger vi hjelp til?

Sula
Kurs i klimaregnskap

Giske kommune
Mer penger

Takk for i dag!
"""


SIGNED_IN_BRACKETS = """\
Hva gjør vi nå?

Vi lager en plan for demensomsorg.
Helsesjefen leder arbeidet. (Hareid)

Starter opp dagtilbud i uke 10 (Ulstein kommune)

Kartlegger behovet
før sommeren
- Volda

Hva trenger dere?

Kurs for ansatte (Hareid)

Flere folk (Volda)
"""


PARTED_BY_RULES = """\
Sula
Vi lager en plan.

Den skal være ferdig i mai.
----
Giske
Vi kjøper inn nytt system.
----
Vi inviterer naboene
Hilsen Hareid kommune
====
Ålesund kommune

Vi ansetter en rådgiver
"""


PARTED_BY_AUTHORS = """\
Hva tar dere med hjem?
Anonym · 2 år
Sula
Vi lager en plan.

Den skal være ferdig i mai.
Kari Nordmann 4. des. 2020 10:32
Giske: Vi kjøper inn nytt system.

Vi spør KS.
Anonymous 3mo
Hareid kommune
Vi inviterer naboene
"""


GROUPS_LISTED_FIRST = """\
Gruppeinndeling:
Gruppe A: Sula, Giske
Gruppe B: Hareid, Ulstein og Volda
Gruppe C: Herøy og Sande

Gruppe A
Hvem tar ballen videre?
Sula: Kommunalsjefen kaller inn til møte
Giske - Rektor følger opp
Felles: Vi møtes i mai

Gruppe B
Hareid
- Lage plan
- Kjøpe system
Ulstein
- Ansette folk
Volda:
- Søke midler

Gruppe C
Tiltak
I Sande starter vi i uke 3.
Vi i Herøy lager plan.
Behov
Penger
"""


NOTHING_BUT_HEADINGS = """\
Sula
Vi lager en plan.
Ferdig i mai.
Giske
Vi kjøper nytt system.
Hareid kommune
Rektor følger opp.
"""


LABELS_ONLY = """\
Tiltak
Sula: Lage plan innen mai
Giske: Kjøpe system
Hareid kommune – Rektor følger opp
@Volda Søke midler
Behov
Sula: Kurs
Giske: Penger
"""


NAMES_WITH_COLONS_OVER_QUESTIONS = """\
Sula:
Hva gjør vi nå?
Lage plan
Hva trenger vi?
Kurs

Giske:
Hva gjør vi nå?
Kjøpe system
Hva trenger vi?
Penger
"""


NUMBERED_POSTS = """\
Post 1
Sula
Lage plan

Ferdig i mai
Post 2
Giske
Kjøpe system
"""


NUMBERED_HEADINGS = """\
1. Sula
Vi lager en plan.

2. Giske
Vi kjøper system.

3. Hareid
- rektor følger opp
"""


def cards_of(text: str) -> tuple[Card, ...]:
    return read_cards(split_cards(numbered(text)))[0]


def said(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    """What is answered, by whom, to which question; what the organiser writes is left out."""
    return [
        (one.sentence.text, one.municipalities, one.topic)
        for card in cards_of(text)
        if card.role == "answer"
        for one in card.statements
    ]
