"""What frames every page: the menu, the language choice, the demonstration notice."""

from dataclasses import dataclass
from typing import Any

from flask import Flask, request
from flask_babel import lazy_gettext as _l

from followup import clock
from followup.web.languages import LANGUAGES, choose_language


@dataclass(frozen=True)
class MenuEntry:
    """One place in the desk's menu. `section` is the first part of its addresses."""

    label: Any
    href: str

    @property
    def is_current(self) -> bool:
        if self.href == "/":
            return request.path == "/"
        return request.path == self.href or request.path.startswith(self.href + "/")


MENU = (
    MenuEntry(_l("Overview"), "/"),
    MenuEntry(_l("Meetings"), "/meetings"),
    MenuEntry(_l("Commitments"), "/commitments"),
    MenuEntry(_l("Municipalities"), "/municipalities"),
    MenuEntry(_l("Needs"), "/needs"),
    MenuEntry(_l("Reminders"), "/digests"),
    MenuEntry(_l("People"), "/people"),
)


def init_app(app: Flask) -> None:
    """Give every template the furniture."""
    app.context_processor(
        lambda: {
            "menu": MENU,
            "languages": LANGUAGES,
            "page_language": choose_language(),
            "is_demonstration": clock.is_demonstration(),
            "demonstration_now": clock.now() if clock.is_demonstration() else None,
        }
    )
