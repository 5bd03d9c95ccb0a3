"""From what a person wrote to municipalities of the register, in any of their names."""

from collections.abc import Iterable

from flask_babel import gettext as _
from rapidfuzz import fuzz, process

from followup.errors import FollowupError
from followup.people import register

_NEAR = 75
"""How alike (of 100) a name must be to be asked about."""


class UnknownMunicipality(FollowupError):
    """A name that no municipality has, or that two share."""


def names_of(written: Iterable[str]) -> list[str]:
    """The register's names on screen for names written one by one or with commas between, none twice.

    Raises UnknownMunicipality, which says what may have been meant.
    """
    words = [name.strip() for text in written for name in text.split(",")]
    return list(dict.fromkeys(_name_of(word) for word in words if word))


def _name_of(word: str) -> str:
    found = register.find(word)
    if len(found) == 1:
        return found[0].display_name
    if found:
        both = _(" or ").join(_("“%(words)s”", words=entry.display_name) for entry in found)
        raise UnknownMunicipality(
            _("More than one municipality is called “%(name)s”. Write %(choices)s.", name=word, choices=both)
        )
    if near := _nearest(word):
        raise UnknownMunicipality(
            _("There is no municipality called “%(name)s”. Do you mean %(near)s?", name=word, near=near)
        )
    raise UnknownMunicipality(
        _("There is no municipality called “%(name)s”. Write its official name.", name=word)
    )


def _nearest(word: str) -> str | None:
    names = [entry.display_name for entry in register.municipalities()]
    found = process.extractOne(word, names, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return found[0] if found else None
