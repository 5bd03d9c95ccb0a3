"""E-mail addresses: one form of each, and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.outbox.addressing import ascii_address
from followup.people.addresses import is_role_address, normalised


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("kari@sula.kommune.no", "kari@sula.kommune.no"),
        ("  Kari.Nordmann@Sula.Kommune.NO\t", "kari.nordmann@sula.kommune.no"),
        ("\ufeffkari@sula.kommune.no\u200b", "kari@sula.kommune.no"),
        ("kari\u00ad@sula.kommune.no", "kari@sula.kommune.no"),
        ("kari+kultur@sula.kommune.no", "kari+kultur@sula.kommune.no"),
        ("o'hara@sula.kommune.no", "o'hara@sula.kommune.no"),
        ("post@A\u030alesund.no", "post@ålesund.no"),
    ],
)
def test_an_address_is_kept_trimmed_in_lower_case_and_without_unseen_signs(written: str, kept: str) -> None:
    assert normalised(written) == kept


@pytest.mark.parametrize(
    "written",
    [
        "",
        "kari",
        "kari.sula.kommune.no",
        "@sula.kommune.no",
        "kari@",
        "kari@sula",
        "kari@sula..no",
        "kari@.no",
        "kari@.sula.no",
        "kari@sula.no.",
        "kari@-sula.no",
        ".kari@sula.no",
        "kari.@sula.no",
        "ka..ri@sula.no",
        "kari@nordmann@sula.no",
        "kari nordmann@sula.no",
        "kari@sula.no, ola@sula.no",
        "kari@sula.no;ola@sula.no",
        "Kari <kari@sula.no>",
        "mailto:kari@sula.no",
        "kari@sula.no\r\nBcc: all@sula.no",
        "ka\x00ri@sula.no",
        "kåre@sula.no",
        "kari@10.0.0.1",
        "kari@sula.no/x",
        "kari@0.0\u05d0",
        "k" * 65 + "@sula.no",
        "kari@" + "sula." * 60 + "no",
    ],
)
def test_what_mail_could_not_be_sent_to_is_no_address(written: str) -> None:
    assert normalised(written) is None


@given(st.text(max_size=80) | st.from_regex(r"\A[\w.+-]{1,20}@[\w.-]{1,20}\.[a-z]{2,4}\Z"))
def test_an_address_that_was_kept_is_kept_as_it_is_and_can_be_written_to(text: str) -> None:
    kept = normalised(text)
    if kept is not None:
        assert normalised(kept) == kept
        assert ascii_address(kept).isascii()


@pytest.mark.parametrize(
    "email",
    [
        "postmottak@sula.kommune.no",
        "post@sula.kommune.no",
        "postmottak.kultur@sula.no",
        "kulturskulen@sula.no",
    ],
)
def test_a_mailbox_that_several_read_is_a_role_address(email: str) -> None:
    assert is_role_address(email)


@pytest.mark.parametrize("email", ["kari@sula.kommune.no", "postman@sula.no", "kari.post@post.no"])
def test_a_person_s_own_mailbox_is_not(email: str) -> None:
    assert not is_role_address(email)
