"""What is asked of a post that went out as urgent, once it is out."""

from __future__ import annotations

from django import forms

from councilcomms.posts.guessing import guess_category
from councilcomms.posts.source_form import SourceForm
from policies.words import CATEGORY_NAMES


class CompleteForm(SourceForm):
    """How it is known, and what kind of post it is. What is missing is for the verb to say."""

    category = forms.ChoiceField(
        label="What kind of post is it?", required=False, choices=list(CATEGORY_NAMES.items()),
        error_messages={"invalid_choice": "Choose what kind of post it is."},
    )

    def __init__(self, data=None, *, post):
        super().__init__(data, use_required_attribute=False, initial={"category": guess_category(post.current.text)})
        del self.fields["channels"]

    @property
    def said_category(self) -> str:
        return self.cleaned_data["category"]

    def refuse(self, errors: dict) -> None:
        for name, words in errors.items():
            self.add_error(name if name in self.fields else None, words)
