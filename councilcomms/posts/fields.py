"""Fields that ask for a day and a time as people write them."""

from __future__ import annotations

import datetime
import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, URLValidator
from django.http import QueryDict
from django.utils.timezone import localtime, make_aware

NO_ADDRESS = "Enter a web address, like https://www.croft.example/news"


class DatePartsWidget(forms.MultiWidget):
    """Day, month and year in three boxes."""

    template_name = "django/forms/widgets/date_parts.html"
    use_fieldset = True

    def __init__(self, attrs=None):
        parts = {
            name: forms.TextInput({"cc_label": name.capitalize(), "cc_width": 4 if name == "year" else 2})
            for name in ("day", "month", "year")
        }
        super().__init__(parts, attrs)

    def decompress(self, value):
        return [value.day, value.month, value.year] if value else ["", "", ""]


class DatePartsField(forms.MultiValueField):
    widget = DatePartsWidget

    def __init__(self, **options):
        parts = [forms.CharField(required=False, max_length=9) for _ in range(3)]
        super().__init__(parts, require_all_fields=False, **options)

    def compress(self, values):
        day, month, year = (str(value).strip() for value in values or ("", "", ""))
        if not (day or month or year):
            return None
        try:
            return datetime.date(int(year) + (2000 if len(year) == 2 else 0), _month(month), int(day))
        except ValueError as error:
            raise ValidationError("Enter a real date, like 7 6 2026 for the 7th of June.") from error


SKIPPED_HOUR = "The clocks go forward in that hour, so there is no such time. Choose another."


def london(naive: datetime.datetime) -> datetime.datetime | None:
    """Clock time of London; None in an hour that the clocks skip. Of one that comes twice it is the first."""
    moment = make_aware(naive)
    return moment if localtime(moment.astimezone(datetime.UTC)).replace(tzinfo=None) == naive else None


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _month(written: str) -> int:
    name = written[:3].casefold()
    return _MONTHS.index(name) + 1 if name in _MONTHS else int(written)


_TIME = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)
_NAMED = {"noon": datetime.time(12), "midday": datetime.time(12), "midnight": datetime.time(0)}


class PlainTimeField(forms.CharField):
    """“9am”, “9.30 pm”, “14:30”, “noon”."""

    def clean(self, value):
        written = super().clean(value).strip().casefold()
        if not written or written in _NAMED:
            return _NAMED.get(written)
        found = _TIME.fullmatch(written)
        try:
            return self._time(found)
        except (TypeError, ValueError) as error:
            raise ValidationError("Enter a time, like 9am or 14:30.") from error

    @staticmethod
    def _time(found) -> datetime.time:
        hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1]
        if half and not 1 <= hour <= 12:
            raise ValueError(hour)
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        return datetime.time(hour, minute)


class WebAddressField(forms.URLField):
    """An address that begins with http or https; one without is taken to be https."""

    default_validators = (
        URLValidator(schemes=["http", "https"], message=NO_ADDRESS),
        MaxLengthValidator(500, "Make this shorter: the most is 500 characters."),
    )
    default_error_messages = {"invalid": NO_ADDRESS}

    def __init__(self, **options):
        super().__init__(assume_scheme="https", **options)


def short_text(label, most, **options):
    """An optional line of text with its limit said plainly."""
    attrs = options.pop("attrs", {})
    too_long = MaxLengthValidator(most, f"Make this shorter: the most is {most} characters.")
    return forms.CharField(
        label=label, required=False, widget=forms.TextInput(attrs), validators=[too_long], **options
    )


class PlainTextField(forms.CharField):
    """Text as it was typed, with the line ends the browser counts in and without the character databases refuse."""

    def __init__(self, **options):
        super().__init__(strip=False, **options)

    def to_python(self, value):
        return plain(super().to_python(value))


def plain(text) -> str:
    return str(text or "").replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def whole_characters(text: str) -> None:
    """Refuse half a character (a lone surrogate): no browser sends one, a file may, and no database keeps it."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValidationError("Take out the broken character: it cannot be kept.") from error


def plain_data(data: QueryDict) -> QueryDict:
    """What a form sent, with every name and value as :func:`plain` has it."""
    sent = QueryDict(mutable=True)
    for name, values in data.lists():
        sent.setlist(plain(name), [plain(value) for value in values])
    return sent


#: No number that a form sends here is larger: the most that a column of ours holds.
MOST_NUMBER = 2**31 - 1


def whole_number(text) -> int | None:
    """A number as a form or an address gives it; None for what is none, or is larger than any of ours."""
    text = str(text or "").strip()
    number = int(text) if text.isdecimal() and len(text) <= 10 else None
    return number if number is not None and number <= MOST_NUMBER else None
