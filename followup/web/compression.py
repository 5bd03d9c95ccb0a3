"""Pages go packed over the line: a municipality's page of twenty forms is 80 kB of text, 7 kB packed.

Packing a page that holds a secret beside what a visitor typed can betray the secret by the answer's length. Other
sites cannot make a browser fetch our pages with its session (the cookie is SameSite), and a name of random length in
the gzip header blurs what is left.
"""

import gzip
import io
import secrets

from flask import Flask, Response, request

PACKED = frozenset({"text/html", "text/plain", "text/csv", "text/calendar", "application/json"})
WORTHWHILE_BYTES = 1000
LEVEL = 6
LONGEST_NAME = 100


def init_app(app: Flask) -> None:
    """Pack answers for whoever takes gzip."""
    app.after_request(_pack)


def _pack(response: Response) -> Response:
    if not _can_be_packed(response):
        return response
    response.vary.add("Accept-Encoding")
    if request.accept_encodings.quality("gzip") > 0:
        response.set_data(pack(response.get_data()))
        response.headers["Content-Encoding"] = "gzip"
    return response


def pack(content: bytes) -> bytes:
    """The content as gzip, under a name of random length, 1 to `LONGEST_NAME` letters."""
    packed = io.BytesIO()
    name = "x" * (1 + secrets.randbelow(LONGEST_NAME))
    with gzip.GzipFile(filename=name, mode="wb", compresslevel=LEVEL, fileobj=packed, mtime=0) as file:
        file.write(content)
    return packed.getvalue()


def _can_be_packed(response: Response) -> bool:
    return (
        response.mimetype in PACKED
        and not response.is_streamed
        and not response.direct_passthrough
        and "Content-Encoding" not in response.headers
        and len(response.get_data()) >= WORTHWHILE_BYTES
    )
