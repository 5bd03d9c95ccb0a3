"""How organisers ask, in bokmål, nynorsk and English: by the question word, the verb and whom it is asked of.

Source: questions and headings of dialogue meetings and minutes in general. The first form that fits decides, so
what is asked of the present ("Hva gjør vi bra i dag?") stands before what is asked of what happens next.
"""

from typing import Literal

from followup.notes.parsing.text.question_forms_english import ASKED_IN_ENGLISH
from followup.notes.parsing.text.question_forms_needs import ASKED_OF_NEEDS
from followup.notes.parsing.text.question_forms_titles import TITLES_OF_DEEDS, TITLES_OF_NEEDS

Topic = Literal["relevance", "values", "first", "who", "needs"]

_HVA = r"(?:hva|kva|what)"
_HVEM = r"(?:hvem|kven|who)"
_HOW = r"(?:hvordan|korleis|how)"
_WHICH = r"(?:hvilken|hvilke|hvilket|kva for(?: ei?n| eit| ei)?|which)"
_WE = (
    r"(?:vi|me|dere|du|de|dykk|kommunen|kommunene|kommunane|hver (?:enkelt )?kommune|(?:vår|din|deres"
    r"|dykkar) kommune|we|you)"
)
_OTHERS = (
    r"(?:ks|staten|stat|fylket|fylkeskommunen|statsforvalteren|statsforvaltaren|\w*departementet|\w*direktoratet"
    r"|regjeringen|regjeringa|stortinget|storsamfunnet|dsb|nve|udir|bufdir|imdi|nkom|husbanken|andre|others)"
)
_NEED = r"(?:trenger|treng|trengs|ønsker|ønskjer|ynskjer|ønskes|mangler|manglar|behøver|savner|saknar|need)"
_END = r"[^?:.!\n]{0,110}?(?:[?:)…]+[*_]*|$)"
_NOW = r"[^?:.!\n]{0,60}?\b(?:bra|godt|i dag|allerede|allereie|lært|lære|best|today|well)\b"
_TAIL = (
    r"(?:\s*[-–/,]?\s*(?:felles|våre|vårt|våre|hos oss|hos dykk|hos dere|for oss|for kommunen|videre"
    r"|vidare|framover|fremover"
    r"|i kommunen|og frister?|og fristar?|og ansvar(?:lig|leg|lige)?|nå|no|etter møtet|lokalt"
    r"|i egen kommune|going forward))*"
    r"\s*[*_]*\s*(?:[:?]+[*_]*|$)"
)


def _headed(words: str, besides: str = "") -> str:
    """A heading of one of these words, or of several of them joined, with nothing after it."""
    one = rf"(?:våre |vårt |vår |konkrete |felles |avtalte |aktuelle |our )?(?:{words})"
    further = rf"(?:{one}|{besides})" if besides else one
    return rf"{one}(?:\s*(?:,|/|&|\+|-|–|og|eller|and)\s*{further})*{_TAIL}"


_DEEDS = (
    r"tiltak(?:ene|a)?|vedtak|beslutning(?:er|ar)?|handling(?:er|ar|splan|spunkt(?:er)?)?|aksjon(?:er|ar"
    r"|spunkt(?:er)?)?"
    r"|avtalt|avtaler|avtalar|oppfølging(?:spunkt(?:er)?)?|ansvarsfordeling"
    r"|gjøremål|gjeremål|forpliktelse[rn]?|forpliktingar?|konkret(?:e tiltak)?|videre arbeid"
    r"|vidare arbeid|videre oppfølging"
    r"|vidare oppfølging|plan(?:er|ar)? (?:videre|vidare|fram(?:over)?|frem(?:over)?)"
    r"|actions?(?: points?)?|next steps?|to-?do"
    r"|(?:neste|de neste|dei neste|våre neste) (?:steg|skritt)"
)
_PARTICULARS = r"ansvar(?:lig|leg)?|frist(?:er|ar)?|hvem|kven|når|tid(?:splan)?"
_WANTS = (
    r"behov|behova|behovene|ønsker|ønskje|ønske|ynskje|hjelp(?:ebehov)?|støtte(?:behov)?|stønad|bistand"
    r"|trenger|treng|trengs|trengst|mangel|manglar|mangler|saknar|savner|sakn|savn|needs|wishes|support"
    r"|behov for (?:hjelp|støtte|bistand|stønad)|hjelp vi (?:trenger|treng)|støtte vi (?:trenger|treng)"
)
_LISTS = (
    r"(?:aksjons|tiltaks|oppfølgings|oppgave|oppgåve|gjøre|gjere|huske|hugse)list[ea]|oppgaver|oppgåver"
    r"|(?:punkt(?:er)?|oppgaver|oppgåver|tiltak|hjemmelekse|heimelekse)? ?(?:fram |frem )?til neste"
    r" (?:gang|møte|samling)"
    r"|(?:action|task|follow-?up) (?:list|items)"
)
_PRESENT = (
    r"relevans|status(?: i dag| nå| no)?|nå-?situasjonen?|nosituasjonen|situasjonen(?: i dag)?"
    r"|dagens situasjon|utfordring(?:er|ar)?"
    r"|utfordringsbilde|erfaring(?:er|ar)?|muligheter|moglegheiter|styrker|styrkar|svakheter|svakheiter"
    r"|barrierer|barrierar"
    r"|hindringer|hindringar|suksess(?:faktorer|kriterier|historier)?|bakgrunn|refleksjon(?:er|ar)?"
    r"|gode eksempler|gode døme"
    r"|gode tips|challenges|experiences?|strengths|background"
)

