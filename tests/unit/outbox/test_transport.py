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
from followup.outbox.transport import ConnectionLost, Deferred, Refused, ServerUnavailable, SmtpTransport
from followup.settings import SmtpServer
from tests.smtp import DROP, MailServer, free_port


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


@pytest.fixture
def transport(mail_server: MailServer) -> Iterator[SmtpTransport]:
    """One connection for several letters."""
    kept = SmtpTransport(SmtpServer(host=mail_server.host, port=mail_server.port), timeout=5)
    yield kept
    kept.close()


@pytest.mark.parametrize(
    ("when", "answer", "meaning"),
    [
        ("MAIL", "552 5.3.4 too large", Refused),
        ("MAIL", "451 4.3.0 later", ServerUnavailable),
        ("MAIL", "550 5.7.1 not you", ServerUnavailable),
        ("alice@sula.example", "550 5.1.1 nobody", Refused),
        ("alice@sula.example", "452 4.2.2 full", Deferred),
        ("alice@sula.example", "421 4.3.2 closing", Deferred),
        ("alice@sula.example", DROP, ConnectionLost),
        ("DATA", "554 5.6.0 no", Refused),
        ("DATA", "451 4.3.0 later", Deferred),
    ],
)
def test_what_an_answer_means_and_that_the_next_letter_goes(
    mail_server: MailServer, transport: SmtpTransport, when: str, answer: str, meaning: type[Exception]
) -> None:
    mail_server.answers[when] = answer
    with pytest.raises(meaning) as raised:
        transport.send(letter())
    assert type(raised.value) is meaning
    mail_server.answers.clear()
    transport.send(letter())
    assert mail_server.recipients == ["alice@sula.example"]


def test_a_server_that_is_gone_when_one_says_goodbye_is_no_fault(
    mail_server: MailServer, transport: SmtpTransport
) -> None:
    transport.send(letter())
    mail_server.drops_after = 0
    assert transport._connection is not None
    transport._connection.sock.close()  # type: ignore[union-attr]
    transport.close()
    transport.close()
