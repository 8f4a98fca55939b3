"""Forms for while things are not as usual: holding the queues, being away."""

from __future__ import annotations

from django import forms

from councilcomms.councils.categories import choices
from councilcomms.councils.forms.fields import DayField
from councilcomms.councils.out_of_office import SUGGESTED


class HoldForm(forms.Form):
    reason = forms.CharField(
        label="Why does nothing go out?", max_length=300, widget=forms.Textarea({"rows": 2, "cc_count": 300}),
        help_text="Everyone reads this, the public too.",
        error_messages={"required": "Write why nothing goes out. Everyone reads it.",
                        "max_length": "Use at most 300 characters."},
    )
    categories = forms.MultipleChoiceField(
        label="Only these kinds of post (optional)", choices=choices, required=False,
        widget=forms.CheckboxSelectMultiple({"cc_small": True}), help_text="None ticked: everything is held.",
        error_messages={"invalid_choice": "Choose kinds of post from the list."},
    )
    notices_exempt = forms.BooleanField(
        label="Official notices still go out", required=False,
        help_text="Where everything else is held. They may have to be out by a day that a law sets.",
    )


class AwayForm(forms.Form):
    starts = DayField(label="First day", missing="Enter the first day.")
    ends = DayField(label="Last day", missing="Enter the last day.", help_text="Both days are included.")
    words = forms.CharField(
        label="What people read while you are away", max_length=500, initial=SUGGESTED,
        widget=forms.Textarea({"rows": 3, "cc_count": 500}),
        error_messages={"required": "Write what people should read while you are away.",
                        "max_length": "Use at most 500 characters."},
    )
