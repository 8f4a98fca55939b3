"""Whether the council is restricted at a moment: to the minute in London, across polls, for whom and how strictly."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from councilcomms.councils.tenancy import council_scope
from policies.elections.restriction import restriction_at
from policies.elections.transitions import enter_poll, mark_candidate, record_outcome, stand_down
from policies.models import Poll

SECOND = timedelta(seconds=1)


def test_from_midnight_to_ten_in_summer_time_with_no_job_run(make_poll, scarcliffe, outsider_clerk):
    """31 March 2027 is in the first week of summer time; the next poll's window begins in winter time."""
    make_poll()
    starts, ends = datetime(2027, 3, 30, 23, tzinfo=UTC), datetime(2027, 5, 6, 21, tzinfo=UTC)
    at = {moment: restriction_at(moment) for moment in (starts - SECOND, starts, ends - SECOND, ends)}
    assert [found is not None for found in at.values()] == [False, True, True, False]
    assert (at[starts].starts, at[starts].ends, at[starts].strictness) == (starts, ends, "refuse")
    make_poll(kind="county", poll_on=date(2026, 4, 9), entered="2026-01-05 10:00", notice_on=date(2026, 3, 2))
    winter, close = datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 4, 9, 21, tzinfo=UTC)
    assert [restriction_at(moment) is not None for moment in (winter - SECOND, winter, close - SECOND, close)] == [
        False, True, True, False]
    with council_scope(scarcliffe):
        assert restriction_at(starts) is None
        theirs = enter_poll(by=outsider_clerk, kind="parish", poll_on=date(2027, 5, 6))
        assert restriction_at(starts).polls == (theirs,)


def test_overlapping_polls_hold_until_the_last_one_ends(make_poll, clerk, councillor, on):
    ward = make_poll(kind="by-election", area="Mill Ward", places=["Weir Lane"], poll_on=date(2027, 4, 29))
    parish, county = make_poll(), make_poll(kind="county", poll_on=date(2027, 5, 27))
    plan = make_poll(kind="neighbourhood-plan", poll_on=date(2027, 6, 24))
    on("2027-04-10 10:00")
    mark_candidate(ward, by=clerk, member=councillor, stands_from=date(2027, 4, 10))
    april = restriction_at(datetime(2027, 3, 25, 12, tzinfo=UTC))
    assert (april.strictness, april.polls, april.areas) == ("warn", (ward,), ("Mill Ward", "Weir Lane"))
    assert april.candidates == () and april.ends == county.ends_at
    both = restriction_at(datetime(2027, 4, 20, 12, tzinfo=UTC))
    assert (both.strictness, both.polls) == ("refuse", (ward, parish))
    assert (both.starts, both.ends, both.candidates) == (ward.starts_at, county.ends_at, ("Colin Councillor",))
    late = restriction_at(datetime(2027, 5, 26, 12, tzinfo=UTC))
    assert (late.strictness, late.polls, late.areas, late.candidates) == ("refuse", (county, plan), (), ())
    june = restriction_at(datetime(2027, 6, 1, 12, tzinfo=UTC))
    assert (june.strictness, june.polls, june.ends) == ("advise", (plan,), plan.ends_at)
    assert april.as_period.areas == ("Mill Ward", "Weir Lane")
    on("2027-04-21 10:00")
    stand_down(ward.candidates.get(), by=clerk, on=date(2027, 4, 20))
    record_outcome(parish, by=clerk, outcome="uncontested", on=date(2027, 4, 20))
    after = restriction_at()
    assert (after.strictness, after.candidates) == ("refuse", ()) and set(after.polls) == {ward, county}
    assert Poll.objects.get(pk=parish.pk).ends_at == datetime(2027, 4, 20, 23, tzinfo=UTC)
