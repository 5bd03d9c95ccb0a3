"""Tokens of links and of the forms behind them: derived from the secret key, never stored (pure).

A link's token is the base64url of its 16 public bytes followed by 32 bytes of HMAC-SHA256 over them: 64
characters, so that a token that arrived shorter was cut by a mail program. A form's token ties a nonce to one
link. Keys are derived per use from the secret key, so that no token can stand in for another.
"""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64

TOKEN_LENGTH = 64
_PUBLIC_BYTES = 16
_CLINGS = " .,;:!?)>]}'\""


class TokenCutShort(Exception):
    """The token lost its end on the way."""


class TokenNotGenuine(Exception):
    """The token was not made by us with this key."""


def new_public_id() -> str:
    """16 random bytes in hex: what names a link in the database, worth nothing without the secret key."""
    return secrets.token_hex(_PUBLIC_BYTES)


def seal_link(public_id: str, *, secret_key: str) -> str:
    """The token of the link with this `public_id` (32 hex digits)."""
    public = bytes.fromhex(public_id)
    return urlsafe_b64encode(public + _mac("link", public, secret_key)).decode("ascii")


def open_link(token: str, *, secret_key: str) -> str:
    """The `public_id` inside a genuine token; raises `TokenCutShort` or `TokenNotGenuine`.

    A full stop or bracket that a mail program took along behind the address is overlooked.
    """
    token = token.rstrip(_CLINGS)
    if len(token) < TOKEN_LENGTH:
        raise TokenCutShort
    try:
        raw = urlsafe_b64decode(token) if len(token) == TOKEN_LENGTH and token.isascii() else b""
    except (NotBase64, ValueError) as error:
        raise TokenNotGenuine from error
    public, mac = raw[:_PUBLIC_BYTES], raw[_PUBLIC_BYTES:]
    if not hmac.compare_digest(mac, _mac("link", public, secret_key)):
        raise TokenNotGenuine
    return public.hex()


def new_form_token(public_id: str, *, secret_key: str) -> str:
    """A fresh form token for the page behind the link `public_id`."""
    nonce = secrets.token_urlsafe(16)
    return f"{nonce}.{_form_mac(nonce, public_id, secret_key)}"


def nonce_of_form(form_token: str, public_id: str, *, secret_key: str) -> str:
    """The nonce in a form token made for this very link; raises `TokenNotGenuine`."""
    nonce, _, mac = form_token.partition(".")
    genuine = _form_mac(nonce, public_id, secret_key)
    if not hmac.compare_digest(mac.encode(), genuine.encode()):
        raise TokenNotGenuine
    return nonce


def _form_mac(nonce: str, public_id: str, secret_key: str) -> str:
    return _mac("form", f"{public_id} {nonce}".encode(), secret_key).hex()


def _mac(use: str, message: bytes, secret_key: str) -> bytes:
    key = hmac.digest(secret_key.encode(), f"followup municipality page {use} 1".encode(), hashlib.sha256)
    return hmac.digest(key, message, hashlib.sha256)
