"""A municipality's written language, guessed from its own cards where nobody has said it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from followup.notes.models import Card
from followup.notes.parsing.words.language import language_form_of
from followup.people.models import LanguageForm, Municipality

_FORMS = {"nb": LanguageForm.BOKMAL, "nn": LanguageForm.NYNORSK}


def guess_language_forms(cards: Iterable[Card], lines: Sequence[str]) -> None:
    """Note the form of those that have none, from cards that speak for them alone; a coordinator confirms it.

    What several wrote together tells nothing about any one of them.
    """
    written: dict[Municipality, list[str]] = defaultdict(list)
    for card in cards:
        if len(card.municipalities) == 1 and card.municipalities[0].language_form is None:
            written[card.municipalities[0]] += lines[card.first_line - 1 : card.last_line]
    for municipality, texts in written.items():
        if form := language_form_of("\n".join(texts)):
            municipality.language_form = _FORMS[form]
