"""The journal of review: every decision on drafts, what they were before, and which are taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KINDS = (
    "accept",
    "accept_many",
    "discard",
    "restore",
    "amend",
    "turn",
    "add",
    "place",
    "move",
    "split",
    "merge",
    "take_over",
    "undo",
)


def upgrade() -> None:
    op.create_table(
        "review_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(*KINDS, name="kind", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("cards", sa.JSON(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_review_steps_meeting_id_meetings")
        ),
        sa.ForeignKeyConstraint(["card_id"], ["cards.id"], name=op.f("fk_review_steps_card_id_cards")),
        sa.ForeignKeyConstraint(
            ["undoes_id"], ["review_steps.id"], name=op.f("fk_review_steps_undoes_id_review_steps")
        ),
        sa.ForeignKeyConstraint(
            ["taken_by_id"], ["people.id"], name=op.f("fk_review_steps_taken_by_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_steps")),
        sa.UniqueConstraint("undoes_id", name=op.f("uq_review_steps_undoes_id")),
    )
    with op.batch_alter_table("review_steps") as batch_op:
        batch_op.create_index("ix_review_steps_meeting", ["meeting_id", "id"], unique=False)
    op.create_table(
        "review_step_drafts",
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("version_before", sa.Integer(), nullable=False),
        sa.Column("version_after", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["step_id"],
            ["review_steps.id"],
            name=op.f("fk_review_step_drafts_step_id_review_steps"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["draft_id"],
            ["drafts.id"],
            name=op.f("fk_review_step_drafts_draft_id_drafts"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("step_id", "draft_id", name=op.f("pk_review_step_drafts")),
    )
    with op.batch_alter_table("review_step_drafts") as batch_op:
        batch_op.create_index(batch_op.f("ix_review_step_drafts_draft_id"), ["draft_id"], unique=False)
    with op.batch_alter_table("drafts") as batch_op:
        batch_op.add_column(sa.Column("merged_into_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_drafts_merged_into_id"), ["merged_into_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_drafts_merged_into_id_drafts"), "drafts", ["merged_into_id"], ["id"]
        )


def downgrade() -> None:
    with op.batch_alter_table("drafts") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_drafts_merged_into_id_drafts"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_drafts_merged_into_id"))
        batch_op.drop_column("merged_into_id")
    op.drop_table("review_step_drafts")
    op.drop_table("review_steps")
