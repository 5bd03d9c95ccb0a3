"""Word lists written as running text, which is how they are easiest to read and to add to."""


def words_in(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


def words_in_order(text: str) -> tuple[str, ...]:
    """The words of a text, first to last."""
    return tuple(text.split())
