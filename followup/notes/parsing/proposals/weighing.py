"""Commitment, need or neither, weighed: what the rules made of a statement, together with its own words.

A rule sees one thing and decides by it. Labelled cards tell how often each rule is right where, and which words go
with what; so the rules propose, and the signs of the statement together may decide otherwise (ADR 15).
"""

from collections.abc import Sequence
from dataclasses import replace

from followup.notes.parsing.proposals.reads import Read
from followup.notes.parsing.proposals.signs import signs_of
from followup.notes.parsing.proposals.weights import Shares, shares_of
from followup.notes.parsing.rules.said import Kind, Verdict

_LEAST_TO_KEEP = 0.1
"""What a rule proposes is kept down to here: a reviewer drops an item with one key, but must look for a missing one."""
_LEAST_TO_ADD = 0.5


def weighed(reads: Sequence[Read]) -> list[Read]:
    """The statements of a card, each with the kind its signs allow, and how likely that is."""
    return [_weighed(one, shares_of(signs_of(one))) for one in reads]


def _weighed(one: Read, shares: Shares) -> Read:
    kind = _kind(one.verdict.kind, shares)
    if kind == one.verdict.kind:
        return replace(one, likelihood=shares.of(kind))
    rule = f"sounds_like_{kind or 'neither'}"
    return replace(one, verdict=Verdict(kind, rule), title_rule=rule, likelihood=shares.of(kind))


def _kind(proposed: Kind | None, shares: Shares) -> Kind | None:
    likeliest = shares.likeliest
    if proposed is not None and (likeliest == proposed or shares.of(proposed) >= _LEAST_TO_KEEP):
        return proposed
    return likeliest if likeliest is None or shares.of(likeliest) >= _LEAST_TO_ADD else proposed
