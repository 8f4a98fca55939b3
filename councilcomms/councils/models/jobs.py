"""A Job row is the truth of what is to be done; the broker only wakes a worker."""

from django.db import models
from django.utils import timezone

from councilcomms.councils.tenancy import CouncilOwned


class Job(CouncilOwned):
    """One thing to do at or after ``due_at``. ``key`` makes a second asking for the same thing impossible."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        GIVEN_UP = "given-up", "Given up"

    name = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    payload = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    due_at = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    heartbeat_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    last_error = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("council", "name", "key", name="a_job_is_asked_for_once")]
        indexes = [models.Index(fields=["state", "due_at"])]
        ordering = ["due_at", "pk"]

    def __str__(self):
        return f"{self.name} {self.key}"
