"""Letters that were read in the wrong alphabet on their way here: "Ã¥" for å, "â€“" for –, "¿" for ø.

A text is only touched where it shows that it was misread, and only what becomes letters or signs of our own texts.
"""

import html
import re
from collections.abc import Iterable

from followup.notes.parsing.repairs.mended_words import Repair, mend_words
from followup.notes.parsing.words.frequencies import likelihood

_SURE, _LIKELY = 0.99, 0.9
_TIMES_MISREAD = 2

_SHOWN_BY = re.compile(
    "Ã[\u00a5\u00b8\u00a6\u00a9\u00a8\u00a4\u00b6\u2026\u02dc\u2020]|â€|Ãƒ|=C3=[89AB]", re.IGNORECASE
)


def _shown_as(byte: int) -> str:
    """How Windows shows a byte; the few it has no sign for it passes through."""
    return bytes([byte]).decode("cp1252", "ignore") or chr(byte)


_BYTES = {shown: byte for byte in range(0x80, 0x100) for shown in (_shown_as(byte), chr(byte))}
_GOES_ON = "".join(re.escape(shown) for shown, byte in _BYTES.items() if byte < 0xC0)
_MISREAD = re.compile(f"[Â-ß](?:[{_GOES_ON}])|[à-ï](?:[{_GOES_ON}]){{2}}|[ð-ô](?:[{_GOES_ON}]){{3}}|Â(?=[ ])")
_WORD = re.compile(r"[^ \t\n]+")
_OURS = re.compile(
    "[\u00a0-\u024f\u02bc\u2010-\u2026\u2030\u2039\u203a\u20ac\u2122\u2190-\u21ff\u2212\u2500-\u27bf\ufb00-\ufb06\ufeff"
    "\U0001f000-\U0001faff]"
)
_QUOTED_BYTES = re.compile(r"(?:=[0-9A-F]{2}){2,4}")
_ENTITY = re.compile(r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,5}|[A-Za-z]{2,8});")
_OTHER_ALPHABETS = (
    {"Œ": "å", "¿": "ø", "¾": "æ"},
    {"†": "å", "›": "ø", "‘": "æ"},
)
_INSIDE = re.compile(r"(?<![^\W\d_])[a-zA-Z]+(?:[Œ¿¾†›‘][a-z]*)+")


def is_misread(texts: Iterable[str]) -> bool:
    """Does a document show that it was read in the wrong alphabet?"""
    return any(_SHOWN_BY.search(text) for text in texts)


def read_again(text: str, *, line: int, is_misread: bool) -> tuple[str, list[Repair]]:
    """The text with its letters read rightly; `is_misread`: the document shows that it needs it."""
    repairs: list[Repair] = []
    if is_misread:
        text, repairs = mend_words(text, line=line, words=_WORD, mend=_as_bytes)
    if "&" in text:
        text, made = mend_words(text, line=line, words=_WORD, mend=_without_entities)
        repairs += made
    if any(sign in text for alphabet in _OTHER_ALPHABETS for sign in alphabet):
        text, made = mend_words(text, line=line, words=_INSIDE, mend=_from_other_alphabets)
        repairs += made
    return text, repairs


def _as_bytes(match: re.Match[str]) -> tuple[str, float] | None:
    word = _QUOTED_BYTES.sub(_unquoted, match[0])
    for _ in range(_TIMES_MISREAD):
        word = _MISREAD.sub(_decoded, word)
    return (word, _SURE) if word != match[0] else None


def _decoded(match: re.Match[str]) -> str:
    if match[0] == "Â":
        return ""
    letters = bytes(_BYTES[letter] for letter in match[0]).decode("utf-8", "ignore")
    return letters if _OURS.fullmatch(letters) else match[0]


def _unquoted(match: re.Match[str]) -> str:
    letters = bytes.fromhex(match[0].replace("=", "")).decode("utf-8", "ignore")
    return letters if letters and all(map(_OURS.fullmatch, letters)) else match[0]


def _without_entities(match: re.Match[str]) -> tuple[str, float] | None:
    word = _ENTITY.sub(lambda entity: html.unescape(entity[0]), match[0])
    return (word, _SURE) if word != match[0] else None


def _from_other_alphabets(match: re.Match[str]) -> tuple[str, float] | None:
    """The word in the alphabet that makes it one; left as it is where it is no word in any."""
    for alphabet in _OTHER_ALPHABETS:
        word = match[0].translate(str.maketrans(alphabet))
        if word != match[0] and word.isalpha() and likelihood(word):
            return word, _LIKELY
    return None
