"""What happened to a post: who, when, what, under which policy, with which points and reasons, every version."""

import pytest
from django.urls import reverse

from councilcomms.councils.moments import clock, says
from councilcomms.posts import transitions
from councilcomms.posts.checking import check_post
from councilcomms.posts.points import Answers
from councilcomms.posts.timeline import items
from councilcomms.posts.words import words_of


def address(post):
    return reverse("post_history", args=["croft", post.pk])


@pytest.fixture
def told(in_croft, make_submitted, words, clerk):
    """Sent with a short link, changed by the Clerk, published with a reason."""
    post = make_submitted(text="The new timetable is at http://bit.ly/abcd for all to read.")
    post = transitions.save(
        post, words(text="The timetable is at http://bit.ly/abcd for all."), by=clerk, edit_number=post.edit_number
    )
    key = check_post(post, words_of(post.current)).needing_reason[0].key
    return transitions.publish_now(post, by=clerk, seen=post.current.hash, answers=Answers({key: "I opened the link."}))


def test_who_what_under_which_policy_with_which_points_and_reasons(told, signed_in, clerk, policy):
    page = signed_in(clerk).get(address(told)).content.decode()
    for words in (
        "Sent to be decided, version 1", "Changed, version 2", "Approved, version 2", "Published, version 2",
        "Colin Councillor, Councillor", "Clara Clerk, Clerk", f"Under {policy}.", "Reason: I opened the link.",
    ):
        assert words in page, words


def test_every_version_is_readable_and_compared_word_by_word(told, signed_in, councillor):
    page = signed_in(councillor).get(address(told)).content.decode()
    assert "The new timetable is at" in page and "What changed from version 1 to version 2" in page
    assert "<del>" in page
    back = signed_in(councillor).get(address(told) + "?from=2&to=1").content.decode()
    assert "from version 2 to version 1" in back
    assert signed_in(councillor).get(address(told) + "?from=99&to=x").status_code == 200


def test_points_are_for_the_author_and_whoever_decides(told, signed_in, chair, clerk, councillor):
    assert "I opened the link." in signed_in(councillor).get(address(told)).content.decode()
    transitions.ask(told, by=clerk, member=chair, question="Is this right?")
    asked = signed_in(chair).get(address(told))
    assert asked.status_code == 200 and "I opened the link." not in asked.content.decode()


def test_seen_by_whoever_may_see_the_post(submitted, signed_in, anonymous, councillor, chair, clerk, outsider_clerk, in_croft):
    assert anonymous.get(address(submitted)).status_code == 302
    assert signed_in(outsider_clerk).get(address(submitted)).status_code == 404
    assert signed_in(chair).get(address(submitted)).status_code == 403
    assert signed_in(councillor).get(address(submitted)).status_code == 200
    transitions.ask(submitted, by=clerk, member=chair, question="Is this right?")
    assert signed_in(chair).get(address(submitted)).status_code == 200
    assert signed_in(clerk).post(address(submitted)).status_code == 405


def test_the_rows_themselves_have_a_history(told):
    states = list(type(told).history.filter(id=told.pk).order_by("history_id").values_list("state", flat=True))
    assert states[0] == "draft" and states[-1] == "published" and "approved" in states


def test_events_are_told_newest_first(told):
    assert [item["title"].split(",")[0] for item in items(list(told.events.all()), with_points=False)][:2] == ["Published", "Approved"]


def test_times_are_said_as_people_do():
    from datetime import datetime
    from zoneinfo import ZoneInfo

    at = datetime(2030, 6, 7, 8, 30, tzinfo=ZoneInfo("UTC"))
    assert clock(at) == "9:30am" and says(at) == "Friday 7 June 2030, 9:30am"
    assert clock(at.replace(hour=11, minute=0)) == "12pm"
