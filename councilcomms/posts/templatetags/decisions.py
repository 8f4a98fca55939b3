"""``{% load decisions %}``: whether the public navigation leads to officers' decisions."""

from django import template

from councilcomms.posts.models import DecisionRecord

register = template.Library()


@register.simple_tag
def any_decisions() -> bool:
    """Whether this council has recorded one."""
    return DecisionRecord.objects.exists()
