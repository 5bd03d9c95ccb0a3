"""Messages of a meeting's chat: the time, who wrote it, and what it says ("11:04 Hareid (kom seint): Vi set …").

Each is a card of its own. Who wrote is a municipality, or a person, perhaps with the municipality beside the name;
so what stands in the programme ("10:30 Pause: kaffe") is none.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from followup.notes.parsing.places.naming import find_named
from followup.notes.parsing.text.headings import Heading, read_heading
from followup.notes.parsing.words.given_names import is_given_name

_CLOCK = r"\s*\[?(?:kl\.?\s*)?(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?\]?"
_MESSAGE = re.compile(
    rf"{_CLOCK}\s*(?:[-–|,]\s*)?(?:(?i:fra|frå|from)\s+)?(?P<who>[A-ZÆØÅÁŠ][^:\n]{{1,60}}?)"
    r"(?:\s+(?i:til|to)\s+(?i:alle|everyone))?\s*:\s*(?=\S)"
)
_BESIDE = re.compile(r"\s*(?:\(|,|\s[-–/]|\s(?:i|fra|frå)\s)\s*(?P<place>[A-ZÆØÅÁŠ][^(),]*?)\)?\s*\Z")
_ASIDE = re.compile(r"\s*\([^()]*\)\s*\Z")
_MOST_WORDS = 4


@dataclass(frozen=True)
class Message:
    """Whose it is, where that is told, and where what it says begins."""

    heading: Heading | None
    end: int

    @property
    def municipalities(self) -> tuple[str, ...]:
        return tuple(one.name for one in self.heading.named if one.is_sure) if self.heading else ()


@lru_cache(maxsize=4096)
def message_at_start(text: str) -> Message | None:
    """The message that a line begins, or None."""
    match = _MESSAGE.match(text)
    if match is None:
        return None
    who = match["who"]
    beside = _BESIDE.search(who)
    for place in (_ASIDE.sub("", who), beside["place"] if beside else ""):
        heading = read_heading(place) if place and find_named(place)[0] else None
        if heading is not None and heading.is_only_names and not heading.room:
            return Message(heading, match.end())
    words = who.split()
    is_person = len(words) <= _MOST_WORDS and is_given_name(words[0])
    return Message(None, match.end()) if is_person else None
