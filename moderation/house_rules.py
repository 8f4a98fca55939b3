"""The house rules are the policy's own clauses: those marked as such, and those a criterion is bound to."""

from __future__ import annotations

from policies.engine.vocabulary import CRITERIA

CRITERION_NAMES = {
    "obscene-racist": "Obscene or racist content",
    "attack-threat": "Personal attacks, insults or threats",
    "libel": "Statements about somebody that may be libellous",
    "plagiarism": "Other people's material pasted in",
    "private-information": "Somebody's private details",
    "off-topic": "Nothing to do with the post",
    "commercial-spam": "Advertising, scams and spam",
    "unlawful": "Anything else against the law or the council's policy",
    "party-political": "Party politics",
}


def house_rules(version) -> dict:
    """``removed``: (name, clauses) for each criterion; ``public``: what the public is asked, and told to expect."""
    clauses = list(version.clauses.prefetch_related("rules"))
    removed, bound = [], set()
    for criterion in CRITERIA:
        citing = [c for c in clauses if any(rule.kind == criterion for rule in c.rules.all())]
        if citing:
            removed.append((CRITERION_NAMES[criterion], citing))
            bound |= {c.pk for c in citing}
    return {"removed": removed, "public": [c for c in clauses if c.house_rule and c.pk not in bound]}
