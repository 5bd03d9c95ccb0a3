"""What every form of ours is built on: WTForms' own sentences come from our catalogues.

WTForms brings its sentences in bokmål and not in nynorsk, so a form of its own would answer half of the country in
English. The ones our fields and validators can say stand here to be translated; the others stay English.
"""

from flask_babel import get_translations, lazy_gettext
from flask_wtf import FlaskForm
from wtforms.form import BaseForm

_l = lazy_gettext

SENTENCES_OF_WTFORMS = (
    _l("This field is required."),
    _l("Not a valid choice."),
    _l("Invalid Choice: could not coerce."),
    _l("Invalid choice(s): one or more data inputs could not be coerced."),
    _l("Not a valid date value."),
    _l("Not a valid integer value."),
    _l("Invalid input."),
    _l("Invalid email address."),
)
"""Marked here so that they are gathered; they are said by `_OurWords`."""


class _OurWords:
    """What WTForms asks for words."""

    def gettext(self, string: str) -> str:
        return get_translations().ugettext(string)

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        return get_translations().ungettext(singular, plural, n)


class Form(FlaskForm):
    """A form that speaks the page's language, its validators' own sentences included."""

    class Meta(FlaskForm.Meta):
        def get_translations(self, form: BaseForm) -> _OurWords:
            return _OurWords()
