"""What is wrong with a way as somebody wrote it, and what is worth knowing of those that stand."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from policies.engine.vocabulary import CATEGORIES, CHANNEL_KINDS
from policies.versions.limits import MOST_CONSULTS, MOST_NAMED
from policies.ways.naming import Named, most_who_can_be_asked
from policies.ways.steps import DECIDE, MEMBER, MODERATORS, OFFICES, ROUTINE, Consult, Way
from policies.ways.words import number_words, token_words


def faults_of(way: Way, named: Named, anchors: Collection[str]) -> dict[str, str]:
    """By field: channel_kinds, categories, consult_1, consult_2, needed_1, needed_2, decides, anchor."""
    errors = {}
    if not way.kinds <= set(CHANNEL_KINDS):
        errors["channel_kinds"] = "Choose kinds of channel from the list."
    if not way.categories <= set(CATEGORIES):
        errors["categories"] = "Choose categories from the list."
    if way.decides not in DECIDE:
        errors["decides"] = "Choose who decides."
    elif way.decides == ROUTINE and way.consult:
        errors["decides"] = ("Routine posts go out at once, so nobody can be consulted before. Let somebody decide, or "
                             "consult nobody.")
    if way.anchor and way.anchor not in anchors:
        errors["anchor"] = "Choose a clause of this version."
    if len(way.consult) > MOST_CONSULTS:
        errors["consult_2"] = f"A line has at most {number_words(MOST_CONSULTS)} consultations, one after the other."
    for number, step in enumerate(way.consult[:MOST_CONSULTS], 1):
        errors |= _of_step(step, number, named)
    return errors


def _of_step(step: Consult, number: int, named: Named) -> dict[str, str]:
    if not step.who:
        return {f"consult_{number}": "Say who is consulted."}
    if fault := who_fault(step.who, named):
        return {f"consult_{number}": fault}
    most = most_who_can_be_asked(step, named)
    if step.needed < 1:
        return {f"needed_{number}": "At least one of them must answer."}
    if most is not None and step.needed > most:
        people = "1 person" if most == 1 else f"{most} people"
        return {f"needed_{number}": f"Only {people} can be asked here. Enter {most} or fewer."}
    return {}


def who_fault(who: Collection[str], named: Named) -> str:
    """Why these offices and members cannot be named, or ""."""
    for token in who:
        if not token.startswith(MEMBER) and token not in OFFICES:
            return "Choose offices and members from the list."
        if token in named.left:
            return f"{named.names[token]} is no longer a member here." if token in named.names else (
                "Choose offices and members from the list.")
    return f"Name at most {MOST_NAMED} people." if len(who) > MOST_NAMED else ""


def warnings_on(ways: Sequence[Way], named: Named, *, moderators: bool) -> list[str]:
    """Sentences for whoever writes the version; only the names of people who left stop anything, the adoption.
    ``moderators``: whether somebody moderates a channel today."""
    found = [
        f"{named.names.get(token, 'Somebody')} is no longer a member here. Name somebody else before this is adopted."
        for token in sorted(named.left)
    ]
    found += [
        f"Nobody here is {words} today. Whoever is next in line is asked instead; where there is nobody, only a "
        "meeting can decide."
        for office, words in OFFICES.items() if office in named.holders and not named.holders[office]
    ]
    if not moderators and any(way.decides == MODERATORS for way in ways):
        found.append("Nobody moderates a channel here today. Until somebody does, the Clerk decides what is left to "
                     "moderators.")
    return found + [f"Line {n} never counts: the lines above it speak of all its posts. Move it up or take it out."
                    for n in never_counting(ways)]


def never_counting(ways: Sequence[Way]) -> list[int]:
    """Places, from 1, of ways that no post ever reaches."""
    found = []
    for place, way in enumerate(ways):
        kinds, categories = way.kinds or CHANNEL_KINDS, way.categories or CATEGORIES
        earlier = ways[:place]
        if all(any(e.speaks_of(kind, category) for e in earlier) for kind in kinds for category in categories):
            found.append(place + 1)
    return found


def line_fault(circle: Sequence[str], names) -> str:
    """A circle in who is next in line, in words."""
    walked = ", then ".join(token_words(token, names) for token in circle)
    return f"This goes round in a circle: {walked} again. Let one of them have nobody after them."
