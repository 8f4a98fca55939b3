"""The forms of what a council adds to its checks."""

from __future__ import annotations

from django import forms

from policies.checks import cite_clause
from policies.engine.vocabulary import COMMENT_KINDS, CRITERIA, DRAFT_KINDS
from policies.models import OwnPattern
from policies.own_checks import put
from policies.pattern_faults import faults_of
from policies.words import KIND_NAMES, SEVERITY_WORDS

_CHOOSE_KIND = {"required": "Choose which check.", "invalid_choice": "Choose which check."}
_SUMMARY_SHOWN = 80
WORDS, REGEX = "words", "regex"


def _kinds(asked) -> list:
    """Those asked about, for a select."""
    groups = (("Posts", DRAFT_KINDS), ("Comments", CRITERIA))
    listed = [(name, [(kind, KIND_NAMES[kind]) for kind in kinds if kind in asked]) for name, kinds in groups]
    return [("", "Choose"), *((name, kinds) for name, kinds in listed if kinds)]


class ExceptionForm(forms.Form):
    """Added only where what it changes was shown for these very words: ``seen`` is sent with that page.

    ``asked``: the kinds that can be chosen.
    """

    kind = forms.ChoiceField(label="Which check?", error_messages=_CHOOSE_KIND)
    words = forms.CharField(
        label="Words to pass over", max_length=200, help_text="Whole words, as people write them here.",
        error_messages={"required": "Write the words to pass over.", "max_length": "Keep this to 200 characters."},
    )
    why = forms.CharField(
        label="Why are they all right here?", max_length=300, widget=forms.Textarea({"rows": 2}),
        help_text="Whoever reviews the policy reads this.",
        error_messages={"required": "Say why these words are all right here.",
                        "max_length": "Keep this to 300 characters."},
    )

    def __init__(self, *args, asked, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = _kinds(asked)

    @property
    def seen(self) -> str:
        return f"{self.cleaned_data['kind']}: {self.cleaned_data['words']}"


class LinesField(forms.CharField):
    """One thing on each line."""

    widget = forms.Textarea

    def to_python(self, value) -> list[str]:
        return [line.strip() for line in super().to_python(value).splitlines() if line.strip()]

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def run_validators(self, value) -> None:
        super().run_validators("\n".join(value))


class PatternForm(forms.Form):
    """``clauses``: of the version in force; ``asked``: the kinds that can be chosen."""

    name = forms.CharField(label="Name", max_length=80, error_messages={
        "required": "Give it a name.", "max_length": "Keep the name to 80 characters."})
    how = forms.ChoiceField(
        label="What should it look for?", initial=WORDS,
        choices=[(WORDS, "Words"), (REGEX, "A regular expression (RE2)")],
        widget=forms.RadioSelect({
            "cc_small": True, "cc_reveals": {WORDS: ["words", "other_endings"], REGEX: ["pattern"]},
            "cc_hints": {REGEX: "For those who know how to write one."},
        }),
        error_messages={"required": "Choose what it should look for.",
                        "invalid_choice": "Choose what it should look for."},
    )
    words = LinesField(
        label="Words or phrases", required=False, max_length=1000,
        widget=forms.Textarea({"rows": 4, "cc_revealed": True}),
        help_text="One on each line, whole. Capitals and accents make no difference.",
        error_messages={"max_length": "Keep the words to 1,000 characters."},
    )
    other_endings = forms.BooleanField(
        label="and other endings", required=False, help_text="“Hedge” then finds “hedges” and “hedgerow” too.",
        widget=forms.CheckboxInput({"cc_small": True, "cc_revealed": True}),
    )
    pattern = forms.CharField(
        label="Regular expression", max_length=500, required=False,
        widget=forms.TextInput({"spellcheck": "false", "autocapitalize": "none", "cc_revealed": True}),
        help_text=r"<code>\bparish rooms?\b</code> finds “parish room” and “Parish Rooms”. "
                  r"<code>\bfree (entry|tickets)\b</code> finds “free entry” and “free tickets”. "
                  "Capitals and accents make no difference.",
        error_messages={"max_length": "Keep the regular expression to 500 characters."},
    )
    must_match = LinesField(
        label="At least two examples it must find", widget=forms.Textarea({"rows": 3}),
        help_text="One on each line, as people would write it.",
        error_messages={"required": "Give at least 2 examples, one on each line."},
    )
    must_pass = LinesField(
        label="At least two examples it must not find", widget=forms.Textarea({"rows": 3}),
        help_text="One on each line. Take some that come close.",
        error_messages={"required": "Give at least 2 examples, one on each line."},
    )
    says = forms.CharField(
        label="What should the point say?", max_length=200, help_text="One sentence, as you would say it.",
        error_messages={"required": "Write what the point should say.", "max_length": "Keep this to 200 characters."},
    )
    kind = forms.ChoiceField(label="Which check does it belong to?", error_messages=_CHOOSE_KIND)
    anchor = forms.ChoiceField(label="Which clause does it carry out?", error_messages={
        "required": "Choose a clause.", "invalid_choice": "Choose a clause of the policy in force."})
    severity = forms.ChoiceField(
        label="How serious is it in a post?", choices=list(SEVERITY_WORDS.items()), initial="justify",
        widget=forms.RadioSelect({"cc_small": True}),
        error_messages={"required": "Choose how serious it is.", "invalid_choice": "Choose how serious it is."},
    )

    def __init__(self, *args, clauses, asked, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = _kinds(asked)
        self.fields["anchor"].choices = [("", "Choose"), *((c.anchor, _clause_label(c)) for c in clauses)]

    def clean(self):
        """All that is wrong is said at once: the pattern is tried although another field is not right yet."""
        said = super().clean()
        how = said.pop("how", None)
        said["words"] = said.get("words", []) if how == WORDS else []
        said["pattern"] = said.get("pattern", "") if how == REGEX else ""
        said["other_endings"] = how == WORDS and said["other_endings"]
        if said.get("kind") in COMMENT_KINDS:
            said["severity"] = ""
        for field, words in faults_of(put(OwnPattern(), said)).items() if how else ():
            if field == "pattern" and how == WORDS:
                field = "words"
            if not self.has_error(field):
                self.add_error(field, words)
        return self.cleaned_data


def _clause_label(clause) -> str:
    """Where it stands, as points cite it, and what it says."""
    says = clause.summary or clause.text
    return f"{cite_clause(clause).where}: {says if len(says) <= _SUMMARY_SHOWN else says[:_SUMMARY_SHOWN] + '…'}"


def as_typed(pattern: OwnPattern) -> dict:
    """What the form begins with where a pattern is corrected."""
    typed = {name: getattr(pattern, name) for name in PatternForm.base_fields if name != "how"}
    typed["how"] = WORDS if pattern.words else REGEX
    return {**typed, "pattern": "" if pattern.words else pattern.pattern, "severity": pattern.severity or "justify"}
