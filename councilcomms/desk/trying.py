"""“Try it”: any text against the policy, and what to think of before posting on one's own account. Nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django import forms
from django.views.decorators.debug import sensitive_variables

from councilcomms.channels.models import KIND_NAMES
from councilcomms.desk.own_account import LABELS, for_own_account
from councilcomms.posts.fields import PlainTextField
from councilcomms.posts.known_texts import others_like
from councilcomms.posts.points import Point, points_of
from councilcomms.posts.words import MOST_CHARACTERS, Words
from moderation.words import CRITERION_NAMES, ROUTE_NAMES
from policies.checks import Cited, rulebook
from policies.comment_checks import comment_rulebook
from policies.council_facts import facts_of
from policies.elections.restriction import restriction_at
from policies.elections.words import ends_words
from policies.engine import Context, Fields, Finding, Period, Source
from policies.engine.reader import Neighbour
from policies.engine.vocabulary import CRITERIA, PROTECTED, ROUTES
from policies.models import Version
from policies.permissions import keeps_policy

POST, COMMENT, OWN = "post", "comment", "own"


class TryForm(forms.Form):
    """``versions``: those of the council's policy that may be tried; ``in_force``: the one that is, or None;
    ``running``: the pre-election period that runs, or None."""

    what = forms.ChoiceField(
        label="What is it?", initial=POST, widget=forms.RadioSelect({"cc_small": True, "cc_reveals": {
            POST: ["channel", "known"], COMMENT: ["on"]}}),
        choices=[(POST, "A post for the council"), (COMMENT, "A comment that somebody wrote"),
                 (OWN, "Something for my own account")],
        error_messages={"required": "Choose what it is.", "invalid_choice": "Choose what it is."},
    )
    channel = forms.ChoiceField(label="Where would it go?", required=False, choices=list(KIND_NAMES.items()),
                                widget=forms.Select({"cc_revealed": True}))
    known = forms.BooleanField(label="It has a source: a page, a minute, or I know it myself", required=False,
                               widget=forms.CheckboxInput({"cc_small": True, "cc_revealed": True}))
    on = PlainTextField(label="The post it answers (optional)", required=False,
                        widget=forms.Textarea({"rows": 2, "cc_revealed": True}))
    text = PlainTextField(
        label="The words", widget=forms.Textarea({"rows": 8, "data-cc-grow": True, "cc_label": "govuk-label--m"}),
        error_messages={"required": "Paste or write the words to try."},
    )
    restricted = forms.BooleanField(label="As if in the pre-election period", required=False,
                                    widget=forms.CheckboxInput({"cc_small": True}))
    version = forms.ModelChoiceField(
        label="Which policy?", queryset=None, required=False, empty_label=None,
        error_messages={"invalid_choice": "Choose one of the versions listed."},
    )

    def __init__(self, data=None, *, versions, in_force, running=None):
        super().__init__(data)
        self.in_force = in_force
        if running:
            self.fields["restricted"].initial = True
            self.fields["restricted"].help_text = f"One runs now, until {ends_words(running.ends)}."
        if set(versions) <= {in_force}:
            del self.fields["version"]
        else:
            self.fields["version"].queryset = versions
            self.fields["version"].initial = in_force

    def clean_text(self) -> str:
        text = self.cleaned_data["text"]
        if not text.strip():
            raise forms.ValidationError(self.fields["text"].error_messages["required"])
        if len(text) > MOST_CHARACTERS:
            raise forms.ValidationError(f"That is {len(text):,} characters. The most is {MOST_CHARACTERS:,}.")
        return text

    def clean(self):
        """The policy in force where no version was chosen; None where the council has none."""
        said = super().clean()
        said["version"] = said.get("version") or self.in_force
        return said


def versions_to_try(member):
    """Whoever keeps the policy may try its versions to come; everybody those adopted."""
    known = Version.objects.select_related("policy").order_by("-effective_on", "-pk")
    return known if keeps_policy(member) else known.filter(state=Version.State.ADOPTED)


@dataclass(frozen=True)
class Said:
    """One thing said of a comment: its name on the screen, what was found, the clause, and the nearest examples."""

    name: str
    finding: Finding
    cited: Cited | None
    examples: tuple[Neighbour, ...] = ()


@dataclass(frozen=True)
class Told:
    """One point of a post or of one's own words. ``label`` says how serious it is to whoever is asking."""

    point: Point
    label: str
    examples: tuple[Neighbour, ...] = ()


@dataclass(frozen=True)
class Tried:
    """``points`` of a post or of one's own words; ``rules``, ``routes`` and ``protected`` of a comment."""

    what: str
    version: str
    points: tuple[Told, ...] = ()
    rules: tuple[Said, ...] = ()
    routes: tuple[Said, ...] = ()
    protected: bool = False

    @property
    def heading(self) -> str:
        if self.what == COMMENT:
            return "What the checks say of this comment"
        number = len(self.points)
        what = "to think about" if self.what == OWN else "from the policy"
        return f"{number} point{'' if number == 1 else 's'} {what}" if number else "No points"


@sensitive_variables()
def try_words(council, said: dict, member) -> Tried:
    """Check what the form says. Reads, writes nothing. Whoever keeps the policy sees what a likeness rests on."""
    with_examples = keeps_policy(member)
    return (_try_comment if said["what"] == COMMENT else _try_post)(council, said, with_examples)


def _restricted(said: dict) -> dict:
    """What the checker is told: the period bears as that which runs now; where none does, it refuses."""
    running = restriction_at() if said["restricted"] else None
    return {"restricted": said["restricted"], "period": running.as_period if running else Period()}


@sensitive_variables()
def _try_post(council, said: dict, with_examples: bool) -> Tried:
    book = rulebook(said["version"])
    own = said["what"] == OWN
    source = Source(own_knowledge="said so") if said["known"] or own else Source()
    context = Context(
        channel="other" if own else said["channel"] or "website", council=facts_of(council),
        outside=others_like(said["text"], council), **_restricted(said),
    )
    fields, words = Fields(said["text"], source=source), Words(text=said["text"])
    findings = book.check(fields, context)
    held = book.held_on(fields, context) if context.period.ends else None
    calm = book.check(fields, replace(context, restricted=False, period=Period())) if held else ()
    if own:
        findings = for_own_account(findings, said["text"])
    return Tried(said["what"], book.label, points=tuple(
        Told(point, LABELS[point.severity] if own else point.label,
             _examples(book, point.finding, said["text"], with_examples))
        for point in points_of(words, findings, book, held=held, else_found=calm)
    ))


def _examples(book, finding: Finding, text: str, wanted: bool) -> tuple[Neighbour, ...]:
    return tuple(book.examples_like(text, finding.kind)) if wanted and finding.reader else ()


@sensitive_variables()
def _try_comment(council, said: dict, with_examples: bool) -> Tried:
    book = comment_rulebook(said["version"])
    context = Context(on=said["on"], council=facts_of(council), **_restricted(said))
    result = book.triage(said["text"], context)

    def told(names, of):
        return tuple(
            Said(of[f.kind], f, book.cite(f.clause), _examples(book, f, said["text"], with_examples))
            for name in names for f in result.findings if f.kind == name
        )

    return Tried(
        COMMENT, book.label, rules=told(CRITERIA, CRITERION_NAMES), routes=told(ROUTES, ROUTE_NAMES),
        protected=PROTECTED in {finding.kind for finding in result.findings},
    )
