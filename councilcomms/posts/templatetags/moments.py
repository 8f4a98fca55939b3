"""``{% load moments %}``: “Friday 7 June, 9am”."""

from django import template

from councilcomms.posts.timeline import says

register = template.Library()


@register.filter
def moment(value) -> str:
    return says(value) if value else ""
