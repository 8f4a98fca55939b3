"""Whom a version asks to confirm it, and for what."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from councilcomms.councils.models import Membership, RoleHolding
from councilcomms.councils.people import give_role
from policies.confirmation.asking import asked_of, may_send, told_of
from policies.confirmation.everyone import Everyone
from policies.models import Clause, Confirmation, PolicyEvent, Version
from policies.transitions import confirm
from tests.policies.small_versions import FIRST, IN_FORCE, changed, make_version, recorded

LATER = IN_FORCE + timedelta(days=100)
LONDON = ZoneInfo("Europe/London")


@pytest.fixture(autouse=True)
def now(croft):
    with time_machine.travel(datetime(2026, 6, 1, 12, tzinfo=LONDON), tick=False) as traveller:
        yield traveller


@pytest.fixture
def people(now, clerk, councillor, officer, administrator, in_croft):
    return [clerk, councillor, officer, administrator]


def names(rows) -> list[str]:
    return [row.member.name for row in rows]


def again(member) -> Membership:
    return Membership.objects.standing().get(pk=member.pk)


def test_everyone_in_a_clauses_audience_is_asked_for_what_speaks_to_them(people, croft, clerk, councillor, officer):
    version = make_version(croft)
    assert len(Everyone(version).asked) == 4
    assert asked_of(version, councillor).anchors == ["1-a", "2-a"]
    assert asked_of(version, officer).anchors == asked_of(version, clerk).anchors == ["1-a", "3-a"]


def test_whom_no_clause_speaks_to_is_not_asked_and_not_stopped(people, croft, councillor, officer):
    version = make_version(croft, {"3-a": FIRST["3-a"], "4-a": FIRST["4-a"]})
    assert "Colin Councillor" not in names(Everyone(version).asked)
    assert asked_of(version, councillor) is None and may_send(version, councillor)
    assert not may_send(version, officer)


def test_who_has_no_role_or_has_left_is_not_asked(people, croft, make_member, councillor):
    version = make_version(croft)
    guest = make_member(croft, "Gus Guest", "gus@croft.example")
    Membership.objects.filter(pk=councillor.pk).update(ends=IN_FORCE - timedelta(days=1))
    assert {"Gus Guest", "Colin Councillor"}.isdisjoint(names(Everyone(version).asked))
    assert asked_of(version, guest) is None


def test_a_new_version_asks_only_for_what_changed_and_what_is_new(people, croft, councillor, officer, now):
    first = make_version(croft)
    for member in (councillor, officer):
        confirm(first, by=member)
    second = make_version(
        croft, changed(a2="Councillors speak for themselves and always say so.", b2="No posts from meetings."),
        effective_on=LATER,
    )
    asked = asked_of(second, councillor)
    assert [change.kind for change in asked.changes] == ["changed", "added"]
    assert ("insert", "always") in [(op, text.strip()) for op, text in asked.changes[0].words]
    assert asked.anchors == ["2-a", "2-b"] and not asked.whole
    officers = asked_of(second, officer)
    assert officers.anchors == ["2-b"], "a clause for everybody; the changed one is the councillors'"


def test_moved_clauses_are_not_asked_again_and_removed_ones_are_told(people, croft, councillor):
    confirm(make_version(croft), by=councillor)
    clauses = {"1-a": ("A new first clause.", []), "1-b": FIRST["1-a"], "3-a": FIRST["3-a"], "4-a": FIRST["4-a"]}
    asked = asked_of(make_version(croft, clauses, effective_on=LATER), councillor)
    assert asked.anchors == ["1-a"]
    assert [clause.anchor for clause in asked.removed] == ["2-a"]


def test_a_clause_that_now_speaks_to_somebody_is_new_to_them(people, croft, councillor, officer):
    first = make_version(croft)
    for member in (councillor, officer):
        confirm(first, by=member)
    clauses = dict(FIRST) | {"3-a": (FIRST["3-a"][0], ["officers", "moderators", "councillors"])}
    second = make_version(croft, clauses, effective_on=LATER)
    assert asked_of(second, councillor).anchors == ["3-a"]
    assert asked_of(second, officer) is None


def test_where_nothing_changed_for_somebody_they_are_not_asked(people, croft, officer):
    confirm(make_version(croft), by=officer)
    second = make_version(croft, changed(a2="Councillors speak for themselves."), effective_on=LATER)
    assert asked_of(second, officer) is None and may_send(second, officer, LATER + timedelta(days=90))
    assert "Oscar Officer" in [member.name for member in Everyone(second, LATER).free]


def test_who_never_confirmed_is_asked_for_the_whole_also_by_a_minor_version(people, croft, councillor):
    make_version(croft)
    second = make_version(croft, changed(a1="Be fair and check facts."), effective_on=LATER, minor=True)
    asked = asked_of(second, councillor)
    assert asked.whole and asked.anchors == ["1-a", "2-a"] and not may_send(second, councillor, LATER)


def test_a_minor_change_tells_and_does_not_ask(people, croft, councillor):
    confirm(make_version(croft), by=councillor)
    second = make_version(croft, changed(a1="Be fair and check facts."), effective_on=LATER, minor=True)
    assert asked_of(second, councillor) is None and may_send(second, councillor, LATER + timedelta(days=90))
    assert "Colin Councillor" in names(Everyone(second, LATER).told)
    assert told_of(second, councillor).anchors == ["1-a"]


def test_a_minor_change_does_not_do_away_with_what_is_still_owed(people, croft, councillor):
    confirm(make_version(croft), by=councillor)
    make_version(croft, changed(a2="Councillors never speak for the Council."), effective_on=LATER)
    third = make_version(
        croft, changed(a2="Councillors never speak for the Council.", a1="Be fair."),
        effective_on=LATER + timedelta(days=5), minor=True,
    )
    asked = asked_of(third, councillor)
    assert asked.anchors == ["1-a", "2-a"]
    assert asked.sends_until == LATER + timedelta(days=13), "the days of grace count from the change that mattered"


@pytest.mark.parametrize(("grace", "day", "may"), [
    (14, 0, True), (14, 13, True), (14, 14, False), (14, 400, False), (0, 0, False), (30, 29, True), (30, 30, False),
])
def test_after_a_new_version_sending_waits_only_after_the_days_of_grace(people, croft, councillor, grace, day, may):
    confirm(make_version(croft), by=councillor)
    second = make_version(croft, changed(a2="Another rule."), effective_on=LATER, grace_days=grace)
    assert may_send(second, councillor, LATER + timedelta(days=day)) is may


def test_days_of_grace_of_an_adoption_recorded_late_count_from_that_day(people, croft, councillor, now):
    confirm(make_version(croft), by=councillor)
    second = make_version(croft, changed(a2="Another rule."), effective_on=LATER)
    recorded(second, datetime(2026, 10, 9, 10, tzinfo=LONDON))
    now.move_to(datetime(2026, 10, 9, 12, tzinfo=LONDON))
    assert asked_of(second, councillor).sends_until == date(2026, 10, 22)
    assert {person.member.name: person.since for person in Everyone(second).asked}["Colin Councillor"] == date(2026, 10, 9)
    PolicyEvent.objects.create(
        version=second, actor_name="x", verb="sign", from_state="adopted", to_state="adopted",
        at=datetime(2026, 10, 20, 10, tzinfo=LONDON),
    )
    assert asked_of(second, councillor).sends_until == date(2026, 10, 22), "what is recorded after it changes nothing"


def test_an_adoption_recorded_before_it_takes_force_counts_from_the_day_of_force(people, croft, councillor):
    confirm(make_version(croft), by=councillor)
    second = make_version(croft, changed(a2="Another rule."), effective_on=LATER)
    recorded(second, datetime(2026, 6, 1, 10, tzinfo=LONDON))
    assert asked_of(second, councillor).sends_until == LATER + timedelta(days=13)


def test_a_later_version_does_not_let_go_whoever_was_stopped(people, croft, councillor, officer):
    first = make_version(croft)
    for member in (councillor, officer):
        confirm(first, by=member)
    make_version(croft, changed(a2="Another rule."), effective_on=LATER)
    third = make_version(
        croft, changed(a2="Another rule.", a1="Be fair."), effective_on=LATER + timedelta(days=20)
    )
    day = LATER + timedelta(days=20)
    assert not may_send(third, councillor, day), "stopped by the version before"
    assert asked_of(third, officer).sends_until == LATER + timedelta(days=33), "which asked nothing of officers"


def test_a_role_given_after_confirming_is_asked_for_what_speaks_to_it(people, croft, councillor, clerk, now):
    version = make_version(croft)
    confirm(version, by=councillor)
    now.move_to(datetime(2026, 9, 1, 12, tzinfo=LONDON))
    give_role(councillor, by=clerk, role="officer")
    both = again(councillor)
    asked = asked_of(version, both)
    assert asked.anchors == ["3-a"] and not asked.whole
    assert asked.sends_until == date(2026, 9, 14) and may_send(version, both)
    person = next(person for person in Everyone(version).asked if person.member == both)
    assert person.asked.anchors == ["3-a"] and person.since == date(2026, 9, 1)
    now.move_to(datetime(2026, 9, 15, tzinfo=LONDON))
    assert not may_send(version, both)
    confirm(version, by=both)
    assert asked_of(version, both) is None and both not in [person.member for person in Everyone(version).asked]
    row = Confirmation.objects.get(member=councillor)
    assert row.anchors == ["1-a", "2-a", "3-a"] and row.at == datetime(2026, 6, 1, 12, tzinfo=LONDON)
    assert PolicyEvent.objects.get(verb="confirm").facts == {"anchors": ["3-a"]}


@pytest.mark.parametrize("minor", [False, True])
def test_the_next_version_still_asks_for_what_a_further_role_never_read(
    people, croft, councillor, clerk, minor, now,
):
    confirm(make_version(croft), by=councillor)
    second = make_version(croft, changed(a2="Speak for yourself."), effective_on=LATER, minor=minor)
    now.move_to(datetime(2026, 9, 30, 12, tzinfo=LONDON))
    assert (asked_of(second, councillor) is None) is minor
    give_role(councillor, by=clerk, role="officer")
    assert asked_of(second, again(councillor)).anchors == ["2-a", "3-a"]


def test_what_was_confirmed_in_parts_is_not_asked_again(people, croft, officer, clerk, now):
    confirm(make_version(croft), by=officer)
    second = make_version(croft, changed(a1="Be fair."), effective_on=LATER)
    confirm(second, by=officer)
    assert Confirmation.objects.get(version=second).anchors == ["1-a"]
    assert asked_of(second, officer) is None, "3-a was confirmed with the version before"
    give_role(officer, by=clerk, role="councillor")
    assert asked_of(second, again(officer)).anchors == ["2-a"]


def test_a_confirmation_that_names_no_clauses_counts_for_all(people, croft, councillor, clerk):
    version = make_version(croft)
    Confirmation.objects.create(version=version, member=councillor)
    give_role(councillor, by=clerk, role="officer")
    assert asked_of(version, again(councillor)) is None


def test_where_nothing_is_asked_nothing_is_confirmed(people, croft, councillor, clerk):
    version = make_version(croft, {"3-a": FIRST["3-a"]})
    assert confirm(version, by=councillor) is None and not Confirmation.objects.exists()
    give_role(councillor, by=clerk, role="officer")
    assert asked_of(version, again(councillor)).whole


@pytest.mark.parametrize(("facts", "asked"), [
    ({"section": "What is never posted"}, ["2-a"]), ({"heading": "On holiday"}, ["2-a"]), ({"section_number": "7"}, []),
])
def test_the_same_words_under_another_heading_are_asked(people, croft, councillor, facts, asked):
    confirm(make_version(croft), by=councillor)
    second = make_version(croft, effective_on=LATER)
    Clause.objects.filter(version=second, anchor="2-a").update(**facts)
    Version.objects.filter(pk=second.pk).update(content_key="")
    found = asked_of(second, councillor)
    assert (found.anchors if found else []) == asked


def test_without_a_policy_everybody_may_send(people, councillor):
    assert may_send(None, councillor)


def test_the_last_version_confirmed_counts_not_the_last_version(people, croft, councillor):
    confirm(make_version(croft), by=councillor)
    make_version(croft, changed(a1="Be fair, always."), effective_on=LATER)
    back_again = make_version(croft, effective_on=LATER + timedelta(days=50))
    assert asked_of(back_again, councillor) is None, "it is what they confirmed, word for word"


def test_since_is_the_later_of_taking_force_and_the_role(people, croft, officer, councillor, clerk, now):
    version = make_version(croft)
    now.move_to(datetime(2026, 7, 10, 12, tzinfo=LONDON))
    RoleHolding.objects.filter(member=councillor).update(starts=date(2026, 5, 7))
    RoleHolding.objects.filter(member=officer).update(starts=date(2026, 7, 3))
    since = {person.member.name: person.since for person in Everyone(version).asked}
    assert since["Colin Councillor"] == IN_FORCE and since["Oscar Officer"] == date(2026, 7, 3)


def test_only_a_role_that_is_spoken_to_counts(people, croft, officer, clerk, now):
    version = make_version(croft, {"2-a": FIRST["2-a"]})
    now.move_to(datetime(2026, 7, 10, 12, tzinfo=LONDON))
    assert "Oscar Officer" not in names(Everyone(version).asked)
    give_role(officer, by=clerk, role="councillor")
    since = {person.member.name: person.since for person in Everyone(version).asked}
    assert since["Oscar Officer"] == date(2026, 7, 10)
    assert not may_send(version, again(officer))


@pytest.mark.parametrize("number", [1, 30])
def test_statements_do_not_grow_with_people(people, croft, make_member, number, django_assert_max_num_queries):
    first = make_version(croft)
    for n in range(number):
        confirm(first, by=make_member(croft, f"Nora {n}", f"nora{n}@croft.example", "councillor"))
    second = make_version(croft, changed(a2="Another rule."), effective_on=LATER)
    with django_assert_max_num_queries(6):
        assert len(Everyone(second, LATER).asked) == 4 + number


def test_one_member_costs_one_statement(people, croft, councillor, django_assert_num_queries):
    version = make_version(croft)
    assert not may_send(version, councillor)
    with django_assert_num_queries(1):
        may_send(version, councillor)
