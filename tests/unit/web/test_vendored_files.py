"""What others made is what they published: hashes, licences, versions; and every twin says the same."""

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from followup.web.static_files import COMPRESSED, FOLDER, compress_all

ROOT = Path(__file__).parents[3]
VENDOR = FOLDER / "vendor"
FOLDERS = sorted(path for path in VENDOR.iterdir() if path.is_dir())


def _name(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_a_vendored_folder_holds_what_its_manifest_lists_unchanged(folder: Path) -> None:
    listed = dict(
        reversed(line.split("  ", 1))
        for line in (folder / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    )
    there = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.suffix != ".gz" and path.name != "SHA256SUMS"
    }
    assert there == listed


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_a_vendored_folder_brings_its_licence(folder: Path) -> None:
    assert "licen" in (folder / "LICENSE").read_text(
        encoding="utf-8"
    ).lower() or "Permission is hereby granted" in (folder / "LICENSE").read_text(encoding="utf-8")


def test_folders_carry_the_locked_versions() -> None:
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert [folder.name for folder in FOLDERS] == [
        f"designsystemet-css-{wanted['@digdir/designsystemet-css']}",
        f"inter-{wanted['@fontsource/inter']}",
    ]


def test_the_lock_names_no_registry() -> None:
    assert "http" not in (ROOT / "package-lock.json").read_text(encoding="utf-8").replace(
        "https://github.com/sponsors", ""
    )


def test_every_text_file_has_a_twin_that_says_the_same() -> None:
    sources = [path for path in FOLDER.rglob("*") if path.suffix in COMPRESSED]
    assert sources
    stale = [
        _name(path)
        for path in sources
        if not (twin := path.with_name(path.name + ".gz")).is_file()
        or gzip.decompress(twin.read_bytes()) != path.read_bytes()
    ]
    assert stale == [], "run `make twins`"


def test_no_twin_outlives_its_file() -> None:
    assert [_name(twin) for twin in FOLDER.rglob("*.gz") if not twin.with_suffix("").is_file()] == []


def test_twins_are_the_same_whenever_they_are_made(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a{color:red}")
    (tmp_path / "font.woff2").write_bytes(b"is packed already")
    assert compress_all(tmp_path) == [tmp_path / "a.css"]
    first = (tmp_path / "a.css.gz").read_bytes()
    compress_all(tmp_path)
    assert (tmp_path / "a.css.gz").read_bytes() == first
    assert not (tmp_path / "font.woff2.gz").exists()


def test_every_file_a_style_sheet_names_is_there() -> None:
    import re

    for sheet in (FOLDER / "css").glob("*.css"):
        for named in re.findall(r'url\("(?!data:)([^"]+)"\)', sheet.read_text(encoding="utf-8")):
            assert (sheet.parent / named).is_file(), f"{sheet.name} names {named}"
