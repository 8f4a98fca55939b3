"""Real workers on a real broker: killed, doubled, or away at the moment, they do each job once."""

from __future__ import annotations

import json
import sys

import pytest

CELERY = (sys.executable, "-m", "celery", "-A", "tests.ops.errands")


@pytest.fixture
def errands(place):
    place.run(sys.executable, "-m", "tests.ops.errands", "prepare")
    return lambda *words: place.run(sys.executable, "-m", "tests.ops.errands", *map(str, words))


def start_worker(place, name: str):
    options = ("--pool", "threads", "--concurrency", "2", "--hostname", f"{name}@{place.port}")
    return place.start(*CELERY, "worker", *options, log=f"{name}.log")


def start_beat(place, name: str):
    return place.start(*CELERY, "beat", "--schedule", str(place.var / name), "--loglevel", "info", log=f"{name}.log")


def test_a_worker_killed_between_approval_and_release_loses_nothing(place, errands):
    hold = place.var / "go-on"
    errands("ask", "at-once", 0, hold)
    errands("ask", "later", 3)
    first = start_worker(place, "first")
    start_beat(place, "beat")
    place.until((place.var / "go-on.begun").exists, "The first worker begins", first)
    first.kill()
    first.wait()
    hold.touch()

    start_worker(place, "second")

    assert json.loads(errands("wait")) == {"at-once": 1, "later": 1}


def test_two_beats_and_two_workers_do_each_job_once(place, errands):
    for number in range(5):
        errands("ask", f"errand-{number}", 2)
    for number in (1, 2):
        start_worker(place, f"worker-{number}")
        start_beat(place, f"beat-{number}")

    done = json.loads(errands("wait"))

    for number in (1, 2):
        place.until(lambda n=number: place.log(f"beat-{n}.log").count("Sending due task") > 2, f"Beat {number} looks")
    assert done == json.loads(errands("wait")) == {f"errand-{number}": 1 for number in range(5)}


def test_all_down_over_the_moment_it_is_done_on_return(place, errands):
    errands("ask", "missed", -30)

    start_worker(place, "worker")
    start_beat(place, "beat")

    assert json.loads(errands("wait")) == {"missed": 1}
