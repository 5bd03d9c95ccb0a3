"""Pages are read in English here, whatever the catalogues say."""

import pytest


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followup.web.languages.browser_language", lambda: "en")
