"""What cannot be done to a commitment, in words a person can act on."""

from flask_babel import gettext as _

from followup.errors import FollowupError
from followup.people.models import Municipality


class NoTitle(FollowupError):
    """A commitment says what somebody does."""

    def __init__(self) -> None:
        super().__init__(_("Nothing was saved: write in a few words what is to be done."), field="title")


class NoMunicipality(FollowupError):
    """Somebody must answer for a commitment."""

    def __init__(self) -> None:
        super().__init__(
            _("Nothing was saved: choose at least one municipality, so that somebody can answer for it."),
            field="municipalities",
        )


class AlreadyTheirs(FollowupError):
    """The municipality has its share already."""

    def __init__(self, municipality: Municipality) -> None:
        super().__init__(
            _(
                "%(municipality)s already has its part in this. Nothing was changed.",
                municipality=municipality.name,
            ),
            field="municipality",
        )


class ForeignContact(FollowupError):
    """A share's owner is one of that municipality's own contacts."""

    def __init__(self) -> None:
        super().__init__(
            _("Nothing was saved: the person responsible must be a contact at the same municipality."),
            field="owner_contact",
        )


class DateAlreadyPassed(FollowupError):
    """A new deadline lies ahead."""

    def __init__(self) -> None:
        super().__init__(
            _("Nothing was saved: the new date has already passed. Choose today or a later day."),
            field="due_on",
        )


class PeriodBackwards(FollowupError):
    """A period ends after it begins."""

    def __init__(self) -> None:
        super().__init__(
            _("Nothing was saved: the period ends before it begins. Swap the two dates."), field="due_to"
        )


class NoDueToConfirm(FollowupError):
    """Only a period that was read can be confirmed."""

    def __init__(self) -> None:
        super().__init__(
            _("Nothing was saved: there is no deadline to confirm. Set one first."), field="due_from"
        )
