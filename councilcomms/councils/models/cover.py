"""While things are not as usual: what is held back, and who is away."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from councilcomms.councils.models.people import Membership
from councilcomms.councils.tenancy import CouncilManager, CouncilOwned, CouncilQuerySet, history


def covers(moment) -> Q:
    """Holds that cover this moment: from their start on, until they are ended."""
    return Q(starts_at__lte=moment) & (Q(ended_at=None) | Q(ended_at__gt=moment))


def held_back(hold, category: str) -> bool:
    """Whether a hold (a row, or what pages say of one) covers posts of this category."""
    if category == "notice" and hold.notices_exempt:
        return False
    return not hold.categories or category in hold.categories


class QueueHoldQuerySet(CouncilQuerySet):
    def covering(self, moment=None):
        return self.filter(covers(moment or timezone.now()))


class QueueHold(CouncilOwned):
    """Nothing is released while it runs: mourning, a flood, an unfolding event. Posts keep their state.

    Like the restricted period it is asked of the rows at release, never a flag that a job must have set.
    """

    reason = models.CharField("reason, for everyone to read", max_length=300)
    categories = models.JSONField("categories of post it holds; none named: all", default=list, blank=True)
    notices_exempt = models.BooleanField("official notices still go out", default=False)
    starts_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    begun_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    ended_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = CouncilManager.from_queryset(QueueHoldQuerySet)()
    history = history()

    class Meta:
        ordering = ["-starts_at", "-pk"]
        indexes = [models.Index(fields=["council", "ended_at", "starts_at"])]

    def __str__(self):
        return self.reason

    def holds(self, category: str) -> bool:
        """Whether a post of this category waits while it runs."""
        return held_back(self, category)


class OutOfOffice(CouncilOwned):
    """What the contact page says while the Clerk is away, both days included. It ends by itself."""

    starts = models.DateField("first day")
    ends = models.DateField("last day")
    words = models.CharField("what people read", max_length=500)
    made_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")

    history = history()

    class Meta:
        ordering = ["starts", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(ends__gte=models.F("starts")), name="out_of_office_ends_after")
        ]

    def __str__(self):
        return self.words
