"""The form of an officer's decision: what regulation 7 of SI 2014/2095 asks for."""

from __future__ import annotations

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils import timezone

from councilcomms.posts.fields import DatePartsField, PlainTextField
from councilcomms.posts.models import Check, DecisionRecord, Post, PostEvent
from councilcomms.posts.transitions import Decision

MOST = 5000


def _long(label: str, rows: int, most: int = MOST, **options) -> PlainTextField:
    too_long = MaxLengthValidator(most, f"Make this shorter: the most is {most:,} characters.")
    return PlainTextField(
        label=label, required=False, widget=forms.Textarea({"rows": rows}), validators=[too_long], **options
    )


class DecisionForm(forms.Form):
    """What is missing is for the verb to say."""

    decided_on = DatePartsField(label="Day of the decision", required=False)
    decision = _long("What was decided?", 3)
    reasons = _long("Why?", 4)
    alternatives = _long("What else was considered, and why was it not chosen? (optional)", 3)
    conflicts = _long(
        "Which members declared a conflict of interest? (optional)", 2,
        help_text="Of whoever gave you the power for this one decision. Leave it empty where nobody did.",
    )
    authority = _long(
        "By what authority? (optional)", 2, 1000, help_text="The clause or the minute that lets you decide this."
    )

    def __init__(self, data=None, *, initial: dict):
        super().__init__(data, use_required_attribute=False, initial={"decided_on": timezone.localdate()} | initial)

    def to_decision(self) -> Decision:
        return Decision(**self.cleaned_data)

    def refuse(self, errors: dict) -> None:
        for name, words in errors.items():
            self.add_error(name if name in self.fields else None, words)


def initial_of_post(post: Post) -> dict:
    """From the last decision on it: what, by what authority, and the reasons given to its points."""
    events = PostEvent.objects.filter(post=post).exclude(authority="").exclude(verb="consulted")
    last = events.filter(verb__in=("approve", "approve again", "correct", "approve afterwards")).last()
    approval = post.checks.filter(moment=Check.Moment.APPROVED).last()
    given = [found["reason"] for found in (approval.findings if approval else ()) if found["reason"]]
    names = " and ".join(channel.name for channel in post.chosen_channels())
    where = f" on {names}" if names else ""
    verb = "Not to publish" if post.state == Post.State.REJECTED else "To publish"
    return {
        "decision": f"{verb} “{post}”{where}.", "reasons": "\n".join(dict.fromkeys(given)),
        "authority": last.authority if last else "",
        **({"decided_on": timezone.localdate(last.at)} if last else {}),
    }


def initial_of_record(record: DecisionRecord) -> dict:
    """From the record that a later one corrects."""
    return {name: getattr(record, name) for name in DecisionForm.base_fields}
