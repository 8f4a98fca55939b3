"""Two people at once on one channel: neither waits for ever."""

import pytest
from django.db import connection, transaction

from councilcomms.channels import transitions
from councilcomms.councils.locking import lock_council
from tests.channels.conftest import MINUTE
from tests.policies.at_once import At


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time")
def test_agreeing_to_what_is_being_closed(croft, make_channel, clerk):
    channel = make_channel()
    transitions.ask_meeting(channel, by=clerk)
    agreeing = At(croft, lambda: transitions.agree(channel, by=clerk, **MINUTE))
    with transaction.atomic():
        lock_council(clerk.council_id)
        agreeing.start()
        agreeing.waits()
        closed = transitions.close(channel, by=clerk, reason="Nobody reads it.")
    agreeing.join()
    assert (closed.state, agreeing.came.state) == ("closed", "agreed")
