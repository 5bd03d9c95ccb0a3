"""The municipalities of the 2024 division, with the numbers they have had since 2020."""

import sqlalchemy as sa
from alembic import op

from followup.people import register

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

municipalities = sa.table(
    "municipalities",
    *(
        sa.column(name)
        for name in (
            "id",
            "slug",
            "name",
            "official_name",
            "sort_position",
            "county_number",
            "county",
            "latitude",
            "longitude",
        )
    ),
)
numbers = sa.table(
    "municipality_numbers",
    *(sa.column(name) for name in ("municipality_id", "number", "county_number", "county")),
    sa.column("valid_from", sa.Date),
    sa.column("valid_to", sa.Date),
)
names = sa.table("municipality_names", *(sa.column(name) for name in ("municipality_id", "name", "language")))


def upgrade() -> None:
    if op.get_bind().scalar(sa.select(sa.func.count()).select_from(municipalities)):
        return
    entries = list(enumerate(register.municipalities(), start=1))
    op.bulk_insert(municipalities, [_municipality(place, entry) for place, entry in entries])
    op.bulk_insert(numbers, [row for place, entry in entries for row in _numbers(place, entry)])
    op.bulk_insert(names, [row for place, entry in entries for row in _names(place, entry)])
    if op.get_bind().dialect.name == "postgresql":
        op.execute("SELECT setval('municipalities_id_seq', (SELECT max(id) FROM municipalities))")


def downgrade() -> None:
    """The rows stay: commitments and contacts refer to them, and going up again keeps those that are there."""


def _municipality(place: int, entry: register.RegisterEntry) -> dict[str, object]:
    return {
        "id": place,
        "slug": entry.slug,
        "name": entry.display_name,
        "official_name": entry.official_name,
        "sort_position": place,
        "county_number": entry.numbers[-1].county_number,
        "county": entry.county,
        "latitude": entry.latitude,
        "longitude": entry.longitude,
    }


def _numbers(place: int, entry: register.RegisterEntry) -> list[dict[str, object]]:
    return [
        {
            "municipality_id": place,
            "number": period.number,
            "county_number": period.county_number,
            "county": period.county,
            "valid_from": period.valid_from,
            "valid_to": period.valid_to,
        }
        for period in entry.numbers
    ]


def _names(place: int, entry: register.RegisterEntry) -> list[dict[str, object]]:
    plain = [] if entry.name == entry.display_name else [(entry.name, "norwegian")]
    others = [(other.name, other.language) for other in entry.other_names]
    return [
        {"municipality_id": place, "name": name, "language": language} for name, language in plain + others
    ]
