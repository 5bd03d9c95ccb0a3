"""Rules for what is written in English, as guests and some international teams do on a Norwegian wall."""

import re

from followup.notes.parsing.said import Said, Verdict

_WILL = re.compile(
    r"(?P<who>we|i|(?:the |our )?[A-Za-z][\w&/ -]{1,50}?)\s+(?:will|shall|(?:is|are|am) going to|plans? to"
    r"|has to|have to|must)\s+"
    r"(?!need\b)\w+",
    re.IGNORECASE,
)
_NEEDS = re.compile(
    r"(?:we|the municipality|our \w+)\s+(?:really |also )?(?:need|lack|want|would like)\b|(?:help|support"
    r"|funding|money|more|better)"
    r"\s+(?:with|from|for|to|time|people|staff|data|training|knowledge)\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"\b(?:the|we|will|and|of|to|is|are|with|for|who|has|have|need|our)\b", re.IGNORECASE)
_NORWEGIAN = re.compile(
    r"\b(?:og|er|det|som|på|til|av|vi|en|et|ein|eit|skal|ikke|ikkje|med)\b", re.IGNORECASE
)
_NOBODY = re.compile(r"(?:we|i|it|this|that|there|they|everybody|all)\b", re.IGNORECASE)


def is_english(text: str) -> bool:
    """Are more of its small words English than Norwegian?"""
    return len(_ENGLISH.findall(text)) > len(_NORWEGIAN.findall(text)) + 1


def english(said: Said) -> Verdict | None:
    """ "We need …" is a need; "The planning department will …" a commitment."""
    if not is_english(said.text):
        return None
    if _NEEDS.match(said.text):
        return Verdict("need", "says_it_lacks")
    if said.topic != "needs" and _WILL.match(said.text) and " not " not in said.text:
        return Verdict("commitment", "must_or_will_act")
    return None


def english_owner(text: str) -> str | None:
    """Who will do it, as written: "The planning department"."""
    match = _WILL.match(text) if is_english(text) else None
    return None if match is None or _NOBODY.match(match["who"]) else match["who"].strip()
