"""Numbers in addresses are rows' numbers: one that no table can hold leads nowhere, on both databases."""

from flask import Flask
from werkzeug.routing import IntegerConverter, Map

LARGEST = 2**31 - 1


class RowNumber(IntegerConverter):
    """`<int:…>` in an address, up to the largest number of a row."""

    def __init__(self, map: Map) -> None:
        super().__init__(map, max=LARGEST)


def init_app(app: Flask) -> None:
    """Let every `<int:…>` be one; before the first address that has any."""
    app.url_map.converters["int"] = RowNumber
