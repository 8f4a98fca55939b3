"""A whole document: what leads into each clause, and what one clause says in another's place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from policies.engine.vocabulary import CRITERIA
from policies.suggesting.finding import suggest
from policies.suggesting.model import UNSURE, ClauseText, Suggestion
from policies.suggesting.standing import leads_into_a_list, removal

#: A document with as many removal reasons in a list has its criteria there; house rules elsewhere only ask for manners.
_A_LIST_OF_CRITERIA = 5


def suggest_all(clauses: Sequence) -> list[list[Suggestion]]:
    """For each clause of a document, with what leads into it. Clause-like: text, heading, section, ref."""
    placed = in_place(clauses)
    found = [suggest(c.text, c.heading, c.section, c.ref, c.lead_in) for c in placed]
    criteria = [[one for one in each if one.name in CRITERIA] for each in found]
    listed = {i for i, each in enumerate(criteria) if each and removal(placed[i].lead_in)}
    kinds = {one.name for i in listed for one in criteria[i]}
    if len(kinds) < _A_LIST_OF_CRITERIA:
        return found
    return [each if i in listed else [_less_sure(one, kinds) for one in each] for i, each in enumerate(found)]


def in_place(clauses: Sequence) -> list[ClauseText]:
    """Each clause with the one that leads into its list: its number's parent, or the last that announced one."""
    placed, leads, by_ref = [], {}, {}
    for clause in clauses:
        ref, under = clause.ref or "", (clause.section, clause.heading)
        lead = _parent(ref, by_ref) if ref else leads.get(under, "")
        placed.append(ClauseText(clause.text, clause.heading, clause.section, ref, lead))
        if ref:
            by_ref[ref] = clause.text
        if leads_into_a_list(clause.text):
            leads[under] = clause.text
    return placed


def _parent(ref: str, by_ref: dict[str, str]) -> str:
    """The text of the nearest clause whose number this one continues: ``3.x`` of ``3.x.iv``, ``4`` of ``4(b)``."""
    while ref:
        ref = re.sub(r"(?:\.?[^.()]+|\([^()]*\))$", "", ref)
        if ref in by_ref:
            return by_ref[ref]
    return ""


def _less_sure(one: Suggestion, kinds: set[str]) -> Suggestion:
    return replace(one, sureness=UNSURE) if one.name in kinds else one
