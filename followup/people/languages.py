"""The languages people and municipalities write (pure)."""

from enum import StrEnum


class LanguageForm(StrEnum):
    """A municipality's own written language (målform)."""

    BOKMAL = "bokmal"
    NYNORSK = "nynorsk"
    NEUTRAL = "neutral"


class Language(StrEnum):
    """A language the product speaks, as a locale."""

    BOKMAL = "nb"
    NYNORSK = "nn"
    ENGLISH = "en"
