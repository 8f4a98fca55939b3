"""Words of disagreement and scorn for what a council does: a comment with them is criticism."""

from __future__ import annotations

from policies.engine.protocol import Terms, read_sections

_LISTS = read_sections(__file__, "criticism.txt")
DETECTORS = (
    Terms("verdict", _LISTS["verdicts"]), Terms("side", _LISTS["disagreement"]), Terms("sneer", _LISTS["sneers"]),
)


def is_scornful(text) -> bool:
    """Whether a ``Text`` of a kind that declares ``DETECTORS`` has such words anywhere."""
    return bool(text.found("verdict", "side", "sneer"))
