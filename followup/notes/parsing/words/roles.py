"""Words for those who can be responsible: roles, units and bodies of a municipality, by how the words end.

Source: titles and units of Norwegian municipal organisation, bokmål and nynorsk. National bodies, whom nobody in a
municipality can commit, are apart.
"""

import re
from functools import lru_cache

from followup.notes.parsing.words.vocabulary import words_in

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
    r"|spesialist(?:en|er|ene|ar|ane)?|sjukepleiar(?:en|ar|ane)?|vernepleier(?:en|e|ne)?|vernepleiar(?:en|ar|ane)?"
    r"|økonom(?:en|er|ar)?|controller(?:en|e)?|advokat(?:en|er|ar|ane)?|arkivar(?:en|er|ar)?|antikvar(?:en)?"
    r"|konservator(?:en)?|formenn(?:ene)?|formannen|fogd(?:en)?|fogde[nr]|forvalter(?:en|e|ne)?"
    r"|forvaltar(?:en|ar|ane)?|feier(?:en|e|ne)?|feiar(?:en|ar|ane)?|operatør(?:en|er|ene|ar|ane)?"
    r"|instruktør(?:en|er|ar)?|redaktør(?:en)?|saksbehandlar(?:en|ar)?|ombud(?:et|ene)?|ombod(?:et|a)?"
    r"|(?:kontakt|ressurs|nøkkel|fag)person(?:en|er|ene|ar|ane)?|representant(?:en|er|ene|ar|ane)?"
    r"|(?:skole|skule|helsestasjons|bydels|turnus|legevakt)leg[ea](?:n|ne|r)?|logoped(?:en|er|ar)?"
    r"|(?:bio|geo|øko|sosio|arkeo|psyko)log(?:en|er|ar)?|lensmann(?:en)?|byråd(?:en)?|varabrannsjef(?:en)?"
    r"|superbruker(?:en|e|ne)?|superbrukar(?:en|ar|ane)?|bestyrer(?:en|e)?|bestyrar(?:en|ar)?|kasserer(?:en)?"
    r"|verge(?:n|r)?|verja|prest(?:en|er|ar|ane)?|prost(?:en)?|diakon(?:en)?|kantor(?:en)?|organist(?:en)?|kateket(?:en)?"
    r"|(?:tann|distrikts|bedrifts|avdelings|tilsyns|turnus|dyre?)leg[ea](?:n|ne|r)?|legen|legane|legene|veterinær(?:en)?"
    r"|brann(?:mann|menn|mannskap)(?:en|ene)?|renholder(?:en|e|ne)?|reinhaldar(?:en|ar|ane)?|sjåfør(?:en|er|ar|ane)?"
    r"|revisor(?:en)?|elektriker(?:en|e)?|elektrikar(?:en|ar)?|rørlegger(?:en)?|røyrleggjar(?:en)?|fotograf(?:en)?"
    r"|(?:regnskaps|rekneskaps|maskin|tilsyns)før(?:er|ar)(?:en|e|ne|ane)?|innkjøper(?:en|e|ne)?|innkjøpar(?:en|ar|ane)?"
    r"|psykiater(?:en)?|fysiolog(?:en)?|kurator(?:en)?|dirigent(?:en)?|havnekaptein(?:en)?|hamnekaptein(?:en)?"
    r"|meistrane|mestrene|mestre(?=\.?\Z)|hjelper(?:ne|en)|hjelpar(?:ane|en)"
    r"|komm\.?(?:dir|sjef)|avd\.?(?:leder|leiar|sjef)|koord|rådg|ktv|htv"
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
    r"|helsestasjon(?:en|ane)?|sekretariat(?:et)?|arkivet|foretak(?:et)?|føretak(?:et)?|forening(?:en|a)"
    r"|(?:vann|vass|kraft|e-|ever|energi)verk(?:et)?|(?:hamne|havne|brann|feie?r?|park|bad|renholds|renovasjons|oppmålings)vesen(?:et)?"
    r"|(?:opplærings|lærings|introduksjons|kompetanse|helse|familie|ressurs|dag|aktivitets)sent(?:er|eret|ret)"
    r"|(?:voksen|vaksen)opplæring(?:en|a)|(?:barneverns?|lege)vakt(?:en|a)|avd"
    r"|barnevern(?:et)|hjemmesykepleien|heimesjukepleia|undertegnede|underteikna|begge|partnere|ledere|leiarar"
)
_BODIES = (
    r"(?:ks|kulturskoleråd(?:et)?|kulturskuleråd(?:et)?|norsk kulturskoleråd|nkr|regjering(?:en|a)?"
    r"|storting(?:et)?"
    r"|departement(?:et|ene)?|\w+departement(?:et)?|direktorat(?:et)?|\w+direktorat(?:et)?|udir|staten"
    r"|statsforvalter(?:en)?"
    r"|statsforvaltar(?:en)?|fylkesmann(?:en)?|fylkeskommune(?:n)?|fylket|fylkesbibliotek(?:et)?"
    r"|helseforetak(?:et)?|helseføretak(?:et)?|nve|(?:statens )?ve[gi]vesen(?:et)?|husbanken|nasjonale"
    r"|fhi|folkehelseinstituttet|imdi|hk-dir|bufdir|bufetat|dsb|dfø|digdir|nibio|arkivverket|riksarkivet"
    r"|riksantikvaren|fylkesarkivet|kartverket|\w{3,}tilsynet|sametinget|avinor|innovasjon norge"
    r"|helse (?:nord|vest|midt|sør-øst)(?: rhf)?"
    r"|kystverket|sentrale organer)"
)
_NATIONAL = re.compile(rf"\b{_BODIES}\b", re.IGNORECASE)
_ONLY_NATIONAL = re.compile(rf"\W*{_BODIES}(?:(?:,|/| og| &| and)\s*(?:og\s+)?{_BODIES})*\W*", re.IGNORECASE)
_ROLE_WORD = re.compile(rf"(?:\w|[-.](?=\w))*(?:{_PERSON_ROLE}|{_BODY})\.?\Z", re.IGNORECASE)
_DEFINITE_PLURAL = re.compile(r"(\w{4,50}?)(?:ene|ane|ne)", re.IGNORECASE)
_PERSON_ROLE_WORD = re.compile(rf"(?:\w|[-.](?=\w))*(?:{_PERSON_ROLE})\.?\Z", re.IGNORECASE)
_UNITS = words_in(
    """
    kommunikasjon informasjon økonomi kultur idrett fritid oppvekst helse omsorg velferd mestring plan teknisk eiendom
    eigedom næring park vei veg vann vatn avløp avlaup renhold reinhald drift bydrift byggesak oppmåling landbruk miljø
    folkehelse barnevern innkjøp personal lønn arkiv forvaltning kommunalteknikk byggdrift rus psykiatri integrering
    flyktning digitalisering beredskap jus utvikling samfunnsutvikling organisasjon stab kart geodata kjøkken
    servicetorg bibliotek kulturskole kulturskule legekontor hjemmetjeneste heimeteneste hjemmesykepleie
    """
)
"""Fields of work that stand for those who work in them, where who does something is told: "(kommunikasjon)"."""
_UNITS_IN_CAPITALS = words_in("HR IT IKT VA SLT NAV PPT BUP SFO FAU SU AMU HTV KTV DMS DPO CISO FoU RVTS PP")
_LONGEST = 60
"""Letters of a word that may still be a role; compounds get long, endless words are none."""
_NOT_ROLES = words_in(
    """
    råd råda utvalg utval styre styret kontakt kontakten skole skule skoler skuler mester gruppe
    grupper etat ansvarlig ansvarleg forum nettverk enhet eining teneste tjeneste virksomhet
    verksemd tjenester tenester eier eige kommune begge ledelse leiing partnere rektornettverket
    fritidstilbud fører greier pleier leier dreier veier skeier sverge
    """
)


