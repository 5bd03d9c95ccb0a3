"""Files on their way in, and later exports of a wall that is there."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "uploads",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("new_meeting", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("file_name", sa.String(length=255), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "reading",
                "columns",
                "edition",
                "imported",
                "refused",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("read", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("problem", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("counts", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("note_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=False),
        sa.Column("beat_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "meeting_id IS NOT NULL OR new_meeting IS NOT NULL", name=op.f("ck_uploads_has_meeting")
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_uploads_meeting_id_meetings")),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_uploads_note_id_notes")),
        sa.ForeignKeyConstraint(
            ["created_by_id"], ["people.id"], name=op.f("fk_uploads_created_by_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uploads")),
    )
    with op.batch_alter_table("uploads") as batch_op:
        batch_op.create_index(batch_op.f("ix_uploads_meeting_id"), ["meeting_id"], unique=False)
    with op.batch_alter_table("notes") as batch_op:
        batch_op.add_column(sa.Column("edition_of_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_notes_edition_of_id"), ["edition_of_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_notes_edition_of_id_notes"), "notes", ["edition_of_id"], ["id"]
        )
    with op.batch_alter_table("cards") as batch_op:
        batch_op.add_column(sa.Column("earlier_card_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("is_changed", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.create_index(batch_op.f("ix_cards_earlier_card_id"), ["earlier_card_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_cards_earlier_card_id_cards"), "cards", ["earlier_card_id"], ["id"]
        )
    with op.batch_alter_table("drafts") as batch_op:
        batch_op.add_column(sa.Column("earlier_draft_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("gone_note_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_drafts_earlier_draft_id"), ["earlier_draft_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_drafts_earlier_draft_id_drafts"), "drafts", ["earlier_draft_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_drafts_gone_note_id_notes"), "notes", ["gone_note_id"], ["id"]
        )


def downgrade() -> None:
    with op.batch_alter_table("drafts") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_drafts_gone_note_id_notes"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_drafts_earlier_draft_id_drafts"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_drafts_earlier_draft_id"))
        batch_op.drop_column("gone_note_id")
        batch_op.drop_column("earlier_draft_id")
    with op.batch_alter_table("cards") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_cards_earlier_card_id_cards"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_cards_earlier_card_id"))
        batch_op.drop_column("is_changed")
        batch_op.drop_column("earlier_card_id")
    with op.batch_alter_table("notes") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_notes_edition_of_id_notes"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_notes_edition_of_id"))
        batch_op.drop_column("edition_of_id")
    op.drop_table("uploads")
