"""Changing who decides in a draft: its ways in order, who is next in line, and who may deputise.

Every verb locks the policy first, refuses what was sent from an old page, and renews the version's content key.
"""

from __future__ import annotations

from contextlib import contextmanager

from councilcomms.councils.models import Deputising
from councilcomms.councils.transitions import Refused
from policies.models import Version, Way
from policies.transitions.drafting import CHANGED, again, changing, refuse_stale
from policies.transitions.locking import policy_locked
from policies.versions.fingerprints import seen_of_conditions
from policies.versions.limits import LONGEST, MOST_WAYS
from policies.ways import steps
from policies.ways.faults import faults_of, line_fault, who_fault
from policies.ways.naming import named_of, tokens_in
from policies.ways.words import posts_words

FIELDS = ("channel_kinds", "categories", "consult", "decides", "anchor")


@contextmanager
def _changing(version: Version, *, by):
    with policy_locked(), changing(version, by=by) as act:
        yield act


def add_way(version: Version, *, by, **said) -> Way:
    """A way at the end, but above one that speaks of every post. ``said``: ``FIELDS``, ``consult`` as the row keeps it.

    Raises Refused by field: those of ``policies.ways.faults.faults_of``.
    """
    with _changing(version, by=by) as act:
        rows = list(act.thing.ways.all())
        if len(rows) >= MOST_WAYS:
            raise Refused(f"A version has at most {MOST_WAYS} lines on who decides. Put some together.")
        way = _put(Way(version=act.thing, position=len(rows) + 1), said)
        general_last = rows and _is_general(rows[-1]) and not _is_general(way)
        _renumber([*rows[:-1], way, rows[-1]] if general_last else [*rows, way])
        act.note = f"Who decides: “{posts_words(way.read())}” added."
    return way


def change_way(way: Way, *, by, seen: str | None = None, **said) -> Way:
    """Raises Refused by field, and by ``seen`` where the row is another by now."""
    with _changing(way.version, by=by) as act:
        way = again(way)
        refuse_stale(way, seen)
        _put(way, said)
        act.note = f"Who decides: “{posts_words(way.read())}” changed."
    return way


def remove_way(way: Way, *, by, seen: str | None = None) -> None:
    with _changing(way.version, by=by) as act:
        way = again(way)
        refuse_stale(way, seen)
        act.note = f"Who decides: “{posts_words(way.read())}” taken out."
        way.delete()
        _renumber(list(act.thing.ways.all()))


def move_way(way: Way, *, by, up: bool) -> Way:
    """One place up or down: the first that speaks of a post counts."""
    with _changing(way.version, by=by) as act:
        rows = list(act.thing.ways.all())
        at = next((n for n, row in enumerate(rows) if row.pk == way.pk), None)
        to = None if at is None else at + (-1 if up else 1)
        if to is None or not 0 <= to < len(rows):
            raise Refused("It stands first already." if up else "It stands at the end already.")
        rows[at], rows[to] = rows[to], rows[at]
        _renumber(rows)
        act.note = f"Who decides: “{posts_words(rows[to].read())}” moved {'up' if up else 'down'}."
    return rows[to]


def replace_ways(version: Version, ways: list[steps.Way], *, by) -> list[Way]:
    """These in place of all that stand. Raises Refused where one of them cannot be."""
    with _changing(version, by=by) as act:
        act.thing.ways.all().delete()
        rows = [
            _put(Way(version=act.thing, position=place), data_of(way)) for place, way in enumerate(ways, 1)
        ]
        act.note = "Who decides: filled from the answer to who does the council's communications."
    return rows


def set_conditions(version: Version, *, by, seen: str | None = None, **said) -> Version:
    """``said``: delegation_minute, next_in_line (token to token, "" for nobody), deputies_employees_only,
    deputy_causes, deputy_anchor. Raises Refused by field."""
    with _changing(version, by=by) as act:
        draft = act.thing
        if seen is not None and seen != seen_of_conditions(draft):
            raise Refused({"seen": CHANGED})
        for name, value in said.items():
            setattr(draft, name, " ".join(value.split()) if isinstance(value, str) else value)
        if errors := _condition_faults(draft):
            raise Refused(errors)
        act.note = "Who decides: the minute that delegates, who is next in line, and who may deputise."
    return draft


def renew_anchor(draft: Version, was: str, anchor: str) -> None:
    """A clause has another anchor, or is taken out (""): the ways that name it go with it. Call under the lock."""
    if not was:
        return
    draft.ways.filter(anchor=was).update(anchor=anchor)
    if draft.deputy_anchor == was:
        draft.deputy_anchor = anchor


def data_of(way: steps.Way) -> dict:
    """The fields of a row, of a way that is none yet."""
    return {
        "channel_kinds": sorted(way.kinds), "categories": sorted(way.categories), "decides": way.decides,
        "consult": [steps.consult_data(step) for step in way.consult], "anchor": way.anchor,
    }


def _put(way: Way, said: dict) -> Way:
    """What was said, put into the row and saved."""
    for name, value in said.items():
        setattr(way, name, value)
    read = way.read()
    anchors = set(way.version.clauses.values_list("anchor", flat=True)) if read.anchor else ()
    if errors := faults_of(read, named_of(tokens_in([read])), anchors):
        raise Refused(errors)
    way.save()
    return way


def _condition_faults(draft: Version) -> dict[str, str]:
    errors, line = {}, draft.next_in_line
    named = named_of(token for pair in line.items() for token in pair if token)
    if len(draft.delegation_minute) > LONGEST["minute_ref"]:
        errors["delegation_minute"] = f"Keep this to {LONGEST['minute_ref']} characters."
    for token, other in line.items():
        if fault := who_fault([token, *([other] if other else [])], named):
            errors[f"next_{token}"] = fault
    if not errors and (circle := steps.circle_in(steps.NEXT_IN_LINE | line)):
        errors[f"next_{next(t for t in [*circle, *line] if t in line)}"] = line_fault(circle, named.names)
    if not set(draft.deputy_causes) <= set(Deputising.Cause.values):
        errors["deputy_causes"] = "Choose causes from the list."
    if draft.deputy_anchor and not draft.clauses.filter(anchor=draft.deputy_anchor).exists():
        errors["deputy_anchor"] = "Choose a clause of this version."
    return errors


def _is_general(way: Way) -> bool:
    return not way.channel_kinds and not way.categories


def _renumber(rows: list[Way]) -> None:
    for place, row in enumerate(rows, 1):
        row.position = place
    Way.objects.bulk_update(rows, ["position"])
