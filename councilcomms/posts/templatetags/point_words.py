"""``{% load point_words %}``: what a point says, on a page."""

import re

from django import template
from django.utils.html import format_html

register = template.Library()
#: Where a text of others stands, at the end of what is said of it.
_ADDRESS = re.compile(r"\((https?://[^\s<>\"]+)\)\.$")


@register.filter
def said(finding):
    """The message, with a link to the text that words were taken from. No other address in a point is made a link."""
    found = _ADDRESS.search(finding.message) if finding.kind == "copied-content" else None
    if not found:
        return finding.message
    before = finding.message[: found.start()]
    return format_html('{}(<a class="govuk-link" href="{}" rel="noreferrer">{}</a>).', before, found[1], found[1])
