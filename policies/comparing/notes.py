"""What changed of a clause besides its words, a sentence each."""

from __future__ import annotations

from collections.abc import Sequence

from policies.words import AUDIENCE_WORDS


def notes_on(before, after) -> list[str]:
    """Its number, section, heading and audience."""
    was, now = section_of(before), section_of(after)
    return [
        *_ref_note(before.ref, after.ref),
        *([f"Now in the section “{now}”; it was in “{was}”."] if was != now else []),
        *_heading_note(own_heading(before), own_heading(after)),
        *_audience_notes(before.audience, after.audience),
    ]


def section_of(clause) -> str:
    return f"{clause.section_number}. {clause.section}" if clause.section_number else clause.section


def own_heading(clause) -> str:
    """The sub-heading over it, "" where that is the section's."""
    return "" if clause.heading == clause.section else clause.heading


def _ref_note(before: str | None, after: str | None) -> list[str]:
    if (before or "") == (after or ""):
        return []
    if not after:
        return [f"No longer numbered; it was {before}."]
    return [f"Now numbered {after}; it was {before}." if before else f"Now numbered {after}."]


def _heading_note(before: str, after: str) -> list[str]:
    if before == after:
        return []
    was = f"; it was “{before}”" if before else ""
    return [f"Now under the heading “{after}”{was}." if after else f"No longer under the heading “{before}”."]


def _audience_notes(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """A clause that names nobody speaks to everybody."""
    old, new = list(dict.fromkeys(before)), list(dict.fromkeys(after))
    if set(old) == set(new):
        return []
    if not new or not old:
        return [f"Now speaks to {_listed(new)} only." if new else "Now speaks to everybody."]
    more, fewer = [who for who in new if who not in old], [who for who in old if who not in new]
    return [
        *([f"Now speaks to {_listed(more)} too."] if more else []),
        *([f"No longer speaks to {_listed(fewer)}."] if fewer else []),
    ]


def _listed(audience: Sequence[str]) -> str:
    names = [AUDIENCE_WORDS.get(who, who) for who in audience]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
