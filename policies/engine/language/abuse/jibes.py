"""Insults made of several words none of which is one: likenesses, sayings about brains, belittling of a person."""

from __future__ import annotations

import re

from policies.engine.language.abuse.rules import read_rules, whole
from policies.engine.language.abuse.structure import COMPOUND
from policies.engine.protocol import Pattern

_RULES = read_rules("jibes.txt")
JIBES = tuple(
    Pattern(f"{heading}-{n}", whole(line)) for heading, lines in _RULES.items() for n, line in enumerate(lines)
)
#: The Council, a party, a plan or a thing: criticism of them is no insult of anybody.
_BODY = re.compile(
    r"\b(?:councils?|it|this|that|which|decisions?|plans?|schemes?|services?|ideas?|systems?|website|consultation"
    r"|roads?|bus(?:es)?|government"
    r"|labour|tor(?:y|ies)|greens?|reform|lib ?dems?|socialists|part(?:y|ies)|policy|policies|proposals?|bins?"
    r"|potholes?|survey|report|app|page|company"
    r"|budget|precept|response|excuse|answer|weather|dog|dogs|bird|cat|machine|highways|county|authority)"
    r"(?: (?:\w+ )?(?:of you|up there))?(?: (?:is|are|was|were|really|has|have been|seems?|just|all|been|being|,"
    r"|an?|the|lot|that|who|which))* ?$", re.I)
_YOU_COULD_NOT = re.compile(r"\byou(?: lot| people| all)?(?: really| honestly| still)? $", re.I)
_YOU_ARE_NO_USE = re.compile(r"you(?:'re| are| lot are) (?:about |just )?as (?:much use|useful)|you(?:'re"
    r"| are) (?:all )?(?:so )?useless$", re.I)
_OF_A_BODY = re.compile(
    r"^ ?(?:of a )?(?:this |that |the |our |your )?(?:council|plan|scheme|service|idea|system|website"
    r"|consultation|decision|excuse|policy|committee|authority|party|government"
    r"|company|response|page|machine|job|effort|attempt|wanted)\b", re.I)


def matter_of(name: str) -> str:
    """What a rule's finding is, by the heading it stands under."""
    return {"hateful": "hate", "sexual": "obscene"}.get(name.rpartition("-")[0], "scorn")


def is_about_somebody(raw: str, start: int, end: int) -> bool:
    """Whether a jibe is a person's, not the Council's or a thing's."""
    if _YOU_ARE_NO_USE.match(raw, start, end):
        return False
    before, after = raw[max(0, start - 60):start], raw[end:end + 25]
    if COMPOUND.match(after):
        return False
    if _OF_A_BODY.match(after) or _BODY.search(before):
        return False
    return not (_YOU_COULD_NOT.search(before) and re.match(r"(?:couldn|can|could|wouldn|don|have|has"
        r"|are)", raw[start:end], re.I))
