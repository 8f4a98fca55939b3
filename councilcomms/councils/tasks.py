"""What Celery runs. Beat says only "look"; the rows say what."""

from celery import shared_task

from councilcomms.councils import jobs
from councilcomms.councils.tenancy import all_councils


@shared_task(name="councils.look_for_due_jobs")
def look_for_due_jobs() -> int:
    """Each minute: wake a worker for every council that has something due; returns how many were woken."""
    with all_councils():
        councils = list(jobs.due().order_by().values_list("council_id", flat=True).distinct())
    for council_id in councils:
        jobs.wake(council_id)
    return len(councils)


@shared_task(name="councils.do_due_jobs", bind=True)
def do_due_jobs(self) -> int:
    """Do what is due for the council named in the task's headers."""
    return jobs.do_due((self.request.headers or {})["council"])
