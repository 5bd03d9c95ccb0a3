"""What stands before a main clause and is set off by a comma: when it is to be done, or more about who does it.

"Når planen er vedtatt, kaller rektor inn", "Hun som leder teamet, ringer": what follows the comma is the sentence.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.words.verbs import MODALS, is_finite

_WHEN = re.compile(
    r"(?:(?:etter at|så snart|så fort|straks|med (?:en|ein) (?:gang|gong)|fra|frå|idet|før)\s"
    r"|når\s(?!(?:det|vi skal|me skal)\b)(?=[^,]*\b(?:er|blir|vert|har|kommer|kjem|foreligger|startar|starter)\b))"
    r"[^,.;:?!]{5,100}?,\s+(?=(\w+))",
    re.IGNORECASE,
)
_MORE_OF_WHO = re.compile(
    r"(?P<who>[^\W\d_][\w-]*(?: [\w-]+){0,4}?),? som (?P<what>[^,;:?!]{3,90}), (?=(?P<verb>\w+))"
)
_IS_WHAT = re.compile(
    r"(?:er|jobber som|arbeider som|arbeidar som|jobbar som)\s+(?!så\b|ny\b|med\b|i\b|på\b)(.+)",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"(?:hun|han|ho|hen|den|de|dei|jeg|eg|vi|me)\Z", re.IGNORECASE)

Reader = Callable[[str], Clause]


def after_opening(text: str, *, read: Reader) -> Clause | None:
    """The clause after the comma, or None where a sentence begins with none of these."""
    return _when(text, read) or _more_of_who(text, read)


def _when(text: str, read: Reader) -> Clause | None:
    match = _WHEN.match(text)
    if match is None or not _is_verb(match[1]):
        return None
    return _read_after(text, match.end(), "da ", read)


def _more_of_who(text: str, read: Reader) -> Clause | None:
    match = _MORE_OF_WHO.match(text)
    if match is None or not _is_verb(match["verb"]) or any(_is_verb(word) for word in match["who"].split()):
        return None
    found = _read_after(text, match.end(), "hun ", read)
    what = _IS_WHAT.match(match["what"])
    if found is None or not _SOMEBODY.match(match["who"]):
        return replace(found, subject=match["who"]) if found else None
    if what is None and found.modal == "må":
        return None
    return replace(found, subject=what[1] if what else match[0].rstrip(" ,"))


def _read_after(text: str, at: int, lead: str, read: Reader) -> Clause | None:
    """`lead` stands for what was taken off, so that the order of words is the same."""
    found = read(lead + text[at:])
    if found.shape not in ("present", "modal") or found.verb is None:
        return None
    return replace(found, rest=found.rest - len(lead) + at)


def _is_verb(word: str) -> bool:
    return is_finite(word) or word.casefold() in MODALS
