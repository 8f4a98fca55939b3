"""A council and its own settings."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, RegexValidator
from django.db import models
from simple_history.models import HistoricalRecords

from councilcomms.councils.colours import readable_on

#: First parts of addresses that are not a council's.
RESERVED_SLUGS = frozenset({"accounts", "desk", "static", "media", "health", "admin", "api", "help", "invitation"})

_colour = RegexValidator(r"^#[0-9a-fA-F]{6}$", "Enter a colour as # and six figures or letters, like #1d5a4e.")


def not_reserved(slug: str) -> None:
    if slug in RESERVED_SLUGS:
        raise ValidationError(f"“{slug}” is an address of the portal itself. Choose another short name.")


class Team(models.TextChoices):
    """Who does the council's communications: the one question of setting it up. Until it is answered, nothing."""

    ONE = "one", "Just me"
    TWO = "two", "Me and an officer"
    TEAM = "team", "A team"


class Council(models.Model):
    """A parish or town council. ``slug`` is the first part of every address of its own."""

    slug = models.SlugField("short name", unique=True, max_length=40, validators=[not_reserved])
    name = models.CharField(max_length=120)
    short_name = models.CharField("name in headings", max_length=60, help_text="“Croft” for “Croft Parish Council”.")
    colour = models.CharField(max_length=7, default="#1d5a4e", validators=[_colour])
    official_email = models.EmailField("official email address")
    official_phone = models.CharField("official phone number", max_length=30, blank=True)
    office_hours = models.CharField(max_length=120, blank=True)
    not_monitored = models.CharField("nobody watches at all hours", max_length=500, blank=True)
    own_domains = models.JSONField(default=list, blank=True)
    own_emails = models.JSONField(default=list, blank=True)
    own_phones = models.JSONField(default=list, blank=True)
    own_places = models.JSONField("streets, halls, parks and neighbouring villages", default=list, blank=True)
    area = models.CharField("county", max_length=60, blank=True)
    two_pairs_of_eyes = models.BooleanField(
        "the Clerk's own posts need a second reader",
        default=False,
    )
    two_factor_required = models.BooleanField(
        "Clerk, deputy and policy administrator need a second step to sign in",
        default=False,
    )
    late_minutes = models.PositiveSmallIntegerField(
        "how late a scheduled post may still go out, in minutes", default=60, validators=[MaxValueValidator(1440)]
    )
    routine_share = models.PositiveSmallIntegerField(
        "of what goes out as routine, how much the Clerk looks at afterwards, in percent", default=20,
        validators=[MaxValueValidator(100)],
    )
    team = models.CharField("who does its communications", max_length=4, choices=Team, blank=True)
    demonstration = models.BooleanField(default=False)

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name

    @property
    def on_colour(self) -> str:
        """Black or white, whichever reads better on the council's colour (WCAG 1.4.3)."""
        return readable_on(self.colour)
