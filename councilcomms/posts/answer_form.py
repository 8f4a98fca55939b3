"""The box in which whoever was asked about a draft answers."""

from __future__ import annotations

from django import forms

from councilcomms.posts.fields import plain
from councilcomms.posts.models import Asked

AGREED = {"yes": True, "no": False}
MOST = 2000


class AnswerForm(forms.Form):
    """Yes or no where agreement is asked for, and words. Whether something is missing is for the verb to say."""

    use_required_attribute = False
    agreed = forms.ChoiceField(
        label="Do you agree that it goes out as it is?", required=False, choices=[("yes", "Yes"), ("no", "No")],
        widget=forms.RadioSelect({"cc_inline": True}),
        error_messages={"invalid_choice": "Say whether you agree."},
    )
    answer = forms.CharField(
        label="Your answer", required=False, max_length=MOST,
        widget=forms.Textarea({"rows": 3, "data-cc-grow": ""}),
        error_messages={"max_length": f"Keep your answer to {MOST:,} characters."},
    )

    def __init__(self, asked: Asked, *args, **kwargs):
        super().__init__(*args, auto_id=f"%s-{asked.pk}", **kwargs)
        self.asked = asked
        if asked.purpose == Asked.Purpose.QUESTION:
            del self.fields["agreed"]
        else:
            self.fields["answer"].label = "In your own words (optional)"
        if asked.purpose == Asked.Purpose.CONSULTED:
            self.fields["agreed"].label = "Do you agree?"

    def said(self) -> dict:
        """What the verb takes."""
        return {
            "words": plain(self.cleaned_data.get("answer", "")).strip(),
            "agreed": AGREED.get(self.cleaned_data.get("agreed")),
        }

    def refuse(self, errors: dict) -> None:
        for name, words in errors.items():
            self.add_error(name if name in self.fields else None, words)
