"""What is written for people is complete, and leads somewhere."""

import re
import tomllib
from pathlib import Path

import click
import pytest

from followup.cli.main import followup

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_inside_the_project_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    inside = [link for link in links if "://" not in link]
    assert [link for link in inside if not (page.parent / link).exists()] == []


def test_every_setting_is_described_for_operators() -> None:
    known = set(re.findall(r"FOLLOWUP_[A-Z_]+", read("config.py")))
    table = "\n".join(
        line for line in read("docs/operators.md").splitlines() if line.startswith("| `FOLLOWUP_")
    )
    assert set(re.findall(r"FOLLOWUP_[A-Z_]+", table)) == known


def test_every_command_is_described_for_operators() -> None:
    guide = read("docs/operators.md")
    assert [name for name in commands(followup) if f"followup {name}" not in guide] == []


def commands(group: click.Group, before: str = "") -> list[str]:
    """`outbox deliver`, `doctor`, …: every command that does something, `db`'s own left to their makers."""
    found = []
    for name, command in group.commands.items():
        if isinstance(command, click.Group) and name != "db":
            found += commands(command, f"{before}{name} ")
        else:
            found.append(f"{before}{name}")
    return found


def test_every_make_target_is_described_for_developers() -> None:
    targets = re.findall(r"^([a-z-]+):.*## ", read("Makefile"), re.M)
    guide = read("docs/developers.md")
    assert len(targets) >= 8
    assert [target for target in targets if f"`make {target}`" not in guide] == []


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads(read("pyproject.toml"))
    direct = project["project"]["dependencies"] + [
        each for group in project["dependency-groups"].values() for each in group if isinstance(each, str)
    ]
    names = {re.split(r"[\[<>=,; ]", each)[0] for each in direct}
    described = set(re.findall(r"^\| ([a-z][a-z0-9-]+) \|", read("docs/dependencies.md"), re.M))
    assert described == names


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "adr").glob("*.md")), ids=lambda page: page.stem)
def test_a_decision_says_why_what_and_what_follows(page: Path) -> None:
    headings = re.findall(r"^## (.+)$", page.read_text(encoding="utf-8"), re.M)
    assert headings == ["Context", "Decision", "Consequences"]
