"""What reading says about a draft, a line or a kind of file, in the page's language.

Reading runs without the application and is kept with the draft, in English. Here its sentences are marked to be
gathered for translation, and found again by their English words when a page shows them.
"""

import re
from collections.abc import Iterator

from flask_babel import gettext


def to_translate(words: str) -> str:
    """A mark: these words go into the catalogues, and are translated when they are shown."""
    return words


REASONS = (
    to_translate("The text names who takes it forward."),
    to_translate("A name stands before it."),
    to_translate("Somebody does something, said in the present."),
    to_translate("Somebody must, shall or can do something."),
    to_translate("It is written as a thing to do."),
    to_translate("They wish to do it."),
    to_translate("A planned event or step."),
    to_translate("It shall be done."),
    to_translate("They will have it or hold it."),
    to_translate("It is said to be decided."),
    to_translate("It is a step in a list."),
    to_translate("The text says that something is needed."),
    to_translate("It answers what is needed."),
    to_translate("It asks something of KS or the state."),
    to_translate("It is a wish."),
    to_translate("It must be done, by nobody named."),
    to_translate("It must be so, by nobody named."),
    to_translate("It must be done by somebody outside."),
    to_translate("It is called important."),
    to_translate("Its words and its place are those of things people will do."),
    to_translate("Its words and its place are those of things people need."),
    to_translate("It is a row in a table of actions."),
    to_translate("The table says that it is needed."),
    to_translate("The headings say what the columns hold."),
    to_translate("It is not sure what the columns hold."),
    to_translate("The municipality is named above the table."),
    to_translate("It answers the question who takes it forward."),
    to_translate("It answers the question what is needed."),
    to_translate("No question stands before it."),
    to_translate("An owner is written."),
    to_translate("No owner is written."),
    to_translate("A deadline is written."),
    to_translate("A deadline is written in open words."),
    to_translate("Another card names the municipalities of this room."),
    to_translate("The municipality is known by a label in the card."),
    to_translate("The municipality is known only by being spoken of in the card."),
    to_translate("The document names this municipality and no other."),
    to_translate("The list of those present names these municipalities."),
    to_translate("Nobody can tell which municipality this is."),
)
WARNINGS = (
    to_translate("“%(name)s” is a district, not a municipality."),
    to_translate("A name in the heading may mean %(choices)s; choose the municipality."),
    to_translate("Room %(room)s names no municipality, and no other card places it."),
    to_translate("This card names no municipality, and no other card places it."),
    to_translate("“%(text)s” is unfinished and was left out."),
    to_translate("“%(text)s” is finished work and was left out."),
    to_translate("“%(text)s” says no or leaves it open, and was left out."),
    to_translate("“%(text)s” is struck through and was left out."),
    to_translate("“%(text)s” is finished and was left out."),
    to_translate("“%(text)s” was dropped and was left out."),
    to_translate("“%(text)s” is not for a municipality to do and was left out."),
    to_translate("“%(text)s” says nothing to follow up and was left out."),
    to_translate("“%(text)s” may mean %(choices)s; choose the municipality."),
    to_translate("“%(text)s” is everybody; choose the municipality."),
    to_translate("“%(text)s” is no municipality we know; choose the municipality."),
    to_translate("The sheet “%(name)s” is hidden and was left out."),
    to_translate("Hidden columns of the sheet “%(name)s” were left out: %(columns)s."),
    to_translate("Hidden rows of the sheet “%(name)s” were left out: %(rows)s."),
    to_translate("“%(text)s” is hidden and was left out."),
    to_translate("From here on, %(count)s more repaired words are not listed one by one."),
    to_translate("Text in pictures cannot be read. Pictures left out: %(count)s."),
)
REFUSALS = (
    to_translate(
        "“%(name)s” has no text in it. Nothing was imported. Check that the export is complete and try again."
    ),
    to_translate(
        "“%(name)s” is larger than the %(megabytes)s MB that can be read at once. Nothing was imported. "
        "Split the file, or export the notes as text, and try again."
    ),
    to_translate(
        "“%(name)s” holds more than %(rows)s rows, or too many cells. Nothing was imported. "
        "Split it, or delete empty rows and columns, and try again."
    ),
    to_translate(
        "“%(name)s” is %(kind)s that is damaged or not whole. Nothing was imported. "
        "Export or save it again and try with that file."
    ),
    to_translate(
        "“%(name)s” is protected by a password. Nothing was imported. "
        "Save it without a password and try with that file."
    ),
    to_translate(
        "“%(name)s” unpacks to more than %(megabytes)s MB. Nothing was imported. "
        "Save only the notes in a file of their own and try with that file."
    ),
    to_translate("“%(name)s” has more than %(pages)s pages. Nothing was imported. Split it and try again."),
    to_translate(
        "“%(name)s” does not hold one export to read. It holds: %(found)s. Nothing was imported. "
        "Unpack it and choose the file with the notes."
    ),
    to_translate(
        "“%(name)s” holds only pictures, and text in pictures cannot be read. Nothing was imported. "
        "Export the notes as text, or write them off, and try with that file."
    ),
    to_translate(
        "“%(name)s” is %(kind)s, and text in pictures cannot be read. Nothing was imported. "
        "Export the notes as text, or write them off, and try with that file."
    ),
    to_translate(
        "“%(name)s” is not readable text. Nothing was imported. "
        "Export the notes again as text (.txt) and try with that file."
    ),
    to_translate(
        "“%(name)s” is %(kind)s, which cannot be read yet. Nothing was imported. "
        "Export or save the notes as text (.txt), PDF, CSV, Excel (.xlsx) or Word (.docx) and try with that file."
    ),
    to_translate(
        "Reading “%(name)s” took more than %(seconds)s seconds and was stopped. Nothing was imported. "
        "Split the file and try again."
    ),
    to_translate(
        "“%(name)s” could not be read because of a fault in the program. Nothing was imported. "
        "Tell the operator; the log says more."
    ),
    to_translate(
        "“%(name)s” is damaged, or needs more memory or time than notes do, and reading it was stopped. "
        "Nothing was imported. Export or save the notes again and try with that file."
    ),
)
"""Why a file could not be read: the messages of `reading/problems.py` and of the child process that reads."""

