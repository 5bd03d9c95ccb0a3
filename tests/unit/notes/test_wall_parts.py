"""Columns, titles over what is nobody's answer, and cards that are signed instead of headed. All walls are our own."""

from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.parsing.text.headings import read_heading
from followup.notes.parsing.walls.signatures import signature_of
from followup.notes.parsing.walls.wall_parts import columns_of, is_nobodys
from followup.notes.reading.lines import numbered

HELD_ON = date(2023, 3, 14)


def items(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """What was found, as (kind, quote, municipalities)."""
    found = extract(text.encode(), name="vegg.txt", held_on=HELD_ON).items
    return [(item.kind, item.quote, item.municipalities) for item in found]


COLUMNS = """\
Vegg fra samlingen

Kolonne 1: Tiltak

Sula
Biblioteksjefen kjøper inn nye bøker

Giske
- Lage leseplan for barnehagene

Kolonne 2 – Det vi trenger!!

En felles katalog
hilsen Sula

Penger til bokbuss

Flere forfatterbesøk (Giske)

Kolonne 3: Parkeringsplassen
Kan vi låne lokalet en gang til?
Kaffe med melk
"""


def test_a_columns_title_is_nobodys_and_asks_what_it_asks_of_all_under_it() -> None:
    assert items(COLUMNS) == [
        ("commitment", "Biblioteksjefen kjøper inn nye bøker", ("Sula",)),
        ("commitment", "Lage leseplan for barnehagene", ("Giske",)),
        ("need", "En felles katalog", ("Sula",)),
        ("need", "Penger til bokbuss", ()),
        ("need", "Flere forfatterbesøk (Giske)", ("Giske",)),
    ]


@pytest.mark.parametrize(
    "title", ["Kolonne 2: Behov", "KOLONNE 2", "## Spalte 1 – Hva gjør vi?", "Column 3: Needs"]
)
def test_titles_of_columns(title: str) -> None:
    columns = columns_of(numbered(f"Sula\nLage plan\n{title}\nGiske"))
    assert [[line.text for line in column.lines] for column in columns] == [["Sula", "Lage plan"], ["Giske"]]


@pytest.mark.parametrize(
    "line", ["Kolonne 2 viser utgiftene", "Kolonnen er full", "Seksjon for landbruk: lage plan"]
)
def test_sentences_about_columns_are_no_titles(line: str) -> None:
    assert len(columns_of(numbered(f"Sula\n{line}\nGiske"))) == 1


@pytest.mark.parametrize(
    "title",
    [
        "Takk!",
        "Om gruppene",
        "Sekretariatet",
        "Info fra arrangøren",
        "Parkeringsplassen",
        "# Bilder",
        "Program:",
    ],
)
def test_titles_over_what_is_nobodys_answer(title: str) -> None:
    assert is_nobodys(title)


@pytest.mark.parametrize(
    "line",
    ["Takk for lånet av lokalet, vi kommer igjen", "Parkering", "Om leseplanen", "Program for eldre", "KS"],
)
def test_what_may_be_somebodys_is_not(line: str) -> None:
    assert not is_nobodys(line)


CARDS_IN_A_GRID = """\
Vegg: Bredbånd i distriktet

Sula
Teknisk sjef kartlegger hull i dekningen

Sekretariatet
Sender ut lenken i uke 12

Tidl. Sandøy
Søke tilskudd hos Nkom innen 1. mai

Alle
IT-lederne møtes hver måned

Giske
Grave ned fiber på Godøy

Hareid kommune
Lage plan for mobilmaster

Takk!
Bra foredrag av Kari
"""


def test_a_card_of_a_grid_under_a_title_that_names_nobody_is_not_its_neighbours() -> None:
    assert items(CARDS_IN_A_GRID) == [
        ("commitment", "Teknisk sjef kartlegger hull i dekningen", ("Sula",)),
        ("commitment", "Søke tilskudd hos Nkom innen 1. mai", ("Ålesund",)),
        ("commitment", "IT-lederne møtes hver måned", ()),
        ("commitment", "Grave ned fiber på Godøy", ("Giske",)),
        ("commitment", "Lage plan for mobilmaster", ("Hareid",)),
    ]


SECOND_PARAGRAPHS = """\
Sula
Rektor lager en plan.

Den skal være ferdig i mai.
Styrer kaller inn foreldrene.

Giske
Rektor følger opp.

Foreldrene skal bli hørt i juni.

Hareid
Styrer kjøper bøker.

Ulstein
Rektor søker midler.
"""


def test_a_second_paragraph_of_a_card_is_still_its_municipalitys() -> None:
    assert all(municipalities for _, _, municipalities in items(SECOND_PARAGRAPHS))


def test_a_block_that_another_signs_is_not_the_card_it_hangs_under() -> None:
    signed = "Mangler statistikk over hytter\nGiske\n\nEt kurs\n\n"
    wall = f"Hva trenger vi?\n\nSula\n- Nye kart\n\n{signed}Volda\n- Penger\n"
    assert [(quote, places) for _, quote, places in items(wall)] == [
        ("Nye kart", ("Sula",)),
        ("Mangler statistikk over hytter", ("Giske",)),
        ("Et kurs", ()),
        ("Penger", ("Volda",)),
    ]


def test_a_list_of_groups_one_heading_after_another_places_each() -> None:
    groups = "Om gruppene\n\nGruppe 1\nSula og Giske\n\nGruppe 2\nHareid. (Volda meldte forfall)\n"
    wall = f"Gruppe 1\nLage plan\n\nGruppe 2\nKjøpe inn brukte ski\n\n{groups}"
    assert [places for _, _, places in items(wall)] == [("Sula", "Giske"), ("Hareid",)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ulstein", ["Ulstein"]),
        ("øvre eiker", ["Øvre Eiker"]),
        ("Hei fra Sula!", ["Sula"]),
        ("Giske her 👋", ["Giske"]),
        ("Tidl. Sandøy", ["Ålesund"]),
    ],
)
def test_a_municipality_alone_on_a_line_is_a_heading_however_it_says_hello(
    text: str, names: list[str]
) -> None:
    heading = read_heading(text)
    assert heading is not None
    assert [one.name for one in heading.named] == names


