"""Clocks of requests for information and of notices of complaint about a statement."""

from datetime import UTC, date, datetime, timedelta

import pytest

from policies.calendars.defamation import hours_after, working_day_after
from policies.calendars.holidays import PARTS, Holiday, NotProclaimed, shipped
from policies.calendars.information import eir_due, foi_due, month_due
from policies.calendars.london import LONDON


def test_requests_for_information():
    due = {
        date(2014, 3, 16): date(2014, 4, 14),  # a Sunday; St Patrick's Day is a holiday in Northern Ireland
        date(2025, 6, 6): date(2025, 7, 4),
        date(2025, 6, 16): date(2025, 7, 15),  # 12 July is a Saturday: Northern Ireland keeps the Monday
        date(2025, 7, 10): date(2025, 8, 11),  # that Monday, and Scotland's in August
        date(2026, 11, 27): date(2026, 12, 30),  # St Andrew's Day, Christmas, and a Monday for Boxing Day; the Eve works
    }
    for received, last in due.items():
        assert foi_due(received, shipped()) == eir_due(received, shipped()) == last, received
    later = shipped().with_changes(added=[Holiday(date(2025, 6, 30), "Proclaimed", frozenset({"WLS"}))])
    assert foi_due(date(2025, 6, 6), later) == date(2025, 7, 7)
    with pytest.raises(NotProclaimed, match="2029"):
        foi_due(date(2028, 12, 20), shipped())


def test_a_month_for_ones_own_data():
    due = {
        date(2026, 9, 3): date(2026, 10, 5), date(2026, 1, 31): date(2026, 3, 2), date(2025, 1, 31): date(2025, 2, 28),
        date(2026, 11, 25): date(2026, 12, 29), date(2025, 12, 12): date(2026, 1, 12), date(2026, 11, 24): date(2026, 12, 24),
    }
    for received, last in due.items():
        assert month_due(received, shipped()) == last, received


def test_hours_of_business_days():
    def london(*moment):
        return datetime(*moment, tzinfo=LONDON)

    due = {
        london(2026, 7, 7, 9, 30): london(2026, 7, 9, 9, 30),
        london(2026, 7, 9, 17): london(2026, 7, 13, 17),  # Friday, then Monday
        london(2026, 7, 9): london(2026, 7, 11),  # the last moment of Friday, not the first of Monday
        london(2026, 7, 11, 12): london(2026, 7, 15),  # on a Saturday: the clock starts on Monday
        london(2026, 4, 2, 12): london(2026, 4, 8, 12),  # Good Friday and Easter Monday
        london(2026, 3, 26, 12): london(2026, 3, 30, 12),  # summer time begins on the Sunday between
        london(2026, 7, 12, 23, 59): london(2026, 7, 15),  # Northern Ireland's 13 July is a business day here
        london(2026, 12, 23, 10): london(2026, 12, 29, 10),  # Christmas Eve is one too
    }
    for moment, last in due.items():
        assert hours_after(moment, 48, shipped()) == hours_after(moment.astimezone(UTC), 48, shipped()) == last, moment
        assert hours_after(moment, 48, shipped()).tzinfo is LONDON
    assert hours_after(london(2026, 7, 7, 9), 0, shipped()) == london(2026, 7, 7, 9)
    mourning = shipped().with_changes(added=[Holiday(date(2026, 7, 8), "M", frozenset(PARTS), "mourning")])
    assert hours_after(london(2026, 7, 7, 9), 48, mourning) == london(2026, 7, 9, 9)
    with pytest.raises(ValueError, match="time zone"):
        hours_after(datetime(2026, 7, 7), 48, shipped())
    with pytest.raises(NotProclaimed):
        hours_after(london(2028, 12, 29, 12), 48, shipped())


def test_days_of_business():
    assert working_day_after(date(2026, 7, 10), 5, shipped()) == date(2026, 7, 17)
    assert working_day_after(date(2026, 12, 24), 1, shipped()) - date(2026, 12, 24) == timedelta(days=5)
