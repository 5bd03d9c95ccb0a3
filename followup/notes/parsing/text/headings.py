"""Which lines are a card's heading, and what the heading says: room, dialogue, municipalities, districts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from followup.notes.parsing.places.naming import District, Named, find_named
from followup.notes.parsing.places.subjects import is_also_a_word
from followup.notes.parsing.signs.marks import (
    dialogue_at_start,
    dialogue_in,
    point_of_dialogue,
    without_dialogue,
)
from followup.notes.parsing.signs.rooms import room_in, without_room
from followup.notes.parsing.text.absent import without_absent
from followup.notes.parsing.text.questions import question_at_start
from followup.notes.parsing.words.roles import is_role
from followup.notes.parsing.words.verbs import present_of
from followup.notes.parsing.words.vocabulary import words_in

_LONGEST = 110
_MOST_OTHER_WORDS = 4
_LONGEST_ASIDE = 6

_SUMMARY = re.compile(
    r"\s*(?:referat|oppsummering|padlet-?\s?svar|svar|notat(?:er|ar)?|innspill|gruppesamtale"
    r"|gruppedialog|gruppearbeid"
    r"|samtale|summary|answers?)\b(?!\s*:?\s*$)",
    re.IGNORECASE,
)
_DRESS = re.compile(r"^(?:[#*_>=~«»\s•●▪■◦‣►·○–—-]|[^\w\s(\[\"'.,;:!?/&+%@-])+|[*_#=~\s]+$")
"""What headings are dressed in: signs of Markdown, bullets, pictures."""
_NUMBERED = re.compile(r"^(?:\d{1,3}\s*[.):-]\s*|\d{1,2}\.\d{1,2}\.?\s+)(?=[A-ZÆØÅÁŠ])")
_LISTED = re.compile(
    r"\s*(?:deltak\w+|deltok|medlemm?e[rn]e?|medlemmar|til ?stede|til stades|participants|present"
    r"|kommun(?:e|er|ar|ene|ane)(?: til stede| til stades| i grupp\w+)?|"
    r"municipalit(?:y|ies)|hvem er vi|kven er vi|vi er|vi kommer fra|me er frå|fra|frå|from)\s*:\s*",
    re.IGNORECASE,
)
_FURNITURE = words_in(
    """
    og samt med fra frå i for om av på til kommune kommuner kommunar kommunene kommunane kulturskole
    kulturskule kulturskolen kulturskolene bibliotek mm m.m m m.fl mfl fl svar 0g og/eller referat
    oppsummering padlet gruppesamtale gruppedialog gruppearbeid samtale rom room gruppe bord økt
    herad komune innspill notat notater notatar lapp sin sitt si sine deltakere deltakarar deltaker deltakar deltok
    medlemmer medlemmar navn namn municipality municipalities and from with participants
    hei hallo heisann her tidl tidligere tidlegare eh ehm øh
    """
)
_JOINED_ON = (",", "/", "&", "–", "-", " og", " samt", " i", " fra")
_WITH_WHOM = re.compile(r"\s(?:v/|ved\b)\s*[A-ZÆØÅ].*$")
_WERE_HERE = re.compile(
    r"\s+(?:var|er|deltok|deltar|deltek)(?: (?:her|med|samlet|samla|til ?stede|til ?stades"
    r"|på (?:rommet|bordet|gruppa|gruppen|møtet)))?\s*[.!:]?$"
)
_ONE_NAME = re.compile(r"[a-zæøåáš]{4,}(?:[ -](?!og\b)[a-zæøå]{3,})?")
_EXACT = 100
_HARDLY_ELSE = 80
_IN_SMALL_LETTERS = re.compile(r"[a-zæøå][\w-]*(?: [\w-]+)? (?:kommune|herad)\b[^.]{0,3}$")
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
    is_only_names: bool = False

    @property
    def has_places(self) -> bool:
        return any(one.likeness for one in self.named) or bool(self.districts)

    def completes(self, other: "Heading") -> bool:
        """One says the room and the other the municipalities: two lines of one heading."""
        return bool(self.room) != bool(other.room) and self.has_places != other.has_places


@lru_cache(maxsize=16384)
def read_heading(text: str) -> Heading | None:
    """A heading, or None where the line says something else."""
    text = text.strip()
    if not text or len(text) > _LONGEST or point_of_dialogue(text) is not None or question_at_start(text):
        return None
    bare = undressed(text)
    room, summary = room_in(bare), bool(_SUMMARY.match(bare))
    bare = _with_capital(bare)
    if not bare or not (room or summary or bare[0].isupper() or _IN_SMALL_LETTERS.match(bare)):
        return None
    bare = _without_were_here(bare)
    words = without_absent(_WITH_WHOM.sub("", without_room(without_dialogue(bare))))
    named, districts = find_named(words)
    if summary and not room and not named and dialogue_at_start(text):
        return None
    other = _other_words(_without_aside(words, named) if room else words, named, districts)
    if not (room or summary) and _comes_first(words, [*named, *districts]):
        return None
    if not _reads_as_heading(bare, room=room, summary=summary, named=named, other=other, districts=districts):
        return None
    is_strong = bool(room or summary or text.startswith("#") or (_LISTED.match(bare) and named))
    return Heading(text, room, dialogue_in(bare), tuple(named), tuple(districts), is_strong, not other)


def _without_aside(words: str, named: Sequence[Named]) -> str:
    """A group's heading without a short remark after its municipalities: "Gruppe 2 – Sula, Hareid. To personer"."""
    end = named[-1].end if named else 0
    aside = words[end + 2 :] if named and words[end : end + 2] == ". " else ""
    told = aside.split()
    is_short = 0 < len(told) <= _LONGEST_ASIDE and not any(present_of(word.strip(".,!")) for word in told)
    return words[:end] if is_short else words


