"""Windows that hold Christmas Eve and Easter, from entering to the notice of the end."""

from __future__ import annotations

from datetime import date

import pytest


def days(poll, *keys):
    on = {row["key"]: row["on"] for row in poll.timetable}
    return [on[key] for key in keys]


@pytest.mark.parametrize("poll_on, entered, notice, sopn, first_told, subject, over", [
    # 24 and 25 December do not count, nor Monday 28 December in Boxing Day's place, nor New Year's Day.
    (date(2027, 1, 14), "2026-10-01 10:00", "2026-12-04", "2026-12-15", "2026-11-20 09:00",
     "The pre-election period starts in 14 days, on Friday 4 December 2026", "2027-01-15 08:00"),
    # Good Friday, 18 April, and Easter Monday do not count. The clocks go forward after the first notice.
    (date(2025, 5, 1), "2025-02-01 10:00", "2025-03-25", "2025-04-03", "2025-03-11 09:00",
     "The pre-election period starts in 14 days, on Tuesday 25 March 2025", "2025-05-02 08:00"),
])
def test_a_window_with_days_that_do_not_count(
    make_poll, croft, councillor, on, do_jobs, told, poll_on, entered, notice, sopn, first_told, subject, over
):
    poll = make_poll(entered=entered, kind="by-election", poll_on=poll_on)
    assert days(poll, "notice-of-election", "sopn", "poll") == [notice, sopn, poll_on.isoformat()]
    on(first_told)
    do_jobs(croft)
    assert told(councillor) == [subject]
    on(over)
    do_jobs(croft)
    assert told(councillor) == [subject, "The pre-election period is over"]
