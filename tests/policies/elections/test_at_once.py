"""Two workers at once, and a worker beside a verb: each goes on from where the other ended."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from django.db import transaction

from councilcomms.councils import jobs
from policies.elections.telling import tell
from policies.elections.transitions import move_poll
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
