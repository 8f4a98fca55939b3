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
    assert (at[starts].reach.starts, at[starts].reach.ends, at[starts].strictness) == (starts, ends, "refuse")
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
    assert april.candidates == () and april.reach.ends == county.ends_at
    both = restriction_at(datetime(2027, 4, 20, 12, tzinfo=UTC))
    assert (both.strictness, both.polls) == ("refuse", (ward, parish))
    assert (both.reach.starts, both.reach.ends, both.candidates) == (parish.starts_at, county.ends_at, ("Colin Councillor",))
    late = restriction_at(datetime(2027, 5, 26, 12, tzinfo=UTC))
    assert (late.strictness, late.polls, late.areas, late.candidates) == ("refuse", (county, plan), (), ())
    june = restriction_at(datetime(2027, 6, 1, 12, tzinfo=UTC))
    assert (june.strictness, june.polls, june.reach.ends) == ("advise", (plan,), plan.ends_at)
    assert april.as_period.areas == ("Mill Ward", "Weir Lane")
    on("2027-04-21 10:00")
    stand_down(ward.candidates.get(), by=clerk, on=date(2027, 4, 20))
    record_outcome(parish, by=clerk, outcome="uncontested", on=date(2027, 4, 20))
    after = restriction_at()
    assert (after.strictness, after.candidates) == ("refuse", ()) and set(after.polls) == {ward, county}
    assert Poll.objects.get(pk=parish.pk).ends_at == datetime(2027, 4, 20, 23, tzinfo=UTC)


def test_only_what_is_as_strict_for_a_text_is_joined_and_the_morning_kept_for_is_free(make_poll):
    """A by-election of a ward runs on after the whole parish; the county's window begins the day after polling day."""
    parish, ward = make_poll(), make_poll(kind="by-election", area="Mill Ward", places=["Weir Lane"], poll_on=date(2027, 5, 27))
    found = restriction_at(datetime(2027, 5, 5, 12, tzinfo=UTC))
    assert (found.reach.ends, found.reach.free_on) == (parish.ends_at, date(2027, 5, 7))
    assert (found.named.ends, found.named.free_on) == (ward.ends_at, date(2027, 5, 28))
    period = found.as_period
    assert (period.ends, period.free_on, period.named_ends, period.named_free_on) == (
        parish.ends_at, date(2027, 5, 7), ward.ends_at, date(2027, 5, 28))
    Poll.objects.filter(pk=ward.pk).update(starts_at=datetime(2027, 5, 6, 23, tzinfo=UTC))
    before = restriction_at(datetime(2027, 5, 5, 12, tzinfo=UTC))
    assert before.areas == ("Mill Ward", "Weir Lane") and before.named.ends == parish.ends_at
    assert (before.reach.free_on, before.named.free_on) == (date(2027, 5, 7), date(2027, 5, 28))
    Poll.objects.filter(pk=ward.pk).update(area="", ends_at=datetime(2027, 5, 27, 23, tzinfo=UTC))
    assert restriction_at(datetime(2027, 5, 5, 12, tzinfo=UTC)).reach.free_on == date(2027, 5, 28)
    assert restriction_at(datetime(1, 1, 1, 9, tzinfo=UTC)) is restriction_at(datetime.max.replace(tzinfo=UTC)) is None
