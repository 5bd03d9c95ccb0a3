"""A row of an import's report in words: what became of it, what changed, what is wrong."""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask
from flask_babel import gettext as _
from flask_babel import lazy_gettext

from followup.people.import_report import Change, Outcome
from followup.people.row_problems import Problem, RowFault
from followup.people.wording import language_form_name, language_name

_l: Callable[..., Any] = lazy_gettext

OUTCOMES: Mapping[Outcome, Any] = {
    Outcome.NEW: _l("New"),
    Outcome.RETURNING: _l("Contact again"),
    Outcome.UPDATED: _l("Updated"),
    Outcome.UNCHANGED: _l("Unchanged"),
    Outcome.REFUSED: _l("Refused"),
}

FIELDS: Mapping[str, Any] = {
    "name": _l("Name"),
    "role": _l("Role"),
    "language": _l("Language"),
    "language_form": _l("Language form"),
}

PROBLEMS: Mapping[RowFault, Any] = {
    RowFault.NO_MUNICIPALITY: _l("No municipality is given."),
    RowFault.UNKNOWN_MUNICIPALITY: _l(
        "There is no municipality “%(words)s”. Write its official name or number."
    ),
    RowFault.SHARED_NAME: _l(
        "More than one municipality is called “%(words)s”. Write %(choices)s, or add a column for the county."
    ),
    RowFault.NAME_AND_NUMBER_DIFFER: _l("“%(words)s” and the number belong to different municipalities."),
    RowFault.NO_EMAIL: _l("No e-mail address is given."),
    RowFault.NOT_AN_ADDRESS: _l("“%(words)s” is not an e-mail address. Write it as kari@kommune.no."),
    RowFault.UNKNOWN_LANGUAGE: _l(
        "“%(words)s” is not a language we know. Write bokmål, nynorsk or English, or nothing."
    ),
    RowFault.NO_LANGUAGE_FORM: _l("No language form is given."),
    RowFault.UNKNOWN_LANGUAGE_FORM: _l(
        "“%(words)s” is not a language form. Write bokmål, nynorsk or neutral."
    ),
    RowFault.TOO_LONG: _l("“%(words)s…” is too long; 200 letters at most."),
    RowFault.CONTRADICTS: _l(
        "Row %(row)s says otherwise about the same: “%(words)s”. Let both say the same."
    ),
}


def init_app(app: Flask) -> None:
    """Let templates say them."""
    app.jinja_env.globals.update(
        outcome_name=outcome_name, change_words=change_words, problem_words=problem_words
    )


def outcome_name(outcome: Outcome) -> str:
    """What becomes of a row."""
    return str(OUTCOMES[outcome])


def change_words(change: Change) -> str:
    """`Role: rektor (was: lærar)`."""
    values = {
        "field": FIELDS[change.field],
        "after": _value(change.field, change.after),
        "before": _value(change.field, change.before),
    }
    if change.before == change.after:
        return _("%(field)s: %(after)s (confirmed)", **values)
    if change.before:
        return _("%(field)s: %(after)s (was: %(before)s)", **values)
    return _("%(field)s: %(after)s", **values)


def problem_words(problem: Problem) -> str:
    """What is wrong with a row, and what to write instead."""
    choices = _(" or ").join(_("“%(words)s”", words=choice) for choice in problem.choices)
    if problem.fault is RowFault.UNKNOWN_MUNICIPALITY and choices:
        return _(
            "There is no municipality “%(words)s”. Do you mean %(choices)s?",
            words=problem.words,
            choices=choices,
        )
    return str(PROBLEMS[problem.fault]) % {"words": problem.words, "choices": choices, "row": problem.row}


def _value(field: str, value: str) -> str:
    if field == "language":
        return language_name(value)
    return language_form_name(value) if field == "language_form" else value
