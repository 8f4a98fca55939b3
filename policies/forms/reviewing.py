"""The forms of the review: that it was held, and what gives cause for one."""

from __future__ import annotations

from django import forms

from councilcomms.councils.forms.fields import DayField
from councilcomms.councils.forms.minutes import MinuteChoice, meeting_day_field, reference_field
from policies.models import ReviewTrigger


class ReviewedForm(MinuteChoice):
    """A meeting reviewed the policy and left it as it is."""

    minute_fields = ("minute_ref", "held_on")
    minute_missing = "Give the minute of the review."
    day_missing = "Enter the date of the meeting."
    takes_day = True
    minute_of = "The policy reviewed"

    held_on = meeting_day_field("Date of the meeting")
    minute_ref = reference_field()
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
