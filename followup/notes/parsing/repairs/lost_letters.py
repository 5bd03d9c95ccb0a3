"""Letters lost to U+FFFD, put back where the word tells which; ligatures written as one character, written out.

1. A ligature's character (ﬁ) is two or three letters; a blank that some exports leave after it is taken out where
   only so there is a word.
2. A text that kept its æ, ø and å lost ligatures only: fi, fl, ff, ffi or ffl, whichever makes the likeliest word.
3. A text that has none of them left lost just those, to U+FFFD or to question marks inside words.

A word that no list knows stays broken, and so does a sign that stands alone: no word is only a ligature.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from followup.notes.parsing.repairs.mended_words import Repair, mend_words
from followup.notes.parsing.words.frequencies import frequency, likelihood

LOST = "\ufffd"
LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")
NORWEGIAN_LETTERS = ("æ", "ø", "å")
_CHARACTERS = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_AS_ONE = "".join(_CHARACTERS)
_WORD = re.compile(rf"[\w{LOST}-]+")
_WORD_WITH_CHARACTER = re.compile(rf"[\w-]*[{_AS_ONE}](?:[\w-]+|[ ](?P<rest>[a-zæøå]+))?")
_ASKED_INSIDE = re.compile(r"(?<=[a-z])\?(?=[a-z])|(?<![\w?])\?(?=[a-z]{2})")
_LEAST_ASKED = 3
_LEAST_LETTERS = 60
_MOST_LOST_IN_A_WORD = 3
_LONGEST_WORD = 60
_SUREST = 0.99
_LEAST_SHARE = 0.8
_INFINITIVE_MARK = 0.8
_INFINITIVE = re.compile(rf"\s+[a-z{LOST}]*[aeiouy{LOST}]\b")
_BLANKS_LOOKED_OVER = 80

Likelihood = Callable[[str], float]


def ligatures_written_out(text: str, *, line: int) -> tuple[str, list[Repair]]:
    """The text with each ligature's character as the letters it stands for."""
    if not any(character in text for character in _AS_ONE):
        return text, []
    return mend_words(text, line=line, words=_WORD_WITH_CHARACTER, mend=_written_out)


def _written_out(match: re.Match[str]) -> tuple[str, float]:
    word = match[0]
    for character, letters in _CHARACTERS.items():
        word = word.replace(character, letters)
    joined = word.replace(" ", "")
    if match["rest"] and likelihood(joined) > frequency(match["rest"]):
        return joined, _SUREST
    return word, _SUREST


def letters_lost_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Which letters a document lost: ligatures, or its æ, ø and å where it has none of them left."""
    whole = "".join(texts)
    if any(letter in "æøåÆØÅ" for letter in whole):
        return LIGATURES
    asked = len(_ASKED_INSIDE.findall(whole))
    is_norwegian = whole.count(LOST) + asked >= _LEAST_ASKED and len(whole) >= _LEAST_LETTERS
    return NORWEGIAN_LETTERS if is_norwegian else LIGATURES


def lost_letters_put_back(
    text: str, *, line: int, letters: Sequence[str] = LIGATURES, likelihood: Likelihood = likelihood
) -> tuple[str, list[Repair]]:
    """The text with lost letters put back where a word tells which."""
    repairs: list[Repair] = []
    if letters == NORWEGIAN_LETTERS:
        text, repairs = _question_marks_read(text, line=line, likelihood=likelihood)
    if LOST not in text:
        return text, repairs

    def put_back(match: re.Match[str]) -> tuple[str, float] | None:
        if LOST not in match[0]:
            return None
        if letters == NORWEGIAN_LETTERS and match[0] == LOST:
            return _infinitive_mark(text, match)
        if match[0] == LOST:
            return None
        return _capitalised(repair_word(match[0], likelihood=likelihood, letters=letters), match, letters)

    text, made = mend_words(text, line=line, words=_WORD, mend=put_back)
    return text, [*repairs, *made]


def repair_word(
    broken: str, *, likelihood: Likelihood = likelihood, letters: Sequence[str] = LIGATURES
) -> tuple[str, float] | None:
    """The likeliest whole word and the share of all likelihood it has, or None where no candidate is a word."""
    if broken.count(LOST) > _MOST_LOST_IN_A_WORD or len(broken) > _LONGEST_WORD:
        return None
    candidates = _candidates(broken, letters)
    weighed = sorted(((likelihood(word.strip("-")), word) for word in candidates), reverse=True)
    best, word = weighed[0]
    if not best or (len(weighed) > 1 and weighed[1][0] == best):
        return None
    share = best / sum(weight for weight, _ in weighed)
    return word, round(min(share, _SUREST), 2)


def _candidates(broken: str, letters: Sequence[str]) -> list[str]:
    words = [broken]
    while LOST in words[0]:
        words = [word.replace(LOST, _as_cased(lost, word), 1) for word in words for lost in letters]
    return words


def _as_cased(letters: str, word: str) -> str:
    """In a word all in capitals what was lost is in capitals; a ligature is never a capital else."""
    others = [letter for letter in word if letter.isalpha()]
    return letters.upper() if len(others) > 1 and all(letter.isupper() for letter in others) else letters


def _capitalised(
    found: tuple[str, float] | None, match: re.Match[str], letters: Sequence[str]
) -> tuple[str, float] | None:
    """A sentence that began with Æ, Ø or Å begins with a capital again; "måte" and "møte" stay with the reviewer."""
    before = match.string[max(0, match.start() - _BLANKS_LOOKED_OVER) : match.start()].rstrip()
    begins = not before or before[-1] in ".!?:•"
    if found and letters == NORWEGIAN_LETTERS and found[1] < _LEAST_SHARE:
        return None
    if found and letters == NORWEGIAN_LETTERS and match[0].startswith((LOST, "?")) and begins:
        return found[0][0].upper() + found[0][1:], found[1]
    return found


def _infinitive_mark(text: str, match: re.Match[str]) -> tuple[str, float] | None:
    """A lost letter that stands alone before what may be an infinitive is the mark of one."""
    follows = _INFINITIVE.match(text, match.end())
    return ("å", _INFINITIVE_MARK) if follows else None


def _question_marks_read(text: str, *, line: int, likelihood: Likelihood) -> tuple[str, list[Repair]]:
    def put_back(match: re.Match[str]) -> tuple[str, float] | None:
        broken = _ASKED_INSIDE.sub(LOST, match[0])
        if LOST not in broken:
            return None
        found = repair_word(broken, likelihood=likelihood, letters=NORWEGIAN_LETTERS)
        return _capitalised(found, match, NORWEGIAN_LETTERS)

    return mend_words(text, line=line, words=re.compile(r"[\w?-]*\w"), mend=put_back)
