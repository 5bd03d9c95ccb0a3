"""Settings: what the environment may say, and the sentence for what it may not."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from config import SettingError, from_environment


def read(tmp_path: Path, **values: str):
    return from_environment({"FOLLOWUP_DATA_DIR": str(tmp_path), **values})


def test_nothing_needs_to_be_set_for_the_embedded_default(tmp_path: Path) -> None:
    settings = read(tmp_path)
    assert settings.is_embedded
    assert settings.database_url == f"sqlite:///{tmp_path}/followup.sqlite3"
    assert settings.base_url == "http://127.0.0.1:8000"
    assert settings.smtp is None and settings.clock_start is None


def test_the_secret_key_is_made_once_and_kept_for_this_user_alone(tmp_path: Path) -> None:
    assert read(tmp_path).secret_key == read(tmp_path).secret_key
    assert len(read(tmp_path).secret_key) >= 43
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("name", "value", "takes"),
    [
        ("FOLLOWUP_PORT", "http", "a whole number from 0 to 65535"),
        ("FOLLOWUP_PORT", "70000", "a whole number from 0 to 65535"),
        ("FOLLOWUP_TRUSTED_PROXIES", "-1", "a whole number from 0 to 10"),
        ("FOLLOWUP_DATABASE_URL", "mysql://x/y", "postgresql+psycopg://"),
        ("FOLLOWUP_DATABASE_URL", "postgresql+psycopg://u:p@db:port/x", "a port that is no number"),
        ("FOLLOWUP_SECRET_KEY", "short", "at least 16 characters"),
        ("FOLLOWUP_BASE_URL", "oppfolging.no", "https://oppfolging.example.no"),
        ("FOLLOWUP_SMTP_URL", "mail.example.no", "smtp://USER:PASSWORD@HOST:PORT"),
        ("FOLLOWUP_SMTP_URL", "smtp://mail.example.no:post", "its port is not a number"),
        ("FOLLOWUP_SMTP_URL", "smtp://mail.example.no?starttls=maybe", "'maybe' is not known"),
        ("FOLLOWUP_MAIL_FROM", "Oppfølging", "an e-mail address"),
        ("FOLLOWUP_MAIL_REPLY_TO", "a@b.example\nBcc: all", "an e-mail address"),
        ("FOLLOWUP_TIMEZONE", "Europe/Sula", "Europe/Oslo"),
        ("FOLLOWUP_CLOCK", "2021-02-30", "2021-01-11T07:30:00+01:00"),
        ("FOLLOWUP_CLOCK", "0001-01-01T00:00:00+01:00", "2021-01-11T07:30:00+01:00"),
        ("FOLLOWUP_TIMEZONE", "Europe", "Europe/Oslo"),
        ("FOLLOWUP_BASE_URL", "http://[::1", "https://oppfolging.example.no"),
        ("FOLLOWUP_BASE_URL", "https://oppfolging.example.no:web", "https://oppfolging.example.no"),
        ("FOLLOWUP_MAIL_FROM", "@", "an e-mail address"),
        ("FOLLOWUP_MAIL_FROM", "post@", "an e-mail address"),
        ("FOLLOWUP_MAIL_FROM", "oppfølging@ks.example", "an e-mail address"),
    ],
)
def test_a_malformed_value_is_refused_with_its_name_and_what_it_takes(
    tmp_path: Path, name: str, value: str, takes: str
) -> None:
    with pytest.raises(SettingError) as refusal:
        read(tmp_path, **{name: value})
    assert name in str(refusal.value) and takes in str(refusal.value)


def test_a_data_folder_that_cannot_be_made_is_refused_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SettingError, match="FOLLOWUP_DATA_DIR"):
        from_environment({"FOLLOWUP_DATA_DIR": str(tmp_path / "file" / "folder")})


def test_a_sender_may_have_a_name_with_norwegian_letters(tmp_path: Path) -> None:
    sender = "Oppfølging <post@kulturskoleråd.example>"
    assert read(tmp_path, FOLLOWUP_MAIL_FROM=sender).mail_from == sender


def test_postgresql_requires_a_secret_key_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="FOLLOWUP_SECRET_KEY is required"):
        read(tmp_path, FOLLOWUP_DATABASE_URL="postgresql+psycopg://db/followup")


def test_an_smtp_address_is_taken_apart(tmp_path: Path) -> None:
    smtp = read(tmp_path, FOLLOWUP_SMTP_URL="smtp://us%40er:p%2Fw@127.0.0.1:2525?starttls=require").smtp
    assert smtp is not None
    assert (smtp.host, smtp.port, smtp.user, smtp.password) == ("127.0.0.1", 2525, "us@er", "p/w")
    assert smtp.starttls and not smtp.implicit_tls and smtp.is_on_loopback


@pytest.mark.parametrize(("url", "port"), [("smtp://127.0.0.1", 25), ("smtps://127.0.0.1", 465)])
def test_an_smtp_port_has_the_scheme_s_default(tmp_path: Path, url: str, port: int) -> None:
    smtp = read(tmp_path, FOLLOWUP_SMTP_URL=url).smtp
    assert smtp is not None and smtp.port == port


def test_a_demonstration_clock_never_mails_real_people(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="FOLLOWUP_CLOCK is a demonstration clock"):
        read(
            tmp_path,
            FOLLOWUP_CLOCK="2021-01-11T08:00",
            FOLLOWUP_SMTP_URL="smtp://mail.example.no",
            FOLLOWUP_BASE_URL="https://oppfolging.example.no",
        )
    assert read(tmp_path, FOLLOWUP_CLOCK="2021-01-11T08:00", FOLLOWUP_SMTP_URL="smtp://localhost").clock_start


def test_a_loopback_address_is_never_mailed_to_real_people(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match=r"FOLLOWUP_BASE_URL .* is an address only this machine can open"):
        read(tmp_path, FOLLOWUP_SMTP_URL="smtp://mail.example.no")


def test_a_clock_without_an_offset_is_oslo_s(tmp_path: Path) -> None:
    assert read(tmp_path, FOLLOWUP_CLOCK="2021-01-11T08:00").clock_start == datetime(
        2021, 1, 11, 7, tzinfo=UTC
    )


def test_a_damaged_secret_key_is_told_and_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "secret-key").write_text("x")
    with pytest.raises(SettingError, match="is damaged"):
        read(tmp_path)
    assert (tmp_path / "secret-key").read_text() == "x"
