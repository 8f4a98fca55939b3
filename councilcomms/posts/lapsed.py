"""Points about names on the register of organisations that may not be named."""

from __future__ import annotations

from policies.engine import Finding
from policies.engine.kinds.organisation_reference import ADD, KIND


def is_on_register(finding: Finding) -> bool:
    """Whether a point about an organisation is about one that the register has: then it is renewed, not added."""
    ways = {way.label for way in finding.ways_out if way.go_to == "organisations"}
    return finding.kind == KIND and bool(ways - {ADD})
