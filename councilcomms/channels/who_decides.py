"""Whom the policy in force lets decide on what goes to a channel of one kind, in words."""

from __future__ import annotations

from collections import defaultdict

from councilcomms.councils.models import Membership
from policies.models import Version
from policies.ways.reading import steps_for
from policies.ways.steps import DECIDE_WORDS, MEMBER, OFFICES, Consult, Steps
from policies.words import CATEGORY_NAMES


def who_decides(kind: str, version: Version | None) -> list[tuple[str, str]]:
    """(which posts, who decides on them); one line for all, where it is the same for all. A statement only where a
    member is named."""
    found: dict[Steps, list[str]] = defaultdict(list)
    for category, name in CATEGORY_NAMES.items():
        found[steps_for(version, [kind], category)].append(name)
    names = _named(found)
    return [
        ("All posts" if len(found) == 1 else "; ".join(categories), words(steps, names))
        for steps, categories in found.items()
    ]


def words(steps: Steps, names: dict[str, str]) -> str:
    """“The chair is consulted and must agree. The Clerk decides.”"""
    return " ".join([*(_consulted(step, names) for step in steps.consult), f"{DECIDE_WORDS[steps.decides]}."])


def _consulted(step: Consult, names: dict[str, str]) -> str:
    who = " and ".join(OFFICES.get(token) or names.get(token, "a member who is no longer here") for token in step.who)
    many = f"{step.needed} of them must" if step.needed > 1 else "must"
    verb = "are" if len(step.who) > 1 else "is"
    return f"{who[0].upper()}{who[1:]} {verb} consulted and {many} {'answer' if step.heard else 'agree'}."


def _named(found: dict[Steps, list[str]]) -> dict[str, str]:
    tokens = {token for steps in found for step in steps.consult for token in step.who if token.startswith(MEMBER)}
    keys = [token.removeprefix(MEMBER) for token in tokens]
    rows = Membership.objects.filter(pk__in=[key for key in keys if key.isdecimal()]).select_related("user")
    return {f"{MEMBER}{row.pk}": row.name for row in rows} if tokens else {}
