"""What a municipality's state is called on screen."""

from flask_babel import gettext as _

from followup.digests.voices import Voice


def name_of(voice: Voice) -> str:
    """The words for a state, in the page's language."""
    return {
        Voice.NOT_ASKED: _("Not asked yet"),
        Voice.ANSWERING: _("Answering"),
        Voice.QUIET: _("Quiet"),
        Voice.SILENT: _("Silent"),
    }[voice]
