"""Ordinary elections propose the next one; what nobody confirmed follows what people enter."""

from __future__ import annotations

from datetime import date

import pytest

from policies.elections import transitions as verbs
from policies.elections.restriction import restriction_at
from policies.models import Poll

MAY_2023, MAY_2027 = date(2023, 5, 4), date(2027, 5, 6)


def standing():
    """Days of the planned ordinary elections of the whole area, and whether each is only proposed."""
    rows = Poll.objects.filter(kind="parish", area="", state="planned").order_by("poll_on")
    return [(day.isoformat(), proposed) for day, proposed in rows.values_list("poll_on", "proposed")]


@pytest.fixture
def proposal(make_poll):
    """Of 6 May 2027, come of the election of 2023."""
    make_poll(entered="2023-01-04 10:00", poll_on=MAY_2023)
    return Poll.objects.get(proposed=True)


def test_what_is_known_of_a_proposal_stays_when_it_is_entered(proposal, make_poll, on):
    Poll.objects.filter(pk=proposal.pk).update(notice_on=date(2027, 3, 20))
    taken = make_poll(entered="2027-03-22 10:00")
    assert (taken.pk, taken.notice_on, taken.proposed) == (proposal.pk, date(2027, 3, 20), False)
    assert restriction_at().polls == (taken,)


def test_what_a_person_enters_of_a_proposal_confirms_it(proposal, clerk, on):
    on("2027-03-22 10:00")
    known = verbs.enter_notice(proposal, by=clerk, notice_on=date(2027, 3, 20))
    assert (known.proposed, known.entered_by) == (False, clerk)
    assert known.events.last().note == "Published on 20 March 2027. The proposal is confirmed."
    assert "confirmed" not in verbs.enter_notice(known, by=clerk, notice_on=date(2027, 3, 21)).events.last().note


def test_a_proposal_taken_off_comes_back_as_a_proposal(proposal, clerk):
    gone = verbs.remove_poll(proposal, by=clerk)
    assert gone.state == "removed" and standing() == [("2023-05-04", False)]
    back = verbs.undo_outcome(proposal, by=clerk)
    assert back.proposed and back.entered_by is None
    assert not verbs.confirm_poll(back, by=clerk).proposed


def test_what_came_of_a_wrong_year_goes_with_it_and_comes_back_with_it(make_poll, clerk, on, croft, do_jobs):
    wrong = make_poll(entered="2022-01-04 10:00", poll_on=date(2022, 5, 5))
    on("2026-05-08 08:00")
    do_jobs(croft)
    assert standing() == [("2022-05-05", False), ("2026-05-07", True), ("2030-05-02", True)]
    verbs.remove_poll(wrong, by=clerk, why="A wrong year")
    assert standing() == []
    events = Poll.objects.get(poll_on=date(2026, 5, 7)).events.all()
    assert (events.last().actor, events.last().note) == (
        clerk, "The ordinary election of 2022, from which it follows, was taken off.")
    verbs.undo_outcome(wrong, by=clerk)
    assert standing() == [("2022-05-05", False), ("2026-05-07", True), ("2030-05-02", True)]
    verbs.remove_poll(Poll.objects.get(poll_on=date(2026, 5, 7)), by=clerk)
    verbs.remove_poll(wrong, by=clerk)
    verbs.undo_outcome(wrong, by=clerk)
    assert standing() == [("2022-05-05", False)], "what a person took off stays off"


def test_an_election_moved_to_another_year_takes_what_came_of_it_along(make_poll, clerk, proposal, on):
    wrong = make_poll(entered="2022-01-04 10:00", poll_on=date(2022, 5, 5))
    moved = verbs.move_poll(wrong, by=clerk, poll_on=date(2023, 5, 11), notice_stands=False, why="A wrong year")
    assert standing() == [("2023-05-04", False), ("2023-05-11", False), ("2027-05-06", True)]
    verbs.remove_poll(moved, by=clerk)
    assert standing() == [("2023-05-04", False), ("2027-05-06", True)], "another election of that year stands"


def test_an_election_moved_within_its_year_still_leads_to_the_next(proposal, clerk, on, croft, do_jobs):
    on("2027-03-01 10:00")
    verbs.move_poll(proposal, by=clerk, poll_on=date(2027, 5, 13), notice_stands=False, why="Flood")
    assert standing() == [("2023-05-04", False), ("2027-05-13", False), ("2031-05-01", True)]
    on("2027-06-01 10:00")
    do_jobs(croft)
    assert len(standing()) == 3


def test_an_election_into_a_year_that_was_proposed_takes_its_place(proposal, make_poll, clerk, on):
    early = make_poll(entered="2023-02-01 10:00", poll_on=date(2026, 5, 7))
    moved = verbs.move_poll(early, by=clerk, poll_on=MAY_2027, notice_stands=False, why="A wrong year")
    assert "What was proposed for 6 May 2027 in all of the council's area is taken off." in moved.events.last().note
    assert standing() == [("2023-05-04", False), ("2027-05-06", False), ("2031-05-01", True)]


def test_another_day_of_its_year_takes_the_proposal_over(proposal, make_poll, on):
    taken = make_poll(entered="2027-01-04 10:00", poll_on=date(2027, 6, 10))
    assert taken.pk == proposal.pk and standing()[1:] == [("2027-06-10", False), ("2031-05-01", True)]
    assert taken.events.last().note == "It was proposed for 6 May 2027."
    on("2027-04-12 10:00")
    assert restriction_at() is None


def test_wards_take_the_place_of_the_whole(proposal, make_poll, clerk, on):
    mill, lea = (make_poll(entered="2027-03-01 10:00", area=area) for area in ("Mill Ward", "Lea Ward"))
    assert mill.events.last().note == (
        "What was proposed for 6 May 2027 in all of the council's area is taken off. Enter the poll of each other ward.")
    assert lea.events.last().note == "" and standing() == [("2023-05-04", False)]
    assert "in Mill Ward on 6 May 2027 takes its place" in proposal.events.last().note
    verbs.remove_poll(lea, by=clerk)
    verbs.undo_outcome(proposal, by=clerk)
    assert "in all of the council's area is taken off" in verbs.undo_outcome(lea, by=clerk).events.last().note
    assert standing() == [("2023-05-04", False)]
    make_poll(entered=None, poll_on=date(2023, 6, 1))
    assert len(standing()) == 2, "wards of 2027 stand"
    on("2027-04-12 10:00")
    assert restriction_at().strictness == "warn"
