"""What a cell under "What do you need?" says that is needed, if anything."""

import re

_YES = re.compile(r"\s*(?:ja|jepp|yes)\b[\s,.:;!–-]*", re.IGNORECASE)
_NO_NEED = re.compile(
    r"\s*(?:nei|nope|no|ingen|ingenting|ikke noe|ikkje noko|nothing"
    r"|ikke|ikkje|ikke nå|ikkje no|none|ok|greit|alt i orden)\b(?:[\s,.:;!–-].{0,30})?"
    r"|.{0,40}\b(?:trenger|treng|behøver|need)s? (?:ikke|ikkje|ingen|inga|no)\b.*|(?:ikke|ikkje|ingen) behov\b.*",
    re.IGNORECASE | re.DOTALL,
)


def need_in(text: str) -> str:
    """What is needed, without the "Ja" that only answers the heading; "" where nothing is, or only signs are."""
    if _NO_NEED.fullmatch(text) or not re.search(r"\w", text):
        return ""
    return text[found.end() :] if (found := _YES.match(text)) else text
