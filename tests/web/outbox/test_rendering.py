"""A mail's words come from its three templates, in its reader's language, with nothing left out."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask_babel import get_locale
from jinja2 import DictLoader, UndefinedError

from followup.outbox.rendering import render_mail

TEMPLATES = {
    "mail/layout.html": "<!DOCTYPE html><html lang='{{ language }}'><head><style>p { color: red } "
    "@media (max-width: 480px) { p { margin: 0 } }</style></head><body>{% block content %}{% endblock %}</body></html>",
    "mail/test/subject.txt": "Hei,\n  {{ name }}\n",
    "mail/test/body.txt": "\n{{ subject }}: {{ name }} ({{ language }}, {{ locale() }})\n\n\n",
    "mail/test/body.html": "{% extends 'mail/layout.html' %}{% block content %}<p>{{ name }}</p>{% endblock %}",
}


@pytest.fixture
def in_app(app: Flask) -> Iterator[Flask]:
    app.jinja_env.loader = DictLoader(TEMPLATES)
    app.jinja_env.globals["locale"] = lambda: str(get_locale())
    with app.app_context():
        yield app


def test_subject_and_text_are_tidied_and_the_subject_is_one_line(in_app: Flask) -> None:
    mail = render_mail("test", language="nn", name="Sula")
    assert mail.subject == "Hei, Sula"
    assert mail.text == "Hei, Sula: Sula (nn, nn)\n"
    assert mail.headers == {}


def test_a_line_break_in_a_name_never_reaches_a_header(in_app: Flask) -> None:
    assert (
        render_mail("test", language="nb", name="Sula\r\nBcc: x@y.example").subject
        == "Hei, Sula Bcc: x@y.example"
    )


def test_the_html_is_escaped_and_the_text_is_not(in_app: Flask) -> None:
    mail = render_mail("test", language="nb", name="<b>Sula & Giske</b>")
    assert "&lt;b&gt;Sula &amp; Giske" in mail.html
    assert "<b>Sula & Giske</b>" in mail.text


def test_style_stands_in_the_elements_and_rules_for_small_screens_are_kept(in_app: Flask) -> None:
    html = render_mail("test", language="nb", name="Sula").html
    assert '<p style="color: red;">' in html
    assert "@media (max-width: 480px)" in html
    assert '<html lang="nb">' in html


def test_a_missing_value_is_an_error(in_app: Flask) -> None:
    with pytest.raises(UndefinedError, match="name"):
        render_mail("test", language="nb")


def test_the_readers_language_is_left_again(in_app: Flask) -> None:
    with in_app.test_request_context(headers={"Accept-Language": "en"}):
        assert str(get_locale()) == "en"
        assert "(nn, nn)" in render_mail("test", language="nn", name="Sula").text
        assert str(get_locale()) == "en"
