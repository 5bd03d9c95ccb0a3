"""Forms refuse in the page's language, WTForms' own sentences included: it brings none in nynorsk."""

import pytest
from flask import Flask
from wtforms import SelectField, StringField
from wtforms.validators import InputRequired

from followup.web.forms import Form
from tests.pages import PageClient


@pytest.fixture
def database() -> str:
    """Words are the same on both databases."""
    return "sqlite"


@pytest.fixture
def extra_settings() -> dict[str, str]:
    """A mail server, so that the sign-in form is there; no mail is sent."""
    return {"FOLLOWUP_SMTP_URL": "smtp://127.0.0.1:2525"}


def _errors(client: PageClient, address: str, fields: dict[str, str], language: str) -> list[str]:
    page = client.post(address, fields, status=422, headers={"Accept-Language": language})
    assert str(page.one("html")["lang"]) == language
    return [" ".join(error.get_text().split()) for error in page.all(".ds-validation-message")]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb", "Skriv e-postadressen din."),
        ("nn", "Skriv e-postadressa di."),
        ("en", "Write your e-mail address."),
    ],
)
def test_an_empty_form_is_refused_in_the_page_s_language(
    client: PageClient, language: str, sentence: str
) -> None:
    assert _errors(client, "/sign-in", {"email": ""}, language) == [sentence]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "nn",
            {
                "Gje samlinga eit namn, så du finn ho att.",
                "Sei når samlinga vart halden. Fristane blir tolka ut frå den dagen.",
                "Vel noko frå lista.",
            },
        ),
        (
            "nb",
            {
                "Gi samlingen et navn, så du finner den igjen.",
                "Si når samlingen ble holdt. Fristene tolkes ut fra den dagen.",
                "Velg noe fra listen.",
            },
        ),
        (
            "en",
            {
                "Give the meeting a name, so that you find it again.",
                "Say when the meeting was held; deadlines are read against that day.",
                "Not a valid choice.",
            },
        ),
    ],
)
def test_every_refusal_of_a_form_is_in_the_page_s_language(
    coordinator: PageClient, language: str, sentences: set[str]
) -> None:
    empty = {"name": "", "held_on": "", "language": "latin"}
    assert set(_errors(coordinator, "/meetings/new", empty, language)) == sentences


class _Bare(Form):
    """A form whose validators bring no words of their own."""

    name = StringField(validators=[InputRequired()])
    kind = SelectField(choices=["a"])


@pytest.mark.parametrize(
    ("language", "required", "choice"),
    [
        ("nb", "Fyll ut dette feltet.", "Velg noe fra listen."),
        ("nn", "Fyll ut dette feltet.", "Vel noko frå lista."),
        ("en", "This field is required.", "Not a valid choice."),
    ],
)
def test_wtforms_own_sentences_are_in_the_page_s_language(
    app: Flask, language: str, required: str, choice: str
) -> None:
    with app.test_request_context(method="POST", data={"kind": "b"}, headers={"Accept-Language": language}):
        form = _Bare(meta={"csrf": False})
        assert not form.validate()
        assert form.name.errors == [required]
        assert form.kind.errors == [choice]


def test_every_form_of_ours_is_one_that_speaks_the_page_s_language(app: Flask) -> None:
    from flask_wtf import FlaskForm

    def below(kind: type) -> set[type]:
        return {kind, *(each for child in kind.__subclasses__() for each in below(child))}

    ours = {form for form in below(FlaskForm) if form.__module__.startswith("followup.")}
    assert len(ours) > 10
    assert not [form for form in ours if not issubclass(form, Form)]
