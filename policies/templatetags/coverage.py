"""What carries out a clause, for a page that shows clauses."""

from __future__ import annotations

from django import template

from policies.coverage import labels_of

register = template.Library()


@register.inclusion_tag("policies/coverage/_carried_out.html")
def carried_out(clause) -> dict:
    """In words, with no counts. ``clause`` comes with its rules (``prefetch_related("rules")``)."""
    return {"names": labels_of(clause), "people_only": clause.people_only}
