"""Two workers at once, and a worker beside a verb: each goes on from where the other ended."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from django.db import transaction

from councilcomms.councils import jobs
from councilcomms.councils.locking import lock_council
from policies.elections.telling import tell
from policies.elections.transitions import enter_notice, enter_poll, move_poll, remove_poll
from policies.holidays.changing import add_holiday
from policies.models import Poll
from tests.policies.at_once import At, on_postgresql

SOON = "The pre-election period starts in 7 days, on Wednesday 31 March 2027"


class TestOnPostgresql:
    pytestmark = on_postgresql

    def test_of_two_workers_the_second_finds_what_the_first_has_told(self, make_poll, croft, clerk, on, told):
        parish, _ = make_poll(), make_poll(kind="county")
        on("2027-03-24 09:00")
        second = At(croft, lambda: jobs.do_due(croft.pk))
        with transaction.atomic():
            tell(SimpleNamespace(payload={"poll": parish.pk}))
            second.start()
            second.waits()
        second.join()
        assert isinstance(second.came, int) and second.came >= 4
        assert told(clerk) == [SOON]

    def test_a_poll_that_moves_while_people_are_told_of_it(self, make_poll, croft, clerk, councillor, on, do_jobs, told):
        poll = make_poll()
        on("2027-03-24 09:00")
        moving = At(croft, lambda: move_poll(
            poll, by=clerk, poll_on=date(2027, 5, 13), notice_stands=False, why="Flood."))
        with transaction.atomic():
            tell(SimpleNamespace(payload={"poll": poll.pk}))
            moving.start()
            moving.waits()
        moving.join()
        assert moving.came.poll_on == date(2027, 5, 13)
        do_jobs(croft)
        assert told(councillor) == [SOON, "The pre-election period has changed: it starts in 14 days, on Wednesday 7 April 2027"]

    @pytest.mark.parametrize("beside", [
        lambda poll, clerk: enter_notice(poll, by=clerk, notice_on=date(2027, 3, 1)),
        lambda poll, clerk: move_poll(poll, by=clerk, poll_on=date(2027, 5, 13), notice_stands=False, why="Flood."),
        lambda poll, clerk: add_holiday(date(2027, 4, 20), "Jubilee"),
        lambda poll, clerk: transaction.atomic(tell)(SimpleNamespace(payload={"poll": poll.pk})),
        lambda poll, clerk: enter_poll(by=clerk, kind="county", poll_on=date(2027, 5, 6)),
    ], ids=["notice", "move", "holiday", "tell", "enter"])
    def test_whoever_writes_to_a_poll_waits_with_none_locked_while_it_is_entered(self, make_poll, croft, clerk, on, beside):
        """Else each would wait for what the other holds: here the council, there the proposal."""
        make_poll(entered="2023-01-04 10:00", poll_on=date(2023, 5, 4))
        proposal = Poll.objects.get(proposed=True)
        on("2027-03-01 10:00")
        other = At(croft, lambda: beside(proposal, clerk))
        with transaction.atomic():
            lock_council(croft.pk)
            other.start()
            other.waits()
            assert other.is_alive()
            with transaction.atomic():
                Poll.objects.select_for_update(of=("self",), nowait=True).get(pk=proposal.pk)
            taken = enter_poll(by=clerk, kind="parish", poll_on=date(2027, 5, 6))
        other.join()
        assert taken.pk == proposal.pk and not isinstance(other.came, Exception), other.came

    def test_a_proposal_that_was_just_taken_off_is_not_taken_over(self, make_poll, croft, clerk, on):
        make_poll(entered="2023-01-04 10:00", poll_on=date(2023, 5, 4))
        proposal = Poll.objects.get(proposed=True)
        on("2027-03-01 10:00")
        entering = At(croft, lambda: enter_poll(by=clerk, kind="parish", poll_on=date(2027, 5, 6)))
        with transaction.atomic():
            remove_poll(proposal, by=clerk)
            entering.start()
            entering.waits()
        entering.join()
        assert entering.came.pk != proposal.pk and Poll.objects.get(pk=proposal.pk).state == "removed"
