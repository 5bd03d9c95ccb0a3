"""What a column of a table may hold (pure)."""

from enum import StrEnum


class ColumnRole(StrEnum):
    """Those of an action table first; the last ones are a wall's, exported with a row for each card."""

    MUNICIPALITY = "municipality"
    NUMBER = "number"
    COUNTY = "county"
    ACTION = "action"
    NEED = "need"
    KIND = "kind"
    OWNER = "owner"
    DUE = "due"
    START = "start"
    STATUS = "status"
    DONE = "done"
    NOTE = "note"
    TOPIC = "topic"
    SECTION = "section"
    SUBJECT = "subject"
    BODY = "body"
