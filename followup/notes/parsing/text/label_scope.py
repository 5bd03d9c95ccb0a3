"""How far a label reaches: to the next one, or no farther than the line it stands on.

It holds for its own line only

1. where most lines from the first label on have one of their own, or most bullets of those that answer one
   question, and no label stands alone over lines;
   A paragraph about a role ("Rådmannen tek opp …") right after a labelled one is still that one's.
2. where it stands on a bullet after one that has none: the list is everybody's, and one point is somebody's.
   A bullet that is nothing but the label stands over the points below it.
"""

import re
from collections.abc import Sequence

from followup.notes.parsing.text.labels import label_at_start
from followup.notes.parsing.text.questions import question_at_start
from followup.notes.parsing.text.sentences import Unit
from followup.notes.parsing.words.roles import is_person_role

_LEAST_OF_THEIR_OWN = 2


def labelled_alone(units: Sequence[Unit], *, among: Sequence[str]) -> frozenset[int]:
    """The numbers of those units whose label holds for no other."""
    labelled: set[int] = set()
    in_list: set[int] = set()
    unlabelled, is_over, is_list_of_all = 0, False, False
    for number, unit in enumerate(units):
        text = unit.passage.text
        label = label_at_start(text, among=among)
        asks = question_at_start(text) is not None
        if label is not None and label.municipalities and not asks:
            is_alone = not text[label.end :].strip()
            is_over = is_over or is_alone
            labelled.add(number)
            in_list |= {number} if is_list_of_all and unit.is_bullet and not is_alone else set()
        else:
            unlabelled += bool(labelled) and not asks
            is_list_of_all = unit.is_bullet and not asks and (is_list_of_all or not labelled)
    if is_over:
        return frozenset(in_list)
    by_list = _mostly_labelled(units, labelled)
    return frozenset(labelled if _is_most(len(labelled), unlabelled) else in_list | by_list)


def _mostly_labelled(units: Sequence[Unit], labelled: set[int]) -> set[int]:
    """The labelled bullets of those lists, each between two questions, where most bullets have a label."""
    found: set[int] = set()
    bullets: list[int] = []
    for number, unit in enumerate((*units, None)):
        if unit is None or question_at_start(unit.passage.text):
            own = [one for one in bullets if one in labelled]
            found |= set(own) if _is_most(len(own), len(bullets) - len(own)) else set()
            bullets = []
        elif unit.is_bullet:
            bullets.append(number)
    return found


def _is_most(labelled: int, unlabelled: int) -> bool:
    return labelled >= _LEAST_OF_THEIR_OWN and labelled > unlabelled


def is_about_a_role(unit: Unit) -> bool:
    """Does a paragraph begin with a role that one person has, and so not all of them ("Rektorene lager …")?"""
    first = re.match(r"[^\W\d_]+", unit.passage.text)
    is_one = first is not None and is_person_role(first[0]) and not first[0].endswith(("ene", "ane"))
    return is_one and not unit.is_bullet
