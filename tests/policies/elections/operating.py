"""What the operator types and is given, and a year that the government has published."""

import io
import json

from django.core.management import call_command

from policies.models import Poll


def run(*args, **options):
    out = io.StringIO()
    call_command("holidays", *args, stdout=out, **options)
    return out.getvalue()


def rows_of(poll):
    return {row["key"]: row for row in Poll.objects.get(pk=poll.pk).timetable}


#: Of 2029, as the Act and the usual proclamations have them.
OF_2029 = {
    "england-and-wales": ["01-01", "03-30", "04-02", "05-07", "05-28", "08-27", "12-25", "12-26"],
    "scotland": ["01-01", "01-02", "03-30", "05-07", "05-28", "08-06", "11-30", "12-25", "12-26"],
    "northern-ireland": ["01-01", "03-19", "03-30", "04-02", "05-07", "05-28", "07-12", "08-27", "12-25", "12-26"],
}


def published(tmp_path, change=lambda lists: None):
    lists = {
        division: {"division": division, "events": [{"title": f"Of {day}", "date": f"2029-{day}", "notes": "", "bunting": True} for day in days]}
        for division, days in OF_2029.items()
    }
    change(lists)
    file = tmp_path / "bank-holidays.json"
    file.write_text(json.dumps(lists))
    return str(file)
