"""No English is left on the pages, on a municipality's page and in mail, in bokmål and in nynorsk."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask
from sqlalchemy import select

from followup import clock
from followup.extensions import db
from followup.outbox.kinds import kind_named
from followup.outbox.models import OutboxMessage
from followup.outbox.rendering import render_mail
from followup.people.languages import Language
from followup.people.models import Contact
from followup.updates.links import page_address
from tests import people
from tests.pages import Page, PageClient
from tools import translations

LANGUAGES = ("nb", "nn")
PAGES_AT_MOST = 60
SAID_IN_ATTRIBUTES = (
    "aria-label",
    "title",
    "placeholder",
    "alt",
    "value",
    "data-one",
    "data-many",
    "data-unsaved",
)
ENGLISH = re.compile(
    r"\b(the|of|with|this|that|your|you|what|who|whose|there|nobody|nothing|have|was|were|which|and|not|"
    r"meeting|municipality|deadline|answer|answers|save|choose|reminder|week|weeks|days|month|add|change|"
    r"show|search|yet|no|all|any|by|as|their|they|it|its)\b",
    re.IGNORECASE,
)
ALSO_NORWEGIAN = {"nn": {"no", "all"}, "nb": {"all"}}
"""`no` is now in nynorsk."""


@pytest.fixture
def database() -> str:
    """Words are the same on both databases."""
    return "sqlite"


def english_in(soup: BeautifulSoup | Tag, language: str) -> list[str]:
    """What is shown to a reader and looks English; what says that it is in another language is left out."""
    for other in soup.select(
        "[lang]:not(html), script, style, code, blockquote, mark, .passage, iframe, .mail-text"
    ):
        other.decompose()
    said = [" ".join(text.split()) for text in soup.stripped_strings]
    for tag in soup.find_all(True):
        if tag.name in ("input", "option", "button") and tag.get("type") not in ("submit", None):
            continue
        said += [str(tag[name]) for name in SAID_IN_ATTRIBUTES if name != "value" and tag.get(name)]
    return [text for text in said if _is_english(text, language)]


def _is_english(text: str, language: str) -> bool:
    if text in _untranslated(language) or "“" in text:
        return True
    words = {word.lower() for word in ENGLISH.findall(re.sub(r"\S+@\S+", " ", text))}
    return bool(words - ALSO_NORWEGIAN[language])


_KNOWN: dict[str, set[str]] = {}


def _untranslated(language: str) -> set[str]:
    """English words whose translation differs from them, and which no translation is."""
    if language not in _KNOWN:
        catalogue = [message for message in translations.read(language) if message.id]
        english = {form for message in catalogue for form in _forms(message.id)}
        norwegian = {form for message in catalogue for form in _forms(message.string)}
        _KNOWN[language] = english - norwegian
    return _KNOWN[language]


def _forms(said: object) -> list[str]:
    return [str(form) for form in said] if isinstance(said, tuple | list) else [str(said)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_the_desk_says_anything_in_english(example: Flask, language: str) -> None:
    client = people.signed_in(example, people.ASTRID)
    client.browser.environ_base["HTTP_ACCEPT_LANGUAGE"] = language
    seen = dict(_crawled(client))
    assert len(seen) >= 20
    english = {address: left for address, page in seen.items() if (left := english_in(page.soup, language))}
    assert not english
    assert {str(page.one("html")["lang"]) for page in seen.values()} == {language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_municipality_s_page_says_anything_in_english(
    example: Flask, client: PageClient, language: str
) -> None:
    client.browser.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    for address in _municipality_pages(example, language):
        page = client.get(address)
        assert str(page.one("html")["lang"]) == language
        assert not english_in(page.soup, language), address


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_mail_says_anything_in_english(example: Flask, language: str) -> None:
    with example.app_context():
        _let_all_read(language)
        messages = db.session.scalars(select(OutboxMessage).where(OutboxMessage.kind == "digest")).all()
        assert messages
        for message in messages:
            sent = message.sent_at or clock.now()
            mail = kind_named(message.kind).render(message, now=sent)
            _assert_norwegian(mail.subject, mail.text, mail.html, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_mail_about_links_and_codes_says_anything_in_english(example: Flask, language: str) -> None:
    with example.app_context():
        link = render_mail(
            "fresh_link",
            language=language,
            municipality="Sula",
            address="https://oppfolging.example/u/x",
            expires_at=clock.now(),
        )
        code = render_mail("sign_in_code", language=language, code="1234 5678", minutes=15)
    for mail in (link, code):
        _assert_norwegian(mail.subject, mail.text, mail.html, language)


def _assert_norwegian(subject: str, text: str, html: str, language: str) -> None:
    assert not _is_english(subject, language)
    quoted = re.sub(r"«[^»]*»|https?://\S+", " ", text)
    assert not [line for line in quoted.splitlines() if _is_english(line.strip(), language)]
    assert not english_in(BeautifulSoup(html, "html5lib"), language)


def _crawled(client: PageClient) -> Iterator[tuple[str, Page]]:
    """Pages by following links from the overview: two of each address rule."""
    waiting, known, of_rule = ["/"], {"/"}, Counter[str]()
    adapter = client.app.url_map.bind("localhost")
    while waiting and len(known) < PAGES_AT_MOST * 10:
        address = waiting.pop(0)
        endpoint = adapter.match(urlsplit(address).path, method="GET")[0]
        of_rule[endpoint] += 1
        if of_rule[endpoint] > 2 or endpoint == "static" or endpoint.endswith("_frame"):
            continue
        page = client.get(address)
        if page.response.mimetype != "text/html":
            continue
        yield address, page
        for link in page.all("a[href^='/']"):
            href = str(link["href"]).partition("#")[0]
            if href not in known and not href.startswith(("/static/", "/u/", "/unsubscribe/")):
                known.add(href)
                waiting.append(href)


def _municipality_pages(app: Flask, language: str) -> list[str]:
    with app.app_context():
        _let_all_read(language)
        contacts = db.session.scalars(select(Contact).where(Contact.removed_at.is_(None))).all()
        addresses = [urlsplit(page_address(contact, now=clock.now())).path for contact in contacts]
        db.session.commit()
    return addresses[:8]


def _let_all_read(language: str) -> None:
    for contact in db.session.scalars(select(Contact)):
        contact.person.language = Language(language)
    db.session.commit()
