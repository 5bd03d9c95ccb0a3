"""Gather the words to translate, keep the catalogues in step with them, and compile them. `make translations`.

English words stand in the code; followup/translations holds nb and nn. A word that is new comes without a
translation, one that is gone goes out, and nothing is guessed.
"""

import sys
import tempfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.frontend import CommandLineInterface
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "followup" / "translations"
LANGUAGES = ("nb", "nn")
MARKS = ("_l", "lazy_gettext", "to_translate")
"""What marks words in the code, beside `_`, `gettext` and `ngettext`."""
SAME_EVERY_TIME = datetime(2021, 1, 1, tzinfo=UTC)
"""Stands where tools write when they ran, so that a catalogue changes only when its words do."""


def extract() -> Catalog:
    """The words of the code and the templates as they are now."""
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "messages.pot"
        marks = [option for mark in MARKS for option in ("-k", mark)]
        arguments = ["-q", "extract", "-F", str(ROOT / "babel.cfg"), *marks, "-o", str(template), str(ROOT)]
        CommandLineInterface().run(["pybabel", *arguments])
        with template.open("rb") as file:
            return read_po(file)


def catalogue_path(language: str) -> Path:
    return FOLDER / language / "LC_MESSAGES" / "messages.po"


def read(language: str) -> Catalog:
    """A catalogue as it is kept; an empty one where there is none yet."""
    path = catalogue_path(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def updated(language: str, words: Catalog) -> Catalog:
    """The kept translations of `words`, and empty ones for what is new; nothing else."""
    kept = read(language)
    fresh = _empty(language)
    for message in words:
        if message.id:
            known = kept.get(message.id)
            nothing = ("", "") if message.pluralizable else ""
            fresh.add(message.id, known.string if known else nothing, flags=message.flags)
    return fresh


def _empty(language: str) -> Catalog:
    return Catalog(
        locale=language,
        project="followup",
        version="1",
        header_comment=f"# English words and how they are said in {language}. `make translations` keeps them in step.",
        creation_date=SAME_EVERY_TIME,
        revision_date=SAME_EVERY_TIME,
        msgid_bugs_address="see README.md",
        last_translator="the maintainers",
        language_team=language,
        fuzzy=False,
    )


def as_text(catalogue: Catalog) -> bytes:
    """The .po: by the English words, without places, the same however often it is made."""
    text = BytesIO()
    write_po(text, catalogue, width=100, sort_output=True, no_location=True)
    return text.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """The .mo."""
    binary = BytesIO()
    write_mo(binary, catalogue)
    return binary.getvalue()


def main() -> int:
    """Write the catalogues; 1 where something waits to be translated."""
    words = extract()
    waiting = 0
    for language in LANGUAGES:
        catalogue = updated(language, words)
        path = catalogue_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_text(catalogue))
        path.with_suffix(".mo").write_bytes(compiled(catalogue))
        missing = [message.id for message in catalogue if message.id and not is_translated(message.string)]
        waiting += len(missing)
        for words_missing in missing:
            print(f"{language}: {words_missing}")
    return 1 if waiting else 0


def is_translated(string: str | tuple[str, ...] | list[str]) -> bool:
    """Whether every form has words."""
    return bool(string) and all(string if isinstance(string, tuple | list) else [string])


if __name__ == "__main__":
    sys.exit(main())
