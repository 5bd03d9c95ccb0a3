"""Drawing the municipality's page, fresh or with a form that could not be saved."""

from collections.abc import Collection
from dataclasses import replace

from flask import Flask, render_template

from followup import clock, settings
from followup.commitments.history import who_saved
from followup.people.models import Language
from followup.updates import tokens, wording
from followup.updates.answers import CHOICES, Typed, versions_in
from followup.updates.models import UpdateLink
from followup.updates.page import Asked, SentBack, put_together
from followup.updates.queries import list_changes_since
from followup.updates.reading_form import SentForm

NOTHING_SENT = SentBack(typed={}, problems={}, changes={}, respondent_name="")


def init_app(app: Flask) -> None:
    """Give the chapter's templates its words."""
    app.jinja_env.globals.update(update_words=wording, who_saved=who_saved)


def form_token(link: UpdateLink) -> str:
    """A fresh token for a form on this link's page."""
    return tokens.new_form_token(link.public_id, secret_key=settings.current().secret_key)


def show(link: UpdateLink, *, asked: Asked, token: str) -> str:
    """The page with every choice empty."""
    name = link.contact.person.name
    return _draw(link, asked, replace(NOTHING_SENT, respondent_name=name), token)


def show_again(link: UpdateLink, form: SentForm, *, token: str, changed: Collection[int] = ()) -> str:
    """The page with everything as it was typed, what is wrong beside it, and what others answered meanwhile.

    `changed` are the shares somebody else answered after the form was opened. Until it is decided whose answer
    holds, the form remembers the versions before that answer, and so can show it again.
    """
    typed = {share_id: _reopened(row) if share_id in changed else row for share_id, row in form.typed.items()}
    before = {share_id: versions_in(row.meanwhile) for share_id, row in typed.items() if row.meanwhile}
    sent = SentBack(
        typed=typed,
        problems=form.problems,
        changes=list_changes_since(before, link.contact) if before else {},
        respondent_name=form.respondent_name,
        says_nothing=not form.typed,
    )
    return _draw(link, Asked(opened=list(typed)), sent, token)


def _reopened(row: Typed) -> Typed:
    """A row somebody else answered first: shown with the versions of now, to be decided afresh."""
    return replace(row, meanwhile=row.meanwhile or row.seen, seen="", decision="")


def _draw(link: UpdateLink, asked: Asked, sent: SentBack, token: str) -> str:
    page = put_together(link.contact, asked=asked, now=clock.now())
    return render_template(
        "updates/page.html",
        page=page,
        sent=sent,
        untouched=Typed(0),
        choices={choice: wording.choice_label(choice) for choice in CHOICES},
        page_languages=Language,
        form_token=form_token(link),
        token=token,
    )
