"""The boxes of the page where a post is decided.

They all stand in one form, so that what was typed in one survives whatever another asks for. Whether something is
missing is for the verbs to say: no box of one act may complain while another act is under way.
"""

from __future__ import annotations

from datetime import datetime

from django import forms
from django.utils.timezone import localtime

from councilcomms.councils.transitions import Refused
from councilcomms.posts.fields import SKIPPED_HOUR, london, whole_number
from councilcomms.posts.models import Lift


class DateBox(forms.DateInput):
    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__({"cc_width": 10} | (attrs or {}), format="%Y-%m-%d")


class TimeBox(forms.TimeInput):
    input_type = "time"

    def __init__(self, attrs=None):
        super().__init__({"cc_width": 5} | (attrs or {}), format="%H:%M")


class Box(forms.Form):
    """A box of the page: required fields are the verbs' business, and a refusal lands on the field it names."""

    use_required_attribute = False

    def said(self, name: str) -> str:
        """What was typed into one field. Whatever is wrong with it is told beside it."""
        if name in self.errors:
            raise Refused({})
        return self.cleaned_data[name]

    def refuse(self, errors: dict) -> None:
        for name, words in errors.items():
            self.add_error(name if name in self.fields else None, words)


#: Reasons for “It's not that” that can be true of some kinds of point alone; the others can be of any.
LIFTS_OF = {
    Lift.Reason.PUBLIC: {"personal-data"},
    Lift.Reason.NOT_A_PERSON: {"personal-data", "abusive-language"},
    Lift.Reason.TRUE_AND_SHOWN: {"source-missing", "legal-proceedings"},
}


def lifts_for(kind: str) -> list[tuple[str, str]]:
    """The reasons that can be true of a point of this kind."""
    return [(reason, words) for reason, words in Lift.Reason.choices if kind in LIFTS_OF.get(reason, {kind})]


