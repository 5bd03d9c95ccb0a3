"""Which lines are a card's heading, and what the heading says: room, dialogue, municipalities, districts."""

import re
from dataclasses import dataclass
from functools import lru_cache

from followup.notes.parsing.marks import (
    dialogue_at_start,
    dialogue_in,
    point_of_dialogue,
    room_in,
    without_dialogue,
    without_room,
)
from followup.notes.parsing.places import District, Named, find_named
from followup.notes.parsing.questions import question_at_start
from followup.notes.parsing.vocabulary import words_in

_LONGEST = 110
_MOST_OTHER_WORDS = 4

_SUMMARY = re.compile(
    r"\s*(?:referat|oppsummering|padlet-?\s?svar|svar|notat(?:er|ar)?|innspill|gruppesamtale|gruppedialog|gruppearbeid"
    r"|samtale)\b(?!\s*:?\s*$)",
    re.IGNORECASE,
)
_FURNITURE = words_in(
    """
    og samt med fra frå i for om av på til kommune kommuner kommunar kommunene kulturskole
    kulturskule kulturskolen kulturskolene bibliotek mm m.m m m.fl mfl fl svar 0g og/eller referat
    oppsummering padlet gruppesamtale gruppedialog gruppearbeid samtale rom room gruppe bord økt
    """
)
_JOINED_ON = (",", "/", "&", "–", "-", " og", " samt", " i", " fra")
_LABEL = re.compile(r"\s*[A-ZÆØÅÁŠŊ][^:,/]{0,30}:\s*$")


@dataclass(frozen=True)
class Heading:
    """What a heading says. `is_strong`: a room or a summary, which begins a card wherever it stands."""

    text: str
    room: str | None
    dialogue: str | None
    named: tuple[Named, ...]
    districts: tuple[District, ...]
    is_strong: bool

    @property
    def has_places(self) -> bool:
        return any(one.likeness for one in self.named) or bool(self.districts)

    def completes(self, other: "Heading") -> bool:
        """One says the room and the other the municipalities: two lines of one heading."""
        return bool(self.room) != bool(other.room) and self.has_places != other.has_places


@lru_cache(maxsize=8192)
def read_heading(text: str) -> Heading | None:
    """A heading, or None where the line says something else."""
    text = text.strip()
    if not text or len(text) > _LONGEST or point_of_dialogue(text) is not None or question_at_start(text):
        return None
    room, summary = room_in(text), bool(_SUMMARY.match(text))
    if not (room or summary or text[0].isupper()):
        return None
    named, districts = find_named(without_room(without_dialogue(text)))
    if summary and not room and not named and dialogue_at_start(text):
        return None
    other = _other_words(text, named, districts)
    if not _reads_as_heading(text, room=room, summary=summary, named=named, other=other):
        return None
    return Heading(text, room, dialogue_in(text), tuple(named), tuple(districts), bool(room or summary))


def goes_on(heading: str, following: str) -> bool:
    """Does a heading run on to the next line, because it ends in the middle or the next one begins there?"""
    following = following.strip()
    if not following or len(following) > 45:
        return False
    if heading.rstrip().endswith(_JOINED_ON):
        return read_heading(f"{heading} {following}") is not None
    return following[0].islower() and read_heading(f"{heading} {following}") is not None


def is_participants(text: str) -> bool:
    """A line of people's names only, as groups write under their heading."""
    words = re.findall(r"[^\W\d_]+", text)
    names = [word for word in words if word.casefold() not in {"og", "samt"}]
    return (
        2 <= len(names) <= 14
        and all(word[0].isupper() and not word.isupper() for word in names)
        and not re.search(r":|\s[-–]\s|[!?]\s*$|[.;]\s", text.replace("?)", ")"))
    )


def _reads_as_heading(
    text: str, *, room: str | None, summary: bool, named: list[Named], other: list[str]
) -> bool:
    lower = [word for word in other if word[0].islower()]
    if summary:
        return not text.endswith(("!", "?")) and len(other) <= _MOST_OTHER_WORDS
    if room:
        return len(lower) <= 1 and len(other) <= _MOST_OTHER_WORDS
    is_bare_label = (
        bool(_LABEL.match(text))
        and len(named) == 1
        and not re.search(r"kommune|kultursk", text, re.IGNORECASE)
    )
    sure = [one for one in named if one.likeness >= 80]
    return (
        bool(sure)
        and not lower
        and not is_bare_label
        and len(other) <= max(2, len(sure))
        and not _is_sentence(text)
    )


def _is_sentence(text: str) -> bool:
    return (
        bool(re.search(r"[a-zæøå]\.\s+[A-ZÆØÅ][a-zæøå]+\s+[a-zæøå]", text))
        or dialogue_at_start(text) is not None
    )


def _other_words(text: str, named: list[Named], districts: list[District]) -> list[str]:
    """What is left of a heading when rooms, dialogues, names and the words between them are taken away."""
    rest = without_room(without_dialogue(text))
    for found in sorted([*named, *districts], key=lambda one: one.start, reverse=True):
        rest = rest[: found.start] + " " + rest[found.end :]
    words = re.findall(r"[^\W_][\w.]*", rest)
    return [word for word in words if word.casefold().strip(".") not in _FURNITURE and not word.isdigit()]
