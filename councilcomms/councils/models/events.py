"""Event rows say who decided what and why, for people; simple-history says what a row was."""

from django.db import models
from django.utils import timezone

from councilcomms.councils.models.people import Membership
from councilcomms.councils.tenancy import CouncilOwned


class Event(CouncilOwned):
    """One act. ``actor`` is empty where the system acted; name and title are kept by value, as they were then."""

    actor = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    actor_name = models.CharField(max_length=120)
    actor_title = models.CharField(max_length=60, blank=True)
    verb = models.CharField(max_length=30)
    from_state = models.CharField(max_length=30, blank=True)
    to_state = models.CharField(max_length=30, blank=True)
    note = models.TextField(blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True
        ordering = ["at", "pk"]


class PeopleEvent(Event):
    """What was done about people and the council's own settings: invitations, roles, deputising."""

    about = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    facts = models.JSONField(default=dict, blank=True)
