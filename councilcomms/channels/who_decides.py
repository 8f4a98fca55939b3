"""Whom the policy in force lets decide on what goes to a channel of one kind, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from policies.models import Version
from policies.ways.naming import named_of
from policies.ways.reading import steps_for
from policies.ways.steps import DECIDE_WORDS, Steps
from policies.ways.words import consult_words
from policies.words import CATEGORY_NAMES


def who_decides(kind: str, version: Version | None) -> list[tuple[str, str]]:
    """(which posts, who decides on them); one line for all, where it is the same for all. A statement only where
    somebody is consulted."""
    found: dict[Steps, list[str]] = defaultdict(list)
    for category, name in CATEGORY_NAMES.items():
        found[steps_for(version, [kind], category)].append(name)
    names = named_of(token for steps in found for step in steps.consult for token in step.who).names
    return [
        ("All posts" if len(found) == 1 else "; ".join(categories), words(steps, names))
        for steps, categories in found.items()
    ]


def words(steps: Steps, names: Mapping[str, str]) -> str:
    """“The chair is consulted and must agree. The Clerk decides.”"""
    consulted = (consult_words(step, names) for step in steps.consult)
    return " ".join([*(f"{said[0].upper()}{said[1:]}." for said in consulted), f"{DECIDE_WORDS[steps.decides]}."])
