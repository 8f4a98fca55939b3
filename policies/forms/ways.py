"""Forms of who decides: one line of it, and what goes with all of them."""

from __future__ import annotations

from django import forms

from councilcomms.councils.models import Deputising, Membership
from policies.engine.vocabulary import CHANNEL_KINDS
from policies.forms.seen import SeenForm
from policies.models import Version, Way
from policies.versions.limits import MOST_CONSULTS
from policies.ways.naming import Named
from policies.ways.steps import CLERK, DECIDE_WORDS, MEMBER, NEXT_IN_LINE, OFFICES
from policies.ways.words import PLURAL, token_words
from policies.words import CATEGORY_NAMES, CATEGORY_PLURALS, CHANNEL_NAMES

_CHOOSE = {"invalid_choice": "Choose from the list."}
_AS_USUAL, _NOBODY = "as usual", "nobody"


class WayForm(SeenForm):
    """One line: of which posts, who is consulted in up to two steps, and who decides.

    ``version``: whose clauses it may cite; ``named``: whoever stands in the line already, so that somebody who left can
    be seen and unticked.
    """

    channel_kinds = forms.MultipleChoiceField(
        label="On which channels?", required=False, widget=forms.CheckboxSelectMultiple({"cc_small": True}),
        help_text="Those that this version approves. None ticked: on all of them.", error_messages=_CHOOSE,
    )
    categories = forms.MultipleChoiceField(
        label="Which posts?", required=False, widget=forms.CheckboxSelectMultiple({"cc_small": True}),
        choices=list(CATEGORY_NAMES.items()), help_text="None ticked: all of them.", error_messages=_CHOOSE,
    )
    decides = forms.ChoiceField(
        label="Who decides?", choices=list(DECIDE_WORDS.items()), initial=CLERK, widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose who decides."),
    )
    anchor = forms.ChoiceField(
        label="Which clause says so? (optional)", required=False,
        help_text="It is printed with each decision.",
        error_messages={"invalid_choice": "Choose a clause of this version."},
    )

    def __init__(self, *args, version: Version, named: Named, way: Way | None = None, **kwargs):
        super().__init__(*args, initial=_as_typed(way) | kwargs.pop("initial", {}), **kwargs)
        people = _people(named)
        for number in range(1, MOST_CONSULTS + 1):
            self.fields |= _consult_fields(number, people)
        kinds = {*version.channel_kinds, *(way.channel_kinds if way else ())} or CHANNEL_KINDS
        self.fields["channel_kinds"].choices = [(k, CHANNEL_NAMES[k]) for k in CHANNEL_KINDS if k in kinds]
        if way is not None:
            kept = [(c, CATEGORY_PLURALS[c].capitalize()) for c in way.categories if c not in CATEGORY_NAMES]
            self.fields["categories"].choices += kept
        self.fields["anchor"].choices = _clauses(version)
        self.order_fields(["categories", "channel_kinds", *_consult_names(), "decides", "anchor"])

    def clean(self):
        found = super().clean()
        for number in range(1, MOST_CONSULTS + 1):
            if found.get(f"consult_{number}") and not self.has_error(f"needed_{number}"):
                found[f"needed_{number}"] = found.get(f"needed_{number}") or 1
        if found.get("consult_2") and not found.get("consult_1") and not self.has_error("consult_1"):
            self.add_error("consult_1", "Say first who is consulted first, or leave the second empty too.")
        return found

    @property
    def said(self) -> dict:
        """The fields of a way, as the verbs take them."""
        found = self.cleaned_data
        consult = [
            {"who": found[f"consult_{n}"], "needed": found[f"needed_{n}"], "heard": found[f"heard_{n}"] == "heard"}
            for n in range(1, MOST_CONSULTS + 1) if found[f"consult_{n}"]
        ]
        return {name: found[name] for name in ("channel_kinds", "categories", "decides", "anchor")} | {
            "consult": consult}


def _consult_names() -> list[str]:
    return [f"{name}_{n}" for n in range(1, MOST_CONSULTS + 1) for name in ("consult", "needed", "heard")]


def _consult_fields(number: int, people: list) -> dict[str, forms.Field]:
    first = number == 1
    them = "them" if first else "those asked after that"
    wrong = "Enter a number, like 1."
    return {
        f"consult_{number}": forms.MultipleChoiceField(
            label="Who is consulted before?" if first else "And who after that?", required=False, choices=people,
            widget=forms.CheckboxSelectMultiple({"cc_small": True}), error_messages=_CHOOSE,
            help_text="None ticked: nobody." if first else "They are asked once the first have answered.",
        ),
        f"needed_{number}": forms.IntegerField(
            label=f"How many of {them}?", required=False,
            widget=forms.TextInput({"cc_width": 2, "inputmode": "numeric"}),
            help_text="Leave it empty for one.", min_value=1, max_value=99,
            error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), wrong),
        ),
        f"heard_{number}": forms.ChoiceField(
            label=f"What is needed of {them}?", required=False, initial="agree",
            widget=forms.RadioSelect({"cc_small": True}),
            choices=[("agree", "They must agree"), ("heard", "It is enough that they have answered")],
            error_messages=_CHOOSE,
        ),
    }


