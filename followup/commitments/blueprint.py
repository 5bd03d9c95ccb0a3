"""The chapter's blueprint, and where its pages lie."""

from flask import Blueprint, url_for

bp = Blueprint("commitments", __name__, url_prefix="/commitments")


def commitment_address(commitment_id: int, *, anchor: str | None = None) -> str:
    """The page of one commitment."""
    return url_for("commitments.show_commitment", commitment_id=commitment_id, _anchor=anchor)
