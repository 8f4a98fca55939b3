"""The form of a companion document."""

from __future__ import annotations

from django import forms

from councilcomms.councils.forms.fields import DayField


class CompanionForm(forms.Form):
    """``link`` is looked at by the verb, so that there is one rule of what a link may be."""

    name = forms.CharField(
        label="Name of the document", max_length=200, help_text="For example: Code of Conduct.",
        error_messages={"required": "Enter the document's name.", "max_length": "Keep the name to 200 characters."},
    )
    link = forms.CharField(
        label="Where it can be read (optional)", max_length=500, required=False,
        widget=forms.URLInput({"inputmode": "url", "autocomplete": "off"}),
        help_text="Its web address, beginning with https://.",
        error_messages={"max_length": "Keep the address to 500 characters."},
    )
    review_on = DayField(
        label="Its own review is due on (optional)", required=False, help_text="For example: 27 3 2027.",
    )
