"""Where to go after a form: only to a page of our own, whatever the form says."""


def own_path(text: str | None, default: str = "/") -> str:
    """`text` when it is the path of a page of this product, else `default`; never another site's address."""
    if not text or not text.startswith("/") or text.startswith(("//", "/\\")):
        return default
    if any(character < " " or character == "\\" for character in text):
        return default
    return text
