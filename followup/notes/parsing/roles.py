"""Words for those who can be responsible: roles, units and bodies of a municipality, by how the words end.

Source: titles and units of Norwegian municipal organisation, bokmål and nynorsk. National bodies, whom nobody in a
municipality can commit, are apart.
"""

import re

from followup.notes.parsing.vocabulary import words_in

_PERSON_ROLE = (
    r"sjef(?:en|ene|er|ar|ane)?|leder(?:en|ne|e)?|leiar(?:en|ar|ane)?|rektor(?:en|er|ene|ar|ane)?"
    r"|direktør(?:en|er|ar|ane)?"
    r"|koordinator(?:en|er|ene|ar|ane)?|rådgiver(?:en|e|ne)?|rådgjevar(?:en|ar|ane)?|konsulent(?:en|er|ar|ene)?"
    r"|rådmann(?:en)?|kommunedirektør(?:en)?|ordfører(?:en|e)?|ordførar(?:en|ar)?|varaordfører(?:en)?"
    r"|styrer(?:en|e|ne)?"
    r"|styrar(?:en|ar|ane)?|ansvarlig(?:e)?|ansvarleg(?:e)?|bibliotekar(?:en|er|ene|ar|ane)?|lærer(?:en|e"
    r"|ne)?|lærar(?:en|ar|ane)?"
    r"|mester(?:en)?|meister(?:en)?|planlegger(?:en|e)?|planleg(?:gj|g)ar(?:en|ar)?|ingeniør(?:en|er)?"
    r"|kontakt(?:en|er|ar)?"
    r"|inspektør(?:en|er)?|sekretær(?:en|er)?|formann(?:en)?|veileder(?:en|e)?|rettleiar(?:en)?"
    r"|sykepleier(?:en|e|ne)?"
    r"|psykolog(?:en|er|ar|ane|ene)?|pedagog(?:en|er|ar|ane|ene)?|jordmor(?:a|en)?|sosionom(?:en|er)?"
    r"|jurist(?:en|er)?"
    r"|arkitekt(?:en|er)?|gartner(?:en|e)?|gartnar(?:en|ar)?|kokk(?:en|er)?|saksbehandler(?:en|e|ne)?"
    r"|sakshandsamar(?:en|ar)?"
    r"|arbeider(?:en|e|ne)?|arbeidar(?:en|ar|ane)?|helsesøster|helsesøstre|helsesøstera|tillitsvalgt(?:e)?"
    r"|tillitsvald(?:e)?|(?:bygge|plan|byggje)sak(?:en|a)?"
    r"|verneombud(?:et)?|verneombod(?:et)?|lærling(?:en|er|ar|ane|ene)?|vikar(?:en|er|ar|ane)?"
    r"|utvikler(?:en|e)?|utviklar(?:en|ar)?"
    r"|foreldreutvalg(?:et)?|foreldreutval(?:et)?|elevråd(?:et)?|ungdomsråd(?:et)?|eldreråd(?:et)?"
    r"|vert(?:en)?|trener(?:en|e)?"
    r"|terapeut(?:en|er)?|assistent(?:en|er|ene|ar|ane)?|politiker(?:e|ne|en)?|politikar(?:ar|ane)?|eier(?:en|e|ne)?"
    r"|eigar(?:en|ar|ane)?"
    r"|medarbeider(?:en|e|ne)?|medarbeidar(?:en|ar|ane)?|(?:kommune|over|fast)lege(?:n|ne|r)?"
    r"|vaktmester(?:en)?|prosjektleder(?:en)?"
)
_BODY = (
    r"administrasjon(?:en)?|ledelse(?:n)?|leiing(?:a)?|grupp(?:e|en|a|ene)|utvalg(?:et|ene)?"
    r"|utval(?:et)?|styre(?:t)?|råd(?:et|ene|a)?|team(?:et|ene)?|enhet(?:en|ene|er)?|eining(?:a|ar|ane)?"
    r"|etat(?:en|er|ar|ane)?"
    r"|avdeling(?:en|a|er|ar|ene|ane)?|seksjon(?:en|er)?|virksomhet(?:en|er)?|verksemd(?:a|er)?"
    r"|tjeneste(?:n|ne|r)?"
    r"|tenest(?:e|a|er|ene|en)?|servicetorg(?:et)?|servicekontor(?:et)?|sjukeheim(?:en|ane)?"
    r"|legekontor(?:et)?|frivilligsentral(?:en)?"
    r"|museum|museet|museene|klubb(?:en|ane|ene)?|lag(?:et|ene)|idrettsråd(?:et)?|sentral(?:en)?"
    r"|brannvesen(?:et)?|politi(?:et)?|\w*myndighet(?:en)?|\w*myndigheit(?:a)?|"
    r"kontor(?:et|ene|a)?|skole(?:n|ne|r)?|skule(?:n|ne|r|ane)?|barnehage(?:n|ne|r|ane)?"
    r"|bibliotek(?:et|ene|a)?|sentral(?:en|er)?|nettverk(?:et)?|komité(?:en)?|komite(?:en)?"
    r"|formannskap(?:et)?|forum(?:et)?"
    r"|kommunestyre(?:t)?|stab(?:en)?|kollegi(?:et|um)|kommune(?:n|ne)?|sykehjem(?:met)?|sjukeheim(?:en)?"
    r"|nav|ppt|pp-tjenesten"
    r"|barnevern(?:et)|hjemmesykepleien|heimesjukepleia|undertegnede|underteikna|begge|partnere|ledere|leiarar"
)
_NATIONAL = re.compile(
    r"\b(?:ks|kulturskoleråd(?:et)?|kulturskuleråd(?:et)?|norsk kulturskoleråd|nkr|regjering(?:en|a)?"
    r"|storting(?:et)?"
    r"|departement(?:et|ene)?|\w+departement(?:et)?|direktorat(?:et)?|\w+direktorat(?:et)?|udir|staten"
    r"|statsforvalter(?:en)?"
    r"|statsforvaltar(?:en)?|fylkesmann(?:en)?|fylkeskommune(?:n)?|fylket|fylkesbibliotek(?:et)?"
    r"|helseforetak(?:et)?|helseføretak(?:et)?|nve|statens vegvesen|husbanken|nasjonale|sentrale organer)\b",
    re.IGNORECASE,
)
_ROLE_WORD = re.compile(rf"(?:\w|-)*(?:{_PERSON_ROLE}|{_BODY})\Z", re.IGNORECASE)
_PERSON_ROLE_WORD = re.compile(rf"(?:\w|-)*(?:{_PERSON_ROLE})\Z", re.IGNORECASE)
_LONGEST = 60
"""Letters of a word that may still be a role; compounds get long, endless words are none."""
_NOT_ROLES = words_in(
    """
    råd råda utvalg utval styre styret kontakt kontakten skole skule skoler skuler mester gruppe
    grupper etat ansvarlig ansvarleg forum nettverk enhet eining teneste tjeneste virksomhet
    verksemd tjenester tenester eier eige kommune begge ledelse leiing partnere rektornettverket
    fritidstilbud fører
    """
)


def is_role(word: str) -> bool:
    """Is a word a role, a unit or a body that can be responsible? Words that are as often verbs or things are not."""
    return len(word) <= _LONGEST and word.casefold() not in _NOT_ROLES and bool(_ROLE_WORD.match(word))


def is_person_role(word: str) -> bool:
    return len(word) <= _LONGEST and bool(_PERSON_ROLE_WORD.match(word))


def names_national_body(text: str) -> bool:
    """KS, the state or another whom a municipality can ask but not commit."""
    return bool(_NATIONAL.search(text))
