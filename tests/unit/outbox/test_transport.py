"""What the server's answers mean, and that nothing is said in clear where encryption is required."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from followup.outbox.addressing import address
from followup.outbox.kinds import Mail
from followup.outbox.transport import ServerUnavailable, SmtpTransport
from followup.settings import SmtpServer
from tests.smtp import MailServer, free_port


def letter() -> EmailMessage:
    return address(
        Mail("Hei", "Hei\n", "<p>Hei</p>"),
        sender="post@ks.example",
        reply_to=None,
        recipient="alice@sula.example",
        message_id="<1@ks.example>",
        at=datetime(2021, 1, 11, 7, 0, tzinfo=UTC),
    )


def send(server: SmtpServer) -> None:
    transport = SmtpTransport(server, timeout=5)
    try:
        transport.send(letter())
    finally:
        transport.close()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for localhost and its key, in one file."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed, so there is no certificate to test with")
    path = tmp_path_factory.mktemp("certificate") / "localhost.pem"
    made = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
    ]
    names = ["-addext", "subjectAltName=DNS:localhost"]
    subprocess.run(
        [*made, *names, "-keyout", path, "-out", path.with_suffix(".crt")], check=True, capture_output=True
    )
    path.write_bytes(path.read_bytes() + path.with_suffix(".crt").read_bytes())
    return path


@pytest.fixture
def encrypting(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture
def trusting(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine trusts the certificate while the test runs."""
    made = ssl.create_default_context
    monkeypatch.setattr(ssl, "create_default_context", lambda **_: made(cafile=str(certificate)))


def running(controller: Controller) -> Iterator[SmtpServer]:
    controller.start()
    yield SmtpServer(host="localhost", port=controller.port)
    controller.stop()


def only_kari(_server: object, _session: object, _envelope: object, _kind: str, data: object) -> AuthResult:
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (b"kari", b"secret")
    return AuthResult(success=right, handled=False)


@pytest.fixture
def caught() -> MailServer:
    return MailServer()


@pytest.fixture
def starttls_server(encrypting: ssl.SSLContext, caught: MailServer) -> Iterator[SmtpServer]:
    yield from running(
        Controller(
            caught,
            hostname="localhost",
            port=free_port(),
            tls_context=encrypting,
            require_starttls=True,
            authenticator=only_kari,
            auth_required=True,
        )
    )


@pytest.fixture
def smtps_server(encrypting: ssl.SSLContext, caught: MailServer, trusting: None) -> Iterator[SmtpServer]:
    yield from running(Controller(caught, hostname="localhost", port=free_port(), ssl_context=encrypting))


def test_a_letter_goes_encrypted_and_signed_in(
    starttls_server: SmtpServer, caught: MailServer, trusting: None
) -> None:
    send(replace(starttls_server, starttls=True, user="kari", password="secret"))
    assert caught.recipients == ["alice@sula.example"]


def test_a_wrong_password_is_the_servers_affair_and_not_the_letters(
    starttls_server: SmtpServer, caught: MailServer, trusting: None
) -> None:
    with pytest.raises(ServerUnavailable, match="535"):
        send(replace(starttls_server, starttls=True, user="kari", password="wrong"))
    assert not caught.caught


def test_a_certificate_nobody_vouches_for_is_refused(starttls_server: SmtpServer, caught: MailServer) -> None:
    with pytest.raises(ServerUnavailable, match="certificate"):
        send(replace(starttls_server, starttls=True))
    assert not caught.caught


def test_implicit_encryption_works(smtps_server: SmtpServer, caught: MailServer) -> None:
    send(replace(smtps_server, implicit_tls=True))
    assert caught.recipients == ["alice@sula.example"]


def test_where_encryption_is_required_nothing_goes_in_clear(mail_server: MailServer) -> None:
    with pytest.raises(ServerUnavailable, match="STARTTLS"):
        send(SmtpServer(host=mail_server.host, port=mail_server.port, starttls=True))
    assert not mail_server.caught


def test_a_server_that_wants_a_sign_in_fails_no_letter(mail_server: MailServer) -> None:
    mail_server.answers["alice@sula.example"] = "530 5.7.0 sign in first"
    with pytest.raises(ServerUnavailable, match="530"):
        send(SmtpServer(host=mail_server.host, port=mail_server.port))
