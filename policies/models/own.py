"""What a council teaches the checker about itself: words it may pass over, and patterns of its own.

Both are dated rows beside the policy's versions: they hold for whichever version is in force.
"""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from councilcomms.councils.models import Event, Membership
from councilcomms.councils.tenancy import CouncilManager, CouncilOwned, CouncilQuerySet, history
from policies.engine.vocabulary import COMMENT_KINDS, DRAFT_KINDS, PROTECTED
from policies.models.policy import Version
from policies.words import KIND_NAMES

_KINDS = [(kind, KIND_NAMES[kind]) for kind in (*DRAFT_KINDS, *COMMENT_KINDS) if kind != PROTECTED]


class DatedQuerySet(CouncilQuerySet):
    def standing(self):
        """In use now."""
        return self.filter(Q(ended_at=None) & Q(started_at__isnull=False))


class _Dated(CouncilOwned):
    kind = models.CharField("what the check is about", max_length=40, choices=_KINDS)
    added_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField("in use since", null=True, blank=True)
    ended_at = models.DateTimeField("in use until", null=True, blank=True)
    ended_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = CouncilManager.from_queryset(DatedQuerySet)()

    class Meta:
        abstract = True
        ordering = ["-added_at", "-pk"]

    @property
    def is_standing(self) -> bool:
        return self.started_at is not None and self.ended_at is None


class CheckException(_Dated):
    """Whole words inside which checks of one kind find nothing, for this council."""

    words = models.CharField(max_length=200)
    why = models.CharField(max_length=300)

    history = history()

    class Meta(_Dated.Meta):
        constraints = [
            models.UniqueConstraint(
                "council", "kind", "words", condition=Q(ended_at=None), name="an_exception_stands_once"
            )
        ]

    def __str__(self):
        return f"“{self.words}”"


class OwnPattern(_Dated):
    """What an administrator wants looked for. It finds nothing until it is switched on."""

    name = models.CharField(max_length=80)
    #: The clause it carries out, by anchor: versions come and go.
    anchor = models.CharField("clause", max_length=120)
    severity = models.CharField(max_length=10)
    #: Where they are given, the pattern is made of them.
    words = models.JSONField("words or phrases", default=list, blank=True)
    other_endings = models.BooleanField("and other endings", default=False)
    pattern = models.TextField()
    says = models.CharField("what a point of it says", max_length=200)
    must_match = models.JSONField("examples it must find", default=list)
    must_pass = models.JSONField("examples it must not find", default=list)

    history = history()

    def __str__(self):
        return self.name


class PolicyEvent(Event):
    """What was done about a council's policy, its versions and its checks."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, null=True, blank=True, related_name="events")
    facts = models.JSONField(default=dict, blank=True)
