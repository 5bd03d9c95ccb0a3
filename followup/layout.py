"""Where the folders beside the package lie: inside it in an installed wheel, next to it in a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def find(name: str) -> Path:
    """The folder `name` (`templates`, `migrations`), wherever this copy of the product keeps it."""
    inside = PACKAGE / name
    return inside if inside.exists() else PACKAGE.parent / name
