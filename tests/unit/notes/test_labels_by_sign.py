"""Labels by signs other than a colon, messages of a chat, posters, who is named only as absent, and posts of nobody's.

All texts are our own.
"""

from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.parsing.signs.rooms import room_in
from followup.notes.parsing.text.headings import read_heading
from followup.notes.parsing.text.labels import label_at_start
from followup.notes.parsing.text.messages import message_at_start

HADELAND = ("Jevnaker", "Gran", "Lunner")


@pytest.mark.parametrize(
    ("text", "named", "rest"),
    [
        ("Jevnaker -> rektor ringer NAV", ("Jevnaker",), "rektor ringer NAV"),
        ("Lunner → kultursjefen lager plan", ("Lunner",), "kultursjefen lager plan"),
        ("Gran => tek det opp i ledermøtet", ("Gran",), "tek det opp i ledermøtet"),
        ("Gran + Lunner: felles kurs i mars", ("Gran", "Lunner"), "felles kurs i mars"),
        ("Jevnaker (Siri): jeg tar det med hjem", ("Jevnaker",), "jeg tar det med hjem"),
        ("Lunner, på telefon etterpå: vi blir med", ("Lunner",), "vi blir med"),
        ("Gran, også e-post: «Vi blir med»", ("Gran",), "«Vi blir med»"),
        ("10:42 Jevnaker (kom seint inn): vi set ned ei gruppe", ("Jevnaker",), "vi set ned ei gruppe"),
    ],
)
def test_a_label_is_known_by_its_sign(text: str, named: tuple[str, ...], rest: str) -> None:
    label = label_at_start(text, among=HADELAND)
    assert label is not None
    assert (label.municipalities, text[label.end :]) == (named, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Skjema -> alle avdelinger",
        "Kommunen -> fylket -> staten",
        "Oslo → Bergen er langt med tog",
        "Stryn, som er vertskommune, har sagt dette: vi blir med",
        "Rutiner + maler ligger i mappa",
    ],
)
def test_a_sign_after_something_else_makes_no_label(text: str) -> None:
    assert label_at_start(text, among=()) is None


def test_who_a_municipality_speaks_by_is_no_aside() -> None:
    text = "Stryn, v/ Oddny: kurs i november"
    label = label_at_start(text, among=("Stryn",))
    assert label is None or text[label.end :].startswith("v/ Oddny")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("11:04 Hareid (kom seint): Vi set ned ei gruppe", ("Hareid",)),
        ("11:04:31 Fra Kari Moe (Hareid) til alle: Vi blir med", ("Hareid",)),
        ("[09:12] Hareid: takk for i dag", ("Hareid",)),
        ("kl. 13.07 Per, Sula: eg sender mal", ("Sula",)),
        ("10:58 Marit H: 👍", ()),
    ],
)
def test_a_message_of_the_chat_says_whose_it_is(text: str, named: tuple[str, ...]) -> None:
    message = message_at_start(text)
    assert message is not None
    assert message.municipalities == named


@pytest.mark.parametrize(
    "text",
    ["10:30 Pause: kaffe og frukt", "09.00–09.15 Velkommen: ordføraren", "Hareid: vi blir med", "11:04"],
)
def test_a_programme_is_no_chat(text: str) -> None:
    assert message_at_start(text) is None


def test_messages_of_the_chat_are_not_the_last_groups() -> None:
    text = """Rom 4 - Alta
Kva gjer de, og når?
- kultursjefen lagar ein plan innan 1. mai
CHATTEN
11:04 Sula (kom seint): Vi inviterer naboane til møte i juni
11:06 Kari: Flott Sula!
"""
    items = extract(text.encode(), name="chat.txt", held_on=date(2023, 2, 1)).items
    assert [(item.municipalities, item.quote[-11:]) for item in items] == [
        (("Alta",), "nnan 1. mai"),
        (("Sula",), "møte i juni"),
    ]


