"""What the words around a time say: that something starts then, that it is over, that it comes back."""

import re

from followup.notes.parsing.period_hits import Hit
from followup.notes.parsing.period_open import is_recurring
from followup.notes.parsing.period_words import compiled

_START_BEFORE = compiled(
    r"(?<!\w)(?:start(?:er|ar|es|ast|e|a)?|oppstart\w*|begynn(?:er|e)|byrj(?:ar|e|a)|igangsett\w*|iverksett\w*"
    r"|(?:sett?(?:er|es|e|je)?|kom(?:mer|me|e)?|kjem|går?|dra\w*)\s+i\s+gang|t[ae](?:r|k)\s+til)"
    r"(?:\s+(?!og\b|men\b|for\b|som\b)[\w-]+){0,4}\s*[:,–-]?\s*\Z"
)
_START_AFTER = compiled(
    r"\s+(?:start(?:er|ar|es|ast)|begynner|byrjar|(?:går|kommer|kjem|setter|set)\s+\w+\s+i\s+gang)(?!\w)"
    r"|\s*[:(]\s*(?:oppstart|start)(?:er|ar|e)?(?!\w)"
)
_PAST = (
    r"(?:hadde|var|ble|blei|vart|fikk|fekk|kom|gikk|gjekk|startet|begynte"
    r"|satte|gjennomførte|arrangerte|vedtok|deltok)"
)
_PAST_BEFORE = compiled(
    rf"(?<!\w)(?:{_PAST}|har\s+(?:allerede\s+|allereie\s+)?"
    r"(?:hatt|vært|vore|gjennomført|startet|starta|begynt))(?!\w)"
)
_PAST_AFTER = compiled(rf"\s+{_PAST}(?!\w)")
_ABOUT = compiled(
    r"(?<!\w)(?:for|av|om|med|hos|enn|per|pr\.?|siste?|forrige|førre|siden|sidan|hei?le|kl\.?)\s+\Z"
)
_TRAILING_PLAIN = compiled(r"(?<!\w)(?:i|på|den)\s+\Z")
_SENTENCE_ENDS = ".;!?("
_CLAUSE_ENDS = _SENTENCE_ENDS + ":"
_STRICT = ("within", "limit")
_REACH = 200
"""Characters before a time that are looked at, so that a text without a full stop costs no more."""


def starts_here(hit: Hit, text: str) -> bool:
    """Whether something is said to start then: "starter i uke 3", "i uke 3 starter vi"."""
    before = _before(hit, text, _SENTENCE_ENDS)
    return bool(_START_BEFORE.search(before) or _START_AFTER.match(text, hit.end))


def is_told(hit: Hit, text: str) -> bool:
    """Whether a time is told of: over, returning, or what something is for ("budsjettet for 2022")."""
    before = _before(hit, text, _CLAUSE_ENDS)
    is_about = hit.lead.relation is None and _ABOUT.search(before)
    return bool(is_about) or _is_over(hit, text, before) or is_recurring(before)


def _is_over(hit: Hit, text: str, before: str) -> bool:
    if hit.has_year or hit.lead.relation in _STRICT:
        return False
    return bool(_PAST_BEFORE.search(before) or _PAST_AFTER.match(text, hit.end))


def _before(hit: Hit, text: str, ends: str) -> str:
    """What stands before a time since one of `ends`, without the small word right before it."""
    start = hit.lead.start
    near = max(0, start - _REACH)
    return _TRAILING_PLAIN.sub(
        "", text[max(near, *(text.rfind(end, near, start) + 1 for end in ends)) : start]
    )


def is_in_brackets(hit: Hit, text: str) -> bool:
    """Whether brackets are open where a time begins."""
    start = hit.lead.start
    return text.rfind("(", 0, start) > text.rfind(")", 0, start)


def left_of(hit: Hit, text: str, pattern: re.Pattern[str]) -> bool:
    """Whether a pattern that ends in `\\Z` fits right before a time."""
    start = hit.lead.start
    return pattern.search(text, max(0, start - _REACH), start) is not None


def right_of(hit: Hit, text: str, pattern: re.Pattern[str]) -> bool:
    """Whether a pattern fits right after a time."""
    return pattern.match(text, hit.end) is not None
