"""Where one card ends and the next begins.

Cards are written one after another with nothing but blank lines between them, and blank lines stand inside cards
too. A block of lines begins a new card where it

1. follows a line that parts posts (see `boundaries`);
2. begins with a heading (a room, a summary, a list of municipalities) that does not complete the heading before it
   and does not only label a part of the card;
3. begins with the label of a municipality that the card does not speak for, or ends with the signature of one;
4. begins with a title of the organiser's ("Dialog - punkt 2"), or with a dialogue while the card names nobody;
5. asks a question the card has had, or one that comes before it: the organiser's questions only go forward;
6. begins again with number 1 in a card that is past it;
7. is set in larger type;
8. begins a new case of minutes while the card is one municipality's;
9. begins with the title of a part of the wall that is nobody's answer (see `wall_parts`);
10. follows a signature.
"""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from followup.notes.parsing.signs.layout import LARGE_TYPE_WIDTH, is_large_type, set_width
from followup.notes.parsing.signs.marks import dialogue_at_start, is_rule, point_at_start, point_of_dialogue
from followup.notes.parsing.text.headings import Heading, goes_on, is_participants, label_alone, read_heading
from followup.notes.parsing.text.labels import begun_by
from followup.notes.parsing.text.messages import message_at_start
from followup.notes.parsing.text.minutes_words import case_at_start
from followup.notes.parsing.text.named_rooms import with_rooms_called
from followup.notes.parsing.text.questions import question_at_start
from followup.notes.parsing.text.raw_cards import ORDER, RawCard
from followup.notes.parsing.walls.boundaries import segments_of
from followup.notes.parsing.walls.pieces import pieces_of
from followup.notes.parsing.walls.sections import under_questions
from followup.notes.parsing.walls.signatures import signature_of, without_person, without_signature
from followup.notes.parsing.walls.wall_parts import (
    columns_of,
    is_nobodys,
    titled,
    titles_of,
    without_farewell,
)
from followup.notes.reading.lines import Line

__all__ = ["RawCard", "card_of_lines", "split_cards"]

Rooms = Mapping[str, frozenset[str]]


def split_cards(lines: Sequence[Line], *, width: int | None = None) -> list[RawCard]:
    """All cards of a document in order; lines of signs only belong to none. `width`: None where it is to be told."""
    lines = with_rooms_called(lines)
    width = set_width(lines) if width is None else width
    rooms = _rooms_named(lines)
    placed: list[RawCard] = []
    for column in columns_of(lines):
        cards = without_farewell(_cards_of(column.lines, width=width, rooms=rooms))
        for card in cards:
            card.is_organisers = card.is_organisers or column.is_nobodys
        placed += under_questions(cards, over=column.over)
    for card in placed:
        card.body = without_person(card.body)
    return placed


def _cards_of(lines: Sequence[Line], *, width: int, rooms: Rooms) -> list[RawCard]:
    cards: list[RawCard] = []
    for segment in segments_of(lines):
        blocks = _blocks(segment)
        begins_part = titles_of(blocks)
        cards.append(RawCard(width=width))
        for block in blocks:
            for piece in pieces_of(block, width=width):
                is_title = begins_part(piece)
                if is_title or _begins_card(piece, cards[-1], rooms=rooms):
                    cards.append(_begun(piece, cards[-1], width=width))
                    cards[-1].is_organisers = is_title and is_nobodys(piece[0].text)
                _take(piece, cards[-1], rooms=rooms)
    return [card for card in cards if card.lines]


def card_of_lines(lines: Sequence[Line]) -> RawCard:
    """One card whose limits are known: a post of a wall, all lines of it."""
    card = RawCard()
    for block in _blocks(lines):
        _take(block, card, rooms={})
    return card


def _rooms_named(lines: Sequence[Line]) -> Rooms:
    """The municipalities that headings name beside each room, anywhere in the document."""
    named: dict[str, frozenset[str]] = {}
    for line in lines:
        heading = read_heading(line.text)
        if heading is not None and heading.room and heading.named:
            named.setdefault(heading.room, frozenset(one.name for one in heading.named))
    return named


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if line.is_blank or is_rule(line.text):
            blocks.append([])
        else:
            blocks[-1].append(line)
    return [block for block in blocks if block]


def _begins_card(block: list[Line], card: RawCard, *, rooms: Rooms) -> bool:
    if not card.lines:
        return False
    is_one_municipality_s = card.names_somebody and not card.room
    return bool(case_at_start(block[0].text) and is_one_municipality_s) or _begins(block, card, rooms)


def _begins(block: list[Line], card: RawCard, rooms: Rooms) -> bool:
    first = block[0].text
    if heading := read_heading(first):
        return _heading_begins(heading, card, rooms)
    if message_at_start(first) or titled(block) or _begins_by_whose(block, card, rooms):
        return True
    if point_of_dialogue(first) is not None:
        return True
    if dialogue_at_start(first):
        return not card.names_somebody
    if question := question_at_start(first):
        return ORDER[question.topic] <= card.asked
    point = point_at_start(first)
    if point and point.value == "1":
        return not card.ends_in_question and (card.number > 0 or card.asked >= ORDER["values"])
    return is_large_type(block, width=card.width) and card.has_answers


