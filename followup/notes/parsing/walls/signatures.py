"""Who signs a card of a wall: in brackets at its end, after a dash or a greeting, or alone at the end."""

import re
from collections.abc import Sequence

from followup.notes.parsing.signs.marks import bullet_at_start
from followup.notes.parsing.text.headings import Heading, read_heading
from followup.notes.parsing.text.labels import IN_BRACKETS
from followup.notes.parsing.text.named_in_labels import named_alone
from followup.notes.parsing.text.questions import question_at_start
from followup.notes.parsing.words.given_names import is_given_name
from followup.notes.parsing.words.roles import is_person_role
from followup.notes.reading.lines import Line

_SIGNED = re.compile(
    r"\s*(?:[-–—~]{1,2}|hilsen|helsing|mvh|\+ ?1(?: fra| frå)?|fra|frå|/|v/)\s*(.{2,50}?)\s*[.!]?\s*$",
    re.IGNORECASE,
)
_AFTER_SENTENCE = re.compile(r"[.!?…]\s+([A-ZÆØÅÁŠ][^.!?:;()]{1,40}?)\s*$")
_SUPPORT = re.compile(r"\s*\+ ?\d+\W*$")
"""Others who want the same ("+1"); it is signed above them."""
_PERSON = re.compile(
    r"\s*(?:[-–—~]{1,2}\s*|(?:[Hh]ilsen|[Hh]elsing|[Mm]vh|v/)\s*)?(?P<name>[A-ZÆØÅ][\w-]+)(?: [A-ZÆØÅ][\w.-]*){0,2},"
    r"\s+(?P<role>[a-zæøå][^,.:;!?()\d]{3,40})\s*$",
)
_PERSON_AT = re.compile(
    r"\s*(?:[-–—~]{1,2}\s*)?(?P<name>[A-ZÆØÅ][\w-]+)(?: [A-ZÆØÅ][\w.-]*){0,2},"
    r"\s+(?P<place>[A-ZÆØÅÁŠ][^.,:;!?()\d]{1,30})\s*$"
)
_MOST_WORDS_IN_ROLE = 4
_LONGEST_SIGNATURE = 60


def signature_of(block: Sequence[str]) -> Heading | None:
    """Who signs a block of lines: in brackets at its end, after a dash or a greeting, or alone at the end."""
    block = list(block)
    while len(block) > 1 and _SUPPORT.match(block[-1]):
        block.pop()
    last = block[-1].strip()
    if any(bullet_at_start(one) or IN_BRACKETS.search(one) or question_at_start(one) for one in block[:-1]):
        return None
    match = IN_BRACKETS.search(last) or (_SIGNED.match(last) if len(block) > 1 else None)
    match = match or _AFTER_SENTENCE.search(last)
    written = match[1] if match else last if len(block) > 1 else ""
    if (
        not written
        or len(written) > _LONGEST_SIGNATURE
        or (match is None and block[-2].rstrip().endswith(","))
    ):
        return None
    heading = read_heading(written)
    if heading is None or heading.room or not heading.is_only_names or not named_alone(written):
        return None
    return heading


def without_signature(block: Sequence[Line], signature: Heading) -> list[Line]:
    """A signed block without the line or the words that sign it; brackets stay, as a part of what they follow."""
    signed = max(at for at, line in enumerate(block) if signature.text in line.text)
    last = block[signed]
    if last.text.rstrip(" .!").endswith(")"):
        return list(block)
    end = _AFTER_SENTENCE.search(last.text)
    return [*block[:signed], *([Line(last.number, last.text[: end.start() + 1])] if end else [])]


def without_person(body: list[Line]) -> list[Line]:
    """A card's lines without the person who signs them last, where something is said above.

    "Kari Moe, rektor", "Kari, Sula".
    """
    said = [at for at, line in enumerate(body) if not line.is_blank]
    if len(said) < 2 or body[said[-2]].text.rstrip().endswith((":", "?", ",")):
        return body
    return body[: said[-1]] if _is_person(body[said[-1]].text) else body


def _is_person(text: str) -> bool:
    at = _PERSON_AT.match(text)
    if at is not None:
        return is_given_name(at["name"]) and bool(named_alone(at["place"]))
    match = _PERSON.match(text)
    if match is None or not is_given_name(match["name"]):
        return False
    words = match["role"].split()
    return len(words) <= _MOST_WORDS_IN_ROLE and is_person_role(words[0])
