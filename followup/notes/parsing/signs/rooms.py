"""Which room, group or table a text names: by number, letter or colour. They are one numbering, whatever the word."""

import re

_WORD = (
    r"(?:grupperom|gruppe|grp|gr|group|breakout(?:[ -]?(?:room|rom|gruppe))?|zoom[ -]?rom|teams[ -]?rom|rom|room|bord"
    r"|table|team|plakat|poster|flip[ -]?over|veggavis|tavle|stasjon|kaf[eé]bord|station)"
)
_NUMBERS = {
    word: str(number)
    for number, words in enumerate(
        ("en én ein", "to", "tre", "fire", "fem", "seks", "sju syv", "åtte", "ni", "ti"), 1
    )
    for word in words.split()
}
_COLOURS = {
    form: forms.split()[0]
    for forms in (
        "blå blåe blue", "rød røde raud raude red", "grønn grønne grøn grøne green", "gul gule yellow",
        "hvit hvite kvit kvite white", "svart svarte black", "lilla purple", "oransje orange", "rosa pink",
        "brun brune brown", "grå gråe grey", "turkis",
    )
    for form in forms.split()
}  # fmt: skip
_NAMES = "|".join(sorted([*_NUMBERS, *_COLOURS], key=len, reverse=True))
_ROOM = re.compile(
    rf"\b(?i:{_WORD})(?:en)?\.?\s*[-:#]?\s*(?:(?i:nr|no|nummer)\.?\s*)?"
    rf"(?:(?P<number>\d{{1,3}}[a-dA-D]?)\b(?![.,:/]\d)|(?<=[\s:#-])(?P<letter>[A-Z]|I{{2,3}}|I[VX]|VI{{1,3}})(?![\w&.]|\s?[-/]\w)"
    rf"|(?<=\s)(?P<name>(?i:{_NAMES}))\b)"
    rf"|\b(?P<colour>(?i:{'|'.join(_COLOURS)})) (?i:gruppen?|bord(?:et)?|group|table|team)\b"
)


_CALLED = re.compile(rf"\b(?i:{_WORD})(?:et|a|en)?\s+[«\"“](?P<name>[^»\"”\n]{{2,30}})[»\"”]")


def room_in(text: str) -> str | None:
    """The name, number, letter or colour of the room, group or table a text names."""
    if called := _CALLED.search(text):
        return called["name"].strip().casefold()
    match = _ROOM.search(text)
    if match is None:
        return None
    if match["number"]:
        return match["number"].lstrip("0").upper() or "0"
    if match["letter"]:
        return match["letter"]
    word = (match["name"] or match["colour"]).casefold()
    return _NUMBERS.get(word) or _COLOURS[word]


def room_at_start(text: str) -> str | None:
    """The room, group or table that a sentence is about: "Bord 2 inviterer de andre"."""
    match = _ROOM.match(text.lstrip())
    goes_on = match is not None and re.match(r"\s+[a-zæøå]", text.lstrip()[match.end() :])
    return room_in(text) if goes_on else None


def without_room(text: str) -> str:
    return _ROOM.sub(" ", _CALLED.sub(" ", text))
