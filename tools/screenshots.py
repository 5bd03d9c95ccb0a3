"""`make screenshots`: the pictures of the README, taken of the example in a throw-away folder.

Needs Chromium. Pictures are in bokmål, at the size a reader sees.
"""

import tempfile
import threading
from pathlib import Path

from flask import Flask
from flask_migrate import upgrade
from playwright.sync_api import BrowserContext, sync_playwright
from sqlalchemy import select
from waitress.server import create_server

from followup import clock
from followup.app import create_app
from followup.example import loading
from followup.extensions import db
from followup.outbox.models import OutboxMessage
from followup.people.models import Contact, Coordinator, Municipality
from followup.settings import from_environment
from followup.updates.links import page_address
from tests.bench.servers import free_port
from tests.browser.conftest import ARGUMENTS, CHROMIUM

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
WIDE = {"width": 1180, "height": 800}
PHONE = {"width": 390, "height": 844}


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        app = create_app(from_environment({"FOLLOWUP_DATA_DIR": folder, "FOLLOWUP_PORT": str(port)}))
        cookie, link, mail = _tell(app)
        server = create_server(app, host="127.0.0.1", port=port, threads=4)
        threading.Thread(target=server.run, daemon=True).start()
        _take(f"http://127.0.0.1:{port}", cookie, link, mail)
        server.close()


def _tell(app: Flask) -> tuple[str, str, int]:
    """Load the example; returns a coordinator's session, the link to Sula's page, and the number of a mail to Sula."""
    with app.app_context():
        upgrade()
        loading.load_example()
        identity = db.session.scalars(select(Coordinator)).one().get_id()
        contact = db.session.scalars(
            select(Contact).join(Contact.municipality).where(Municipality.slug == "sula")
        ).one()
        link = page_address(contact, now=clock.now())
        mails = select(OutboxMessage.id).where(OutboxMessage.person_id == contact.person_id)
        mail = db.session.scalars(mails.order_by(OutboxMessage.id.desc()).limit(1)).one()
        db.session.commit()
    client = app.test_client()
    with client.session_transaction() as session:
        session["_user_id"] = identity
    cookie = client.get_cookie("followup")
    return (cookie.value if cookie else ""), link, mail


def _take(base: str, cookie: str, link: str, mail: int) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        desk = browser.new_context(viewport=WIDE, base_url=base, locale="nb-NO")  # pyright: ignore
        desk.add_cookies([{"name": "followup", "value": cookie, "url": base}])
        _picture(desk, "/", "overview")
        _picture(desk, "/meetings/1/review", "review")
        _picture(desk, f"/mail/{mail}/frame", "reminder", width=680, height=900)
        phone = browser.new_context(viewport=PHONE, locale="nb-NO")  # pyright: ignore
        _picture(phone, link, "municipality-phone")
        browser.close()


def _picture(context: BrowserContext, address: str, name: str, **size: int) -> None:
    page = context.new_page()
    if size:
        page.set_viewport_size(size)  # pyright: ignore
    page.goto(address)
    page.screenshot(path=PICTURES / f"{name}.png")
    page.close()


if __name__ == "__main__":
    main()