class LiftBox(Box):
    """“It's not that.”"""

    reason = forms.ChoiceField(
        label="Why is it not that?", choices=Lift.Reason.choices, required=False,
        widget=forms.RadioSelect({"cc_small": True, "cc_reveals": {Lift.Reason.OTHER: ["note"]}}),
        error_messages={"invalid_choice": "Choose why it is not that."},
    )
    note = forms.CharField(
        label="Say why", required=False, max_length=300, widget=forms.TextInput({"cc_revealed": True}),
        error_messages={"max_length": "Keep this to 300 characters."},
    )

    def __init__(self, *args, of: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        if of:
            self.fields["reason"].choices = lifts_for(of)

    def refuse(self, errors: dict) -> None:
        super().refuse({name.removeprefix("lift-"): words for name, words in errors.items()})


class WhenBox(Box):
    """Now, or at a date and time in Europe/London."""

    when = forms.ChoiceField(
        label="When should it go out?", choices=[("now", "Now"), ("at", "At a date and time")], required=False,
        widget=forms.RadioSelect({"cc_reveals": {"at": ["date", "time"]}, "cc_small": True}),
    )
    date = forms.DateField(
        label="Date", required=False, widget=DateBox({"cc_revealed": True}),
        error_messages={"invalid": "Enter a date like 7/6/2027."},
    )
    time = forms.TimeField(
        label="Time", required=False, widget=TimeBox({"cc_revealed": True}), help_text="UK time",
        error_messages={"invalid": "Enter a time like 9:30."},
    )

    def moment(self) -> datetime | None:
        """The time chosen; None for now."""
        if self.errors:
            raise Refused({})
        chosen = self.cleaned_data
        if chosen["when"] == "now":
            return None
        if chosen["when"] != "at":
            raise Refused({"when": "Choose when this should go out."})
        if not chosen["date"] or not chosen["time"]:
            raise Refused({"date" if not chosen["date"] else "time": "Enter the date and the time."})
        return _moment(chosen["date"], chosen["time"])


def _moment(date, time) -> datetime:
    moment = london(datetime.combine(date, time))
    if moment is None:
        raise Refused({"time": SKIPPED_HOUR})
    return moment


class SendBackBox(Box):
    note = forms.CharField(
        label="What should change?", required=False, widget=forms.Textarea({"rows": 4}),
        help_text="The author reads this with the post.",
    )
    passage = forms.CharField(label="About which part?", required=False)

    def __init__(self, text, sentences, *args, author="the author", **kwargs):
        super().__init__(*args, **kwargs)
        self.text, typed = text, self.data.get(self.add_prefix("passage"), "") if self.is_bound else ""
        choices = [("", "The whole post")] + sentences
        if typed and typed not in dict(choices):
            quote = self.quoted(typed)[0]
            choices.append((typed, f"“{quote[:70]}”")) if quote else None
        self.fields["passage"].widget = forms.Select(
            {"data-cc-passage": "", "cc_group": "cc-decide__passage"}, choices=choices
        )
        self.fields["note"].label = f"What should {author} change?"

    def quoted(self, passage: str):
        """The words of a passage given as “start-end”, and where they stand; nothing for the whole post."""
        start, end = (whole_number(part) for part in passage.partition("-")[::2])
        if start is not None and end is not None and start < end <= len(self.text):
            return self.text[start:end], start, end
        return "", None, None


class RejectBox(Box):
    reason = forms.CharField(
        label="Why is it not published?", required=False, widget=forms.Textarea({"rows": 3}),
        help_text="The author reads this.",
    )


class HoldBox(Box):
    reason = forms.CharField(label="Why is it on hold?", required=False, widget=forms.Textarea({"rows": 2}))


class AskBox(Box):
    member = forms.TypedChoiceField(label="Whom?", required=False, coerce=int, empty_value=None)
    question = forms.CharField(label="What do you want to ask?", required=False, widget=forms.Textarea({"rows": 3}))

    def __init__(self, colleagues, *args, second_reader=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["member"].choices = [("", "Choose")] + [(m.pk, f"{m.name}, {m.title}") for m in colleagues]
        self.fields["member"].widget.choices = self.fields["member"].choices
        if second_reader:
            self.fields["member"].label = "Who could read it?"
            self.fields["question"].label = "Anything they should know? (optional)"


class AgendaBox(Box):
    """“Ask the next meeting”: what goes on the agenda, and what the meeting could resolve."""

    agenda_line = forms.CharField(
        label="What goes on the agenda", required=False, widget=forms.Textarea({"rows": 3, "data-cc-grow": ""}),
    )
    draft_resolution = forms.CharField(
        label="What the meeting could resolve", required=False, widget=forms.Textarea({"rows": 4, "data-cc-grow": ""}),
    )


class PassOverBox(Box):
    """“Ask the next in line.”"""

    why = forms.CharField(
        label="Why do you not wait for the answer?", required=False, max_length=200,
        widget=forms.Textarea({"rows": 2, "cc_count": 200}), help_text="The record keeps this.",
        error_messages={"max_length": "Keep the reason to 200 characters."},
    )


class CorrectBox(Box):
    why = forms.CharField(
        label="What was corrected, and why?", required=False, max_length=300,
        widget=forms.Textarea({"rows": 2, "cc_count": 300}), help_text="Readers see this with the post.",
        error_messages={"max_length": "Keep this to 300 characters."},
    )


class WithdrawBox(Box):
    public_reason = forms.CharField(
        label="Reason that readers will see", required=False, max_length=300,
        widget=forms.Textarea({"rows": 2, "cc_count": 300}),
        error_messages={"max_length": "Keep this to 300 characters."},
    )
    note = forms.CharField(
        label="For the record only (optional)", required=False, widget=forms.Textarea({"rows": 2})
    )


class DeliveryBox(Box):
    """What was put out by hand: when, and where it can be seen."""

    date = forms.DateField(label="Date", required=False, widget=DateBox())
    time = forms.TimeField(label="Time", required=False, widget=TimeBox())
    address = forms.CharField(label="Where can it be seen? (optional)", required=False, max_length=500)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        now = localtime()
        self.initial = {"date": now.date(), "time": now.time()} | self.initial

    def moment(self) -> datetime:
        if self.errors:
            raise Refused({})
        if not self.cleaned_data["date"] or not self.cleaned_data["time"]:
            raise Refused({"date": "Enter the date and the time."})
        return _moment(self.cleaned_data["date"], self.cleaned_data["time"])

    def refuse(self, errors: dict) -> None:
        super().refuse({"date" if name == "done_at" else name: words for name, words in errors.items()})
