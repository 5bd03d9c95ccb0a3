"""What a clause tells: verbs that are verbs only by their place, and what is done to somebody. All examples our own."""

import pytest

from followup.notes.parsing.grammar.clauses import read_clause


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Driftsleiar set opp vaktliste når snøen kjem", "Driftsleiar", "sette"),
        ("eigedom set ned ei gruppe", "eigedom", "sette"),
        ("Rektor møter foreldra i FAU", "Rektor", "møte"),
        ("Kommunalsjefen leder arbeidet", "Kommunalsjefen", "lede"),
        ("Servicekontoret deler ut skjema", "Servicekontoret", "dele"),
        ("Teknisk etat brøyter gangvegane", "Teknisk etat", "brøyte"),
        ("Rådmannen foretek ei vurdering", "Rådmannen", "foreta"),
        ("NAV ivaretar kontakten med flyktningane", "NAV", "ivareta"),
    ],
)
def test_a_word_is_a_verb_after_who_does_it_or_before_its_particle(
    text: str, subject: str, verb: str
) -> None:
    clause = read_clause(text)
    assert (clause.shape, clause.subject, clause.verb and clause.verb.bokmaal) == ("present", subject, verb)


@pytest.mark.parametrize(
    "text",
    ["Ny leder og flere lærer", "Deler av planen", "Eit nytt set bøker til skulen"],
)
def test_the_same_words_are_no_verbs_elsewhere(text: str) -> None:
    assert read_clause(text).shape == "phrase"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Til hausten vert det halde folkemøte", "holde"),
        ("Foreldra vert tekne med i planlegginga", "ta"),
        ("Brevet blir skrevet av ordføraren", "skrive"),
        ("Avtalane vert skrivne om", "skrive"),
        ("Det blir nedsatt et utvalg", "sette"),
        ("Stillinga vert lyst ut i mai", "utlyse"),
        ("Ein plan vert utarbeidd", "utarbeide"),
        ("Det foretas en gjennomgang av alle avtaler", "foreta"),
    ],
)
def test_what_is_done_is_known_by_its_participle(text: str, verb: str) -> None:
    clause = read_clause(text)
    assert (clause.is_passive, clause.verb and clause.verb.bokmaal) == (True, verb)


@pytest.mark.parametrize(
    "text", ["Det blir viktig å lage en plan", "Det vert kaldt", "Dette blir en del av planen"]
)
def test_what_becomes_of_something_is_not_done_to_it(text: str) -> None:
    assert not read_clause(text).is_passive


def test_what_is_not_done_is_told() -> None:
    assert read_clause("Planen vert ikkje utarbeidd").is_negated


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Sula deler malen med Giske", "dele", "Sula"),
        ("Kokken på Sole sykehjem veier matavfallet", "veie", "Kokken på Sole sykehjem"),
        ("Rektor ved Sole skole møter foreldrene", "møte", "Rektor ved Sole skole"),
        ("Arkivar sladdar dei gamle sakene", "sladde", "Arkivar"),
        ("Kommunen samlokaliserer legevakt og helsestasjon", "samlokalisere", "Kommunen"),
        ("Landmålaren tinglyser avtalane", "tinglyse", "Landmålaren"),
        ("Vi ansvarleggjer leiarane", "ansvarliggjøre", "Vi"),
        ("Økonomisjefen påser at fakturaene betales", "påse", "Økonomisjefen"),
    ],
)
def test_verbs_of_many_trades_are_known_in_both_written_forms(text: str, verb: str, subject: str) -> None:
    clause = read_clause(text)
    assert (clause.shape, clause.verb and clause.verb.bokmaal, clause.subject) == ("present", verb, subject)


@pytest.mark.parametrize(
    "text",
    [
        "Enhetsleder veg søker om tilskudd",
        "Lapper fra bord 3",
        "Vern av matjord",
        "Trygg skolevei",
        "Godt sagt",
    ],
)
def test_things_that_look_like_verbs_are_none(text: str) -> None:
    clause = read_clause(text)
    assert clause.verb is None or clause.verb.bokmaal == "søke"


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Når kartet er ferdig, kaller planleggeren inn", "kalle", "planleggeren"),
        ("Etter at rådet har møttest, sender leiaren brevet", "sende", "leiaren"),
        ("Så snart svaret kommer, ringer vi Nav", "ringe", "vi"),
        ("Ho som er jordmor hos oss, inviterer til treff", "invitere", "jordmor hos oss"),
        ("Rektor, som kjenner saken, skriver utkast", "skrive", "Rektor"),
        ("I møtet ble vi enige om at drosjeeierne kjører gratis", "kjøre", "drosjeeierne"),
        ("Det ble enighet om følgende: Kantina stenger om kvelden", "stenge", "Kantina"),
        ("Til helga rydder vaktmesteren ut kjelleren", "rydde", "vaktmesteren"),
        ("Innen jul legger leder for biblioteket fram tall", "legge", "leder for biblioteket"),
    ],
)
def test_what_stands_before_the_sentence_is_read_past(text: str, verb: str, subject: str) -> None:
    clause = read_clause(text)
    assert (clause.verb and clause.verb.bokmaal, clause.subject) == (verb, subject)
    assert not clause.is_conditional


@pytest.mark.parametrize(
    "text", ["Når vi skal lykkes, må vi samarbeide", "Hvis rektor er enig, lager vi en plan"]
)
def test_what_is_only_on_a_condition_is_told_as_such(text: str) -> None:
    assert read_clause(text).is_conditional


def test_a_name_that_is_an_infinitive_too_is_no_deed() -> None:
    assert read_clause("Delta er orientert").shape == "present"
    assert read_clause("Delta på kurset").shape == "infinitive"
