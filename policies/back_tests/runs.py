"""Trying a version on the past year's texts: the job that does it.

The job's effect is told ``outside``: each step is committed by itself, so that a page sees how far it is. It writes
nothing but its own row, so a second worker on the same run (the first was thought lost) begins anew and ends with the
same result.
"""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.models import Job
from policies import readings
from policies.back_tests.past import A_YEAR, each_by_both
from policies.back_tests.tally import Tally
from policies.checks import rulebook, version_in_force
from policies.engine.comparing import BATCH
from policies.models import BackTestRun, Version

JOB = "policies.back_test"


def last_run(version: Version) -> BackTestRun | None:
    rows = BackTestRun.objects.filter(version=version)
    return rows.select_related("version__policy", "against__policy", "job", "started_by__user").first()


@jobs.handler(JOB, outside=True)
def carry_out(job: Job) -> None:
    """Read the year from its beginning, whatever an earlier try had done."""
    run = BackTestRun.objects.filter(pk=job.payload["run"]).first()
    if run is None or run.is_finished:
        return
    since = timezone.now() - A_YEAR
    tally = _begun(run, since)
    for past, old, new in each_by_both(readings.past(since), tally.before.compiled, tally.after.compiled):
        tally.add(past, old, new)
        if tally.texts % BATCH == 0:
            _say_how_far(run, job, tally.texts)
    run.done, run.result, run.finished_at = tally.texts, tally.as_dict(), timezone.now()
    run.save()


def _begun(run: BackTestRun, since) -> Tally:
    """Read both versions, the tried one while nobody can change it, and write down what is to be done."""
    with transaction.atomic():
        version = Version.objects.select_for_update(of=("self",)).select_related("policy").get(pk=run.version_id)
        against = version_in_force()
        tally = Tally(rulebook(against), rulebook(version))
        run.against, run.content_key = against, version.content_key
        run.started_at, run.done, run.total = timezone.now(), 0, readings.count_past(since)
        run.save()
    return tally


def _say_how_far(run: BackTestRun, job: Job, done: int) -> None:
    BackTestRun.objects.filter(pk=run.pk).update(done=done)
    jobs.beat(job)
