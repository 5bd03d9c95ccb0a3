"""What an import came to, in a sentence."""

from flask_babel import gettext as _
from flask_babel import ngettext

from followup.drafts.proposing import EditionCounts, ImportCounts


def told(name: str, counts: ImportCounts) -> str:
    """What taking a file in added."""
    if counts.edition:
        return _(
            "“%(name)s” was taken in as a later export: %(cards)s. %(proposed)s.",
            name=name,
            cards=cards_told(counts.edition),
            proposed=_proposed(counts),
        )
    return _("“%(name)s” was imported: %(what)s.", name=name, what=_said(counts))


def cards_told(counts: EditionCounts) -> str:
    """Of the cards, how many are new, changed, gone and the same."""
    return _(
        "%(new)s new, %(changed)s changed, %(gone)s gone, %(same)s as before",
        new=counts.new,
        changed=counts.changed,
        gone=counts.gone,
        same=counts.same,
    )


def _said(counts: ImportCounts) -> str:
    return _(
        "%(cards)s; %(commitments)s and %(needs)s proposed",
        cards=ngettext("%(num)d card", "%(num)d cards", counts.cards),
        **_kinds(counts),
    )


def _proposed(counts: ImportCounts) -> str:
    return _("%(commitments)s and %(needs)s proposed", **_kinds(counts))


def _kinds(counts: ImportCounts) -> dict[str, str]:
    return {
        "commitments": ngettext("%(num)d commitment", "%(num)d commitments", counts.commitments),
        "needs": ngettext("%(num)d need", "%(num)d needs", counts.needs),
    }
