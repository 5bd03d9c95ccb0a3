"""Where one card ends and the next begins.

Cards are written one after another with nothing but blank lines between them, and blank lines stand inside cards
too. A block of lines begins a new card where it

1. begins with a heading (a room, a summary, a list of municipalities) that does not complete the heading before it;
2. begins with a title of the organiser's ("Dialog - punkt 2"), or with a dialogue while the card names nobody;
3. asks a question the card has had, or one that comes before it: the organiser's questions only go forward;
4. begins again with number 1 in a card that is past it;
5. is set in larger type.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from followup.notes.parsing.headings import Heading, goes_on, is_participants, read_heading
from followup.notes.parsing.layout import LARGE_TYPE_WIDTH, UNWRAPPED, is_large_type, set_width
from followup.notes.parsing.marks import dialogue_at_start, is_rule, point_at_start, point_of_dialogue
from followup.notes.parsing.questions import Topic, question_at_start
from followup.notes.reading.lines import Line

_ORDER: dict[Topic, int] = {"relevance": 1, "values": 2, "first": 3, "who": 4, "needs": 5}


@dataclass
class RawCard:
    """A card's lines; `headings` are what its first lines say, `body` what is left of them.

    `width` is how many characters a full line of the text holds.
    """

    lines: list[Line] = field(default_factory=list[Line])
    headings: list[Heading] = field(default_factory=list[Heading])
    title: str | None = None
    body: list[Line] = field(default_factory=list[Line])
    asked: int = 0
    number: int = 0
    width: int = UNWRAPPED

    @property
    def names_somebody(self) -> bool:
        return any(heading.room or heading.has_places for heading in self.headings)

    @property
    def has_answers(self) -> bool:
        """Has anything been said, beyond headings and which dialogue it is?"""
        return any(not line.is_blank and dialogue_at_start(line.text) is None for line in self.body)


def split_cards(lines: Sequence[Line], *, width: int | None = None) -> list[RawCard]:
    """All cards of a document in order; lines of signs only belong to none. `width`: None where it is to be told."""
    width = set_width(lines) if width is None else width
    cards = [RawCard(width=width)]
    for block in _blocks(lines):
        for piece in _at_strong_headings(block):
            if _begins_card(piece, cards[-1], width=width):
                cards.append(RawCard(width=width))
            _take(piece, cards[-1], width=width)
    return [card for card in cards if card.lines]


def card_of_lines(lines: Sequence[Line]) -> RawCard:
    """One card whose limits are known: a post of a wall, all lines of it."""
    card = RawCard()
    for block in _blocks(lines):
        _take(block, card, width=UNWRAPPED)
    return card


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if line.is_blank or is_rule(line.text):
            blocks.append([])
        else:
            blocks[-1].append(line)
    return [block for block in blocks if block]


def _at_strong_headings(block: list[Line]) -> list[list[Line]]:
    """A block cut before each room or summary that stands inside it after something else than a heading."""
    pieces, start = [], 0
    for at in range(1, len(block)):
        heading = read_heading(block[at].text)
        before = read_heading(block[at - 1].text)
        if (heading is not None and heading.is_strong and before is None and heading.text[0].isupper()) or (
            _titles_dialogue(block[at]) and at <= 3 and not start and _is_title_only(block[:at])
        ):
            pieces.append(block[start:at])
            start = at
    return [*pieces, block[start:]]


def _titles_dialogue(line: Line) -> bool:
    mark = dialogue_at_start(line.text)
    return mark is not None and bool(line.text[mark.end :].strip())


def _is_title_only(lines: list[Line]) -> bool:
    return all(len(line.text.strip()) <= 45 and read_heading(line.text) is None for line in lines)


def _begins_card(block: list[Line], card: RawCard, *, width: int) -> bool:
    first = block[0].text
    if not card.lines:
        return False
    if heading := read_heading(first):
        return card.has_answers or not card.headings or not heading.completes(card.headings[-1])
    if point_of_dialogue(first) is not None:
        return True
    if dialogue_at_start(first):
        return not card.names_somebody
    if question := question_at_start(first):
        return _ORDER[question.topic] <= card.asked
    point = point_at_start(first)
    if point and point.value == "1":
        return card.number > 0 or card.asked >= _ORDER["values"]
    return is_large_type(block, width=width) and card.has_answers


def _take(block: list[Line], card: RawCard, *, width: int) -> None:
    """Add a block to a card: what is heading to its headings, the rest to its body."""
    rest = block
    if not card.has_answers:
        rest = _take_headings(block, card)
    if card.lines and rest and card.body:
        card.body.append(Line(rest[0].number - 1, ""))
    if card.title is None and not card.lines:
        card.title = _title(block, width=width)
    card.lines.extend(block)
    card.body.extend(rest)
    for line in rest:
        _note_order(line.text, card)


def _take_headings(block: list[Line], card: RawCard) -> list[Line]:
    at = 0
    while at < len(block):
        text, end = block[at].text.strip(), at + 1
        while end < len(block) and goes_on(text, block[end].text):
            text, end = f"{text} {block[end].text.strip()}", end + 1
        heading = read_heading(text)
        if heading is None or (card.headings and not _adds(heading, card)):
            break
        card.headings.append(heading)
        card.title = card.title or text
        at = end
    if at and at < len(block) and is_participants(block[at].text):
        at += 1
    return block[at:]


def _adds(heading: Heading, card: RawCard) -> bool:
    """Does a further line of a heading say what the ones before it do not?"""
    has_room = any(one.room for one in card.headings)
    has_places = any(one.has_places for one in card.headings)
    return bool(heading.room and not has_room) or (heading.has_places and not has_places)


def _title(block: list[Line], *, width: int) -> str | None:
    """A title that is no heading: the organiser's own, or lines in larger type."""
    first = block[0].text.strip()
    if dialogue_at_start(first) or point_of_dialogue(first) is not None:
        return first
    if is_large_type(block, width=width):
        large = takewhile(lambda line: len(line.text.strip()) <= LARGE_TYPE_WIDTH, block)
        return " ".join(line.text.strip() for line in large)
    return None


def _note_order(text: str, card: RawCard) -> None:
    if dialogue_at_start(text):
        card.asked, card.number = 0, 0
        return
    if question := question_at_start(text):
        card.asked = max(card.asked, _ORDER[question.topic])
    if point := point_at_start(text):
        card.number = max(card.number, int(point.value))
