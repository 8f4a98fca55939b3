"""The desk answers what needs me now, and why."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from councilcomms.posts import transitions


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
def test_at_most_eight_statements(make_submitted, clerk, signed_in, django_assert_max_num_queries, count):
    for number in range(count):
        make_submitted(headline=f"Post {number}")
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
    from datetime import timedelta

    from django.utils import timezone

    from councilcomms.posts import transitions
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
    from datetime import timedelta

    from django.utils import timezone

    from councilcomms.posts import transitions

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
