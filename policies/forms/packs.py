"""Choosing a policy to take in: the model that comes with the product, or a file."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError

from policies.packs.files import PackError, load_pack, parse_pack

MODEL, FILE = "model", "file"
MOST_BYTES = 2_000_000
_TOO_LARGE = "This file is larger than 2 MB, and no policy is. Choose the policy's own file."
_NOT_TEXT = "This file is not text in UTF-8. A policy file is made by “Take this policy away as a file”."


class PackForm(forms.Form):
    """``cleaned_data["pack"]`` is the pack chosen; ``faults`` is everything wrong with its file, by line."""

    source = forms.ChoiceField(
        label="Which policy?", initial=MODEL, choices=[(MODEL, "The model policy that comes with this portal"),
                                                       (FILE, "A policy file")],
        widget=forms.RadioSelect({
            "cc_reveals": {FILE: [FILE]},
            "cc_hints": {MODEL: "For a parish or town council, with every rule there is. Change it as you like.",
                         FILE: "From another council, your county association, or taken away from here."},
        }),
        error_messages={"required": "Choose which policy.", "invalid_choice": "Choose which policy."},
    )
    file = forms.FileField(
        label="Policy file", required=False,
        help_text="Ends in .yaml, at most 2 MB. This is not the place for a Word or PDF document.",
        widget=forms.FileInput({"accept": ".yaml,.yml", "cc_revealed": True}),
        error_messages={"empty": "This file is empty.", "invalid": "Choose the file again.",
                        "missing": "Choose the file again."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.faults = ()

    def clean(self):
        data = super().clean()
        # A file that was given is what was meant, whichever button stands.
        if data.get("source") == MODEL and not data.get("file") and not self.errors.get("file"):
            data["pack"] = load_pack(MODEL)
        elif data.get("source") and not self.errors.get("file"):
            self._read(data)
        return data

    def _read(self, data) -> None:
        file = data.get("file")
        if file is None:
            self.add_error("file", "Choose a policy file.")
            return
        try:
            data["pack"] = parse_pack(_text(file), file.name)
        except ValidationError as error:
            self.add_error("file", error)
        except PackError as error:
            self.faults = error.faults
            many = len(error.faults)
            self.add_error("file", f"This file cannot be taken in: {many} thing{' is' if many == 1 else 's are'} wrong "
                                   "with it. Nothing was changed.")


def _text(file) -> str:
    if file.size > MOST_BYTES:
        raise ValidationError(_TOO_LARGE)
    try:
        return file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValidationError(_NOT_TEXT) from None
