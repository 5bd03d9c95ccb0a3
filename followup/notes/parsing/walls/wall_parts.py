"""The parts a wall is put up in: columns with a title, and titles that stand over what nobody's municipality says.

1. "Kolonne 2: Det vi trenger" begins a column. Its title is nobody's, and asks what it asks of all cards in it.
2. "Om gruppene", "Takk!", "Sekretariatet", "Parkeringsplass": what stands under them is nobody's answer.
3. On a wall where nearly each block is a card under its own heading, a block under a title that names nobody
   ("Alle", "Til KS og DSB") is a card of its own.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from followup.notes.parsing.signs.marks import bullet_at_start
from followup.notes.parsing.text.headings import Heading, read_heading, undressed
from followup.notes.parsing.text.questions import Question, is_closing, question_at_start, question_over
from followup.notes.parsing.text.raw_cards import RawCard
from followup.notes.parsing.words.verbs import MODALS, infinitive_of, is_finite
from followup.notes.reading.lines import Line

_COLUMN = re.compile(
    r"(?:kolonne|kol\.|spalte|seksjon|column|section)\s*(?:nr\.?\s*)?\d{1,2}\s*(?:[.:)–—-]+\s*(?P<title>.*)|(?=\Z))",
    re.IGNORECASE,
)
_OF_ORGANISER = (
    r"(?:sekretariat\w*|arrangør\w*|prosjektle(?:der|iar)\w*|prosjektle(?:delse|iing)\w*|prosjektgrupp\w*"
    r"|møtele(?:der|iar)\w*|fasilitator\w*|redaksjon\w*|nettverkskoordinator\w*)"
)
_NOBODYS = re.compile(
    r"(?:(?:om|hvem er i|kven er i|inndeling (?:av|i)|oversikt over) (?:gruppen?e|gruppane|gruppene|rommene|romma|borda"
    r"|bordene|deltak[ea]rane|deltakerne|deltakarane|dagen(?: i dag)?|samlingen|samlinga|møtet|veggen|padleten)"
    r"|(?:tusen |mange |hjert(?:e)?lig )?takk\w*|parkering(?:splass)(?:en)?|p-plass(?:en)?|parking lot"
    rf"|(?:(?:info(?:rmasjon)?|beskjed(?:er|ar)?|melding(?:er|ar)?) )?(?:fra|frå) (?:{_OF_ORGANISER}|ks)"
    rf"|{_OF_ORGANISER}"
    r"|bilder|bilete|foto\w*|lenker|lenkjer|lenkar|nyttige lenk\w+|velkommen|velkomen|program(?:met)?|kjøreplan"
    r"|køyreplan|spilleregler|speleregler|kjøreregler|køyrereglar|isbryter\w*|isbrytar\w*|innsjekk\w*|utsjekk\w*"
    r"|ris og ros|ros(?: og takk)?|kudos|about the groups|thanks?(?: you)?)\s*[.:!]*\s*\Z",
    re.IGNORECASE,
)
_TO_OTHERS = re.compile(
    r"(?:(?:ønske\w*|ynskje\w*|bestilling\w*|innspi?ll?\w*|innspel|beskjed\w*|melding\w*|oppfordring\w*|hilsen"
    r"|helsing) )?til\b",
    re.IGNORECASE,
)
"""A title over what everybody asks of others."""
_LONGEST_FAREWELL = 6
_LONGEST_TITLE = 40
_MOST_WORDS = 6
_LEAST_HEADED = 4
_LEAST_SHARE_HEADED = 0.5
_IN_CAPITALS = re.compile(r".*\b(?:PÅ|I|FOR|FRÅ|FRA)\s+(?P<name>[^\W\d_][\w-]*)\W*\Z")


@dataclass
class Column:
    """Lines under one title; `over` is what it asks. `is_titled`: it has a title, so what it asks is known."""

    lines: list[Line] = field(default_factory=list[Line])
    over: Question | None = None
    is_titled: bool = False
    is_nobodys: bool = False


def columns_of(lines: Sequence[Line]) -> list[Column]:
    """The columns in order, without their titles; one where no column has a title."""
    columns = [Column()]
    for line in lines:
        title = _column_title(line.text)
        if title is None:
            columns[-1].lines.append(line)
        else:
            asked = question_over(title)
            columns.append(Column([], asked, is_titled=True, is_nobodys=is_nobodys(title)))
    return [column for column in columns if any(not line.is_blank for line in column.lines)]


def _column_title(text: str) -> str | None:
    """What a column's title says after its number; "Kolonne 2 viser …" is a sentence."""
    match = _COLUMN.match(undressed(text))
    return (match["title"] or "").strip(" !*_#=") if match else None


def is_nobodys(text: str) -> bool:
    """A title over what is nobody's answer."""
    return bool(_NOBODYS.match(undressed(text)))


def titles_of(blocks: Sequence[Sequence[Line]]) -> Callable[[Sequence[Line]], bool]:
    """Which blocks of a wall begin with a title that stands for nobody; on no wall, none."""
    headed = [at for at, block in enumerate(blocks) if read_heading(block[0].text)]
    if len(headed) < _LEAST_HEADED:
        return lambda _block: False
    first = blocks[headed[0]][0].number
    is_card_a_block = len(headed) >= (len(blocks) - headed[0]) * _LEAST_SHARE_HEADED

    def begins(block: Sequence[Line]) -> bool:
        is_after = block[0].number > first and read_heading(block[0].text) is None
        return is_after and (is_nobodys(block[0].text) or (is_card_a_block and _is_title(block)))

    return begins


def _is_title(block: Sequence[Line]) -> bool:
    """Does a block begin with a title of a few words that says nothing, with something said under it?"""
    if len(block) < 2:
        return False
    text = block[0].text.strip()
    words = re.findall(r"[^\W\d_]+", text)
    if not words or len(text) > _LONGEST_TITLE or len(words) > _MOST_WORDS or bullet_at_start(text):
        return False
    if not text[0].isupper() or re.search(r"[.,;:–-]\Z", text) or block[1].text.strip()[:1].islower():
        return False
    if question_at_start(text):
        return bool(_TO_OTHERS.match(text))
    return not any(word.casefold() in MODALS or _is_verb(word) for word in words)


def _is_verb(word: str) -> bool:
    return is_finite(word) or infinitive_of(word) is not None


def titled(block: Sequence[Line]) -> Heading | None:
    """The municipality that a title in capitals ends in, over lines that are not: "NY GIV FOR UNGDOM I SULA"."""
    text = undressed(block[0].text)
    match = _IN_CAPITALS.match(text)
    if match is None or not text.isupper() or len(block) < 2 or block[1].text.isupper():
        return None
    return read_heading(match["name"])


def without_farewell(cards: list[RawCard]) -> list[RawCard]:
    """The organiser's farewell at the very end ("Takk for i dag!") is a card of nobody's."""
    if not cards or not cards[-1].has_answers or not cards[-1].headings:
        return cards
    last = cards[-1]
    at = next(
        (
            at
            for at, line in enumerate(last.body)
            if at and last.body[at - 1].is_blank and is_closing(line.text)
        ),
        None,
    )
    if at is None or at + _LONGEST_FAREWELL < len(last.body):
        return cards
    farewell = RawCard(width=last.width, lines=last.body[at:], body=last.body[at:], is_organisers=True)
    last.body = last.body[:at]
    last.lines = [line for line in last.lines if line.number < farewell.lines[0].number]
    return [*cards, farewell]
