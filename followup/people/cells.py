"""The words in a cell of a table (pure)."""

import unicodedata
from datetime import date
from typing import Any

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def clean(text: str) -> str:
    """The words with one blank between them, accents put together, without signs that cannot be seen."""
    seen = unicodedata.normalize("NFC", text).translate(_UNSEEN)
    return " ".join("".join(" " if _is_control(letter) else letter for letter in seen).split())


def words_of(value: Any) -> str:
    """What a workbook's cell says: a whole number without decimals, a day as ISO."""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date):
        return value.isoformat()
    return clean(str(value))


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cs")