_WHO_ACTS = (
    rf"{_HVEM}\s+(?:tar|tek|skal|kan|må|bør|fører|driver|driv|eier|eig|leder|leier|gjør|gjer|har ansvar"
    rf"|følger|følgjer"
    rf"|kaller|kallar|inviterer|inviterar|starter|startar|does|will|takes|is responsible)\b"
    rf"(?!\s+(?:vi|me|dere)\b[^?:]*\bmed\b){_END}"
)
_WE_NEED = rf"(?:{_HVA} )?{_NEED}\s+{_WE}\b{_END}"

_AT_HOME = (
    rf"(?:når\s+{_WE}\s+(?:kommer|kjem|er|reiser|drar|dreg)\s+(?:hjem|heim|hjemme|heime|tilbake|attende)"
    r"|(?:tilbake |attende )?(?:hjemme|heime)|etter (?:møtet|samlingen|samlinga|i dag|dagen)|i morgen|i morgon"
    r"|på (?:mandag|måndag)|when (?:we|you) (?:get|are|come) (?:home|back))"
)

_GOAL = (
    r"(?:(?:hoved|hovud|del|resultat|effekt)?mål|(?:inn)?satsingsområde|satsningsområde|innsatsområde|strategi|goal|objective)"
    r"(?:\s*\d{1,2}(?:\.\d{1,2})?\s*[:.–-]|\s*:)[^\n]{2,160}$"
)
"""A goal in a plan, with its words: what is numbered or listed below it are measures."""

_NEEDED_BELOW = (
    r"(?!(?:vi|me)\s+(?:trenger|treng)\s+(?:ikke|ikkje)\b)[^.:?\n]{0,60}\b(?:trenger|treng|mangler|manglar|savner|saknar"
    r"|etterlyser|etterlyste|ber om|bed om|ønsker seg|ønskjer seg)\b[^.:?\n]{0,40}:\s*$"
)
"""A line that says of what stands below it that somebody needs it: "Skal dette gå, trenger rådene:"."""

_SET_OVER: tuple[tuple[Topic, str], ...] = (
    ("who", rf"{_HVA}\s+(?:gjør|gjer|griper|grip|tar|tek|skal|vil|will|do)\s+{_WE}\b[^?:.!\n]{{0,40}}\b{_AT_HOME}"
        rf"{_END}"),
    ("who", rf"{_HVA}\s+{_WE}\s+(?:(?:skal|vil|må|kan)\s+)?(?:gjør|gjer|gjøre|gjere|tar tak i|tek tak i|ta tak i"
        rf"|tar fatt i|tek fatt i|lover|lovar|setter i gang|set i gang|do|will do){_TAIL}"),
    ("needs", rf"{_HVA}\s+{_WE}\s+(?:{_NEED}|må ha|vil ha|skulle hatt)"
        rf"(?: hjelp(?: til| med)?| støtte(?: til)?)?{_TAIL}"),
    ("relevance", rf"{_HVA}\s+{_WE}\s+(?:har(?: i dag)?|er gode på|får til|gj(?:ør|er) (?:i dag|bra)"
        rf"|har gjort){_TAIL}"),
)  # fmt: skip
"""As a title over what is answered ("Kva vi gjer:"), or with what is asked of the days after."""

