"""Words of a mail from its three templates, in its reader's language, the same inside and outside a request."""

from functools import cache
from typing import Any

import css_inline
from flask import Flask, current_app
from flask_babel import force_locale
from jinja2 import Environment, StrictUndefined

from followup.outbox.kinds import Mail


def render_mail(kind_folder: str, *, language: str, **context: Any) -> Mail:
    """The mail of `templates/mail/<kind_folder>/{subject.txt,body.txt,body.html}`, in `language` (a locale).

    A value the templates use and `context` lacks is an error. The bodies know `subject` and `language` too.
    Style sheets are written into the elements' own style, as mail programs want it.
    """
    templates = _templates(current_app._get_current_object())  # pyright: ignore[reportAttributeAccessIssue]
    with force_locale(language):
        context = {**context, "language": language}

        def fill(name: str) -> str:
            return templates.get_template(f"mail/{kind_folder}/{name}").render(context)

        context["subject"] = " ".join(fill("subject.txt").split())
        return Mail(
            subject=context["subject"],
            text=fill("body.txt").strip() + "\n",
            html=_inliner().inline(fill("body.html")),
        )


def _templates(app: Flask) -> Environment:
    """The application's templates, strict about missing values; made once per application."""
    if "mail_templates" not in app.extensions:
        app.extensions["mail_templates"] = app.jinja_env.overlay(undefined=StrictUndefined)
    return app.extensions["mail_templates"]


@cache
def _inliner() -> css_inline.CSSInliner:
    return css_inline.CSSInliner(load_remote_stylesheets=False, keep_at_rules=True)
