"""Polls that bear on what a council may publish, who stands in them, and the holidays that timetables count with."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.models import Membership
from councilcomms.councils.models.events import Event
from councilcomms.councils.tenancy import CouncilOwned, history


class Holiday(models.Model):
    """What the operator added to the holidays that come with the portal: proclaimed later, or no holiday after all.

    One table for all councils. Changed by ``manage.py holidays`` alone, which re-dates what is open in the same
    transaction.
    """

    class Kind(models.TextChoices):
        BANK_HOLIDAY = "bank-holiday", "Bank holiday"
        MOURNING = "mourning", "Day of public mourning"
        THANKSGIVING = "thanksgiving", "Day of public thanksgiving"
        NOT_A_HOLIDAY = "not-a-holiday", "Not a holiday after all"

    day = models.DateField()
    name = models.CharField(max_length=120)
    #: Of the United Kingdom: ENG, WLS, SCT, NIR.
    parts = models.JSONField(default=list)
    kind = models.CharField(max_length=14, choices=Kind, default=Kind.BANK_HOLIDAY)
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["day", "pk"]
        constraints = [models.UniqueConstraint("day", "kind", name="a_holiday_once")]

    def __str__(self):
        return f"{self.name}, {self.day}"


class HolidayYear(models.Model):
    """A year whose bank holidays the operator says are all in the table: timetables may be counted in it."""

    year = models.PositiveSmallIntegerField(unique=True)
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["year"]

    def __str__(self):
        return str(self.year)


class Poll(CouncilOwned):
    """An election or referendum in the council's area, or the vacancy that may lead to one.

    ``kind`` is a key of ``policies.calendars.polls.KINDS``. ``starts_at``, ``ends_at`` and ``timetable`` follow from
    the other fields and the holidays (``policies.elections.dating``): every verb that changes one of them dates the row
    anew, so what is asked of the rows never waits for a job.
    """

    class State(models.TextChoices):
        PLANNED = "planned", "Planned"
        UNCONTESTED = "uncontested", "Uncontested"
        ABANDONED = "abandoned", "Abandoned"
        COUNTERMANDED = "countermanded", "Countermanded"
        NOT_CALLED = "not-called", "No election was called"
        REMOVED = "removed", "Entered by mistake"

    kind = models.CharField(max_length=20)
    #: "" for all of the council's area. A poll of one part bears less on the rest.
    area = models.CharField("ward or part of the council's area", max_length=120, blank=True)
    places = models.JSONField("streets and places in it", default=list, blank=True)
    poll_on = models.DateField("day of the poll", null=True, blank=True)
    vacancy_on = models.DateField("day of the notice of vacancy", null=True, blank=True)
    #: Where the kind is entered, not counted (a general election): the first day of the period.
    notice_on = models.DateField("day on which the notice of election was published", null=True, blank=True)
    state = models.CharField(max_length=14, choices=State, default=State.PLANNED)
    ended_at = models.DateTimeField("when it ceased to be held as planned", null=True, blank=True)
    #: It proposed itself, four years after the last ordinary election; nobody has confirmed it.
    proposed = models.BooleanField(default=False)
    #: Of the period, in UTC: midnight in London on its first day, 10pm of polling day. None where there is no period,
    #: or where it cannot be counted yet.
    starts_at = models.DateTimeField("when the period starts", null=True, blank=True)
    ends_at = models.DateTimeField("when the period ends", null=True, blank=True)
    #: [{"key", "on", "at", "label", "law", "days", "was", "changed_on", "because"}], by date.
    timetable = models.JSONField(default=list, blank=True)
    not_computable = models.CharField("why its timetable cannot be counted", max_length=200, blank=True)
    #: Grows where it moves so far that everybody is told anew.
    telling = models.PositiveSmallIntegerField(default=1)
    entered_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    entered_at = models.DateTimeField(default=timezone.now)

    history = history()

    class Meta:
        ordering = ["poll_on", "pk"]
        indexes = [models.Index(fields=["council", "ends_at", "starts_at"])]
        constraints = [
            models.UniqueConstraint(
                "council", "kind", "area", "poll_on", condition=~Q(state="removed"), name="a_poll_once",
            ),
            models.CheckConstraint(
                condition=Q(poll_on__isnull=False) | Q(vacancy_on__isnull=False), name="a_poll_has_a_day_or_a_vacancy"
            ),
        ]

    def __str__(self):
        from policies.elections.words import name_of

        return name_of(self)

    def desk_address_for(self, _member) -> str:
        """Its page in the desk."""
        return reverse("poll", args=[self.council.slug, self.pk])


class Candidate(CouncilOwned):
    """Somebody who stands, from the day it is known. ``member``: where they sit on this council."""

    poll = models.ForeignKey(Poll, on_delete=models.PROTECT, related_name="candidates")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120)
    stands_from = models.DateField("first day on which they stand")
    stood_down_on = models.DateField("day on which they stood down", null=True, blank=True)
    marked_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    marked_at = models.DateTimeField(default=timezone.now)

    history = history()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("poll", "name", condition=Q(stood_down_on=None), name="a_candidate_once")
        ]

    def __str__(self):
        return self.name

    def stands_on(self, day) -> bool:
        return self.stands_from <= day and (self.stood_down_on is None or self.stood_down_on > day)


class PollEvent(Event):
    """What was done about a poll, by whom, and what it changed."""

    poll = models.ForeignKey(Poll, on_delete=models.PROTECT, related_name="events")
    #: {"starts_at": [before, after] …}: ISO texts, where the act re-dated the period.
    facts = models.JSONField(default=dict, blank=True)