def _as_typed(way: Way | None) -> dict:
    if way is None:
        return {}
    typed = {name: getattr(way, name) for name in ("channel_kinds", "categories", "decides", "anchor")}
    for number, step in enumerate(way.read().consult, 1):
        typed |= {f"consult_{number}": list(step.who), f"needed_{number}": step.needed,
                  f"heard_{number}": "heard" if step.heard else "agree"}
    return typed


def _people(named: Named) -> list[tuple[str, str]]:
    """Offices, then today's members by name, then whoever is named and left."""
    members = Membership.objects.active().select_related("user").order_by("user__full_name")
    offices = [(token, _capital(PLURAL.get(token, words))) for token, words in OFFICES.items()]
    left = [(token, f"{named.names[token]} (no longer a member)") for token in sorted(named.left & set(named.names))]
    return [*offices, *((f"{MEMBER}{member.pk}", member.name) for member in members), *left]


def _clauses(version: Version) -> list[tuple[str, str]]:
    rows = version.clauses.only("anchor", "ref", "section_number", "section", "heading", "text")
    return [("", "None"), *((row.anchor, f"{row.where}: {row.text[:60]}") for row in rows)]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


class ConditionsForm(SeenForm):
    """What goes with all lines. ``tokens``: offices and members of whom it is asked who is next in line."""

    delegation_minute = forms.CharField(
        label="Minute that delegates publishing to the Clerk (optional)", required=False, max_length=60,
        widget=forms.TextInput({"cc_width": 10}),
        help_text="For example 24/61. It is printed with each decision. Empty: the minute that adopts this version.",
        error_messages={"max_length": "Keep this to 60 characters."},
    )
    deputies_employees_only = forms.BooleanField(
        label="Only an employee of the Council deputises for the Clerk", required=False,
        widget=forms.CheckboxInput({"cc_small": True}),
    )
    deputy_causes = forms.MultipleChoiceField(
        label="When may somebody deputise?", required=False, choices=Deputising.Cause.choices,
        widget=forms.CheckboxSelectMultiple({"cc_small": True}), help_text="None ticked: for any of these causes.",
        error_messages=_CHOOSE,
    )
    deputy_anchor = forms.ChoiceField(
        label="Which clause says so? (optional)", required=False,
        error_messages={"invalid_choice": "Choose a clause of this version."},
    )

    def __init__(self, *args, version: Version, named: Named, tokens, **kwargs):
        standing = {name: getattr(version, name) for name in self.base_fields if hasattr(version, name)}
        super().__init__(*args, initial=standing | kwargs.pop("initial", {}), **kwargs)
        self.tokens = [*OFFICES, *sorted(token for token in tokens if token.startswith(MEMBER))]
        people = [(token, label) for token, label in _people(named) if token not in named.left]
        for token in self.tokens:
            self.fields[f"next_{token}"] = _next_field(token, version.next_in_line, people, named)
        self.fields["deputy_anchor"].choices = _clauses(version)
        lines = [f"next_{token}" for token in self.tokens]
        self.order_fields(["delegation_minute", *lines, "deputies_employees_only", "deputy_causes", "deputy_anchor"])

    @property
    def said(self) -> dict:
        found = self.cleaned_data
        line = {token: found[f"next_{token}"] for token in self.tokens if found[f"next_{token}"] != _AS_USUAL}
        names = ("delegation_minute", "deputies_employees_only", "deputy_causes", "deputy_anchor", "seen")
        return {name: found[name] for name in names} | {"next_in_line": {t: _token(o) for t, o in line.items()}}


def _next_field(token: str, line: dict, people: list, named: Named) -> forms.ChoiceField:
    usual = NEXT_IN_LINE.get(token)
    first = [(_AS_USUAL, f"As usual: {token_words(usual)}" if usual else "Nobody else")]
    others = [*first, *([(_NOBODY, "Nobody else")] if usual else [])]
    return forms.ChoiceField(
        label=f"In place of {token_words(token, named.names)}",
        choices=[*others, *(pair for pair in people if pair[0] != token)],
        initial=line.get(token, _AS_USUAL) or (_NOBODY if usual else _AS_USUAL),
        error_messages=_CHOOSE | {"required": "Choose from the list."},
    )


def _token(chosen: str) -> str:
    return "" if chosen == _NOBODY else chosen
