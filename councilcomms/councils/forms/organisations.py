"""Forms about the register of organisations."""

from __future__ import annotations

from copy import deepcopy

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, validate_domain_name
from django.utils import timezone

from councilcomms.councils.forms.fields import DayField, LinesField, NameField, host_of
from councilcomms.councils.forms.minutes import MinuteChoice, meeting_day_field, reference_field
from councilcomms.councils.models import Organisation
from councilcomms.councils.models.organisations import as_compared
from councilcomms.councils.public_bodies import areas, bodies_of

KIND_HINTS = {
    "public-body": "A council, the police, a fire service, the NHS, a government body.",
    "group": "A club, a society, a church, a charity.",
    "business": "A shop, a farm, a firm.",
}
YES, NOT_YET = "yes", "not-yet"


def area_choices() -> list[tuple[str, str]]:
    return [("", "Choose a county"), *((area, area) for area in areas())]


class OrganisationForm(forms.Form):
    """What it is called and where it is found."""

    name = NameField(
        label="Name", max_length=120, help_text="As posts say it, like “South Lea Farm”.",
        error_messages={"required": "Enter the name.", "max_length": "Use at most 120 characters."},
    )
    other_names = LinesField(
        label="Other names (optional)", check=MaxLengthValidator(120),
        fault="Line {number}: “{line}” is too long. Use at most 120 characters.",
        help_text="One a line: short names, initials, what people call it.",
    )
    domains = LinesField(
        label="Its web addresses (optional)", check=validate_domain_name, tidy=host_of,
        fault="Line {number}: “{line}” is not a web address. Write it like southlea.example.",
        help_text="One a line. Paste the address of any of its pages; what is kept is the site.",
    )
    kind = forms.ChoiceField(
        label="What is it?", choices=Organisation.Kind.choices, widget=forms.RadioSelect({"cc_hints": KIND_HINTS}),
        error_messages={"required": "Say what it is.", "invalid_choice": "Choose from the list."},
    )


class ApprovalForm(MinuteChoice):
    minute_of = "An organisation approved"

    agreed_by = NameField(
        label="Who of them agreed, and how?", max_length=200, required=False,
        help_text="For example: Jo Lea, the owner, by email. A public body does not need to be asked.",
        error_messages={"max_length": "Use at most 200 characters."},
    )
    approved_on = DayField(label="When?", missing="Enter the day.", initial=timezone.localdate)
    minute_ref = reference_field("Minute reference (optional)")
    minute_date = meeting_day_field("Date of that meeting (with the reference)")
    approved_until = DayField(
        label="Until (optional)", required=False, help_text="The last day. Leave it empty for: until it is taken off.",
    )


#: What is asked of an approval, in this order.
_OF_APPROVAL = ("agreed_by", "approved_on", "minute", "minute_ref", "minute_date", "approved_until")
#: What the verb takes of it.
_APPROVED = ("agreed_by", "approved_on", "minute_ref", "approved_until")


class AddForm(OrganisationForm, MinuteChoice):
    """A new one, with its approval where that has been given."""

    minute_of = ApprovalForm.minute_of

    agreed = forms.ChoiceField(
        label="May posts name it?",
        choices=[(YES, "Yes, they agreed"), (NOT_YET, "Not yet: nobody there has been asked, or no answer came")],
        widget=forms.RadioSelect({"cc_reveals": {YES: list(_OF_APPROVAL)}}),
        error_messages={"required": "Say whether they agreed.", "invalid_choice": "Choose from the list."},
    )

    def offer_minutes(self) -> None:
        """With the other questions about the approval, which are shown under "yes"."""
        for name, field in deepcopy(ApprovalForm.base_fields).items():
            self.fields[name] = field
            field.required = False
            field.widget.attrs["cc_revealed"] = True
        super().offer_minutes()

    def clean(self):
        """What stands hidden under the other answer is not looked at."""
        if self.cleaned_data.get("agreed") == NOT_YET:
            for name in _OF_APPROVAL:
                self._errors.pop(name, None)
            return self.cleaned_data
        return super().clean()

    @property
    def organisation(self) -> dict:
        return {name: self.cleaned_data[name] for name in OrganisationForm.base_fields}

    @property
    def approval(self) -> dict | None:
        """What was said of the approval; None where there is none yet."""
        if self.cleaned_data["agreed"] == NOT_YET:
            return None
        return {name: self.cleaned_data[name] for name in _APPROVED}


class PartnershipForm(MinuteChoice):
    minute_fields = ("partnership_minute", "minute_date")
    minute_missing = "Give the minute in which the Council agreed to the partnership."
    minute_of = "A formal partnership"

    partnership_minute = reference_field()
    minute_date = meeting_day_field()
    partnership_from = DayField(label="First day", missing="Enter the first day.")
    partnership_until = DayField(
        label="Last day (optional)", required=False, help_text="Leave it empty where the partnership has no end.",
    )


class TakeOffForm(forms.Form):
    reason = forms.CharField(
        label="Why?", max_length=300, widget=forms.Textarea({"rows": 3, "cc_count": 300}),
        error_messages={"required": "Write why it is taken off.", "max_length": "Keep this to 300 characters."},
    )


class AreaForm(forms.Form):
    """Which county: sent as an address, so that it can be looked at before anything is decided."""

    area = forms.ChoiceField(
        label="Your county", choices=area_choices, widget=forms.Select({"cc_width": 20}),
        error_messages={"required": "Choose a county.", "invalid_choice": "Choose a county from the list."},
    )


class PublicBodiesForm(MinuteChoice):
    """The public bodies of one area, all ticked but those that were taken off; what is on the register is left out."""

    minute_of = "The area's public bodies approved"

    approved_on = DayField(label="Approved on", missing="Enter the day.", initial=timezone.localdate)
    minute_ref = reference_field("Minute reference (optional)")
    minute_date = meeting_day_field("Date of that meeting (with the reference)")

    def __init__(self, *args, area: str, taken: set[str], taken_off: set[str] = frozenset(), **kwargs):
        super().__init__(*args, **kwargs)
        self.groups = []
        for number, (heading, bodies) in enumerate(bodies_of(area)):
            names = [body.name for body in bodies if as_compared(body.name) not in taken]
            if names:
                gone = {name for name in names if as_compared(name) in taken_off}
                self.fields[f"bodies-{number}"] = forms.MultipleChoiceField(
                    label=heading,
                    choices=[(name, f"{name} (taken off before)" if name in gone else name) for name in names],
                    initial=[name for name in names if name not in gone], required=False,
                    widget=forms.CheckboxSelectMultiple({"cc_small": True, "cc_legend": "govuk-visually-hidden"}),
                    error_messages={"invalid_choice": "Choose from the list."},
                )
                self.groups.append(f"bodies-{number}")

    @property
    def boxes(self) -> list:
        """Each group with how many it has; ``open`` where something in it is wrong."""
        boxes = [self[name] for name in self.groups]
        for box in boxes:
            box.count, box.open = len(box.field.choices), bool(box.errors)
        return boxes

    @property
    def count(self) -> int:
        return sum(len(self.fields[name].choices) for name in self.groups)

    def clean(self):
        super().clean()
        if not self.errors and not self.chosen:
            raise ValidationError("Tick at least one.")
        return self.cleaned_data

    @property
    def said(self) -> dict:
        return {"chosen": self.chosen} | {name: self.cleaned_data[name] for name in ("approved_on", "minute_ref")}

    @property
    def chosen(self) -> set[str]:
        return {name for group in self.groups for name in self.cleaned_data[group]}
