"""What a sentence says, grammatically: who does what, in which form. A reading by word order and a verb list.

Norwegian puts the finite verb second. What stands before it is the subject, unless it is an adverbial ("Samtidig
må vi …"), and then the subject follows. A sentence on a wall often has no subject ("Må få til …"), or begins with
the infinitive itself ("Plante trær").
"""

import re
from dataclasses import replace

from followup.notes.parsing.grammar.clause import Clause, Shape
from followup.notes.parsing.grammar.clefts import cleft, duty, relative
from followup.notes.parsing.grammar.openings import after_opening
from followup.notes.parsing.grammar.passives import done_to, is_participle
from followup.notes.parsing.grammar.reported import told_deed_at
from followup.notes.parsing.words.clause_words import ADVERBIALS, CONDITIONS, CONNECTORS, FILLERS, PRONOUNS
from followup.notes.parsing.words.roles import is_person_role, is_unit
from followup.notes.parsing.words.verbs import MODALS, Verb, command_of, infinitive_of, verb_of
from followup.notes.parsing.words.verbs_by_place import is_modal, is_no_verb, verb_by_place
from followup.notes.parsing.words.vocabulary import words_in

_WORD = re.compile(r"[^\W_](?:[\w./-]*\w)?")
_NEGATIONS = frozenset(["ikke", "ikkje", "aldri", "neppe"])
_MOST_BEFORE_VERB = 14
_FEWEST_SHOUTED = 4
_ARTICLES = words_in(
    """
    en ei et ein eit ny nye nytt felles alle sin sitt sine si mer meir mange flere fleire den det de dei
    """
)
_ARE = frozenset(["er", "har", "skal", "må", "vil", "kan", "bør", "blir", "vert", "var", "hadde"])
""" "Delta er orientert", "Rydde har møte": a name, though it is an infinitive too."""
_LEFT_OF_ROLE = frozenset(["leder", "leiar", "ansvarlig", "ansvarleg", "eier", "eigar"])
_PARTICLES = words_in("ut inn opp ned fram frem over med til om av bort videre vidare saman sammen")
_JOINED_TO_ROLE = words_in("og i på ved for av hos fra frå mot samt vår våre vårt")
_BEGIN_CLAUSES = words_in("som at hvor kor korleis hvordan kvifor hvorfor")
"""What follows one of these is said of something, and is not the sentence itself."""
_DONE_TOGETHER = frozenset(["møte", "samle", "treffe", "snakke", "ene", "enes"])
"""In the passive these say what people do with each other: "rektorene møtes"."""


def read_clause(text: str) -> Clause:
    """The main clause of a sentence; one in capitals is read as if it were not, and its subject is as written."""
    if not _is_shouted(text):
        return _read(text)
    found = _read(text.lower())
    at = text.lower().find(found.subject) if found.subject and len(text.lower()) == len(text) else -1
    return found if at < 0 else replace(found, subject=text[at : at + len(found.subject or "")])


def _is_shouted(text: str) -> bool:
    return text.isupper() and len(re.findall(r"[^\W\d_]{2,}", text)) >= _FEWEST_SHOUTED


def _read(text: str) -> Clause:
    words = list(_WORD.finditer(text))
    if special := _told(text) or cleft(text) or duty(text) or after_opening(text, read=_read):
        return special
    start = _first_word(words)
    if start >= len(words):
        return _phrase(text)
    found = _infinitive(words, start) or _finite(text, words, start) or relative(text) or _phrase(text)
    return _after_but(text, found) or found


def _told(text: str) -> Clause | None:
    """ "Rådmannen har lovet at kontoret lager en plan": the clause is what somebody does."""
    begins = told_deed_at(text)
    found = read_clause(text[begins:]) if begins else None
    if found is None or found.shape not in ("modal", "present") or found.verb is None:
        return None
    return replace(found, rest=found.rest + begins)


