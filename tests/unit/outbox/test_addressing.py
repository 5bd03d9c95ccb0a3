from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest

from followup.outbox.addressing import address, ascii_address, bare_address
from followup.outbox.kinds import Mail

NOW = datetime(2021, 1, 11, 7, 0, tzinfo=UTC)
LINK = f"<https://oppfolging.example.no/unsubscribe/{'a' * 120}>"


def letter(mail: Mail | None = None, **changes: Any) -> EmailMessage:
    given: dict[str, Any] = {
        "sender": "Oppfølging <post@ks.example>",
        "reply_to": None,
        "recipient": "alice@sula.example",
        "message_id": "<1@ks.example>",
        "at": NOW,
    }
    return address(mail or Mail("Påminning", "Hei på deg\n", "<p>Hei på deg</p>"), **{**given, **changes})


def received(sent: EmailMessage) -> Any:
    return message_from_bytes(sent.as_bytes(), policy=default)


def test_a_letter_has_text_and_html_with_norwegian_letters() -> None:
    got = received(letter())
    assert got["Subject"] == "Påminning"
    assert got["From"] == "Oppfølging <post@ks.example>"
    assert got.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in got.iter_parts()] == ["text/plain", "text/html"]
    assert got.get_body(("plain",)).get_content().strip() == "Hei på deg"


def test_every_line_on_the_wire_is_ascii_and_short_enough() -> None:
    mail = Mail("Påminning " * 30, "æøå " * 600, "<p>" + "æøå " * 3000 + "</p>", {"List-Unsubscribe": LINK})
    lines = letter(mail).as_bytes().split(b"\r\n")
    assert max(len(line) for line in lines) <= 998
    assert all(line.isascii() for line in lines)


def test_a_letter_says_that_a_machine_wrote_it() -> None:
    assert received(letter())["Auto-Submitted"] == "auto-generated"
    assert "OOF" in received(letter())["X-Auto-Response-Suppress"]


def test_a_long_unsubscribe_link_stays_whole_and_becomes_one_click() -> None:
    wire = letter(Mail("s", "t", "h", {"List-Unsubscribe": LINK})).as_bytes().decode()
    assert f"\r\nList-Unsubscribe: {LINK}\r\n" in wire
    assert "\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in wire


def test_replies_go_where_the_settings_say() -> None:
    assert received(letter(reply_to="Kari <kari@ks.example>"))["Reply-To"] == "Kari <kari@ks.example>"
    assert received(letter())["Reply-To"] is None


@pytest.mark.parametrize(
    "changes",
    [
        {"recipient": "alice@sula.example\r\nBcc: bob@porsgrunn.example"},
        {"recipient": "alice@sula.example, bob@porsgrunn.example"},
        {"recipient": "nobody"},
        {"message_id": "<1@ks.example>\r\nX: y"},
        {"mail": Mail("Hei\r\nBcc: bob@porsgrunn.example", "t", "h")},
        {"mail": Mail("s", "t", "h", {"X-Note": "a\nBcc: b@c.example"})},
        {"mail": Mail("s", "t", "h", {"X-Note: a\r\nBcc": "b@c.example"})},
        {"mail": Mail("s", "t", "h", {"To": "bob@porsgrunn.example"})},
    ],
)
def test_nobody_slips_a_header_or_recipient_in(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        letter(**changes)


def test_a_domain_with_norwegian_letters_goes_in_its_ascii_form() -> None:
    assert ascii_address("post@kårfjord.example") == "post@xn--krfjord-exa.example"
    assert bare_address("Hå <post@hå.example>") == "post@xn--h-2fa.example"


def test_a_mailbox_with_other_letters_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="before @"):
        ascii_address("bjørn@sula.example")
