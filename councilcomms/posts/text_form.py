"""What is asked of a text of others before it is noted, on the page and by the operator's command alike."""

from __future__ import annotations

from django import forms

from councilcomms.posts.fields import PlainTextField, WebAddressField, whole_characters
from councilcomms.posts.known_texts import ENOUGH
from policies.engine.shingles import sampled

MOST_CHARACTERS = 100_000
#: Fewer words of others are not worth keeping.
WORDS_NEEDED = 20


class TextForm(forms.Form):
    text = PlainTextField(
        label="The text", widget=forms.Textarea({"rows": 8}), validators=[whole_characters],
        error_messages={"required": "Paste the text."},
    )
    whose = forms.CharField(label="Whose is it?", max_length=200, help_text="A newspaper, a writer, another body.",
                            validators=[whole_characters],
                            error_messages={"required": "Say whose it is.",
                                            "max_length": "Keep this to 200 characters."})
    address = WebAddressField(label="Web address (optional)", required=False, validators=[whole_characters])

    def clean_text(self) -> str:
        text = self.cleaned_data["text"].strip()
        if len(text) > MOST_CHARACTERS:
            raise forms.ValidationError(f"That is {len(text):,} characters. The most is {MOST_CHARACTERS:,}.")
        if len(text.split()) < WORDS_NEEDED:
            raise forms.ValidationError(f"Paste at least {WORDS_NEEDED} words: fewer could be anybody's.")
        if len(sampled(text)) < ENOUGH:
            raise forms.ValidationError(
                "No draft could be held against this: it needs more different words, written in the letters a to z."
            )
        return text
