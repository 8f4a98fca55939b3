"""What the commands that count days share."""

from __future__ import annotations

from datetime import date

from django.core.management.base import CommandError


def day_of(text: str) -> date:
    """Raises CommandError, one line, where it is no day written 2025-05-01."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise CommandError(f"“{text}” is not a day. Write it as year, month and day: 2025-05-01.")
    return day
