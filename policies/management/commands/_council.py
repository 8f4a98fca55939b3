"""What the commands about one council share."""

from __future__ import annotations

from django.core.management.base import CommandError

from councilcomms.councils.models import Council


def find_council(slug: str) -> Council:
    """Raises CommandError, one line, where there is none."""
    found = Council.objects.filter(slug=slug).first()
    if found is None:
        raise CommandError(f"There is no council “{slug}” here.")
    return found
