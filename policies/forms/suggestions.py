"""What is suggested for the clauses of a draft, as one page of ticks: one form a clause, all sent together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms

from policies.checks import cite_clause
from policies.engine.kinds import all_kinds
from policies.engine.vocabulary import AUDIENCES, DRAFT_KINDS
from policies.forms.seen import SeenForm
from policies.mechanisms import MECHANISMS
from policies.models import Clause
from policies.suggesting import LIKELY, RULE, ClauseText, Suggestion, audience_of
from policies.transitions.suggested_rules import Chosen, ChosenRule
from policies.versions.fingerprints import seen_with_rules
from policies.words import KIND_NAMES, SEVERITY_WORDS

PEOPLE = "people"
#: Of one clause. A page of eighty clauses stays within what one form may send (DATA_UPLOAD_MAX_NUMBER_FIELDS).
MOST_SUGGESTED = 8
#: Parameters worth asking at once; the others are on the rule's own page.
ASKED = {"repetition": ("days",), "house-style": ("checks",)}
CHECK_NAMES = {
    "reading": "Hard to read", "formal": "Stiff words", "voice": "One officer's voice", "capitals": "Capitals",
    "hashtags": "Hashtags", "emoji": "Emoji", "length": "Too long",
}


@dataclass(frozen=True)
class Option:
    """One tick. ``what`` it is, in words; ``severity`` and ``params``, of a rule on drafts, are fields of the form."""

    name: str
    label: str
    why: str
    words: str
    ticked: bool
    id: str
    what: str
    severity: forms.BoundField | None = None
    params: tuple[forms.BoundField, ...] = ()


class SuggestionsForm(SeenForm):
    """``suggested``: what is suggested for it, less what it has. Every field is named ``<clause>-<field>``."""

    keep = forms.MultipleChoiceField(required=False, choices=(), error_messages={
        "invalid_choice": "Something here is no longer suggested. Look at this clause again."})
    audience = forms.MultipleChoiceField(
        label="Whom it speaks to", required=False, choices=[(name, name.capitalize()) for name in AUDIENCES],
        error_messages={"invalid_choice": "Choose whom it speaks to from the list."},
        widget=forms.CheckboxSelectMultiple({"cc_small": True, "cc_legend": "govuk-visually-hidden"}),
    )

    def __init__(self, data, *, clause: Clause, text: ClauseText, suggested: Sequence[Suggestion]):
        super().__init__(data, prefix=str(clause.pk), initial={"seen": seen_with_rules(clause)})
        self.clause = clause
        self.suggested = [one for one in suggested if one.what != PEOPLE][:MOST_SUGGESTED]
        self.people = next((one for one in suggested if one.what == PEOPLE), None)
        self.fields["keep"].choices = [(one.name, one.name) for one in self.suggested] + [(PEOPLE, "People only")]
        self.initial["keep"] = [one.name for one in suggested if one.sureness == LIKELY]
        self.initial["audience"] = clause.audience or audience_of(text)
        for one in self.suggested:
            if one.name in DRAFT_KINDS:
                self._ask_more(one)

    def _ask_more(self, one: Suggestion) -> None:
        self.fields[f"severity-{one.name}"] = forms.ChoiceField(
            label="How serious", required=False, choices=list(SEVERITY_WORDS.items()), initial=one.severity,
            error_messages={"invalid_choice": "Choose how serious a point is."},
        )
        for param in ASKED.get(one.name, ()):
            taken = all_kinds()[one.name].params[param]
            self.fields[f"param-{param}"] = _param_field(param, one.params.get(param, taken.default), taken)

    @property
    def where(self) -> str:
        return cite_clause(self.clause).where

    @property
    def speaks_to(self) -> str:
        """As it is ticked now, for the line that opens the choice."""
        ticked = self["audience"].value() or ()
        return ", ".join(name for name in AUDIENCES if name in ticked) or "everybody"

    @property
    def options(self) -> list[Option]:
        ticked = set(self["keep"].value() or ())
        return [self._option(one, one.name in ticked) for one in self.suggested]

    @property
    def people_ticked(self) -> bool:
        return PEOPLE in (self["keep"].value() or ())

    def _option(self, one: Suggestion, ticked: bool) -> Option:
        id = f"id_{self.prefix}-{one.name}"
        if one.what != RULE:
            mechanism = MECHANISMS[one.name]
            return Option(one.name, mechanism.label, "", one.words, ticked, id, mechanism.kind_words)
        label = KIND_NAMES[one.name]
        if one.name not in DRAFT_KINDS:
            return Option(one.name, label, one.why, one.words, ticked, id, "House rule")
        params = tuple(self[f"param-{param}"] for param in ASKED.get(one.name, ()))
        severity = self[f"severity-{one.name}"]
        return Option(one.name, label, one.why, one.words, ticked, id, "Rule", severity, params)

    def add_error(self, field, error):
        """A rule's fault stands by what can be changed of it: its parameter, else how serious it is. Where the clause
        was changed meanwhile the page shows it as it is now, and what is sent from it next may be kept."""
        if field == "seen":
            self.renew(self.initial["seen"])
            field = None
        if field in ASKED:
            field = f"param-{ASKED[field][0]}"
        elif f"severity-{field}" in self.fields:
            field = f"severity-{field}"
        super().add_error(field if field in self.fields else None, error)

    @property
    def chosen(self) -> Chosen:
        kept = [one for one in self.suggested if one.name in self.cleaned_data["keep"]]
        return Chosen(
            rules=tuple(self._rule(one) for one in kept if one.what == RULE),
            mechanisms=tuple(one.name for one in kept if one.what != RULE),
            people_only=PEOPLE in self.cleaned_data["keep"], audience=self._audience, seen=self.cleaned_data["seen"],
        )

    @property
    def _audience(self) -> tuple[str, ...] | None:
        """None where it is left as the clause has it."""
        said = self.cleaned_data["audience"]
        return None if set(said) == set(self.clause.audience) else tuple(said)

    def _rule(self, one: Suggestion) -> ChosenRule:
        if one.name not in DRAFT_KINDS:
            return ChosenRule(one.name)
        asked = {param: self.cleaned_data.get(f"param-{param}") for param in ASKED.get(one.name, ())}
        params = {**one.params, **{param: value for param, value in asked.items() if value not in (None, "", [])}}
        return ChosenRule(one.name, self.cleaned_data.get(f"severity-{one.name}") or one.severity, params)


def _param_field(name: str, initial, taken) -> forms.Field:
    if taken.kind_of == "number":
        high, low = int(taken.high), int(taken.low)
        words = f"Write a number of {name} from {low} to {high}."
        return forms.IntegerField(
            label=name.capitalize(), required=False, initial=initial, min_value=low, max_value=high,
            widget=forms.TextInput({"inputmode": "numeric", "cc_width": 4, "cc_label": "govuk-!-font-weight-regular"}),
            error_messages={"invalid": words, "min_value": words, "max_value": words},
        )
    return forms.MultipleChoiceField(
        label="What is looked at", required=False, initial=list(initial),
        choices=[(choice, CHECK_NAMES.get(choice, choice)) for choice in taken.choices],
        widget=forms.CheckboxSelectMultiple({"cc_small": True, "cc_legend": "govuk-!-font-weight-regular"}),
        error_messages={"invalid_choice": "Choose from the list."},
    )
