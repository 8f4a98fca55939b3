"""How it is known and where it goes: asked of the author, and of the Clerk who changes the words."""

from __future__ import annotations

from django import forms
from django.utils.functional import cached_property

from councilcomms.councils.forms.minutes import minute_select, offered
from councilcomms.posts.fields import DatePartsField, DatePartsWidget, WebAddressField, short_text
from councilcomms.posts.models import Revision

_REVEALS = {"link": ["source_url"], "minute": ["minute", "minute_ref", "minute_date"], "own": ["source_note"]}


class SourceForm(forms.Form):
    source_kind = forms.ChoiceField(
        label="How do you know this?", required=False, choices=Revision.SourceKind.choices,
        widget=forms.RadioSelect({"cc_reveals": _REVEALS, "cc_legend": "govuk-fieldset__legend--m"}),
    )
    source_url = WebAddressField(label="Address of the page", required=False, widget=forms.TextInput({
        "cc_revealed": True, "inputmode": "url", "autocomplete": "off", "spellcheck": "false",
    }))
    minute = minute_select([], cc_revealed=True)
    minute_ref = short_text("Reference of the minute", 60, attrs={"cc_revealed": True, "cc_width": 10})
    minute_date = DatePartsField(
        label="Date of the meeting", required=False, widget=DatePartsWidget({"cc_revealed": True})
    )
    source_note = short_text("How do you know it?", 300, attrs={"cc_revealed": True},
                             help_text="Readers see this. For example: I was there, or I run the club.")
    channels = forms.TypedMultipleChoiceField(
        label="Where should it go?", required=False, coerce=int,
        widget=forms.CheckboxSelectMultiple({"cc_legend": "govuk-fieldset__legend--m"}),
        error_messages={
            "invalid_choice": "That channel cannot be used: it is not open, or the policy in force does not approve it."
        },
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        shown = self.add_prefix("minute") in self.data if self.is_bound else bool(self.minutes)
        if shown:
            self.fields["minute"].choices = lambda: minute_select(list(self.minutes.values())).choices
        else:
            del self.fields["minute"]

    @cached_property
    def minutes(self) -> dict:
        """Those offered, by what the list sends. Read where the list is drawn, or one of them was chosen."""
        return {str(minute.pk): minute for minute in offered()}

    def clean(self):
        """A minute chosen from the list goes before what the boxes still say, which may be an earlier choice."""
        super().clean()
        if named := self.cleaned_data.get("minute"):
            chosen = self.minutes[named]
            self.cleaned_data |= {"minute_ref": chosen.minute_ref, "minute_date": chosen.meeting.held_on}

    def offer(self, channels) -> None:
        """``channels``: those usable today."""
        self.fields["channels"].choices = [(channel.pk, channel.name) for channel in channels]

    def begin_at_source(self, kind: str) -> None:
        """The page opens at what this way of knowing asks first."""
        for name in [name for name in _REVEALS.get(kind, []) if name in self.fields][:1]:
            self.fields[name].widget.attrs["autofocus"] = True

    def source_words(self) -> dict:
        """As ``Words`` takes them; empty what was left out or had an error."""
        names = ("source_kind", "source_url", "minute_ref", "source_note")
        words = {name: self.cleaned_data.get(name) or "" for name in names}
        return words | {"minute_date": self.cleaned_data.get("minute_date")}

    def chosen_channels(self) -> tuple[int, ...]:
        return tuple(sorted(self.cleaned_data.get("channels") or ()))
