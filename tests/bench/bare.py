"""The least a page of the same fifty rows costs: Flask, the ORM, one query, one template, nothing else."""

import os
import sys
from datetime import date

from flask import Flask, render_template_string
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session, contains_eager
from waitress import serve

from followup import chapters
from followup.commitments.models import Commitment, Share

for _name in chapters.MODELS:
    __import__(_name)

TEMPLATE = """<!doctype html><title>Bare</title><h1>Bare</h1><table>
{% for share in shares %}<tr><td>{{ share.municipality.name }}<td>{{ share.commitment.title }}
<td>{{ share.commitment.due_written }}<td>{{ share.status }}<td>{{ share.owner_written }}</tr>{% endfor %}
</table>"""

app = Flask(__name__)
engine = create_engine(f"sqlite:///{os.environ['FOLLOWUP_DATA_DIR']}/followup.sqlite3")


@app.get("/healthz")
def healthz() -> str:
    return "ok"


@app.get("/")
def rows() -> str:
    statement = (
        select(Share)
        .join(Share.commitment)
        .join(Share.municipality)
        .options(contains_eager(Share.commitment), contains_eager(Share.municipality))
        .where(Commitment.due_to < date(2021, 1, 11), Share.status.not_in(("done", "dropped")))
        .order_by(Commitment.due_to, Share.id)
        .limit(50)
    )
    with Session(engine) as session:
        return render_template_string(TEMPLATE, shares=session.scalars(statement).all())


if __name__ == "__main__":
    serve(app, host="127.0.0.1", port=int(sys.argv[1]), threads=8, ident=None)
