"""The settings: what the environment may say, checked before anything starts.

Every variable is optional for the embedded default; a malformed value stops the start with the
variable's name and what it takes (`SettingError`). Documented for operators in docs/operators.md.
"""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parseaddr
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class SettingError(Exception):
    """A setting holds something it cannot hold; the message names the variable and what it takes."""


@dataclass(frozen=True)
class SmtpServer:
    """Where mail is handed over, as read from `FOLLOWUP_SMTP_URL`."""

    host: str
    port: int
    user: str | None = None
    password: str | None = None
    implicit_tls: bool = False
    starttls: bool = False

    @property
    def is_on_loopback(self) -> bool:
        return is_loopback(self.host)


@dataclass(frozen=True)
class Settings:
    """All settings, parsed. `clock_start` set means a demonstration clock (aware UTC)."""

    data_dir: Path
    database_url: str
    secret_key: str
    base_url: str
    smtp: SmtpServer | None
    mail_from: str
    mail_reply_to: str | None
    timezone: ZoneInfo
    host: str
    port: int
    trusted_proxies: int
    clock_start: datetime | None

    @property
    def is_embedded(self) -> bool:
        """True on SQLite: one process holds web, scheduler and delivery."""
        return self.database_url.startswith("sqlite")

    @property
    def is_served_over_https(self) -> bool:
        return self.base_url.startswith("https://")


def from_environment(environ: Mapping[str, str] | None = None) -> Settings:
    """Read and check all settings; raise `SettingError` at the first that will not do."""
    env = os.environ if environ is None else environ
    data_dir = Path(env.get("FOLLOWUP_DATA_DIR") or "instance").absolute()
    host = env.get("FOLLOWUP_HOST") or "127.0.0.1"
    port = _number(env, "FOLLOWUP_PORT", default=8000, most=65535)
    database_url = _database_url(env, data_dir)
    smtp = _smtp(env)
    base_url = _base_url(env, host, port)
    clock_start = _clock_start(env)
    _refuse_dangerous_pairs(smtp, base_url, clock_start)
    return Settings(
        data_dir=data_dir,
        database_url=database_url,
        secret_key=_secret_key(env, data_dir, database_url),
        base_url=base_url,
        smtp=smtp,
        mail_from=_address(env, "FOLLOWUP_MAIL_FROM") or "Oppfølging <oppfolging@localhost.example>",
        mail_reply_to=_address(env, "FOLLOWUP_MAIL_REPLY_TO"),
        timezone=_timezone(env),
        host=host,
        port=port,
        trusted_proxies=_number(env, "FOLLOWUP_TRUSTED_PROXIES", default=0, most=10),
        clock_start=clock_start,
    )


