"""Forms about meetings: one is entered, something is put before it, and what it resolved."""

from __future__ import annotations

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from councilcomms.councils.forms.fields import DayField, NameField
from councilcomms.councils.models import Meeting, Membership
from councilcomms.councils.models.meetings import FULL_COUNCIL
from councilcomms.councils.people.offices import who_may_have_chaired

#: A day further ahead is a slip of the pen.
FURTHEST = timedelta(days=2 * 366)
#: Meetings that a form offers, at most.
MOST_MEETINGS = 50
AGREED, REFUSED = "agreed", "refused"


class MeetingForm(forms.Form):
    body = NameField(
        label="Council or committee", max_length=80, initial=FULL_COUNCIL, widget=forms.TextInput({"cc_width": 20}),
        error_messages={"required": "Say which body meets, like Full Council.",
                        "max_length": "Use at most 80 characters."},
    )
    held_on = DayField(label="Day of the meeting", missing="Enter the day of the meeting.")
    minutes_url = forms.URLField(
        label="Where its minutes stand (optional)", required=False, max_length=500, assume_scheme="https",
        widget=forms.TextInput({"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
        help_text="The address of the page on the council's website.",
        error_messages={"invalid": "Enter a web address, like https://www.croft.example/minutes.",
                        "max_length": "Use at most 500 characters."},
    )
    chaired_by = forms.ModelChoiceField(
        label="Who chaired it? (optional)", queryset=None, required=False, empty_label="Not known yet",
        error_messages={"invalid_choice": "Choose from the list."},
    )

    def __init__(self, *args, **kwargs):
        """Whoever stands there as chair can be kept, also once they have left."""
        super().__init__(*args, **kwargs)
        rows, named = who_may_have_chaired(), self.initial.get("chaired_by")
        here = rows.values_list("pk", flat=True)
        self.fields["chaired_by"].queryset = (
            Membership.objects.filter(pk__in=[*here, named.pk]).select_related("user").order_by("user__full_name")
            if named else rows
        )

    def clean_held_on(self):
        if self.cleaned_data["held_on"] > timezone.localdate() + FURTHEST:
            raise ValidationError("That is more than two years ahead. Check the year.")
        return self.cleaned_data["held_on"]


class AskForm(forms.Form):
    """What the agenda says, and the resolution that is proposed."""

    agenda_line = forms.CharField(
        label="For the agenda", max_length=1000, widget=forms.Textarea({"rows": 3, "data-cc-grow": True}),
        error_messages={"required": "Write the line of the agenda.", "max_length": "Keep this to 1,000 characters."},
    )
    draft_resolution = forms.CharField(
        label="Draft resolution", max_length=2000, widget=forms.Textarea({"rows": 4, "data-cc-grow": True}),
        help_text="The meeting may pass it as it stands, or change it.",
        error_messages={"required": "Write the draft resolution.", "max_length": "Keep this to 2,000 characters."},
    )


def _which(**options) -> forms.ModelChoiceField:
    return forms.ModelChoiceField(
        queryset=None, empty_label="Choose a meeting",
        error_messages={"required": "Choose the meeting.", "invalid_choice": "Choose a meeting from the list."},
        **options,
    )


class PutOnForm(forms.Form):
    meeting = _which(label="Which meeting?", help_text="It is not there? Enter the meeting first.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        coming = Meeting.objects.filter(held_on__gte=timezone.localdate())
        self.fields["meeting"].queryset = coming.order_by("held_on", "pk")


class ResolutionForm(forms.Form):
    """``item``: what the meeting was asked. A meeting that is still to come is offered only where the item stands on
    its agenda: the verb then says why it takes no resolution yet."""

    meeting = _which(label="Which meeting resolved it?")
    outcome = forms.ChoiceField(
        label="What did it resolve?", choices=[(AGREED, "Agreed"), (REFUSED, "Not agreed")], widget=forms.RadioSelect,
        error_messages={"required": "Say what the meeting resolved.", "invalid_choice": "Choose from the list."},
    )
    minute_ref = forms.CharField(
        label="Minute reference", max_length=60, widget=forms.TextInput({"cc_width": 10}),
        help_text="For example 2026/114.",
        error_messages={"required": "Give the reference of the minute.", "max_length": "Use at most 60 characters."},
    )
    words = forms.CharField(
        label="What was resolved, in the words of the minute (optional where it was agreed)", required=False,
        max_length=2000, widget=forms.Textarea({"rows": 4, "data-cc-grow": True}),
        error_messages={"max_length": "Keep this to 2,000 characters."},
    )

    def __init__(self, *args, item, **kwargs):
        super().__init__(*args, **kwargs)
        own = [item.meeting_id] if item.meeting_id else []
        held = Meeting.objects.filter(held_on__lte=timezone.localdate()).values_list("pk", flat=True)
        self.fields["meeting"].queryset = Meeting.objects.filter(pk__in=[*own, *held[:MOST_MEETINGS]])
        self.fields["meeting"].initial = item.meeting_id

    @property
    def resolution(self) -> dict:
        """As the verb takes it."""
        said = dict(self.cleaned_data)
        return {"agreed": said.pop("outcome") == AGREED, **said}