def _with_capital(bare: str) -> str:
    """A municipality alone on a line in small letters ("kragerø"), unless its name is an ordinary word too."""
    if not _ONE_NAME.fullmatch(bare):
        return bare
    name = bare.title()
    named, _ = find_named(name)
    is_it = len(named) == 1 and named[0].likeness >= _EXACT and named[0].end == len(name)
    return name if is_it and not is_also_a_word(named[0]) else bare


def _without_were_here(bare: str) -> str:
    """A list of several municipalities without the words that they were there."""
    rest = _WERE_HERE.sub("", bare)
    return rest if rest != bare and len(find_named(rest)[0]) > 1 else bare


def undressed(text: str) -> str:
    """A heading without the signs, bullets, pictures and number it is dressed in."""
    bare = _DRESS.sub("", _DRESS.sub("", text.strip()))
    return _NUMBERED.sub("", bare).strip()


@lru_cache(maxsize=4096)
def label_alone(text: str) -> Heading | None:
    """A line that is nothing but municipalities and a colon ("Sula:"): a heading where no card speaks for them."""
    bare = undressed(text)
    if not _LABEL.match(bare) or len(bare) > _LONGEST:
        return None
    named, districts = find_named(bare)
    if (
        not named
        or not all(one.likeness >= _HARDLY_ELSE for one in named)
        or _other_words(bare, named, districts)
    ):
        return None
    return Heading(text.strip(), None, None, tuple(named), tuple(districts), False, True)


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
    text: str,
    *,
    room: str | None,
    summary: bool,
    named: list[Named],
    other: list[str],
    districts: list[District],
) -> bool:
    lower = [word for word in other if word[0].islower()]
    if summary:
        return not text.endswith(("!", "?")) and len(other) <= _MOST_OTHER_WORDS
    sure = [one for one in named if one.likeness >= _HARDLY_ELSE]
    if _LISTED.match(text) and sure:
        return len(other) <= 4 * len(sure) and not _is_sentence(text)
    if room:
        return len(lower) <= 1 and len(other) <= _MOST_OTHER_WORDS + 2 * len(sure)
    if _is_bare_label(text, named) or _is_sentence(text):
        return False
    if not sure:
        return bool(districts) and not other
    return _says_only_whose(text, lower) and len(other) <= max(2, len(sure))


def _says_only_whose(text: str, lower: list[str]) -> bool:
    """No words in small letters but a municipality's unit ("Sula barnevern") or, set apart, a role (", rektor")."""
    if not lower:
        return True
    set_apart = re.search(r"[,(/]|\s[-–]\s", text) is not None
    return (set_apart or len(text.split()) == 2) and len(lower) == 1 and is_role(lower[0])


def _is_bare_label(text: str, named: list[Named]) -> bool:
    return (
        bool(_LABEL.match(text))
        and len(named) == 1
        and not re.search(r"kommune|kultursk", text, re.IGNORECASE)
    )


def _is_sentence(text: str) -> bool:
    return (
        bool(re.search(r"[a-zæøå]\.\s+[A-ZÆØÅ][a-zæøå]+\s+[a-zæøå]", text))
        or dialogue_at_start(text) is not None
    )


def _comes_first(words: str, named: Sequence[Named | District]) -> bool:
    """Does something else come before the first name, not set apart from it ("Møte med Asker", "Besøke Bærum")?"""
    before = words[: min((one.start for one in named), default=0)]
    left = re.findall(r"[^\W\d_]+", before)
    return any(word.casefold() not in _FURNITURE for word in left) and not re.search(r"[,(/:|]|[-–]", before)


def _other_words(words: str, named: list[Named], districts: list[District]) -> list[str]:
    """What is left of a heading's words when names and the words between them are taken away."""
    rest = words
    begins = 0 if words[:1].isspace() else named[0].end if named else len(words)
    if (remark := re.search(r"\([^()]*\)\s*[.:]?\s*$", words)) and remark.start() >= begins:
        words = rest = words[: remark.start()]
    for found in sorted(
        (one for one in [*named, *districts] if one.end <= len(words)),
        key=lambda one: one.start,
        reverse=True,
    ):
        rest = rest[: found.start] + " " + rest[found.end :]
    left = re.findall(r"[^\W_][\w.]*", rest)
    return [word for word in left if word.casefold().strip(".") not in _FURNITURE and not word.isdigit()]
