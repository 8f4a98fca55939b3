"""The queue: what waits, why, since when, wanted by when; the same number of statements however long."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.tenancy import council_scope
from councilcomms.posts import transitions
from councilcomms.posts.views import deciding_queue

ADDRESS = "/croft/desk/queue/"


@pytest.fixture
def look(signed_in, clerk):
    browser = signed_in(clerk)
    return lambda more="": browser.get(ADDRESS + more).content.decode()


def test_what_waits_why_since_when_and_wanted_by_when(submitted, look):
    page = look()
    assert "The hall is open on Saturday" in page and "Sent to you." in page and "From Colin Councillor" in page
    assert "No points." in page and "Since " in page


def test_what_must_change_is_counted_after_a_colon(make_submitted, look):
    make_submitted(text="Those idiots at the bus company have changed the timetable again.")
    page = look()
    assert ": 1 must change." in page and ">Queue</h1>" in page


def test_a_post_sent_again_says_so(in_croft, sent_back, words, councillor, look):
    post = transitions.save(sent_back, words(text="Tea, baked by Ann."), by=councillor, edit_number=sent_back.edit_number)
    transitions.submit(post, by=councillor)
    assert "Sent to you again." in look()


def test_everything_else_that_needs_her(in_croft, make_submitted, words, clerk, website, texts, look):
    seen = lambda post: {"by": clerk, "seen": post.current.hash}  # noqa: E731
    held, timed, out, corrected = (make_submitted(channels=(website.pk, texts.pk)) for _ in range(4))
    transitions.hold(held, by=clerk, reason="The date may move.")
    transitions.approve_for(timed, at=timezone.now() + timedelta(days=1), **seen(timed))
    transitions.publish_now(out, **seen(out))
    corrected = transitions.publish_now(corrected, **seen(corrected))
    transitions.save(corrected, words(text="Other words."), by=clerk, edit_number=corrected.edit_number)
    page = look()
    for title in ("On hold", "Scheduled next", "Corrections waiting", "To do by hand"):
        assert title in page, title
    assert "The date may move." in page and "Waiting for your decision" not in page


def test_nothing_needs_her_names_the_next_review(policy, look):
    page = look()
    assert "Nothing needs you." in page and "policy review, January 2028" in page


def test_pages_begin_after_the_last_row(in_croft, make_submitted, look, monkeypatch):
    monkeypatch.setattr(deciding_queue, "PAGE", 2)
    posts = [make_submitted(headline=f"Post number {n}") for n in range(5)]
    seen, following = [], ""
    for _ in range(3):
        rows, after = deciding_queue.page_of_waiting(following)
        seen += [row.post.pk for row in rows]
        following = after
    assert seen == [post.pk for post in posts] and following == ""
    assert "Show more that waits" in look()
    assert "Post number 0" in look("?after=nonsense_1") or "Back to the first page" in look("?after=nonsense_1")


def test_wanted_soonest_stands_first(in_croft, make_draft, councillor, look):
    late, soon = (make_draft(headline=name, wanted_at=timezone.now() + timedelta(days=days)) for name, days in (("Late", 9), ("Soon", 1)))
    for post in (late, soon):
        transitions.submit(post, by=councillor)
    page = look()
    assert page.index("Soon") < page.index("Late")


@pytest.mark.parametrize("many", [1, 30])
def test_at_most_eight_statements(many, in_croft, make_submitted, clerk, signed_in, website, texts):
    for n in range(many):
        make_submitted(headline=f"Post {n}")
        out = make_submitted(channels=(website.pk, texts.pk))
        transitions.publish_now(out, by=clerk, seen=out.current.hash)
        held = make_submitted()
        transitions.hold(held, by=clerk, reason="Wait.")
    browser = signed_in(clerk)
    browser.get(ADDRESS)
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(ADDRESS).status_code == 200
    assert len(queries) <= 8, [q["sql"][:150] for q in queries]


def test_who_sees_it(signed_in, anonymous, councillor, officer, deputy, administrator, outsider_clerk, clerk):
    assert anonymous.get(ADDRESS).status_code == 302
    assert signed_in(outsider_clerk).get(ADDRESS).status_code == 404
    for member in (councillor, administrator):
        assert signed_in(member).get(ADDRESS).status_code == 403
    for member in (clerk, deputy):
        assert signed_in(member).get(ADDRESS).status_code == 200
    assert signed_in(clerk).post(ADDRESS).status_code == 405


def test_no_row_of_another_council(scarcliffe, scarcliffe_policy, make_member, look, in_croft):
    from councilcomms.channels.models import Channel
    from councilcomms.posts.words import Words

    with council_scope(scarcliffe):
        clerk = make_member(scarcliffe, "Sam Secret", "sam@scarcliffe.example", "clerk")
        website = Channel.objects.create(council=scarcliffe, kind="website", name="Scarcliffe", state="open")
        post = transitions.write(Words(text="A secret of Scarcliffe", source_kind="inviting", channels=(website.pk,)), by=clerk)
        transitions.submit(post, by=clerk)
    assert "secret" not in look().lower()
    assert reverse("queue", args=["croft"]) == ADDRESS
