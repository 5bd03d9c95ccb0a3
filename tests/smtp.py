"""A real SMTP server on loopback that catches mail, and answers by recipient as a test wants it.

`mail_server.answers["bob@porsgrunn.example"] = "550 5.1.1 nobody"` refuses one recipient; `HANG` says nothing
until the client gives up, `DROP` closes the connection while the recipient is named.
"""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

HANG = "hang"
DROP = "drop"


@dataclass(frozen=True)
class Caught:
    """One letter as the server got it."""

    sender: str
    recipient: str
    letter: EmailMessage

    @property
    def text(self) -> str:
        return self._part("plain")

    @property
    def html(self) -> str:
        return self._part("html")

    def _part(self, kind: str) -> str:
        part = self.letter.get_body((kind,))
        assert part is not None
        return part.get_content().replace("\r\n", "\n")


@dataclass
class MailServer:
    """What the server caught, and how it answers."""

    host: str = "127.0.0.1"
    port: int = 0
    caught: list[Caught] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    connections: int = 0
    drops_after: int | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def url(self) -> str:
        return f"smtp://{self.host}:{self.port}"

    @property
    def recipients(self) -> list[str]:
        return [caught.recipient for caught in self.caught]

    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        self.connections += 1
        return responses

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if answer := self.answers.get("MAIL"):
            return answer
        if self.drops_after is not None and getattr(session, "taken", 0) >= self.drops_after:
            return await _close(server)
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self.answers.get(address, "250 OK")
        if answer == HANG:
            await asyncio.sleep(30)
        if answer == DROP:
            return await _close(server)
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if answer := self.answers.get("DATA"):
            return answer
        assert isinstance(envelope.content, bytes)
        letter: Any = message_from_bytes(envelope.content, policy=default)
        with self._lock:
            for recipient in envelope.rcpt_tos:
                self.caught.append(Caught(str(envelope.mail_from), recipient, letter))
        setattr(session, "taken", getattr(session, "taken", 0) + 1)  # noqa: B010
        return "250 OK"


async def _close(server: SMTP) -> str:
    assert server.transport is not None
    server.transport.close()
    await asyncio.sleep(0)
    return "421 closing"


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def mail_server() -> Iterator[MailServer]:
    """A mail server running in a thread of its own."""
    server = MailServer(port=free_port())
    controller = Controller(server, hostname=server.host, port=server.port, ready_timeout=20)
    controller.start()
    server.connections = 0
    yield server
    controller.stop()
