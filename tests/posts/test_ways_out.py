"""No post is left where nobody can move it, and none goes on with words that were not seen."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.models import Deputising, Membership, Notice
from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from councilcomms.posts.models import Asked
from councilcomms.posts.permissions import may

SECOND = Asked.Purpose.SECOND_READER


@pytest.fixture
def two_pairs(croft):
    croft.two_pairs_of_eyes = True
    croft.save()
    return croft


def at(name, post):
    return reverse(name, args=["croft", post.pk])


def test_a_deputy_it_is_about_does_not_stand_in_the_second_reader_s_way(
    two_pairs, in_croft, make_draft, clerk, deputy, chair, signed_in
):
    own = make_draft(clerk, about=(deputy.pk,))
    asked = transitions.ask(own, by=clerk, member=chair, question="", purpose=SECOND)
    page = signed_in(clerk).get(own.deciding_address).content.decode()
    assert f"{deputy.name} is deputising and can publish it" not in page
    transitions.answer(asked, by=chair, words="", agreed=True)
    assert transitions.publish_now(own, by=clerk, seen=own.current.hash).state == "published"


def test_while_another_may_decide_no_second_reader_is_asked(two_pairs, in_croft, make_draft, clerk, deputy, chair):
    with pytest.raises(Refused):
        transitions.ask(make_draft(clerk), by=clerk, member=chair, question="", purpose=SECOND)


def test_the_author_can_recall_what_only_somebody_it_is_about_has_looked_at(
    in_croft, make_submitted, clerk, councillor, signed_in, fresh
):
    post = make_submitted(about=(clerk.pk,))
    assert signed_in(clerk).get(post.deciding_address).status_code == 200
    assert fresh(post).opened_at is None
    assert transitions.recall(post, by=councillor).state == "draft"


def test_nothing_is_sent_back_to_somebody_who_left(in_croft, submitted, clerk, councillor, signed_in, fresh):
    Membership.objects.filter(pk=councillor.pk).update(ends=timezone.localdate() - timedelta(days=1))
    with pytest.raises(Refused) as no:
        transitions.request_changes(fresh(submitted), by=clerk, note="Who?", seen=submitted.current.hash)
    assert "no longer a member" in str(no.value) and fresh(submitted).state == "submitted"
    page = signed_in(clerk).get(submitted.deciding_address).content.decode()
    assert "Send back with a note" not in page and "see it first" not in page


def test_a_copy_has_the_words_that_stand_published(in_croft, published, words, clerk, officer, signed_in):
    transitions.save(published, words(text="Not yet approved."), by=clerk, edit_number=published.edit_number)
    signed_in(officer).post(at("post_copy", published))
    copy = officer.posts.get()
    assert copy.current.text == published.published.text


def test_what_is_not_on_the_website_leads_to_no_public_page(
    in_croft, make_submitted, texts, clerk, councillor, signed_in
):
    post = make_submitted(channels=(texts.pk,))
    transitions.publish_now(post, by=clerk, seen=post.current.hash)
    notice = Notice.objects.filter(member=councillor).latest("pk")
    client = signed_in(councillor)
    assert client.get(notice.address).status_code == 200
    assert "See it as people see it" not in client.get(post.author_address).content.decode()


def test_a_refusal_on_changed_words_says_that_they_changed(
    in_croft, submitted, words, clerk, deputy, signed_in
):
    client, seen = signed_in(clerk), submitted.current.hash
    transitions.save(submitted, words(text="Other words."), by=deputy, edit_number=submitted.edit_number)
    for name in ("decide_hold", "decide_ask", "decide"):
        page = client.post(at(name, submitted), {"seen": seen, "when": "chosen"})
        assert "Read the change, then decide." in page.content.decode(), name


def test_who_could_not_decide_is_not_told_to_open_it(in_croft, make_submitted, clerk):
    assert not may("open", clerk, make_submitted(about=(clerk.pk,)))
    assert Deputising.objects.count() == 0
