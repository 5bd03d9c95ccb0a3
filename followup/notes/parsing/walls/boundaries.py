"""Lines that part the posts of a wall from each other: rules, lines of author and date, numbers of posts.

A title over what all said together ("Plenum", "Oppfølging som ble avtalt i plenum") parts them too, so that what
stands under it is not the last group's.

They belong to no card. A rule parts cards where most of what stands between rules says whose it is; else it is a
decoration, and no more than a blank line. A rule right under a heading only underlines it.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from followup.notes.parsing.signs.marks import is_rule
from followup.notes.parsing.text.headings import label_alone, read_heading
from followup.notes.parsing.walls.signatures import signature_of
from followup.notes.parsing.words.given_names import is_given_name
from followup.notes.reading.lines import Line

_MONTH = r"(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-zæøå]*\.?"
_AGO = (
    r"(?:\d+|en|ei|ett|eit|a|an)\s*(?:sek\w*|min\w*|timer?|timar|t|h|hours?|dag(?:er|ar)?|d|days?|uker?"
    r"|veker?|w|weeks?|måned(?:er)?"
    r"|mån(?:ad|adar)?\.?|mnd|mo|months?|år|y|yr|years?)(?:\s*(?:siden|sidan|ago))?"
)
_STAMP = (
    rf"(?:{_AGO}|\d{{1,2}}\.?\s*{_MONTH}(?:\s*\d{{4}})?(?:,?\s*(?:kl\.?\s*)?\d{{1,2}}[:.]\d{{2}})?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}(?:,?\s*(?:kl\.?\s*)?\d{1,2}[:.]\d{2})?"
    r"|\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?)"
)
_NAME = r"[A-ZÆØÅÁ][\w'.-]*(?: [A-ZÆØÅÁ][\w'.-]*){1,3}"
_AUTHOR = re.compile(
    rf"\s*(?:(?i:anonym\w*|ukjent|gjest|guest)(?:\s*[·•|,–-]?\s*(?i:{_STAMP}))?|{_NAME}\s*[·•"
    rf"|,–-]?\s*(?i:{_STAMP}))\s*$"
)
_POST = re.compile(
    r"\s*(?:post|lapp|kort|innlegg|svar|notat|card|note)\s*(?:nr\.?\s*)?#?\d{1,5}\s*[.:]?\s*$", re.IGNORECASE
)
_IN_PLENUM = r"(?:(?:i|frå|fra) )?(?:plenum\w*|felles(?:sesjon|økt|del|runde|samling)(?:en|a)?)"
_ALL_TOGETHER = re.compile(
    rf"[\s#*_•–-]*(?:{_IN_PLENUM}"
    r"|(?:kort |felles )?(?:oppfølging|oppsummering|oppsummert|avtalt|avtaler|avtalar|diskusjon|drøfting|runde"
    r"|innspill|innspel|samtale|konklusjon(?:er|ar)?|vidare arbeid|videre arbeid|tiltak)"
    rf"(?: som (?:vart|ble|blei|er) \w+| avtalt)? {_IN_PLENUM}"
    r"|felles (?:oppsummering|oppfølging|diskusjon|drøfting|avslutning|avslutting|avrunding)"
    r"|felles for alle(?: (?:gruppene|gruppane|kommunene|kommunane|bordene|borda))?"
    r"|(?:(?:i|fra|frå|in|from) )?(?:the )?(?:teams-?|zoom-?)?chat(?:ten|-?logg(?:en)?)?"
    r"|(?:summary |discussion |follow-up )?(?:in|from) plenary|plenary(?: session)?)"
    r"(?: til slutt)?(?:\s*\([^()]{2,40}\))?\s*[*_]*\s*:?\s*$",
    re.IGNORECASE,
)
_FROM_ALL = re.compile(
    rf"[\s#*_•–-]*(?:{_IN_PLENUM}|(?:fra|frå|i) (?:salen|chatten)|(?:in|from) (?:plenary|the (?:floor|chat)))"
    r"[*_]*\s*:[*_]*\s+\S",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\s*(?:anonym\w*|gjest|guest)\b[^:]{0,40}$", re.IGNORECASE)
_ONLY_NAME = re.compile(r"\s*[A-ZÆØÅ][\w'-]+(?: [A-ZÆØÅ][\w'.-]*){0,2}\s*$")
_LEAST_AUTHORS = 2
_LEAST_SAYING_WHOSE = 0.6
_LEAST_SEGMENTS = 2


def segments_of(lines: Sequence[Line]) -> list[list[Line]]:
    """What stands between lines that part posts, in order; all of it where there are none."""
    authors = sum(bool(_NOBODY.match(line.text)) for line in lines)
    parts_posts = _parts_posts_by_name if authors >= _LEAST_AUTHORS else _parts_posts
    segments = [part for segment in _cut(lines, parts_posts) for part in _before_what_all_said(segment)]
    return [part for segment in segments for part in _at_rules(segment)]


def _before_what_all_said(lines: list[Line]) -> list[list[Line]]:
    """Cut before a line that says where it was said and then what: "Plenum: mange ville høyre meir"."""
    starts = [0, *(at for at, line in enumerate(lines) if at and _FROM_ALL.match(line.text)), len(lines)]
    return [lines[start:end] for start, end in pairwise(starts)]


def is_over_all(text: str) -> bool:
    """A title over what all said together."""
    return bool(_ALL_TOGETHER.match(text))


def _parts_posts(text: str) -> bool:
    return len(text) <= 90 and bool(_AUTHOR.match(text) or _POST.match(text) or is_over_all(text))


def _parts_posts_by_name(text: str) -> bool:
    """The same on a wall where others are "Anonym": a person's name alone on a line stands over a post too."""
    if _parts_posts(text):
        return True
    return bool(_ONLY_NAME.match(text)) and is_given_name(text.split()[0]) and read_heading(text) is None


def _at_rules(lines: list[Line]) -> list[list[Line]]:
    if not any(is_rule(line.text) for line in lines):
        return [lines]
    under_headings = {
        line.number for before, line in pairwise(lines) if is_rule(line.text) and _says_whose(before.text)
    }
    parts = _cut([line for line in lines if line.number not in under_headings], is_rule)
    saying_whose = sum(_segment_says_whose(part) for part in parts)
    if len(parts) >= _LEAST_SEGMENTS and saying_whose >= len(parts) * _LEAST_SAYING_WHOSE:
        return parts
    return [lines]


def _segment_says_whose(lines: list[Line]) -> bool:
    said = [line.text for line in lines if not line.is_blank]
    return any(_says_whose(text) for text in said[:2]) or bool(said and signature_of(said))


def _says_whose(text: str) -> bool:
    heading = read_heading(text) or label_alone(text)
    return heading is not None and bool(heading.room or heading.has_places)


def _cut(lines: Sequence[Line], parts: Callable[[str], bool]) -> list[list[Line]]:
    segments: list[list[Line]] = [[]]
    for line in lines:
        if parts(line.text):
            segments.append([])
        else:
            segments[-1].append(line)
    return [segment for segment in segments if any(not line.is_blank for line in segment)]
