"""A post, its versions (revisions), its pictures, and what was typed but not yet saved."""

import uuid

from django.db import models
from django.urls import reverse
from django.utils import timezone

from councilcomms.channels.models import Channel
from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import CouncilOwned, history
from councilcomms.posts.cleaning import legible
from councilcomms.posts.headlines import guessed_headline
from policies.words import CATEGORY_NAMES


class Post(CouncilOwned):
    """One thing the council wants to say, through its whole life. Only verbs in transitions.py change ``state``."""

    class State(models.TextChoices):
        DRAFT = "draft", "Draft"
        SUBMITTED = "submitted", "With the Clerk"
        CHANGES_REQUESTED = "changes-requested", "Sent back to you"
        APPROVED = "approved", "Approved, no time set"
        SCHEDULED = "scheduled", "Scheduled"
        ON_HOLD = "on-hold", "On hold"
        MISSED = "missed", "Missed its time"
        PUBLISHED = "published", "Published"
        WITHDRAWN = "withdrawn", "Withdrawn"
        REJECTED = "rejected", "Not to be published"
        DISCARDED = "discarded", "Discarded"

    author = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="posts")
    state = models.CharField(max_length=20, choices=State, default=State.DRAFT)
    #: Goes up with every save, so that a save from a stale tab is seen.
    edit_number = models.PositiveIntegerField(default=0)
    current = models.ForeignKey("Revision", on_delete=models.PROTECT, null=True, related_name="+")
    published = models.ForeignKey("Revision", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    copied_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    wanted_at = models.DateTimeField(null=True, blank=True)
    waiting_since = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    approved_hash = models.CharField(max_length=64, blank=True)
    approved_by = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    #: Approved by the channel's moderators, as the policy's steps let them: the Clerk sees what went out so.
    approved_without_clerk = models.BooleanField(default=False)
    #: The minutes named at approval, where the Council set something aside: the public page says so.
    ratified_by = models.CharField("minutes by which the Council agreed", max_length=500, blank=True)
    scheduled_for = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    #: Whether the published version went to the channel ``website``: the public pages' own order needs it in an index.
    on_website = models.BooleanField(default=False)
    corrected_at = models.DateTimeField(null=True, blank=True)
    correction_note = models.CharField("what was corrected and why", max_length=300, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    public_reason = models.CharField("reason given for the public", max_length=300, blank=True)

    history = history()

    #: Pointers a verb keeps from the row it was handed, rather than read them again under the lock.
    CARRIED = ("author", "current", "council")

    class Meta:
        indexes = [
            models.Index(fields=["council", "state", "waiting_since"]),
            models.Index(fields=["council", "on_website", "state", "-published_at", "-id"]),
            models.Index(fields=["council", "author", "-id"]),
        ]

    def __str__(self):
        return self.current.title if self.current else "Untitled"

    def chosen_channels(self) -> list:
        """The channels of the current version, read once for this object: a verb has its own, read under its lock."""
        if getattr(self, "_chosen", (None,))[0] != self.current_id:
            self._chosen = self.current_id, list(Channel.objects.filter(pk__in=self.current.channels))
        return self._chosen[1]

    @property
    def has_correction_waiting(self) -> bool:
        """Published, with a newer version that is not published yet."""
        return self.state == self.State.PUBLISHED and self.current_id != self.published_id

    @property
    def time_has_passed(self) -> bool:
        """Scheduled for a minute that has come: the portal sends it out in a moment, or a hold kept it back."""
        return self.state == self.State.SCHEDULED and self.scheduled_for <= timezone.now()

    @property
    def public_address(self) -> str:
        return reverse("public_post", args=[self.council.slug, self.pk])

    @property
    def published_address(self) -> str:
        """Where its author reads what went out: a post for other channels has no public page."""
        return self.public_address if self.on_website else self.author_address

    @property
    def author_address(self) -> str:
        return reverse("post", args=[self.council.slug, self.pk])

    @property
    def deciding_address(self) -> str:
        return reverse("decide", args=[self.council.slug, self.pk])

    @property
    def complete_address(self) -> str:
        """Where source and category of what went out as urgent are added."""
        return reverse("post_complete", args=[self.council.slug, self.pk])

    def desk_address_for(self, member) -> str:
        """Where this member sees to it: the page where it is decided, for whoever may open that."""
        from councilcomms.posts.permissions import may

        decides = member is not None and may("see decision", member, self)
        return self.deciding_address if decides else self.author_address


class Revision(CouncilOwned):
    """One version of the words. Before the first sending it is written over; from then on it is never changed."""

    class SourceKind(models.TextChoices):
        LINK = "link", "It is on a web page"
        MINUTE = "minute", "The Council decided it"
        OWN = "own", "I know it myself"
        INVITING = "inviting", "I am inviting people"

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveSmallIntegerField()
    made_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    kept = models.BooleanField("kept for good, from the first sending on", default=False)
    headline = models.CharField(max_length=120, blank=True)
    text = models.TextField()
    category = models.CharField(max_length=20, default="news", choices=list(CATEGORY_NAMES.items()))
    source_kind = models.CharField(max_length=10, choices=SourceKind, blank=True)
    source_url = models.URLField(max_length=500, blank=True)
    minute_ref = models.CharField(max_length=60, blank=True)
    minute_date = models.DateField(null=True, blank=True)
    source_note = models.CharField(max_length=300, blank=True)
    about = models.JSONField("members this is about, by membership id", default=list, blank=True)
    channels = models.JSONField("channels it goes to, by channel id", default=list)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint("post", "number", name="a_version_number_once")]

    def __str__(self):
        return f"version {self.number}"

    @property
    def title(self) -> str:
        return legible(self.headline).strip() or guessed_headline(self.text)

    @property
    def body(self) -> str:
        """The text below the title: without its first line where that line is the title."""
        text = legible(self.text).strip()
        first, _, rest = text.partition("\n")
        return rest.strip() if not self.headline and rest.strip() and first.strip() == self.title else text


def _image_path(image, _name) -> str:
    return f"images/{image.council_id}/{uuid.uuid4().hex}.{'png' if image.content_type == 'image/png' else 'jpg'}"


class Image(CouncilOwned):
    """A picture as re-encoded here: upright, without EXIF. It has no public address but its post's."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="images")
    content_type = models.CharField(max_length=20)
    file = models.FileField(upload_to=_image_path)
    name = models.CharField("name as uploaded", max_length=200)
    sha256 = models.CharField(max_length=64)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()


class Picture(CouncilOwned):
    """A picture in one version, with what was said of it there."""

    class People(models.TextChoices):
        NO = "no", "No, nobody can be recognised"
        AGREED = "agreed", "Yes, and they agreed"
        CHILDREN = "children", "Yes, children, and their parents agreed"

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="pictures")
    image = models.ForeignKey(Image, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)
    alt = models.CharField("description", max_length=300, blank=True)
    decorative = models.BooleanField(default=False)
    owner = models.CharField("who took it", max_length=120, blank=True)
    licence = models.CharField("who allows the council to use it", max_length=200, blank=True)
    people = models.CharField("who can be recognised", max_length=10, choices=People, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint("revision", "position", name="a_picture_a_place")]


class Buffer(CouncilOwned):
    """What one member typed and has not saved: no history, gone 30 days after the last key."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="buffers")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(default=0)
    based_on = models.PositiveIntegerField("edit number of the post it started from", default=0)
    content = models.JSONField(default=dict)
    saved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint("post", "member", name="one_buffer_a_person")]
