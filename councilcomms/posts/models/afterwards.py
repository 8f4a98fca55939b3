"""What is seen to after a post is out: what went out without the Clerk, and the record of an officer's decision."""

from django.db import models
from django.utils import timezone

from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import CouncilOwned, history
from councilcomms.posts.models.post import Post, Revision


class WithoutClerk(CouncilOwned):
    """A version that went out without the Clerk: by a channel's moderators, as routine, or as urgent. A fact beside the
    post's state. ``stands``: it is on her desk, until it is settled."""

    class How(models.TextChoices):
        MODERATORS = "moderators", "The channel's moderators published it"
        ROUTINE = "routine", "It went out as routine"
        URGENT = "urgent", "It went out as urgent"

    class Cause(models.TextChoices):
        WEATHER = "weather", "Flood, snow or storm"
        DANGER = "danger", "Danger to life or health"
        ROAD = "road", "A road, a service or a building is closed"
        MISSING = "missing", "Somebody is missing"
        WRONG = "wrong", "Something wrong must be put right at once"
        OTHER = "other", "Something else"

    class Outcome(models.TextChoices):
        ALL_RIGHT = "all-right", "All right"
        APPROVED = "approved", "Approved afterwards"
        CORRECTED = "corrected", "Corrected"
        WITHDRAWN = "withdrawn", "Withdrawn"

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="without_clerk")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=10, choices=How)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    stands = models.BooleanField("on the Clerk's desk until it is settled", default=True)
    cause = models.CharField("why it was urgent", max_length=10, choices=Cause, blank=True)
    cause_note = models.CharField(max_length=200, blank=True)
    details_due = models.DateTimeField("until when source and category may follow", null=True, blank=True)
    details_given = models.BooleanField("source and category are there", default=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    settled_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    words = models.CharField("what was said of it", max_length=300, blank=True)

    history = history()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.UniqueConstraint("post", "revision", name="a_version_goes_out_without_clerk_once")]
        indexes = [models.Index(fields=["council", "settled_at", "stands", "at"])]

    @property
    def why(self) -> str:
        """Of what went out as urgent: in their own words, else the cause they chose."""
        return self.cause_note or (self.get_cause_display() if self.cause else "")


class DecisionRecord(CouncilOwned):
    """An officer's decision under delegation, as the Openness of Local Government Bodies Regulations 2014 ask for it
    (SI 2014/2095 reg. 7): date, decision, reasons, alternatives considered and rejected, and who declared a conflict of
    interest. Public, and kept for six years (reg. 8 and 9). Never changed: a later record may take an earlier place."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, blank=True, related_name="decision_records")
    number = models.PositiveIntegerField()
    decided_on = models.DateField()
    decision = models.TextField()
    reasons = models.TextField()
    alternatives = models.TextField("alternatives considered and rejected", blank=True)
    conflicts = models.TextField("members who declared a conflict of interest", blank=True)
    authority = models.CharField(max_length=1000, blank=True)
    made_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    replaces = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaced_by")

    history = history()

    class Meta:
        ordering = ["-decided_on", "-number"]
        constraints = [models.UniqueConstraint("council", "number", name="a_decision_number_once")]

    def __str__(self):
        return f"Decision {self.number}, {self.decided_on:%-d %B %Y}"