def is_loopback(host: str) -> bool:
    """True for localhost and the addresses of this machine alone."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _refuse_dangerous_pairs(smtp: SmtpServer | None, base_url: str, clock_start: datetime | None) -> None:
    if smtp is None or smtp.is_on_loopback:
        return
    if clock_start is not None:
        raise SettingError(
            "FOLLOWUP_CLOCK is a demonstration clock and is refused together with FOLLOWUP_SMTP_URL "
            f"({smtp.host}): real people would get made-up mail. Unset one of the two."
        )
    if is_loopback(urlsplit(base_url).hostname or ""):
        raise SettingError(
            f"FOLLOWUP_BASE_URL ({base_url}) is an address only this machine can open, but "
            f"FOLLOWUP_SMTP_URL ({smtp.host}) would send links to it by mail. Set FOLLOWUP_BASE_URL to the "
            "address people use, such as https://oppfolging.example.no."
        )


def _number(env: Mapping[str, str], name: str, *, default: int, most: int) -> int:
    text = env.get(name) or str(default)
    if not text.isascii() or not text.isdigit() or int(text) > most:
        raise SettingError(f"{name} is {text!r}, but takes a whole number from 0 to {most}.")
    return int(text)


def _database_url(env: Mapping[str, str], data_dir: Path) -> str:
    url = env.get("FOLLOWUP_DATABASE_URL") or f"sqlite:///{data_dir / 'followup.sqlite3'}"
    takes = "sqlite:///PATH or postgresql+psycopg://USER:PASSWORD@HOST:PORT/DATABASE"
    if not url.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise SettingError(f"FOLLOWUP_DATABASE_URL starts with {url.split(':', 1)[0]!r}, but takes {takes}.")
    try:
        _ = urlsplit(url).port
    except ValueError as error:
        raise SettingError(f"FOLLOWUP_DATABASE_URL has a port that is no number; takes {takes}.") from error
    return url


def _secret_key(env: Mapping[str, str], data_dir: Path, database_url: str) -> str:
    given = env.get("FOLLOWUP_SECRET_KEY")
    if given:
        if len(given) < 16:
            raise SettingError("FOLLOWUP_SECRET_KEY is too short; it takes at least 16 characters of chance.")
        return given
    if not database_url.startswith("sqlite"):
        raise SettingError(
            "FOLLOWUP_SECRET_KEY is required with PostgreSQL; it takes at least 16 characters of chance, "
            "the same on every machine."
        )
    return _kept_secret_key(data_dir)


def _kept_secret_key(data_dir: Path) -> str:
    path = data_dir / "secret-key"
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
    except FileExistsError:
        pass
    except OSError as error:
        raise SettingError(
            f"FOLLOWUP_DATA_DIR ({data_dir}) cannot be written to ({error.strerror}); it takes a folder of your own."
        ) from error
    key = path.read_text(encoding="ascii").strip()
    if len(key) < 16:
        raise SettingError(
            f"The secret key kept in {path} is damaged; restore it, or remove it to make a new one."
        )
    return key


def _smtp(env: Mapping[str, str]) -> SmtpServer | None:
    url = env.get("FOLLOWUP_SMTP_URL")
    if not url:
        return None
    takes = "FOLLOWUP_SMTP_URL takes smtp://USER:PASSWORD@HOST:PORT, smtps://… or smtp://…?starttls=require"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise SettingError(f"{takes}; its port is not a number.") from error
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise SettingError(f"{takes}.")
    starttls = parse_qs(parts.query).get("starttls", [""])[0]
    if starttls not in ("", "require"):
        raise SettingError(f"{takes}; starttls={starttls!r} is not known.")
    return SmtpServer(
        host=parts.hostname,
        port=port or (465 if parts.scheme == "smtps" else 25),
        user=unquote(parts.username) if parts.username else None,
        password=unquote(parts.password) if parts.password else None,
        implicit_tls=parts.scheme == "smtps",
        starttls=starttls == "require",
    )


def _base_url(env: Mapping[str, str], host: str, port: int) -> str:
    url = (env.get("FOLLOWUP_BASE_URL") or f"http://{host}:{port}").rstrip("/")
    if not _is_web_address(url):
        raise SettingError(
            f"FOLLOWUP_BASE_URL is {url!r}, but takes an address such as https://oppfolging.example.no."
        )
    return url


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        _port = parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not (parts.query or parts.fragment)


def _address(env: Mapping[str, str], name: str) -> str | None:
    text = env.get(name)
    if text and not _is_address(text):
        raise SettingError(
            f"{name} is {text!r}, but takes an e-mail address, with or without a name before it."
        )
    return text or None


def _is_address(text: str) -> bool:
    """Whether mail could be written from it: a wrong one would fail every letter, one by one."""
    local, _, domain = parseaddr(text)[1].rpartition("@")
    is_plain = local.isascii() and not any(letter.isspace() for letter in local + domain)
    return bool(local and domain) and is_plain and text.isprintable()


def _timezone(env: Mapping[str, str]) -> ZoneInfo:
    name = env.get("FOLLOWUP_TIMEZONE") or "Europe/Oslo"
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise SettingError(
            f"FOLLOWUP_TIMEZONE is {name!r}, but takes a zone's name such as Europe/Oslo."
        ) from error


def _clock_start(env: Mapping[str, str]) -> datetime | None:
    text = env.get("FOLLOWUP_CLOCK")
    if not text:
        return None
    try:
        start = datetime.fromisoformat(text)
        return (start if start.tzinfo else start.replace(tzinfo=_timezone(env))).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise SettingError(
            f"FOLLOWUP_CLOCK is {text!r}, but takes an instant such as 2021-01-11T07:30:00+01:00."
        ) from error
