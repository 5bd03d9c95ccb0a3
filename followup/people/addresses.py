"""E-mail addresses in the one form we keep, and mailboxes that belong to nobody in particular (pure)."""

import re
import unicodedata

ROLE_NAMES = frozenset(
    (
        *(
            "post",
            "postmottak",
            "firmapost",
            "epost",
            "mail",
            "info",
            "kontakt",
            "arkiv",
            "noreply",
            "kommune",
        ),
        *("servicetorg", "servicetorget", "servicekontor", "resepsjon", "sentralbord"),
        *("kulturskole", "kulturskolen", "kulturskule", "kulturskulen"),
    )
)
"""What stands first in the address of a mailbox that several people read, or nobody."""

LONGEST = 254

_LOCAL = re.compile(r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"(?!-)[^\W_]([\w-]{0,61}[^\W_])?")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def normalised(text: str) -> str | None:
    """The address trimmed, in lower case, without signs that cannot be seen; None for what is no address.

    Letters such as å are taken after the @ only: few mail servers take them before it, and there they are
    nearly always a slip.
    """
    email = unicodedata.normalize("NFC", text).translate(_UNSEEN).strip().lower()
    local, at, domain = email.partition("@")
    if not at or len(email) > LONGEST or len(local) > 64 or not _LOCAL.fullmatch(local):
        return None
    labels = domain.split(".")
    if len(labels) < 2 or not all(_LABEL.fullmatch(label) for label in labels) or labels[-1].isdigit():
        return None
    return email if _has_ascii_form(domain) else None


def _has_ascii_form(domain: str) -> bool:
    """Can mail be sent there? A domain whose letters break the rules of their alphabets has no form on the wire."""
    try:
        return domain.isascii() or bool(domain.encode("idna"))
    except UnicodeError:
        return False


def is_role_address(email: str) -> bool:
    """True for a shared mailbox (postmottak@…): somebody must pass the mail on, and often nobody does."""
    first = re.split(r"[.+_-]", email.partition("@")[0].lower(), maxsplit=1)[0]
    return first in ROLE_NAMES
