"""“Use this in Scarcliffe too”: the same words as a draft in another of one's councils, checked under its policy."""

from __future__ import annotations

from html import unescape

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import council_scope
from councilcomms.posts import transitions
from councilcomms.posts.author_copy import use_elsewhere
from councilcomms.posts.models import Post, PostEvent
from tests.posts.conftest import GOOD_TEXT

BUTTON = "Use this in Scarcliffe too"


@pytest.fixture
def there(scarcliffe, scarcliffe_policy, make_member, confirmed):
    """The author, who is an officer in Scarcliffe too; Scarcliffe has its website."""
    from councilcomms.channels.models import Channel

    with council_scope(scarcliffe):
        Channel.objects.create(kind="website", name="Scarcliffe's website", state="open")
    return make_member(scarcliffe, confirmed.name, confirmed.user.email, "officer")


@pytest.fixture
def browser(signed_in, confirmed):
    return signed_in(confirmed)


def address(post, council="croft", other="scarcliffe"):
    return f"/{council}/desk/posts/{post.pk}/use-in/{other}/"


def posts_of(council):
    with council_scope(council):
        return list(Post.objects.select_related("current", "author").order_by("pk"))


def counts(council):
    with council_scope(council):
        return Post.objects.count(), PostEvent.objects.count(), Post.history.count()


def test_a_draft_of_ones_own_in_the_other_council(published, there, browser, croft, scarcliffe):
    assert BUTTON in unescape(browser.get(published.author_address).content.decode())
    before = counts(croft)
    answer = browser.post(address(published), follow=True)
    found = unescape(answer.content.decode())
    (draft,) = posts_of(scarcliffe)
    assert answer.redirect_chain[-1][0] == f"/scarcliffe/desk/posts/{draft.pk}/"
    assert "This began as “The hall is open" in found and "in Croft. Read the points below: they are Scarcliffe's." in found
    assert "Left behind, since it is Croft's: the minute." in found and GOOD_TEXT.splitlines()[0] in found
    words = draft.current
    assert (draft.author_id, draft.state, draft.copied_from_id) == (there.pk, "draft", None)
    assert (words.text, words.category, words.source_kind, words.minute_ref) == (GOOD_TEXT, "event", "", "")
    with council_scope(scarcliffe):
        assert [c.name for c in draft.chosen_channels()] == ["Scarcliffe's website"]
        assert draft.events.get().note == "Used from Croft"
    assert counts(croft) == before


def test_what_is_croft_s_own_stays_behind(make_draft, there, confirmed, clerk, scarcliffe):
    """Members, a minute and what somebody else knows; a link and what one knows oneself go along."""
    linked = make_draft(source_kind="link", source_url="https://gov.example/x", minute_ref="", about=(clerk.pk,))
    known = make_draft(source_kind="own", source_note="I was there.", minute_ref="")
    drafts = []
    for post, left in ((linked, ["whom it is about"]), (known, [])):
        with council_scope(post.council_id):
            draft, said = use_elsewhere(post, by=confirmed, there=there)
        assert said == left
        drafts.append(draft.current)
    assert (drafts[0].source_url, drafts[0].about) == ("https://gov.example/x", [])
    assert (drafts[1].source_kind, drafts[1].source_note) == ("own", "I was there.")


def test_what_somebody_else_knows_is_not_said_in_ones_own_name(make_submitted, clerk, there, make_member, scarcliffe):
    post = make_submitted(source_kind="own", source_note="I was there.", minute_ref="")
    clerk_there = make_member(scarcliffe, clerk.name, clerk.user.email, "clerk")
    with council_scope(post.council_id):
        draft, left = use_elsewhere(post, by=clerk, there=clerk_there)
    assert (draft.current.source_kind, draft.current.source_note) == ("", "")
    assert left == ["how its author knows it"]


def test_the_published_words_go_along_not_a_correction_that_waits(published, clerk, words, there, confirmed, in_croft):
    published.refresh_from_db()
    transitions.save(published, words(text="Other words."), by=clerk, edit_number=published.edit_number)
    published.refresh_from_db()
    draft, _ = use_elsewhere(published, by=confirmed, there=there)
    assert draft.current.text == GOOD_TEXT


def test_a_post_not_seen_is_not_used(submitted, there, make_member, croft, scarcliffe, signed_in):
    """A councillor of both who may not read this post; once it is published anybody of Croft may."""
    other = make_member(croft, "Cora Other", "other@croft.example", "councillor")
    make_member(scarcliffe, "Cora Other", "other@croft.example", "councillor")
    browser = signed_in(other)
    assert browser.post(address(submitted)).status_code == 403
    assert browser.post(address(submitted, "scarcliffe", "croft")).status_code == 404
    assert posts_of(scarcliffe) == []
    with council_scope(croft):
        Post.objects.filter(pk=submitted.pk).update(state="published", published=submitted.current)
    assert browser.post(address(submitted)).status_code == 302
    assert len(posts_of(scarcliffe)) == 1


def test_a_council_where_one_is_no_member_or_writes_nothing(
    published, clerk, confirmed, scarcliffe, signed_in, browser, make_member, councils
):
    (third,) = councils(1)
    assert BUTTON not in browser.get(published.author_address).content.decode()
    for other in ("scarcliffe", "croft", "nowhere", third.slug):
        assert browser.post(address(published, other=other)).status_code == 404
    reader = make_member(scarcliffe, confirmed.name, confirmed.user.email, "administrator")
    assert BUTTON not in browser.get(published.author_address).content.decode()
    assert browser.post(address(published)).status_code == 403
    with council_scope(scarcliffe):
        Membership.objects.filter(pk=reader.pk).update(starts="2020-01-01", ends="2020-02-01")
    assert browser.post(address(published)).status_code == 404
    assert posts_of(scarcliffe) == [] and browser.get(address(published)).status_code == 405


def test_somebody_elses_membership_is_not_ones_own(published, confirmed, clerk, there, outsider_clerk, in_croft):
    for by, membership in ((confirmed, outsider_clerk), (clerk, there), (confirmed, confirmed)):
        with pytest.raises(PermissionDenied):
            use_elsewhere(published, by=by, there=membership)
    assert posts_of(there.council) == []


def test_one_button_a_council_on_both_pages(
    published, clerk, there, make_member, councils, scarcliffe, signed_in, django_assert_max_num_queries
):
    for council in [scarcliffe, *councils(2)]:
        make_member(council, clerk.name, clerk.user.email, "clerk")
    browser = signed_in(clerk)
    browser.get(published.deciding_address)
    with django_assert_max_num_queries(40):
        found = browser.get(published.deciding_address).content.decode()
    assert found.count("/use-in/") == 3 and BUTTON in found and "Use this in P0 too" in found


def test_where_a_second_step_is_asked_nothing_is_written_without_it(
    published, clerk, make_member, scarcliffe, scarcliffe_policy, signed_in
):
    make_member(scarcliffe, clerk.name, clerk.user.email, "clerk")
    scarcliffe.two_factor_required = True
    scarcliffe.save()
    answer = signed_in(clerk).post(address(published))
    assert (answer.status_code, answer.url) == (302, "/scarcliffe/desk/posts/new/")
    assert posts_of(scarcliffe) == []
