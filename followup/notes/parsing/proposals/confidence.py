"""How sure a proposed item is, from how likely it is what it was read as, and why, in words for a reviewer.

What is taken off for all that may be wrong beside the kind (whose, who, by when) was set so that of items at 0.9 and
above at least nine in ten are kept as they are, on labelled documents that nothing was learnt from.
"""

SENTENCES = {
    "names_who": "The text names who takes it forward.",
    "named_beside": "A name stands before it.",
    "says_who_acts": "Somebody does something, said in the present.",
    "must_or_will_act": "Somebody must, shall or can do something.",
    "somebody_acts": "Somebody does something, said in the present.",
    "to_do_list": "It is written as a thing to do.",
    "wishes_to_act": "They wish to do it.",
    "planned_event": "A planned event or step.",
    "shall_be_done": "It shall be done.",
    "will_have": "They will have it or hold it.",
    "decided": "It is said to be decided.",
    "listed_step": "It is a step in a list.",
    "says_it_lacks": "The text says that something is needed.",
    "answers_needs": "It answers what is needed.",
    "wish_to_organiser": "It asks something of KS or the state.",
    "wishes": "It is a wish.",
    "must_be_done": "It must be done, by nobody named.",
    "must_be_so": "It must be so, by nobody named.",
    "others_must": "It must be done by somebody outside.",
    "calls_it_important": "It is called important.",
    "sounds_like_commitment": "Its words and its place are those of things people will do.",
    "sounds_like_need": "Its words and its place are those of things people need.",
    "table_row": "It is a row in a table of actions.",
    "table_need": "The table says that it is needed.",
    "clear_columns": "The headings say what the columns hold.",
    "doubtful_columns": "It is not sure what the columns hold.",
    "table_title": "The municipality is named above the table.",
    "question_who": "It answers the question who takes it forward.",
    "question_needs": "It answers the question what is needed.",
    "question_none": "No question stands before it.",
    "owner": "An owner is written.",
    "no_owner": "No owner is written.",
    "due": "A deadline is written.",
    "open_due": "A deadline is written in open words.",
    "joined_by_room": "Another card names the municipalities of this room.",
    "labels": "The municipality is known by a label in the card.",
    "spoken_of": "The municipality is known only by being spoken of in the card.",
    "letterhead": "The document names this municipality and no other.",
    "attendance": "The list of those present names these municipalities.",
    "unplaced": "Nobody can tell which municipality this is.",
}
_PLACE_PENALTY = {
    "heading": 0.0,
    "joined_by_room": 0.03,
    "labels": 0.0,
    "spoken_of": 0.08,
    "letterhead": 0.02,
    "attendance": 0.08,
    "unplaced": 0.05,
}
_BESIDE_THE_KIND = 0.05
_LEAST, _MOST = 0.3, 0.97


def confidence_of(likelihood: float, *, place: str) -> float:
    """Between 0.3 and 0.97."""
    value = likelihood - _BESIDE_THE_KIND - _PLACE_PENALTY.get(place, 0.0)
    return round(min(_MOST, max(_LEAST, value)), 2)


def reasons_of(
    rule: str, *, topic: str | None, owner: str | None, due: bool | None, place: str
) -> tuple[str, ...]:
    """Codes, each with its sentence in SENTENCES; `due` is None where none is written, False for open words."""
    codes = [rule, f"question_{topic}" if topic in ("who", "needs") else "question_none"]
    codes.append("owner" if owner else "no_owner")
    if due is not None:
        codes.append("due" if due else "open_due")
    if place != "heading":
        codes.append(place)
    return tuple(codes)
