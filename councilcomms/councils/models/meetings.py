"""Meetings, what stands on their agendas, and what was resolved: every minute named in the portal is one of these."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from councilcomms.councils.models.people import Membership
from councilcomms.councils.tenancy import CouncilOwned, history

FULL_COUNCIL = "Full Council"


class Meeting(CouncilOwned):
    """A meeting of the Council or one of its committees, held or to come."""

    body = models.CharField("Council or committee", max_length=80, default=FULL_COUNCIL)
    held_on = models.DateField("day of the meeting")
    minutes_url = models.URLField("where its minutes stand", max_length=500, blank=True)
    chaired_by = models.ForeignKey(
        Membership, verbose_name="who chaired it", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    entered_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")

    history = history()

    class Meta:
        ordering = ["-held_on", "-pk"]
        constraints = [models.UniqueConstraint("council", Lower("body"), "held_on", name="one_meeting_a_body_a_day")]

    def __str__(self):
        return f"{self.body}, {self.held_on:%-d %B %Y}"

    @property
    def was_held(self) -> bool:
        """On its own day it counts as held: resolutions are often entered the same evening."""
        return self.held_on <= timezone.localdate()


class MeetingItem(CouncilOwned):
    """Something a meeting is asked, or has resolved. With no meeting it waits for the next one to be entered.

    ``about`` and ``key`` name what waits for it by value: the room that asked carries the resolution out.
    """

    class About(models.TextChoices):
        POST = "post", "A post"
        CHANNEL = "channel", "A channel"
        ORGANISATION = "organisation", "An organisation"
        VERSION = "version", "A version of the policy"
        REVIEW = "review", "The policy's review"
        MINUTE = "minute", "A minute"

    class Outcome(models.TextChoices):
        WAITING = "waiting", "To be decided"
        AGREED = "agreed", "Agreed"
        REFUSED = "refused", "Not agreed"
        TAKEN_BACK = "taken-back", "Taken off the agenda"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, null=True, blank=True, related_name="items")
    about = models.CharField(max_length=12, choices=About)
    key = models.CharField("what it is about, within its room", max_length=40, blank=True)
    title = models.CharField(max_length=200)
    address = models.CharField("its page in the portal", max_length=300, blank=True)
    agenda_line = models.TextField(blank=True)
    draft_resolution = models.TextField(blank=True)
    facts = models.JSONField("what was asked about, by value", default=dict, blank=True)
    asked_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.WAITING)
    minute_ref = models.CharField("minute reference", max_length=60, blank=True)
    words = models.TextField("what was resolved", blank=True)
    resolved_by = models.ForeignKey(
        Membership, verbose_name="who entered the resolution", on_delete=models.PROTECT, null=True, blank=True,
        related_name="+",
    )
    resolved_at = models.DateTimeField("when it was entered", null=True, blank=True)

    history = history()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["council", "about", "key", "outcome"])]
        constraints = [
            models.UniqueConstraint(
                "council", "about", "key", condition=Q(outcome="waiting"), name="a_thing_waits_for_one_meeting"
            )
        ]

    def __str__(self):
        return self.title

    @property
    def minute(self) -> str:
        """“24/61, 4 June 2024”: how the record cites it, "" before it is resolved."""
        if self.meeting is None or self.outcome == self.Outcome.WAITING:
            return ""
        day = f"{self.meeting.held_on:%-d %B %Y}"
        return f"{self.minute_ref}, {day}" if self.minute_ref else day
