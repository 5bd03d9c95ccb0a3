"""A contact chooses the language of its page and mail."""

from followup.extensions import db
from followup.people.models import Contact, Language


def choose_language(contact: Contact, language: Language) -> None:
    """Remember the language on the person: it holds for every municipality the person is contact at."""
    contact.person.language = language
    db.session.flush()
