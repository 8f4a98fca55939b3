"""What the public reads, and what it must not."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from councilcomms.posts import transitions
from councilcomms.posts.models import Post
from tests.posts.conftest import GOOD_TEXT


def address(post):
    return reverse("public_post", args=[post.council.slug, post.pk])


@pytest.fixture
def public(db):
    return Client()


def test_a_published_post_shows_its_words_date_and_source(public, published):
    page = public.get(address(published)).content.decode()
    assert "The hall is open on Saturday" in page
    assert "council minute 2026/41" in page
    assert f"{published.published_at:%-d %B %Y}" in page


def test_the_first_line_is_the_heading_and_not_said_twice(public, published):
    page = public.get(address(published)).content.decode()
    assert page.count("The hall is open on Saturday from 10am to noon.</h1>") == 1
    assert page.count("The hall is open on Saturday") == 2  # the title of the page and its heading


@pytest.mark.parametrize("made", ["draft", "submitted", "sent_back", "rejected"])
def test_what_is_not_published_is_not_found(public, request, made):
    assert public.get(address(request.getfixturevalue(made))).status_code == 404


def test_a_post_that_did_not_choose_the_website_is_not_found(public, make_submitted, texts, clerk):
    post = make_submitted(channels=(texts.pk,))
    with council_scope(post.council_id):
        transitions.publish_now(post, by=clerk, seen=post.current.hash)
    assert public.get(address(post)).status_code == 404
    assert GOOD_TEXT[:20] not in public.get(reverse("council_home", args=["croft"])).content.decode()


def test_a_withdrawn_post_says_why_and_keeps_no_text(public, published, clerk):
    with council_scope(published.council_id):
        transitions.withdraw(published, by=clerk, public_reason="The date was wrong.")
    answer = public.get(address(published))
    assert answer.status_code == 410
    assert "The date was wrong." in answer.content.decode()
    assert "The hall is open" not in answer.content.decode()
    assert "The hall is open" not in public.get(reverse("council_home", args=["croft"])).content.decode()
    assert "The hall is open" not in public.get(reverse("feed", args=["croft"])).content.decode()


def test_a_correction_replaces_the_text_and_says_what_and_when(public, published, clerk, words):
    with council_scope(published.council_id):
        saved = transitions.save(
            published, words(text="The hall is open on Sunday."), by=clerk, edit_number=published.edit_number
        )
        assert "Sunday" not in public.get(address(published)).content.decode()
        transitions.correct(saved, by=clerk, seen=saved.current.hash, why="The day was wrong.")
    page = public.get(address(published)).content.decode()
    assert "open on Sunday" in page and "open on Saturday" not in page
    assert "Corrected on" in page and "The day was wrong." in page


def test_another_councils_address_does_not_show_it(public, published, scarcliffe, scarcliffe_policy):
    assert public.get(reverse("public_post", args=["scarcliffe", published.pk])).status_code == 404


def test_an_unknown_council_is_not_found(public):
    assert public.get("/nowhere/").status_code == 404


def test_the_feed_is_atom_and_holds_the_post(public, published):
    answer = public.get(reverse("feed", args=["croft"]))
    assert answer["Content-Type"].startswith("application/atom+xml")
    assert "The hall is open on Saturday" in answer.content.decode()


def test_only_safe_methods(public, published):
    assert public.post(address(published)).status_code == 405


@pytest.mark.parametrize("count", [1, 30])
def test_public_pages_take_at_most_four_statements(
    public, make_submitted, clerk, django_assert_max_num_queries, count
):
    for number in range(count):
        post = make_submitted(text=f"{number}: {GOOD_TEXT}")
        with council_scope(post.council_id):
            transitions.publish_now(post, by=clerk, seen=post.current.hash)
    for url in (reverse("council_home", args=["croft"]), address(post), reverse("feed", args=["croft"])):
        with django_assert_max_num_queries(4):
            assert public.get(url).status_code == 200


def test_older_posts_have_their_own_page(public, make_submitted, clerk):
    for number in range(22):
        post = make_submitted(headline=f"Post number {number}.")
        with council_scope(post.council_id):
            transitions.publish_now(post, by=clerk, seen=post.current.hash)
    first = public.get(reverse("council_home", args=["croft"])).content.decode()
    assert "Post number 21." in first and "Post number 1." not in first
    with council_scope(post.council_id):
        newest_first = list(Post.objects.order_by("-published_at", "-pk"))
    older = public.get(reverse("council_home", args=["croft"]), {"before": newest_first[19].pk}).content.decode()
    assert "Post number 1." in older and "Post number 21." not in older


def test_the_address_above_a_post_leads_to_the_council_s_own_page(public, published):
    answer = public.get("/croft/posts/")
    assert (answer.status_code, answer["Location"]) == (301, "/croft/")
    assert public.get("/nowhere/posts/").status_code == 404
