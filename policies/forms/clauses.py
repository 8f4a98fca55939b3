"""Forms of a draft's clauses, of the rules that carry them out, and of their examples."""

from __future__ import annotations

from types import MappingProxyType

from django import forms

from policies.engine.protocol import Param
from policies.engine.vocabulary import AUDIENCES
from policies.forms.checks import LinesField
from policies.forms.seen import SeenForm
from policies.mechanisms import MECHANISMS
from policies.models import ClauseExample, Rule
from policies.versions import rule_settings
from policies.versions.limits import LONGEST
from policies.words import AUDIENCE_NAMES, SEVERITY_WORDS

_ALONE = MappingProxyType({})
#: One of several ticks that stand close together.
_CLOSE = MappingProxyType({"cc_group": "govuk-!-margin-bottom-2"})


def _tick(label, attrs=_ALONE, **options):
    widget = forms.CheckboxInput({"cc_small": True, **attrs})
    return forms.BooleanField(label=label, required=False, widget=widget, **options)


def _line(label, most, width=None, **options):
    attrs = {"cc_width": width} if width else {}
    messages = {"max_length": f"Keep this to {most} characters.", **options.pop("error_messages", {})}
    widget = forms.TextInput(attrs)
    return forms.CharField(label=label, max_length=most, widget=widget, error_messages=messages, **options)


class ClauseForm(SeenForm):
    """A clause; ``whole_section`` only where there is one already, ``after`` only where it is a new one."""

    text = forms.CharField(
        label="Text", max_length=LONGEST["text"], widget=forms.Textarea({"rows": 6, "data-cc-grow": True}),
        help_text="As it stands in the document, without its number.",
        error_messages={"required": "Write the clause.", "max_length": "Keep this to 20,000 characters."},
    )
    ref = _line("Reference (optional)", LONGEST["ref"], 5, required=False,
                help_text="As it is printed, like 3.c or 4.2(a).")
    section_number = _line("Section number (optional)", LONGEST["section_number"], 5, required=False)
    section = _line("Section heading", LONGEST["section"], error_messages={"required": "Give the section's heading."})
    whole_section = _tick("Change number and heading of the section for all its clauses")
    heading = _line("Sub-heading (optional)", LONGEST["heading"], required=False)
    audience = forms.MultipleChoiceField(
        label="Whom does it speak to?", widget=forms.CheckboxSelectMultiple({"cc_small": True, "cc_inline": True}),
        choices=[(audience, AUDIENCE_NAMES[audience]) for audience in AUDIENCES],
        error_messages={"required": "Choose whom it speaks to.", "invalid_choice": "Choose from the list."},
    )
    summary = forms.CharField(
        label="In one plain sentence (optional)", required=False, max_length=LONGEST["summary"],
        widget=forms.Textarea({"rows": 2, "data-cc-grow": True}),
        help_text="Points from the checks show it.", error_messages={"max_length": "Keep this to 400 characters."},
    )
    key = _tick("Show it at people's first visit", _CLOSE, help_text="At most eight clauses are shown there.")
    house_rule = _tick("Show it as a house rule, beside what the public may say", _CLOSE)
    own_account = _tick("It advises people about their own accounts", _CLOSE)
    mechanisms = forms.MultipleChoiceField(
        label="What else of this portal carries it out", required=False,
        choices=[(one.name, one.label) for one in MECHANISMS.values()],
        widget=forms.CheckboxSelectMultiple({"cc_small": True, "cc_legend": "govuk-visually-hidden"}),
        error_messages={"invalid_choice": "Choose from the list."},
    )
    people_only = _tick("People alone carry it out", help_text="No check and no step of this portal could.")
    anchor = _line("Link name (optional)", LONGEST["anchor"], 20, required=False,
                   help_text="The end of this clause's address. Made from the reference where you leave it empty.")
    after = forms.ModelChoiceField(queryset=None, required=False, widget=forms.HiddenInput)

    #: As the page draws them, so that the summary of faults has their order.
    field_order = ("text", "ref", "audience", "summary", "section_number", "section", "whole_section", "heading",
                   "anchor", "key", "house_rule", "own_account", "mechanisms", "people_only")

    def __init__(self, *args, version=None, **kwargs):
        super().__init__(*args, **kwargs)
        if version is None:
            del self.fields["after"]
        else:
            del self.fields["whole_section"], self.fields["seen"]
            self.fields["after"].queryset = version.clauses.all()


