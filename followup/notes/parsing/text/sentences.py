"""Units (a bullet, a paragraph) of a card's lines, and the sentences in them.

Writers on a wall leave out full stops. A sentence also ends at a bracket that a capital follows, and before a
capitalised word that begins sentences and is nobody's name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followup.notes.parsing.signs.layout import goes_on_after_gap, runs_on
from followup.notes.parsing.signs.marks import bullet_at_start
from followup.notes.parsing.signs.passage import Passage
from followup.notes.parsing.text.named_in_labels import named_alone
from followup.notes.parsing.text.questions import question_at_start
from followup.notes.parsing.words.given_names import is_given_name
from followup.notes.parsing.words.verbs import present_of
from followup.notes.parsing.words.vocabulary import words_in
from followup.notes.reading.lines import Line

_BEGINNERS = words_in(
    """
    Vi Me Jeg Eg Man Det Dette Dei De Den Der Da Må Kan Skal Vil Bør Hva Kva Hvem Kven Hvordan Korleis Viktig
    Samtidig Likevel Også Så Nå No Når Hvis Dersom For Kommunen Alle Ingen Rektor Kommunalsjef Rådmann
    """
)
_BOUNDARY = re.compile(
    r"(?<=[.!?…])[\"'”»)]*\s+(?=[\"'“«*]?[A-ZÆØÅ0-9•])"
    r"|(?<=[.!?…])[\"'”»)]*\s+(?=[-–•]\s)"
    r"|(?<=[:?])\s*•\s*"
    r"|(?<=\))\s+(?=[A-ZÆØÅ])"
    r"|(?<=[a-zæøå\"”»])\s+(?=(?P<beginner>[A-ZÆØÅ][a-zæøå]+)\b)"
)
_ABBREVIATION = re.compile(
    r"(?:^|\s|\()(?:bl\.?\s?a|f\.?\s?eks|osv|etc|mht|jfr|jf|ca|nr|kl|pkt|evt|ev|mv|m\.?v|m\.?m|m\.?fl|dvs|ift|inkl|ekskl|samarb"
    r"|ant|eks|kap|tlf|stk|f\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|p\.?g\.?a|i\.?h\.?t|m\.?h\.?t|i\.?f\.?t|pr|vedr|ang|maks|tils|resp"
    r"|hhv|vs|st|dr|avd|\d{1,2})\.[\"'”»)]*$",
    re.IGNORECASE,
)
_CUT_SHORT = re.compile(
    r"(?:avd|repr|adm|koord|sekr|utv|forv|oppl|rådg|konsul|spes|samf|tekn|komm|ansv|gr|ass)\.$", re.IGNORECASE
)
_GOES_ON = words_in("i på for til fra frå ved hos med av og eller om")
"""After a word cut short, in capitals, these and a verb go on with its sentence: "PLANAVD. INVITERER", "REPR. I"."""
_COUNTED = re.compile(
    r"\b(?:uke|uka|veke|veka|week|kl\.?|trinn|klasse|bord|gruppe|rom|punkt|pkt\.?|side|spørsmål|sak|fase)\s*\d{1,2}\.$",
    re.IGNORECASE,
)
"""A number after what it counts ends its sentence: "i veke 12. Hareid: …" is no "12. Hareid"."""
_LONGEST_ENDING = 40
_ONLY_LABEL = re.compile(r"\s*[A-ZÆØÅ][\w ,/-]{1,30}:\s*$")
_LABELLED = re.compile(r"\s*([A-ZÆØÅÁŠ][^:;?!()\n–.]{1,45}):\s+\S")
_POINT_ALONE = re.compile(r"\s*(?:[A-H]\s*[.:)]?|\d{1,2}\s*[.:)])\s*")
_OPEN_END = re.compile(
    r"(?:^|\s)(?:i|på|til|for|med|av|og|eller|at|som|hos|om|fra|frå|den|det|de|dei|en|ei|ein|et|eit|å|mot|ved|under|enn"
    r"|samt|både|hvor|der|når|hvis|mellom|etter|før|innen|vår|våre|vårt|:|-|–)$",
    re.IGNORECASE,
)


_THING = re.compile(
    r"(?:og )?(?:mer|meir|flere|fleire|færre|mindre|bedre|betre|billigere|billegare|økt|auka|nok"
    r"|(?:noen|nokon|en|ein|ei|folk) (?:som|å))\s",
    re.IGNORECASE,
)
"""How a wish begins; of two lines that both do, the second does not go on with the first."""


@dataclass(frozen=True)
class Unit:
    """A bullet or a paragraph: what the writer set apart from the rest."""

    passage: Passage
    is_bullet: bool


def units_of(lines: Sequence[Line], *, width: int) -> list[Unit]:
    """The bullets and paragraphs of some lines; a sentence torn by a page break is put together again."""
    groups: list[tuple[list[Line], bool]] = []
    last, gap = "", False
    for line in lines:
        if line.is_blank:
            gap = True
            continue
        bullet = bullet_at_start(line.text)
        joined = bool(groups) and not bullet and _belongs(last, line.text, gap=gap, width=width)
        if joined:
            groups[-1][0].append(line)
        else:
            groups.append(([Line(line.number, line.text[bullet:])], bool(bullet)))
        last, gap = line.text, False
    return [Unit(Passage.of(group), is_bullet) for group, is_bullet in groups]


def sentences_of(passage: Passage) -> Iterator[Passage]:
    """The sentences of a passage, in order."""
    start = 0
    for match in _BOUNDARY.finditer(passage.text):
        before = passage.text[max(start, match.start() - _LONGEST_ENDING) : match.start()]
        if _OPEN_END.search(before) or (_ABBREVIATION.search(before) and not _COUNTED.search(before)):
            continue
        if _CUT_SHORT.search(before) and _goes_on(passage.text[match.end() :]):
            continue
        if match["beginner"] and not _begins_sentence(match["beginner"]):
            continue
        if sentence := passage.part(start, match.start() + len(match[0].rstrip())):
            yield sentence
        start = match.end()
    if sentence := passage.part(start, len(passage.text)):
        yield sentence


def _goes_on(text: str) -> bool:
    word = re.match(r"[^\W\d_]+", text)
    if word is None or (len(word[0]) > 1 and not word[0].isupper()):
        return False
    return word[0].casefold() in _GOES_ON or present_of(word[0].casefold()) is not None


def _begins_sentence(word: str) -> bool:
    """A word that begins sentences, or a verb in the present that is nobody's name."""
    return word in _BEGINNERS or (present_of(word) is not None and not is_given_name(word))


def _belongs(last: str, text: str, *, gap: bool, width: int) -> bool:
    if _POINT_ALONE.fullmatch(last):
        return False
    if gap:
        return goes_on_after_gap(last, text, width=width)
    if (labelled := _LABELLED.match(text)) and named_alone(labelled[1]):
        return False
    if _THING.match(last) and _THING.match(text) and not _OPEN_END.search(last) and last[-1] not in ",-–/&":
        return False
    stands_alone = text.rstrip().endswith((":", "?")) and (question_at_start(text) or _ONLY_LABEL.match(text))
    return not stands_alone and runs_on(last, text, width=width)
