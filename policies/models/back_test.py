"""One trying of a version on the past year's texts."""

from django.db import models
from django.utils import timezone

from councilcomms.councils.models import Job, Membership
from councilcomms.councils.tenancy import CouncilOwned
from policies.models.policy import Version


class BackTestRun(CouncilOwned):
    """A job carries it out and writes down how far it is; how it stands is read from the job."""

    #: With no heartbeat for so many seconds its worker is gone; another takes it up after ``jobs.STALE_AFTER``.
    SILENT_AFTER = 60

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="back_tests")
    #: The version it was compared with: that in force when it ran. None: the laws alone.
    against = models.ForeignKey(Version, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    #: That of the version as it was read.
    content_key = models.CharField(max_length=64, blank=True)
    job = models.OneToOneField(Job, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    started_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    total = models.PositiveIntegerField("texts to be read", default=0)
    done = models.PositiveIntegerField("texts read", default=0)
    #: See ``back_test_tally.Tally.as_dict``.
    result = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ["-asked_at", "-pk"]

    def __str__(self):
        return f"{self.version}, tried on the past year"

    @property
    def is_finished(self) -> bool:
        return self.finished_at is not None

    @property
    def is_under_way(self) -> bool:
        """Somebody does it, or will."""
        open_states = (Job.State.WAITING, Job.State.RUNNING)
        return not self.is_finished and self.job is not None and self.job.state in open_states

    @property
    def is_silent(self) -> bool:
        """Its worker seems to be gone."""
        beat = self.job.heartbeat_at if self.job and self.job.state == Job.State.RUNNING else None
        return beat is not None and (timezone.now() - beat).total_seconds() > self.SILENT_AFTER

    @property
    def is_tried_again(self) -> bool:
        """It stopped at a fault and waits for its next try."""
        return self.is_under_way and self.job.state == Job.State.WAITING and self.job.attempts > 0

    @property
    def is_of_older_words(self) -> bool:
        """The version was changed since."""
        return bool(self.content_key) and self.content_key != self.version.content_key
