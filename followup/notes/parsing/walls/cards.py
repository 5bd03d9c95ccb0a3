"""Cards with everything known about them: whom they speak for, which dialogue they answer, what they say."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from followup.notes.parsing.signs.rooms import room_at_start
from followup.notes.parsing.statements.walking import Statement, Walk, walk
from followup.notes.parsing.text.assignment import Assignment, read_assignment
from followup.notes.parsing.text.questions import Topic, is_procedure, question_at_start
from followup.notes.parsing.text.raw_cards import RawCard
from followup.notes.parsing.walls.dialogues import Voice, decide
from followup.notes.parsing.walls.speakers import Speaker, speakers_of
from followup.notes.reading.lines import Line

_MORE_ASKED = re.compile(
    r"(?:og )?(?:hvem|kven|når|hvordan|korleis|hva|kva|who|when|how)\b[^?]{0,30}\?", re.IGNORECASE
)
Role = Literal["answer", "assignment", "empty"]


@dataclass(frozen=True)
class Card:
    """One card of a wall. `joined_from` is the first line of the card that named the room's municipalities.

    `dialogue` is `1`, `2`, `both`, `other` (nobody's answer) or None; `reason` says how the municipalities are known.
    """

    first_line: int
    last_line: int
    heading: str | None
    room: str | None
    dialogue: str | None
    role: Role
    municipalities: tuple[str, ...]
    joined_from: int | None
    reason: str
    lines: tuple[Line, ...]
    statements: tuple[Statement, ...] = field(default=(), repr=False)

    @property
    def answers_to_next_steps(self) -> tuple[Statement, ...]:
        """What the card says to the second dialogue; of one that answers both, that part only."""
        if self.role != "answer" or self.dialogue in ("1", "other"):
            return ()
        return tuple(
            s
            for s in self.statements
            if s.dialogue == "2" or (s.dialogue is None and self.dialogue != "both")
        )


def read_cards(
    raw: Sequence[RawCard], *, whole: tuple[str, ...] = (), beside_tables: bool = False
) -> tuple[tuple[Card, ...], tuple[Speaker, ...]]:
    """Cards as they were cut, with all that is known about each, and how sure it is whom it speaks for.

    `whole`: the municipalities whose own minutes these are; then nothing is an organiser's. Nor is anything where
    all would be, unless a workbook's tables hold the answers (`beside_tables`): an organiser is one only beside
    who answers.
    """
    assignment = read_assignment(raw)
    speakers = speakers_of(raw, whole=whole)
    walks = _walks(raw, speakers, assignment, numbers_ask=False)
    if {"1", "2"} <= set().union(*(found.entered for found in walks)):
        walks = _walks(raw, speakers, assignment, numbers_ask=True)
    rooms = {
        card.room: speaker.municipalities for card, speaker in zip(raw, speakers, strict=True) if card.room
    }
    walks = [_with_rooms(found, rooms) for found in walks]
    is_wall = any(card.names_somebody for card in raw)
    roles: list[Role] = [
        _role(card, found, whole, is_wall=is_wall, beside_tables=beside_tables)
        for card, found in zip(raw, walks, strict=True)
    ]
    if "answer" not in roles and not beside_tables:
        roles = ["answer" if found.statements else role for role, found in zip(roles, walks, strict=True)]
    dialogues = _dialogues(raw, walks, speakers, roles, is_minutes=bool(whole))
    if not {"2", "both"} & set(dialogues):
        dialogues = [None if dialogue == "1" else dialogue for dialogue in dialogues]
        walks = [_of_no_dialogue(found) for found in walks]
    cards = [_card(*known) for known in zip(raw, walks, speakers, roles, dialogues, strict=True)]
    return tuple(cards), tuple(speakers)


def _of_no_dialogue(found: Walk) -> Walk:
    """Where nothing is asked but how things are or how to go about them, people say there what they will do, too."""
    return replace(found, statements=[_asked_at_large(one) for one in found.statements])


def _asked_at_large(one: Statement) -> Statement:
    question = question_at_start(one.asked) if one.asked else None
    return replace(one, dialogue=None) if question and not question.is_anywhere else one


def _with_rooms(found: Walk, rooms: Mapping[str, tuple[str, ...]]) -> Walk:
    """What is said of another group ("Bord 2 inviterer de andre") is that group's."""
    statements: list[Statement] = []
    for one in found.statements:
        room = room_at_start(one.sentence.text)
        theirs = rooms.get(room) if room else None
        statements.append(replace(one, municipalities=theirs) if theirs else one)
    return replace(found, statements=statements)


def _walks(
    raw: Sequence[RawCard], speakers: Sequence[Speaker], assignment: Assignment, *, numbers_ask: bool
) -> list[Walk]:
    """Bare numbers ask only where the document, anywhere, asks or marks both a first and a second dialogue."""
    return [
        walk(
            card.body,
            dialogue=_dialogue_over(card, assignment)[0],
            municipalities=speaker.municipalities,
            width=card.width,
            numbers_ask=numbers_ask,
            topic=_dialogue_over(card, assignment)[1],
            assignment=assignment,
        )
        for card, speaker in zip(raw, speakers, strict=True)
    ]


def _dialogue_over(card: RawCard, assignment: Assignment) -> tuple[str | None, Topic | None]:
    """The dialogue, and where known the question, that a card's heading or the section it stands in names."""
    said = next((heading.dialogue for heading in card.headings if heading.dialogue), None)
    if said:
        return assignment.asked_in(said)
    return (card.section.dialogue, card.section.topic) if card.section else (None, None)


def _role(card: RawCard, found: Walk, whole: tuple[str, ...], *, is_wall: bool, beside_tables: bool) -> Role:
    """On a wall, what stands before everybody's cards is the organiser's, whoever its sentences begin with.

    So is in a workbook what stands beside its tables and is nobody's.
    """
    if card.is_organisers:
        return "assignment"
    if card.headings and not found.statements:
        return "empty"
    subjects = () if is_wall or found.dialogues else found.subjects
    nobody = not (card.names_somebody or found.labelled or subjects or whole)
    answers = [s for s in found.statements if s.after_question and _may_answer(s.sentence.text)]
    if nobody and not answers and (beside_tables or found.dialogues or card.lines[0].number == 1):
        return "assignment"
    return "answer"


def _may_answer(text: str) -> bool:
    """Neither how to go about it nor more of the question ("Kven og når?")."""
    return not is_procedure(text) and not _MORE_ASKED.fullmatch(text.strip())


def _dialogues(
    cards: Sequence[RawCard],
    walks: Sequence[Walk],
    speakers: Sequence[Speaker],
    roles: Sequence[Role],
    *,
    is_minutes: bool,
) -> list[str | None]:
    """What nobody in particular says, such as the background that a summary begins with, decides for no one else.

    On a wall cards of a dialogue hang together; in minutes each says for itself what it answers.
    """
    voices = {
        at: Voice(_own_dialogue(walks[at]), cards[at].room, frozenset(speakers[at].municipalities))
        for at, role in enumerate(roles)
        if role == "answer"
    }
    decided = {at: voice.dialogue for at, voice in voices.items()}
    if is_minutes:
        return [decided.get(at, "other") for at in range(len(cards))]
    somebody_s = [at for at, voice in voices.items() if voice.group is not None]
    decided |= zip(somebody_s, decide([voices[at] for at in somebody_s]), strict=True)
    return [decided.get(at, "other") for at in range(len(cards))]


def _own_dialogue(found: Walk) -> str | None:
    if found.dialogues == {"1", "2"}:
        return "both"
    return next(iter(found.dialogues), None)


def _card(raw: RawCard, found: Walk, speaker: Speaker, role: Role, dialogue: str | None) -> Card:
    return Card(
        first_line=min(line.number for line in raw.lines),
        last_line=max(line.number for line in raw.lines),
        heading=raw.title,
        room=raw.room,
        dialogue=dialogue,
        role=role,
        municipalities=() if role == "assignment" else speaker.municipalities,
        joined_from=speaker.joined_from,
        reason=speaker.reason,
        lines=tuple(raw.lines),
        statements=tuple(replace(s, dialogue=s.dialogue or _plain(dialogue)) for s in found.statements),
    )


def _plain(dialogue: str | None) -> str | None:
    return dialogue if dialogue in ("1", "2") else None
