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
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNTED = re.compile(
    rf"\b({'|'.join(_NUMBERS)}) (?:house )?(?:points|things|rules|reasons|aims|criteria|items)\b", re.I
)
#: Of which nobody said how many it has.
_LONGEST_LIST = 15


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
    placed, by_ref, open_list, last = [], {}, None, None
    for clause in clauses:
        ref, under = clause.ref or "", (clause.section, clause.heading)
        if under != last or (open_list and not open_list.takes(clause.text)):
            open_list = None
        lead = _parent(ref, by_ref) or (open_list.lead_in if open_list and not (ref and open_list.ref) else "")
        placed.append(ClauseText(clause.text, clause.heading, clause.section, ref, lead))
        last = under
        if ref:
            by_ref[ref] = clause.text
        if leads_into_a_list(clause.text):
            open_list = _List(clause.text, ref)
    return placed


class _List:
    """Items under a clause that announced them: as many as it says, or while they are of one kind.

    Numbered items belong to a numbered clause by their number alone. Where the first item is no whole sentence, a whole
    sentence after it is no item any more.
    """

    def __init__(self, lead_in: str, ref: str):
        self.lead_in, self.ref = lead_in, ref
        counted = _COUNTED.search(lead_in)
        self.left = _NUMBERS.index(counted[1].lower()) + 2 if counted else _LONGEST_LIST
        self.whole_sentences: bool | None = None

    def takes(self, text: str) -> bool:
        whole = text[:1].isupper() and text.rstrip().endswith(".")
        if self.whole_sentences is None:
            self.whole_sentences = whole
        self.left -= 1
        return self.left >= 0 and (self.whole_sentences or not whole)


def _parent(ref: str, by_ref: dict[str, str]) -> str:
    """The text of the nearest clause whose number this one continues: ``3.x`` of ``3.x.iv``, ``4`` of ``4(b)``."""
    while ref:
        ref = re.sub(r"(?:\.?[^.()]+|\([^()]*\))$", "", ref)
        if ref in by_ref:
            return by_ref[ref]
    return ""


def _less_sure(one: Suggestion, kinds: set[str]) -> Suggestion:
    return replace(one, sureness=UNSURE) if one.name in kinds else one
