"""A mail with its headers, ready to be handed over (pure)."""

import re
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import parseaddr
from functools import lru_cache
from typing import Any

from followup.outbox.kinds import Mail

_HEADER_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")


class _WholeLinks(EmailPolicy):
    """The usual rules of SMTP, but a `List-…` header stays on its line: folded, its link would be encoded."""

    def fold(self, name: str, value: Any) -> str:
        return f"{name}: {value}{self.linesep}" if name.startswith("List-") else super().fold(name, value)

    def fold_binary(self, name: str, value: Any) -> bytes:
        if name.startswith("List-"):
            return self.fold(name, value).encode("ascii")
        return super().fold_binary(name, value)


_POLICY = _WholeLinks(linesep="\r\n")


def address(
    mail: Mail, *, sender: str, reply_to: str | None, recipient: str, message_id: str, at: datetime
) -> EmailMessage:
    """`mail` to one `recipient`, as text and HTML. Raises `ValueError` for a line break in any header."""
    letter = EmailMessage(policy=_POLICY)
    letter["From"] = _with_name(sender)
    letter["To"] = Address(addr_spec=ascii_address(recipient))
    if reply_to:
        letter["Reply-To"] = _with_name(reply_to)
    letter["Subject"] = mail.subject
    letter["Date"] = at
    letter["Message-ID"] = message_id
    letter["Auto-Submitted"] = "auto-generated"
    letter["X-Auto-Response-Suppress"] = "OOF, AutoReply"
    for name, value in _with_one_click(mail.headers).items():
        if not _HEADER_NAME.fullmatch(name):
            raise ValueError(f"{name!r} is not the name of a header")
        letter[name] = value
    letter.set_content(mail.text, cte="quoted-printable")
    letter.add_alternative(mail.html, subtype="html", cte="base64")
    return letter


def ascii_address(address: str) -> str:
    """The address as every server takes it: a domain with other letters in its ASCII form; else `ValueError`."""
    local, _, domain = parseaddr(address)[1].rpartition("@")
    if not local or parseaddr(address)[1] != address.strip():
        raise ValueError("that is not one e-mail address")
    if not local.isascii():
        raise ValueError("the part before @ has letters that not every mail server takes")
    return f"{local}@{domain if domain.isascii() else domain.encode('idna').decode('ascii')}"


def bare_address(text: str) -> str:
    """`post@ks.example` of `Oppfølging <post@ks.example>`."""
    return ascii_address(parseaddr(text)[1])


@lru_cache(maxsize=16)
def _with_name(text: str) -> Address:
    return Address(display_name=parseaddr(text)[0], addr_spec=bare_address(text))


def _with_one_click(headers: dict[str, str]) -> dict[str, str]:
    """`List-Unsubscribe` alone is a page; with its companion, mail programs offer it as one click."""
    if "List-Unsubscribe" not in headers:
        return headers
    return {**headers, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
