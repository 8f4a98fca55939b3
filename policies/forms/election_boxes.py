"""What is done to one poll: each form stands in a box of its own on its page. ``said`` is what its verb takes."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from councilcomms.councils.forms.fields import DayField, NameField
from councilcomms.councils.people.offices import who_may_have_chaired
from policies.calendars.polls import ENTERED, KINDS
from policies.elections.words import is_referendum, notice_words
from policies.forms.elections import WhereForm, begins_where
from policies.models import Candidate, Poll

YES, NO = "yes", "no"
S = Poll.State
_OUTCOMES = {
    S.UNCONTESTED: "Uncontested: as many stand as there are seats, or fewer",
    S.ABANDONED: "Abandoned: the poll was stopped",
    S.COUNTERMANDED: "Countermanded: the returning officer called the poll off",
    S.NOT_CALLED: "No election was called: the Council co-opts",
}


class PressForm(forms.Form):
    """A button alone."""

    def __init__(self, *args, poll: Poll, **kwargs):
        super().__init__(*args, **kwargs)
        self.poll = poll

    @property
    def said(self) -> dict:
        return self.cleaned_data


class NoticeForm(PressForm):
    notice_on = DayField(label="Day")

    def __init__(self, *args, poll: Poll, **kwargs):
        super().__init__(*args, poll=poll, initial={"notice_on": poll.notice_on}, **kwargs)
        words = notice_words(poll.kind)
        self.fields["notice_on"].label = f"Day of the {words}"
        self.fields["notice_on"].error_messages["required"] = f"Enter the day of the {words}."


class CallForm(PressForm):
    poll_on = DayField(label="Day of the poll", missing="Enter the day of the poll.")
    notice_on = DayField(
        label="Day of the notice of election (optional)", required=False,
        help_text="Until it is entered the last day that the law allows counts.",
    )


class MoveForm(PressForm):
    poll_on = DayField(label="New day of the poll", missing="Enter the new day of the poll.")
    notice_stands = forms.ChoiceField(
        label="Does the notice that was published hold for the new day?", widget=forms.RadioSelect({"cc_inline": True}),
        choices=[(YES, "Yes"), (NO, "No, there will be another")],
        error_messages={"required": "Say whether the notice still holds.", "invalid_choice": "Choose from the list."},
    )
    why = NameField(
        label="Why was it moved?", max_length=200,
        error_messages={"required": "Write why it was moved. It stays on record.",
                        "max_length": "Use at most 200 characters."},
    )

    def __init__(self, *args, poll: Poll, **kwargs):
        """A start that no law fixes has no other notice to wait for: it stays until another day is entered."""
        super().__init__(*args, poll=poll, **kwargs)
        if poll.notice_on is None or KINDS[poll.kind].start == ENTERED:
            del self.fields["notice_stands"]

    @property
    def said(self) -> dict:
        stands = self.cleaned_data.get("notice_stands", YES) == YES
        return {"poll_on": self.cleaned_data["poll_on"], "notice_stands": stands, "why": self.cleaned_data["why"]}


class OutcomeForm(PressForm):
    outcome = forms.ChoiceField(
        label="What happened?", widget=forms.RadioSelect, error_messages={
            "required": "Choose what happened.", "invalid_choice": "Choose from the list."},
    )
    on = DayField(label="Day on which the returning officer said so", missing="Enter the day.")
    note = NameField(
        label="Note (optional)", required=False, max_length=200,
        error_messages={"max_length": "Use at most 200 characters."},
    )

    def __init__(self, *args, poll: Poll, **kwargs):
        super().__init__(*args, poll=poll, initial={"on": timezone.localdate()}, **kwargs)
        fits = [outcome for outcome in _OUTCOMES if (outcome == S.NOT_CALLED) == (poll.poll_on is None)]
        if is_referendum(poll.kind):
            fits.remove(S.UNCONTESTED)
        self.fields["outcome"].choices = [(outcome.value, _OUTCOMES[outcome]) for outcome in fits]
        if len(fits) == 1:
            self.initial["outcome"] = fits[0].value


class ChangeWhereForm(PressForm, WhereForm):
    def __init__(self, *args, poll: Poll, **kwargs):
        super().__init__(*args, poll=poll, initial=begins_where(poll), **kwargs)

    @property
    def said(self) -> dict:
        return self.place


class RemoveForm(PressForm):
    why = NameField(
        label="Why? (optional)", required=False, max_length=200,
        error_messages={"max_length": "Use at most 200 characters."},
    )


class CandidateForm(PressForm):
    member = forms.ModelChoiceField(
        label="A councillor", queryset=None, required=False, empty_label="Somebody else: write the name",
        error_messages={"invalid_choice": "Choose from the list."},
    )
    name = NameField(
        label="Or the name of somebody else", required=False, max_length=120,
        help_text="First name and surname, as on the statement of persons nominated.",
        error_messages={"max_length": "Use at most 120 characters."},
    )
    stands_from = DayField(label="Stands from which day?", missing="Enter the day from which they stand.")

    def __init__(self, *args, poll: Poll, **kwargs):
        super().__init__(*args, poll=poll, initial={"stands_from": timezone.localdate()}, **kwargs)
        self.fields["member"].queryset = who_may_have_chaired()

    def clean(self):
        said = super().clean()
        if said.get("member") and said.get("name"):
            self.add_error("name", "Choose a councillor or write a name, not both.")
        return said


class StandDownForm(PressForm):
    candidate = forms.ModelChoiceField(queryset=None, widget=forms.HiddenInput)
    on = DayField(label="From which day?", missing="Enter the day from which they stand no longer.")

    def __init__(self, *args, poll: Poll, candidate: Candidate | None = None, **kwargs):
        super().__init__(*args, poll=poll, initial={"candidate": candidate, "on": timezone.localdate()}, **kwargs)
        self.fields["candidate"].queryset = poll.candidates.all()
