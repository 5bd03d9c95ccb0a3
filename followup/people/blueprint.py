"""The chapter's blueprint, which its modules of pages share."""

from flask import Blueprint

bp = Blueprint("people", __name__)
