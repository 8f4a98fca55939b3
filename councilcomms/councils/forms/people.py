"""Forms about people: invitations, roles, deputising."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from councilcomms.councils.categories import choices
from councilcomms.councils.forms.fields import DayField, NameField
from councilcomms.councils.forms.minutes import MinuteChoice, meeting_day_field, reference_field
from councilcomms.councils.models import Deputising, Membership, Role
from councilcomms.councils.out_of_office import SUGGESTED
from councilcomms.councils.people.invitations import INVITED_AS, INVITED_BY_CHAIR
from councilcomms.councils.people.leaving import open_drafts, successors
from councilcomms.councils.permissions import may

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


class LeavingForm(LastDayForm):
    """Asks who takes over what ``person`` has written and is not out, where there is anything."""

    successor = forms.ModelChoiceField(
        queryset=None, required=False, empty_label="The Clerk",
        help_text="They become the author of what is not out yet, once the last day is over.",
        error_messages={"invalid_choice": "Choose somebody from the list."},
    )

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        count = open_drafts(person)
        if count:
            able = [member.pk for member in _besides_the_only_clerk(successors(person))]
            rows = Membership.objects.filter(pk__in=able).select_related("user")
            self.fields["successor"].queryset = rows.order_by("user__full_name", "pk")
            what = "one open draft" if count == 1 else f"{count} open drafts"
            self.fields["successor"].label = f"Who takes over their {what}?"
        else:
            del self.fields["successor"]


def _besides_the_only_clerk(able: list[Membership]) -> list[Membership]:
    """“The Clerk” is offered already; where there are several, each stands by name too."""
    only = len(Membership.objects.holding(Role.CLERK)) == 1
    return [member for member in able if not (only and member.is_clerk)]


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
    categories = forms.MultipleChoiceField(
        label="Only these kinds of post (optional)", choices=choices, required=False,
        widget=forms.CheckboxSelectMultiple({"cc_small": True}),
        help_text="None ticked: they decide on everything. Otherwise they see all that waits, decide on these, and "
                  "publish nothing urgent.",
        error_messages={"invalid_choice": "Choose kinds of post from the list."},
    )
    away_words = forms.CharField(
        label="What people read while you are away (optional)", required=False, max_length=500,
        widget=forms.Textarea({"rows": 3, "cc_count": 500}),
        help_text=f"On the council's contact page, on these days alone. For example: {SUGGESTED}",
        error_messages={"max_length": "Use at most 500 characters."},
    )

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        if not may("keep out of office", by, by.council):
            del self.fields["away_words"]
        officers = Membership.objects.holding(Role.OFFICER).exclude(pk=by.pk)
        self.fields["member"].queryset = officers.select_related("user").order_by("user__full_name")
        if not by.is_clerk:
            self.fields["minute_ref"].label = "Minute reference"
            self.fields["minute_date"].label = "Date of that meeting"