def _begun(block: list[Line], before: RawCard, *, width: int) -> RawCard:
    """A new card; where a label begins it, in a wall of named cards, whom the label names is its heading."""
    label = begun_by(block[0].text) if before.places and not read_heading(block[0].text) else None
    return RawCard(width=width, headings=[label] if label else [])


def _heading_begins(heading: Heading, card: RawCard, rooms: Rooms) -> bool:
    if _labels_part_of(heading, card, rooms):
        return False
    is_other_room = bool(heading.room and card.room) and heading.room != card.room
    return card.has_answers or not card.headings or is_other_room or not heading.completes(card.headings[-1])


def _begins_by_whose(block: list[Line], card: RawCard, rooms: Rooms) -> bool:
    """A label or a signature of a municipality that the card does not speak for begins a card of its own."""
    alone = label_alone(block[0].text)
    if alone is not None:
        is_labelled_group = bool(card.room) and not card.places
        return not is_labelled_group and not _labels_part_of(alone, card, rooms) and bool(card.lines)
    known = _spoken_for(card, rooms)
    if card.places and (label := begun_by(block[0].text)):
        return not {one.name for one in label.named} & known
    if card.signed:
        return True
    signature = signature_of([line.text for line in block])
    return signature is not None and (not card.names_somebody or _is_anothers(signature, card, known))


def _is_anothers(signature: Heading, card: RawCard, known: frozenset[str]) -> bool:
    """Is a block signed by one that the municipality's card it hangs under does not speak for?"""
    return not card.room and bool(card.places) and not {one.name for one in signature.named} & known


def _spoken_for(card: RawCard, rooms: Rooms) -> frozenset[str]:
    return card.places | rooms.get(card.room or "", frozenset())


def _labels_part_of(heading: Heading, card: RawCard, rooms: Rooms) -> bool:
    """Are these only some of the municipalities that the card speaks for, so that a part of it is theirs?"""
    names = {one.name for one in heading.named}
    return not heading.room and bool(names) and names < _spoken_for(card, rooms)


def _take(block: list[Line], card: RawCard, *, rooms: Rooms) -> None:
    """Add a block to a card: what is heading to its headings, the rest to its body."""
    rest = block
    if not card.has_answers:
        rest = _take_headings(block, card, rooms)
    if not card.headings and not card.lines:
        rest = _take_signature(block, card)
    if card.lines and rest and card.body:
        card.body.append(Line(rest[0].number - 1, ""))
    if card.title is None and not card.lines:
        card.title = _title(block, width=card.width)
    card.lines.extend(block)
    card.body.extend(rest)
    for line in rest:
        card.note_order(line.text)


def _take_headings(block: list[Line], card: RawCard, rooms: Rooms) -> list[Line]:
    at = 0
    if not card.headings and (named := titled(block)):
        card.headings.append(named)
        card.title = card.title or block[0].text.strip()
        return block[1:]
    while at < len(block):
        text, end = block[at].text.strip(), at + 1
        while end < len(block) and goes_on(text, block[end].text):
            text, end = f"{text} {block[end].text.strip()}", end + 1
        heading = read_heading(text)
        if heading is None and not card.headings and len(block) > 1:
            heading = label_alone(text)
        if heading is None or (card.headings and not _adds(heading, card, rooms)):
            break
        card.headings.append(heading)
        card.title = card.title or text
        at = end
    if at and at < len(block) and is_participants(block[at].text):
        at += 1
    return block[at:]


def _take_signature(block: list[Line], card: RawCard) -> list[Line]:
    """Take the signature at the end of a block as the card's heading; what is said stays."""
    signature = signature_of([line.text for line in block])
    if signature is None:
        return block
    card.headings.append(signature)
    card.signed = True
    return without_signature(block, signature)


def _adds(heading: Heading, card: RawCard, rooms: Rooms) -> bool:
    """Does a further line of a heading say what the ones before it do not?"""
    if _labels_part_of(heading, card, rooms):
        return False
    has_places = any(one.has_places for one in card.headings)
    return bool(heading.room and not card.room) or (heading.has_places and not has_places)


def _title(block: list[Line], *, width: int) -> str | None:
    """A title that is no heading: the organiser's own, or lines in larger type."""
    first = block[0].text.strip()
    if dialogue_at_start(first) or point_of_dialogue(first) is not None:
        return first
    if is_large_type(block, width=width):
        large = takewhile(lambda line: len(line.text.strip()) <= LARGE_TYPE_WIDTH, block)
        return " ".join(line.text.strip() for line in large)
    return None
