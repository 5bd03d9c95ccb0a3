"""What many subjects' walls say, and what each is: somebody's deed and whose, a need, or neither."""

from datetime import date

import pytest

from followup.notes.parsing.doers.owners import owner_of
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.periods.dues import find_dues
from followup.notes.parsing.proposals.titles import title_of, without_owner
from followup.notes.parsing.rules.kinds import kind_of
from followup.notes.parsing.rules.said import Said, Verdict
from followup.notes.parsing.text.questions import Topic

HELD_ON = date(2023, 11, 15)


def verdict(text: str, topic: Topic | None) -> Verdict:
    return kind_of(Said(text, read_clause(text), topic, bool(find_dues(text, held_on=HELD_ON))))


def owner(text: str, topic: Topic | None) -> str | None:
    says_who = verdict(text, topic).rule == "names_who"
    return owner_of(text, read_clause(text), label=None, says_who=says_who)


def title(text: str, topic: Topic) -> str:
    made = title_of(text, read_clause(text), rule=verdict(text, topic).rule, language="nb")
    return without_owner(made, owner(text, topic))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kommunedirektøren kaller inn til et felles møte innen 1. mars", "Kommunedirektøren"),
        ("Rådgjevar i oppvekst lagar utkast til plan før påske", "Rådgjevar i oppvekst"),
        (
            "Folkehelsekoordinator og SLT-koordinator kartlegger behovet",
            "Folkehelsekoordinator og SLT-koordinator",
        ),
        ("Hovudverneombodet tek saka opp i AMU", "Hovudverneombodet"),
        ("Kommuneoverlegen orienterer kommunestyret i juni", "Kommuneoverlegen"),
        ("Næringssjefen inviterer bedriftene til frokostmøte", "Næringssjefen"),
        ("NAV kartlegger ungdommer uten tilbud", "NAV"),
        ("Barne- og familieavdelinga utarbeider rutine", "Barne- og familieavdelinga"),
        ("PPT i samarbeid med helsestasjonen lager veileder", "PPT i samarbeid med helsestasjonen"),
        ("Ledergruppa", "Ledergruppa"),
        ("Rektor + kommunalsjef", "Rektor + kommunalsjef"),
        ("Workshop i uke 40", None),
        ("Sak til kommunestyret i juni", None),
        ("Kartlegging av alle bygg innen 1. mai (driftssjef)", "driftssjef"),
        ("Lage felles årshjul v/Kari Moe", "Kari Moe"),
        ("Sende ut spørreskjema – Kari", "Kari"),
        ("Oppdatere beredskapsplanen @Kari", "Kari"),
        ("Plan- og byggesak går gjennom søknadene", "Plan- og byggesak"),
        ("Undertegnede tar kontakt med fylkeskommunen", "Undertegnede"),
        ("Formannskapet behandler saken i mai", "Formannskapet"),
        ("Vi skal forankre det hos Søren", None),
        ("Vi tar kontakt med Anne", None),
        ("Invitere kommunelegen", None),
        ("Presentere resultatene for formannskapet", None),
        ("Vi sender invitasjon til ordføreren", None),
        ("Bestille kurs hos leverandøren", None),
        ("Tillitsvalgte og fagleder møtes i januar", "Tillitsvalgte og fagleder"),
        ("Einingsleiarane gjennomfører medarbeidarsamtalar", "Einingsleiarane"),
        ("Planen sendes på høring i mars", None),
        ("Det blir sendt ut innkalling i uke 5", None),
        ("Rullere planen ved prosjektleder Anne", "prosjektleder Anne"),
        ("Barnevernet inviterer skolene", "Barnevernet"),
        ("Holde kurs ved skolen", None),
        ("Prosjektgruppe etableres våren 2024", None),
        ("Møte med nabokommunene i februar", None),
        ("Kall inn til møte", None),
        ("Lag en oversikt over frivillige", None),
        ("Ta kontakt med KS om nettverk", None),
        ("Utarbeide kompetanseplan", None),
        ("Digitaliseringsutvalget følgjer opp", "Digitaliseringsutvalget"),
        ("Klimanettverket arrangerer idédugnad", "Klimanettverket"),
        ("Kari lager utkast, Ola sender det ut", "Kari"),
        ("Bibliotekar Siv tester ny åpningstid", "Bibliotekar Siv"),
        ("We will make a plan by 1 May", None),
        ("Teknisk sjef bestiller nye målarar", "Teknisk sjef"),
        ("Skal ha møte med fastlegene i januar", None),
        ("Planlegger fagdag for ansatte", None),
        ("Kommunalsjef helse legger fram sak for utvalget", "Kommunalsjef helse"),
        ("Vi tester velferdsteknologi i to soner", None),
        ("Ordføreren løfter saken i regionrådet", "Ordføreren"),
        ("Innføre sykefraværsoppfølging fra nyttår", None),
    ],
)
def test_what_somebody_takes_on_is_a_commitment_of_whoever_is_written(text: str, who: str | None) -> None:
    assert verdict(text, "who").kind == "commitment"
    assert owner(text, "who") == who


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Vi trenger mer tid", "needs"),
        ("Hjelp til å søke midler", "needs"),
        ("Ønsker at KS lager en mal", "who"),
        ("Savner en felles arena", "needs"),
        ("Mer tid", "needs"),
        ("Kompetanseheving", "needs"),
        ("Gode eksempler på avtaler", "needs"),
        ("Tips om finansiering", "needs"),
        ("Rettleiing i bruk av verktøyet", "needs"),
        ("Erfaringer fra andre kommuner", "needs"),
        ("Noen å spørre", "needs"),
        ("Støtte fra Statsforvalteren", "needs"),
        ("Midler til prosjektleder", "needs"),
        ("Felles maler og rutiner", "needs"),
        ("Nettverk for demenskoordinatorer", "needs"),
        ("Å lære av andre", "needs"),
        ("Klare føringar frå staten", "needs"),
        ("Nokon som kan dele erfaring", "needs"),
        ("Ein felles database", "needs"),
        ("KS bør samle kommunene til erfaringsdeling", "who"),
        ("Staten må fullfinansiere ordninga", "who"),
        ("Vi har behov for juridisk hjelp", "who"),
        ("Treng fleire hender", "who"),
        ("Vi saknar oversikt over avtalane", None),
        ("Økonomi", "needs"),
        ("Kan KS lage en veileder?", "needs"),
        ("Vi håper KS kan bistå med maler", "needs"),
        ("Håpar at staten fullfinansierer ordninga", "who"),
        ("More time and money", "needs"),
        ("We need help with procurement", "needs"),
        ("Juridisk bistand ved anskaffelser", "needs"),
        ("Opplæring i systemet", "needs"),
        ("Det hadde vært fint med et nettverk", "needs"),
        ("Kunne tenke oss besøk fra en kommune som har fått det til", "needs"),
        ("Flere ansatte med fagbrev", "needs"),
        ("En som holder i trådene", "needs"),
        ("Bedre samarbeid med fylkeskommunen", "needs"),
        ("Inspirasjon og gode råd", "needs"),
        ("Ressurser, både tid og penger", "needs"),
        ("Oversikt over hvilke tilskudd som finnes", "needs"),
        ("Bistand til å lage ROS-analyse", "needs"),
        ("Mangler kompetanse på innkjøp", "who"),
    ],
)
def test_what_they_lack_or_ask_for_is_a_need(text: str, topic: Topic | None) -> None:
    assert verdict(text, topic).kind == "need"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Vi tar det ikke videre nå", "who"),
        ("Det blir ikke noe av", "who"),
        ("Ikke aktuelt hos oss", "who"),
        ("Vi må få …", "who"),
        ("Kommunen skal", "who"),
        ("Vi har allerede vedtatt planen", "who"),
        ("Gjennomført i fjor", "who"),
        ("Vi trenger ikke hjelp", "who"),
        ("Ingen behov", "needs"),
        ("Ingenting", "needs"),
        ("Vi klarer oss selv", "needs"),
        ("Vi har i dag 3 rektorer", "who"),
        ("Hei alle sammen!", "who"),
        ("Takk for et fint møte", "who"),
        ("God jul", "who"),
        ("Kaffe i pausen", "who"),
        ("Kaken var god", "who"),
        ("Nabokommunen har fått det til", "who"),
        ("Vi håper det går bra", "who"),
        ("Dette er vanskelig", "who"),
        ("Vi satte i gang i 2019", "who"),
        ("Planen ble vedtatt i mai 2019", "who"),
        ("Vart ferdig i fjor", "who"),
        ("Er i mål med dette", "who"),
        ("Allerede på plass", "who"),
        ("Dette er utført", "who"),
        ("Dersom vi får midler, ansetter vi en prosjektleder", "who"),
        ("Vi legg det på is", "who"),
        ("Saken er utsatt på ubestemt tid", "who"),
        ("Ikkje prioritert no", "who"),
        ("Kva meiner de med dette?", "who"),
        ("Møtet ble hevet kl. 14", "who"),
        ("Kommunen har 5000 innbyggere", "who"),
        ("Vi kommer ikke til å gjøre noe med dette", "who"),
        ("Rektor lager ingen plan", "who"),
        ("Vi avventer", "who"),
        ("Vi venter på avklaring fra staten", "who"),
        ("Vet ikke", "needs"),
        ("Usikker", "who"),
        ("Ha ha, lykke til!", "who"),
        ("Det er de ansatte som er viktigst", "who"),
        ("Vi har det vi trenger", "needs"),
        ("Vi har laget en plan", "who"),
        ("Beredskapsrådet vårt blei revidert i april", "who"),
        ("Vi fikk på plass rutinene i vår", "who"),
        ("Arbeidet er godt i gang", "who"),
        ("Vi er godt i gang", "who"),
        ("Trenger ingenting fra KS", "needs"),
    ],
)
def test_what_nobody_is_to_do_is_neither(text: str, topic: Topic) -> None:
    assert verdict(text, topic).kind is None


