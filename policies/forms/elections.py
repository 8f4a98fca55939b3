"""Entering a poll, and where it is held."""

from __future__ import annotations

from django import forms

from councilcomms.councils.forms.fields import DayField, LinesField, NameField
from policies.calendars.polls import KINDS
from policies.elections.transitions.entering import BY_ELECTION, ORDINARY
from policies.models import Poll

ALL, PART = "all", "part"
CALLED, VACANCY = "poll", "vacancy"
GENERAL = "general"
_LONGEST = 120
_HINTS = {
    "parish": "All seats on this council, every four years. The next one then proposes itself.",
    "by-election": "A seat on this council fell vacant. In its ward it bears in full; elsewhere points need the "
                   "Clerk's reason.",
    "district": "Bears on this council in full, as its own election does.",
    "county": "Bears on this council in full, as its own election does.",
    "mayor": "Of a combined authority, or the elected mayor of a district.",
    "commissioner": "Bears on this council in full.",
    "general": "No law fixes its start beforehand: you enter it.",
    "referendum": "On a rise of council tax, or on how a council is run.",
    "neighbourhood-plan": "Advice only: points are worth a look and stop nothing.",
}


class WhereForm(forms.Form):
    """All of the council's area, or a part of it with its streets."""

    where = forms.ChoiceField(
        label="Where is it held?", choices=[(ALL, "In all of the council's area"), (PART, "In a ward or a part of it")],
        initial=ALL, widget=forms.RadioSelect({"cc_reveals": {PART: ["area", "places"]}}),
        error_messages={"required": "Say where it is held.", "invalid_choice": "Choose from the list."},
    )
    area = NameField(
        label="Name of the ward or part", required=False, max_length=_LONGEST,
        widget=forms.TextInput({"cc_width": 20, "cc_revealed": True}), help_text="For example Mill Ward.",
        error_messages={"max_length": f"Use at most {_LONGEST} characters."},
    )
    places = LinesField(
        label="Streets and places in it, one a line (optional)", check=lambda line: None, fault="", most=60,
        widget=forms.Textarea({"rows": 4, "cc_revealed": True}),
        help_text="Posts that name one of them are held to the ward's own period.",
    )

    def clean(self):
        said = super().clean()
        if said.get("where") == PART and not said.get("area") and not self.has_error("area"):
            self.add_error("area", "Write the name of the ward or part.")
        return said

    @property
    def place(self) -> dict:
        """As the verbs take it."""
        if self.cleaned_data["where"] == ALL:
            return {"area": "", "places": []}
        return {"area": self.cleaned_data["area"], "places": self.cleaned_data["places"]}


def begins_where(poll: Poll) -> dict:
    return {"where": PART if poll.area else ALL, "area": poll.area, "places": poll.places}


class PollForm(WhereForm):
    """``poll_on`` is asked for where there is a poll, ``vacancy_on`` where there is a notice of vacancy alone."""

    kind = forms.ChoiceField(
        label="What is voted on?", choices=[(kind.key, kind.label) for kind in KINDS.values()],
        widget=forms.RadioSelect({
            "cc_hints": _HINTS, "cc_reveals": {BY_ELECTION: ["called", "vacancy_on"], GENERAL: ["notice_on"]},
        }),
        error_messages={"required": "Choose what is voted on.", "invalid_choice": "Choose from the list."},
    )
    called = forms.ChoiceField(
        label="How far is it?", required=False, initial=CALLED,
        choices=[(CALLED, "A poll has a day already"), (VACANCY, "Only a notice of vacancy so far")],
        widget=forms.RadioSelect({"cc_small": True, "cc_revealed": True}),
    )
    vacancy_on = DayField(
        label="Day of the notice of vacancy (optional where the poll has a day)", required=False,
        help_text="From it the days are counted until which electors can ask for an election.",
    )
    notice_on = DayField(
        label="First day of the pre-election period", required=False,
        help_text="The day of the dissolution of Parliament, or the day from which the Council holds back.",
    )
    poll_on = DayField(
        label="Day of the poll", required=False, help_text="Leave it out where there is only a notice of vacancy.",
    )

    field_order = ["kind", "called", "vacancy_on", "notice_on", "poll_on", "where", "area", "places"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("vacancy_on", "notice_on"):
            self.fields[name].widget.attrs["cc_revealed"] = True

    @property
    def _only_vacancy(self) -> bool:
        return self.cleaned_data.get("kind") == BY_ELECTION and self.cleaned_data.get("called") == VACANCY

    def clean_called(self):
        return self.cleaned_data["called"] or CALLED

    def clean(self):
        said = super().clean()
        if self._only_vacancy:
            self._clean_vacancy(said)
        elif not said.get("poll_on") and not self.has_error("poll_on"):
            self.add_error("poll_on", "Enter the day of the poll.")
        return said

    def _clean_vacancy(self, said: dict) -> None:
        if not said.get("vacancy_on") and not self.has_error("vacancy_on"):
            self.add_error("vacancy_on", "Enter the day of the notice of vacancy.")
        if said.get("poll_on"):
            self.add_error("poll_on", "You chose “Only a notice of vacancy so far”. Leave this out, or choose again.")

    @property
    def said(self) -> dict:
        """As ``enter_poll`` takes it: of what was typed, what the kind has."""
        said = self.cleaned_data
        kind = said["kind"]
        return {
            "kind": kind, "poll_on": said["poll_on"], **self.place,
            "vacancy_on": said["vacancy_on"] if kind == BY_ELECTION else None,
            "notice_on": said["notice_on"] if kind == GENERAL else None,
        }


class OrdinaryForm(forms.Form):
    """What a council that has entered nothing begins with: sent to the page that enters any poll."""

    kind = forms.CharField(initial=ORDINARY, widget=forms.HiddenInput)
    where = forms.CharField(initial=ALL, widget=forms.HiddenInput)
    poll_on = DayField(
        label="Day of this council's last or next ordinary election",
        help_text="The first Thursday in May of its year, for example 6 5 2027.",
    )
