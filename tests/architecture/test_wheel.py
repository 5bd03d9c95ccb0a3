"""A wheel built from the tree runs outside the checkout, with templates, migrations and translations."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

SCRIPT = """
import sys
import followup
from followup.app import create_app
from flask_migrate import upgrade
assert "site" in followup.__file__, followup.__file__
app = create_app()
with app.app_context():
    upgrade()
answer = app.test_client().get("/sign-in", headers={"Accept-Language": "nn"})
print(answer.status_code, app.test_client().get("/readyz").status_code)
print(answer.get_data(as_text=True))
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder the wheel is installed in, built and laid there without fetching anything."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"),
            *("--disable-pip-version-check", "--target", str(folder / "site"), str(wheel)),
        ],
        check=True,
        capture_output=True,
    )
    return folder / "site"


def test_the_wheel_carries_all_it_needs(site: Path) -> None:
    weights = "notes/parsing/proposals/weights.tsv"
    for part in (
        "templates/base.html",
        "migrations/env.py",
        "static/css/site.css",
        "_default_config.py",
        weights,
    ):
        assert (site / "followup" / part).is_file(), part
    for language in ("nb", "nn"):
        assert (site / "followup" / "translations" / language / "LC_MESSAGES" / "messages.mo").is_file()


def test_the_wheel_serves_pages_outside_the_checkout(site: Path, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-P", "-c", SCRIPT],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site), "FOLLOWUP_DATA_DIR": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("200 200")
    assert 'lang="nn"' in ran.stdout
