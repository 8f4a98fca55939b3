"""The review of the version in force: its reminders, what gives cause for one, and that it was held.

Reminders go 90, 30, 7 and 0 days before the day it is due, and each week after. The row of the next one is written
when one is sent, so a long gap is followed by one notice that says where things stand, not by all that were missed.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import jobs, notices
from councilcomms.councils.meetings import About, no_longer_asked
from councilcomms.councils.models import Job, Membership, Role
from councilcomms.councils.transitions import Refused
from policies.checks import version_in_force
from policies.models import Review, ReviewTrigger, Version
from policies.transitions.reminding import at
from policies.transitions.table import step

BEFORE = (90, 30, 7, 0)
A_WEEK = timedelta(days=7)
#: Hour of the day.
_NINE = 9


def step_reached(due: date, today: date) -> date | None:
    """The day of the latest reminder that has come by ``today``, or None."""
    if today >= due:
        return due + A_WEEK * ((today - due) // A_WEEK)
    return max((day for day in _days_before(due) if day <= today), default=None)


def step_after(due: date, today: date) -> date:
    """The day of the first reminder after ``today``."""
    coming = [day for day in _days_before(due) if day > today]
    return min(coming) if coming else due + A_WEEK * ((today - due) // A_WEEK + 1)


def _days_before(due: date) -> list[date]:
    return [due - timedelta(days=days) for days in BEFORE]


def keep_reminding(version: Version, today: date | None = None) -> None:
    """Write the row of the reminder that is owed now, or of the next. A second time changes nothing.

    A reminder whose row was done while the review was due on another day is not sent any more; the next one is.
    """
    today = today or timezone.localdate()
    if version.review_on is None:
        return
    reached = step_reached(version.review_on, today)
    if reached is None or _ask(version, reached).state == Job.State.DONE:
        _ask(version, step_after(version.review_on, today))


def _key(version: Version, day: date) -> str:
    return f"{version.pk}:{version.review_on}:{day}"


def _ask(version: Version, day: date) -> Job:
    return jobs.ask(
        "policies.remind_of_review", key=_key(version, day),
        payload={"version": version.pk, "review_on": version.review_on.isoformat()},
        due_at=at(day, _NINE),
    )


@jobs.handler("policies.remind_of_review")
def remind(job) -> None:
    """Tell Clerk and chair. Nothing where the version is no longer in force, or was reviewed since.

    A reminder whose day is past leaves the telling to the row of the latest one that has come.
    """
    version = version_in_force()
    if version is None or version.pk != job.payload["version"] or version.review_on is None:
        return
    if version.review_on.isoformat() != job.payload["review_on"]:
        return
    today = timezone.localdate()
    reached = step_reached(version.review_on, today)
    if job.key != _key(version, reached):
        keep_reminding(version, today)
        return
    members = Membership.objects.holding(Role.CLERK, Role.CHAIR).select_related("council", "user")
    address = reverse("review", args=[version.council.slug])
    notices.tell(members, standing_words(version, today), address, "An agenda item and a draft resolution are ready.")
    _ask(version, step_after(version.review_on, today))


def due_words(version: Version) -> str:
    """“14 October 2027”, or “October 2027” where the document names no day."""
    return f"{version.review_on:%B %Y}" if version.review_is_month else f"{version.review_on:%-d %B %Y}"


def standing_words(version: Version, today: date) -> str:
    """Where the review stands, calmly."""
    days = (version.review_on - today).days
    if days < 0:
        return f"The policy's review was due {'in' if version.review_is_month else 'on'} {due_words(version)}"
    if days == 0:
        return "The policy's review is due today"
    return f"The policy's review is due in {days} day{'' if days == 1 else 's'}, by {version.review_on:%-d %B %Y}"


def review_no_change(
    version: Version, *, by, held_on: date, minute_ref: str, next_review_on: date, note: str = ""
) -> Version:
    """A meeting reviewed the version in force and left it as it is. Raises Refused by field."""
    errors, today = {}, timezone.localdate()
    if held_on > today:
        errors["held_on"] = "That meeting is still to come. Record it when it has been held."
    elif version.adopted_on and held_on < version.adopted_on:
        errors["held_on"] = f"This version was adopted on {version.adopted_on:%-d %B %Y}. A review comes after that."
    if not minute_ref.strip():
        errors["minute_ref"] = "Give the minute of the review."
    if next_review_on <= max(held_on, today):
        errors["next_review_on"] = "The next review comes after the meeting, on a day still to come."
    if errors:
        raise Refused(errors)
    with step(version, "review", by=by, note=f"Minute {minute_ref.strip()}. {note}".strip()) as now:
        reviewed = now.thing
        if reviewed.pk != getattr(version_in_force(), "pk", None):
            raise Refused("Only the version in force is reviewed.")
        Review.objects.create(
            version=reviewed, held_on=held_on, minute_ref=minute_ref.strip(), was_due_on=reviewed.review_on,
            next_review_on=next_review_on, note=note.strip(), by=by,
        )
        reviewed.review_on, reviewed.review_is_month = next_review_on, False
        settle_triggers(reviewed, until=held_on)
        keep_reminding(reviewed)
        no_longer_asked(About.REVIEW, reviewed.pk, by=by)
        now.record(facts={"held_on": held_on.isoformat(), "next_review_on": next_review_on.isoformat()})
        others = Membership.objects.holding(Role.CLERK, Role.CHAIR)
        now.tell(others, "The policy was reviewed and stays as it is", reverse("review", args=[by.council.slug]))
    return now.thing


def settle_triggers(version: Version, *, until: date | None = None) -> None:
    """What gave cause to look at this version was dealt with; ``until``: only what had happened by then."""
    open_ones = version.triggers.filter(settled_at=None)
    for trigger in open_ones.filter(happened_on__lte=until) if until else open_ones:
        trigger.settled_at = timezone.now()
        trigger.save()


def add_trigger(version: Version, *, by, cause: str, note: str, happened_on: date) -> ReviewTrigger:
    """Note something that gives cause to look at the policy before its date. Raises Refused by field."""
    errors = {}
    if not note.strip():
        errors["note"] = "Say what happened."
    if happened_on > timezone.localdate():
        errors["happened_on"] = "That day is still to come."
    if errors:
        raise Refused(errors)
    with step(version, "add trigger", by=by, note=note.strip()) as now:
        trigger = ReviewTrigger.objects.create(
            version=now.thing, cause=cause, note=note.strip(), happened_on=happened_on, added_by=by,
        )
        now.tell(
            Membership.objects.holding(Role.CLERK, Role.CHAIR),
            f"A cause to look at the policy: {trigger.get_cause_display().lower()}",
            reverse("review", args=[by.council.slug]), note.strip(),
        )
    return trigger
