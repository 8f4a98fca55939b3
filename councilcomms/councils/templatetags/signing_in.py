"""``{% load signing_in %}``: ``{{ session.user_agent|device }}`` is “Chrome on a Windows computer”."""

from django import template

from councilcomms.councils import sessions

register = template.Library()


@register.filter
def device(user_agent) -> str:
    return sessions.device_of(user_agent or "")
