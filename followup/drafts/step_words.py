"""What was decided, told as a sentence to the one who decided it, and to others."""

from flask_babel import gettext as _
from flask_babel import ngettext

from followup.drafts.models import ReviewStep, StepKind
from followup.people.models import Person

LONGEST_SUBJECT = 80


def said_to(person: Person | None, step: ReviewStep) -> str:
    """“You accepted “…”.” to who did it, “Astrid accepted “…”.” to everybody else."""
    if person is not None and step.taken_by_id == person.id:
        return _said_to_self(step)
    who = step.taken_by
    name = (who.name or who.email) if who else _("Somebody")
    return _said_to_others(step, name)


def _said_to_self(step: ReviewStep) -> str:
    subject, count = _subject(step), len(step.drafts)
    many = ngettext("You accepted %(num)d draft.", "You accepted %(num)d drafts.", count)
    placed = ngettext(
        "You placed “%(what)s”, and %(num)d draft with it.",
        "You placed “%(what)s”, and %(num)d drafts with it.",
        count,
        what=subject,
    )
    moved = ngettext("You moved %(num)d draft.", "You moved %(num)d drafts.", count)
    return {
        StepKind.MOVE: moved,
        StepKind.ACCEPT: _("You accepted “%(what)s”.", what=subject),
        StepKind.ACCEPT_MANY: many,
        StepKind.DISCARD: _("You discarded “%(what)s”.", what=subject),
        StepKind.RESTORE: _("You restored “%(what)s”.", what=subject),
        StepKind.AMEND: _("You changed “%(what)s”.", what=subject),
        StepKind.TURN: _("You changed the kind of “%(what)s”.", what=subject),
        StepKind.ADD: _("You added “%(what)s”.", what=subject),
        StepKind.PLACE: placed,
        StepKind.SPLIT: _("You split “%(what)s” in two.", what=subject),
        StepKind.MERGE: _("You merged a draft into “%(what)s”.", what=subject),
        StepKind.TAKE_OVER: _("You put “%(what)s” into the tracked commitment.", what=subject),
        StepKind.UNDO: _("You took back what was decided about “%(what)s”.", what=subject),
    }[step.kind]


def _said_to_others(step: ReviewStep, who: str) -> str:
    subject, count = _subject(step), len(step.drafts)
    many = ngettext("%(who)s accepted %(num)d draft.", "%(who)s accepted %(num)d drafts.", count, who=who)
    moved = ngettext("%(who)s moved %(num)d draft.", "%(who)s moved %(num)d drafts.", count, who=who)
    return {
        StepKind.MOVE: moved,
        StepKind.ACCEPT: _("%(who)s accepted “%(what)s”.", who=who, what=subject),
        StepKind.ACCEPT_MANY: many,
        StepKind.DISCARD: _("%(who)s discarded “%(what)s”.", who=who, what=subject),
        StepKind.RESTORE: _("%(who)s restored “%(what)s”.", who=who, what=subject),
        StepKind.AMEND: _("%(who)s changed “%(what)s”.", who=who, what=subject),
        StepKind.TURN: _("%(who)s changed the kind of “%(what)s”.", who=who, what=subject),
        StepKind.ADD: _("%(who)s added “%(what)s”.", who=who, what=subject),
        StepKind.PLACE: _("%(who)s placed “%(what)s”.", who=who, what=subject),
        StepKind.SPLIT: _("%(who)s split “%(what)s” in two.", who=who, what=subject),
        StepKind.MERGE: _("%(who)s merged a draft into “%(what)s”.", who=who, what=subject),
        StepKind.TAKE_OVER: _("%(who)s put “%(what)s” into the tracked commitment.", who=who, what=subject),
        StepKind.UNDO: _("%(who)s took back what was decided about “%(what)s”.", who=who, what=subject),
    }[step.kind]


def _subject(step: ReviewStep) -> str:
    subject = step.subject or _("a card without a heading")
    return subject if len(subject) <= LONGEST_SUBJECT else subject[: LONGEST_SUBJECT - 1].rstrip() + "…"
