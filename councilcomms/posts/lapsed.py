"""Names on the register of organisations that may not be named: the checker looks for them wherever they stand."""

from __future__ import annotations

from councilcomms.councils.models.organisations import as_compared
from policies.engine import Finding, Lapsed
from policies.engine.kinds.organisation_reference import ADD, KIND


def lapsed_of(register, today) -> tuple[Lapsed, ...]:
    """Each name of the rows (all of the register, those taken off too) that no approval of this day covers.

    Where a name was on the register more than once, what stands says how it is, else what was taken off last.
    """
    covered = {as_compared(name) for row in register if row.is_approved_on(today) for name in row.names}
    lapsed = {}
    newest = sorted(register, key=lambda row: (row.removed_on is None, row.removed_on or today, row.pk), reverse=True)
    for row in newest:
        for name in row.names:
            if as_compared(name) not in covered:
                ended = row.removed_on or (row.approved_on and row.approved_until)
                lapsed.setdefault(as_compared(name), Lapsed(name, ended, taken_off=row.removed_on is not None))
    return tuple(lapsed.values())


def is_on_register(finding: Finding) -> bool:
    """Whether a point about an organisation is about one that the register has: then it is renewed, not added."""
    ways = {way.label for way in finding.ways_out if way.go_to == "organisations"}
    return finding.kind == KIND and bool(ways - {ADD})
