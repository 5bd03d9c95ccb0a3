"""The settings of the running application.

They are written in the top-level `config.py`; a wheel carries that file as `_default_config`, so that it
runs outside the checkout.
"""

from typing import TYPE_CHECKING

from flask import current_app

if TYPE_CHECKING:
    from config import SettingError, Settings, SmtpServer, from_environment, is_loopback
else:
    try:
        from followup._default_config import SettingError, Settings, SmtpServer, from_environment, is_loopback
    except ModuleNotFoundError:
        from config import SettingError, Settings, SmtpServer, from_environment, is_loopback

__all__ = ["SettingError", "Settings", "SmtpServer", "current", "from_environment", "is_loopback"]


def current() -> Settings:
    """The settings of the application whose context this runs in."""
    return current_app.config["SETTINGS"]
