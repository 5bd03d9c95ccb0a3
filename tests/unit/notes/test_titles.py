"""Short imperative titles in the card's own language form."""

import pytest

from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.periods.dues import Due
from followup.notes.parsing.proposals.titles import LONGEST, shortened, title_of, without_deadline
from followup.notes.parsing.rules.kinds import kind_of
from followup.notes.parsing.rules.said import Said
from followup.notes.parsing.text.questions import Topic
from followup.notes.parsing.words.language import LanguageForm, language_form_of
from followup.notes.parsing.words.verbs import imperative_of, infinitive_of, present_of, verb_of


def title(text: str, topic: Topic | None = "who", language: LanguageForm = "nb") -> str:
    clause = read_clause(text)
    return title_of(text, clause, rule=kind_of(Said(text, clause, topic)).rule, language=language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Parksjefen lager invitasjon til naboene (vår 24)", "Lag invitasjon til naboene"),
        ("Vi må bygge benker", "Bygg benker"),
        ("Samtidig må vi styrke laget", "Styrk laget"),
        ("Vi må få samlet alle sjefene", "Saml alle sjefene"),
        ("Opprette en bank.", "Opprett en bank"),
        ("Komme med i arbeidet", "Kom med i arbeidet"),
        ("Vi ønsker å opprette et råd", "Opprett et råd"),
        ("Parksjef", "Ta ballen videre"),
        ("Det er biblioteket som følger opp", "Følg opp"),
        ("Rektor må ta det videre, men alle må være med", "Ta det videre"),
        ("Vi jobber og forbereder planen", "Jobb og forbered planen"),
        ("Rektors ansvar å starte arbeidet", "Start arbeidet"),
        ("Ansvaret bør ligge hos byggesjefen", "Ansvaret bør ligge hos byggesjefen"),
    ],
)
def test_a_commitments_title_says_what_to_do(text: str, expected: str) -> None:
    assert title(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi trenger flere folk", "Skaff flere folk"),
        ("Vi trenger å bli kjent", "Bli kjent"),
        ("Gode verktøy", "Skaff gode verktøy"),
        ("NAV-kurs om planer", "Skaff NAV-kurs om planer"),
        ("Flere kurs trenger vi", "Skaff flere kurs"),
        ("Viktig å få med alle", "Få med alle"),
        ("Ha møteplasser", "Ha møteplasser"),
        ("Vi trenger at alle kommer", "Vi trenger at alle kommer"),
        ("At KS inviterer oss", "KS inviterer oss"),
    ],
)
def test_a_needs_title_says_what_to_get(text: str, expected: str) -> None:
    assert title(text, "needs") == expected


def test_a_title_is_in_the_cards_own_language_form() -> None:
    assert title("Vi ser på budsjettet", language="nb") == "Se på budsjettet"
    assert title("Vi ser på budsjettet", language="nn") == "Sjå på budsjettet"
    assert title("Parksjef", language="nn") == "Ta ballen vidare"


def test_a_long_title_is_cut_where_a_clause_ends() -> None:
    long = "Lag en svært lang plan for alle parkene i byen, slik at alle som bor her kan få være med på den"
    assert shortened(long) == "Lag en svært lang plan for alle parkene i byen"
    assert len(shortened("ord " * 60)) <= LONGEST + 2


@pytest.mark.parametrize(
    ("infinitive", "imperative"),
    [
        ("lage", "lag"),
        ("komme", "kom"),
        ("bygge", "bygg"),
        ("byggje", "bygg"),
        ("forankre", "forankre"),
        ("invitera", "inviter"),
        ("ta", "ta"),
        ("få", "få"),
        ("øke", "øk"),
        ("delta", "delta"),
        ("spille", "spill"),
    ],
)
def test_imperatives_are_made_from_infinitives(infinitive: str, imperative: str) -> None:
    assert imperative_of(infinitive) == imperative


@pytest.mark.parametrize("noun", ["brukere", "politikere", "ledere", "flere", "bedre", "dere"])
def test_nouns_and_adjectives_in_ere_are_no_verbs(noun: str) -> None:
    assert verb_of(noun) is None


def test_verbs_are_known_in_both_language_forms_and_by_their_ending() -> None:
    assert infinitive_of("leggje") and infinitive_of("legge")
    assert present_of("legg") and present_of("legger")
    verb = infinitive_of("systematisere")
    assert verb is not None and verb.sort == "action"


def test_the_language_form_is_told_by_marker_words() -> None:
    assert language_form_of("Vi veit ikkje kva vi treng") == "nn"
    assert language_form_of("Vi vet ikke hva vi trenger") == "nb"
    assert language_form_of("Plan for park") is None


@pytest.mark.parametrize(
    ("title", "due", "expected"),
    [
        ("Skriv sak til utvalget før jul", Due("før jul", "by", None, None), "Skriv sak til utvalget"),
        ("Inviter til open dag i veke 8", Due("veke 8", "during", None, None), "Inviter til open dag"),
        (
            "Skriv en rapport til alle, klar før jul",
            Due("før jul", "by", None, None),
            "Skriv en rapport til alle",
        ),
        (
            "Gjør badet på huset ferdig før jul",
            Due("før jul", "by", None, None),
            "Gjør badet på huset ferdig",
        ),
        ("Legg fram saka, snarest", Due("snarest", None, None, None), "Legg fram saka"),
        ("Start i uke 3", Due("uke 3", "start", None, None), "Start i uke 3"),
        ("Møtes til våren", Due("til våren", "during", None, None), "Møtes til våren"),
        ("Lag planen før jul for alle", Due("før jul", "by", None, None), "Lag planen før jul for alle"),
        ("Lag planen for alle", None, "Lag planen for alle"),
    ],
)
def test_a_title_leaves_the_deadline_at_its_end_to_the_deadline(
    title: str, due: Due | None, expected: str
) -> None:
    assert without_deadline(title, due) == expected


@pytest.mark.parametrize(
    ("text", "rule", "expected"),
    [
        ("Tar en ny runde med rektorene", "sounds_like_commitment", "Ta en ny runde med rektorene"),
        ("I Vågsøy får alle over 75 brev", "sounds_like_commitment", "I Vågsøy får alle over 75 brev"),
        ("Vi vurderer ikke planen nå", "sounds_like_commitment", "Vi vurderer ikke planen nå"),
        ("et felles regneark", "sounds_like_need", "Skaff et felles regneark"),
        (
            "Levanger etterlyste en tydelig hjemmel",
            "sounds_like_need",
            "Levanger etterlyste en tydelig hjemmel",
        ),
    ],
)
def test_what_no_rule_knows_gets_a_title_of_its_own_words_unless_it_is_plain(
    text: str, rule: str, expected: str
) -> None:
    assert title_of(text, read_clause(text), rule=rule, language="nb") == expected
