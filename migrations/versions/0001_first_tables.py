"""The tables of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "heartbeats",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("beat_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_heartbeats")),
    )
    op.create_table(
        "job_runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("job", sa.String(length=60), nullable=False),
        sa.Column("slot", sa.String(length=60), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum(
                "running",
                "complete",
                "failed",
                name="outcome",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job_runs")),
        sa.UniqueConstraint("job", "slot", name=op.f("uq_job_runs_job_slot")),
    )
    with op.batch_alter_table("job_runs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_job_runs_started_at"), ["started_at"], unique=False)

    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "language",
            sa.Enum("nb", "nn", "en", name="language", native_enum=False, create_constraint=True, length=20),
            nullable=True,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("email", name=op.f("uq_people_email")),
    )
    op.create_table(
        "coordinators",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "admin",
                "coordinator",
                "viewer",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deactivated_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_coordinators_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coordinators")),
        sa.UniqueConstraint("person_id", name=op.f("uq_coordinators_person_id")),
    )
    op.create_table(
        "meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("theme", sa.String(length=200), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column(
            "language",
            sa.Enum("nb", "nn", "en", name="language", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "preparing",
                "following",
                "closed",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("is_example", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started_by_id", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(closed_at IS NULL) = (closed_by_id IS NULL)", name=op.f("ck_meetings_closed_pair")
        ),
        sa.CheckConstraint(
            "(started_at IS NULL) = (started_by_id IS NULL)", name=op.f("ck_meetings_started_pair")
        ),
        sa.ForeignKeyConstraint(
            ["closed_by_id"], ["people.id"], name=op.f("fk_meetings_closed_by_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["started_by_id"], ["people.id"], name=op.f("fk_meetings_started_by_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
        sa.UniqueConstraint("name", name=op.f("uq_meetings_name")),
    )
    op.create_table(
        "municipalities",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("official_name", sa.String(length=200), nullable=False),
        sa.Column("sort_position", sa.Integer(), nullable=False),
        sa.Column("county_number", sa.String(length=2), nullable=False),
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=False),
        sa.Column("longitude", sa.Double(), nullable=False),
        sa.Column(
            "language_form",
            sa.Enum(
                "bokmal",
                "nynorsk",
                "neutral",
                name="language_form",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("language_form_confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("language_form_confirmed_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(language_form_confirmed_at IS NULL) = (language_form_confirmed_by_id IS NULL)",
            name=op.f("ck_municipalities_language_form_confirmed_pair"),
        ),
        sa.ForeignKeyConstraint(
            ["language_form_confirmed_by_id"],
            ["people.id"],
            name=op.f("fk_municipalities_language_form_confirmed_by_id_people"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_municipalities")),
        sa.UniqueConstraint("name", name=op.f("uq_municipalities_name")),
        sa.UniqueConstraint("slug", name=op.f("uq_municipalities_slug")),
    )
    with op.batch_alter_table("municipalities", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_municipalities_county_number"), ["county_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_municipalities_sort_position"), ["sort_position"], unique=False)

    op.create_table(
        "outbox_messages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("recipient", sa.String(length=254), nullable=False),
        sa.Column("dedupe_key", sa.String(length=200), nullable=False),
        sa.Column("message_id", sa.String(length=200), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "pending",
                "sending",
                "sent",
                "failed",
                "skipped",
                "held",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_attempt_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("claim", sa.String(length=64), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("delivered_via", sa.String(length=20), nullable=True),
        sa.Column("last_error", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(claimed_at IS NULL) = (claim IS NULL)", name=op.f("ck_outbox_messages_claimed_pair")
        ),
        sa.CheckConstraint(
            "(sent_at IS NULL) = (delivered_via IS NULL)", name=op.f("ck_outbox_messages_sent_pair")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_outbox_messages_person_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_messages")),
        sa.UniqueConstraint("dedupe_key", name=op.f("uq_outbox_messages_dedupe_key")),
        sa.UniqueConstraint("message_id", name=op.f("uq_outbox_messages_message_id")),
    )
    with op.batch_alter_table("outbox_messages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outbox_messages_created_at"), ["created_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_outbox_messages_kind"), ["kind"], unique=False)
        batch_op.create_index(batch_op.f("ix_outbox_messages_person_id"), ["person_id"], unique=False)
        batch_op.create_index("ix_outbox_messages_waiting", ["status", "next_attempt_at"], unique=False)

    op.create_table(
        "contacts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=200), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unsubscribed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unsubscribe_reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id"],
            ["municipalities.id"],
            name=op.f("fk_contacts_municipality_id_municipalities"),
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_contacts_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
        sa.UniqueConstraint(
            "person_id", "municipality_id", name=op.f("uq_contacts_person_id_municipality_id")
        ),
    )
    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contacts_municipality_id"), ["municipality_id"], unique=False)

    op.create_table(
        "digests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(length=8), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "composed",
                "merged",
                "empty",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("composed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outbox_message_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["outbox_message_id"],
            ["outbox_messages.id"],
            name=op.f("fk_digests_outbox_message_id_outbox_messages"),
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_digests_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digests")),
        sa.UniqueConstraint("kind", "person_id", "period", name=op.f("uq_digests_kind_person_id_period")),
    )
    with op.batch_alter_table("digests", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_digests_person_id"), ["person_id"], unique=False)

    op.create_table(
        "municipality_names",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id"],
            ["municipalities.id"],
            name=op.f("fk_municipality_names_municipality_id_municipalities"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_municipality_names")),
        sa.UniqueConstraint(
            "municipality_id", "name", name=op.f("uq_municipality_names_municipality_id_name")
        ),
    )
    with op.batch_alter_table("municipality_names", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_municipality_names_municipality_id"), ["municipality_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_municipality_names_name"), ["name"], unique=False)

    op.create_table(
        "municipality_numbers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=4), nullable=False),
        sa.Column("county_number", sa.String(length=2), nullable=False),
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["municipality_id"],
            ["municipalities.id"],
            name=op.f("fk_municipality_numbers_municipality_id_municipalities"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_municipality_numbers")),
        sa.UniqueConstraint("number", "valid_from", name=op.f("uq_municipality_numbers_number_valid_from")),
    )
    with op.batch_alter_table("municipality_numbers", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_municipality_numbers_municipality_id"), ["municipality_id"], unique=False
        )

    op.create_table(
        "notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(length=255), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("original", sa.LargeBinary(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("repairs", sa.JSON(), nullable=False),
        sa.Column("warnings", sa.JSON(), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("imported_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["imported_by_id"], ["people.id"], name=op.f("fk_notes_imported_by_id_people")
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_notes_meeting_id_meetings")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
        sa.UniqueConstraint("meeting_id", "sha256", name=op.f("uq_notes_meeting_id_sha256")),
    )
    with op.batch_alter_table("notes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notes_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "sign_in_codes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=32), nullable=False),
        sa.Column("coordinator_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=10), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["coordinator_id"], ["coordinators.id"], name=op.f("fk_sign_in_codes_coordinator_id_coordinators")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_codes")),
        sa.UniqueConstraint("public_id", name=op.f("uq_sign_in_codes_public_id")),
    )
    with op.batch_alter_table("sign_in_codes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sign_in_codes_coordinator_id"), ["coordinator_id"], unique=False)

    op.create_table(
        "cards",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("first_line", sa.Integer(), nullable=False),
        sa.Column("last_line", sa.Integer(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("dialog", sa.String(length=10), nullable=True),
        sa.Column("joined_from_line", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_cards_note_id_notes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cards")),
        sa.UniqueConstraint("note_id", "first_line", name=op.f("uq_cards_note_id_first_line")),
    )
    with op.batch_alter_table("cards", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cards_note_id"), ["note_id"], unique=False)

    op.create_table(
        "reminder_schedules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("next_due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_reminder_schedules_contact_id_contacts")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_reminder_schedules_meeting_id_meetings")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_schedules")),
        sa.UniqueConstraint(
            "contact_id", "meeting_id", name=op.f("uq_reminder_schedules_contact_id_meeting_id")
        ),
    )
    with op.batch_alter_table("reminder_schedules", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reminder_schedules_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reminder_schedules_next_due_at"), ["next_due_at"], unique=False)

    op.create_table(
        "respondents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_respondents_contact_id_contacts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_respondents")),
        sa.UniqueConstraint("contact_id", "name", name=op.f("uq_respondents_contact_id_name")),
    )
    op.create_table(
        "update_links",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=32), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("expires_at > created_at", name=op.f("ck_update_links_expires_after_created")),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_update_links_contact_id_contacts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_update_links")),
        sa.UniqueConstraint("public_id", name=op.f("uq_update_links_public_id")),
    )
    with op.batch_alter_table("update_links", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_update_links_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "card_municipalities",
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_id"], ["cards.id"], name=op.f("fk_card_municipalities_card_id_cards"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"],
            ["municipalities.id"],
            name=op.f("fk_card_municipalities_municipality_id_municipalities"),
        ),
        sa.PrimaryKeyConstraint("card_id", "municipality_id", name=op.f("pk_card_municipalities")),
    )
    with op.batch_alter_table("card_municipalities", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_card_municipalities_municipality_id"), ["municipality_id"], unique=False
        )

    op.create_table(
        "commitments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("title_order", sa.String(length=80), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("first_line", sa.Integer(), nullable=True),
        sa.Column("last_line", sa.Integer(), nullable=True),
        sa.Column("due_written", sa.String(length=200), nullable=False),
        sa.Column(
            "due_kind",
            sa.Enum(
                "by", "during", "start", name="due_kind", native_enum=False, create_constraint=True, length=20
            ),
            nullable=True,
        ),
        sa.Column("due_from", sa.Date(), nullable=True),
        sa.Column("due_to", sa.Date(), nullable=True),
        sa.Column("due_confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_confirmed_by_id", sa.Integer(), nullable=True),
        sa.Column("due_moved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(due_confirmed_at IS NULL) = (due_confirmed_by_id IS NULL)",
            name=op.f("ck_commitments_due_confirmed_pair"),
        ),
        sa.CheckConstraint(
            "(due_kind IS NULL) = (due_from IS NULL)", name=op.f("ck_commitments_due_from_pair")
        ),
        sa.CheckConstraint("(due_kind IS NULL) = (due_to IS NULL)", name=op.f("ck_commitments_due_to_pair")),
        sa.CheckConstraint("due_from <= due_to", name=op.f("ck_commitments_due_period_order")),
        sa.ForeignKeyConstraint(["card_id"], ["cards.id"], name=op.f("fk_commitments_card_id_cards")),
        sa.ForeignKeyConstraint(
            ["due_confirmed_by_id"], ["people.id"], name=op.f("fk_commitments_due_confirmed_by_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_commitments_meeting_id_meetings")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitments")),
    )
    with op.batch_alter_table("commitments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_commitments_card_id"), ["card_id"], unique=False)
        batch_op.create_index("ix_commitments_due", ["due_to", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_commitments_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index("ix_commitments_title_order", ["title_order", "id"], unique=False)

    op.create_table(
        "needs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("first_line", sa.Integer(), nullable=True),
        sa.Column("last_line", sa.Integer(), nullable=True),
        sa.Column("addressed_to", sa.String(length=300), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("accepted_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(accepted_at IS NULL) = (accepted_by_id IS NULL)", name=op.f("ck_needs_accepted_pair")
        ),
        sa.ForeignKeyConstraint(
            ["accepted_by_id"], ["people.id"], name=op.f("fk_needs_accepted_by_id_people")
        ),
        sa.ForeignKeyConstraint(["card_id"], ["cards.id"], name=op.f("fk_needs_card_id_cards")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_needs_meeting_id_meetings")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_needs")),
    )
    with op.batch_alter_table("needs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_needs_card_id"), ["card_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_needs_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "saves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nonce", sa.String(length=64), nullable=False),
        sa.Column("via", sa.String(length=20), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("respondent_id", sa.Integer(), nullable=True),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["people.id"], name=op.f("fk_saves_by_id_people")),
        sa.ForeignKeyConstraint(
            ["respondent_id"], ["respondents.id"], name=op.f("fk_saves_respondent_id_respondents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saves")),
        sa.UniqueConstraint("nonce", name=op.f("uq_saves_nonce")),
    )
    with op.batch_alter_table("saves", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_saves_by_id"), ["by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_saves_saved_at"), ["saved_at"], unique=False)

    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("commitment", "need", name="kind", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "accepted",
                "discarded",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("first_line", sa.Integer(), nullable=False),
        sa.Column("last_line", sa.Integer(), nullable=False),
        sa.Column("owner_written", sa.String(length=300), nullable=False),
        sa.Column("due_written", sa.String(length=200), nullable=False),
        sa.Column(
            "due_kind",
            sa.Enum(
                "by", "during", "start", name="due_kind", native_enum=False, create_constraint=True, length=20
            ),
            nullable=True,
        ),
        sa.Column("due_from", sa.Date(), nullable=True),
        sa.Column("due_to", sa.Date(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "not_started",
                "in_progress",
                "done",
                "stuck",
                "dropped",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("is_by_hand", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reviewed_by_id", sa.Integer(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("changed_by_id", sa.Integer(), nullable=True),
        sa.Column("commitment_id", sa.Integer(), nullable=True),
        sa.Column("need_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("(due_kind IS NULL) = (due_from IS NULL)", name=op.f("ck_drafts_due_from_pair")),
        sa.CheckConstraint("(due_kind IS NULL) = (due_to IS NULL)", name=op.f("ck_drafts_due_to_pair")),
        sa.CheckConstraint(
            "(reviewed_at IS NULL) = (reviewed_by_id IS NULL)", name=op.f("ck_drafts_reviewed_pair")
        ),
        sa.CheckConstraint(
            "(changed_at IS NULL) = (changed_by_id IS NULL)", name=op.f("ck_drafts_changed_pair")
        ),
        sa.CheckConstraint("due_from <= due_to", name=op.f("ck_drafts_due_period_order")),
        sa.ForeignKeyConstraint(["card_id"], ["cards.id"], name=op.f("fk_drafts_card_id_cards")),
        sa.ForeignKeyConstraint(
            ["commitment_id"], ["commitments.id"], name=op.f("fk_drafts_commitment_id_commitments")
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_drafts_meeting_id_meetings")),
        sa.ForeignKeyConstraint(["need_id"], ["needs.id"], name=op.f("fk_drafts_need_id_needs")),
        sa.ForeignKeyConstraint(
            ["reviewed_by_id"], ["people.id"], name=op.f("fk_drafts_reviewed_by_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["changed_by_id"], ["people.id"], name=op.f("fk_drafts_changed_by_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
        sa.UniqueConstraint("card_id", "position", name=op.f("uq_drafts_card_id_position")),
    )
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_drafts_card_id"), ["card_id"], unique=False)
        batch_op.create_index("ix_drafts_waiting", ["meeting_id", "state"], unique=False)

    op.create_table(
        "need_municipalities",
        sa.Column("need_id", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id"],
            ["municipalities.id"],
            name=op.f("fk_need_municipalities_municipality_id_municipalities"),
        ),
        sa.ForeignKeyConstraint(
            ["need_id"], ["needs.id"], name=op.f("fk_need_municipalities_need_id_needs"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("need_id", "municipality_id", name=op.f("pk_need_municipalities")),
    )
    with op.batch_alter_table("need_municipalities", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_need_municipalities_municipality_id"), ["municipality_id"], unique=False
        )

    op.create_table(
        "shares",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "not_started",
                "in_progress",
                "done",
                "stuck",
                "dropped",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("owner_written", sa.String(length=300), nullable=False),
        sa.Column("owner_contact_id", sa.Integer(), nullable=True),
        sa.Column("latest_note", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("status_changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("owner_text", sa.String(length=600), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["commitment_id"], ["commitments.id"], name=op.f("fk_shares_commitment_id_commitments")
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipalities.id"], name=op.f("fk_shares_municipality_id_municipalities")
        ),
        sa.ForeignKeyConstraint(
            ["owner_contact_id"], ["contacts.id"], name=op.f("fk_shares_owner_contact_id_contacts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shares")),
        sa.UniqueConstraint(
            "commitment_id", "municipality_id", name=op.f("uq_shares_commitment_id_municipality_id")
        ),
    )
    with op.batch_alter_table("shares", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_shares_answered_at"), ["answered_at"], unique=False)
        batch_op.create_index("ix_shares_municipality", ["municipality_id", "status"], unique=False)
        batch_op.create_index(batch_op.f("ix_shares_owner_contact_id"), ["owner_contact_id"], unique=False)
        batch_op.create_index("ix_shares_status", ["status", "commitment_id"], unique=False)

    op.create_table(
        "commitment_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("save_id", sa.Integer(), nullable=False),
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("share_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["commitment_id"], ["commitments.id"], name=op.f("fk_commitment_events_commitment_id_commitments")
        ),
        sa.ForeignKeyConstraint(["save_id"], ["saves.id"], name=op.f("fk_commitment_events_save_id_saves")),
        sa.ForeignKeyConstraint(
            ["share_id"], ["shares.id"], name=op.f("fk_commitment_events_share_id_shares")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment_events")),
    )
    with op.batch_alter_table("commitment_events", schema=None) as batch_op:
        batch_op.create_index("ix_commitment_events_history", ["commitment_id", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_commitment_events_save_id"), ["save_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_commitment_events_share_id"), ["share_id"], unique=False)

    op.create_table(
        "draft_municipalities",
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["draft_id"],
            ["drafts.id"],
            name=op.f("fk_draft_municipalities_draft_id_drafts"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"],
            ["municipalities.id"],
            name=op.f("fk_draft_municipalities_municipality_id_municipalities"),
        ),
        sa.PrimaryKeyConstraint("draft_id", "municipality_id", name=op.f("pk_draft_municipalities")),
    )
    with op.batch_alter_table("draft_municipalities", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_draft_municipalities_municipality_id"), ["municipality_id"], unique=False
        )

    op.create_table(
        "status_updates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("save_id", sa.Integer(), nullable=False),
        sa.Column("share_id", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "not_started",
                "in_progress",
                "done",
                "stuck",
                "dropped",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("new_due_on", sa.Date(), nullable=True),
        sa.Column("new_due_reason", sa.Text(), nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["save_id"], ["saves.id"], name=op.f("fk_status_updates_save_id_saves")),
        sa.ForeignKeyConstraint(["share_id"], ["shares.id"], name=op.f("fk_status_updates_share_id_shares")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status_updates")),
        sa.UniqueConstraint("save_id", "share_id", name=op.f("uq_status_updates_save_id_share_id")),
    )
    with op.batch_alter_table("status_updates", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_status_updates_reported_at"), ["reported_at"], unique=False)
        batch_op.create_index("ix_status_updates_share", ["share_id", "reported_at"], unique=False)

    op.create_table(
        "digest_parts",
        sa.Column("digest_id", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["digest_id"], ["digests.id"], name=op.f("fk_digest_parts_digest_id_digests"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_digest_parts_meeting_id_meetings")
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"],
            ["municipalities.id"],
            name=op.f("fk_digest_parts_municipality_id_municipalities"),
        ),
        sa.PrimaryKeyConstraint("digest_id", "municipality_id", "meeting_id", name=op.f("pk_digest_parts")),
    )
    with op.batch_alter_table("digest_parts", schema=None) as batch_op:
        batch_op.create_index("ix_digest_parts_municipality", ["municipality_id", "meeting_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("digest_parts", schema=None) as batch_op:
        batch_op.drop_index("ix_digest_parts_municipality")

    op.drop_table("digest_parts")
    with op.batch_alter_table("status_updates", schema=None) as batch_op:
        batch_op.drop_index("ix_status_updates_share")
        batch_op.drop_index(batch_op.f("ix_status_updates_reported_at"))

    op.drop_table("status_updates")
    with op.batch_alter_table("draft_municipalities", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_draft_municipalities_municipality_id"))

    op.drop_table("draft_municipalities")
    with op.batch_alter_table("commitment_events", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_commitment_events_share_id"))
        batch_op.drop_index(batch_op.f("ix_commitment_events_save_id"))
        batch_op.drop_index("ix_commitment_events_history")

    op.drop_table("commitment_events")
    with op.batch_alter_table("shares", schema=None) as batch_op:
        batch_op.drop_index("ix_shares_status")
        batch_op.drop_index(batch_op.f("ix_shares_owner_contact_id"))
        batch_op.drop_index("ix_shares_municipality")
        batch_op.drop_index(batch_op.f("ix_shares_answered_at"))

    op.drop_table("shares")
    with op.batch_alter_table("need_municipalities", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_need_municipalities_municipality_id"))

    op.drop_table("need_municipalities")
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.drop_index("ix_drafts_waiting")
        batch_op.drop_index(batch_op.f("ix_drafts_card_id"))

    op.drop_table("drafts")
    with op.batch_alter_table("saves", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_saves_saved_at"))
        batch_op.drop_index(batch_op.f("ix_saves_by_id"))

    op.drop_table("saves")
    with op.batch_alter_table("needs", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_needs_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_needs_card_id"))

    op.drop_table("needs")
    with op.batch_alter_table("commitments", schema=None) as batch_op:
        batch_op.drop_index("ix_commitments_title_order")
        batch_op.drop_index(batch_op.f("ix_commitments_meeting_id"))
        batch_op.drop_index("ix_commitments_due")
        batch_op.drop_index(batch_op.f("ix_commitments_card_id"))

    op.drop_table("commitments")
    with op.batch_alter_table("card_municipalities", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_card_municipalities_municipality_id"))

    op.drop_table("card_municipalities")
    with op.batch_alter_table("update_links", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_update_links_contact_id"))

    op.drop_table("update_links")
    op.drop_table("respondents")
    with op.batch_alter_table("reminder_schedules", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reminder_schedules_next_due_at"))
        batch_op.drop_index(batch_op.f("ix_reminder_schedules_meeting_id"))

    op.drop_table("reminder_schedules")
    with op.batch_alter_table("cards", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cards_note_id"))

    op.drop_table("cards")
    with op.batch_alter_table("sign_in_codes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_codes_coordinator_id"))

    op.drop_table("sign_in_codes")
    with op.batch_alter_table("notes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_notes_meeting_id"))

    op.drop_table("notes")
    with op.batch_alter_table("municipality_numbers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_municipality_numbers_municipality_id"))

    op.drop_table("municipality_numbers")
    with op.batch_alter_table("municipality_names", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_municipality_names_name"))
        batch_op.drop_index(batch_op.f("ix_municipality_names_municipality_id"))

    op.drop_table("municipality_names")
    with op.batch_alter_table("digests", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_digests_person_id"))

    op.drop_table("digests")
    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contacts_municipality_id"))

    op.drop_table("contacts")
    with op.batch_alter_table("outbox_messages", schema=None) as batch_op:
        batch_op.drop_index("ix_outbox_messages_waiting")
        batch_op.drop_index(batch_op.f("ix_outbox_messages_person_id"))
        batch_op.drop_index(batch_op.f("ix_outbox_messages_kind"))
        batch_op.drop_index(batch_op.f("ix_outbox_messages_created_at"))

    op.drop_table("outbox_messages")
    with op.batch_alter_table("municipalities", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_municipalities_sort_position"))
        batch_op.drop_index(batch_op.f("ix_municipalities_county_number"))

    op.drop_table("municipalities")
    op.drop_table("meetings")
    op.drop_table("coordinators")
    op.drop_table("people")
    with op.batch_alter_table("job_runs", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_job_runs_started_at"))

    op.drop_table("job_runs")
    op.drop_table("heartbeats")
