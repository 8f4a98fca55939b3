"""Fields that several forms use: a person's name, a day in three boxes, lines of text."""

from __future__ import annotations

import re
from datetime import date

from django import forms
from django.core.exceptions import ValidationError


class NameField(forms.CharField):
    """A person's name as it stands in records and emails: on one line, with nothing in it that cannot be seen."""

    def to_python(self, value):
        seen = "".join(letter if letter.isprintable() else " " for letter in value or "")
        return super().to_python(" ".join(seen.split()))


class DayWidget(forms.MultiWidget):
    template_name = "django/forms/widgets/date_parts.html"
    use_fieldset = True

    def __init__(self, attrs=None):
        boxes = {
            name: forms.TextInput({"cc_label": name.capitalize(), "cc_width": width})
            for name, width in (("day", 2), ("month", 2), ("year", 4))
        }
        super().__init__(boxes, attrs)

    def decompress(self, value):
        return [value.day, value.month, value.year] if value else [None, None, None]


class DayField(forms.MultiValueField):
    """A day, as people write it: 27 3 2026."""

    widget = DayWidget

    def __init__(self, *, required=True, missing="Enter a day.", **options):
        parts = [forms.IntegerField() for _ in range(3)]
        messages = {"required": missing, "incomplete": "Enter day, month and year.", "invalid": "Enter a real day."}
        super().__init__(
            parts, required=required, require_all_fields=False, error_messages=messages, **options
        )
        for part in parts:
            part.required = required
            part.error_messages |= {"invalid": "Enter day, month and year in figures.", "incomplete": "Enter the day."}

    def clean(self, value):
        try:
            return super().clean(value)
        except ValidationError as error:
            raise ValidationError(list(dict.fromkeys(error.messages))[0]) from None

    def compress(self, parts):
        if not parts or all(part is None for part in parts):
            return None
        if None in parts:
            raise ValidationError(self.error_messages["incomplete"])
        if not 1800 <= parts[2] < 2200:
            raise ValidationError("Enter a year of our time in four figures, like 2026.")
        try:
            return date(parts[2], parts[1], parts[0])
        except (ValueError, OverflowError):
            raise ValidationError("Enter a real day, like 27 3 2026.") from None


def host_of(address: str) -> str:
    """What a pasted web address is on: “https://www.southlea.example/shop” is on southlea.example."""
    host = re.split(r"[/?#\s]", re.sub(r"^[a-z]+://", "", address.strip(), flags=re.I), maxsplit=1)[0]
    return re.sub(r"^www\.", "", re.sub(r":\d+$", "", host).lower()).rstrip(".") or address.strip()


class LinesField(forms.CharField):
    """A list, written one a line. Each line is tidied, then passes ``check``, which raises ValidationError."""

    widget = forms.Textarea({"rows": 3})

    def __init__(self, *, check, fault: str, most: int = 30, tidy=str.strip, **options):
        super().__init__(required=False, **options)
        self.check, self.fault, self.most, self.tidy = check, fault, most, tidy

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def has_changed(self, initial, data):
        return self.to_python(data) != (initial or [])

    def to_python(self, value):
        return list(dict.fromkeys(self.tidy(line) for line in (value or "").splitlines() if line.strip()))

    def validate(self, value):
        if len(value) > self.most:
            raise ValidationError(f"Enter at most {self.most} lines.")

    def run_validators(self, value):
        for number, line in enumerate(value, start=1):
            try:
                self.check(line)
            except ValidationError:
                raise ValidationError(self.fault.format(number=number, line=line[:60])) from None
