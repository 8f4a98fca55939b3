"""A minute, chosen from those that are recorded or typed, which records one."""

from __future__ import annotations

from functools import wraps

from django import forms
from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator

from councilcomms.councils import meetings
from councilcomms.councils.forms.fields import DayField
from councilcomms.councils.models import MeetingItem
from councilcomms.councils.transitions import Refused

#: As many are offered, the latest meeting first. An older one is typed.
MOST_OFFERED = 50
NO_REFERENCE = "Give the reference of the minute."
NO_DAY = "Give the date of that meeting."
TWO_MINUTES = "You chose another minute from the list. Choose one there or type one, not both."
HINT = "Choose it, or type its reference and the date of its meeting below."
EXAMPLE = "For example 2026/114."


def reference_field(label: str = "Minute reference", **options) -> forms.CharField:
    """A reference as it is typed. Whether one is needed is for :class:`MinuteChoice` to say."""
    return forms.CharField(
        label=label, max_length=60, required=False, widget=forms.TextInput({"cc_width": 10}),
        help_text=EXAMPLE, error_messages={"max_length": "Use at most 60 characters."}, **options,
    )


def meeting_day_field(label: str = "Date of that meeting", **options) -> DayField:
    return DayField(label=label, required=False, **options)


def offered() -> list[MeetingItem]:
    """The recorded minutes that a form offers, in one statement."""
    return list(meetings.known_minutes()[:MOST_OFFERED])


def named(minute: MeetingItem) -> str:
    """“24/61 · Full Council, 4 June 2026 · South Lea Farm”."""
    title = "" if minute.title == f"Minute {minute.minute_ref}" else Truncator(minute.title).chars(60)
    return " · ".join(filter(None, [minute.minute_ref, str(minute.meeting), title]))


def minute_select(minutes: list[MeetingItem], **attrs) -> forms.ChoiceField:
    """Which of these; nothing where it is typed."""
    return forms.ChoiceField(
        label="Which minute?", required=False, help_text=HINT, widget=forms.Select(attrs),
        choices=[("", "None of these"), *((str(minute.pk), named(minute)) for minute in minutes)],
        error_messages={"invalid_choice": "Choose a minute from the list, or type it below."},
    )


class MinuteChoice(forms.Form):
    """A form that asks for a minute, among other things.

    ``minute_fields``: its fields for the reference and for the day of the meeting. ``minute_missing``: what is said
    where no minute is given, "" where none is needed. ``day_missing``: the same of a day that is needed in its own
    right, and the verb then judges it. ``takes_day``: the verb takes the day too. ``minute_of``: what a minute recorded
    so is about.

    Call the verb through :func:`noting`, so that a typed minute is recorded with what it was typed for.
    """

    minute_fields = ("minute_ref", "minute_date")
    minute_missing = day_missing = minute_of = ""
    takes_day = False
    asks_minute = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.minute_typed, self.minutes = None, {}
        if self.asks_minute:
            self.offer_minutes()
        else:
            for name in self.minute_fields:
                del self.fields[name]

    def offer_minutes(self) -> None:
        """The list before the two fields in which one is typed; none where no minute is recorded yet."""
        self.minutes = {str(minute.pk): minute for minute in offered()}
        if not self.minutes:
            return
        names = list(self.fields)
        first = min(names.index(name) for name in self.minute_fields)
        revealed = self.fields[names[first]].widget.attrs.get("cc_revealed")
        select = minute_select(list(self.minutes.values()), **({"cc_revealed": True} if revealed else {}))
        self.fields["minute"] = select
        self.order_fields([*names[:first], "minute"])

    def clean(self):
        super().clean()
        if not self.asks_minute:
            return self.cleaned_data
        chosen = self.minutes.get(self.cleaned_data.pop("minute", ""))
        if chosen:
            self._fill(chosen)
        elif "minute" not in self.errors:
            self._read_typed()
        if not self.takes_day:
            self.cleaned_data.pop(self.minute_fields[1], None)
        return self.cleaned_data

    def _fill(self, chosen: MeetingItem) -> None:
        values = (chosen.minute_ref, chosen.meeting.held_on)
        for name, value in zip(self.minute_fields, values, strict=True):
            typed = self.cleaned_data.get(name) if name in self.changed_data else None
            if typed and typed != value:
                self.add_error(name, TWO_MINUTES)
            elif name not in self.errors:
                self.cleaned_data[name] = value

    def _read_typed(self) -> None:
        ref, day = self.minute_fields
        said, held_on = (self.cleaned_data.get(name) for name in self.minute_fields)
        errors = {}
        if not said and (self.minute_missing or (held_on and not self.day_missing)):
            errors[ref] = self.minute_missing or NO_REFERENCE
        if not held_on and (self.day_missing or (said and ref in self.changed_data)):
            errors[day] = self.day_missing or NO_DAY
        elif held_on and not self.day_missing and held_on > timezone.localdate():
            errors[day] = meetings.NOT_HELD
        for name, words in errors.items():
            if name not in self.errors:
                self.add_error(name, words)
        self.minute_typed = (said, held_on) if said and held_on else None


def noting(form: MinuteChoice, verb):
    """The verb; what was typed as its minute is recorded with it, both or neither."""

    @wraps(verb)
    def act(*args, by, **kwargs):
        with transaction.atomic():
            result = verb(*args, by=by, **kwargs)
            if form.minute_typed:
                _note(form, by)
        return result

    return act


def _note(form: MinuteChoice, by) -> None:
    ref, held_on = form.minute_typed
    try:
        meetings.note_minute(ref, held_on, by=by, title=form.minute_of)
    except Refused as refused:
        names = dict(zip(("minute_ref", "minute_date"), form.minute_fields, strict=True))
        raise Refused({names.get(name, name): words for name, words in refused.errors.items()}) from None
