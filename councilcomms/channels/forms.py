"""Forms about the council's channels."""

from __future__ import annotations

from django import forms
from django.utils import timezone
from django.utils.html import format_html

from councilcomms.channels.models import KIND_NAMES
from councilcomms.channels.platforms import TERMS, WITH_ADDRESS
from councilcomms.councils.forms.fields import DayField, NameField
from councilcomms.councils.forms.minutes import (
    NO_DAY,
    NO_REFERENCE,
    MinuteChoice,
    meeting_day_field,
    reference_field,
)
from councilcomms.councils.models import Membership, Role

MINUTE, NOT_FOUND = "minute", "not-found"
#: Shown where the minute is known.
_OF_MINUTE = ("minute", "minute_ref", "minute_date")
#: The council's own website is there from the start.
KINDS = [("", "Choose a kind"), *((kind, name) for kind, name in KIND_NAMES.items() if kind != "website")]


def kind_field():
    return forms.ChoiceField(
        label="What kind of channel?", choices=KINDS,
        error_messages={"required": "Choose the kind of channel.", "invalid_choice": "Choose from the list."},
    )


def name_field():
    return NameField(
        label="What is it called?", max_length=120, help_text="As posts and records say it, like “Croft on Facebook”.",
        error_messages={"required": "Enter what the channel is called.", "max_length": "Use at most 120 characters."},
    )


def address_field(**options):
    return forms.URLField(
        label=options.pop("label", "Its address (optional)"), max_length=200, required=False, assume_scheme="https",
        help_text="Where people find it, like https://example.com/croft.",
        error_messages={"invalid": "Enter a web address, like https://example.com/croft.",
                        "max_length": "Use at most 200 characters."}, **options,
    )


def hint_field(label="What does somebody do to put a post there?", **options):
    return forms.CharField(
        label=label, max_length=200, required=False,
        help_text="One sentence for whoever does it, like “Send it from the council's own address.”",
        error_messages={"max_length": "Use at most 200 characters."}, **options,
    )


def words_field(label, missing, **options):
    return forms.CharField(
        label=label, max_length=500, widget=forms.Textarea({"rows": 4, "cc_count": 500}),
        error_messages={"required": missing, "max_length": "Keep this to 500 characters."}, **options,
    )


class RequestForm(forms.Form):
    kind = kind_field()
    name = name_field()
    url = address_field()
    why = words_field("What is it for?", "Write what the channel is for.",
                      help_text="Whom it reaches that the others do not, and who would look after it.")


class RequestAgainForm(forms.Form):
    why = words_field("Why is it needed now?", "Write why it is needed now.")


class MinuteForm(MinuteChoice):
    minute_missing, day_missing, takes_day = NO_REFERENCE, NO_DAY, True

    minute_ref = reference_field()
    minute_date = meeting_day_field()


class NoteOpenForm(MinuteForm):
    kind = kind_field()
    name = name_field()
    url = address_field()
    by_hand_hint = hint_field("What does somebody do to put a post there? (optional)")
    agreed = forms.ChoiceField(
        label="Did the Council agree to it?",
        choices=[(MINUTE, "Yes, and the minute is known"), (NOT_FOUND, "The minute was not found")],
        widget=forms.RadioSelect({
            "cc_hints": {NOT_FOUND: "It goes on the agenda of the next meeting. Until then it stays open."},
            "cc_reveals": {MINUTE: list(_OF_MINUTE)},
        }),
        error_messages={"required": "Say whether the minute is known.", "invalid_choice": "Choose from the list."},
    )
    field_order = ("kind", "name", "url", "by_hand_hint", "agreed", *_OF_MINUTE)

    def offer_minutes(self) -> None:
        for name in self.minute_fields:
            self.fields[name].widget.attrs["cc_revealed"] = True
        super().offer_minutes()

    def clean(self):
        """What stands hidden under the other answer is not looked at."""
        if self.cleaned_data.get("agreed") == MINUTE:
            return super().clean()
        for name in _OF_MINUTE:
            self._errors.pop(name, None)
            self.cleaned_data.pop(name, None)
        return self.cleaned_data

    @property
    def said(self) -> dict:
        return {name: value for name, value in self.cleaned_data.items() if name != "agreed"}


def officers():
    """Who may moderate: a councillor alone decides nothing (Local Government Act 1972 s.101)."""
    able = Membership.objects.holding(Role.OFFICER, Role.CLERK)
    return able.select_related("user", "council").order_by("user__full_name", "pk")


class ModeratorForm(forms.Form):
    member = forms.ModelChoiceField(
        label="Who moderates it?", queryset=None, empty_label="Choose an officer", help_text="Officers and the Clerk.",
        error_messages={"required": "Choose who moderates it.",
                        "invalid_choice": "Only an officer moderates. One councillor alone decides nothing (Local "
                                          "Government Act 1972, section 101)."},
    )
    starts = DayField(label="First day", missing="Enter the first day.", initial=timezone.localdate)
    ends = DayField(label="Last day (optional)", required=False, help_text="Leave it empty for: until it is ended.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["member"].queryset = officers()


class SetUpForm(forms.Form):
    """What there must be before it opens. The verb says what is missing."""

    def __init__(self, *args, channel, first: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if first and not channel.moderators.running().exists():
            self.fields["member"] = ModeratorForm().fields["member"]
            self.fields["member"].required = False
            self.fields["member"].help_text = "From today on. Officers and the Clerk."
        label = "Its address" if channel.kind in WITH_ADDRESS else "Its address (optional)"
        self.fields["url"] = address_field(label=label, initial=channel.url)
        if channel.adapter.first_state == "by-hand":
            self.fields["by_hand_hint"] = hint_field(initial=channel.by_hand_hint)
        if first and channel.kind in TERMS:
            self.fields["terms_read"] = forms.BooleanField(
                label=f"I have read {channel.get_kind_display()}'s terms, and the council can keep to them",
                required=False,
                help_text=format_html(
                    '<a class="govuk-link" href="{}" rel="noopener">The terms of {}</a>', TERMS[channel.kind],
                    channel.get_kind_display()),
            )


class OpenForm(forms.Form):
    """Nothing is asked: pressing the button is the answer."""


class ReasonForm(forms.Form):
    reason = words_field("Why?", "Write why. Whoever uses it reads this.")
