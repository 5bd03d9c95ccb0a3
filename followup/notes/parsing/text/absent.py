"""Who was to come and did not, said in brackets in a heading: "Sula, Hareid (Ulstein melde forfall)"."""

import re

_NOT = r"(?:ikke|ikkje|aldri|not)"
_ABSENT = re.compile(
    r"\s*\([^()]*\b(?:forfall|avbud|syke?|sjuke?|fravær\w*|borte|permisjon|avlyst|forhindr\w+|hindra"
    rf"|{_NOT} (?:her|med|på plass|møtt|kommet|komne?|representert|here|present)"
    r"|ikke til ?stede|ikkje til ?stades"
    rf"|(?:kom|møtte|møtte opp|deltok|stilte|rakk|kunne|kan|fikk|fekk|could|did) {_NOT}|didn't|couldn't"
    r"|(?:skulle|burde|hadde) (?:ha )?(?:vært|vore|kommet|kome|deltatt|delteke|møtt)"
    r"|(?:falt|fall|datt|ramla) (?:ut|av|fra|frå)|meldte seg av"
    r"|måtte (?:gå|melde|reise|dra|stå over)"
    r"|absent|apologies|(?:was|were|is|are) (?:ill|sick)|dropped out)\b[^()]*\)",
    re.IGNORECASE,
)


def without_absent(text: str) -> str:
    """A heading without the brackets that tell who is not there."""
    return _ABSENT.sub("", text)
