"""Static files at addresses that carry their content's hash, so that browsers keep them for ever."""

import gzip
import hashlib
from functools import cache
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, request, send_file, url_for
from flask.typing import ResponseReturnValue
from werkzeug.security import safe_join

from followup import layout
from followup.web.access_marks import public

FOLDER = layout.PACKAGE / "static"

bp = Blueprint("static_files", __name__)


def init_app(app: Flask) -> None:
    """Serve `/static/<hash>/<path>`; templates write `asset('css/site.css')`."""
    app.register_blueprint(bp)
    app.jinja_env.globals["asset"] = asset


def asset(path: str) -> str:
    """The versioned address of a static file."""
    return url_for("static_files.serve_file", version=_version(path), path=path)


@bp.get("/static/<version>/<path:path>")
@public
def serve_file(version: str, path: str) -> ResponseReturnValue:
    """Serve one file, as its `.gz` twin where the browser takes gzip; immutable under its own hash only."""
    found = safe_join(str(FOLDER), path)
    if found is None or not Path(found).is_file() or path.endswith(".gz"):
        abort(404)
    twin = Path(found + ".gz")
    zipped = twin.is_file() and "gzip" in request.accept_encodings
    response: Response = send_file(twin if zipped else found, mimetype=_mimetype(path), conditional=True)
    if zipped:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    is_current = version == _version(path)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if is_current else "no-cache"
    return response


@cache
def _version(path: str) -> str:
    return hashlib.sha256((FOLDER / path).read_bytes()).hexdigest()[:12]


def _mimetype(path: str) -> str:
    kinds = {
        ".css": "text/css",
        ".js": "text/javascript",
        ".svg": "image/svg+xml",
        ".woff2": "font/woff2",
        ".png": "image/png",
        ".ico": "image/x-icon",
        ".txt": "text/plain",
    }
    return kinds.get(Path(path).suffix, "application/octet-stream")


def compress_all(folder: Path = FOLDER) -> list[Path]:
    """Write the `.gz` twin of every text file; run by maintainers (`make vendor`), its results are committed."""
    sources = [path for path in sorted(folder.rglob("*")) if path.suffix in (".css", ".js", ".svg")]
    for source in sources:
        source.with_name(source.name + ".gz").write_bytes(gzip.compress(source.read_bytes(), 9, mtime=0))
    return sources
