"""The one root of what can go wrong in a way a person can be told about."""


class FollowupError(Exception):
    """Something a person asked for cannot be done.

    `message` is what the person reads: what happened, what was kept, what to do next. `field` names the
    form field it belongs to, where there is one. Chapters subclass this with nouns for what is wrong.
    """

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
