"""A version takes force at midnight in London, by its date. Jobs only follow."""

from __future__ import annotations

from datetime import date, datetime, time

from django.utils import timezone

from councilcomms.councils import jobs
from policies.models import Version


def midnight(day: date) -> datetime:
    """The moment this day begins in London."""
    return timezone.make_aware(datetime.combine(day, time()))


def arrange(version: Version) -> None:
    """Call in the transaction that adopts it: the rooms above are told, and what follows its taking force is asked."""
    payload = {"version": version.pk}
    jobs.announce("policies.version_adopted", key=str(version.pk), payload=payload)
    jobs.ask("policies.takes_force", key=str(version.pk), payload=payload, due_at=midnight(version.effective_on))
