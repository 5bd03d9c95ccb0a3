"""Summaries of group work and of what each municipality said: headings of groups and municipalities over points.

All texts are our own.
"""

import pytest

from followup.notes.extracting import extract
from followup.notes.parsing.proposals.particulars import is_particular
from followup.notes.parsing.text.labels import label_at_start
from followup.notes.parsing.text.questions import question_at_start
from followup.notes.parsing.walls.boundaries import is_over_all
from tests.unit.notes.build_summaries import HELD_ON, items, said

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


@pytest.mark.parametrize(
    "text",
    [
        "PLENUM (siste halvtimen)",
        "Plenum",
        "Oppsummering i plenum",
        "Oppfølging som ble avtalt i plenum",
        "Felles oppfølging",
        "Frå plenum:",
        "## Fellesøkt",
        "Felles for alle kommunene:",
    ],
)
def test_a_title_over_what_all_said_belongs_to_no_group(text: str) -> None:
    assert is_over_all(text)


@pytest.mark.parametrize(
    "text",
    [
        "Felles oppfølging av brukere etter utskriving",
        "Vi tar det opp i plenum",
        "Presentere resultatet i plenum",
        "Felles plan for alle kommunene",
        "Oppfølging av avtaler",
    ],
)
def test_what_only_speaks_of_all_is_no_such_title(text: str) -> None:
    assert not is_over_all(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Kva vi gjer:", "who"),
        ("Hva vi skal gjøre", "who"),
        ("Kva vi treng: ein fagplan", "needs"),
        ("Hva vi trenger hjelp til:", "needs"),
        ("Hva vi har i dag:", "relevance"),
        ("Hva griper dere fatt i når dere kommer hjem? Hvem?", "who"),
        ("Hva gjør vi på mandag?", "who"),
        ("Spørsmål B: Kva treng de?", "needs"),
        ("Hva griper vi fatt i?", "first"),
        ("Hva vi gjør på fritiden, er ikke kommunens sak.", None),
        ("Kva vi treng er folk", None),
    ],
)
def test_titles_over_answers_ask_what_they_say(text: str, topic: str | None) -> None:
    question = question_at_start(text)
    assert (question.topic if question else None) == topic


UNDER_GROUPS = """Badeplassar – oppsummering av gruppearbeid

Gruppe 1 – Sande, Vanylven og Ørsta
- Ørsta lagar felles skilt
- Vanylven:
- lage kart over badeplassane
- opne kiosken
Gruppe 2 – Sula og Giske
Sula: Teknisk sjef ryddar stranda ved Langevåg før sommaren og set ut bord og benkar der folk går tur om kvelden.
Giske: eigedom set opp toalett, ferdig i veke 20
Rådmannen spør grunneigaren på Alnes om parkering.

Plenum
Gruppe 1 inviterer dei andre til å sjå på skilta i mai.
"""


def test_a_label_holds_for_what_stands_under_it_and_a_group_for_what_it_does() -> None:
    assert said(UNDER_GROUPS) == [
        ("commitment", "Ørsta lagar felles skilt", ("Ørsta",)),
        ("commitment", "lage kart over badeplassane", ("Vanylven",)),
        ("commitment", "opne kiosken", ("Vanylven",)),
        (
            "commitment",
            "Sula: Teknisk sjef ryddar stranda ved Langevåg før sommaren og set ut bord og benkar der folk går tur om"
            " kvelden.",
            ("Sula",),
        ),
        ("commitment", "Giske: eigedom set opp toalett, ferdig i veke 20", ("Giske",)),
        ("commitment", "Rådmannen spør grunneigaren på Alnes om parkering.", ("Giske",)),
        (
            "commitment",
            "Gruppe 1 inviterer dei andre til å sjå på skilta i mai.",
            ("Sande", "Vanylven", "Ørsta"),
        ),
    ]


