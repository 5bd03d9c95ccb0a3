"""How organisers ask what is needed, besides "Hva trenger vi?": what it takes, what would help, what is missing."""

_HVA = r"(?:hva|kva)"
_WE = r"(?:vi|me|dere|de|dykk|du|kommunen|kommunene|kommunane)"
_END = r"[^?:.!\n]{0,110}?(?:[?:)…]+[*_]*|$)"
_ALONE = r"\s*[*_]*\s*(?:[:?]+[*_]*|$)"
_LACK = r"(?:trenger|treng|trengs|trengst|mangler|manglar|savner|saknar|ønsker|ønskjer|ynskjer)"
_OTHERS = r"(?:ks|staten|fylket|fylkeskommunen|statsforvalteren|statsforvaltaren|hverandre|kvarandre|andre)"
_HELPED = (
    r"(?:hjulpet|hjelpt|hjulpe|hjelpe|gjort|gjøre|gjere|lettet|letta|lette|avlastet|avlasta|avlaste|løst|løyst"
    r"|betydd|monna|vært til hjelp|vore til hjelp|være til hjelp|vere til hjelp)"
)

ASKED_OF_NEEDS: tuple[str, ...] = (
    rf"{_HVA}\s+lyt\s+(?:det\s+)?til\b{_END}",
    rf"{_HVA}\s+(?:har|hadde|ser)\s+(?:{_WE}|[^?:.!\n]{{1,30}}?)\s+(?:\w+\s+)?(?:behov|bruk|trong)\s+for\b{_END}",
    rf"{_HVA}\s+(?:er det (?:som )?)?(?:mangler|manglar|vantar|trengs|trengst|kreves|krevst|krevs|etterspørres"
    rf"|etterlyses|haster|hastar)\b(?!\s+(?:det|den)\b){_END}",
    rf"{_HVA}\s+(?:kunne|ville|hadde|vil|kan)\s+(?:ha\s+)?{_HELPED}\b{_END}",
    rf"{_HVA}\s+er\s+(?:det\s+)?(?:dykkar |deres |våre |vårt |det |dei |de )*(?:\w+ )?(?:behov|behovet|behova|behovene"
    rf"|ønsker|ønskene|ønskja|ønskjet){_ALONE}",
    rf"{_HVA}\s+har\s+{_WE}\s+for\s+(?:lite|få)\b{_END}",
    rf"{_HVA}\s+(?:ber|bed|vil)\s+{_WE}\s+(?:(?:be|bede)\s+)?(?:{_OTHERS}\s+)?om\b{_END}",
    rf"{_HVA}\s+står\s+(?:\w+\s+)?på\s+ønske?list\w*{_END}",
    rf"(?:hvor|kor|kvar|når|hvem|kven)\s+{_LACK}\s+{_WE}\s+(?:\w+\s+)?(?:hjelp|støtte|stønad|bistand|påfyll){_END}",
    rf"(?:er det|har {_WE}) (?:noe|noko) (?:som )?(?:{_WE} )?{_LACK}\b{_END}",
    rf"{_HVA}\s+(?:trenger|treng|mangler|manglar|savner|saknar)\s+\w+(?:\s+(?:våre|vår|vårt|deres|dykkar))?\s*[?]+",
    rf"(?:(?:våre|vår|kommunens?|kommunenes|kommunane sine) )?(?:ønske?list[ea]n?|ynskjelist[ea]){_ALONE}",
)
