"""What is asked, found, lifted, noted and decided on a post."""

from django.db import models
from django.utils import timezone

from councilcomms.councils.models import Event, Membership
from councilcomms.councils.tenancy import CouncilOwned
from councilcomms.posts.models.post import Post, Revision
from policies.models import Version


class Check(CouncilOwned):
    """One check of one version, as found: policy version by value (label, key of clauses and rules) and by key."""

    class Moment(models.TextChoices):
        SENT = "sent", "when it was sent"
        CHANGED = "changed", "when its words were changed"
        APPROVED = "approved", "when it was approved"
        RELEASED = "released", "when it went out"
        BOUNCED = "bounced", "when it could no longer go out"
        NEW_POLICY = "new-policy", "when a new policy was adopted"
        HELD = "held", "when the pre-election period held it back"

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="checks")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="checks")
    moment = models.CharField(max_length=10, choices=Moment)
    at = models.DateTimeField(default=timezone.now)
    version = models.ForeignKey(Version, on_delete=models.PROTECT, null=True, related_name="+")
    version_label = models.CharField(max_length=300)
    rules_key = models.CharField(max_length=64)
    text_hash = models.CharField(max_length=64)
    findings = models.JSONField(default=list)
    #: What is true at that moment counts: when it was to go out, as far as that was known.
    made_for = models.DateTimeField("moment for which it was made", default=timezone.now)
    #: A point stopped, or asked for a reason, that was as serious only in the pre-election period.
    held_by_period = models.BooleanField(default=False)

    class Meta:
        ordering = ["at", "pk"]
        indexes = [
            models.Index(
                fields=["council", "made_for"], name="held_by_period", condition=models.Q(held_by_period=True)
            ),
        ]


class Lift(CouncilOwned):
    """“It's not that”: the checker misread, says the Clerk or deputy, with a reason. Listed at the policy's review."""

    class Reason(models.TextChoices):
        PUBLIC = "public", "It is a public number or address"
        NOT_A_PERSON = "not-a-person", "It is not a person"
        QUOTATION = "quotation", "It is a quotation"
        OTHER_MEANING = "other-meaning", "The words mean something else here"
        TRUE_AND_SHOWN = "true-and-shown", "The source says exactly this"
        OTHER = "other", "Something else"

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="lifts")
    point = models.CharField("place of the point", max_length=40)
    kind = models.CharField(max_length=40)
    clause = models.CharField(max_length=120)
    span = models.TextField(blank=True)
    reason = models.CharField(max_length=20, choices=Reason)
    note = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint("post", "point", name="a_point_is_lifted_once")]


class PassageNote(CouncilOwned):
    """A comment of the Clerk on a passage, sent back with the draft. Offsets are code points of that version."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="passage_notes")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="passage_notes")
    quote = models.TextField(blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    note = models.TextField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]


class Asked(CouncilOwned):
    """Somebody asked about a draft: a colleague, a second reader of the Clerk's own post, or who is consulted before
    the decision, as the policy's steps say."""

    class Purpose(models.TextChoices):
        QUESTION = "question", "Asked a question"
        SECOND_READER = "second-reader", "Asked to read and agree"
        CONSULTED = "consulted", "Consulted before the decision"

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="asked")
    purpose = models.CharField(max_length=15, choices=Purpose)
    asked_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="asked_of")
    #: Of who is consulted: which of the steps asks, from 0, and that step by value: it counts only where the policy in
    #: force still wants exactly this consultation, in whatever place. As what they are asked.
    step = models.PositiveSmallIntegerField(null=True, blank=True)
    consultation = models.JSONField("the step that asks, by value", default=dict, blank=True)
    office = models.CharField("the office they are consulted in", max_length=60, blank=True)
    passed_over = models.CharField("why the next in line was asked instead", max_length=200, blank=True)
    question = models.TextField(blank=True)
    asked_at = models.DateTimeField(default=timezone.now)
    answer = models.TextField(blank=True)
    agreed = models.BooleanField(null=True, blank=True)
    text_hash = models.CharField("hash of the text agreed to", max_length=64, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        indexes = [models.Index(fields=["member", "answered_at"])]

    @property
    def is_waited_for(self) -> bool:
        """Consulted, and the answer is still to come."""
        return self.purpose == self.Purpose.CONSULTED and self.answered_at is None and not self.passed_over


class PostEvent(Event):
    """One act on a post, with what it was decided on: version, policy version, hash, points and their reasons."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="events")
    revision_number = models.PositiveSmallIntegerField(null=True, blank=True)
    policy_version = models.CharField(max_length=300, blank=True)
    rules_key = models.CharField(max_length=64, blank=True)
    text_hash = models.CharField(max_length=64, blank=True)
    points = models.JSONField(default=list, blank=True)
    authority = models.CharField("by what authority it was decided", max_length=1000, blank=True)
