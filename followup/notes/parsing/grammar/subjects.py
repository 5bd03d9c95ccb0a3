"""Whose deed a clause tells of: theirs (the municipality, its people, a sentence without a subject) or another's."""

import re

from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.grammar.who import is_who, names_doers
from followup.notes.parsing.words.roles import names_national_body
from followup.notes.parsing.words.vocabulary import words_in
from followup.people.register import find, further_names

WE = frozenset({"vi", "me", "eg", "jeg", "oss"})
THEY = frozenset({"de", "dei", "begge", "alle", "disse", "desse"})
ANYBODY = words_in("man en ein det dette alle noen nokon den de dei")
_EACH = re.compile(
    r"(?:hver|kvar|hver enkelt|kvar enkelt|alle|begge|alle de|alle dei|samtlige|flere|fleire|noen|nokre)(?: \w+)?"
    r" kommun\w*|kommun(?:en|ene|ane|a)\b.*|(?:alle|begge) (?:tre|to|fire|parter|partar)\b.*",
    re.IGNORECASE,
)
_OF_ITSELF = words_in(
    """
    starte begynne fortsette gå komme bli koste åpne stenge skje virke fungere øke minke synke stige gjelde vare
    ligge stå handle dreie vise gi få føre skape styrke bidra sikre kreve se si bety
    """
)
"""Verbs of what things do by themselves, or that tell what something leads to."""
_THING = re.compile(
    r"(?:(?<!foren)(?<!avdel)(?<!ein)ing|inga|ingen|ingene|(?<!h)else|elsen|sjon|sjonen|het|heten|plan|planen|planane|sak|saken|saka|møte|møtet|kurs|kurset"
    r"|prosjekt|prosjektet|tiltak|tiltaka|tiltakene|arbeid|arbeidet|tilbud|tilbudet|tilbod|tilbodet|penger|pengar|midler"
    r"|rapport|rapporten|skjema|skjemaet|budsjett|budsjettet|(?<!fri)tid|(?<!fri)tiden|(?<!fri)tida)\Z",
    re.IGNORECASE,
)
_IN_GENERAL = re.compile(
    r"(?:norske|andre|mange|de fleste|dei fleste|enkelte|store|små|mindre|større|nabo)[ -]?(?:\w+ )?kommun",
    re.IGNORECASE,
)
""" "Norske kommuner", "mange små kommunar": others, or anybody."""
_THOSE_PRESENT = re.compile(r"(?:bord|gruppe|lag|rom)\s+(?:nr\.?\s*)?(?:\d+|[A-F])", re.IGNORECASE)
"""A table or a group of the meeting: all who sit there, nobody by name."""
_MOST_WORDS = 5


def is_theirs(clause: Clause) -> bool:
    """Is the subject somebody of the municipality, or the municipality itself? A sentence without one is theirs too."""
    subject = clause.subject
    return (
        subject is None
        or subject.casefold() in WE
        or is_who(subject)
        or subject.casefold().startswith(("vi ", "me ", "jeg (", "eg (", "kommune"))
        or bool(_EACH.fullmatch(subject) or _THOSE_PRESENT.fullmatch(subject))
        or names_municipality(subject)
    )


def names_municipality(subject: str, *, former: bool = False) -> bool:
    """Does a subject end in a municipality's name: "Askvoll, Fjaler og Hyllestad (HAFS)", "… og Hole kommune"?

    `former`: also one that is no municipality any longer.
    """
    bare = re.sub(r"\(.*?\)|\bkommun\w+", " ", subject)
    parts = re.split(r"\s*(?:,|/|&|\bog\b)\s*", bare.strip(" :-–"))
    named = [part.strip() for part in parts if part.strip()]
    return bool(parts[-1].strip()) and all(
        find(part) or (former and part in further_names()) for part in named
    )


def doer_unknown(clause: Clause, *, may_be_small: bool = False) -> str | None:
    """A subject no list knows that does what only people and units do: "Bydrift setter opp …", "Kultur og fritid …".

    Not a pronoun, not KS or the state, not a thing, and not with a verb of what happens by itself. `may_be_small`: a
    point of a list may begin with a small letter ("eigedom set opp …").
    """
    subject, verb = clause.subject, clause.verb
    if (
        subject is None
        or verb is None
        or verb.sort != "action"
        or verb.bokmaal in _OF_ITSELF
        or clause.is_passive
    ):
        return None
    bare = subject.strip(" ,:-–")
    words = re.findall(r"[^\W\d_]+", re.sub(r"\(.*?\)", " ", bare))
    if (
        not 1 <= len(words) <= _MOST_WORDS
        or not (may_be_small or bare[:1].isupper() or names_doers(bare))
        or re.search(r"[,:;?!]|\s[-–—]\s(?:de|dei|den|det|man|ein|folk)\b", bare)
    ):
        return None
    if _IN_GENERAL.match(bare):
        return None
    if words[0].casefold() in ANYBODY | WE | THEY or names_national_body(bare) or _THING.search(words[-1]):
        return None
    return bare