def _after_but(text: str, found: Clause) -> Clause | None:
    """ "Vi er nye, men må lage en plan": how they are comes first, what they must do after it."""
    but = re.search(r",\s+(?:men|og så)\s+|\s(?:og|så)\s(?=\w+(?:er|ar)\b)", text)
    if but is None or found.shape != "present" or not found.is_state:
        return None
    words = list(_WORD.finditer(text[but.end() :]))
    tail = _finite(text[but.end() :], words, 0) if words else None
    told = ("modal",) if "men" in but[0] or "," in but[0] else ("present",)
    if tail is None or tail.shape not in told or not tail.is_action or tail.subject not in (None, "vi", "me"):
        return None
    return replace(tail, subject=tail.subject or found.subject, rest=tail.rest + but.end())


def _phrase(text: str) -> Clause:
    return Clause("phrase", None, None, "", len(text))


def _first_word(words: list[re.Match[str]]) -> int:
    at = 0
    while at < len(words) and words[at][0].casefold() in CONNECTORS:
        at += 1
    return at


def _infinitive(words: list[re.Match[str]], start: int) -> Clause | None:
    if words[start][0].casefold() == "å":
        start += 1
    if start >= len(words):
        return None
    word = words[start][0]
    if word.casefold().endswith(("es", "ast")) and start + 2 < len(words) and words[start + 1][0] == "og":
        start += 2
        word = words[start][0]
    follower = words[start + 1][0] if start + 1 < len(words) else None
    verb = infinitive_of(word) or (command_of(word, follower) if start == 0 else None)
    is_name = start == 0 and follower is not None and follower.casefold() in _ARE
    if verb is None or word.casefold() in MODALS or is_name:
        return None
    return Clause("infinitive", None, verb, word, words[start].end())


def _finite(text: str, words: list[re.Match[str]], start: int) -> Clause | None:
    first = words[start][0].casefold()
    adverbial = first in ADVERBIALS
    for at in range(start, min(len(words), start + _MOST_BEFORE_VERB)):
        before = words[at - 1][0].casefold() if at > start else ""
        if before in _BEGIN_CLAUSES or (before in ("vi", "me") and at - start > 1 and not adverbial):
            return None
        if before == "å" or (before == "der" and at - start > 1):
            continue
        word = words[at][0]
        if word.casefold() in MODALS and is_modal(words, at):
            return _modal(text, words, start, at, adverbial=adverbial)
        verb = verb_of(word) or verb_by_place(words, start, at)
        if is_no_verb(text, words, start, at):
            continue
        if verb is None or verb.form == "infinitive" or (at > start and word[0].isupper()):
            continue
        if verb.form == "participle" and at > start:
            continue
        subject = _subject(text, words, start, at, adverbial=adverbial)
        return _conjugated(words, at, verb, subject, conditional=first in CONDITIONS)
    return None


def _modal(text: str, words: list[re.Match[str]], start: int, at: int, *, adverbial: bool) -> Clause:
    subject = _subject(text, words, start, at, adverbial=adverbial)
    modal, negated = words[at][0].casefold(), False
    conditional = words[start][0].casefold() in CONDITIONS
    for after in range(at + 1, min(len(words), at + 11)):
        word = words[after][0]
        folded = word.casefold()
        negated = negated or folded in _NEGATIONS
        verb = infinitive_of(word)
        if verb and folded not in ("tørre", "kunne", "våge"):
            verb, after = _main(words, after, verb)
            return Clause(
                "modal", subject, verb, words[after][0], words[after].end(), modal, negated, conditional
            )
        passive = verb_of(word)
        if (passive and passive.form == "passive") or (re.search(r"(?:es|ast)$", folded) and after == at + 1):
            return Clause(
                "modal", subject, passive, word, words[after].end(), modal, negated, conditional, True
            )
        if folded in MODALS and folded != "kunne":
            break
    return Clause("modal", subject, None, "", words[at].end(), modal, negated, conditional)