ASKED_IN_NORWEGIAN: tuple[tuple[Topic, str], ...] = (
    ("who", _GOAL),
    ("needs", _NEEDED_BELOW),
    ("relevance", rf"{_HVA} (?:av dette )?(?:er|var) (?:\w+ )?relevan\w*{_END}"),
    ("relevance", rf"relevant hos oss{_TAIL}"),
    ("relevance", r"relevant (?:hos|for) (?:oss|arbeidet)[^?:.\n]{0,80}(?:[?:]+|$)"),
    ("values", rf"{_HVA} (?:er|var) (?:\w+ )?(?:rammer|verdi\w*){_END}"),
    ("values", r"(?:viktige )?rammer og verdi\w*[^?:.\n]{0,90}(?:[?:]+|$)"),
    ("values", rf"{_WHICH} (?:rammer|verdi\w*){_END}"),
    ("first", rf"{_HVA} (?:må )?(?:vi )?(?:griper?|grip|tar|tek|gjør|gjer) (?:vi )?(?:tak|fatt|i tak)\b{_END}"),
    ("needs", rf"{_HVA} må (?:være |vere |vera )?på plass\b(?![^?:.\n]*\b(?:først|fyrst|tak i|felles)\b){_END}"),
    ("first", rf"{_HVA} må (?:vi )?(?:først |få )?(?:få )?(?:på )?plass\b{_END}"),
    ("first", r"(?:ta tak i|på plass|gripe fatt i|først og fremst"
         r"|begynne med)(?: først)?\s*[-–]?\s*(?:felles)?\s*:"),
    ("first", rf"{_HVA} er viktigst å (?:ta|gripe|få|begynne|begynne|starte){_END}"),
    ("needs", _WE_NEED),
    *((("needs", form)) for form in ASKED_OF_NEEDS),
    ("needs", rf"{_HVA}\s+(?:må|skulle|vil|ville|kunne|bør)\s+{_WE}\s+(?:gjerne\s+)?(?:ha|hatt|få|ønske|ønskje"
         rf"|ynskje|trenge|trengje)\b{_END}"),
    ("needs", rf"{_HVA}\b[^?:.!\n]{{0,60}}\b(?:hjelp|hjelpe|hjalp|støtte|bistand|bistå)\b{_END}"),
    ("needs", r"(?:dette|det) (?:vi|me) (?:må|skulle gjerne|vil gjerne) (?:ha|hatt|få)\b"
         r"[^?:.,!\n]{0,45}(?:[?:]+|$)"),
    ("needs", rf"(?:{_HVA} )?(?:do|does|hjelp|støtte)\s+(?:{_NEED}\s+)?{_WE}\s+(?:need|trenger|treng"
         rf"|want){_END}"),
    ("needs", rf"{_HVA}\s+(?:trengs|trengst|skal til|må til|behov har|treng det|trenger det){_END}"),
    ("needs", rf"{_HVA}\s+(?:må|skal)\s+til\b{_END}"),
    ("needs", rf"{_HVA}\s+(?:kan|bør|skal|må|can)\s+{_OTHERS}\b{_END}"),
    ("needs", rf"{_HVA}\s+(?:forventer|forventar|forventningar har)\s+{_WE}\b{_END}"),
    ("needs", rf"{_WHICH}\s+(?:behov|hjelp|støtte|bistand|støttebehov|verktøy trenger|verktøy treng)\b{_END}"),
    ("needs", rf"{_HOW}\s+(?:kan|bør|can)\s+{_OTHERS}\s+(?:hjelpe|støtte|bidra|bistå|help|support){_END}"),
    ("needs", rf"(?:dette|det|her)\s+(?:trenger|treng|ønsker|ønskjer)\s+(?:vi|me){_TAIL}"),
    ("needs", r"(?:vi|me) (?:trenger|treng|ønsker|ønskjer|ynskjer)(?: oss)?(?: (?:hjelp(?: til)?|fra ks|frå ks"
         r"|fra andre|frå andre))?\s*:"),
    ("needs", r"(?:trenger|treng|mangler|manglar|savner|saknar)(?: (?:hjelp|støtte)(?: til| med)?)?\s*:"),
    ("needs", rf"(?:{_WANTS}|bestilling(?:er|ar)?|innspill|innspel|spørsmål"
     r"|oppfordring(?:er|ar)?|tilbakemelding(?:er|ar)?|forventning(?:er|ar)?|beskjed|melding)"
     rf"\s+(?:til|fra|frå|av)\s+{_OTHERS}(?:[,/ ]+(?:og )?{_OTHERS})*{_TAIL}"),
    ("needs", rf"(?:til|fra|frå)\s+{_OTHERS}(?:[,/ ]+(?:og )?{_OTHERS})*\s*:"),
    ("needs", rf"til\s+(?!andre|others){_OTHERS}(?:[,/ ]+(?:og )?{_OTHERS})*\s*!*\s*$"),
    ("needs", _headed(_WANTS)),
    ("needs", rf"{_HVA} (?:trenger|treng|mangler|manglar|savner|saknar|needs?)"
         rf" (?!{_WE}\b)[^?:.!\n]{{1,40}} (?:fra|frå|av) [^?:.!\n]{{1,40}}?\s*[?:]+"),
    ("needs", rf"(?:dette|det|her) (?:skulle|hadde) (?:vi|me) (?:gjerne )?(?:hatt|hatt bruk for|ønsket|ønskt)"
         rf"(?: oss)?{_TAIL}"),
    ("needs", rf"(?:dette|det) (?:vi|me) (?:{_NEED}|skulle hatt)"
         rf"(?![^?:.!\n]*\b(?:er|handler|handlar)\b)[^?:.,!\n]{{0,45}}(?:[?:]+|$)"),
    ("needs", rf"(?:{_HVA}|det som) står i (?:veien|vegen|vei|veg)\b{_END}"),
    ("relevance", rf"{_HVA}\s+(?:gjør|gjer|do)\s+{_WE}\b{_NOW}{_END}"),
    ("relevance", rf"{_HVA}\s+kan\s+{_WE}\s+lære{_END}"),
    ("relevance", rf"{_HVA}\s+(?:er|var|are|is)\s+(?:de |den |det |dei |dykkar |deres |våre |the "
         rf"|our )?(?:\w+ )?(?:status|situasjon"
     rf"|utfordring|vanskel|vanskeleg|bra|viktig|styrk|barrier|hind|erfaring|problem|mulighet|moglegheit"
     rf"|fordel|ulemp|challeng"
     rf"|største|viktigste|beste|gode)\w*{_END}"),
    ("relevance", rf"{_HVA}\s+(?:fungerer|fungerar|virker|verkar|går|lykkes|lukkast|kjennetegner"
         rf"|kjenneteiknar|hindrer|hindrar|betyr"
     rf"|tyder|opplever|opplev|ser|mener|meiner|syns|synest|tenker|tenkjer|works){_END}"),
    ("relevance", rf"{_HVA}\s+(?:har|have)\s+[^?:.\n]{{0,60}}?(?:endr\w+|gjort|lært|erfart|fått til"
         rf"|fungert|gått|skjedd|learn\w*|(?:i|på) gang|i dag|allerede|allereie|(?:fra|frå) før){_END}"),
    ("relevance", rf"{_HOW}\s+(?:er|går|fungerer|fungerar|står|ser|opplever|opplev|har|jobber vi i dag"
         rf"|arbeider vi i dag|is|are){_END}"),
    ("relevance", rf"{_WHICH}\s+(?:\w+\s+)?(?:erfaring|utfordring|barrier|mulighet|moglegheit|styrk"
         rf"|hindring)\w*{_END}"),
    ("relevance", _headed(_PRESENT)),
    ("relevance", r"status (?:for|på) (?:tiltak|arbeid|plan|vedtak|oppfølging)\w*[^?:.,!\n]{0,40}[?:]*\s*$"),
    ("who", _WHO_ACTS),
    ("who", rf"{_HVA}\s+(?:skal|vil|må|bør|kan|will|should|can|do|tenker|planlegger|planlegg)\s+(?:{_WE}"
         rf"|hver|kvar)\b{_END}"),
    ("who", rf"{_HVA}\s+(?:gjør|gjer|tar|tek|setter|set|starter|startar|lover|lovar|forplikter"
         rf"|forpliktar|prioriterer|prioriterar"
     rf"|bidrar|bidreg|avtaler|avtalar|begynner|satser)\s+{_WE}\b{_END}"),
    ("who", rf"{_HVA}\s+(?:er|blir|vert|is|are)\s+(?:de |dei |våre |det |the |our )*(?:neste|next|første"
         rf"|konkrete)\b{_END}"),
    ("who", rf"{_HVA}\s+skjer (?:nå|no|videre|vidare|etter){_END}"),
    ("who", rf"{_HOW}\s+(?:skal|vil|kan|bør|følger|følgjer|følge|følgje|går|tar|tek|kommer|kjem|arbeider"
         rf"|jobber|jobbar|will|do)\s+"
     rf"(?:{_WE}\s+)?[^?:.\n]{{0,60}}?(?:opp|videre|vidare|fram|framover|fremover|hjem|heim|gjøre|gjere"
     rf"|forward|up)\b{_END}"),
    ("who", rf"{_WHICH}\s+(?:\w+\s+)?(?:tiltak|steg|skritt|grep|handling\w*|actions?)\b{_END}"),
    ("who", rf"når\s+(?:skal|gjør|gjer|tar|tek|starter|startar|vil)\s+{_WE}\b{_END}"),
    ("who", r"(?:neste|våre neste|de neste|dei neste) (?:steg|skritt)[^?:.\n]{0,40}(?:[?:]+|$)"),
    ("who", r"(?:vi|me|we) (?:forplikter oss(?: til)?|forpliktar oss(?: til)?|commit to)(?: å)?\s*(?::|…"
         r"|\.\.\.|$)"),
    ("who", r"(?:vi|me|we) (?:lover|lovar|skal|vil|will)(?: å)?\s*:"),
    ("who", rf"(?:dette|det|her)\s+(?:gjør|gjer|skal|vil|tar|tek|lover|lovar)\s+(?:vi|me)(?: (?:gjøre"
         rf"|gjere|ta|med(?: oss)?))?{_TAIL}"),
    ("who", rf"(?:dette |det )?(?:tar|tek) (?:vi|me) med(?: oss)?(?: hjem| heim| videre| vidare)?{_TAIL}"),
    ("who", rf"(?:veien|vegen) (?:videre|vidare|fram){_TAIL}"),
    ("who", _headed(_DEEDS, _PARTICULARS)),
    ("who", _headed(_LISTS)),
    ("who", r"(?:(?:en|ein|to|tre|fire|fem|\d) )?(?:ting|tiltak|grep|steg|skritt|avtaler|avtalar|oppgaver"
         r"|oppgåver|saker) (?:som )?(?:vi|me|dere|de) (?:gjør|gjer|skal|vil|må|tar|tek|lover|lovar|inngår|følger"
         r"|følgjer)\b[^?:.,!\n]{0,40}(?:[?:]+|$)"),
    ("who", r"(?:dette |det )?(?:vi|me) (?:går|set|setter|tar|tek) (?:no |nå )?(?:i gang|igang|fatt|tak)"
         r"(?: med| i)?\s*(?::|…|\.\.\.)"),
    ("who", rf"{_HVA} skal skje(?!dd)\b{_END}"),
    ("who", rf"{_HVA}\b[^?:.!\n]{{0,80}}\b{_HVEM}\b[^?:.!\n]{{0,60}}\?"),
    ("who", rf"{_HVA} skjer\s*:"),
    ("who", rf"{_HVEM}\s*(?:gjør |gjer )?(?:,|/|og)?\s*{_HVA}\s*(?:,|/|og|-|–)+\s*(?:og )?når{_TAIL}"),
)  # fmt: skip

_TITLES: tuple[tuple[Topic, str], ...] = (
    *(("needs", form) for form in TITLES_OF_NEEDS),
    *(("who", form) for form in TITLES_OF_DEEDS),
)
ASKED: tuple[tuple[Topic, str], ...] = (*_SET_OVER, *ASKED_IN_ENGLISH, *ASKED_IN_NORWEGIAN, *_TITLES)
ASKED_ANYWHERE = frozenset({_WHO_ACTS, _WE_NEED, *(form for _, form in ASKED_IN_NORWEGIAN[:8])})
"""Forms that are the organiser's also in the middle of a paragraph; others may be what a writer asks in passing."""
