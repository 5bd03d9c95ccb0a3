"""Who may do what: enforced once, before every request, from the mark each route carries."""

from typing import cast

from flask import Flask, abort, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from followup.extensions import db, login_manager
from followup.people.models import Coordinator, Role
from followup.web.access_marks import ADMIN, COORDINATOR, PUBLIC, TOKEN, VIEWER

_ROLES_FOR = {
    VIEWER: {Role.VIEWER, Role.COORDINATOR, Role.ADMIN},
    COORDINATOR: {Role.COORDINATOR, Role.ADMIN},
    ADMIN: {Role.ADMIN},
}


def init_app(app: Flask) -> None:
    """Load the coordinator of the session, and let nobody reach a route that was not opened to them."""
    login_manager.user_loader(_load_coordinator)
    app.before_request(_check_access)
    app.jinja_env.globals["may"] = may


def may(level: str) -> bool:
    """True when the signed-in coordinator reaches routes marked `level`; templates ask it before showing a button."""
    return current_user.is_authenticated and current_user.role in _ROLES_FOR[level]


def signed_in_coordinator() -> Coordinator:
    """Who asks, on a page that only a signed-in coordinator reaches."""
    return cast(Coordinator, current_user)


def _load_coordinator(identity: str) -> Coordinator | None:
    number = identity.partition(":")[0]
    coordinator = db.session.get(Coordinator, int(number)) if number.isdecimal() else None
    is_same = coordinator is not None and coordinator.get_id() == identity
    return coordinator if coordinator and is_same and coordinator.is_active else None


def _check_access() -> ResponseReturnValue | None:
    if request.endpoint is None:
        return None
    level = getattr(current_app.view_functions[request.endpoint], "access", None)
    if level in (PUBLIC, TOKEN):
        return None
    if not current_user.is_authenticated:
        back = request.full_path.rstrip("?") if request.method == "GET" else "/"
        return redirect(url_for("people.sign_in", next=back if back != "/" else None), 303)
    if level not in _ROLES_FOR or not may(level):
        abort(403)
    return None