def clause_as_typed(clause) -> dict:
    """What the form begins with. A sub-heading that only repeats the section's is none."""
    names = [name for name in ClauseForm.base_fields if hasattr(clause, name)]
    typed = {name: getattr(clause, name) for name in names}
    return {**typed, "heading": "" if clause.heading == clause.section else clause.heading}


class KindForm(forms.Form):
    """Which check: chosen first, since each has its own settings."""

    kind = forms.ChoiceField(
        label="What should it look for?",
        error_messages={"required": "Choose what to look for.", "invalid_choice": "Choose what to look for."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = rule_settings.choices()


class _Number(forms.FloatField):
    widget = forms.TextInput

    def clean(self, value):
        number = super().clean(value)
        return int(number) if number is not None and number.is_integer() else number


class RuleForm(SeenForm):
    """The settings of one kind: how serious a point is, and the kind's own parameters, as it declares them."""

    severity = forms.ChoiceField(
        label="How serious is a point?", choices=list(SEVERITY_WORDS.items()),
        widget=forms.RadioSelect({"cc_small": True}),
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose how serious a point is."),
    )

    def __init__(self, *args, kind: str, rule: Rule | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        found = rule_settings.known_kinds()[kind]
        self.params = rule_settings.params_of(kind, rule.params if rule else ())
        if found.of_comments:
            del self.fields["severity"]
        else:
            self.fields["severity"].initial = rule.severity if rule else found.default_severity
        for name, param in self.params.items():
            value = rule.params.get(name, param.default) if rule else param.default
            self.fields[f"param_{name}"] = _field_of(param, value)

    @property
    def said(self) -> dict:
        """Severity and parameters, as the verbs take them."""
        params = {name: self.cleaned_data[f"param_{name}"] for name in self.params}
        return {"severity": self.cleaned_data.get("severity", ""), "params": params}


def _field_of(param: Param, value) -> forms.Field:
    initial = list(value) if isinstance(value, tuple) else value
    label = param.says.partition(":")[0] if param.choices else param.says.rstrip(".")
    if param.kind_of == "switch":
        return _tick(label, initial=initial)
    if param.kind_of == "number":
        attrs, wrong = {"cc_width": 5, "inputmode": "numeric"}, "Enter a number."
        return _Number(label=label, initial=initial, widget=forms.TextInput(attrs), help_text=_range(param),
                       error_messages={"required": wrong, "invalid": wrong})
    if param.kind_of == "choice" or param.choices:
        one = param.kind_of == "choice"
        field = forms.ChoiceField if one else forms.MultipleChoiceField
        widget = forms.Select if one else forms.CheckboxSelectMultiple({"cc_small": True})
        return field(label=label, required=one, initial=initial, widget=widget, choices=[(c, c) for c in param.choices],
                     error_messages={"required": "Choose one.", "invalid_choice": "Choose from the list."})
    if param.kind_of == "sentence":
        return _line(f"{label} (optional)", 200, required=False, initial=initial)
    return LinesField(
        label=f"{label} (optional)", required=False, initial=initial, max_length=5_000, help_text="One on each line.",
        widget=forms.Textarea({"rows": 3}), error_messages={"max_length": "Keep this to 5,000 characters."},
    )


def _range(param: Param) -> str:
    return f"From {param.low:,g} to {param.high:,g}." if param.high < 1_000_000 else ""


class ExampleForm(SeenForm):
    text = forms.CharField(
        label="The example", max_length=LONGEST["example"], widget=forms.Textarea({"rows": 4, "data-cc-grow": True}),
        help_text="As somebody would write it. Make it up: take nobody's real name or number.",
        error_messages={"required": "Write the example.", "max_length": "Keep an example to 5,000 characters."},
    )
    must = forms.ChoiceField(
        label="What must happen?", choices=ClauseExample.Must.choices, widget=forms.RadioSelect({"cc_small": True}),
        error_messages={"required": "Choose whether it must be pointed out or must pass.",
                        "invalid_choice": "Choose whether it must be pointed out or must pass."},
    )
