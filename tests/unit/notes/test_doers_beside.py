"""Who does something as it is set beside the deed: in brackets, after a dash or "v/", in a half of its own.

Our own sentences, with what must not be taken for an owner among them.
"""

import pytest

from followup.notes.parsing.doers.owners import owner_of, who_alone
from followup.notes.parsing.doers.times_apart import is_only_time, without_times
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.grammar.subjects import doer_unknown
from followup.notes.parsing.grammar.who import is_who, names_doers
from followup.notes.parsing.text.labels import label_at_start


def owner(text: str, *, units: bool = True) -> str | None:
    return owner_of(text, read_clause(text), label=None, says_who=False, units=units)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Legge ut kart over badeplassene (Berit i teknisk)", "Berit i teknisk"),
        ("Nettsiden skal ryddes (informasjon)", "informasjon"),
        ("Besøke alle over 80 (ergoterapeuten + hjemmetjenesten)", "ergoterapeuten + hjemmetjenesten"),
        ("Finne ut hvem som mangler time (koordinator demens) - mai", "koordinator demens"),
        ("Rydde i lageret (Geir, ing.)", "Geir, ing."),
        ("Stille med instruktør (Magne H.)", "Magne H."),
        ("Søke om midler (økonomisjef, søknadsfrist 1/4)", "økonomisjef"),
        ("Spørre naboene (Unni, innan 1.5.)", "Unni"),
        ("Lage utkast (avd.leder bolig)", "avd.leder bolig"),
        ("Prøve ut rutinen (Siri og kommuneoverlegen)", "Siri og kommuneoverlegen"),
        ("Lage en plan (rektor) (Hole)", "rektor"),
        ("Ringe leverandøren (v/ Kari Moe)", "Kari Moe"),
        ("Ringe leverandøren (Kari sjekker først)", "Kari"),
        ("Telle bilene (HR)", "HR"),
        ("Telle bilene [driftssjefen]", "driftssjefen"),
        ("Telle bilene -> driftssjefen, mai", "driftssjefen"),
        ("Telle bilene (ferdig uke 9, rektorene)", "rektorene"),
        ("Telle bilene (innen 1. mai: Kari)", "Kari"),
        ("Telle bilene (gjennomføres av rektorene)", "rektorene"),
        ("Telle bilene (oppvekst, kultur og helse)", "oppvekst, kultur og helse"),
    ],
)
def test_who_stands_in_brackets_at_the_end(text: str, who: str) -> None:
    assert owner(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "Lage en oversikt (veilederen må oppdateres)",
        "Lage en oversikt (se vedlegg)",
        "Kjøpe nye stoler (12 stk.)",
        "Lage en plan (Hole)",
        "Lage en plan (Hole, Sula)",
        "Vi holder kurs (uke 16 og 17)",
        "Bygge gapahuk (Solvika)",
        "Lage årshjul (i samarbeid med FAU)",
        "Lage årshjul (NAV og fylkeskommunen)",
        "Lage årshjul (Visma)",
        "Lage årshjul (Bufdir)",
        "Lage årshjul (SD-anlegg)",
        "Vi snakker med dem (Mental Helse, LHL)",
    ],
)
def test_what_else_stands_in_brackets_is_no_owner(text: str) -> None:
    assert owner(text) is None