@lru_cache(maxsize=16384)
def is_role(word: str) -> bool:
    """Is a word a role, a unit or a body that can be responsible? Words that are as often verbs or things are not."""
    if len(word) > _LONGEST or word.casefold() in _NOT_ROLES:
        return False
    return bool(_ROLE_WORD.match(word)) or _are_persons(word)


def is_unit(word: str) -> bool:
    """A field of work ("kommunikasjon", "teknisk") or the letters a unit goes by ("HR", "PPT")."""
    bare = word.strip(".,")
    return bare.casefold() in _UNITS or bare.removesuffix("-kontoret") in _UNITS_IN_CAPITALS


@lru_cache(maxsize=16384)
def is_person_role(word: str) -> bool:
    return len(word) <= _LONGEST and (bool(_PERSON_ROLE_WORD.match(word)) or _are_persons(word))


def _are_persons(word: str) -> bool:
    """All who have a role, in the definite plural: "kommunedirektørene", "ordførarane", "trenerne"."""
    match = _DEFINITE_PLURAL.fullmatch(word)
    return match is not None and bool(_PERSON_ROLE_WORD.match(match[1]))


def only_names_national_bodies(text: str) -> bool:
    """A heading of what is asked of them: "Fylkeskommunen", "KS og staten"."""
    return _ONLY_NATIONAL.fullmatch(text) is not None


@lru_cache(maxsize=16384)
def names_national_body(text: str) -> bool:
    """KS, the state or another whom a municipality can ask but not commit."""
    return bool(_NATIONAL.search(text))
