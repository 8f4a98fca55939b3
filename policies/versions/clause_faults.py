"""What is wrong with a clause as somebody wrote it, by field, in plain sentences."""

from __future__ import annotations

import re

from policies.engine.vocabulary import AUDIENCES
from policies.mechanisms import MECHANISMS
from policies.models import Clause
from policies.versions.limits import LONGEST, MOST_KEY_CLAUSES

_LIMITED = ("text", "section_number", "section", "ref", "anchor", "heading", "summary")
_ANCHOR = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def faults_of(clause: Clause, others: list[Clause], *, new_ref: bool, new_anchor: bool) -> dict[str, str]:
    """``new_ref``, ``new_anchor``: what a clause came with is not held against it; some documents number twice."""
    errors = {
        name: f"Keep this to {LONGEST[name]:,} characters." for name in _LIMITED
        if len(getattr(clause, name) or "") > LONGEST[name]
    }
    if not clause.text:
        errors["text"] = "Write the clause."
    if not clause.section:
        errors["section"] = "Give the heading of the section it stands in."
    if not clause.audience or not set(clause.audience) <= set(AUDIENCES):
        errors["audience"] = "Choose whom it speaks to."
    if not set(clause.mechanisms) <= set(MECHANISMS):
        errors["mechanisms"] = "Choose from the list what carries it out."
    if clause.people_only and _is_carried_out(clause):
        errors["people_only"] = "A check or a step of the portal carries it out. Take that away, or untick this."
    if clause.house_rule and "public" not in clause.audience:
        errors["house_rule"] = "A house rule speaks to the public. Tick “The public” too, or leave this unticked."
    if new_ref and clause.ref and (twin := _find(others, ref=clause.ref)):
        errors["ref"] = f"“{clause.ref}” is the reference of another clause already: {_shown(twin)}. Choose another."
    if new_anchor and not _ANCHOR.fullmatch(clause.anchor):
        errors["anchor"] = "Use small letters, digits and hyphens, like 3-c."
    elif new_anchor and (twin := _find(others, anchor=clause.anchor)):
        errors["anchor"] = f"“{clause.anchor}” is the link name of another clause: {_shown(twin)}. Choose another."
    if clause.key and len(keys := [other.printed for other in others if other.key]) >= MOST_KEY_CLAUSES:
        errors["key"] = (f"The first visit shows at most {MOST_KEY_CLAUSES} clauses. These are marked already: "
                         f"{', '.join(keys)}.")
    return errors


def _is_carried_out(clause: Clause) -> bool:
    return bool(clause.mechanisms) or (clause.pk is not None and clause.rules.exists())


def _find(others: list[Clause], **said) -> Clause | None:
    (name, value), = said.items()
    return next((other for other in others if getattr(other, name) == value), None)


def _shown(clause: Clause) -> str:
    """Where the other stands and how it begins, so that it is found."""
    number = f"section {clause.section_number}" if clause.section_number else f"“{clause.section}”"
    return f"in {number}, “{clause.text if len(clause.text) <= 60 else clause.text[:59] + '…'}”"
