"""Words about when that name no day: open ones, and those that say it comes back again and again."""

import re

from followup.notes.parsing.periods.time_words import compiled

_SOON = (
    r"as\s+soon\s+as\s+possible|snar[ea]st(?:\s+(?:mulig|mogleg|råd))?|snarleg|asap"
    r"|så\s+(?:snart|fort|raskt|tidlig|tidleg)\s+(?:det\s+lar\s+seg\s+gjøre|råd(?:\s+er)?"
    r"|(?:som|det\s+er)\s+(?:mulig|mogleg|råd))"
    r"|fort(?:løp|laup)[ea]nd[ea]|med\s+e[nt]\s+gang|med\s+ein\s+gong|ved\s+(?:første\s+)?anledning"
    r"|ved\s+(?:fyrste\s+|første\s+)?høve"
    r"|(?:i\s+)?nær(?:meste|aste)?\s+(?:framtid|fremtid)(?:en|a)?|om\s+kort\s+tid"
)
_MEETING = (
    r"(?:(?:til|på|i|innen|innan|før|etter|ved)\s+|(?<!for\s)(?<=\w\s))"
    r"(?:neste|førstkommende|komande|kommende)\s+(?:\w+|\w+\s+)?møt[ea]"
)
_MEETING_IN_ENGLISH = (
    r"(?:by|before|at|for|until|to|after)\s+(?:the|our)\s+next\s+(?:\w+\s+){0,2}(?:meeting|gathering"
    r"|workshop|session)"
)
_MEETING_IN_A_FIELD = r"(?:neste|førstkommende|komande|kommende)\s+(?:\w+\s+)?\w*møt[ea]"
_ONCE_IT_IS_DONE = (
    r"(?:når|etter\s+at|så\s+snart)\s+(?:[\w-]+\s+){1,4}(?:er|vert|blir)\s+(?:\w+\s+)?"
    r"(?:vedtatte?|vedteken|vedteke|klare?|klart|ferdige?|godkjente?|avklarte?|avklart|tilsatt|ansatt|på\s+plass)"
)
_IN_A_FIELD = (
    rf"{_MEETING_IN_A_FIELD}|{_ONCE_IT_IS_DONE}|(?:ved|etter)\s+behov|under\s+arbeid|avventer(?:\s+\w+)?"
    r"|kontinuerl(?:ig|eg)|løpande|løpende|laupande|ongoing|continuous(?:ly)?|immediately|straks"
    r"|umiddelbart|omgående|omgåande|snart|etter\s*hvert|etter\s*kvart"
    r"|på\s+sikt|over\s+tid|pågår|i\s+gang|avklares(?:\s+\w+)?|avklarast(?:\s+\w+)?|ikke\s+(?:avklart|bestemt|satt)"
    r"|ikkje\s+(?:avklart|bestemt|avgjort)|uavklart|tbd"
)

_OPEN_IN_PROSE = compiled(rf"(?<![\w-])(?:{_SOON}|{_MEETING}|{_MEETING_IN_ENGLISH})(?![\w-])")
_OPEN_IN_FIELD = compiled(rf"(?<![\w-])(?:{_SOON}|{_MEETING}|{_MEETING_IN_ENGLISH}|{_IN_A_FIELD})(?![\w-])")
_OPEN_IN_BRACKETS = compiled(rf"(?<=[(,;])\s*(?P<words>{_IN_A_FIELD})(?=\s*[),;])")

_EVERY_WHAT = (
    r"(?:(?:other|second|third|single|first|last|\d+\w*|two|three|four|six|few|school)\s+)?(?:\w*days?"
    r"|weeks?|months?|years?|quarters?|terms?"
    r"|semesters?|spring|summer|autumn|fall|winter|morning|evening|night|hour|time|january|february|march"
    r"|april|may|june"
    r"|july|august|september|october|november|december|easter|christmas)"
)
_RECURRING = compiled(
    rf"(?<!\w)(?:(?:every|each)\s+{_EVERY_WHAT}|annual(?:ly)?|yearly|monthly|weekly|(?:once|twice"
    rf"|times)\s+a|annenhver|annankvar|kvartalsvis|jevnlig|jamleg"
    r"|(?<!etter\s)(?:hver|kvar)t?(?:\s+(?:enkelt|einskild|\d+\.?|andre|tredje))?\s+(?:uke|veke|måned"
    r"|månad|dag|år|halvår|kvartal|vår"
    r"|høst|haust|sommer|sommar|vinter|jul|påske|\w*dag|gang|gong|semester|termin|morgen|morgon|kveld"
    r"|natt|time)(?:en|a|et)?"
    r"|(?:hver|kvar)\s+\d"
    r"|(?:år|månad|måned|uke|uken|veke|veken|dag|halvår)(?:t?l(?:ig|eg))e?"
    r"|(?<!i\s)(?:gang(?:er)?|gong(?:er|ar)?)\s+(?:i(?!\s+løpet)|per|pr\.?)|\d\s*(?:x|g|ggr?)\.?\s+(?:i"
    r"|per|pr\.?)|i\s+(?:måneden|månaden)"
    r"|om\s+(?:våren|sommeren|sommaren|høsten|hausten|vinteren))(?!\w)"
)


def is_open(words: str) -> bool:
    """Whether a deadline field holds open words."""
    return _OPEN_IN_FIELD.search(words) is not None


def find_open(sentence: str) -> list[re.Match[str]]:
    """Open words that leave no doubt inside a sentence; an adjective ("kontinuerlig arbeid") does."""
    return list(_OPEN_IN_PROSE.finditer(sentence))


def find_open_in_brackets(sentence: str) -> list[tuple[int, int]]:
    """Open words that stand by themselves in brackets: "(Dagny, løpende)"."""
    return [match.span("words") for match in _OPEN_IN_BRACKETS.finditer(sentence)]


def is_recurring(words: str) -> bool:
    """Whether the words say that it happens over and over."""
    return _RECURRING.search(words) is not None
