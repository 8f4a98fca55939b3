"""Forms of a version as a whole: begun, described, adopted, signed; and of the questions it leaves open."""

from __future__ import annotations

from django import forms

from councilcomms.councils.forms.fields import DayField
from councilcomms.councils.forms.minutes import MinuteChoice, meeting_day_field, reference_field
from policies.engine.vocabulary import CHANNEL_KINDS
from policies.forms.seen import SeenForm
from policies.models import Reading, Signature
from policies.transitions.drafting import LONGEST_LABEL
from policies.words import CHANNEL_NAMES

SCAN_HINT = "A PDF, JPEG or PNG of at most 10 MB. Only those who keep the policy or sign it can open it."


def _label(**options):
    return forms.CharField(
        label="What is this version called?", max_length=LONGEST_LABEL, widget=forms.TextInput({"cc_width": 20}),
        help_text="For example 2027 review.",
        error_messages={"required": "Give this version a name, like “2027 review”.",
                        "max_length": f"Keep the name to {LONGEST_LABEL} characters."}, **options,
    )


def _scan(**options):
    return forms.FileField(
        help_text=SCAN_HINT, widget=forms.FileInput({"accept": ".pdf,.jpg,.jpeg,.png"}),
        error_messages={"required": "Choose the scan.", "invalid": "Choose the scan.",
                        "empty": "This file is empty. Choose the scan again."}, **options,
    )


class BeginForm(forms.Form):
    """``versions``: those it may be copied from; without any, an empty draft is begun. ``titled``: the policy is."""

    title = forms.CharField(
        label="Title of the policy", max_length=200, help_text="For example Communications Policy.",
        error_messages={"required": "Give the policy its title.", "max_length": "Keep the title to 200 characters."},
    )
    label = _label()
    based_on = forms.ModelChoiceField(
        label="What does it start from?", queryset=None, required=False, empty_label="An empty draft",
        error_messages={"invalid_choice": "Choose one of the versions listed."},
        help_text="Its clauses, rules and examples are copied, with the amendments noted for it put in.",
    )

    def __init__(self, *args, versions, titled: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if titled:
            del self.fields["title"]
        self.fields["based_on"].queryset = versions
        if not versions:
            del self.fields["based_on"]


class DetailsForm(SeenForm):
    label = _label()
    channel_kinds = forms.MultipleChoiceField(
        label="Where may the Council post?", required=False, widget=forms.CheckboxSelectMultiple({"cc_small": True}),
        choices=[(kind, CHANNEL_NAMES[kind]) for kind in CHANNEL_KINDS],
        help_text="Posts go to no other kind of channel while this version is in force.",
        error_messages={"invalid_choice": "Choose kinds of channel from the list."},
    )
    minor = forms.BooleanField(
        label="A small change: people are told of it, and not asked to confirm again", required=False,
        widget=forms.CheckboxInput({"cc_small": True}),
    )
    confirm_each = forms.BooleanField(
        label="People confirm each clause by itself", required=False, widget=forms.CheckboxInput({"cc_small": True}),
        help_text="Otherwise everyone confirms the whole with one button.",
    )
    grace_days = forms.IntegerField(
        label="Days of grace", min_value=0, max_value=365,
        widget=forms.TextInput({"cc_width": 3, "inputmode": "numeric"}),
        help_text="For so long whoever confirmed the version before may still send posts.",
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"),
                                     "Enter a number of days from 0 to 365."),
    )
    public_coverage = forms.BooleanField(
        label="The public page says what carries out each clause", required=False,
        widget=forms.CheckboxInput({"cc_small": True}),
    )


class NoteForm(forms.Form):
    note = forms.CharField(
        label="Why? (optional)", required=False, max_length=1000, widget=forms.Textarea({"rows": 3}),
        error_messages={"max_length": "Keep this to 1,000 characters."},
    )


class AdoptForm(SeenForm, MinuteChoice):
    """``people``: who may have chaired."""

    minute_fields = ("minute_ref", "adopted_on")
    minute_missing = "Give the minute in which the Council adopted it."
    day_missing = "Enter the date of the meeting."
    takes_day = True
    minute_of = "The policy adopted"

    label = _label()
    adopted_on = meeting_day_field("Date of the meeting")
    minute_ref = reference_field()
    chaired_by = forms.ModelChoiceField(
        label="Who chaired that meeting?", queryset=None, empty_label="Choose",
        help_text="This person and the Clerk are asked to sign. Nothing waits for their signatures.",
        error_messages={"required": "Choose who chaired that meeting.", "invalid_choice": "Choose from the list."},
    )
    effective_on = DayField(
        label="In force from (optional)", required=False,
        help_text="From midnight as that day begins. Leave it empty for the day of the meeting.",
    )
    review_on = DayField(
        label="Review date (optional)", required=False, help_text="Leave it empty for twelve months after the meeting.",
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["chaired_by"].queryset = people


class AdoptOnPaperForm(SeenForm, MinuteChoice):
    """Adopted before it came here."""

    minute_fields = ("minute_ref", "adopted_on")
    day_missing = "Enter the date of the meeting."
    takes_day = True
    minute_of = "The policy adopted"

    label = _label()
    adopted_on = meeting_day_field("Date of the meeting that adopted it")
    scan = _scan(label="Scan of the adopted document")
    minute_ref = reference_field("Minute reference (optional)")
    effective_on = DayField(
        label="In force from (optional)", required=False, help_text="Leave it empty for the day of the meeting.",
    )
    review_on = DayField(
        label="Review date (optional)", required=False, help_text="Leave it empty where the document gives none.",
    )
    note = forms.CharField(
        label="Anything to add (optional)", required=False, max_length=300, widget=forms.Textarea({"rows": 2}),
        help_text="The public page shows it beside the date. For example: minute not found.",
        error_messages={"max_length": "Keep this to 300 characters."},
    )


class PaperSignatureForm(forms.Form):
    """``capacities``: those in which a signature is awaited."""

    capacity = forms.ChoiceField(
        label="Whose signature is it?", widget=forms.RadioSelect,
        error_messages={"required": "Choose whose signature it is.", "invalid_choice": "Choose one that is awaited."},
    )
    signed_on = DayField(label="When was it signed?", missing="Enter the day it was signed.")
    scan = _scan(label="Scan of the signed page")

    def __init__(self, *args, capacities, **kwargs):
        super().__init__(*args, **kwargs)
        names = dict(Signature.Capacity.choices)
        self.fields["capacity"].choices = [(capacity, names[capacity]) for capacity in capacities]


class AnswerForm(SeenForm):
    outcome = forms.ChoiceField(
        label="Your answer",
        choices=[(value, label) for value, label in Reading.Outcome.choices if value != Reading.Outcome.OPEN],
        widget=forms.RadioSelect({"cc_hints": {
            Reading.Outcome.READING: "The words stay. Your reading is shown beside them.",
            Reading.Outcome.AMENDMENT: "Your wording goes into the next version you start from this one.",
            Reading.Outcome.ASIDE: "Nothing is shown, and it is not asked again.",
        }}),
        error_messages={"required": "Choose what the answer is.", "invalid_choice": "Choose what the answer is."},
    )
    answer = forms.CharField(
        label="How you read it, or the new wording", required=False, max_length=20_000,
        widget=forms.Textarea({"rows": 6, "data-cc-grow": True}),
        error_messages={"max_length": "Keep the answer to 20,000 characters."},
    )
