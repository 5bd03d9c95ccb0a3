"""Codes and link tokens for signing in: derived from the secret key, never stored (pure)."""

import hashlib
import hmac
import secrets

CODE_DIGITS = 8
_SEAL_LENGTH = 32


def new_public_id() -> str:
    """32 hex digits of chance: what names a code or link in the database, worth nothing without the secret key."""
    return secrets.token_hex(16)


def code_of(public_id: str, *, secret_key: str) -> str:
    """The eight digits that go with this `public_id`."""
    number = int.from_bytes(_mac("code", public_id, secret_key)[:16])
    return f"{number % 10**CODE_DIGITS:0{CODE_DIGITS}d}"


def is_code_of(typed: str, public_id: str, *, secret_key: str) -> bool:
    """True when the digits in `typed` are that code; blanks and hyphens between them do not matter."""
    digits = "".join(character for character in typed if character not in " \u00a0\t-–")
    return hmac.compare_digest(digits.encode(), code_of(public_id, secret_key=secret_key).encode())


def seal_link(public_id: str, *, secret_key: str) -> str:
    """The token of the sign-in link with this `public_id`."""
    return public_id + _mac("link", public_id, secret_key).hex()[:_SEAL_LENGTH]


def open_link(token: str, *, secret_key: str) -> str | None:
    """The `public_id` inside a genuine token; None for one that was cut short or is not ours."""
    public_id = token[:-_SEAL_LENGTH]
    genuine = seal_link(public_id, secret_key=secret_key)
    return public_id if public_id and hmac.compare_digest(token.encode(), genuine.encode()) else None


def _mac(use: str, public_id: str, secret_key: str) -> bytes:
    key = hmac.digest(secret_key.encode(), f"followup sign-in {use} 1".encode(), hashlib.sha256)
    return hmac.digest(key, public_id.encode(), hashlib.sha256)
