"""Labels inside a card narrow what they stand by to whom they name: "Rauma: …", "… (Tinn)"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from followup.notes.parsing.grammar.who import names_doers
from followup.notes.parsing.places.naming import find_named
from followup.notes.parsing.places.subjects import is_also_a_word
from followup.notes.parsing.signs.marks import bullet_at_start
from followup.notes.parsing.text.headings import Heading, read_heading
from followup.notes.parsing.text.messages import message_at_start
from followup.notes.parsing.text.named_in_labels import named_alone, own_of, parts_of
from followup.notes.parsing.words.frequencies import is_common
from followup.notes.parsing.words.given_names import is_given_name
from followup.notes.parsing.words.roles import is_role
from followup.notes.parsing.words.verbs import MODALS, is_finite, verb_of

_WRITTEN = r"\s*([A-ZÆØÅÁŠ][^:;?!()\n–]{0,45}?(?:\s*\([^)]{2,30}\))?)"
_BY_COLON = re.compile(rf"{_WRITTEN}\s*([:;])\s*(?!//)")
_BY_DASH = re.compile(rf"{_WRITTEN}(\s[-–]\s|(?<=[A-Za-zæøå])[-–](?=\s|[A-ZÆØÅ])|[-–](?=\s))\s*")
_BY_ARROW = re.compile(rf"{_WRITTEN}\s*([-–=]{{1,2}}>|[→⇒➔➜➡])\s*")
_BY_ASIDE = re.compile(r"\s*([A-ZÆØÅÁ][\w -]{1,30}),\s+(?P<aside>[a-zæøå][^:;,.!?()/A-ZÆØÅ\n]{2,45}):\s+")
_BY_GAP = re.compile(rf"{_WRITTEN}(\s{{2,}})(?=\S)")
"""A name set apart by a wide gap, as in columns made with blanks or tabs."""
_BY_COMMA = re.compile(r"\s*([A-ZÆØÅÁ][\w -]{1,30}),\s+(?=[a-zæøå])")
IN_BRACKETS = re.compile(r"\(([^()]{2,60})\)\s*[.!]?\s*(?::-?\)|😊|🙂)?\s*$")
_TRAILING_DASH = re.compile(r"\s[-–—]\s*([A-ZÆØÅÁŠ][^-–—:;.!?()]{1,40})\s*[.!]?\s*$")
_ANNOUNCES = re.compile(
    r"(?:prosjekt)?(?:leder|leiar|koordinator)|kontakt(?:person)?|kontaktpersonar?", re.IGNORECASE
)
"""Before a name these say that it is who leads: "Leder: Håkon"."""
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*\Z")
_LEAST_SAID = 3
_ALL = re.compile(
    r"\s*((?:felles|alle(?: to| tre| fire| fem)?|begge(?: to)?|all(?: (?:of us|three|four|five))?|both"
    r"|joint|common|together|samlet|samla|sammen|saman)"
    r"(?: kommun\w+| tiltak| for [^:]{2,30}(?=:))?)\s*[:–-]\s+",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\s*([A-ZÆØÅÁ][\w-]+(?: (?:og )?[A-ZÆØÅ][\w-]+|, [A-ZÆØÅ][\w-]+){0,5})(?:\s*\([^()]{2,20}\))?\s+(?=[a-zæøå])"
)
_ADDRESSED = re.compile(r"\s*@(?=[A-ZÆØÅÁ])")
_LONGEST_SIGNATURE = 60
_LONGEST_SUBJECT = 160
_NO_SUBJECT = ("og ", "kommune", "kultursk", "eller ", "sin ")
_NOT_SAID_OF = (*_NO_SUBJECT, "er med", "fikk ", "fekk ", "hadde ")


@dataclass(frozen=True)
class Label:
    """Whom a label names: municipalities, or an owner as written; `start` and `end` are where it stands."""

    municipalities: tuple[str, ...]
    owner: str | None
    start: int
    end: int


def label_at_start(text: str, *, among: Sequence[str]) -> Label | None:
    """The label a sentence begins with. `among` are the card's municipalities, which may be shortened."""
    if match := _ALL.match(text):
        return Label(tuple(among), None, match.start(), match.end()) if among else None
    if (match := _ADDRESSED.match(text)) and (addressed := _addressed(text, match.end())):
        return addressed
    if among and (whole := _alone(text, among)):
        return Label(whole, None, 0, len(text))
    if message := message_at_start(text):
        return Label(message.municipalities, None, 0, message.end) if message.heading else None
    for pattern in (_BY_COLON, _BY_ARROW, _BY_DASH, *((_BY_GAP,) if among else ())):
        match = pattern.match(text)
        is_one = match is not None and not _cuts_name(match) and not _leads_elsewhere(match)
        label = _read(match, among) if match and is_one else None
        if label:
            return label
    if aside := _before_aside(text, among):
        return aside
    match = _BY_COMMA.match(text)
    own = [name for name in among if match and name.split(" (")[0] == match[1]]
    return Label(tuple(own), None, match.start(), match.end()) if match and len(own) == 1 else None


def _before_aside(text: str, among: Sequence[str]) -> Label | None:
    """A municipality, and when or where it said so, before a colon: "Kvinesdal, på e-post dagen etter: …"."""
    match = _BY_ASIDE.match(text)
    if match is None or any(is_finite(word) or word in MODALS for word in match["aside"].split()):
        return None
    own = own_of(match[1], among)
    named = (own,) if own else named_alone(match[1])
    return Label(named, None, match.start(), match.end()) if len(named) == 1 else None


