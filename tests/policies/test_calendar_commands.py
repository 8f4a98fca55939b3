"""``election_timetable`` and ``foi_due``: over the merged table, and alone where no database can be read."""

import io
import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from policies.calendars.holidays import shipped
from policies.holiday_table import table
from policies.models import Holiday, HolidayYear

ROOT = Path(__file__).resolve().parents[2]
MAY_2025 = {
    "notice_of_election_last": "2025-03-25", "nominations_close": "2025-04-02", "sopn_last": "2025-04-03",
    "registration_deadline": "2025-04-11", "postal_deadline": "2025-04-14", "proxy_deadline": "2025-04-23",
    "notice_of_poll_last": "2025-04-23", "poll": "2025-05-01",
}


def said(command, *args):
    out = io.StringIO()
    call_command(command, *args, stdout=out)
    return out.getvalue()


def days(*args):
    return json.loads(said("election_timetable", *args, "--json"))


def add(day, kind="bank-holiday", parts=("ENG", "WLS"), after=0, name="Proclaimed"):
    Holiday.objects.create(day=day, kind=kind, parts=list(parts), name=name,
                           added_at=timezone.now() + timedelta(minutes=after))


def test_days_as_json_and_as_a_table(db):
    found = days("2025-05-01")
    assert list(found.items()) == list(MAY_2025.items())
    assert said("foi_due", "2025-06-06") == "2025-07-04\n"
    lines = said("election_timetable", "2025-05-01").splitlines()
    assert lines[0] == "Ordinary election of this council"
    assert any(all(words in line for words in ("Wed 2 April 2025", "4pm", "Nominations", "SI 2006/3305")) for line in lines)
    assert len(lines) == 11
    general = days("2025-05-01", "--kind", "general")
    assert list(general) == list(MAY_2025) and general["nominations_close"] is None
    assert days("2025-05-01", "--kind", "referendum")["notice_of_election_last"] == "2025-04-03"


def test_what_the_operator_added_counts(db):
    assert table() == shipped()
    add(date(2025, 4, 30))
    assert days("2025-05-01")["proxy_deadline"] == "2025-04-22"
    assert said("foi_due", "2025-04-29") == "2025-05-30\n"
    add(date(2025, 4, 30), "not-a-holiday", after=1)
    assert days("2025-05-01") == MAY_2025
    add(date(2025, 4, 29), "mourning", parts=())
    assert days("2025-05-01")["proxy_deadline"] == "2025-04-22"
    assert said("foi_due", "2025-04-28") == "2025-05-28\n"
    HolidayYear.objects.create(year=2029)
    add(date(2029, 4, 2))
    assert days("2029-05-03")["notice_of_election_last"] == "2029-03-27"


@pytest.mark.parametrize(("command", "args", "why"), [
    ("election_timetable", ["2029-05-03"], "The bank holidays of 2029 are not known here yet. The table ends with 2028."),
    ("election_timetable", ["2014-05-21"], "The rules for a poll on 21 May 2014 are not known here."),
    ("election_timetable", ["2025-05-01", "--kind", "fair"], "There is no kind of poll called “fair” here."),
    ("election_timetable", ["20250501"], "“20250501” is not a day."),
    ("foi_due", ["2028-12-20"], "The bank holidays of 2029 are not known here yet."),
    ("foi_due", ["2025-02-30"], "“2025-02-30” is not a day."),
    ("foi_due", ["9999-12-31"], "The bank holidays of 9999 are not known here yet."),
])
def test_what_cannot_be_said_is_refused(db, command, args, why):
    with pytest.raises(CommandError) as refused:
        call_command(command, *args)
    assert str(refused.value).startswith(why) and refused.value.returncode == 1


def test_without_a_database_the_shipped_table_alone_is_used(tmp_path):
    """In a process of its own: a server that does not answer, and a database without its tables."""
    def run(command, day, *args, **settings):
        environment = {**os.environ, "SECRET_KEY": "x" * 50, "VAR_DIR": str(tmp_path), **settings}
        return subprocess.run([sys.executable, "manage.py", command, day, *args], cwd=ROOT, env=environment,
                              capture_output=True, text=True, timeout=60)

    told = "Holidays added here could not be read"
    no_server = run("election_timetable", "2025-05-01", "--json", DATABASE_URL="postgres://nobody@127.0.0.1:1/none")
    assert (no_server.returncode, json.loads(no_server.stdout)) == (0, MAY_2025)
    assert no_server.stderr.startswith(told) and len(no_server.stderr.splitlines()) == 1
    no_tables = run("foi_due", "2028-12-20", DATABASE_URL="")
    assert (no_tables.returncode, no_tables.stdout) == (1, "")
    assert told in no_tables.stderr and "The table ends with 2028." in no_tables.stderr
