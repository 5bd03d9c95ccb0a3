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
_OF_THE_TALK = re.compile(
    r"[^.:;?!,]{2,50}?\s(?:(?:minte|minnet|minna) om|mente|meinte|påpekte|påpeikte|peikte på|pekte på|spurte|spurde"
    r"|lurte på|undret|undra|takket|takka|roste|skrøt|kommenterte|fortalte|fortalde|summerte opp|oppsummerte"
    r"|ønsket velkommen|ønskte velkomen|understreket|understreka|la til|nevnte|nemnde|skal ha sagt)\b",
    re.IGNORECASE,
)


def told_deed_at(text: str) -> int:
    """Where the deed that somebody is said to do begins; 0 where a sentence reports none."""
    match = _REPORTED.match(text)
    return match.end() if match else 0


def tells_of_the_talk(text: str) -> bool:
    """Does a sentence only tell what was said: a reminder, an opinion, a question, thanks?"""
    return bool(_OF_THE_TALK.match(text))
