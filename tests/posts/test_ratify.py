"""What the Council itself may set aside goes out under a minute that the Clerk names at approval, and no other way."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from councilcomms.posts.checking import check_post
from councilcomms.posts.models import Check
from councilcomms.posts.points import Answers
from councilcomms.posts.timeline import items
from councilcomms.posts.transitions.conditions import minutes_words
from councilcomms.posts.words import words_of
from policies.checks import Cited

pytestmark = pytest.mark.usefixtures("in_croft")
CLOSED = "In the closed session councillors agreed to offer the builder less than he asked for the old depot."
MINUTE = "24/61, 4 June 2024"


@pytest.fixture
def closed(make_submitted):
    """Its source is a minute already: that ratifies nothing."""
    return make_submitted(text=CLOSED, source_kind="minute", minute_ref="24/61")


def point_of(post):
    (point,) = [p for p in check_post(post, words_of(post.current)).stopping if p.finding.kind == "confidential"]
    return point


def test_without_a_minute_it_does_not_go_out(closed, clerk):
    point = point_of(closed)
    for minutes in ({}, {point.key: "  "}):
        with pytest.raises(Refused) as refused:
            transitions.publish_now(closed, by=clerk, seen=closed.current.hash, answers=Answers(minutes=minutes))
        assert "name the minute" in refused.value.errors[f"minute-{point.key}"]


def test_with_a_minute_it_goes_out_and_the_record_says_so(closed, clerk):
    answers = Answers(minutes={point_of(closed).key: MINUTE})
    out = transitions.publish_now(closed, by=clerk, seen=closed.current.hash, answers=answers)
    assert out.state == "published"
    kept = out.checks.get(moment=Check.Moment.APPROVED).findings
    assert [found["minute"] for found in kept if found["kind"] == "confidential"] == [MINUTE]
    told = "".join(line for item in items(list(out.events.all()), with_points=True) for line in item["points"])
    assert f"Ratified by the Council, minute {MINUTE}." in told


def test_a_minute_named_at_approval_stands_when_its_time_comes(closed, clerk):
    answers = Answers(minutes={point_of(closed).key: MINUTE})
    at = timezone.now() + timedelta(hours=2)
    post = transitions.approve_for(closed, by=clerk, seen=closed.current.hash, answers=answers, at=at)
    assert transitions.release(transitions.unschedule(post, by=clerk), by=clerk).state == "published"


def test_a_minute_ratifies_no_other_kind(make_submitted, clerk):
    rude = make_submitted(text="The bin men are a bunch of wankers.")
    (point,) = check_post(rude, words_of(rude.current)).stopping
    with pytest.raises(Refused) as refused:
        answers = Answers(minutes={point.key: MINUTE})
        transitions.publish_now(rude, by=clerk, seen=rude.current.hash, answers=answers)
    assert f"point-{point.key}" in refused.value.errors


def test_on_the_page_the_minute_is_asked_beside_the_point_and_what_was_typed_stays(closed, client, clerk):
    client.force_login(clerk.user)
    address = reverse("decide", args=["croft", closed.pk])
    page = client.get(address)
    name = f"minute-{point_of(closed).key}"
    assert f'name="{name}"' in page.content.decode() and "Publish now" in page.content.decode()
    sent = {"seen": closed.current.hash, "when": "now"}
    again = client.post(address, {**sent, name: "x" * 101})
    assert "Keep the minute reference to 100 characters" in again.content.decode() and "x" * 101 in again.content.decode()
    empty = client.post(address, sent).content.decode()
    assert f'href="#id_{name}"' in empty and "name the minute that ratifies it" in empty
    assert client.post(address, {**sent, name: MINUTE}).status_code == 302
    closed.refresh_from_db()
    assert closed.state == "published"


@pytest.mark.parametrize("minute", ["-", "n/a", "\u200b", "we agreed it", "24/61, 31 February 2025", "24/61, 31.2.2025",
                                    "24/61, 4 June 2190", "24/61, 4/6/2190", "4th Jun 2190"])
def test_a_minute_has_a_reference_or_a_date_of_a_meeting_that_was_held(closed, clerk, minute):
    point = point_of(closed)
    with pytest.raises(Refused) as refused:
        transitions.publish_now(closed, by=clerk, seen=closed.current.hash, answers=Answers(minutes={point.key: minute}))
    assert f"minute-{point.key}" in refused.value.errors


def test_no_minute_sets_a_law_aside(closed):
    """Where the policy has no clause for a kind, the law behind it is cited."""
    point = point_of(closed)
    assert point.ratifiable
    assert not replace(point, cited=Cited("law:UK-GDPR", "", "The law", "", "")).ratifiable
    assert replace(point, cited=Cited("law:publicity-code", "", "The Code", "", "", guidance=True)).ratifiable


def public_page(post, client):
    return client.get(reverse("public_post", args=["croft", post.pk])).content.decode()


def approved(post, clerk, minute, verb=transitions.publish_now, **said):
    return verb(
        post, by=clerk, seen=post.current.hash, answers=Answers(minutes={point_of(post).key: minute}), **said
    )


@pytest.mark.parametrize("minute", [MINUTE, f"Minute {MINUTE}", f"min. {MINUTE}"])
def test_readers_are_told_which_minute(closed, clerk, client, minute):
    out = approved(closed, clerk, minute)
    assert f"The Council agreed to publish this: minute {MINUTE}</p>" in public_page(out, client)


def test_readers_are_told_of_no_minute_where_none_was_named(published, client):
    assert "The Council agreed to publish" not in public_page(published, client)


def test_the_minute_goes_with_the_approval(closed, clerk, fresh):
    post = approved(closed, clerk, MINUTE, transitions.approve)
    assert fresh(post).ratified_by == f"minute {MINUTE}"
    transitions.hold(post, by=clerk, reason="The builder asked.")
    assert fresh(post).ratified_by == ""


def test_what_stands_published_keeps_its_minute_until_the_correction_is_out(closed, clerk, client, words):
    out = approved(closed, clerk, MINUTE)
    changed = transitions.save(
        out, words(text=CLOSED.replace("depot", "barn")), by=clerk, edit_number=out.edit_number
    )
    assert f"minute {MINUTE}</p>" in public_page(out, client)
    approved(changed, clerk, "24/70", transitions.correct, why="It was the barn.")
    page = public_page(out, client)
    assert "this: minute 24/70</p>" in page and MINUTE not in page


def test_several_minutes_are_named_once_each_as_far_as_there_is_room():
    assert minutes_words(["24/61", "Minute 24/70"]) == "minutes 24/61; 24/70"
    assert minutes_words([]) == ""
    many = minutes_words([f"{number}: {'x' * 90}" for number in range(9)])
    assert len(many) <= 500 and many.startswith("minutes 0: ")