@pytest.mark.parametrize(
    ("text", "room", "named"),
    [
        ("Plakat 3 – SULA + HAREID", "3", ["Sula", "Hareid"]),
        ("Plakat 1", "1", []),
        ("Poster 2 – Bodø", "2", ["Bodø"]),
        ("Tavle 4: Hamar og Stange", "4", ["Hamar", "Stange"]),
        ("Stasjon 2 Alta", "2", ["Alta"]),
    ],
)
def test_a_poster_is_a_group_s(text: str, room: str, named: list[str]) -> None:
    heading = read_heading(text)
    assert heading is not None
    assert (heading.room, [one.name for one in heading.named]) == (room, named)


@pytest.mark.parametrize("text", ["Hamar stasjon", "plakaten 2020 henger oppe", "En plakat til hver skole"])
def test_a_poster_without_a_number_is_no_group(text: str) -> None:
    assert room_in(text) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Sula + Hareid (Ulstein falt ut av Zoom)", ["Sula", "Hareid"]),
        ("Alta, Hammerfest. (Tana skulle vært her, men bilen streika)", ["Alta", "Hammerfest"]),
        ("Bord B – Sandnes/Gjesdal (Klepp melde avbud)", ["Sandnes", "Gjesdal"]),
        ("Table 2: Sula and Hareid (Ulstein could not come)", ["Sula", "Hareid"]),
        ("Sula og Hareid (Ulstein)", ["Sula", "Hareid", "Ulstein"]),
    ],
)
def test_who_did_not_come_is_not_spoken_for(text: str, named: list[str]) -> None:
    heading = read_heading(text)
    assert heading is not None
    assert [one.name for one in heading.named] == named


LISTS = """Bord 1: Sula, Hareid og Ulstein

Kva gjer de, kven og når?
- Sula: rektor ringer NAV i veke 6
- Hareid + Ulstein: felles kurs i mars
- vi tek ein telefon alle tre fyrste fredag i månaden
Kva treng de?
- pengar
- nokon som kan juss
- større lokale
- tid
"""


def test_labels_of_one_list_are_weighed_by_that_list_and_not_by_the_next() -> None:
    items = extract(LISTS.encode(), name="bord.txt", held_on=date(2023, 1, 10)).items
    assert [item.municipalities for item in items if item.kind == "commitment"] == [
        ("Sula",),
        ("Hareid", "Ulstein"),
        ("Sula", "Hareid", "Ulstein"),
    ]


PLENARY = """Rom 8 - Alta
Kva treng de?
- fleire vikarar
{title}
Nokon spurde etter kaffi og betre lokale.
"""


@pytest.mark.parametrize(
    "title", ["Plenum: mange takka for praten.", "Frå salen: mange takka.", "Frå chatten"]
)
def test_what_was_said_in_plenary_is_not_the_last_groups(title: str) -> None:
    cards = extract(PLENARY.format(title=title).encode(), name="x.txt", held_on=date(2023, 1, 10)).cards
    assert [card.municipalities for card in cards] == [("Alta",), ()]


POSTS = """Subject,Body,Author,Section
Sula,Rektor inviterer foreldra i mai,Kari,Hva gjør dere – hvem og når?
Bilde av tavla,,Per,Hva trenger dere?
Bilder vi kan bruke fritt,,Sula,Hva trenger dere?
Oppsummering,Vi legger ut lenka i uke 8,{author},Hva gjør dere – hvem og når?
"""


@pytest.mark.parametrize(
    ("author", "found"), [("Arrangør", 2), ("KS Innlandet", 2), ("Sekretariatet", 2), ("Tone i Alta", 3)]
)
def test_what_the_organiser_posts_and_a_picture_say_nothing(author: str, found: int) -> None:
    data = POSTS.format(author=author).encode()
    assert len(extract(data, name="padlet.csv", held_on=date(2025, 2, 6)).items) == found
