"""``{% load elections %}{% pre_election_banner for_desk=True %}``: that a pre-election period runs, on every page."""

from __future__ import annotations

from django import template

from councilcomms.councils.permissions import decider
from policies.elections import banner

register = template.Library()


@register.inclusion_tag("policies/elections/_banner.html", takes_context=True)
def pre_election_banner(context, for_desk: bool = False) -> dict:
    """From what was read along with the page's council; nothing where the page has none."""
    council = context.get("council")
    if not for_desk:
        return {"council": council, "public": banner.for_public(council)}
    found, member = banner.for_desk(council), context.get("member")
    settles = bool(found and member) and decider(member)
    return {"council": council, "found": found, "polls": banner.named(found.polls) if found else [], "settles": settles}
