"""Why a message was skipped, held or failed, and how the ledger says it."""

from enum import StrEnum

from flask_babel import gettext as _

from followup.outbox.models import DeliveryStatus


class Reason(StrEnum):
    """Codes the outbox and the kinds of mail share; a kind may have others of its own."""

    NOTHING_TO_SAY = "nothing_to_say"
    RECIPIENT_GONE = "recipient_gone"
    UNSUBSCRIBED = "unsubscribed"
    EXPIRED = "expired"
    NEEDS_SERVER = "needs_server"
    WAITED_TOO_LONG = "waited_too_long"
    NOT_WANTED = "not_wanted"
    REFUSED = "refused"
    CANNOT_RENDER = "cannot_render"
    GIVEN_UP = "given_up"


def reason_in_words(reason: str) -> str:
    """The reason as a coordinator reads it; a code that is not known here as it stands."""
    words = {
        Reason.NOTHING_TO_SAY: _("There was nothing to say any more."),
        Reason.RECIPIENT_GONE: _("The recipient is no longer with us."),
        Reason.UNSUBSCRIBED: _("The recipient has asked for no more mail."),
        Reason.EXPIRED: _("It was too late for it."),
        Reason.NEEDS_SERVER: _("It can only go by a mail server, and none is set."),
        Reason.WAITED_TOO_LONG: _("It waited for more than a week. Release it, or leave it out."),
        Reason.NOT_WANTED: _("A coordinator left it out."),
        Reason.REFUSED: _("The recipient's mail server refuses it. Check the address."),
        Reason.CANNOT_RENDER: _("It could not be put into words; this is a fault with us."),
        Reason.GIVEN_UP: _("It was tried many times and given up."),
    }
    return words.get(Reason(reason), reason) if reason in set(Reason) else reason


def delivery_status_name(status: DeliveryStatus) -> str:
    """What the ledger calls a status."""
    return {
        DeliveryStatus.PENDING: _("waiting"),
        DeliveryStatus.SENDING: _("being sent"),
        DeliveryStatus.SENT: _("sent"),
        DeliveryStatus.FAILED: _("failed"),
        DeliveryStatus.SKIPPED: _("left out"),
        DeliveryStatus.HELD: _("held"),
    }[status]
