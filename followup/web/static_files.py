"""Static files at addresses that carry a hash of all of them, so that browsers keep them for ever.

One hash for the whole folder, not one a file: a style sheet then names its fonts and pictures by plain relative
addresses, and what it names carries the same hash and is kept for ever too.
"""

import gzip
import hashlib
from functools import cache
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, request, send_file, url_for
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from flask.typing import ResponseReturnValue
from werkzeug.security import safe_join

from followup import layout
from followup.web.access_marks import public

FOLDER = layout.PACKAGE / "static"
COMPRESSED = (".css", ".js", ".svg")
KINDS = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".txt": "text/plain",
    "": "text/plain",
}

bp = Blueprint("static_files", __name__)


class SessionBesideStaticFiles(SecureCookieSessionInterface):
    """The usual session cookie, kept off static files: those are for shared caches, a cookie is for one browser."""

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if request.endpoint != "static_files.serve_file":
            super().save_session(app, session, response)


def init_app(app: Flask) -> None:
    """Serve `/static/<hash>/<path>`; templates write `asset('css/site.css')`."""
    app.session_interface = SessionBesideStaticFiles()
    app.register_blueprint(bp)
    app.jinja_env.globals["asset"] = asset


def asset(path: str) -> str:
    """The versioned address of a static file; raises `FileNotFoundError` for one that is not there."""
    if not _is_there(path):
        raise FileNotFoundError(f"no static file {path!r}")
    return url_for("static_files.serve_file", version=_version(), path=path)


@bp.get("/static/<version>/<path:path>")
@public
def serve_file(version: str, path: str) -> ResponseReturnValue:
    """Serve one file, as its `.gz` twin where the browser takes gzip; immutable under the present hash only."""
    found = safe_join(str(FOLDER), path)
    if found is None or not Path(found).is_file() or path.endswith(".gz"):
        abort(404)
    twin = Path(found + ".gz")
    zipped = twin.is_file() and request.accept_encodings.quality("gzip") > 0
    response = send_file(
        twin if zipped else found,
        mimetype=KINDS.get(Path(path).suffix, "application/octet-stream"),
        conditional=True,
        etag=f"{_content_hash(found)}{'-gzip' if zipped else ''}",
    )
    if zipped and response.status_code != 304:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    is_current = version == _version()
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if is_current else "no-cache"
    return response


def compress_all(folder: Path = FOLDER) -> list[Path]:
    """Write the `.gz` twin of every text file; run by maintainers (`make twins`), its results are committed."""
    sources = [path for path in sorted(folder.rglob("*")) if path.suffix in COMPRESSED]
    for source in sources:
        source.with_name(source.name + ".gz").write_bytes(gzip.compress(source.read_bytes(), 9, mtime=0))
    return sources


@cache
def _version() -> str:
    """A hash of every file's path and content, read once: about ten files."""
    everything = hashlib.sha256()
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file() and path.suffix != ".gz":
            everything.update(f"{path.relative_to(FOLDER)}\0".encode())
            everything.update(path.read_bytes())
    return everything.hexdigest()[:12]


@cache
def _content_hash(path: str) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()[:16]


@cache
def _is_there(path: str) -> bool:
    return (FOLDER / path).is_file()
