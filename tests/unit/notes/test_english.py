"""What is written in English: commitment, need or neither, who does it and a title; examples and counter-examples."""

import pytest

from followup.notes.parsing.english.kinds import english_kind
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.rules.said import Said
from followup.notes.parsing.text.questions import Topic


def kind(
    text: str, topic: Topic | None = "who", *, has_due: bool = False, is_listed: bool = True
) -> str | None:
    said = Said(text, read_clause(text), topic, has_due, False, (), is_listed)
    return english_kind(said).kind


@pytest.mark.parametrize(
    "text",
    [
        "The head of planning draws up a map of flood zones",
        "HR takes this by the end of October",
        "The two libraries order the same system",
        "Our youth council writes a letter to the bus company",
        "Kari and the caretaker measure the noise in the gym",
        "Jørgen calls the dentist",
        "We are setting up a working group",
        "We're setting up a working group",
        "We'll try out the new route",
        "In Alta we start with two schools",
        "From January the health centre offers evening hours",
        "This autumn we visit every farm",
        "Before Easter, the finance department will check the figures",
        "Internal audit to go through all contracts",
        "Municipal director to raise it with the mayor",
        "to put dementia on the agenda of the council",
        "Translate the brochure into Arabic",
        "invite the parents to an open evening",
        "Ask the fire brigade about the keys",
        "Contact the university",
        "Plan a new route for the school bus",
        "Test solutions from three suppliers",
        "Review old contracts",
        "Jointly apply for funding",
        "We must sit down with the trade unions",
        "We also need to talk to the landowners",
        "We have to find a place for the archive",
        "The culture department has agreed to host the festival",
        "A course for all new employees will be held in March",
        "The municipality intends to replace all street lights",
        "Narvik plans to build a new ramp",
        "We should invite the hospital",
        "We can lend the others our template",
        "Agreed to share one accountant",
        "We would like to try the Danish model",
        "A joint course, led by the museum",
        "Rana will be in charge of the invitation",
        "We commit to including flood risk in every case",
        "two pupils to present the idea for the council",
        "We have not chosen a place, but will hold a meeting in June",
        "The school has already got a plan, and will revise it this spring",
    ],
)
def test_a_deed_of_their_own_is_a_commitment(text: str) -> None:
    assert kind(text) == "commitment"


@pytest.mark.parametrize(
    ("text", "has_due"),
    [
        ("The planning department will map empty premises", False),
        ("We are going to test free parking on Saturdays", False),
        ("The harbour master checks the cranes by 1 May", True),
    ],
)
def test_a_deed_is_one_without_a_question_too(text: str, has_due: bool) -> None:
    assert kind(text, None, has_due=has_due, is_listed=False) == "commitment"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("A shared register of vacant flats", "needs"),
        ("money for paint", "needs"),
        ("Interpreters", "needs"),
        ("Faster answers from the county governor", "needs"),
        ("to be able to hire for more than a year", "needs"),
        ("that the rules are the same everywhere", "needs"),
        ("Someone who can explain the new act", "needs"),
        ("Courses in the evening, paid for by the state", "needs"),
        ("Simplify the application forms", "needs"),
        ("Better cooperation between the hospital and the municipalities", "needs"),
        ("KS should collect good examples for all of us", "needs"),
        ("Can KS make a template?", "needs"),
        ("We lack figures on traffic", "needs"),
        ("It would help if the forms were shorter", "needs"),
        ("We need one set of rules, not five", "needs"),
        ("We need a lawyer who knows the field", "who"),
        ("The state must pay for the quay", "who"),
        ("KS ought to collect good examples", "who"),
        ("More nurses are needed", "who"),
        ("KS might gather the best examples in one place", "needs"),
        ("We need data on how many people walk here", None),
        ("There is a lack of midwives in the north", None),
        ("We would appreciate help with the tender", None),
        ("Support from the county with the application", None),
    ],
)
def test_what_they_lack_or_ask_of_others_is_a_need(text: str, topic: Topic | None) -> None:
    assert kind(text, topic) == "need"


@pytest.mark.parametrize(
    "text",
    [
        "Tell us if anything is wrong.",
        "Travel claims go to the secretariat before 10 October.",
        "KS sends out an evaluation form next week.",
        "The next meeting will be held in Alta in 2026, date to be set.",
        "From: Secretariat",
        "Best regards, Maren",
        "The slides will be sent out by e-mail.",
        "Please return your badges",
        "Thank you for today!",
        "See the appendix for details",
        "The wall closes on Friday",
        "Coffee was cold",
    ],
)
def test_practicalities_are_nobodys_deed(text: str) -> None:
    assert kind(text, None, is_listed=False) is None


@pytest.mark.parametrize(
    "text",
    [
        "Rana stopped its ferry trial last winter",
        "We have already hired a coordinator.",
        "The plan was adopted by the council in June",
        "We might do something about noise as well",
        "We are considering a joint office",
        "Not decided yet",
        "Nothing from our side",
        "Grimstad does not want to change supplier now",
        "We will not build a second quay.",
        "A joint application was discussed and dropped.",
        "If we get the money, we will build a ramp",
        "Who is liable when the bridge falls?",
        "The room did not agree",
        "It works well in most groups.",
        "Several thought that the present rules are fine.",
        "The hall was full and it is nice",
        "There are already too many apps.",
        "About 40 % of the answers are checked by a person",
        "Unemployment is rising in the district",
        "Everyone likes the new building",
        "It depends on the price",
        "We do not know who owns the road",
        "One municipality has no engineer",
        "The ferry leaves at seven",
    ],
)
def test_done_doubted_refused_and_background_are_neither(text: str) -> None:
    assert kind(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "We manage fine otherwise.",
        "all good here",
        "No needs, thanks",
        "Many felt that the old forms are fine.",
    ],
)
def test_not_all_that_is_said_to_a_question_of_needs_is_one(text: str) -> None:
    assert kind(text, "needs") is None
