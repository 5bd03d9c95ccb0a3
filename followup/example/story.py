"""What happens in the example: who is contact where, and what they answer when. All made up.

The addresses end in `.example`, which no mail server will ever be found for.
"""

from dataclasses import dataclass
from datetime import date, datetime

from followup.clock import OSLO
from followup.commitments.statuses import Status

MEETING_NAME = "Fremtidens kulturskole (eksempel)"
MEETING_THEME = "Kulturskolen i oppvekstløpet"
HELD_ON = date(2020, 12, 4)
COORDINATOR = ("Kari Koordinator", "koordinator@ks.example")
STARTS_AT = datetime(2021, 1, 11, 7, 30, tzinfo=OSLO)
"""Where the demonstration clock begins: a Monday, half an hour before reminders go."""

IMPORTED_AT = datetime(2020, 12, 7, 10, 0, tzinfo=OSLO)
REVIEWED_AT = datetime(2020, 12, 8, 9, 30, tzinfo=OSLO)
STARTED_AT = datetime(2020, 12, 9, 13, 0, tzinfo=OSLO)

UNREVIEWED = ("Lier",)
"""Municipalities whose drafts still wait for the coordinator, beside the room nobody can place."""

DISCARDED = ("skuleskyssen",)
"""Words of the drafts the coordinator left out."""


@dataclass(frozen=True)
class ExampleContact:
    """A made-up person at a municipality."""

    municipality: str
    name: str
    email: str
    role: str


@dataclass(frozen=True)
class ExampleAnswer:
    """What a municipality said about the commitment whose source holds `words`."""

    at: datetime
    municipality: str
    words: str
    status: Status
    note: str = ""
    respondent: str = ""


CONTACTS = (
    ExampleContact("Sula", "Solveig Sunde", "solveig@sula.example", "rektor, kulturskulen"),
    ExampleContact("Porsgrunn", "Pernille Prestegård", "pernille@porsgrunn.example", "kulturskolerektor"),
    ExampleContact("Steinkjer", "Stein Skjelstad", "stein@steinkjer.example", "kulturskolerektor"),
    ExampleContact("Levanger", "Lene Ludvigsen", "lene@levanger.example", "kulturskolerektor"),
    ExampleContact("Hå", "Håvard Hadland", "havard@haa.example", "kulturskulerektor"),
    ExampleContact("Modum", "Mona Mathisen", "mona@modum.example", "rådgiver oppvekst"),
    ExampleContact("Lier", "Lise Lund", "lise@lier.example", "kulturskolerektor"),
    ExampleContact("Oslo", "Ola Olsen", "ola@oslo.example", "avdelingsdirektør"),
)
"""Tromsø has nobody yet."""

ANSWERS = (
    ExampleAnswer(
        datetime(2020, 12, 14, 9, 12, tzinfo=OSLO),
        "Sula",
        "styringsdialog",
        Status.IN_PROGRESS,
        "Kommunalsjefen har sett av tid i mars.",
        "Solveig Sunde",
    ),
    ExampleAnswer(
        datetime(2020, 12, 14, 11, 40, tzinfo=OSLO),
        "Oslo",
        "bydeler",
        Status.DONE,
        "Oversikten er ferdig og delt med bydelene.",
        "Ola Olsen",
    ),
    ExampleAnswer(
        datetime(2020, 12, 15, 15, 5, tzinfo=OSLO),
        "Hå",
        "venteliste",
        Status.STUCK,
        "Vi får ikkje tal ut av systemet. Kan KS hjelpe?",
        "Håvard Hadland",
    ),
    ExampleAnswer(
        datetime(2020, 12, 16, 8, 30, tzinfo=OSLO),
        "Steinkjer",
        "helse",
        Status.DONE,
        "Møtet ble holdt i uke 50, og vi fortsetter på nyåret.",
        "Stein Skjelstad",
    ),
    ExampleAnswer(
        datetime(2020, 12, 21, 10, 20, tzinfo=OSLO),
        "Porsgrunn",
        "hovedutvalget",
        Status.IN_PROGRESS,
        "Saken er skrevet, men møtet ble utsatt.",
        "Pernille Prestegård",
    ),
)
