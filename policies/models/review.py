"""That the council looked at its policy again, and what gives it cause to."""

from django.db import models
from django.utils import timezone

from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import CouncilOwned
from policies.models.policy import Version


class Review(CouncilOwned):
    """A meeting reviewed this version and left it as it is. ``was_due_on``: the date it was due by then."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="reviews")
    held_on = models.DateField("date of the meeting")
    minute_ref = models.CharField("minute reference", max_length=60)
    was_due_on = models.DateField(null=True, blank=True)
    next_review_on = models.DateField()
    note = models.TextField(blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-held_on", "-pk"]

    def __str__(self):
        return f"Reviewed on {self.held_on}"


class ReviewTrigger(CouncilOwned):
    """Something that happened and gives cause to look at the policy before its date."""

    class Cause(models.TextChoices):
        LAW = "law", "A new law or new guidance"
        ELECTION = "election", "An election"
        INCIDENT = "incident", "Something went wrong"
        OTHER = "other", "Something else"

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="triggers")
    cause = models.CharField(max_length=10, choices=Cause)
    note = models.TextField("what happened")
    happened_on = models.DateField()
    added_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)
    #: Set by the review, or by the version, that dealt with it.
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-happened_on", "-pk"]

    def __str__(self):
        return f"{self.get_cause_display()}, {self.happened_on}"
