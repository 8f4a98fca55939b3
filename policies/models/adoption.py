"""Who signed a version, and how the council reads what it leaves open."""

from django.db import models
from django.utils import timezone

from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import CouncilOwned
from policies.models.files import PolicyFile
from policies.models.policy import Policy, Version


class Signature(CouncilOwned):
    """The Clerk's, or that of whoever chaired the meeting. A missing one is awaited, and delays nothing."""

    class Capacity(models.TextChoices):
        CLERK = "clerk", "Clerk"
        CHAIR = "chair", "Chair of the meeting"

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="signatures")
    capacity = models.CharField(max_length=5, choices=Capacity)
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    #: As it was then.
    name = models.CharField(max_length=120)
    at = models.DateTimeField(default=timezone.now)
    on_paper = models.BooleanField("signed on paper", default=False)
    scan = models.ForeignKey(PolicyFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    recorded_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint("version", "capacity", name="signed_once_in_each_capacity")]

    def __str__(self):
        return f"{self.name}, {self.get_capacity_display()}"


class Reading(CouncilOwned):
    """A question the version leaves open, and the council's answer: kept beside the clause, or as an amendment to come.

    ``anchor``: the clause it is about, "" for the whole policy. An amendment is put into the next draft begun from
    this version.
    """

    class Outcome(models.TextChoices):
        OPEN = "open", "Not answered yet"
        READING = "reading", "This is how we read it"
        AMENDMENT = "amendment", "Change the policy"
        ASIDE = "aside", "It does not matter here"

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="readings")
    key = models.CharField("kind of question", max_length=40, blank=True)
    question = models.TextField()
    quote = models.TextField("the document's own words", blank=True)
    anchor = models.CharField("clause", max_length=120, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.OPEN)
    answer = models.TextField("answer, or wording of the amendment", blank=True)
    answered_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    #: As the office was then.
    answered_title = models.CharField("office of whoever answered", max_length=60, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.question


class Companion(CouncilOwned):
    """Another document that the policy names: a code of conduct, a data protection policy."""

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="companions")
    name = models.CharField(max_length=200)
    link = models.URLField(max_length=500, blank=True)
    review_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint("policy", "name", name="a_companion_once")]

    def __str__(self):
        return self.name
