"""The forms of the review: that it was held, and what gives cause for one."""

from __future__ import annotations

from django import forms

from councilcomms.councils.forms.fields import DayField
from policies.models import ReviewTrigger


class ReviewedForm(forms.Form):
    """A meeting reviewed the policy and left it as it is."""

    held_on = DayField(label="Date of the meeting", missing="Enter the date of the meeting.")
    minute_ref = forms.CharField(
        label="Minute reference", max_length=60, widget=forms.TextInput({"cc_width": 10}),
        error_messages={"required": "Give the minute of the review.", "max_length": "Keep this to 60 characters."},
    )
    next_review_on = DayField(label="Next review", missing="Enter the day of the next review.")
    note = forms.CharField(label="What was said (optional)", required=False, max_length=2000,
                           widget=forms.Textarea({"rows": 3}),
                           error_messages={"max_length": "Keep this to 2,000 characters."})


class TriggerForm(forms.Form):
    """Something that gives cause to look at the policy before its date."""

    cause = forms.ChoiceField(
        label="What is it?", choices=ReviewTrigger.Cause.choices, widget=forms.RadioSelect({"cc_small": True}),
        error_messages={"required": "Choose what it is.", "invalid_choice": "Choose what it is."},
    )
    happened_on = DayField(label="When was it?", missing="Enter the day.")
    note = forms.CharField(
        label="What happened", max_length=1000, widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Say what happened.", "max_length": "Keep this to 1,000 characters."},
    )
