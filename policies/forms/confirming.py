"""Forms of confirming: a tick for each clause, and who signed on paper."""

from __future__ import annotations

from django import forms

from councilcomms.councils.forms.minutes import MinuteChoice, meeting_day_field, reference_field
from policies.transitions.confirming import clause_words

CHANGED_MEANWHILE = "The policy changed after you opened this page. This is what it asks now: read it, then confirm."


class ConfirmForm(forms.Form):
    """One button; where the version asks for each clause by itself, a box for each. The verb says which are missing."""

    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, version, asked, **kwargs):
        super().__init__(*args, **kwargs)
        self.asked_version = version
        self.ticks = asked.clauses if asked and version.confirm_each else []
        for clause in self.ticks:
            self.fields[f"clause-{clause.anchor}"] = forms.BooleanField(
                label=f"I have read {clause_words(clause)} and will keep to it", required=False
            )

    def clean_version(self):
        """What was on the page when the button was pressed."""
        if self.cleaned_data["version"] not in ("", str(self.asked_version.pk)):
            raise forms.ValidationError(CHANGED_MEANWHILE)
        return self.cleaned_data["version"]

    @property
    def ticked(self) -> list[str]:
        return [clause.anchor for clause in self.ticks if self.cleaned_data[f"clause-{clause.anchor}"]]

    def box(self, clause):
        """The tick of one clause, None where there is one button for all."""
        name = f"clause-{clause.anchor}"
        return self[name] if name in self.fields else None


class PaperForm(MinuteChoice):
    """Who of those asked signed on paper, and where."""

    minute_fields = ("minute_ref", "meeting")
    day_missing = "Enter the date of the meeting."
    takes_day = True
    minute_of = "The policy confirmed on paper"

    members = forms.MultipleChoiceField(
        label="Who signed", widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Choose who signed.", "invalid_list": "Choose people from the list.",
            "invalid_choice": "Choose people from the list. Whoever has confirmed meanwhile is not in it any more.",
        },
    )
    meeting = meeting_day_field("Date of the meeting")
    minute_ref = reference_field("Minute reference (optional)")
    scan = forms.FileField(
        label="Scan of the signed sheet (optional)", required=False, help_text="PDF, JPEG or PNG, up to 10 MB.",
        widget=forms.FileInput({"accept": ".pdf,.jpg,.jpeg,.png"}),
        error_messages={"empty": "This file is empty. Choose the scan again.",
                        "invalid": "The file did not arrive. Choose the scan again."},
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.people = {str(member.pk): member for member in people}
        self.fields["members"].choices = [(pk, f"{member.name}, {member.title}") for pk, member in self.people.items()]

    def clean_members(self):
        return [self.people[pk] for pk in self.cleaned_data["members"]]
