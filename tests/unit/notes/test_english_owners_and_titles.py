"""What is written in English: who does it, a title, questions, and what tells that it is English."""

import pytest

from followup.notes.parsing.english.clauses import read_english
from followup.notes.parsing.english.kinds import english_kind
from followup.notes.parsing.english.owners import english_owner
from followup.notes.parsing.english.roles import is_doer
from followup.notes.parsing.english.telling import is_english, mostly_english
from followup.notes.parsing.english.titles import english_title
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.rules.said import Said
from followup.notes.parsing.text.questions import Topic, question_at_start


def title(text: str, topic: Topic = "who") -> str:
    verdict = english_kind(Said(text, read_clause(text), topic))
    return english_title(text, read_english(text), rule=verdict.rule)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The planning department will map empty premises", "The planning department"),
        ("head of planning (Jorunn) reports to the council", "head of planning (Jorunn)"),
        ("Language adviser Liv Moen leads this", "Language adviser Liv Moen"),
        ("Marte from business development makes the signs", "Marte from business development"),
        ("Kari and the adult education centre apply for money", "Kari and the adult education centre"),
        ("municipal director to raise it with the mayor", "municipal director"),
        ("audit the models, internal audit, spring 2026", "internal audit"),
        ("Photos of the banks after each flood: two apprentices, this spring", "two apprentices"),
        ("Sirens will be tested by the emergency coordinator", "the emergency coordinator"),
        ("Eldbjørg Haugen at the planning office writes to NVE", "Eldbjørg Haugen at the planning office"),
        ("Tinn's mapping team will publish the maps", "Tinn's mapping team"),
        ("Ask the hospital about beds (Ragnhild)", "Ragnhild"),
        ("Agree on a line, owner: the IT manager, due 1 May", "the IT manager"),
        ("A joint course, led by the museum", "the museum"),
        ("Sort out the waste, the climate adviser is in charge", "the climate adviser"),
        ("We need to meet the unions, which we put off; HR takes this", "HR"),
        ("We will map the empty premises", None),
        ("Bodø will run a test", None),
        ("Bodø and Rana will run a test", None),
        ("The county governor will pay", None),
        ("Invite the county governor (Rana, Bodø)", None),
        ("Buy a boat together, in May", None),
    ],
)
def test_the_owner_is_who_does_it_as_written(text: str, who: str | None) -> None:
    assert english_owner(text) == who


@pytest.mark.parametrize(
    ("phrase", "is_one"),
    [
        ("the council secretary", True),
        ("HR", True),
        ("The library in Lillesand", True),
        ("Head teachers", True),
        ("school meals", False),
        ("The minutes", False),
        ("KS", False),
        ("a shared register", False),
        ("Local people", False),
    ],
)
def test_roles_units_and_people_can_do_things(phrase: str, is_one: bool) -> None:
    assert is_doer(phrase) is is_one


@pytest.mark.parametrize(
    ("text", "topic", "wanted"),
    [
        ("Bodø will run a test of the tool", "who", "Run a test of the tool"),
        (
            "the archivist goes through files and weeds out the old",
            "who",
            "Go through files and weed out the old",
        ),
        ("HR to review the plan", "who", "Review the plan"),
        ("We are setting up a group", "who", "Set up a group"),
        ("translate the checklist (Alta)", "who", "Translate the checklist"),
        ("We need better maps", "needs", "Get better maps"),
        ("money for paint", "needs", "Money for paint"),
        ("KS should make a template", "needs", "KS should make a template"),
    ],
)
def test_titles_are_in_english(text: str, topic: Topic, wanted: str) -> None:
    assert title(text, topic) == wanted


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("2. WHAT WE WILL DO NEXT", "who"),
        ("What are we going to do when we get home - and who takes the lead?", "who"),
        ("What will we do, who and by when?", "who"),
        ("Who does what by when?", "who"),
        ("Actions agreed", "who"),
        ("What was agreed:", "who"),
        ("Task 2. Actions, with names and dates", "who"),
        ("Agreed actions", "who"),
        ("Next steps:", "who"),
        ("The way forward", "who"),
        ("How do we move on from here?", "who"),
        ("WHAT WE NEED FROM KS, DIGDIR AND THE STATE", "needs"),
        ("What do we need help with?", "needs"),
        ("Help wanted from KS and the national authorities", "needs"),
        ("Requests to the county governor", "needs"),
        ("What kind of support would help you?", "needs"),
        ("What do you require from the health trust, KS or the state?", "needs"),
        ("How can KS help us?", "needs"),
        ("To KS and the state", "needs"),
        ("Needs", "needs"),
        ("What did we learn today?", "relevance"),
        ("What was the most useful?", "relevance"),
        ("Which of the examples would work at home?", "relevance"),
        ("What works well today?", "relevance"),
        ("What we need is more time", None),
        ("What we will do is to write a plan", None),
        ("Support from the county", None),
        ("Actions taken by the county were good", None),
        ("Measures against flooding", None),
        ("Plan the route", None),
    ],
)
def test_questions_and_headings_in_english(text: str, topic: Topic | None) -> None:
    question = question_at_start(text)
    assert (question.topic if question else None) == topic


@pytest.mark.parametrize(
    ("text", "among_english", "is_so"),
    [
        ("We will write to the owners", False, True),
        ("Bok for the future", False, False),
        ("Workshop om AI", False, False),
        ("Interpreters", True, True),
        ("rektor tar kontakt med sentralen innen påske", True, False),
        ("Interpreters", False, False),
    ],
)
def test_english_is_told_by_its_small_words(text: str, among_english: bool, is_so: bool) -> None:
    assert is_english(text, among_english=among_english) is is_so


def test_a_norwegian_document_with_english_words_is_not_english() -> None:
    assert not mostly_english(["Vi skal ha workshop om The Future of Work", "og det er bra for oss på sikt"])
    assert mostly_english(["We will meet again", "The plan is in place", "Time and money"])
