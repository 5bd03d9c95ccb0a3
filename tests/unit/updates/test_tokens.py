import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.updates.tokens import (
    TOKEN_LENGTH,
    TokenCutShort,
    TokenNotGenuine,
    new_form_token,
    new_public_id,
    nonce_of_form,
    open_link,
    seal_link,
)

KEY = "a key for tests only, never used elsewhere"
OTHER_KEY = "another key for tests, as long as the first"
PUBLIC_ID = "00112233445566778899aabbccddeeff"


def test_a_token_opens_the_link_it_was_made_for() -> None:
    assert open_link(seal_link(PUBLIC_ID, secret_key=KEY), secret_key=KEY) == PUBLIC_ID


def test_a_token_is_the_same_every_time_it_is_derived() -> None:
    assert seal_link(PUBLIC_ID, secret_key=KEY) == seal_link(PUBLIC_ID, secret_key=KEY)


def test_a_token_needs_no_escaping_in_an_address_and_has_one_length() -> None:
    token = seal_link(new_public_id(), secret_key=KEY)
    assert len(token) == TOKEN_LENGTH
    assert set(token) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")


@given(public_id=st.binary(min_size=16, max_size=16).map(bytes.hex), cut=st.integers(1, TOKEN_LENGTH))
def test_a_token_that_lost_its_end_is_told_from_a_forged_one(public_id: str, cut: int) -> None:
    with pytest.raises(TokenCutShort):
        open_link(seal_link(public_id, secret_key=KEY)[:-cut], secret_key=KEY)


@given(at=st.integers(0, TOKEN_LENGTH - 1), letter=st.sampled_from("AZaz09-_"))
def test_a_token_with_one_letter_changed_opens_nothing(at: int, letter: str) -> None:
    token = seal_link(PUBLIC_ID, secret_key=KEY)
    forged = token[:at] + letter + token[at + 1 :]
    if forged != token:
        with pytest.raises(TokenNotGenuine):
            open_link(forged, secret_key=KEY)


@pytest.mark.parametrize("tail", [".", ")", ">.", '"', ", "])
def test_punctuation_that_clings_to_an_address_is_overlooked(tail: str) -> None:
    assert open_link(seal_link(PUBLIC_ID, secret_key=KEY) + tail, secret_key=KEY) == PUBLIC_ID


@given(st.text(max_size=200))
def test_rubbish_opens_nothing(rubbish: str) -> None:
    with pytest.raises((TokenCutShort, TokenNotGenuine)):
        open_link(rubbish, secret_key=KEY)


def test_rubbish_of_the_right_length_opens_nothing() -> None:
    for rubbish in (
        "æ" * TOKEN_LENGTH,
        "*" * TOKEN_LENGTH,
        "A" * TOKEN_LENGTH,
        "A" * 63 + "*",
        "A" * (TOKEN_LENGTH + 8),
    ):
        with pytest.raises(TokenNotGenuine):
            open_link(rubbish, secret_key=KEY)


def test_a_token_made_with_another_key_opens_nothing() -> None:
    with pytest.raises(TokenNotGenuine):
        open_link(seal_link(PUBLIC_ID, secret_key=OTHER_KEY), secret_key=KEY)


def test_a_form_belongs_to_the_page_of_one_link() -> None:
    form = new_form_token(PUBLIC_ID, secret_key=KEY)
    assert nonce_of_form(form, PUBLIC_ID, secret_key=KEY) == form.split(".")[0]
    with pytest.raises(TokenNotGenuine):
        nonce_of_form(form, new_public_id(), secret_key=KEY)


def test_every_form_has_a_nonce_of_its_own() -> None:
    assert new_form_token(PUBLIC_ID, secret_key=KEY) != new_form_token(PUBLIC_ID, secret_key=KEY)


@pytest.mark.parametrize("forged", ["", "nonce", "nonce.", ".", "æ.ø", "nonce." + "0" * 64])
def test_a_form_token_that_was_not_made_by_us_is_refused(forged: str) -> None:
    with pytest.raises(TokenNotGenuine):
        nonce_of_form(forged, PUBLIC_ID, secret_key=KEY)


def test_a_link_token_cannot_stand_in_for_a_form_token() -> None:
    with pytest.raises(TokenNotGenuine):
        nonce_of_form(seal_link(PUBLIC_ID, secret_key=KEY), PUBLIC_ID, secret_key=KEY)