def _main(words: list[re.Match[str]], at: int, verb: Verb) -> tuple[Verb, int]:
    """ "få samlet …", "få implementert …": the deed is the participle's."""
    if verb.bokmaal in ("tenke", "huske"):
        return _imagined(words, at, verb)
    if verb.bokmaal != "få":
        return verb, at
    for after in range(at + 1, min(len(words), at + 3)):
        done = verb_of(words[after][0])
        if done and done.form == "participle" and done.sort == "action":
            return done, after
    return verb, at


def _imagined(words: list[re.Match[str]], at: int, verb: Verb) -> tuple[Verb, int]:
    """ "kan tenke oss å holde …", "må huske å ringe": the deed is what they think of."""
    for after in range(at + 1, min(len(words) - 1, at + 4)):
        deed = infinitive_of(words[after + 1][0])
        if words[after][0].casefold() == "å" and deed:
            return deed, after + 1
    return verb, at


def _conjugated(
    words: list[re.Match[str]], at: int, verb: Verb, subject: str | None, *, conditional: bool
) -> Clause:
    together = verb.form == "passive" and verb.bokmaal in _DONE_TOGETHER
    passive = verb.form == "passive" and not together
    if verb.bokmaal == "bli" and verb.form == "present" and (done := done_to(words, at)):
        negated = bool(_NEGATIONS & {word[0].casefold() for word in words[at + 1 : at + 4]})
        return Clause(
            "present", subject, done, words[at][0], words[at].end(), None, negated, conditional, True
        )
    shape: Shape = (
        "present"
        if verb.form in ("present", "passive")
        else "participle"
        if verb.form == "participle"
        else "past"
    )
    following = [word[0].casefold() for word in words[at + 1 : at + 5]]
    negated = bool(_NEGATIONS & set(following[:3]))
    if verb.bokmaal in ("ha", "være", "bli") and any(is_participle(word) for word in following[:3]):
        shape = "past" if verb.bokmaal == "ha" else shape
    if verb.bokmaal in ("tenke", "planlegge") and "å" in following:
        to = at + 2 + following.index("å")
        deed = infinitive_of(words[to][0]) if to < len(words) else None
        if deed:
            owner = subject or " ".join(word[0] for word in words[at + 1 : to - 1]) or None
            return Clause(
                "modal", owner, deed, words[to][0], words[to].end(), words[at][0], negated, conditional
            )
    return Clause(shape, subject, verb, words[at][0], words[at].end(), None, negated, conditional, passive)


def _subject(text: str, words: list[re.Match[str]], start: int, at: int, *, adverbial: bool) -> str | None:
    """What stands before the finite verb; after an adverbial, what stands right after it."""
    follower = words[at + 1][0] if at + 1 < len(words) else ""
    if at > start and follower.casefold() in ("vi", "me", "man"):
        return follower
    if not adverbial:
        return text[words[start].start() : words[at].start()].strip(" ,-–:") or None if at > start else None
    taken: list[str] = []
    for word in words[at + 1 : at + 6]:
        folded = word[0].casefold()
        if folded in PRONOUNS and not taken:
            follower = words[at + 2][0] if at + 2 < len(words) else ""
            return word[0] if folded not in ("begge", "alle") else f"{word[0]} {follower}"
        if (
            folded in FILLERS
            or (taken and folded in _ARTICLES)
            or folded in _NEGATIONS
            or folded in ("å", "det")
            or (taken and _ends_subject(taken[-1], word[0]))
            or infinitive_of(word[0])
            or verb_of(word[0])
        ):
            break
        taken.append(word[0])
    return " ".join(taken) or None


def _ends_subject(before: str, word: str) -> bool:
    """A particle ("sender sjefen | ut"), or what is done to something: "sender rektoren | brevet"."""
    if word.casefold() in _PARTICLES:
        return before.casefold() not in _LEFT_OF_ROLE
    is_known = before.endswith(("en", "ane", "ene")) and is_person_role(before)
    return is_known and word.islower() and word not in _JOINED_TO_ROLE and not is_unit(word)
