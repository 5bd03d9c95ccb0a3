"""How words are made findable and sortable alike on every database."""

from collections.abc import Callable
from typing import Any

from followup.people.register import sort_key

_ORDER_LETTERS = 40


def folded(*parts: str) -> str:
    """The words of all parts, casefolded, white space evened out."""
    return " ".join(" ".join(parts).casefold().split())


def terms_of(query: str) -> list[str]:
    """The words a search asks for, all of which must be found."""
    return folded(query).split()


def title_order(title: str) -> str:
    """A title's place in the Norwegian alphabet: two digits a letter, for the first forty letters."""
    places = sort_key(" ".join(title.split()))[0][:_ORDER_LETTERS]
    return "".join(f"{place + 1:02d}" for place in places)


def made_from(make: Callable[..., str], *columns: str) -> Callable[[Any], str]:
    """A column's default worked out from other columns of the row being inserted."""

    def default(context: Any) -> str:
        row = context.get_current_parameters()
        return make(*(row.get(column) or "" for column in columns))

    return default
