"""Versions of a few clauses, adopted, for the tests of confirming."""

from __future__ import annotations

from datetime import date, timedelta

from councilcomms.councils.tenancy import council_scope
from policies.checks import content_key
from policies.models import Clause, Policy, PolicyEvent, Version

#: anchor: (text, audience)
FIRST = {
    "1-a": ("Be fair and check your facts.", []),
    "2-a": ("Councillors speak for themselves and say so.", ["councillors"]),
    "3-a": ("Officers answer within five working days.", ["officers", "moderators"]),
    "4-a": ("The public may comment on the website.", ["public"]),
}
IN_FORCE = date(2026, 6, 1)


def make_version(council, clauses=FIRST, *, effective_on=IN_FORCE, label=None, **facts) -> Version:
    with council_scope(council):
        policy, _ = Policy.objects.get_or_create(defaults={"title": "Communications policy"})
        version = Version.objects.create(
            policy=policy, label=label or f"version {policy.versions.count() + 1}", state=Version.State.ADOPTED,
            adopted_on=effective_on - timedelta(days=10), effective_on=effective_on, **facts,
        )
        for position, (anchor, (text, audience)) in enumerate(clauses.items(), 1):
            Clause.objects.create(
                version=version, position=position, section_number=anchor[0], section=f"Section {anchor[0]}",
                ref=anchor.replace("-", "."), anchor=anchor, text=text, audience=audience,
            )
        version.content_key = content_key(version)
        version.save()
        return version


def recorded(version, at) -> None:
    """The adoption was recorded here at this moment."""
    with council_scope(version.council):
        PolicyEvent.objects.create(
            version=version, actor_name="Clara Clerk", verb="adopt", from_state="draft", to_state="adopted", at=at
        )


def changed(**texts) -> dict:
    """The first clauses with other words: ``changed(a2="…")`` for “2-a”; None takes one out."""
    clauses = dict(FIRST)
    for name, text in texts.items():
        anchor = f"{name[1]}-{name[0]}"
        if text is None:
            del clauses[anchor]
        else:
            clauses[anchor] = (text, FIRST.get(anchor, ("", []))[1])
    return clauses
