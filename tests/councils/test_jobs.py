"""Jobs: done once, tried again, given up where it can be seen."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.models import Job, Notice
from councilcomms.councils.tasks import do_due_jobs, look_for_due_jobs
from councilcomms.councils.tenancy import council_scope


@pytest.fixture
def handler(monkeypatch):
    """``handler(function, outside=…)``: what does jobs named "test"."""
    def register(function, outside=False):
        monkeypatch.setitem(jobs._handlers, "test", (function, outside))
        monkeypatch.setitem(jobs._followers, "test", ["test"])

    return register


@pytest.fixture
def ask(croft):
    def write(key="1", **options):
        with council_scope(croft):
            return jobs.ask("test", key=key, **options)

    return write


def test_done_once(croft, ask, handler, again):
    done = []
    handler(lambda job: done.append(job.payload))
    job = ask(payload={"n": 1})
    assert ask(payload={"n": 2}).pk == job.pk
    assert jobs.do_due(croft.pk) == 1 and jobs.do_due(croft.pk) == 0
    assert done == [{"n": 1}] and again(job).state == "done" and again(job).finished_at


def test_not_before_its_time(croft, ask, handler, time_machine):
    done = []
    handler(lambda job: done.append(job.key))
    ask(due_at=timezone.now() + timedelta(minutes=5))
    assert jobs.do_due(croft.pk) == 0
    time_machine.move_to(timezone.now() + timedelta(minutes=5, seconds=1))
    assert jobs.do_due(croft.pk) == 1 and done == ["1"]


def test_another_councils_jobs_are_left(croft, scarcliffe, ask, handler):
    handler(lambda job: None)
    ask()
    assert jobs.do_due(scarcliffe.pk) == 0 and jobs.do_due(croft.pk) == 1


def test_an_inside_effect_falls_with_its_job(croft, clerk, ask, handler, again):
    def fail(job):
        Notice.objects.create(member=clerk, subject="half done", address="/")
        raise OSError("no")

    handler(fail)
    job = ask()
    assert jobs.do_due(croft.pk) == 0
    assert (again(job).state, again(job).attempts, again(job).last_error) == ("waiting", 1, "OSError: no")
    with council_scope(croft):
        assert not Notice.objects.exists()


@pytest.mark.parametrize("outside", [True, False])
def test_tried_again_and_given_up_in_sight(outside, croft, ask, handler, again, time_machine):
    calls = []

    def fail(job):
        calls.append(1)
        raise OSError("the mail server is away")

    handler(fail, outside)
    job = ask()
    for wait in [timedelta(0), *jobs.RETRY_AFTER]:
        time_machine.move_to(timezone.now() + wait + timedelta(seconds=1))
        assert jobs.do_due(croft.pk) == 0
    time_machine.move_to(timezone.now() + timedelta(days=30))
    jobs.do_due(croft.pk)
    row = again(job)
    assert (row.state, row.attempts, len(calls)) == ("given-up", 7, 7)
    assert "the mail server is away" in row.last_error


def test_an_outside_job_succeeds_at_the_second_try(croft, ask, handler, again, time_machine):
    answers = [OSError("away"), None]

    def send(job):
        if error := answers.pop(0):
            raise error

    handler(send, True)
    job = ask()
    assert jobs.do_due(croft.pk) == 0
    time_machine.move_to(timezone.now() + timedelta(seconds=61))
    assert jobs.do_due(croft.pk) == 1
    assert (again(job).state, again(job).attempts, again(job).last_error) == ("done", 2, "")


def test_a_lost_workers_job_is_taken_up_again(croft, ask, handler, again, time_machine):
    done = []
    handler(lambda job: done.append(1), True)
    job = ask()
    with council_scope(croft):
        Job.objects.update(state="running", heartbeat_at=timezone.now(), attempts=1)
    assert jobs.do_due(croft.pk) == 0
    time_machine.move_to(timezone.now() + jobs.STALE_AFTER + timedelta(seconds=1))
    assert jobs.do_due(croft.pk) == 1 and done == [1]
    assert (again(job).state, again(job).attempts) == ("done", 2)


def test_a_job_that_kills_its_workers_is_given_up(croft, ask, handler, again):
    done = []
    handler(lambda job: done.append(1), True)
    job = ask()
    with council_scope(croft):
        long_ago = timezone.now() - timedelta(days=1)
        Job.objects.update(state="running", heartbeat_at=long_ago, attempts=len(jobs.RETRY_AFTER) + 1)
    assert jobs.do_due(croft.pk) == 0 and done == []
    assert again(job).state == "given-up"


def test_a_job_nobody_handles_waits_longer_each_time(croft, ask, again):
    job = ask()
    assert jobs.do_due(croft.pk) == 0
    row = again(job)
    assert (row.state, row.attempts) == ("waiting", 1) and row.due_at > timezone.now()
    assert "LookupError" in row.last_error


def test_one_failing_job_does_not_stop_the_next(croft, ask, handler):
    done = []

    def work(job):
        if job.key == "1":
            raise OSError("no")
        done.append(job.key)

    handler(work)
    ask("1"), ask("2")
    assert jobs.do_due(croft.pk) == 1 and done == ["2"]


def test_an_error_no_database_can_keep_stops_nothing(croft, ask, handler, again):
    def fail(job):
        raise OSError("the server said \0 and \ud800")

    handler(fail)
    first, second = ask("1"), ask("2")
    assert jobs.do_due(croft.pk) == 0
    assert [(again(job).state, again(job).attempts) for job in (first, second)] == [("waiting", 1)] * 2
    assert again(first).last_error == "OSError: the server said ? and ?"


@pytest.mark.parametrize("state", ["done", "given-up"])
def test_what_another_worker_has_settled_meanwhile_stays_so(state, croft, ask, handler, again):
    def too_slow(job):
        Job.objects.filter(pk=job.pk).update(state=state)
        raise OSError("no answer")

    handler(too_slow, True)
    job = ask()
    assert jobs.do_due(croft.pk) == 0
    assert (again(job).state, again(job).last_error) == (state, "")


def test_two_handlers_for_a_name():
    with pytest.raises(ValueError, match="Two handlers"):
        jobs.handler("councils.email_notice")(print)


def test_an_event_is_written_only_where_a_room_wants_it(croft, handler):
    with council_scope(croft):
        jobs.announce("test", key="1")
        assert not Job.objects.exists()
        handler(lambda job: None)
        jobs.announce("test", key="1")
        assert Job.objects.get().name == "test"


def test_an_event_asks_for_a_job_of_each_room_that_follows_it(croft, monkeypatch):
    monkeypatch.setattr(jobs, "_handlers", {})
    monkeypatch.setattr(jobs, "_followers", {})
    jobs.handler("lower.left", after="left")(lambda job: None)
    jobs.handler("upper.left", after="left")(lambda job: None)
    with council_scope(croft):
        jobs.announce("left", key="1")
        assert {job.name for job in Job.objects.all()} == {"lower.left", "upper.left"}


def test_beat_wakes_a_worker_for_each_council_with_something_due(croft, scarcliffe, ask, handler, monkeypatch):
    woken = []
    monkeypatch.setattr(jobs, "wake", woken.append)
    ask("1"), ask("2")
    with council_scope(scarcliffe):
        jobs.ask("test", key="1", due_at=timezone.now() + timedelta(hours=1))
    assert look_for_due_jobs() == 1 and woken == [croft.pk]


def test_the_task_enters_the_council_of_its_headers(croft, ask, handler):
    handler(lambda job: None)
    ask()
    assert do_due_jobs.apply(headers={"council": croft.pk}).get() == 1


def test_a_broker_that_is_away_loses_nothing(croft, monkeypatch, caplog):
    def refuse(**options):
        raise OSError("no broker")

    monkeypatch.setattr(do_due_jobs, "apply_async", refuse)
    jobs.wake(croft.pk)
    assert "No worker was woken (no broker)" in caplog.text


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer: nothing races there")
@pytest.mark.parametrize("outside", [True, False])
def test_two_workers_do_it_once(outside, croft, ask, handler):
    done, start = [], threading.Barrier(2)
    handler(lambda job: done.append(job.key), outside)
    keys = [str(n) for n in range(20)]
    for key in keys:
        ask(key)

    def work():
        start.wait()
        jobs.do_due(croft.pk)
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(done) == sorted(keys)
