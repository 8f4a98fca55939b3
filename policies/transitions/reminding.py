"""Asking members to confirm a version that has taken force: a notice, and reminders after 7 and 14 days.

What was told is read from the notices, which name the version in their address; so asking again tells nobody twice.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import jobs, notices
from councilcomms.councils.models import Job, Membership, Notice
from policies.checks import version_in_force
from policies.confirmation.asking import ToConfirm
from policies.confirmation.everyone import Everyone, Person
from policies.models import Version

REMIND, ASK_MEMBER = "policies.remind_to_confirm", "policies.ask_member_to_confirm"
#: Days after asking.
REMINDERS = (7, 14)
#: A reminder so late that the next is due within this time is left out.
TOO_NEAR = timedelta(days=2)

PLEASE = "Please confirm the council's policy"
SMALL = "A small change to the council's policy"
TAKEN_OUT = "A change to the council's policy"
REMINDER = "Reminder: please confirm the council's policy"


def at(day: date, hour: int = 0) -> datetime:
    """This hour of this day in London."""
    return timezone.make_aware(datetime.combine(day, time(hour)))


def confirm_address(version: Version) -> str:
    """The page to confirm it on, as the notices name it."""
    return f"{reverse('confirm_policy', args=[version.council.slug])}?version={version.pk}"


def ask_to_confirm(version: Version, *, members=None) -> None:
    """Tell everyone (or these members) whom this version concerns, once each. Call once it is in force."""
    if version != version_in_force():
        return
    everyone = Everyone(version, members=members)
    asked, told = asked_at(version), _told(version)
    for person in everyone.asked:
        if not was_told(person, asked):
            notices.tell([person.member], PLEASE, confirm_address(version), asking_words(person.asked, person.member))
            _write_reminders(version, person.member)
    for person in everyone.told:
        if not was_told(person, told):
            subject = SMALL if person.asked.small else TAKEN_OUT
            notices.tell([person.member], subject, confirm_address(version), telling_words(person.asked))


def asked_at(version: Version) -> dict[int, datetime]:
    """When each member was last asked to confirm this version."""
    return _told(version, subject=PLEASE)


def _told(version: Version, **subject) -> dict[int, datetime]:
    """When each member was last told of this version."""
    rows = Notice.objects.filter(address=confirm_address(version), **subject).order_by("at")
    return dict(rows.values_list("member_id", "at"))


def was_told(person: Person, told: dict[int, datetime]) -> bool:
    """Since they are what they are: who left and came back, or confirmed it and has a further role, is asked anew."""
    since = max(at(person.since), person.confirmed_at or at(person.since))
    return person.member.pk in told and told[person.member.pk] >= since


def _write_reminders(version: Version, member) -> None:
    """Jobs, one for each key; those of somebody who left and came back begin anew."""
    today = timezone.localdate()
    for days in REMINDERS:
        payload = {"version": version.pk, "member": member.pk, "asked": today.isoformat(), "days": days}
        due_at = at(today + timedelta(days=days), 9)
        Job.objects.update_or_create(name=REMIND, key=f"{version.pk}:{member.pk}:{days}", defaults={
            "payload": payload, "due_at": due_at, "state": Job.State.WAITING, "attempts": 0, "finished_at": None,
        })


@jobs.handler(REMIND)
def remind(job) -> None:
    """Where it still matters: in force, asked of this member, not confirmed, and no later reminder is nearly due."""
    version = version_in_force()
    if version is None or version.pk != job.payload["version"] or _next_is_near(job):
        return
    day = date.fromisoformat(job.payload["asked"])
    everyone = Everyone(version, members=Membership.objects.filter(pk=job.payload["member"]))
    for person in everyone.asked:
        if person.since > day:  # left and came back: asked anew
            continue
        words = f"You were asked on {day:%-d %B %Y} and have not confirmed it yet. "
        words += sending_words(person.asked, person.member)
        notices.tell([person.member], REMINDER, confirm_address(version), words)


def _next_is_near(job) -> bool:
    later = [days for days in REMINDERS if days > job.payload["days"]]
    keys = [f"{job.payload['version']}:{job.payload['member']}:{days}" for days in later]
    return Job.objects.filter(name=REMIND, key__in=keys, due_at__lte=timezone.now() + TOO_NEAR).exists()


def reminders_sent(version: Version) -> dict[int, int]:
    """How many reminders of this version each member had."""
    rows = Notice.objects.filter(address=confirm_address(version), subject=REMINDER).order_by().values("member")
    return {row["member"]: row["sent"] for row in rows.annotate(sent=Count("pk"))}


@jobs.handler("councils.member_joined")
@jobs.handler(ASK_MEMBER)
def ask_member(job) -> None:
    """Somebody has joined, or has a new role: from its first day they are asked like the others."""
    starts = date.fromisoformat(job.payload["starts"])
    if starts > timezone.localdate():
        jobs.ask(ASK_MEMBER, key=job.key, payload=job.payload, due_at=at(starts))
        return
    version = version_in_force()
    if version is not None:
        ask_to_confirm(version, members=Membership.objects.filter(pk=job.payload["member"]))


# --- what they are told -----------------------------------------------------------------------------------------------


def asking_words(asked: ToConfirm, member) -> str:
    if asked.whole:
        words = f"“{asked.version}” is in force. Please read it, and confirm that you will keep to it. "
    else:
        words = f"“{asked.version}” is in force. {changed_words(asked)} Please read what changed and confirm it. "
    return words + sending_words(asked, member)


def telling_words(asked: ToConfirm) -> str:
    small = "The change is small: n" if asked.small else "N"
    return f"“{asked.version}” is in force. {changed_words(asked)} {small}othing need be done."


def changed_words(asked: ToConfirm) -> str:
    """“2 clauses changed for you: 3.a, 3.c. 1 was taken out.”"""
    refs = [clause.ref for clause in asked.clauses if clause.ref][:12]
    many = len(asked.clauses)
    parts = []
    if many:
        listed = f": {', '.join(refs)}" if len(refs) == many else ""
        parts.append(f"{many} clause{'s' if many > 1 else ''} that speak{'' if many > 1 else 's'} to you changed or "
                     f"{'are' if many > 1 else 'is'} new{listed}.")
    if asked.removed:
        gone = len(asked.removed)
        parts.append(f"{gone} clause{'s were' if gone > 1 else ' was'} taken out.")
    return " ".join(parts)


def sending_words(asked: ToConfirm, member) -> str:
    """What waits for it. Clerk and deputy are never stopped."""
    if member.is_clerk or member.is_deputy:
        return "It takes a few minutes."
    if asked.whole or not asked.may_send():
        return "Sending a post to the Clerk waits for it."
    return f"You can send posts to the Clerk without it until {asked.sends_until:%-d %B %Y}."
