"""The table of holidays: what ships, what is changed in it, and that past it nothing is guessed."""

from datetime import date, timedelta

import pytest

from policies.calendars.holidays import FILE, PARTS, Holiday, NotProclaimed, shipped
from policies.calendars.making import made
from policies.calendars.working_days import DEFAMATION, ELECTIONS, INFORMATION, good_friday

ALL = frozenset(PARTS)
ENGLAND = frozenset({"ENG"})


def test_the_file_is_what_the_package_makes():
    assert FILE.read_text(encoding="utf-8") == made()


def test_what_ships():
    held = shipped()
    assert (held.first_year, held.last_year) == (2012, 2028)
    # What a table of the whole kingdom forgets: Easter Monday and the last Monday of August.
    kept = {
        (2027, 3, 29): {"ENG", "WLS", "NIR"}, (2027, 8, 30): {"ENG", "WLS", "NIR"}, (2027, 8, 2): {"SCT"},
        (2022, 9, 19): set(PARTS), (2023, 5, 8): set(PARTS), (2026, 6, 15): {"SCT"}, (2025, 7, 14): {"NIR"},
        (2026, 12, 28): set(PARTS), (2025, 11, 30): set(), (2023, 11, 30): {"SCT"}, (2025, 12, 24): set(),
    }
    for day, parts in kept.items():
        assert {part for part in PARTS if held.is_bank_holiday(date(*day), frozenset({part}))} == parts, day
    assert held.name_of(date(2022, 9, 19)) == "State Funeral of Queen Elizabeth II"
    assert held.name_of(date(2022, 9, 20)) == ""
    for year in range(2012, 2029):
        assert held.name_of(good_friday(year)) == "Good Friday"
        days = [holiday.day for holiday in held.of_year(year)]
        assert days == sorted(days) and {day.year for day in days} == {year}


def test_changes_make_a_new_table():
    day, other = date(2026, 7, 1), date(2022, 9, 19)
    changed = shipped().with_changes(
        added=[Holiday(day, "Peace Day", ENGLAND), Holiday(date(2026, 7, 2), "Mourning", ENGLAND, "mourning")],
        removed=[(other, ENGLAND)],
    )
    assert changed.is_bank_holiday(day, ENGLAND) and not changed.is_bank_holiday(day, ALL - ENGLAND)
    assert changed.name_of(day) == "Peace Day" and not changed.is_appointed(day)
    assert changed.is_appointed(date(2026, 7, 2)) and not changed.is_bank_holiday(date(2026, 7, 2), ALL)
    assert not changed.is_bank_holiday(other, ENGLAND) and changed.is_bank_holiday(other, ALL - ENGLAND)
    assert shipped().is_bank_holiday(other, ENGLAND) and not shipped().is_bank_holiday(day, ALL)
    again = changed.with_changes(removed=[(date(2026, 7, 2), ENGLAND)])
    assert not again.is_appointed(date(2026, 7, 2))


def test_past_the_table_nothing_is_guessed():
    beyond, before = date(2029, 1, 6), date(2011, 12, 31)
    for ask in (shipped().is_appointed, lambda day: shipped().is_bank_holiday(day, ALL),
                lambda day: ELECTIONS.works(day, shipped()), lambda day: ELECTIONS.before(day, 1, shipped()),
                lambda day: DEFAMATION.after(day, 0, shipped())):
        with pytest.raises(NotProclaimed) as refused:
            ask(beyond)
        assert str(refused.value) == "The bank holidays of 2029 are not known here yet. The table ends with 2028."
        assert refused.value.year == 2029
        with pytest.raises(NotProclaimed, match="The bank holidays of 2011 are not known here. The table begins with 2012."):
            ask(before)
    with pytest.raises(NotProclaimed):
        INFORMATION.after(date(2028, 12, 29), 1, shipped())


def test_further_years_count_as_far_as_they_follow_each_other():
    assert shipped().with_changes(years=[2030, 2029, 2032]).last_year == 2030
    assert shipped().with_changes(years=[2030]).last_year == 2028


def test_the_three_calendars_differ_where_the_law_does():
    table = shipped().with_changes(added=[Holiday(date(2026, 7, 2), "Mourning", ALL, "mourning")])
    expected = {  # (elections, information, defamation)
        date(2026, 12, 24): (False, True, True), date(2026, 12, 25): (False, False, False),
        date(2026, 4, 3): (False, False, False), date(2026, 4, 2): (True, True, True),
        date(2026, 3, 17): (True, False, True), date(2026, 1, 2): (True, False, True),
        date(2026, 8, 31): (False, False, False), date(2026, 7, 4): (False, False, False),
        date(2026, 7, 2): (False, True, True), date(2026, 7, 3): (True, True, True),
    }
    for day, works in expected.items():
        assert tuple(c.works(day, table) for c in (ELECTIONS, INFORMATION, DEFAMATION)) == works, day
    # Good Friday and Christmas Day need nobody to add them.
    later = table.with_changes(years=[2029])
    assert not any(c.works(date(2029, 3, 30), later) or c.works(date(2029, 12, 25), later)
                   for c in (ELECTIONS, INFORMATION, DEFAMATION))


def test_counting_there_and_back_again():
    day = date(2026, 1, 1)
    while day.year == 2026:
        ahead = ELECTIONS.after(day, 7, shipped())
        assert ELECTIONS.works(ahead, shipped())
        assert ELECTIONS.before(ahead, 7, shipped()) <= day + timedelta(days=5)
        if ELECTIONS.works(day, shipped()):
            assert ELECTIONS.before(ahead, 7, shipped()) == day
        day += timedelta(days=3)
