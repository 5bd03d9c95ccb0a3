from hypothesis import given
from hypothesis import strategies as st

from followup.people.sign_in_tokens import code_of, is_code_of, new_public_id, open_link, seal_link

KEY = "a key for tests only"
public_ids = st.binary(min_size=16, max_size=16).map(bytes.hex)


@given(public_ids)
def test_a_code_is_eight_digits_and_the_same_every_time(public_id: str) -> None:
    code = code_of(public_id, secret_key=KEY)
    assert len(code) == 8
    assert code.isdigit()
    assert code == code_of(public_id, secret_key=KEY)


@given(public_ids)
def test_blanks_and_hyphens_in_a_typed_code_do_not_matter(public_id: str) -> None:
    code = code_of(public_id, secret_key=KEY)
    assert is_code_of(f" {code[:4]} {code[4:]}\t", public_id, secret_key=KEY)
    assert is_code_of(f"{code[:4]}-{code[4:]}", public_id, secret_key=KEY)
    assert not is_code_of(code[:-1], public_id, secret_key=KEY)
    assert not is_code_of("", public_id, secret_key=KEY)


@given(public_ids)
def test_a_link_opens_with_its_own_key_only(public_id: str) -> None:
    token = seal_link(public_id, secret_key=KEY)
    assert open_link(token, secret_key=KEY) == public_id
    assert open_link(token, secret_key="another key") is None


@given(public_ids, st.integers(0, 63))
def test_a_link_cut_short_opens_nothing(public_id: str, length: int) -> None:
    assert open_link(seal_link(public_id, secret_key=KEY)[:length], secret_key=KEY) is None


@given(st.text())
def test_what_is_no_token_opens_nothing(text: str) -> None:
    assert open_link(text, secret_key=KEY) is None


def test_ids_differ() -> None:
    assert len({new_public_id() for _ in range(100)}) == 100
