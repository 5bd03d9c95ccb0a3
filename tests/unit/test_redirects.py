import pytest

from followup.web.redirects import own_path


@pytest.mark.parametrize("path", ["/", "/mail?page=2", "/u/x#share-1", "/a//b"])
def test_a_path_of_ours_is_kept(path: str) -> None:
    assert own_path(path) == path


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "mail",
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "/a\\..\\b",
        "/a\nb",
        "javascript:alert(1)",
    ],
)
def test_anything_else_leads_home(text: str | None) -> None:
    assert own_path(text) == "/"