KINDS = (
    to_translate("a CSV table"),
    to_translate("a JSON file"),
    to_translate("a PDF file"),
    to_translate("a PowerPoint presentation (.pptx)"),
    to_translate("a Word document (.docx)"),
    to_translate("a ZIP archive"),
    to_translate("a film"),
    to_translate("a picture (BMP)"),
    to_translate("a picture (GIF)"),
    to_translate("a picture (HEIC)"),
    to_translate("a picture (JPEG)"),
    to_translate("a picture (PNG)"),
    to_translate("a picture (TIFF)"),
    to_translate("a picture (WebP)"),
    to_translate("a program"),
    to_translate("a rich text document (.rtf)"),
    to_translate("a sound recording"),
    to_translate("a table"),
    to_translate("a web page (.htm)"),
    to_translate("a web page (.html)"),
    to_translate("an Excel workbook (.xlsm)"),
    to_translate("an Excel workbook (.xlsx)"),
    to_translate("an OpenDocument spreadsheet (.ods)"),
    to_translate("an OpenDocument text (.odt)"),
    to_translate("an Outlook e-mail (.msg)"),
    to_translate("an XML file"),
    to_translate("an e-mail (.eml)"),
    to_translate("an old Excel workbook (.xls)"),
    to_translate("an old Office document"),
    to_translate("an old PowerPoint presentation (.ppt)"),
    to_translate("an old Word document (.doc)"),
)
"""What files that are not read are called."""


def in_the_pages_language(sentence: str) -> str:
    """The sentence translated, the words it quotes as they are; one that is not known here as it stands."""
    if not sentence:
        return ""
    if sentence in REASONS or sentence in KINDS:
        return gettext(sentence)
    for words, pattern in _patterns():
        if found := pattern.fullmatch(sentence):
            return gettext(words, **_quoted(found.groupdict()))
    return sentence


def _quoted(parts: dict[str, str]) -> dict[str, str]:
    """The parts that were filled in; names that one may choose among are joined anew, a kind of file translated."""
    if choices := parts.get("choices"):
        parts = {**parts, "choices": gettext(" or ").join(choices.split(" or "))}
    if kind := parts.get("kind"):
        parts = {**parts, "kind": gettext(kind)}
    return parts


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for words in (*WARNINGS, *REFUSALS):
        pieces = re.split(r"%\((\w+)\)s", words)
        text = "".join(f"(?P<{piece}>.+)" if at % 2 else re.escape(piece) for at, piece in enumerate(pieces))
        yield words, re.compile(text, re.DOTALL)
