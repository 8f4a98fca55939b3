"""The desk answers what needs me now, and why."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from councilcomms.channels.models import ChannelModerator
from councilcomms.councils.models import Deputising, Meeting, MeetingItem, Membership, QueueHold
from councilcomms.councils.tenancy import council_scope
from councilcomms.posts import transitions, without_clerk
from councilcomms.posts.models import Asked, Delivery, Post


def _went_out(post, by, how, by_hand=None):
    """Out without the Clerk, and to be put on ``by_hand`` by a person; made without verbs."""
    Post.objects.filter(pk=post.pk).update(state="published", published=post.current, published_at=timezone.now())
    post.refresh_from_db()
    if by_hand:
        Delivery.objects.create(post=post, revision=post.current, channel=by_hand, state="by-hand")
    return without_clerk.note(post, by=by, how=how, cause="weather" if how == "urgent" else "")


def _held(by):
    today = timezone.localdate()
    return Meeting.objects.get_or_create(body="Full Council", held_on=today, defaults={"entered_by": by})[0]


def desk(browser, slug="croft"):
    return browser.get(reverse("desk", args=[slug]))


def test_the_clerk_sees_what_waits_for_her(submitted, clerk, signed_in):
    page = desk(signed_in(clerk)).content.decode()
    assert "Waiting for you to decide" in page and submitted.current.title in page


def test_the_author_sees_it_with_the_clerk_and_then_sent_back(submitted, clerk, confirmed, signed_in):
    assert "With the Clerk" in desk(signed_in(confirmed)).content.decode()
    with council_scope(submitted.council_id):
        transitions.request_changes(submitted, by=clerk, note="Say when.", seen=submitted.current.hash)
    assert "Sent back to you" in desk(signed_in(confirmed)).content.decode()


def test_another_councillor_sees_nothing_of_it(submitted, chair, signed_in):
    assert submitted.current.title not in desk(signed_in(chair)).content.decode()


def test_an_empty_desk_says_so_with_the_next_date(policy, clerk, signed_in):
    from policies.transitions import confirm

    with council_scope(clerk.council_id):
        confirm(policy, by=clerk)
    page = desk(signed_in(clerk)).content.decode()
    assert "Nothing needs you." in page and "Next: policy review, January 2028." in page


def test_a_policy_not_confirmed_needs_me(policy, councillor, signed_in):
    assert "confirm it" in desk(signed_in(councillor)).content.decode()


def test_an_administrator_alone_is_not_asked_to_write(policy, administrator, signed_in):
    assert "Write a post" not in desk(signed_in(administrator)).content.decode()


@pytest.mark.parametrize("count", [1, 30])
def test_at_most_eight_statements(
    make_submitted, clerk, officer, texts, signed_in, django_assert_max_num_queries, count
):
    """With something in every section."""
    for number in range(count):
        post = make_submitted(headline=f"Post {number}")
        with council_scope(clerk.council_id):
            if number % 2:
                _went_out(post, officer, "routine", texts)
            MeetingItem.objects.create(about="post", key=str(number), title=f"Item {number}", meeting=_held(clerk))
    browser = signed_in(clerk)
    with django_assert_max_num_queries(8):
        assert desk(browser).status_code == 200


def test_who_may_come_in(croft, policy, outsider_clerk, signed_in):
    assert desk(Client()).status_code == 302
    assert desk(Client(), "nowhere").status_code == 302
    assert desk(signed_in(outsider_clerk)).status_code == 404
    assert desk(signed_in(outsider_clerk), "nowhere").status_code == 404


def test_all_ones_councils_on_one_page(croft, policy, scarcliffe, clerk, make_member, signed_in):
    browser = signed_in(clerk)
    assert browser.get(reverse("desks"))["Location"] == reverse("desk", args=["croft"])
    make_member(scarcliffe, clerk.name, clerk.user.email, "clerk")
    page = browser.get(reverse("desks")).content.decode()
    assert "Croft Parish Council" in page and "Scarcliffe Parish Council" in page


def test_nothing_is_shown_of_a_council_that_first_asks_for_a_second_step(
    submitted, scarcliffe, clerk, make_member, signed_in
):
    make_member(scarcliffe, clerk.name, clerk.user.email, "clerk")
    browser = signed_in(clerk)
    assert submitted.current.title in browser.get(reverse("desks")).content.decode()
    submitted.council.two_factor_required = True
    submitted.council.save()
    page = browser.get(reverse("desks")).content.decode()
    assert submitted.current.title not in page and "second step" in page


def test_the_front_page_lists_the_councils(croft, scarcliffe):
    page = Client().get("/").content.decode()
    assert "Croft Parish Council" in page and "Scarcliffe Parish Council" in page


def test_an_empty_desk_names_what_goes_out_next(make_submitted, clerk, signed_in, croft, policy):
    from policies.transitions import confirm

    post = make_submitted()
    with council_scope(croft):
        confirm(policy, by=clerk)
        post = transitions.approve_for(
            post, by=clerk, seen=post.current.hash, at=timezone.now() + timedelta(days=2)
        )
    page = signed_in(clerk).get("/croft/desk/").content.decode()
    assert "Nothing needs you. Next: “" in page and "goes out on" in page


def test_the_desk_has_the_order_of_the_queue(make_draft, councillor, clerk, signed_in, croft):
    with council_scope(croft):
        for headline, days in (("Late", 9), ("Soon", 1)):
            post = make_draft(headline=headline, wanted_at=timezone.now() + timedelta(days=days))
            transitions.submit(post, by=councillor)
    page = signed_in(clerk).get("/croft/desk/").content.decode()
    assert page.index(">Soon<") < page.index(">Late<")


def test_the_review_is_said_to_who_sees_to_it_and_to_nobody_else(
    scarcliffe_policy, outsider_clerk, outsider_councillor, signed_in
):
    said = "review was due in October 2024. <a"
    assert said in signed_in(outsider_clerk).get("/scarcliffe/desk/").content.decode()
    assert said not in signed_in(outsider_councillor).get("/scarcliffe/desk/").content.decode()


def test_what_went_out_without_the_clerk_the_most_pressing_first(make_submitted, clerk, officer, signed_in, in_croft):
    for how in ("routine", "moderators", "urgent"):
        _went_out(make_submitted(headline=f"By {how}"), officer, how)
    about = _went_out(make_submitted(text="We thank Clara Clerk for all that she did last winter."), officer, "routine")
    page = desk(signed_in(clerk)).content.decode()
    titles = ("Urgent, approval owed", "Went out without you", "Routine, to look at")
    assert sorted(titles, key=page.index) == list(titles) and "Nothing needs you" not in page
    assert "Flood, snow or storm" in page and "Read it and approve it" in page and page.count(">All right<") == 2
    assert "It is about you, so somebody else looks at it." in page and about.post.deciding_address in page


def test_what_a_meeting_that_was_held_was_asked(clerk, councillor, signed_in, in_croft):
    for number, meeting in enumerate((_held(clerk), None)):
        MeetingItem.objects.create(about="post", key=str(number), title=f"Item {number}", meeting=meeting)
    page = desk(signed_in(clerk)).content.decode()
    assert "Item 0" in page and "/croft/desk/meetings/" in page and "Item 1" not in page
    assert "Item 0" not in desk(signed_in(councillor)).content.decode()


def test_posts_whose_time_passed_while_nothing_went_out(make_submitted, clerk, signed_in, in_croft):
    now = timezone.now()
    post = make_submitted()
    Post.objects.filter(pk=post.pk).update(state="scheduled", scheduled_for=now - timedelta(hours=2))
    browser = signed_in(clerk)
    assert "Their time passed" not in desk(browser).content.decode(), "the job has not come to it yet"
    hold = QueueHold.objects.create(
        reason="A death", begun_by=clerk, starts_at=now - timedelta(hours=3), ended_at=now - timedelta(hours=1)
    )
    page = desk(browser).content.decode()
    assert "Their time passed while nothing went out" in page and "/croft/desk/holds/passed/" in page
    QueueHold.objects.filter(pk=hold.pk).update(ended_at=now - timedelta(hours=2, minutes=30))
    assert "Their time passed" not in desk(browser).content.decode()


def test_the_clerk_is_asked_once_who_does_the_communications(croft, clerk, officer, signed_in):
    assert "Who does the council's communications?" in desk(signed_in(clerk)).content.decode()
    assert "/croft/desk/set-up/" not in desk(signed_in(officer)).content.decode()
    croft.team = "one"
    croft.save()
    assert "/croft/desk/set-up/" not in desk(signed_in(clerk)).content.decode()


def test_moderators_see_what_they_decide(
    policy, make_way, make_submitted, website, texts, moderator, signed_in, in_croft
):
    ChannelModerator.objects.create(channel=website, member=moderator, starts=timezone.localdate())
    make_way(policy, channel_kinds=["website"], categories=["event"], decides="moderators")
    shown = make_submitted(headline="For the moderator")
    others = [
        make_submitted(headline="For the Clerk", category="notice"),
        make_submitted(headline="On both", channels=(website.pk, texts.pk)),
        make_submitted(headline="About her", about=(moderator.pk,)),
    ]
    page = desk(signed_in(moderator)).content.decode()
    assert "Waiting for you to decide" in page and str(shown) in page
    assert not [other for other in others if str(other) in page]


def test_a_deputy_sees_what_is_within_their_scope(make_submitted, deputy, signed_in, in_croft):
    make_submitted(headline="An event")
    make_submitted(headline="A notice", category="notice")
    Deputising.objects.update(categories=["event"])
    page = desk(signed_in(Membership.objects.get(pk=deputy.pk))).content.decode()
    assert "An event" in page and "A notice" not in page


def test_who_is_consulted_is_asked_in_their_office(policy, make_way, make_submitted, chair, signed_in, in_croft):
    make_way(policy, consult=[{"who": ["chair"], "needed": 1}])
    make_submitted()
    page = desk(signed_in(chair)).content.decode()
    assert "asks you as Chair: read it and say whether you agree" in page
    assert ">Urgent<" not in page
    Asked.objects.update(passed_over="She is abroad.")
    assert "as Chair" not in desk(signed_in(chair)).content.decode()


def test_each_council_has_its_name_and_its_own_colour(croft, policy, scarcliffe, clerk, make_member, signed_in):
    make_member(scarcliffe, clerk.name, clerk.user.email, "clerk")
    for council, colour in ((croft, "#aa0011"), (scarcliffe, "#0011aa")):
        council.colour = colour
        council.save()
    page = signed_in(clerk).get(reverse("desks")).content.decode()
    assert "style=" not in page
    assert page.index('fill="#aa0011"') < page.index(">Croft Parish Council<") < page.index('fill="#0011aa"')


def test_what_is_on_an_agenda_does_not_wait_for_the_clerk(submitted, clerk, signed_in):
    assert submitted.current.title in desk(signed_in(clerk)).content.decode()
    with council_scope(submitted.council_id):
        transitions.ask_meeting(submitted, by=clerk, seen=submitted.current.hash)
    assert submitted.current.title not in desk(signed_in(clerk)).content.decode()
