"""Jobs: rows that say what is to be done, and a worker that does what is due.

A handler whose effect is in this database runs in the transaction that locks its row: done and effect stand or fall
together. One with an effect ``outside`` (an email) is claimed first, in a transaction of its own, and done after it; if
the worker dies between, it is tried again, so such a handler carries a key of its own.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from councilcomms.councils.models import Job
from councilcomms.councils.tenancy import council_scope, current_council_id

log = logging.getLogger(__name__)

#: A claimed job with no heartbeat for so long belonged to a worker that is gone.
STALE_AFTER = timedelta(minutes=10)
#: Waits between tries, then the job is given up and stays as a row.
RETRY_AFTER = [timedelta(minutes=m) for m in (1, 5, 15, 60, 240, 720)]

_handlers: dict[str, tuple[Callable[[Job], None], bool]] = {}
#: What is done where a job is given up, in the transaction that says so.
when_given_up: list[Callable[[Job], None]] = []
#: event: names of the jobs that follow it.
_followers: dict[str, list[str]] = {}


def handler(name: str, *, outside: bool = False, after: str = ""):
    """Register what does jobs of this name. ``after``: the event that asks for one, where that has another name:
    several rooms may follow one event, each with a job of its own."""

    def register(function):
        if name in _handlers:
            raise ValueError(f"Two handlers for jobs named {name}.")
        _handlers[name] = (function, outside)
        _followers.setdefault(after or name, []).append(name)
        return function

    return register


def announce(event: str, *, key: str, payload: dict | None = None, due_at=None) -> None:
    """Tell the rooms above of an event: the row of a job for each that has registered what to do."""
    for name in _followers.get(event, ()):
        ask(name, key=key, payload=payload, due_at=due_at)


def ask(name: str, *, key: str, payload: dict | None = None, due_at=None, new: bool = False) -> Job:
    """Write the row of one job, once for its key, and wake a worker after the commit where it is due now.

    ``new``: nobody can have asked for this key before, so it is not looked for.
    """
    now = timezone.now()
    said = {"payload": payload or {}, "due_at": due_at or now}
    if new:
        job = Job.objects.create(name=name, key=key, **said)
    else:
        job, _ = Job.objects.get_or_create(name=name, key=key, defaults=said)
    if job.due_at <= now:
        council = current_council_id()
        transaction.on_commit(lambda: wake(council), robust=True)
    return job


def wake(council_id: int) -> None:
    """Tell a worker that this council has something due. Losing this hint loses nothing: beat looks each minute."""
    from councilcomms.councils.tasks import do_due_jobs

    try:
        do_due_jobs.apply_async(headers={"council": council_id}, retry=False, ignore_result=True)
    except Exception as error:
        log.warning("No worker was woken (%s); the next minute's look finds what is due.", error)


def due(now=None):
    """Jobs to be done now, those of a lost worker among them."""
    now = now or timezone.now()
    stale = Q(state=Job.State.RUNNING, heartbeat_at__lt=now - STALE_AFTER)
    return Job.objects.filter(Q(state=Job.State.WAITING, due_at__lte=now) | stale)


def do_due(council_id: int, limit: int = 200) -> int:
    """Do what is due for one council; returns how many were done."""
    done, tried = 0, set()
    with council_scope(council_id):
        while len(tried) < limit:
            pk = due().exclude(pk__in=tried).values_list("pk", flat=True).first()
            if pk is None:
                break
            tried.add(pk)
            done += _do(pk)
    return done


def _do(pk: int) -> bool:
    job = Job.objects.filter(pk=pk).first()
    if job is None:
        return False
    try:
        function, outside = _handler_of(job)
        return _do_outside(pk, function) if outside else _do_inside(pk, function)
    except Exception as error:
        log.exception("Job %s", job)
        with transaction.atomic():
            _put_back(pk, error)
        return False


def _handler_of(job: Job):
    if job.name not in _handlers:
        raise LookupError(f"Nothing here does jobs named {job.name}.")
    return _handlers[job.name]


def _locked(pk: int):
    return due().select_for_update(skip_locked=connection.features.has_select_for_update_skip_locked).filter(pk=pk)


def _do_inside(pk: int, function) -> bool:
    with transaction.atomic():
        job = _locked(pk).first()
        if job is None:
            return False
        function(job)
        _finish(job)
    return True


def _do_outside(pk: int, function) -> bool:
    with transaction.atomic():
        job = _locked(pk).first()
        if job is None:
            return False
        job.state, job.heartbeat_at = Job.State.RUNNING, timezone.now()
        job.attempts += 1
        job.save(update_fields=["state", "heartbeat_at", "attempts"])
    if job.attempts > len(RETRY_AFTER) + 1:
        raise RuntimeError("Its worker was lost each time.")
    function(job)
    _finish(job)
    return True


def beat(job: Job) -> None:
    """Say that its worker is alive: for an ``outside`` handler that takes long."""
    job.heartbeat_at = timezone.now()
    Job.objects.filter(pk=job.pk, state=Job.State.RUNNING).update(heartbeat_at=job.heartbeat_at)


def _finish(job: Job) -> None:
    job.state, job.finished_at, job.last_error = Job.State.DONE, timezone.now(), ""
    job.save(update_fields=["state", "finished_at", "last_error"])


def _put_back(pk: int, error: Exception) -> None:
    """Keep the row: to be tried later, or given up and visible. What another worker has done meanwhile stays done."""
    job = Job.objects.select_for_update().get(pk=pk)
    if job.state in (Job.State.DONE, Job.State.GIVEN_UP):
        return
    if job.state != Job.State.RUNNING:
        job.attempts += 1
    job.last_error = _storable(f"{type(error).__name__}: {error}")[:2000]
    if job.attempts > len(RETRY_AFTER):
        job.state = Job.State.GIVEN_UP
        for tell in when_given_up:
            tell(job)
    else:
        job.state = Job.State.WAITING
        job.due_at = timezone.now() + RETRY_AFTER[job.attempts - 1]
    job.save()


def _storable(words: str) -> str:
    """Without what a database refuses, or one bad error would keep its job, and all behind it, for ever due."""
    return words.encode(errors="replace").decode().replace("\0", "?")