def test_a_field_of_work_is_no_owner_of_a_need() -> None:
    assert owner("Flere folk (helse)", units=False) is None
    assert owner("Flere folk (helsesjef)", units=False) == "helsesjef"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kjøpe inn to droner, avd.leder vann sjekker pris", "avd.leder vann"),
        ("Avtale med lagene → kulturkontoret inviterer til kaffe", "kulturkontoret"),
        ("Felles vakt fra 1. mai, dei tre formennene møtest på helga", "dei tre formennene"),
        ("Åpen kveld i april – kultur og idrett tester ut", "kultur og idrett"),
        ("Kantina drives av elevene, kontaktlærer på 9. trinn har ansvaret", "kontaktlærer på 9. trinn"),
        ("Kriseteamet skal møte politiet, kommuneoverlege Per kaller inn", "kommuneoverlege Per"),
        ("Nye buer med grendelagene, oppvekst- og kultursjef leder arbeidet", "oppvekst- og kultursjef"),
        ("Åpne for seniorsurf; biblioteksjef + frivilligsentral", "biblioteksjef + frivilligsentral"),
        (
            "Rekruttere ungdom til styrene: ungdomskonsulent og fritidsklubben",
            "ungdomskonsulent og fritidsklubben",
        ),
        ("Kommunen går i dialog om buss, ordføreren har lovet å ringe", "ordføreren"),
        ("Felles søknad v/Anne Lie innen 8", "Anne Lie"),
        ("Kurs i mai v/ helsesykepleier", "helsesykepleier"),
        ("Alle får tilbud om kurs @Marte", "Marte"),
        ("Melde inn behovet /Trond", "Trond"),
        ("v/ Kjellfrid: kurs for de nye sjåførene", "Kjellfrid"),
        ("Rådmannen har bedt økonomisjefen om å regne på det", "økonomisjefen"),
        ("Skolesjefen har sagt at hver skole skal ha to kurs", "Skolesjefen"),
        ("Rådmannen har lovet at teknisk sjef skal rydde", "teknisk sjef"),
        ("Kommunene lager et innspill - fristen er 1. juni og regionrådet skriver", "regionrådet"),
        ("Seniorrådet vil ha flere benker, parkavdelingen setter ut ti", "parkavdelingen"),
        ("Søke om midler. Ansvarlig: Kari N. og Ola", "Kari N. og Ola"),
        ("Søke om midler. Ansv. teknisk sjef", "teknisk sjef"),
        ("Hovedansvar ligger hos barnevernleder", "barnevernleder"),
        ("Innkjøp av sykler gjøres av folkehelsekoordinator før sommeren", "folkehelsekoordinator"),
    ],
)
def test_who_stands_in_a_part_of_its_own(text: str, who: str) -> None:
    assert owner(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "Alle kommunene sender tall til Sula v/Anne Lie innen 8. april",
        "Vi må få NAV, helsestasjonen og skolene rundt samme bord, helst før jul",
        "felles ambulant team i helgene, prøveperiode starter etter påske",
        "Lage plan, arbeidsgruppe settes ned i mai",
        "Begge kommunene deler maler med hverandre",
        "Listerkommunene skal se på felles vakt",
        "Sula og Fusa lager felles plan",
        "Bord 2 inviterer de andre",
        "Vi kaller inn til møte: rektorer, FAU og elevråd",
        "Vi ber KS om å lage en mal",
        "Hjelpepleierne skal få kurs i mai",
        "Barnehagen på Skogly åpner i august",
        "Gjenbruksbutikken opnar for arbeidstrening",
        "Fritidsklubben skal ha åpent på lørdager",
        "Samarbeid mellom skole, barnehage og helsestasjon",
        "Åpen dag – hele barnehagen",
        "Vi ber om møte med rektor, FAU-leder og helsesykepleier i mars",
        "Prøve med sykepleier ved legekontoret (primærhelseteam) fra 1. september",
    ],
)
def test_whom_it_is_sent_to_done_with_or_offered_by_is_no_owner(text: str) -> None:
    assert owner(text) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Jeg (SLT-koordinator) skal ringe naboen", "SLT-koordinator"),
        ("Eg (Oddny) skal ringe naboen", "Oddny"),
        ("Ferdig til 1. mars rektorane sjekkar prinsippet", "rektorane"),
        ("Gruppa (Oddvar, Silje + NAV) skal ha en plan", "Gruppa (Oddvar, Silje + NAV)"),
        ("Psykologspesialisten lærer opp to i selvmordsvurdering", "Psykologspesialisten"),
        ("Komm.dir. tar opp spørsmålet med ordfører", "Komm.dir."),
        ("Psykologen vår (Eirik) prøver ut samtale på video", "Psykologen vår (Eirik)"),
        ("HELSESTASJONEN OG PSYKISK HELSE HAR FELLES MØTE", "HELSESTASJONEN OG PSYKISK HELSE"),
        ("Ass. rådmann følger opp saken", "Ass. rådmann"),
        ("Avd. leder bolig lager utkast", "Avd. leder bolig"),
        ("Trine (leder for barnevern) kaller inn", "Trine (leder for barnevern)"),
        ("Rektor og leder for FAU kaller inn", "Rektor og leder for FAU"),
        ("Seksjonsleder hjemmetjenester lager planen", "Seksjonsleder hjemmetjenester"),
        ("Oppvekst v/rektorene følger opp", "Oppvekst v/rektorene"),
        ("Hole kommune v/ Kari Moe inviterer naboene", "Kari Moe"),
        ("En arbeidsgruppe (Marit og en fra Hol) ser på det", "En arbeidsgruppe (Marit og en fra Hol)"),
        ("Teknisk etat bytter lysene", "Teknisk etat"),
        ("Alle ledere følger opp", "Alle ledere"),
        ("Ein av rektorane lagar eit utkast", "Ein av rektorane"),
        ("Boligkonsulenten åpner kontor i mai", "Boligkonsulenten"),
        ("Økonomisjefen får i oppdrag å regne på det", "Økonomisjefen"),
        ("Jeg skal ringe naboen", None),
        ("Eg tek kontakt med dei", None),
    ],
)
def test_who_acts_is_named_whole_and_without_dates(text: str, who: str | None) -> None:
    assert owner(text) == who


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Anders Lie innen 8", "Anders Lie"),
        ("Ferdig til 1. mars rektorane", "rektorane"),
        ("Innen 1. mai: rektor", "rektor"),
        ("Turid mai 24", "Turid"),
        ("IT-sjefen, i april", "IT-sjefen"),
        ("rektor før jul", "rektor"),
        ("Uke 9 rektor", "rektor"),
        ("kontaktlærer på 9. trinn", "kontaktlærer på 9. trinn"),
        ("rektor på 1.-4. trinn", "rektor på 1.-4. trinn"),
        ("Juristen vår", "Juristen vår"),
        ("Mai Britt", "Mai Britt"),
        ("Julie og Jan", "Julie og Jan"),
        ("rektor", "rektor"),
    ],
)
def test_what_is_part_of_a_date_is_no_owner(text: str, left: str) -> None:
    assert without_times(text) == left


