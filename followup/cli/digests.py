"""Commands: digests."""

import click


def register(group: click.Group) -> None:
    """Add this file's commands to `followup`."""
