"""``{% load moments %}``: ``{{ at|moment }}`` is “Friday 7 June, 9am”, ``{{ at|clock }}`` is “9am”."""

from django import template

from councilcomms.councils import moments

register = template.Library()


@register.filter
def moment(value) -> str:
    return moments.says(value) if value else ""


@register.filter
def clock(value) -> str:
    return moments.clock(value) if value else ""
