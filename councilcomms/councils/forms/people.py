"""Forms about people: invitations, roles, deputising."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from councilcomms.councils.forms.fields import DayField, NameField
from councilcomms.councils.forms.minutes import MinuteChoice, meeting_day_field, reference_field
from councilcomms.councils.models import Deputising, Membership, Role
from councilcomms.councils.people.invitations import INVITED_AS, INVITED_BY_CHAIR

ROLE_HINTS = {
    "councillor": "Writes posts; the Clerk decides on them.",
    "officer": "Writes posts, may moderate channels, and may deputise for the Clerk.",
    "administrator": "Edits the policy's versions.",
    "emergency-officer": "May publish urgent posts before approval.",
    "clerk": "Decides on posts. Needs the minute of the appointment.",
}


class InvitationForm(MinuteChoice):
    minute_missing = "Give the minute in which the council decided this."
    minute_of = "A locum invited"

    full_name = NameField(
        label="Full name", max_length=120, widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": "Enter the person's full name.", "max_length": "Use at most 120 characters."},
    )
    email = forms.EmailField(
        label="Email address", help_text="The invitation goes there, and they sign in with it.", max_length=254,
        error_messages={"required": "Enter the person's email address.",
                        "invalid": "Enter an email address, like name@example.com."},
    )
    roles = forms.MultipleChoiceField(
        label="Roles", choices=[(role.value, role.label) for role in INVITED_AS],
        widget=forms.CheckboxSelectMultiple({"cc_hints": ROLE_HINTS}),
        help_text="A locum joins as an officer first; then you open a deputising record.",
        error_messages={"required": "Choose at least one role.", "invalid_choice": "Choose roles from the list."},
    )
    minute_ref = reference_field()
    minute_date = meeting_day_field()

    def __init__(self, *args, by, **kwargs):
        self.asks_minute = not by.is_clerk
        super().__init__(*args, **kwargs)
        if self.asks_minute:
            self.fields["roles"].choices = [(role.value, role.label) for role in INVITED_BY_CHAIR]
            self.fields["roles"].initial = [role.value for role in INVITED_BY_CHAIR]


class RoleForm(MinuteChoice):
    minute_of = "A role given"

    role = forms.ChoiceField(
        label="Role", choices=[(role.value, role.label) for role in Role],
        widget=forms.RadioSelect({"cc_hints": ROLE_HINTS}),
        error_messages={"required": "Choose a role.", "invalid_choice": "Choose a role from the list."},
    )
    starts = DayField(label="First day", missing="Enter the first day.", initial=timezone.localdate)
    minute_ref = reference_field("Minute reference (optional, but needed for the Clerk)")
    minute_date = meeting_day_field("Date of that meeting (with the reference)")


class LastDayForm(forms.Form):
    last_day = DayField(
        label="Last day (optional)", required=False,
        help_text="Leave it empty to end it now. A day given here is the last one, until midnight.",
    )


class DeputisingForm(MinuteChoice):
    takes_day = True
    minute_of = "Somebody deputises for the Clerk"

    member = forms.ModelChoiceField(
        label="Who deputises", queryset=None, empty_label="Choose an officer",
        help_text="Officers only. A new locum is invited as an officer first.",
        error_messages={"required": "Choose who deputises.", "invalid_choice": "Choose an officer from the list."},
    )
    locum = forms.BooleanField(label="This is a locum, not an employee of the council", required=False)
    starts = DayField(label="First day", missing="Enter the first day.")
    ends = DayField(label="Last day", missing="Enter the last day.", help_text="Both days are included.")
    cause = forms.ChoiceField(
        label="Why", choices=Deputising.Cause.choices, widget=forms.RadioSelect,
        error_messages={"required": "Say why somebody deputises.", "invalid_choice": "Choose a reason from the list."},
    )
    minute_ref = reference_field("Minute reference (optional)")
    minute_date = meeting_day_field("Date of that meeting (with the reference)")

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        officers = Membership.objects.holding(Role.OFFICER).exclude(pk=by.pk)
        self.fields["member"].queryset = officers.select_related("user").order_by("user__full_name")
        if not by.is_clerk:
            self.fields["minute_ref"].label = "Minute reference"
            self.fields["minute_date"].label = "Date of that meeting"
