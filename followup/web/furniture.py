"""What frames every page: the menu, the language choice, the demonstration notice."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from typing import Any

from flask import Flask, current_app, request
from flask_babel import lazy_gettext as _l
from werkzeug.exceptions import HTTPException

from followup import clock
from followup.web.access_marks import PUBLIC, TOKEN, View
from followup.web.languages import LANGUAGES, choose_language


@dataclass(frozen=True)
class MenuEntry:
    """One place in the desk's menu. `href` is the start of its section's addresses."""

    label: Any
    href: str

    @property
    def is_current(self) -> bool:
        """True on the section's pages, so that the menu says where one is."""
        if self.href == "/":
            return request.path == "/"
        return request.path == self.href or request.path.startswith(self.href + "/")

    @property
    def level(self) -> str | None:
        """The access mark of the page the entry leads to; None while there is no such page, or not for this visit."""
        try:
            endpoint, _arguments = current_app.url_map.bind("").match(self.href, method="GET")
        except HTTPException:
            return None
        view = current_app.view_functions[endpoint]
        is_offered = getattr(view, "is_offered", None)
        return getattr(view, "access", None) if is_offered is None or is_offered() else None


MENU = (
    MenuEntry(_l("Overview"), "/"),
    MenuEntry(_l("Meetings"), "/meetings"),
    MenuEntry(_l("Commitments"), "/commitments"),
    MenuEntry(_l("Municipalities"), "/municipalities"),
    MenuEntry(_l("Needs"), "/needs"),
    MenuEntry(_l("Reminders"), "/digests"),
    MenuEntry(_l("Mail"), "/mail"),
    MenuEntry(_l("People"), "/people"),
)


def offered_when(condition: Callable[[], bool]) -> Callable[[View], View]:
    """Mark a view whose place in the menu is shown only while `condition()` holds, asked within the request."""

    def mark(view: View) -> View:
        view.is_offered = condition  # pyright: ignore[reportFunctionMemberAccess]
        return view

    return mark


def init_app(app: Flask) -> None:
    """Give every template the furniture."""
    app.jinja_env.globals.update(has_page=has_page, product_version=_version())
    app.context_processor(
        lambda: {
            "menu": menu(),
            "languages": LANGUAGES,
            "page_language": choose_language(),
            "page_address": page_address(),
            "is_demonstration": clock.is_demonstration(),
            "demonstration_now": clock.now() if clock.is_demonstration() else None,
        }
    )


def menu() -> list[MenuEntry]:
    """The entries this person can open: those with a page behind them that the person's role reaches."""
    may = current_app.jinja_env.globals.get("may")
    return [
        entry for entry in MENU if (level := entry.level) and (_is_open(level) or may is None or may(level))
    ]


def has_page(endpoint: str) -> bool:
    """True when the endpoint exists; furniture asks before it links to another chapter's page."""
    return endpoint in current_app.view_functions


def page_address() -> str:
    """The address to come back to after the language was changed: this page, with its filters."""
    if not request or request.method not in ("GET", "HEAD"):
        return request.path if request else "/"
    return request.full_path.removesuffix("?")


def _is_open(level: str) -> bool:
    return level in (PUBLIC, TOKEN)


def _version() -> str:
    try:
        return metadata.version("followup")
    except metadata.PackageNotFoundError:
        return ""
