"""Every verb on a poll: who may, from where, what is refused by which field, and nothing of another council."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.models import Deputising
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused, WrongState
from policies.elections import transitions as verbs
from policies.elections.restriction import restriction_at
from policies.elections.transitions.table import NOT_HELD, TRANSITIONS
from policies.models import Poll, PollEvent

MAY, JUNE = date(2027, 5, 6), date(2027, 6, 10)
#: Day and minute at which each table of refusals is read.
NOW = "2027-04-12 10:00"


def acts(poll):
    """verb of the table: what does it, from ``by=`` on."""
    return {
        "change poll": partial(verbs.change_poll, poll, area="Mill Ward"),
        "enter notice": partial(verbs.enter_notice, poll, notice_on=date(2027, 3, 26)),
        "move poll": partial(verbs.move_poll, poll, poll_on=JUNE, notice_stands=False, why="Flood."),
        "record outcome": partial(verbs.record_outcome, poll, outcome="abandoned", on=date(2027, 4, 12)),
        "undo outcome": partial(verbs.undo_outcome, poll),
        "remove poll": partial(verbs.remove_poll, poll, why="Twice"),
        "mark candidate": partial(verbs.mark_candidate, poll, name="Raj Patel", stands_from=date(2027, 4, 12)),
        "stand down": lambda by: verbs.stand_down(poll.candidates.first(), by=by, on=date(2027, 4, 12)),
    }


def refused(act, **said):
    with pytest.raises(Refused) as error:
        act(**said)
    return error.value.errors


@pytest.fixture
def poll(make_poll, clerk, on):
    """Planned, with one who stands."""
    poll = make_poll()
    on(NOW)
    verbs.mark_candidate(poll, by=clerk, name="Ada Moss", stands_from=date(2027, 4, 12))
    return poll


def test_wrong_role_and_wrong_state_for_every_verb(
    poll, clerk, councillor, chair, officer, administrator, outsider_clerk
):
    before, events = Poll.objects.get(pk=poll.pk), PollEvent.objects.count()
    assert set(acts(poll)) == set(TRANSITIONS)
    for verb, act in acts(poll).items():
        for person in (councillor, chair, officer, administrator, outsider_clerk):
            with pytest.raises(PermissionDenied):
                act(by=person)
        for state in Poll.State.values:
            Poll.objects.filter(pk=poll.pk).update(state=state)
            if state not in TRANSITIONS[verb]:
                with pytest.raises(WrongState):
                    act(by=clerk)
        Poll.objects.filter(pk=poll.pk).update(state="planned")
    after = Poll.objects.get(pk=poll.pk)
    assert (after.poll_on, after.timetable, after.telling) == (before.poll_on, before.timetable, before.telling)
    assert PollEvent.objects.count() == events
    for person in (councillor, chair, officer, administrator):
        with pytest.raises(PermissionDenied):
            verbs.enter_poll(by=person, kind="county", poll_on=MAY)
    Deputising.objects.create(member=officer, starts=date(2027, 4, 1), ends=date(2027, 5, 1), cause="leave")
    officer.__dict__.pop("deputising_today", None), officer.__dict__.pop("deputising_for_all", None)
    assert verbs.enter_poll(by=officer, kind="county", poll_on=MAY).events.get().actor_title == "deputising for the Clerk"


def test_what_cannot_be_entered(make_poll, scarcliffe, outsider_clerk, clerk):
    make_poll(entered=NOW)
    make_poll(entered=None, kind="by-election", area="Mill Ward", vacancy_on=date(2027, 3, 1), poll_on=MAY)
    cases = [
        ({"kind": "duel"}, "kind"), ({"poll_on": None}, "poll_on"), ({}, "poll_on"),
        ({"kind": "commissioner", "poll_on": date(2028, 6, 1)}, "poll_on"), ({"poll_on": date(2013, 5, 2)}, "poll_on"),
        ({"kind": "by-election", "area": "mill ward"}, "poll_on"),
        ({"kind": "county", "vacancy_on": date(2027, 3, 1)}, "vacancy_on"),
        ({"kind": "by-election", "vacancy_on": MAY}, "vacancy_on"),
        ({"kind": "general"}, "notice_on"), ({"kind": "county", "notice_on": MAY}, "notice_on"),
        ({"kind": "county", "notice_on": date(2026, 3, 31)}, "notice_on"),
        ({"kind": "county", "notice_on": date(2027, 4, 13)}, "notice_on"),
        ({"kind": "by-election", "poll_on": None, "vacancy_on": MAY, "notice_on": MAY}, "notice_on"),
        ({"kind": "county", "area": "x" * 121}, "area"), ({"kind": "county", "places": ["Weir Lane"]}, "area"),
        ({"kind": "county", "area": "Mill Ward", "places": [f"{n} Lane" for n in range(61)]}, "places"),
    ]
    count = Poll.objects.count()
    for said, field in cases:
        errors = refused(partial(make_poll, entered=None), **said)
        assert list(errors) == [field], said
    assert Poll.objects.count() == count
    proposed = Poll.objects.get(poll_on=date(2031, 5, 1))
    taken = make_poll(entered=None, poll_on=date(2031, 5, 1), places=[])
    assert taken.pk == proposed.pk and not taken.proposed and taken.entered_by == clerk
    assert make_poll(entered=None, kind="county", area=" Mill  Ward ", places=["Weir Lane", "weir  lane", " "]).places == ["Weir Lane"]
    with council_scope(scarcliffe):
        assert Poll.objects.count() == 0
        assert verbs.enter_poll(by=outsider_clerk, kind="parish", poll_on=MAY).council == scarcliffe


def test_what_is_refused_of_a_poll_by_its_field(poll, make_poll, clerk, councillor):
    vacancy = make_poll(entered=None, kind="by-election", poll_on=None, vacancy_on=date(2027, 4, 1))
    ward = make_poll(entered=None, kind="by-election", area="Mill Ward", poll_on=MAY)
    other = make_poll(entered=None, kind="by-election", area="Kiln Ward", poll_on=MAY)
    past = make_poll(entered=None, kind="county", poll_on=date(2026, 5, 7))
    vote = make_poll(entered=None, kind="referendum", poll_on=MAY)
    soon = make_poll(entered=None, kind="county", poll_on=date(2027, 6, 3), notice_on=date(2027, 4, 27))
    on = date(2027, 4, 12)
    cases = [
        (verbs.change_poll, ward, {"area": "kiln ward"}, "poll_on"),
        (verbs.change_poll, ward, {"area": "", "places": ["Weir Lane"]}, "area"),
        (verbs.call_poll, ward, {"poll_on": JUNE}, "poll_on"), (verbs.call_poll, vacancy, {"poll_on": date(2027, 3, 1)}, "vacancy_on"),
        (verbs.enter_notice, poll, {"notice_on": MAY}, "notice_on"), (verbs.enter_notice, poll, {"notice_on": date(2026, 12, 1)}, "notice_on"),
        (verbs.enter_notice, vacancy, {"notice_on": on}, "notice_on"),
        (verbs.enter_notice, poll, {"notice_on": date(2027, 4, 13)}, "notice_on"),
        (verbs.move_poll, soon, {"poll_on": date(2027, 5, 27), "notice_stands": True}, "notice_stands"),
        (verbs.move_poll, poll, {"poll_on": MAY}, "poll_on"), (verbs.move_poll, poll, {"poll_on": date(2027, 4, 1)}, "poll_on"),
        (verbs.move_poll, past, {"poll_on": JUNE}, "poll_on"), (verbs.move_poll, vacancy, {"poll_on": JUNE}, "poll_on"),
        (verbs.move_poll, poll, {"poll_on": JUNE, "why": " "}, "why"),
        (verbs.record_outcome, poll, {"outcome": "rain"}, "outcome"), (verbs.record_outcome, poll, {"outcome": "not-called"}, "outcome"),
        (verbs.record_outcome, vacancy, {"outcome": "abandoned"}, "outcome"),
        (verbs.record_outcome, poll, {"outcome": "abandoned", "on": date(2027, 4, 13)}, "on"),
        (verbs.record_outcome, past, {"outcome": "abandoned"}, "on"),
        (verbs.record_outcome, poll, {"outcome": "abandoned", "on": date(2027, 3, 30)}, "on"),
        (verbs.record_outcome, vote, {"outcome": "uncontested"}, "outcome"),
        (verbs.mark_candidate, poll, {"name": " "}, "member"), (verbs.mark_candidate, poll, {"name": "Raj"}, "name"),
        (verbs.mark_candidate, poll, {"name": "ada moss"}, "name"), (verbs.mark_candidate, poll, {"name": "Ada " + "x" * 120}, "name"),
        (verbs.mark_candidate, poll, {"member": councillor, "stands_from": JUNE}, "stands_from"),
        (verbs.mark_candidate, vacancy, {"name": "Raj Patel"}, ""),
    ]
    missing = {
        verbs.move_poll: {"notice_stands": False, "why": "Flood."}, verbs.record_outcome: {"on": on},
        verbs.mark_candidate: {"stands_from": on},
    }
    events = PollEvent.objects.count()
    for verb, thing, said, field in cases:
        assert list(refused(verb, poll=thing, by=clerk, **missing.get(verb, {}) | said)) == [field], (verb, said)
    one = poll.candidates.get()
    for wrong in (date(2027, 4, 13), date(2027, 4, 11)):
        assert list(refused(verbs.stand_down, candidate=one, by=clerk, on=wrong)) == ["on"]
    verbs.stand_down(one, by=clerk, on=on)
    assert list(refused(verbs.stand_down, candidate=one, by=clerk, on=on)) == ["on"]
    verbs.record_outcome(other, by=clerk, outcome="countermanded", on=on)
    assert PollEvent.objects.count() == events + 2


def test_each_outcome_ends_the_period_is_on_record_and_can_be_undone(poll, clerk, on):
    planned = Poll.objects.get(pk=poll.pk)
    for outcome in set(NOT_HELD) - {Poll.State.NOT_CALLED}:
        on(NOW)
        ended = verbs.record_outcome(poll, by=clerk, outcome=outcome, on=date(2027, 4, 12), note="Said by  email")
        assert ended.state == outcome and ended.ends_at == ended.ended_at < planned.ends_at
        event = ended.events.last()
        assert event.actor == clerk and "said on 12 April 2027. Said by email" in event.note and event.facts["ends_at"]
        with pytest.raises(WrongState, match="already recorded as"):
            verbs.remove_poll(poll, by=clerk)
        back = verbs.undo_outcome(poll, by=clerk)
        assert (back.state, back.starts_at, back.ends_at, back.ended_at) == (
            "planned", planned.starts_at, planned.ends_at, None)
    gone = verbs.remove_poll(poll, by=clerk, why="A wrong year")
    assert (gone.starts_at, gone.ends_at) == (planned.starts_at, gone.ended_at), "what has run stays on record"
    assert restriction_at() is None and gone.ended_at < planned.ends_at
    twin = verbs.enter_poll(by=clerk, kind="parish", poll_on=MAY)
    assert list(refused(verbs.undo_outcome, poll=poll, by=clerk)) == ["poll_on"]
    verbs.move_poll(twin, by=clerk, poll_on=JUNE, notice_stands=False, why="Flood.")
    back = verbs.undo_outcome(poll, by=clerk)
    assert (back.starts_at, back.ends_at, back.ended_at) == (planned.starts_at, planned.ends_at, None)
    on("2027-04-12 12:00")
    later = verbs.enter_notice(poll, by=clerk, notice_on=date(2027, 4, 2))
    assert "The law's last day for it was 31 March 2027" in later.events.last().note
    assert later.starts_at - planned.starts_at == timedelta(days=2)
    on("2027-03-31 12:00")
    assert verbs.record_outcome(poll, by=clerk, outcome="abandoned", on=date(2027, 3, 30)).starts_at is None
    verbs.undo_outcome(poll, by=clerk)
    on("2027-05-20 12:00")
    over = verbs.remove_poll(poll, by=clerk)
    assert (over.starts_at, over.ends_at) == (later.starts_at, later.ends_at)
