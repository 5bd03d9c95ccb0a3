"""The words of a cell: HTML taken off, entities written out, line breaks kept, nothing unseen left in."""

import html
import re
import unicodedata

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_TAGS = (
    "a|abbr|article|b|blockquote|br|code|del|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|li|mark|o:p|ol|p|pre|s"
    "|section|small|span|strike|strong|style|script|sub|sup|table|tbody|td|th|thead|tr|u|ul|video"
)
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,2000}})?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
_BREAK = re.compile(r"<(?:br|hr)\s*/?>|</(?:p|div|li|h[1-6]|tr|ul|ol|blockquote|pre)\s*>", re.IGNORECASE)
_BULLET = re.compile(r"<li\b[^<>]{0,2000}>", re.IGNORECASE)
_UNREAD = re.compile(r"<(s|strike|del|style|script)\b[^<>]{0,2000}>[^<]{0,20000}</\1\s*>", re.IGNORECASE)
"""What is struck through in HTML, or no text at all."""

_BLANKS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_TIMES_ESCAPED = 2


def cell_text(text: str) -> str:
    """What a person reads in the cell: lines without outer blanks, at most one empty line between them."""
    if "<" in text and _TAG.search(text):
        text = _TAG.sub("", _BREAK.sub("\n", _BULLET.sub("\n• ", _UNREAD.sub("", text))))
    for _ in range(_TIMES_ESCAPED if "&" in text else 0):
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return plain_lines(text)


def plain_lines(text: str) -> str:
    """Text that is no HTML: lines without outer blanks, at most one empty line between them, nothing unseen."""
    text = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text).translate(_UNSEEN))
    lines = _BLANKS.sub(" ", text).split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(" ".join(line.split()) for line in lines)).strip("\n ")
