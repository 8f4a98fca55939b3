"""The forms of an import: which document, what it says of itself, and one clause of it."""

from __future__ import annotations

import re

from django import forms

from policies.importing.formats.limits import FILE_BYTES
from policies.packs.pack import last_day

_SUFFIXES = ".docx,.pdf,.txt,.md,.html,.htm"


class DocumentForm(forms.Form):
    """A file, or the words pasted."""

    file = forms.FileField(
        label="The document (Word, PDF, text, Markdown or HTML)", required=False, allow_empty_file=True,
        widget=forms.FileInput({"accept": _SUFFIXES}),
        error_messages={"max_length": "Give the file a shorter name, then choose it again."}, max_length=200,
    )
    text = forms.CharField(
        label="Or paste its words (optional)", required=False, widget=forms.Textarea({"rows": 8}), strip=False,
        help_text="From a web page or an email. Numbers and bullets may stay as they are.",
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and file.size > FILE_BYTES:
            raise forms.ValidationError(
                f"This file is {file.size / 1_048_576:.0f} MB. The most is {FILE_BYTES // 1_048_576} MB: save it "
                "without its pictures, or paste its words."
            )
        return file

    def clean(self):
        said = super().clean()
        if not self.errors and not said.get("file") and not said.get("text", "").strip():
            self.add_error("file", "Choose the document, or paste its words.")
        elif said.get("file") and said.get("text", "").strip():
            self.add_error("text", "Choose a file or paste the words, not both.")
        return said

    @property
    def content(self) -> tuple[bytes, str]:
        """Bytes and name of what was given."""
        if file := self.cleaned_data["file"]:
            return file.read(), file.name
        text = self.cleaned_data["text"]
        html = re.search(r"<(?:p|div|li|h[1-6]|table|br)\b", text, re.IGNORECASE)
        return text.encode(), "pasted.html" if html else "pasted.txt"


class DetailsForm(forms.Form):
    """What the document says of itself. ``titled``: the council has a policy, whose title a version does not change."""

    title = forms.CharField(label="Title", max_length=200, error_messages={
        "required": "Give the policy a title.", "max_length": "Keep the title to 200 characters."})
    adopted = forms.CharField(label="Adopted on (optional)", required=False, max_length=10,
                              widget=forms.TextInput({"cc_width": 10}),
                              help_text="Like 2023-10-09, or 2023-10 where no day is given.")
    review = forms.CharField(label="Next review (optional)", required=False, max_length=10,
                             widget=forms.TextInput({"cc_width": 10}),
                             help_text="Like 2027-05-14, or 2027-05 where no day is given.")

    def __init__(self, *args, titled: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if titled:
            del self.fields["title"]

    def clean_adopted(self) -> str:
        return self._day("adopted", "Write the day like 2023-10-09, or 2023-10.")

    def clean_review(self) -> str:
        return self._day("review", "Write it like 2027-05-14, or 2027-05.")

    def _day(self, name: str, fault: str) -> str:
        written = self.cleaned_data[name].strip()
        try:
            return written and last_day(written) and written
        except ValueError:
            raise forms.ValidationError(fault) from None


class FoundClauseForm(forms.Form):
    """One clause as it would be saved."""

    ref = forms.CharField(label="Number or letter (optional)", required=False, max_length=30,
                          widget=forms.TextInput({"cc_width": 10}), help_text="With its section's, like 3.2(a).",
                          error_messages={"max_length": "Keep this to 30 characters."})
    text = forms.CharField(label="Its words", strip=False, widget=forms.Textarea({"rows": 8, "data-cc-grow": True}),
                           help_text="Leave an empty line where it should become two clauses.",
                           error_messages={"required": "Write the clause's words, or take the clause out."})
    heading = forms.CharField(label="Heading it stands under (optional)", required=False, max_length=200,
                              error_messages={"max_length": "Keep this to 200 characters."})
    section_number = forms.CharField(label="Number of its section (optional)", required=False, max_length=20,
                                     widget=forms.TextInput({"cc_width": 5}),
                                     error_messages={"max_length": "Keep this to 20 characters."})
    section = forms.CharField(label="Section (optional)", required=False, max_length=200,
                              error_messages={"max_length": "Keep this to 200 characters."})


class SaveForm(forms.Form):
    """``label``: what this version will be called."""

    label = forms.CharField(label="Name of this version", max_length=60, widget=forms.TextInput({"cc_width": 20}),
                            help_text="Like “2023” or “2026 review”.", error_messages={
                                "required": "Give this version a name, like “2026”.",
                                "max_length": "Keep the name to 60 characters."})
