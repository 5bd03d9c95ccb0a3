"""The one client tests read pages with: it checks every page it is shown, and counts what it cost."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import html5lib
from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine, event
from werkzeug.test import TestResponse

PARSED_AT_MOST = 5
_parsed: Counter[tuple[str, str, int]] = Counter()
_NEEDS_LABEL = ("input", "select", "textarea")


class Page:
    """An answer: its status, and its parsed HTML where it is a page."""

    def __init__(self, response: TestResponse) -> None:
        self.response = response
        self.status = response.status_code
        self.text = response.get_data(as_text=True)
        self.soup = BeautifulSoup(self.text, "html.parser")
        for area in self.soup.find_all("textarea"):
            area.string = area.get_text().removeprefix("\r").removeprefix("\n")

    @property
    def h1(self) -> str:
        return _words(self.soup.h1)

    @property
    def main(self) -> str:
        """The words of the main part, white space folded."""
        return _words(self.soup.main or self.soup)

    def one(self, selector: str) -> Tag:
        found = self.soup.select(selector)
        assert len(found) == 1, f"{selector}: {len(found)} found on a page that says {self.main[:300]!r}"
        return found[0]

    def all(self, selector: str) -> list[Tag]:
        return list(self.soup.select(selector))

    def form_values(self, selector: str = "main form") -> dict[str, Any]:
        """What a browser would send from the form as it stands, without pressing a named button."""
        form = self.one(selector)
        values: dict[str, Any] = {}
        for field in form.select("input[name], textarea[name], select[name]"):
            for value in _field_values(field):
                values.setdefault(str(field["name"]), []).append(value)
        return {name: many if len(many) > 1 else many[0] for name, many in values.items()}


class PageClient:
    """Fetches and posts like a browser: follows redirects, brings CSRF tokens along, checks what it is shown.

    It asks for English, the language of the code, unless a test sets `Accept-Language` itself.
    """

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.browser: FlaskClient = app.test_client()
        self.browser.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"

    def get(self, address: str, *, status: int = 200, **kwargs: Any) -> Page:
        return self._shown(self.browser.get(address, follow_redirects=True, **kwargs), status)

    def post(
        self, address: str, data: dict[str, Any] | None = None, *, status: int = 200, **kwargs: Any
    ) -> Page:
        """Post with a CSRF token of this visit; the page after redirects must have `status`."""
        data = dict(data or {})
        data.setdefault("csrf_token", self.csrf_token())
        return self._shown(self.browser.post(address, data=data, follow_redirects=True, **kwargs), status)

    def submit(
        self, page: Page, changes: dict[str, Any] | None = None, *, form: str = "main form", status: int = 200
    ) -> Page:
        """Fill in a form as it stands on `page`, with `changes` (None leaves a field out), and send it."""
        values = {**page.form_values(form), **(changes or {})}
        action = page.one(form).get("action") or page.response.request.path
        return self.post(str(action), {name: v for name, v in values.items() if v is not None}, status=status)

    def csrf_token(self) -> str:
        from flask_wtf.csrf import generate_csrf

        with self.app.test_request_context():
            from flask import g, session

            with self.browser.session_transaction() as kept:
                session.update(kept)
                token = generate_csrf()
                kept["csrf_token"] = session["csrf_token"]
            g.pop("csrf_token", None)
            return token

    def _shown(self, response: TestResponse, status: int) -> Page:
        page = Page(response)
        assert page.status == status, f"{page.status} instead of {status}: {page.main[:500]!r}"
        if response.mimetype == "text/html":
            check_page(page)
        return page


@contextmanager
def counted_queries() -> Iterator[list[str]]:
    """Collect the SQL statements run inside; transaction control is left out."""
    statements: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.startswith(("BEGIN", "PRAGMA", "SAVEPOINT", "RELEASE")):
            statements.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def check_page(page: Page) -> None:
    """What holds for every page: valid HTML, one h1 that the title starts with, unique ids, labels, nothing inline."""
    _check_html(page)
    soup = page.soup
    headings = soup.find_all("h1")
    assert len(headings) == 1, f"{len(headings)} h1 on the page"
    assert soup.title and _words(soup.title).startswith(_words(headings[0])), (
        "the title does not start with the h1"
    )
    assert soup.html and soup.html.get("lang"), "the page does not say its language"
    twice = [name for name, count in Counter(tag["id"] for tag in soup.select("[id]")).items() if count > 1]
    assert not twice, f"ids used twice: {twice}"
    assert not soup.select("[style], [onclick], [onchange], [onsubmit], style, script:not([src])"), (
        "inline style or script"
    )
    _check_labels(soup)
    assert "{{" not in page.text and "None</" not in page.text, "an unfilled value shows"


def _check_html(page: Page) -> None:
    """Parse by the standard's own rules. It is slow, so pages of one address are parsed the first times only."""
    request = page.response.request
    kind = (re.sub(r"\d+|/u/[^/?]+", "#", request.path), request.method, page.status)
    _parsed[kind] += 1
    if _parsed[kind] <= PARSED_AT_MOST:
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(page.text)
        assert not parser.errors, f"invalid HTML: {parser.errors[:3]}"


def _check_labels(soup: BeautifulSoup) -> None:
    for name in _NEEDS_LABEL:
        for field in soup.find_all(name):
            if field.get("type") in ("hidden", "submit", "button"):
                continue
            has_label = soup.select(f'label[for="{field.get("id")}"]') or field.find_parent("label")
            assert has_label or field.get("aria-label") or field.get("aria-labelledby"), f"no label: {field}"


def _field_values(field: Tag) -> list[str]:
    kind = str(field.get("type", ""))
    if kind in ("submit", "button", "file") or field.has_attr("disabled"):
        return []
    if kind in ("checkbox", "radio"):
        return [str(field.get("value", "on"))] if field.has_attr("checked") else []
    if field.name == "textarea":
        return [field.get_text()]
    if field.name == "select":
        chosen = field.select("option[selected]") or (
            [] if field.has_attr("multiple") else field.select("option")[:1]
        )
        return [str(option.get("value", option.get_text())) for option in chosen]
    return [str(field.get("value", ""))]


def _words(tag: Any) -> str:
    return " ".join(tag.get_text(" ").split()) if tag else ""