@pytest.mark.parametrize(
    ("text", "municipalities"),
    [
        ("Nord-Fron har meldt at rektor lager plan.", None),
        ("Midt-Telemark lager plan", None),
        ("Jølster - ringe heimesjukepleien", ("Sunnfjord",)),
        ("Sunnfjord – ringe heimesjukepleien", ("Sunnfjord",)),
    ],
)
def test_a_dash_inside_a_name_makes_no_label_and_a_former_name_is_one(
    text: str, municipalities: tuple[str, ...] | None
) -> None:
    label = label_at_start(text, among=("Sunnfjord", "Nord-Fron", "Midt-Telemark"))
    assert (label.municipalities if label else None) == municipalities


@pytest.mark.parametrize(
    "text", ["GJERT FERDIG VEKE 44", "Ferdig til jul.", "Klart i uke 12", "På plass i august"]
)
def test_when_it_is_ready_goes_with_what_is_done(text: str) -> None:
    assert is_particular(text, held_on=HELD_ON)


@pytest.mark.parametrize(
    "text",
    [
        "Oppstart av leksehjelp i mai",
        "Klargjøre lokalet i uke 12",
        "Ferdig asfaltert før jul blir også Storgata",
    ],
)
def test_a_step_with_a_day_is_one_by_itself(text: str) -> None:
    assert not is_particular(text, held_on=HELD_ON)


def test_a_name_after_what_is_done_says_who_does_it() -> None:
    text = (
        "# Gruppe 1 – Sula og Giske\n\nSula: Vi skal måle trafikken gjennom Langevåg. Trond Dahl, ingeniør.\n"
    )
    (item,) = items(text)
    assert (item.municipalities, item.owner) == (("Sula",), "Trond Dahl, ingeniør")


def test_names_alone_after_each_other_are_not_put_together() -> None:
    text = "# Sula\n\nHvem gjør hva?\nRektor. Kommunalsjef oppvekst.\n"
    assert [item.quote for item in items(text)] == ["Rektor.", "Kommunalsjef oppvekst."]


@pytest.mark.parametrize(
    ("points", "found"),
    [
        (("Rektor lager plan", "Tilbod om leksehjelp i Langevåg", "Vi kjøper nye bøker"), 3),
        (("Rektor lager plan", "Tilbod om leksehjelp i Langevåg"), 1),
        (
            (
                "Rektor lager plan",
                "Tilbod om leksehjelp",
                "Huset står tomt",
                "Salen er for liten",
                "Vi lager kart",
            ),
            2,
        ),
        (("Rektor lager plan", "For lite folk på kveldstid", "Vi kjøper nye bøker"), 2),
        (("Rektor lager plan", "Lang veg til skulen", "Vi treng ein buss", "Vi kjøper nye bøker"), 3),
    ],
)
def test_a_point_without_a_verb_is_a_step_in_a_list_of_deeds(points: tuple[str, ...], found: int) -> None:
    """Not in a list that mostly tells how things are, and not beside needs."""
    text = "\n".join(("Gruppearbeid i Sula", "", "# Sula", *(f"- {point}" for point in points)))
    assert len(items(text)) == found


def test_a_row_that_nobody_placed_is_where_the_one_responsible_is() -> None:
    text = (
        "Hva;Hvem;Når\nOrdne felles stand;Rektorane i Ulstein og Hareid;april\nSkrive kronikk;Ordførarane;mai\n"
        "Invitere Giske;Kommuneoverlege Volda;mars\nLage kart;Kari Volda;juni\n"
    )
    rows = extract(text.encode(), name="oppfolging.csv", held_on=HELD_ON).items
    assert [row.municipalities for row in rows] == [("Ulstein", "Hareid"), (), ("Volda",), ()]


def test_two_deeds_in_one_point_are_two_items_and_lines_set_in_are_points() -> None:
    text = (
        "Oppsummering frå samlinga om leirskule for kommunane på Sunnmøre, med det som vart avtalt\n\n# Sula\n"
        "- Rektor kartlegger behovet, og fagleiaren prøver ut eit opplegg\n\n# Giske\n\nVi skal:\n"
        "  skaffe ein buss\n  lage plan for kosten\n"
    )
    assert said(text) == [
        ("commitment", "Rektor kartlegger behovet", ("Sula",)),
        ("commitment", "fagleiaren prøver ut eit opplegg", ("Sula",)),
        ("commitment", "skaffe ein buss", ("Giske",)),
        ("commitment", "lage plan for kosten", ("Giske",)),
    ]
