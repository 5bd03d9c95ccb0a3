"""Municipalities and the people at them; coordinators are people too."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from followup.column_types import one_of
from followup.extensions import Model
from followup.people.languages import Language, LanguageForm


class Role(StrEnum):
    """What a coordinator may do: a viewer reads, a coordinator runs meetings, an admin also people and settings."""

    ADMIN = "admin"
    COORDINATOR = "coordinator"
    VIEWER = "viewer"


class Municipality(Model):
    """One of Norway's municipalities; its number changes over time and is never a key.

    `sort_position` is its place in the Norwegian alphabet, which no database here knows.
    `language_form` is None while nobody knows; `language_form_confirmed_at` is None while it is a guess.
    """

    __tablename__ = "municipalities"
    __table_args__ = (
        CheckConstraint(
            "(language_form_confirmed_at IS NULL) = (language_form_confirmed_by_id IS NULL)",
            name="language_form_confirmed_pair",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str] = mapped_column(String(120), unique=True)
    official_name: Mapped[str] = mapped_column(String(200))
    sort_position: Mapped[int] = mapped_column(index=True)
    county_number: Mapped[str] = mapped_column(String(2), index=True)
    county: Mapped[str] = mapped_column(String(120))
    latitude: Mapped[float]
    longitude: Mapped[float]
    language_form: Mapped[LanguageForm | None] = mapped_column(one_of(LanguageForm, "language_form"))
    language_form_confirmed_at: Mapped[datetime | None]
    language_form_confirmed_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))

    numbers: Mapped[list["MunicipalityNumber"]] = relationship(order_by="MunicipalityNumber.valid_from")
    names: Mapped[list["MunicipalityName"]] = relationship(order_by="MunicipalityName.id")
    contacts: Mapped[list["Contact"]] = relationship(
        back_populates="municipality", order_by="Contact.position, Contact.id"
    )
    language_form_confirmed_by: Mapped["Person | None"] = relationship()

    @property
    def language(self) -> Language:
        """The locale of mail and forms to this municipality; neutral and unknown get bokmål."""
        return Language.NYNORSK if self.language_form == LanguageForm.NYNORSK else Language.BOKMAL


class MunicipalityNumber(Model):
    """A municipality's number and county while they were valid; `valid_to` is the last day, None while in force."""

    __tablename__ = "municipality_numbers"
    __table_args__ = (UniqueConstraint("number", "valid_from"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_id: Mapped[int] = mapped_column(
        ForeignKey("municipalities.id", ondelete="CASCADE"), index=True
    )
    number: Mapped[str] = mapped_column(String(4))
    county_number: Mapped[str] = mapped_column(String(2))
    county: Mapped[str] = mapped_column(String(120))
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]


class MunicipalityName(Model):
    """Another name a municipality goes by, in Sami, Kven or (as `norwegian`) without its county."""

    __tablename__ = "municipality_names"
    __table_args__ = (UniqueConstraint("municipality_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_id: Mapped[int] = mapped_column(
        ForeignKey("municipalities.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str] = mapped_column(String(120), index=True)
    language: Mapped[str] = mapped_column(String(20))


class Person(Model):
    """A person is a normalised e-mail address, which can change; the name may be erased, the row stays."""

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(200), default="")
    language: Mapped[Language | None] = mapped_column(one_of(Language, "language"))
    created_at: Mapped[datetime]
    erased_at: Mapped[datetime | None]

    contacts: Mapped[list["Contact"]] = relationship(back_populates="person", order_by="Contact.id")
    coordinator: Mapped["Coordinator | None"] = relationship(back_populates="person")


class Contact(Model):
    """A person at a municipality. The lowest `position` is the municipality's first contact."""

    __tablename__ = "contacts"
    __table_args__ = (UniqueConstraint("person_id", "municipality_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipalities.id"), index=True)
    role: Mapped[str] = mapped_column(String(200), default="")
    position: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]
    unsubscribed_at: Mapped[datetime | None]
    unsubscribe_reason: Mapped[str] = mapped_column(Text, default="")

    person: Mapped[Person] = relationship(back_populates="contacts")
    municipality: Mapped[Municipality] = relationship(back_populates="contacts")

    @property
    def language(self) -> Language:
        """The person's own choice, else the municipality's."""
        return self.person.language or self.municipality.language


class Respondent(Model):
    """Who actually answered through a contact's link, by the name they gave; history refers to the row."""

    __tablename__ = "respondents"
    __table_args__ = (UniqueConstraint("contact_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    name: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[datetime]
    erased_at: Mapped[datetime | None]


class Coordinator(Model):
    """A person who may sign in to the desk."""

    __tablename__ = "coordinators"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), unique=True)
    role: Mapped[Role] = mapped_column(one_of(Role, "role"))
    created_at: Mapped[datetime]
    deactivated_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(back_populates="coordinator", lazy="joined")

    is_authenticated = True
    is_anonymous = False

    @property
    def is_active(self) -> bool:
        return self.deactivated_at is None

    def get_id(self) -> str:
        """The identity kept in the signed session cookie; a later row of the same number is somebody else."""
        return f"{self.id}:{self.created_at.timestamp():.6f}"


class SignInCode(Model):
    """One way in for one coordinator: a code typed from a mail, or a link printed by the shell.

    The code itself is nowhere: it is derived from `public_id` and the secret key. Instants are real ones.
    """

    __tablename__ = "sign_in_codes"

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(32), unique=True)
    coordinator_id: Mapped[int] = mapped_column(ForeignKey("coordinators.id"), index=True)
    purpose: Mapped[str] = mapped_column(String(10))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    used_at: Mapped[datetime | None]

    coordinator: Mapped[Coordinator] = relationship()
