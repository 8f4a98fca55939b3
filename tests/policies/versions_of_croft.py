"""Versions written by hand for the tests of what is read and compared: three clauses, and what is asked for."""

from __future__ import annotations

from datetime import date

from councilcomms.councils.tenancy import council_scope
from policies.models import Clause, Policy, Version

CLAUSES = (
    ("3.a", "3-a", "The caretaker may post what is on in the hall.", ["officers"]),
    ("3.b", "3-b", "Nobody's private address is given.", ["councillors", "officers"]),
    (None, "3-p1", "Residents & friends are welcome to write to us.", []),
)


def write_version(council, label, effective_on=None, clauses=CLAUSES, **fields):
    """A version of this council's policy: adopted where it has a day to take force, else a draft."""
    with council_scope(council):
        policy, _ = Policy.objects.get_or_create(defaults={"title": "Communications Policy"})
        fields.setdefault("state", Version.State.ADOPTED if effective_on else Version.State.DRAFT)
        version = Version.objects.create(policy=policy, label=label, effective_on=effective_on, **fields)
        Clause.objects.bulk_create(
            Clause(version=version, position=position, section_number="3", section="Posts", ref=ref, anchor=anchor,
                   text=text, audience=audience)
            for position, (ref, anchor, text, audience) in enumerate(clauses, start=1)
        )
        return version


MARCH, JUNE, SEPTEMBER = date(2026, 3, 2), date(2026, 6, 1), date(2026, 9, 7)
REWORDED = (("3.a", "3-a", "The clerk may post what is on in the hall.", ["officers"]), *CLAUSES[1:])
