"""What people write when they lack, wish, refuse or only remark: the phrases the rules of `kinds` look for."""

import re


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


REFUSAL = _pattern(
    r"\b(?:(?<!enn )ingenting|ingen planer|ikke aktuelt|ikkje aktuelt|uaktuelt|ikke bestemt|ikkje bestemt)\b",
    r"\b(?:vet ikke|veit ikkje|usikre? på|usikkert|vanskelig å si|vanskeleg å seie|haha|hehe)\b",
    r"\b(?:trenger|treng)(?: vi| me)? (?:ikke|ikkje|ingen)\b",
    r"^nei\b|\bhar (?:alt )?det vi (?:trenger|treng)\b|\b(?:godt|veldig|svært) fornøyd\w*\b|\bklar(?:er|ar) oss\b",
    r"\b(?:legges|leggast|lagt|legg|legger) (?:\w+ )?(?:bort|død|på is)\b|\bblir det ikke noe av\b"
    r"|\bblir ikke noe av\b",
    r"\b(?:får|vi får|me får) (?:vi |me )?(?:se|sjå)\b(?! på| nærmere| nærare| til)",
    r"\b(?:det )?er (?:nå |no |alt )?(?:gjort|betalt)\b|\bfunker (?:bra|godt)\b|\bfungerer (?:bra|godt)\b",
    r"\bser (?:seg|oss) ikk(?:e|je) i stand\b",
    r"\bkan ikk(?:e|je) (?:prioritere|prioritert|delta|delt[ae]|påta seg|ta på seg)\b",
    r"\b(?:allerede gjort|er gjennomført|har fullført|er allerede|er allereie)\b",
    r"^(?!.*\b(?:før|føre|når|til|inntil|etter at|så snart)\b[^.;]* er ferdig\b).*\ber ferdig\b",
)
QUESTION_WORD = _pattern(
    r"^(?:hva|kva|hvem|kven|hvordan|korleis|hvorfor|kvifor|hvor|kor|når skal|hvilke\w*|kva for)\b"
    r"(?! som (?:helst|kan|vil)\b)",
    r"^[^.?!]*\s[-–]\s*(?:hvordan|korleis|hva|kva|hvem|kven|hvorfor|kvifor)\s+\w+",
)
UNFINISHED = _pattern(
    r"^(?:må|skal|bør|kan|vi må|vi skal)\b(?:\s\w+){0,2}\s(?:få|ha)?\s?på plass\W*$",
    r"\b(?:at|og|eller|å|som|en|ei|et|eit|vi må)\s*$|(?:^|\b(?:at|og|som|når|hvis)\s)(?:vi|me)\s*$",
)
_LACKS = r"(?:trenger|treng|trengs|trengst|behøver|mangler|manglar|savner|saknar|etterlyser|etterlyser)"
LACK = _pattern(
    rf"(?:^|\b(?:vi|me|kommunen|man|og|ser at det er|også)\s+)(?:\w+\s+)?{_LACKS}\b",
    rf"^(?:(?!som\b)[\wæøå-]+\s+){{1,3}}{_LACKS}\b",
    r"^det (?:vi|me|de|dei|kommunen) (?:trenger|treng|mangler|manglar|savner|saknar)\b",
    r"(?:^|\b(?:vi|me|kommunen)\s+)(?:\w+\s+)?(?:ønsker oss|ønskjer oss|ynskjer oss|er avhengig\w* av)\b",
    r"^(?:behov for|avhengige? av|mangel på)\b",
    r"(?:^|\bat )det er (?:\w+ )?behov for\b|^(?!ingen\b)(?:[\w-]+ ){0,3}har (?:\w+ )?(?:behov|bruk) for\b",
    r"^(?:det (?:ble|blei|vart) |(?:flere|fleire|mange|noen|nokre|alle|gruppa|gruppen|møtet|deltak\w+|de|dei)"
    r" (?:\w+ )?)(?:etterlyste?|etterspurte?|etterspurde|savna|savnet|sakna|saknet)\b",
    r"\b(?:trenger|treng) (?:vi|me)\b|\btrengs\b|\b(?:skulle|burde) (?:gjerne )?hatt\b",
)
_SHOULD = r"\bburde (?:være|vere|ha)\b|\b(?:må|bør) (?:det )?(?:ha|på plass)\b|\bskal (?:det )?på plass\b"
IMPORTANT = _pattern(
    r"\b(?:viktig|viktige|viktigste|viktigaste|nødvendig|naudsynt|avgjørende|avgjerande|påkrevd)\b",
    r"\b(?:ønskelig|ønskeleg|sentralt|vesentlig|vesentleg|burde)\b",
    _SHOULD,
)
IMPORTANT_TO = _pattern(
    r"\b(?:viktig|viktige|nødvendig|naudsynt|avgjørende|avgjerande|ønskelig|ønskeleg)"
    r"\s+(?:å|at|med|del å|fra|frå|politisk)\b",
    _SHOULD,
)
WISH = _pattern(r"\b(?:ønsker|ønskjer|ynskjer|ønske om|håper|håpar|vil gjerne|skulle ønske)\b")
_MORE_THAN_THAT = (
    r"(?!(?:det|dette)\b(?! (?:å|at|om|med|hvis|viss)\b)(?!.{0,30}\b(?:om|hvis|viss|at|å|med)\b))"
)
""""Det hadde spart oss mye" only says why; "Det hadde vært fint om …" says what."""
WISH_SOFTLY = _pattern(
    rf"^{_MORE_THAN_THAT}.*\b(?:hadde|ville) (?:\w+ )?(?:vært|vore|vert) (?:\w+ ){{0,2}}?(?:fint|bra|nyttig|greit|flott"
    r"|supert|gull|kjekt|topp|knall|lurt|bedre|betre|perfekt|velkomment?|kjærkomment?|drøm\w*|hjelp|fordel)\b",
    rf"^{_MORE_THAN_THAT}.*\b(?:hadde|ville|kunne) (?:\w+ ){{0,2}}?(?:hjulpet|hjelpt|hjulpe|reddet|redda|berget|berga"
    r"|spart|avlastet|avlasta|gjort (?:det|susen|\w*dagen|livet|underverk\w*))\b",
    r"^(?:vi |me |jeg |eg )?(?:kunne|skulle) (?:\w+ )?(?:tenkt?e?|tenkje|ønske|ønskje|ynskje) (?:oss|meg)\b(?! å\b)",
    r"^hadde (?:det |vi |me |noen |nokon )?(?:bare|berre|enda|endå)\b",
    r"\b(?:står|er|ligger|ligg) (?:\w+ ){0,2}(?:på|i) ønske?list\w*|\bpå ønske?list[ae]\b",
    r"^(?:\w+ )?(?:fint|bra|flott|nyttig|greit) (?:om|med|hvis|viss)\b",
    r"^(?:men )?gjerne\b",
    r"\b(?:burde|skulle) (?:gjerne )?(?:hatt|hatt oss)\b",
)
DECIDED = _pattern(
    r"\b(?:har|hev) (?:\w+ )?(?:bestemt|avtalt|avtala|besluttet|blitt enige|vorte einige|gått med på"
    r"|planlagt|planlagd)"
    r"\s+(?:oss |seg )?(?:om |for )?(?:å|at|felles|en|ei|ein|et|eit|nytt|ny|møte|kurs)\b",
)
THING_LACKING = _pattern(
    r"^(?:men |og |også )?(?:hjelp|støtte|bistand|pengar|penger|midler|midlar|rettleiing|veiledning"
    r"|påfyll)\s+(?:til|frå|fra|med|for|i)\b",
    r"^(?:meir|mer|fleire|flere|bedre|betre|økt|auka|nok)\s+(?!enn\b)\w+",
    r"^(?:noen|nokon|nokre|noe|noko|ein|en|ei|folk)\b.{0,25}?\bsom (?:kan|vil|har)\b",
    r"^(?:noen|nokon|nokre|ein|en|ei|folk) å (?:spørre|spørje|ringe|ringje|snakke|diskutere|drøfte|dele|sparre)\b",
    r"^(?:tilgang (?:til|på)|oversikt over|maler? (?:for|til)|malar? (?:for|til))\b",
)
MEETING = _pattern(
    r"^\s*(?:faste?|jevnlige?|jamlege?|felles|årlige?|årlege?|ukentlige?|månedlige?|en|ei|ein|et|eit)\b"
)
JOINS = _pattern(r"^\s*(?:også |òg )?(?:med (?:på|i)|vert|vertskap|ansvarlig|ansvarleg)\b")
PRACTICAL = _pattern(
    r"^(?:neste|nytt|nest)\s+(?:\w*møte|\w*samling|workshop|\w*dag|nettverk\w*|gang"
    r"|runde)\b(?!.{0,60}\b(?:skal|lager|lagar)\b)",
    r"\b(?:tas|takast|tatt|teke|tar|tek)\b(?: \w+){0,3} til (?:orientering|etterretning|vitende|vitande)\b",
    r"\b(?:send\w*|skriv\w*)\s+(?:ut\s+)?referat\w*\b|^referat\w* (?:send|blir|vert)\w*",
    r"\b(?:padlet\w*|lappene|lappane|veggen)\b.*\b(?:steng|samle|saml|ta|tas|lukk)\w*|\b(?:saml"
    r"|steng)\w* (?:inn )?(?:lappene|lappane|padlet\w*)",
    r"\bfyl(?:ler|te) \d+\b|^kaffe\w*\b|^(?:ellers|elles) (?:er |alt )?(?:vi |alt )?(?:bra|godt|fint)\b"
    r"|^fornøyd\b",
    r"^(?:bra|godt|fint|flott|nyttig) (?:innlegg|foredrag|møte|opplegg|dag|samling)\b|^kort møte\b"
    r"|\bkommer sterkere tilbake\b",
    r"^(?:møte|samling)\b[^.]{0,30}\d{4}\b|^skriv (?:hvem|kven|ned|på)\b|\btakk(?:er|ar)? (?:for|av|til)\b",
)
ASKED_OF = _pattern(
    r"^(?:vi |me )?(?:også )?(?:håper|håpar|ønsker|ønskjer|ynskjer)(?: at)? "
    r"(?:ks|staten|statsforvalt\w+|fylkeskommunen)\b",
    r"^(?:kan|kunne|vil|ville|bør|burde)\s+(?:ikke |ikkje )?(?:ks|staten|fylket|fylkeskommunen"
    r"|statsforvalt\w+|dere|dykk|de sentrale)\b",
    r"\bpå (?:høy |høg )?tide? at (?:\w+ )?(?:ks|staten|fylke\w+|statsforvalt\w+|regjering\w+|\w+verket"
    r"|\w+direktoratet|\w+departementet)\b",
)
WISH_TO_ACT = _pattern(
    r"\b(?:ønsker|ønskjer|ynskjer|har lyst til|er (?:veldig |svært )?(?:interesserte?|klare?) (?:i|til|for))"
    r"\s+(?:også\s+|gjerne\s+)?å\s+\w+"
)
TO_SOMEBODY = _pattern(r"^(?:at|viktig at|ønske\w* at|fint om|gjerne)\b")
OBLIGED = _pattern(
    r"\b(?:hvor|der|som)\s+(?:vi|me)\s+(?:må|skal)\s+[\"«“]?(\w+)",
    r"\bsom\s+(?:skal|må)\s+(\w+(?:es|ast))\b",
)
TOWARDS = _pattern(
    r"^\s*(?:på banen|på bana|inn|med|til|ut|på \w*befaring|på synfaring|i dialog|i møte|i kontakt|i gang)\b"
)
AT_SOMETHING = _pattern(r"^\s*(?:også\s+)?(?:på|nærmere|nærare|etter|gjennom|over|fram|frem|oss)\b")
TROUBLE = _pattern(
    r"^(?:fare|risiko|utfordring\w*|problem\w*|vanskelig\w*|vanskeleg\w*|lite|lita|få som|mange av)\b",
    r"^(?:dette|det|den|da|vi er|me er)\b",
)
REMARK = _pattern(
    r"^(?:dette|det|det her|alt|alt dette) (?:er|var|blir|vert)\b(?!.*\b(?:viktig|nødvendig) (?:å|at|del)\b)"
    r"(?!.*\b(?:ønskelig|ønskeleg|ynskjeleg|påkrevd) (?:å|at|med)\b)",
    r"^(?:blir|blei) \w+",
    r"\b(?:huske|hugse) (?:at|på)\b",
)
EVENT = _pattern(
    r"^(?:\w+\s+){0,2}(?:runde|møte|møter|dialogmøte|dialogmøter|workshop|oppstart|arbeidsgruppe|kartlegging)\b",
    r"^(?:\w+\s+){0,2}(?:høring|folkemøte|fagdag|fagdager|kurs|seminar|samling|søknad|sak|planarbeid)\b",
)
