"""Short titles in English that say what to do: "Run a test of the tool", "Get better maps"."""

import re

from followup.notes.parsing.english.clause import EnglishClause
from followup.notes.parsing.english.verbs import verb_in

_BRACKETS_AT_END = re.compile(r"\s*\([^()]*\)\s*[.!]?\s*$")
_LACKING = re.compile(
    r"^(?:what )?(?:we|i|they|the municipalit(?:y|ies)|municipalities|our \w+|small municipalities|all of"
    r" us|everyone)\s+"
    r"(?:\w+ly |also |still |all |just )?(?:need|needs|lack|lacks|miss|misses|require|requires|are short"
    r" of|have no|could use"
    r"|could do with|want|wish for|hope for|ask for|are missing|would (?:like|need|appreciate|welcome"
    r"|love))\s+"
    r"|^(?:it|that) (?:would|could) (?:\w+ )?(?:be \w+(?: \w+)?|help) (?:to have|to get|with)\s+"
    r"|^there (?:is|are) (?:a |still |also )?(?:\w+ )?(?:need for|lack of|shortage of)\s+|^(?:a |the"
    r" )?(?:need for|lack of|shortage of)\s+",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"^to\s+(?=\w)", re.IGNORECASE)
_THAT_SOMEBODY = re.compile(r"^(?:we )?(?:want|wish|hope|ask) (?:that )?(?=(?:ks|the )\b)", re.IGNORECASE)
_MOST_WORDS_TO_GET = 14
_ALSO_DOES = re.compile(
    r"(?<=\band )([a-z]+s)\b(?= (?:the|a|an|it|them|their|its|our|out|up|in|to|on|for)\b)"
)
_NEEDS = frozenset(
    [
        "says_it_lacks",
        "answers_needs",
        "wish_to_organiser",
        "wishes",
        "must_be_done",
        "must_be_so",
        "others_must",
    ]
)


def english_title(text: str, clause: EnglishClause, *, rule: str) -> str:
    """A title for a statement read by a rule of `kinds`; its own words where none can be made safely."""
    text = _BRACKETS_AT_END.sub("", text).strip()
    if rule in _NEEDS:
        return _capitalised(_need(text))
    if rule == "names_who":
        return "Take this forward"
    verb = clause.verb
    is_deed = clause.shape in ("modal", "present", "imperative", "to") and not clause.is_passive
    if verb is None or not is_deed:
        return _capitalised(text)
    rest = text[clause.rest :].strip()
    return _capitalised(f"{verb.base} {_in_base_form(rest)}".strip())


def _need(text: str) -> str:
    if match := _THAT_SOMEBODY.match(text):
        return text[match.end() :]
    match = _LACKING.match(text)
    rest = text[match.end() :] if match else text
    if match and _TO_DO.match(rest):
        return rest[3:]
    if match is None or rest.startswith(("that ", "if ", "to ")) or len(rest.split()) > _MOST_WORDS_TO_GET:
        return text if match is None else rest
    return f"get {rest}"


def _in_base_form(rest: str) -> str:
    """ "… and weeds out the ones …" after an imperative becomes one too."""

    def base(match: re.Match[str]) -> str:
        verb = verb_in(match[1], "third")
        return verb.base if verb else match[1]

    return re.split(r"[,;]\s+but\b", _ALSO_DOES.sub(base, rest))[0]


def _capitalised(text: str) -> str:
    text = text.strip(" .–-•")
    return text[:1].upper() + text[1:]
