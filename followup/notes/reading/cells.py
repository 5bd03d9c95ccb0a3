"""The words of a cell: HTML taken off, entities written out, line breaks kept, nothing unseen left in."""

import html
import re
import unicodedata

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>]{0,2000})?/?>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li|h\d|tr|ul|ol)\s*>", re.IGNORECASE)
_BULLET = re.compile(r"<li\b[^<>]{0,2000}>", re.IGNORECASE)
_TIMES_ESCAPED = 2


def cell_text(text: str) -> str:
    """What a person reads in the cell: lines without outer blanks, at most one empty line between them."""
    if "<" in text and _TAG.search(text):
        text = _TAG.sub("", _BREAK.sub("\n", _BULLET.sub("\n• ", text)))
    for _ in range(_TIMES_ESCAPED):
        if not _ENTITY.search(text):
            break
        text = html.unescape(text)
    return plain_lines(text)


def plain_lines(text: str) -> str:
    """Text that is no HTML: lines without outer blanks, at most one empty line between them, nothing unseen."""
    text = unicodedata.normalize("NFC", text).translate(_UNSEEN)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    lines = ("".join(" " if _is_blank(letter) else letter for letter in line) for line in text.split("\n"))
    folded = "\n".join(" ".join(line.split()) for line in lines)
    return re.sub(r"\n{3,}", "\n\n", folded).strip("\n ")


def _is_blank(letter: str) -> bool:
    return letter in "\t\xa0" or unicodedata.category(letter) in ("Cc", "Cs", "Zs")