@pytest.mark.parametrize(
    "text", ["juni", "- juni", "innen 1. mai", "søknadsfrist 15/3", "uke 9", "medio mars 2024"]
)
def test_a_time_alone_is_only_a_time(text: str) -> None:
    assert is_only_time(text)
    assert not is_only_time(f"{text} rektor")


@pytest.mark.parametrize(
    "text",
    [
        "Tone i plan",
        "K. Solem",
        "Marit fra Tynset",
        "Leder for NAV og leder for frivilligsentralen",
        "Miljørådgiver Osterøy i samarbeid med Vaksdal kommune",
        "Barnekoordinator og leiar på helsestasjonen",
        "Byggesak",
        "NAV og HR",
    ],
)
def test_several_who_are_taken_whole(text: str) -> None:
    assert names_doers(text)
    assert who_alone(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "felles prosjektleder i 50 % stilling",
        "ny koordinator",
        "rektor må lage en plan",
        "skolene rundt samme bord",
        "kunstgressbane",
        "Sula og Hole",
        "KS",
        "Statsforvalteren",
    ],
)
def test_what_is_made_done_or_is_nobodys_of_theirs_names_no_doers(text: str) -> None:
    assert not names_doers(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [("eigedom set opp kontrakt", "eigedom"), ("kultur koster for mye", None), ("planen styrker oss", None)],
)
def test_a_field_of_work_acts_though_it_is_written_small(text: str, who: str | None) -> None:
    assert doer_unknown(read_clause(text)) == who


def test_whole_answers_to_who_keep_their_brackets_and_titles() -> None:
    assert who_alone("Geir, ing.") == "Geir, ing."
    assert who_alone("Mvh Åshild, rådgiver skole") == "Åshild, rådgiver skole"
    assert who_alone("utvalget (Unni, Per + NAV) skal ha en plan") is None
    assert who_alone("kurs for nye (voksne) – flyktningtjenesten") is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Sekretær Magnar summerte opp: alle er enige", None),
        ("Sekretær Magnar: plan", "Sekretær Magnar"),
        ("Leder: Håkon", None),
        ("Rektor: lage plan", "Rektor"),
    ],
)
def test_a_label_that_tells_what_somebody_said_names_no_owner(text: str, who: str | None) -> None:
    label = label_at_start(text, among=())
    assert (label.owner if label else None) == who


@pytest.mark.parametrize("text", ["BUA-boden", "Fusa", "Kommunene i Valdres", "De to kommunene", "vi"])
def test_a_thing_a_former_municipality_and_the_municipalities_are_nobody(text: str) -> None:
    assert not is_who(text)


@pytest.mark.parametrize(
    "text", ["x (" + "1" * 80 + "x)", "x (" + "1." * 40 + "x)", "i " * 3000, "fra " * 3000]
)
def test_endless_numbers_and_small_words_are_read_at_once(text: str) -> None:
    assert owner(text) is None
    assert not is_only_time(text + "x")
