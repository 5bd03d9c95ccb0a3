"""What somebody has said that somebody will do: "Rådmannen har lovet at …", "Vik melder at …". The deed is what counts.

What is only told of the talk ("Ordføreren minte om …", "Flere mente …") is apart: nobody takes anything on.
"""

import re

_TO_WHOM = (
    r"(?:\s+(?:skriftlig|skriftleg|muntlig|muntleg|også|òg|nå|no|klart|tydelig|tydeleg|oss|dei|dem"
    r"|til (?:møtet|oss|gruppa|gruppen)|(?:i|på|per|pr\.?) (?:møtet|e-post|epost|telefon)))*"
)
_COMMITTED = (
    r"(?:meldt|sagt|lovet|lova|lovt|opplyst|varslet|varsla|bekreftet|stadfesta|bestemt|vedtatt|vedteke|avgjort|skrevet"
    r"|skrive|svart|forsikret|forsikra|gitt beskjed om|gjeve beskjed om)"
)
_COMMITS = (
    r"(?:melder|melde|meldte|seier|sier|sa|lover|lovar|lovte|lovet|lova|opplyser|opplyste|varsler|varslar|varslet|varsla"
    r"|bekrefter|stadfestar|stadfester|skriver|skriv|skrev|svarer|svarar|svarte|bestemte|vedtok|forsikrer|forsikrar)"
)
_REPORTED = re.compile(
    rf"[^.:;?!]{{2,60}}?\s(?:(?:har|hev)\s+(?:\w+\s+)?{_COMMITTED}|{_COMMITS}){_TO_WHOM}\s+at\s+(?=\w)",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"(?:[^.:;?!]{2,40}?\s)?(?:"
    r"(?:kom|kommer|kjem|ble|blei|vart|er|var|blir)\s+(?:vi |me |alle |partene |partane |gruppa |møtet |det )?"
    r"(?:fram til|frem til|enige? om|einige? om|samde? om|samstemte? om|semje om|enighet om|einigheit om)"
    r"|(?:landet|landa) (?:vi |me )?på|semje om|enighet om)\s+(?:at\s+(?=\w)|(?:følgende|følgjande)\s*:\s+(?=\w))",
    re.IGNORECASE,
)
""" "I dag kom vi fram til at …", "Det ble enighet om følgende: …"."""
_RULED = re.compile(
    r"[^.:;?!]{0,40}?(?:plan(?:en|a)?|lov(?:en|a)?|forskrift(?:en|a)?|strategi(?:en)?|rapport(?:en)?|melding(?:en|a)?"
    r"|veileder(?:en)?|rettleiar(?:en)?|retningslinje\w*|rundskriv(?:et)?|direktiv(?:et)?|reglement(?:et)?|tekst(?:en)?"
    r"|vedtekt\w*|avtale(?:n)?|bok(?:a|en)?|§+ ?[\d-]+)(?: [\d–-]+| for [\w ]{3,30}?)?\s"
    r"(?:sier|seier|sa|krever|krev|kravde|slår fast|fastslår|fastslo|forutsetter|føreset|skriver|skriv|står det|står)"
    r"\s+at\s",
    re.IGNORECASE,
)
""" "Planen sier at …", "Loven krever at …": written, and taken on by nobody here."""
_BY_LAW = re.compile(
    r"(?:etter|ifølge|i følge|i følgje|ifølgje|i henhold til|i samsvar med|iht\.?|jf\.?|jfr\.?|jamfør|i medhold av"
    r"|med h(?:ei|je)mm?el i)\s+[^,.;]{0,40}?(?:\w*lov(?:en|a)?\b|\w*forskrift(?:en|a)?\b|§)[^;.]{0,20}?\s"
    r"(?:skal|plikter|pliktar|må|har|er)\b",
    re.IGNORECASE,
)
_ADVISES = re.compile(
    r"(?!(?:vi|me|eg|jeg)\b)[^.:;?!,]{2,50}?\s(?:anbefaler|anbefalar|tilrår|tilråder|rår til|mener|meiner|trur|tror"
    r"|påpeker|påpeikar|peker på|peikar på|hevder|hevdar|spår|advarer mot|åtvarar mot)\s+at\s",
    re.IGNORECASE,
)
_OF_THE_TALK = re.compile(
    r"[^.:;?!,]{2,50}?\s(?:(?:minte|minnet|minna) om|mente|meinte|påpekte|påpeikte|peikte på|pekte på|spurte|spurde"
    r"|lurte på|undret|undra|takket|takka|roste|skrøt|kommenterte|fortalte|fortalde|summerte opp|oppsummerte"
    r"|ønsket velkommen|ønskte velkomen|understreket|understreka|la til|nevnte|nemnde|skal ha sagt)\b",
    re.IGNORECASE,
)


def told_deed_at(text: str) -> int:
    """Where the deed that somebody is said to do begins; 0 where a sentence reports none."""
    if is_written_down(text):
        return 0
    match = _REPORTED.match(text) or _AGREED.match(text)
    return match.end() if match else 0


def is_written_down(text: str) -> bool:
    """Does a sentence only quote what a plan says or the law asks for?"""
    return bool(_RULED.match(text) or _BY_LAW.match(text))


def tells_of_the_talk(text: str) -> bool:
    """Does a sentence only tell what was said: a reminder, an opinion, advice, a question, thanks?"""
    return bool(_OF_THE_TALK.match(text) or _ADVISES.match(text))
