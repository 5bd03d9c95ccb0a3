"""The two forms of signing in."""

from collections.abc import Callable
from typing import Any

from flask_babel import lazy_gettext
from wtforms import EmailField, HiddenField, StringField
from wtforms.validators import InputRequired, Length

from followup.web.forms import Form

_l: Callable[..., Any] = lazy_gettext


class EmailForm(Form):
    """Where to mail a code. `next` is the page the visitor wanted."""

    email = EmailField(
        _l("Your e-mail address"),
        validators=[
            InputRequired(_l("Write your e-mail address.")),
            Length(max=254, message=_l("The address is too long; 254 letters at most.")),
        ],
    )
    next = HiddenField()


class CodeForm(Form):
    """The code from the mail."""

    code = StringField(
        _l("Code from the mail"),
        validators=[
            InputRequired(_l("Type the eight digits from the mail.")),
            Length(max=40, message=_l("That is too long for a code; it has eight digits.")),
        ],
        render_kw={"inputmode": "numeric", "autocomplete": "one-time-code"},
    )
    next = HiddenField()