def _read(match: re.Match[str], among: Sequence[str]) -> Label | None:
    written, by_colon = match[1].strip(), match[2] == ":"
    for names in dict.fromkeys((written, _BRACKETS.sub("", written))):
        own = tuple(dict.fromkeys(own_of(part, among) for part in parts_of(names)))
        if own and None not in own:
            return Label(tuple(name for name in own if name), None, match.start(), match.end())
        named = named_alone(names)
        if named and (by_colon or match.re is _BY_ARROW or _is_told_apart(names, match, among)):
            return Label(named, None, match.start(), match.end())
    if not by_colon or (
        _ANNOUNCES.fullmatch(written) and names_doers(match.string[match.end() :].strip(" ."))
    ):
        return None
    if _is_owner(written):
        return Label((), written, match.start(), match.end())
    return None


def subject_at_start(text: str, *, among: Sequence[str]) -> Label | None:
    """Municipalities that a paragraph begins with and says something of ("Solund tek kontakt …"): it is theirs.

    A name that is an ordinary word counts where the card is known to speak for it.
    """
    match = _SUBJECT.match(text[:_LONGEST_SUBJECT])
    other = _NO_SUBJECT if among else _NOT_SAID_OF
    named = named_alone(match[1]) if match and not text[match.end() :].startswith(other) else ()
    is_known = set(named) < set(among) if among else bool(match) and not is_common(match[1])
    return Label(named, None, 0, 0) if named and is_known else None


def _addressed(text: str, start: int) -> Label | None:
    """A municipality with the sign that walls address somebody by: "@Volda"."""
    named = [
        one for one in find_named(text[: start + _LONGEST_SIGNATURE])[0] if one.start == start and one.is_sure
    ]
    if not named:
        return None
    after = re.match(r"\s*(?:kommune\b)?\s*[:,–-]?\s*", text[named[0].end :])
    return Label((named[0].name,), None, 0, named[0].end + (after.end() if after else 0))


def _is_told_apart(written: str, match: re.Match[str], among: Sequence[str]) -> bool:
    """Before a dash a name is a label where it says "kommune", or is no ordinary word and nobody else is named."""
    if re.search(r"\bkommune\b", written, re.IGNORECASE):
        return True
    is_theirs = not among or set(named_alone(written)) <= set(among)
    return is_theirs and " " in match[2] and not all(is_also_a_word(one) for one in find_named(written)[0])


def _cuts_name(match: re.Match[str]) -> bool:
    """Does the dash stand inside a name ("Nord-Odal har meldt …")?"""
    if " " in match[2] or "-" not in match[2]:
        return False
    named, _ = find_named(match.string[: match.end() + _LONGEST_SIGNATURE])
    return any(one.start < match.end(1) < one.end for one in named)


def _leads_elsewhere(match: re.Match[str]) -> bool:
    """Does an arrow lead from one place to another ("Oslo → Bergen")?"""
    rest = match.string[match.end() : match.end() + _LONGEST_SIGNATURE]
    return match.re is _BY_ARROW and any(one.start == 0 for one in find_named(rest)[0])


def _alone(text: str, among: Sequence[str]) -> tuple[str, ...]:
    """Some of the card's municipalities, alone in a line."""
    if len(text) > _LONGEST_SIGNATURE or len(among) < 2:
        return ()
    heading = read_heading(text)
    if heading is None or heading.room or not heading.is_only_names:
        return ()
    choices = [[entry.display_name for entry in one.entries] for one in heading.named]
    own = tuple(name for name in among if any(name in names for names in choices))
    return own if len(own) < len(among) and all(set(names) & set(own) for names in choices) else ()


def begun_by(text: str) -> Heading | None:
    """The municipalities whose label a line begins with, whoever the card speaks for, as a heading would name them."""
    text = text[bullet_at_start(text) :]
    if message := message_at_start(text):
        return message.heading
    for pattern in (_BY_COLON, _BY_ARROW, _BY_DASH, _BY_ASIDE):
        match = pattern.match(text)
        if match and named_alone(match[1]) and (pattern is not _BY_DASH or " " in match[2]):
            return read_heading(match[1].strip())
    return None


def label_at_end(text: str, *, among: Sequence[str]) -> Label | None:
    """Municipalities in brackets or after a dash at the end of a sentence."""
    match = IN_BRACKETS.search(text)
    if match is None:
        return _after_dash(text)
    own = tuple(own_of(part, among) for part in parts_of(match[1]))
    if own and None not in own:
        return Label(tuple(name for name in own if name), None, match.start(), match.end())
    if named := named_alone(match[1]):
        return Label(named, None, match.start(), match.end())
    return None


def _after_dash(text: str) -> Label | None:
    """Nothing but municipalities after the last dash, and something said before it."""
    match = _TRAILING_DASH.search(text)
    named = named_alone(match[1]) if match and len(text[: match.start()].split()) >= _LEAST_SAID else ()
    return Label(named, None, match.start(), match.end()) if match and named else None


def _tells(word: str) -> bool:
    """ "Sekretær Magnar summerte opp:" tells what happened; a role may be written like a verb."""
    verb = verb_of(word)
    told = verb is not None and verb.form in ("past", "present", "passive")
    return (told or word.endswith("erte")) and not is_role(word)


def _is_owner(written: str) -> bool:
    """A role, or one to three capitalised words that are nobody's ordinary words: a person's name."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.sub(r"\(.*?\)", "", written))
    if not 1 <= len(words) <= 4 or any(_tells(word) for word in words[1:]):
        return False
    if is_role(words[-1]) or is_role(words[0]):
        return True
    return is_given_name(words[0])
