"""The real Celery app with one job added, whose beginnings and effects can be counted.

    celery -A tests.ops.errands worker        a worker that can do errands
    python -m tests.ops.errands VERB …        prepare, ask, or wait for what was asked; VERB is a function below
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

import django
from django.db import connection, transaction

from councilcomms import serve
from councilcomms.celery import app

django.setup()

from django.core.management import call_command  # noqa: E402
from django.utils import timezone  # noqa: E402

from councilcomms.councils import jobs  # noqa: E402
from councilcomms.councils.models import Council, Job  # noqa: E402
from councilcomms.councils.tenancy import council_scope  # noqa: E402

#: A minute is long in a test; what beat says is the same.
app.conf.beat_schedule = {name: entry | {"schedule": 1.0} for name, entry in app.conf.beat_schedule.items()}


@jobs.handler("tests.errand")
def errand(job):
    """Leave one line in the job's own transaction; where it is told to, wait there for a file to appear."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO errands (name) VALUES (%s)", [job.key])
    if hold := job.payload.get("hold"):
        Path(f"{hold}.begun").touch()
        _until(Path(hold).exists)


def prepare():
    serve.make_places()
    call_command("migrate", interactive=False, verbosity=0)
    Council.objects.create(slug="croft", name="Croft Parish Council", short_name="Croft")
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE errands (name varchar(20))")


def ask(key: str, seconds: str = "0", hold: str = ""):
    with council_scope(_council()), transaction.atomic():
        due_at = timezone.now() + timedelta(seconds=float(seconds))
        jobs.ask("tests.errand", key=key, payload={"hold": hold}, due_at=due_at)


def wait():
    """Until all is done; prints how often each errand left its line."""
    with council_scope(_council()):
        _until(lambda: not Job.objects.exclude(state=Job.State.DONE).exists())
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM errands")
        print(json.dumps(Counter(name for (name,) in cursor.fetchall())))


def _council():
    return Council.objects.get(slug="croft")


def _until(condition, seconds: int = 110):
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            sys.exit("That did not happen in time.")
        time.sleep(0.1)


if __name__ == "__main__":
    {"prepare": prepare, "ask": ask, "wait": wait}[sys.argv[1]](*sys.argv[2:])
