"""Handing mail over: one SMTP connection for many letters, and what a server's answers mean."""

import smtplib
import ssl
from collections.abc import Callable
from email.message import EmailMessage
from typing import Protocol

from followup.outbox.addressing import bare_address
from followup.settings import SmtpServer

TIMEOUT_SECONDS = 30.0
_CLOSING = 421
_TOO_LARGE = 552
_OURS_TO_MEND = (530, 535, 538)


class Refused(Exception):
    """The server will never take this letter (5xx)."""


class Deferred(Exception):
    """The server does not take this letter now (4xx)."""


class ConnectionLost(Deferred):
    """The server went away or said nothing while it had this letter."""


class ServerUnavailable(Exception):
    """No letter can be handed over now: no answer, no sign-in, no encryption, or our sender is not welcome."""


class Transport(Protocol):
    """A way to hand letters over. `name` is what the ledger says about those it took."""

    name: str

    def send(self, letter: EmailMessage) -> None: ...

    def close(self) -> None: ...


class LocalPage:
    """The demonstration's delivery: the local mail page shows what is in the outbox."""

    name = "local"

    def send(self, letter: EmailMessage) -> None:
        """Nothing to do: the page words the mail anew."""

    def close(self) -> None:
        """Nothing to do."""


class SmtpTransport:
    """Letters to one server over one connection, opened at the first and opened again when it dropped."""

    name = "smtp"

    def __init__(self, server: SmtpServer, *, timeout: float = TIMEOUT_SECONDS) -> None:
        self._server = server
        self._timeout = timeout
        self._connection: smtplib.SMTP | None = None

    def send(self, letter: EmailMessage) -> None:
        """Hand over one letter; raises `Refused`, `Deferred`, `ConnectionLost` or `ServerUnavailable`."""
        data = letter.as_bytes()
        connection = self._begin(bare_address(str(letter["From"])), size=len(data))
        self._answered(lambda: connection.rcpt(bare_address(str(letter["To"]))))
        self._answered(lambda: _hand_over(connection, data))

    def close(self) -> None:
        """Say goodbye, if anybody still listens."""
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                connection.quit()
            except (smtplib.SMTPException, OSError):
                connection.close()

    def _begin(self, sender: str, *, size: int) -> smtplib.SMTP:
        """Name the sender. A connection that was kept may have been dropped since: it is opened again, once."""
        was_kept = self._connection is not None
        connection = self._connection or self._connect(sender)
        try:
            code, text = connection.mail(sender, [f"size={size}"] if connection.has_extn("size") else [])
        except (smtplib.SMTPException, OSError) as error:
            code, text = _CLOSING, str(error).encode()
        if code == _CLOSING:
            self._drop()
            if was_kept:
                return self._begin(sender, size=size)
        if code == _TOO_LARGE:
            self._recover(code)
            raise Refused(_words(code, text))
        if code != 250:
            self._drop()
            raise ServerUnavailable(_words(code, text))
        return connection

    def _connect(self, sender: str) -> smtplib.SMTP:
        try:
            connection = self._connection = self._open(sender.rpartition("@")[2])
            if self._server.starttls:
                connection.starttls(context=ssl.create_default_context())
            if self._server.user is not None:
                connection.login(self._server.user, self._server.password or "")
            connection.ehlo_or_helo_if_needed()
            return connection
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            raise ServerUnavailable(_words_of(error)) from error

    def _open(self, own_name: str) -> smtplib.SMTP:
        host, port = self._server.host, self._server.port
        if self._server.implicit_tls:
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(host, port, own_name, timeout=self._timeout, context=context)
        return smtplib.SMTP(host, port, own_name, timeout=self._timeout)

    def _answered(self, ask: Callable[[], tuple[int, bytes]]) -> None:
        try:
            code, text = ask()
        except smtplib.SMTPResponseException as error:
            code, text = error.smtp_code, _bytes(error.smtp_error)
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            raise ConnectionLost(_words_of(error)) from error
        if 200 <= code < 400:
            return
        if code < 200:
            self._drop()
            raise ConnectionLost(_words(code, text))
        self._recover(code)
        if code in _OURS_TO_MEND:
            raise ServerUnavailable(_words(code, text))
        raise (Refused if code >= 500 else Deferred)(_words(code, text))

    def _recover(self, code: int) -> None:
        """Make the connection ready for the next letter, or leave it."""
        connection = self._connection
        if code == _CLOSING or connection is None:
            self._drop()
            return
        try:
            connection.rset()
        except (smtplib.SMTPException, OSError):
            self._drop()

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


def _hand_over(connection: smtplib.SMTP, data: bytes) -> tuple[int, bytes]:
    return connection.data(data)


def _words(code: int, text: bytes) -> str:
    return f"{code} {' '.join(text.decode('utf-8', 'replace').split())}"[:500]


def _words_of(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return _words(error.smtp_code, _bytes(error.smtp_error))
    return f"{type(error).__name__}: {error}"[:500]


def _bytes(text: bytes | str) -> bytes:
    return text if isinstance(text, bytes) else text.encode()
