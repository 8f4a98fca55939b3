"""A policy, its versions, and the clauses of each with the rules bound to them."""

import re

from django.core.validators import MaxValueValidator
from django.db import models
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import CouncilManager, CouncilOwned, CouncilQuerySet, history
from policies.models.files import PolicyFile

#: How an anchor ends where the document numbers nothing.
_PARAGRAPH = re.compile(r"-p(\d+)$")


class Policy(CouncilOwned):
    """The council's communications policy: one line of versions."""

    title = models.CharField(max_length=200)
    #: Hash of the council's own exceptions and patterns in use: compiled rules are kept under it and a version's hash.
    own_key = models.CharField(max_length=64, blank=True)

    history = history()

    class Meta:
        verbose_name_plural = "policies"
        constraints = [models.UniqueConstraint("council", name="one_communications_policy")]

    def __str__(self):
        return self.title


class VersionQuerySet(CouncilQuerySet):
    def in_force(self, today=None):
        """The version in force first: adopted, of the latest effective day that has come."""
        today = today or timezone.localdate()
        return self.filter(state=Version.State.ADOPTED, effective_on__lte=today).order_by("-effective_on", "-pk")


class Version(CouncilOwned):
    """One version. *In force* and *superseded* are read from the dates, never stored."""

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        PROPOSED = "proposed", "Proposed"
        ADOPTED = "adopted", "Adopted"
        DISCARDED = "discarded", "Discarded"

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="versions")
    label = models.CharField(max_length=60)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    based_on = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    source = models.ForeignKey(
        PolicyFile, verbose_name="the document it was imported from", on_delete=models.PROTECT, null=True, blank=True,
        related_name="+",
    )
    channel_kinds = models.JSONField("kinds of channel it approves", default=list)
    #: Hash of clauses and rules: what the compiled rules are cached under.
    content_key = models.CharField(max_length=64, blank=True)

    adopted_on = models.DateField("date of the meeting that adopted it", null=True, blank=True)
    adopted_note = models.CharField(max_length=300, blank=True)
    effective_on = models.DateField("in force from", null=True, blank=True)
    minute_ref = models.CharField("minute reference", max_length=60, blank=True)
    chaired_by = models.ForeignKey(
        Membership, verbose_name="who chaired that meeting", on_delete=models.PROTECT, null=True, blank=True,
        related_name="+",
    )
    #: Adopted before it came here: nobody is asked to sign it again.
    on_paper = models.BooleanField("adopted on paper", default=False)
    scan = models.ForeignKey(PolicyFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    review_on = models.DateField(null=True, blank=True)
    review_is_month = models.BooleanField(default=False)

    minor = models.BooleanField("a small change: people are told, and not asked again", default=False)
    confirm_each = models.BooleanField("people confirm each clause by itself", default=False)
    grace_days = models.PositiveSmallIntegerField(
        "days in which those who confirmed the version before may still send", default=14,
        validators=[MaxValueValidator(365)],
    )
    public_coverage = models.BooleanField("the public page says what carries out each clause", default=False)

    #: Printed with each decision: “under delegation, minute 24/61”. Empty: the minute that adopted this version.
    delegation_minute = models.CharField("minute that delegates publishing to the Clerk", max_length=60, blank=True)
    #: Office or “member:<id>”: who is asked in their place. Empty: as ``policies.ways.steps`` has it.
    next_in_line = models.JSONField("who is next in line", default=dict, blank=True)
    #: The policy's own condition on who deputises, of which whoever opens a record is warned.
    deputies_employees_only = models.BooleanField("only an employee deputises", default=False)
    deputy_causes = models.JSONField("causes for which somebody deputises; none named: any", default=list, blank=True)
    deputy_anchor = models.CharField("clause that says so", max_length=120, blank=True)

    objects = CouncilManager.from_queryset(VersionQuerySet)()
    history = history()

    class Meta:
        indexes = [models.Index(fields=["council", "state", "-effective_on"])]

    def __str__(self):
        return f"{self.policy.title}, {self.label}"

    def desk_address_for(self, member) -> str:
        return reverse("version", args=[member.council.slug, self.pk])

    @property
    def is_open(self) -> bool:
        """Still being written, or before the council: an adopted version is never edited."""
        return self.state in (self.State.DRAFT, self.State.PROPOSED)

    @property
    def review_iso(self) -> str | None:
        """``YYYY-MM-DD``, or ``YYYY-MM`` where the document gives no day."""
        if self.review_on is None:
            return None
        return self.review_on.strftime("%Y-%m" if self.review_is_month else "%Y-%m-%d")

    @property
    def is_overdue(self) -> bool:
        return self.review_on is not None and self.review_on < timezone.localdate()


class Clause(CouncilOwned):
    """One numbered item, bullet or paragraph. ``ref`` where the document numbers it; ``anchor`` always."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="clauses")
    position = models.PositiveSmallIntegerField()
    section_number = models.CharField(max_length=20, blank=True)
    section = models.CharField("section heading", max_length=200)
    ref = models.CharField("reference", max_length=30, null=True, blank=True)
    anchor = models.CharField(max_length=120)
    heading = models.CharField(max_length=200, blank=True)
    audience = models.JSONField(default=list)
    text = models.TextField()
    summary = models.CharField(max_length=400, blank=True)
    key = models.BooleanField("shown at the first visit", default=False)
    own_account = models.BooleanField("advice for people's own accounts", default=False)
    #: Names of gates, jobs, registers and pages (policies.mechanisms) that carry it out beside its rules.
    mechanisms = models.JSONField("what else carries it out", default=list, blank=True)
    people_only = models.BooleanField("carried out by people alone", default=False)
    house_rule = models.BooleanField("shown beside what the public may say", default=False)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint("version", "anchor", name="an_anchor_once_in_a_version")]

    def __str__(self):
        return self.printed

    @property
    def printed(self) -> str:
        """What a finding prints: the ref, else the anchor."""
        return self.ref or self.anchor

    @property
    def where(self) -> str:
        """“Clause 3.c, “Do””, or “Section 5, “What can you post?”, paragraph 7” where the document numbers nothing."""
        heading = f"“{self.heading or self.section}”"
        if self.ref:
            return f"Clause {self.ref}, {heading}"
        paragraph = _PARAGRAPH.search(self.anchor)
        number = f"Section {self.section_number}, " if self.section_number else ""
        return f"{number}{heading}" + (f", paragraph {paragraph[1]}" if paragraph else "")


class ClauseExample(CouncilOwned):
    """A text the council wrote beside a clause. It must be found, or pass, before a version is adopted."""

    class Must(models.TextChoices):
        FLAG = "flag", "Must be pointed out"
        PASS = "pass", "Must pass"

    clause = models.ForeignKey(Clause, on_delete=models.CASCADE, related_name="examples")
    text = models.TextField()
    must = models.CharField(max_length=4, choices=Must)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.get_must_display()}: {self.text[:60]}"


class Rule(CouncilOwned):
    """One kind bound to one clause. ``severity`` is empty for a criterion of comments."""

    clause = models.ForeignKey(Clause, on_delete=models.PROTECT, related_name="rules")
    kind = models.CharField(max_length=40)
    severity = models.CharField(max_length=10, blank=True)
    params = models.JSONField(default=dict, blank=True)

    history = history()

    class Meta:
        constraints = [models.UniqueConstraint("clause", "kind", name="a_kind_once_a_clause")]

    def __str__(self):
        return f"{self.kind} for {self.clause}"
