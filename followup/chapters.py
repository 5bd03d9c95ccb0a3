"""Which chapters there are, and where each is bound to the application."""

from importlib import import_module

from flask import Flask

# In the order of the story. Each module has an `init_app(app)` that registers its pages, kinds of mail and commands.
CHAPTERS = (
    "followup.people.routes",
    "followup.outbox.routes",
    "followup.notes.routes",
    "followup.commitments.routes",
    "followup.needs.routes",
    "followup.drafts.routes",
    "followup.updates.routes",
    "followup.digests.routes",
    "followup.desk.routes",
    "followup.cli.main",
)

# Every table is known before anything asks the database or compares it with the migrations.
MODELS = (
    "followup.jobs.models",
    "followup.outbox.models",
    "followup.people.models",
    "followup.notes.models",
    "followup.commitments.models",
    "followup.needs.models",
    "followup.drafts.models",
    "followup.updates.models",
    "followup.digests.models",
)


def register(app: Flask) -> None:
    """Bind every chapter to `app`."""
    for name in MODELS:
        import_module(name)
    for name in CHAPTERS:
        import_module(name).init_app(app)
