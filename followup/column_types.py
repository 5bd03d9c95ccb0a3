"""Column types that chapters share."""

from enum import StrEnum

from sqlalchemy import Enum


def one_of(kind: type[StrEnum], name: str) -> Enum:
    """A short text column held to the values of `kind` by a CHECK named `name`, on both databases."""
    return Enum(
        kind,
        native_enum=False,
        length=20,
        name=name,
        create_constraint=True,
        values_callable=lambda members: [member.value for member in members],
    )
