"""The council's register of organisations: whom it may name, until when, and with whom it has a formal partnership."""

from __future__ import annotations

import unicodedata
from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.models.events import Event
from councilcomms.councils.models.people import Membership, in_force
from councilcomms.councils.tenancy import CouncilManager, CouncilOwned, CouncilQuerySet, history

#: An approval that ends within as many days is shown as ending soon.
SOON = timedelta(days=60)


def as_compared(name: str) -> str:
    """A name without what people write now so, now so: case, accents, quotes, “&” or “and”, a leading “the”."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = ["and" if word == "&" else word for word in bare.replace("’", "'").casefold().split()]
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


class OrganisationQuerySet(CouncilQuerySet):
    def standing(self):
        """On the register, approved or not."""
        return self.filter(removed_on=None)

    def in_force(self, today=None):
        """Approved on this day: it may be named."""
        return self.standing().filter(in_force(today or timezone.localdate(), "approved_on", "approved_until"))

    def partners(self, today=None):
        """Approved, and in a formal partnership on this day: it may be promoted."""
        today = today or timezone.localdate()
        return self.in_force(today).filter(in_force(today, "partnership_from", "partnership_until"))


class Organisation(CouncilOwned):
    """One organisation. All last days are included; no last day means until it is taken off. Rows are never deleted."""

    class Kind(models.TextChoices):
        PUBLIC_BODY = "public-body", "Public body"
        GROUP = "group", "Group or charity"
        BUSINESS = "business", "Business"
        OTHER = "other", "Other"

    name = models.CharField(max_length=120)
    other_names = models.JSONField(default=list, blank=True)
    domains = models.JSONField("web addresses of its own", default=list, blank=True)
    kind = models.CharField(max_length=12, choices=Kind)
    approved_on = models.DateField(null=True, blank=True)
    approved_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    agreed_by = models.CharField("who of them agreed, and how", max_length=200, blank=True)
    minute_ref = models.CharField("minute reference", max_length=60, blank=True)
    approved_until = models.DateField("last day of the approval", null=True, blank=True)
    partnership_minute = models.CharField(max_length=60, blank=True)
    partnership_from = models.DateField(null=True, blank=True)
    partnership_until = models.DateField(null=True, blank=True)
    removed_on = models.DateField(null=True, blank=True)
    removed_reason = models.CharField(max_length=300, blank=True)

    objects = CouncilManager.from_queryset(OrganisationQuerySet)()
    history = history()

    class Meta:
        ordering = [Lower("name"), "pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"), "council", condition=Q(removed_on=None), name="an_organisation_stands_once"
            )
        ]

    def __str__(self):
        return self.name

    @property
    def names(self) -> list[str]:
        """All that it is called."""
        return [self.name, *self.other_names]

    def is_called(self, name: str) -> bool:
        return as_compared(name) in {as_compared(own) for own in self.names}

    @property
    def state(self) -> str:
        """As of today: approved, soon (ends within SOON), expired, asked (nobody has agreed yet) or removed."""
        today = timezone.localdate()
        if self.removed_on:
            return "removed"
        if self.approved_on is None:
            return "asked"
        if self.approved_until is None or self.approved_until > today + SOON:
            return "approved"
        return "soon" if self.approved_until >= today else "expired"

    @property
    def is_approved(self) -> bool:
        return self.state in {"approved", "soon"}

    def is_approved_on(self, day) -> bool:
        """Whether it may be named on this day."""
        if self.removed_on or self.approved_on is None or self.approved_on > day:
            return False
        return self.approved_until is None or self.approved_until >= day

    def is_partner_on(self, day) -> bool:
        """Whether the partnership's days hold this one."""
        if self.partnership_from is None or self.partnership_from > day:
            return False
        return self.partnership_until is None or self.partnership_until >= day

    @property
    def is_partner(self) -> bool:
        return self.is_approved and self.is_partner_on(timezone.localdate())

    def get_absolute_url(self) -> str:
        return reverse("organisation", args=[self.council.slug, self.pk])

    def desk_address_for(self, _member) -> str:
        return self.get_absolute_url()


class OrganisationEvent(Event):
    """What was decided about one organisation of the register."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="events")
    facts = models.JSONField(default=dict, blank=True)
