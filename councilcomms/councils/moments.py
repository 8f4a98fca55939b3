"""Moments as people say them, Europe/London."""

from __future__ import annotations

from django.utils import timezone
from django.utils.timezone import localtime


def clock(moment) -> str:
    """“9am”, “9:30am”."""
    here = localtime(moment)
    minutes = f":{here:%M}" if here.minute else ""
    return f"{here:%-I}{minutes}{here:%p}".replace("AM", "am").replace("PM", "pm")


def day_says(moment) -> str:
    """“Friday 7 June”, with the year where it is another."""
    here = localtime(moment)
    year = f" {here.year}" if here.year != timezone.localdate().year else ""
    return f"{here:%A %-d %B}{year}"


def says(moment) -> str:
    """“Friday 7 June, 9am”, with the year where it is another."""
    return f"{day_says(moment)}, {clock(moment)}"


def until_words(moment) -> str:
    """“10pm on Thursday 6 May”, with the year where it is another."""
    return f"{clock(moment)} on {day_says(moment)}"


def day_words(day) -> str:
    """“9 June”, with the year where it is another."""
    return f"{day:%-d %B}{f' {day.year}' if day.year != timezone.localdate().year else ''}"
