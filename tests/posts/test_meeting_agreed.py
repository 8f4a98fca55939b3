"""After a meeting agreed: who is told, what is not offered against it, and what comes off the agenda with it."""

from __future__ import annotations

import pytest

from councilcomms.councils.models import MeetingItem, Notice
from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from tests.posts.test_consult import text_of


@pytest.fixture
def agreed(in_croft, ways, make_submitted, clerk, resolve, again):
    """Approved as the Council resolved, no time set."""
    ways({"decides": "meeting"})
    post = make_submitted()
    transitions.ask_meeting(post, by=clerk, seen=post.current.hash)
    resolve()
    return again(post)


def test_the_author_is_told(agreed):
    told = Notice.objects.get(member=agreed.author, subject=f"The Council agreed to “{agreed}”")
    assert told.address == agreed.author_address and "24/70" in told.words


def test_nothing_is_done_against_what_the_council_agreed_to(agreed, clerk, signed_in, words, again):
    page = text_of(signed_in(clerk).get(agreed.deciding_address))
    assert "Publish now" in page
    for way in ("Send back with a note", "Put it on hold", "Don't publish"):
        assert way not in page, way
    seen = agreed.current.hash
    with pytest.raises(Refused, match="agreed to exactly this: minute 24/70"):
        transitions.reject(again(agreed), by=clerk, reason="No.", seen=seen)
    with pytest.raises(Refused, match="agreed to exactly this: minute 24/70"):
        transitions.request_changes(again(agreed), by=clerk, note="No.", seen=seen)
    changed = transitions.save(again(agreed), words(headline="Other"), by=clerk, edit_number=agreed.edit_number)
    back = transitions.request_changes(again(changed), by=clerk, note="Read it.", seen=changed.current.hash)
    assert back.state == "changes-requested"


def test_asked_a_second_time_it_comes_off_the_agenda_when_approved(in_croft, make_submitted, clerk, resolve, again):
    post = make_submitted(text="The new timetable is at http://bit.ly/abcd for all to read.")
    transitions.ask_meeting(post, by=clerk, seen=post.current.hash)
    resolve()
    transitions.ask_meeting(again(post), by=clerk, seen=post.current.hash)
    points = transitions.conditions.check_post(again(post), transitions.authoring.words_of(post.current)).points
    for point in points:
        if point.finding.severity == "block":
            transitions.lift(
                again(post), by=clerk, point=point.key, reason="other", note="It is known.", seen=post.current.hash
            )
    answers = transitions.conditions.Answers({point.key: "It is known." for point in points}, {})
    assert transitions.approve(again(post), by=clerk, seen=post.current.hash, answers=answers).state == "approved"
    assert not MeetingItem.objects.filter(outcome="waiting").exists()