@pytest.mark.parametrize("text", ["time", "strand", "lier", "Her i Sula er det fint", "hei på dere"])
def test_ordinary_words_and_sentences_are_not(text: str) -> None:
    assert read_heading(text) is None


def test_a_title_in_capitals_names_whose_it_is_over_lines_that_are_not() -> None:
    wall = "Sula\n- lage plan for stier\n\nNYE BENKER I GISKE\nGartneren setter ut tre benker.\n"
    assert items(wall)[1] == ("commitment", "Gartneren setter ut tre benker.", ("Giske",))


@pytest.mark.parametrize(
    ("block", "name"),
    [
        (["Vi trenger en jurist i regionen. Giske"], "Giske"),
        (["Mer forutsigbare tilskudd!", "+1 fra Sula", "+1"], "Sula"),
        (["Et nettverk for de minste", "- Hareid kommune"], "Hareid"),
        (["Kurs i bredbånd", "Volda"], "Volda"),
        (["En felles mal (Ulstein)"], "Ulstein"),
    ],
)
def test_who_signs_a_card(block: list[str], name: str) -> None:
    signature = signature_of(block)
    assert signature is not None
    assert signature.named[0].name == name


@pytest.mark.parametrize(
    "block",
    [
        ["Vi reiser på besøk til Giske."],
        ["Et samarbeid mellom Sula,", "Giske"],
        ["Vi ringer NAV. Vi møtes igjen"],
        ["Mer penger", "+1"],
    ],
)
def test_a_name_in_what_is_said_signs_nothing(block: list[str]) -> None:
    assert signature_of(block) is None


def test_a_signature_and_those_who_agree_are_no_needs() -> None:
    wall = "Kolonne 1: Hva trenger vi?\n\nEn jurist i regionen. Giske\n\nFaste tilskudd!\n+1 fra Sula\n+1\n"
    assert items(wall) == [
        ("need", "En jurist i regionen.", ("Giske",)),
        ("need", "Faste tilskudd!", ("Sula",)),
    ]


def test_a_person_who_signs_the_last_card_before_a_question_says_nothing() -> None:
    cards = (
        "Giske\nLage plan for båtplasser\nHilde Moe, idrettskonsulent\n\nHva trenger vi?\n\nSula\nPenger\n"
    )
    assert items(f"Hvem gjør hva?\n\nSula\nKjøpe kajakker\n\n{cards}") == [
        ("commitment", "Kjøpe kajakker", ("Sula",)),
        ("commitment", "Lage plan for båtplasser", ("Giske",)),
        ("need", "Penger", ("Sula",)),
    ]


def test_a_post_is_its_authors_municipalitys_also_after_a_name() -> None:
    table = 'Subject,Body,Author,Section\n,Rektor lager ny plan,"Kari, Sula kommune",Hvem gjør hva?\n'
    found = extract(table.encode(), name="padlet.csv", held_on=HELD_ON).items
    assert [(item.quote, item.municipalities) for item in found] == [("Rektor lager ny plan", ("Sula",))]
