"""“Urgent”: what is asked before something goes out at once. How it is known and what kind it is follow."""

from __future__ import annotations

from django import forms

from councilcomms.posts.fields import PlainTextField, short_text
from councilcomms.posts.guessing import guess_category
from councilcomms.posts.models import WithoutClerk
from councilcomms.posts.words import Words

Cause = WithoutClerk.Cause


def _name(channel) -> str:
    """What is sent by hand says so: nobody may think that it went out by itself."""
    return f"{channel.name} (you send it yourself)" if channel.adapter.first_state == "by-hand" else channel.name


class UrgentForm(forms.Form):
    """``channels``: those usable today, all ticked at first. What is missing is for the verb to say."""

    text = PlainTextField(
        label="What must people know now?", required=False,
        widget=forms.Textarea({"rows": 5, "data-cc-grow": True, "cc_label": "govuk-label--m", "spellcheck": "true"}),
    )
    cause = forms.ChoiceField(
        label="Why can it not wait?", required=False, choices=Cause.choices,
        widget=forms.RadioSelect({"cc_reveals": {Cause.OTHER: ["cause_note"]}, "cc_small": True}),
        error_messages={"invalid_choice": "Choose why it cannot wait."},
    )
    cause_note = short_text("Say why", 200, attrs={"cc_revealed": True})
    channels = forms.TypedMultipleChoiceField(
        label="Where should it go?", required=False, coerce=int,
        widget=forms.CheckboxSelectMultiple({"cc_small": True}),
        error_messages={
            "invalid_choice": "That channel cannot be used: it is not open, or the policy in force does not approve it."
        },
    )
    draft = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, channels):
        every = [channel.pk for channel in channels]
        super().__init__(data, use_required_attribute=False, initial={"channels": every})
        self.fields["channels"].choices = [(channel.pk, _name(channel)) for channel in channels]

    def to_words(self) -> Words:
        """Call on a form that is valid."""
        text = self.cleaned_data["text"]
        channels = tuple(sorted(self.cleaned_data["channels"]))
        return Words(text=text, category=guess_category(text), channels=channels)

    def refuse(self, errors: dict) -> None:
        """A refusal beside its field; of a point, the point itself says it."""
        for name, words in errors.items():
            if not name.startswith("point-"):
                self.add_error(name if name in self.fields else None, words)