@pytest.mark.parametrize(
    "text",
    [
        "Vi har allerede vedtatt planen",
        "Gjennomført i fjor",
        "Vi satte i gang i 2019",
        "Dette er utført",
        "Dette er nå gjennomført",
        "Er i mål med dette",
        "Allerede på plass",
        "Vi har laget en plan",
    ],
)
def test_finished_work_is_told_as_finished(text: str) -> None:
    assert verdict(text, "who").rule == "finished"


@pytest.mark.parametrize("text", ["Ferdig innen 1. mai", "Ferdigstille planen", "Planen skal vedtas i mai"])
def test_what_is_still_to_be_finished_is_not_finished(text: str) -> None:
    assert verdict(text, "who").kind == "commitment"


@pytest.mark.parametrize(
    "text", ["Ingen behov", "Ikke noen innspill", "Ingen planer", "Rektor lager ingen plan"]
)
def test_a_no_is_told_as_a_no(text: str) -> None:
    assert verdict(text, "who").rule == "refused_or_open"


@pytest.mark.parametrize(
    ("text", "topic", "expected"),
    [
        ("Kall inn til møte", "who", "Kall inn til møte"),
        ("Lage felles årshjul v/Kari Moe", "who", "Lag felles årshjul"),
        ("Sende ut spørreskjema – Kari", "who", "Send ut spørreskjema"),
        ("Oppdatere beredskapsplanen @Kari", "who", "Oppdater beredskapsplanen"),
        ("Møte med nabokommunene", "who", "Møte med nabokommunene"),
        ("Gode eksempler på avtaler", "needs", "Skaff gode eksempler på avtaler"),
        ("Støtte fra Statsforvalteren", "needs", "Skaff støtte fra Statsforvalteren"),
        ("Det hadde vært fint med et nettverk", "needs", "Skaff et nettverk"),
        ("Kunne tenke oss besøk fra naboen", "needs", "Skaff besøk fra naboen"),
        ("Ønsker at KS lager en mal", "needs", "KS lager en mal"),
    ],
)
def test_titles_leave_out_who_and_how_it_is_wished(text: str, topic: Topic, expected: str) -> None:
    assert title(text, topic) == expected
