"""Static files at addresses that carry a hash of all of them, so that browsers keep them for ever.

One hash for the whole folder, not one a file: a style sheet then names its fonts and pictures by plain relative
addresses, and what it names carries the same hash and is kept for ever too.
"""

import gzip
import hashlib
from functools import cache
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, request, url_for
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from flask.typing import ResponseReturnValue

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
    if path not in _files():
        raise FileNotFoundError(f"no static file {path!r}")
    return url_for("static_files.serve_file", version=_version(), path=path)


@bp.get("/static/<version>/<path:path>")
@public
def serve_file(version: str, path: str) -> ResponseReturnValue:
    """Serve one file, as its `.gz` twin where the browser takes gzip; immutable under the present hash only."""
    files = _files()
    if path not in files or path.endswith(".gz"):
        abort(404)
    zipped = path + ".gz" in files and request.accept_encodings.quality("gzip") > 0
    response = Response(
        files[path + ".gz" if zipped else path],
        mimetype=KINDS.get(Path(path).suffix, "application/octet-stream"),
    )
    response.set_etag(_hash(path) + ("-gzip" if zipped else ""))
    response.make_conditional(request)
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
def _files() -> dict[str, bytes]:
    """Every file of the folder by its path, read once: some 300 kB. What is not in it is not served."""
    paths = sorted(path for path in FOLDER.rglob("*") if path.is_file())
    return {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in paths}


@cache
def _version() -> str:
    everything = hashlib.sha256()
    for path in _files():
        everything.update(f"{path} {_hash(path)}\n".encode())
    return everything.hexdigest()[:12]


@cache
def _hash(path: str) -> str:
    return hashlib.sha256(_files()[path]).hexdigest()[:16]
