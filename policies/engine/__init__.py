"""The checker. Reads no clock, database, network or setting: see :mod:`policies.engine.model` for its words.

    compiled = compile_rules(rules)
    findings = check(fields, compiled, context)
"""

from policies.engine.checking import check, held_on
from policies.engine.compiling import Compiled, compile_rules
from policies.engine.model import (
    Context,
    CouncilFacts,
    Fields,
    Finding,
    ImageFacts,
    Lapsed,
    Outside,
    Period,
    Rule,
    Source,
    WayOut,
)

__all__ = [
    "Compiled", "Context", "CouncilFacts", "Fields", "Finding", "ImageFacts", "Lapsed", "Outside", "Period", "Rule",
    "Source", "WayOut", "check", "compile_rules", "held_on",
]
