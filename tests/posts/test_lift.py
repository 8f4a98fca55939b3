"""“It's not that.”"""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.transitions import Refused, Stale
from councilcomms.posts import transitions
from councilcomms.posts.checking import check_post
from councilcomms.posts.words import words_of

RUDE = "Those idiots at the bus company have changed the timetable again."


@pytest.fixture
def rude(make_submitted):
    return make_submitted(text=RUDE)


def key_of(post):
    return check_post(post, words_of(post.current)).stopping[0].key


def test_a_lifted_point_no_longer_stops_and_is_recorded(in_croft, rude, clerk):
    with pytest.raises(Refused) as no:
        transitions.publish_now(rude, by=clerk, seen=rude.current.hash)
    key = key_of(rude)
    assert list(no.value.errors) == [f"point-{key}"]
    row = transitions.lift(rude, by=clerk, point=key, reason="quotation", seen=rude.current.hash)
    assert (row.kind, row.by, row.span) == ("abusive-language", clerk, "idiots")
    assert rude.events.last().note == "“idiots”: It is a quotation"
    out = transitions.publish_now(rude, by=clerk, seen=rude.current.hash)
    assert out.state == "published" and out.events.last().points[0]["lifted"] == "It is a quotation"


def test_a_reason_is_chosen_and_something_else_is_said(in_croft, rude, clerk):
    with pytest.raises(Refused):
        transitions.lift(rude, by=clerk, point=key_of(rude), reason="", seen=rude.current.hash)
    with pytest.raises(Refused):
        transitions.lift(rude, by=clerk, point=key_of(rude), reason="other", seen=rude.current.hash)


def test_a_point_that_is_gone_and_a_text_that_changed(in_croft, rude, clerk):
    with pytest.raises(Stale):
        transitions.lift(rude, by=clerk, point="nothing", reason="quotation", seen=rude.current.hash)
    with pytest.raises(Stale):
        transitions.lift(rude, by=clerk, point=key_of(rude), reason="quotation", seen="another text")


def test_the_author_lifts_nothing(in_croft, rude, councillor):
    with pytest.raises(PermissionDenied):
        transitions.lift(rude, by=councillor, point=key_of(rude), reason="quotation", seen=rude.current.hash)


def test_the_clerk_lifts_on_her_own_draft(in_croft, make_draft, clerk):
    own = make_draft(clerk, text=RUDE)
    transitions.lift(own, by=clerk, point=key_of(own), reason="quotation", seen=own.current.hash)
    assert transitions.publish_now(own, by=clerk, seen=own.current.hash).state == "published"


def _lifted(post, clerk):
    transitions.lift(post, by=clerk, point=key_of(post), reason="quotation", seen=post.current.hash)
    return post


def _changed(post, words, clerk, **changes):
    post.refresh_from_db()
    return transitions.save(post, words(**changes), by=clerk, edit_number=post.edit_number)


def test_a_lift_stands_while_another_sentence_changes(in_croft, rude, words, clerk):
    post = _changed(_lifted(rude, clerk), words, clerk, text=f"{RUDE} The new one begins on Monday.")
    assert not check_post(post, words_of(post.current)).stopping


def test_a_lift_does_not_pass_to_the_same_word_in_another_sentence(in_croft, rude, words, clerk):
    post = _changed(_lifted(rude, clerk), words, clerk, text=f"The idiots at number 4 are moving out. {RUDE}")
    assert [point.finding.start for point in check_post(post, words_of(post.current)).stopping] == [4]
    post = _changed(post, words, clerk, text="The idiots at number 4 are moving out.")
    assert check_post(post, words_of(post.current)).stopping


def test_a_lift_does_not_pass_to_another_picture(in_croft, make_draft, words, clerk):
    from councilcomms.posts.models import Image
    from councilcomms.posts.words import PictureWords

    draft = make_draft(clerk)
    one, other = (
        Image.objects.create(post=draft, content_type="image/png", file=f"{n}.png", name=n, sha256=n, width=1, height=1)
        for n in "ab"
    )
    draft = _changed(draft, words, clerk, pictures=(PictureWords(one.pk, "a", "a"),))
    for point in check_post(draft, words_of(draft.current)).points:
        transitions.lift(draft, by=clerk, point=point.key, reason="other", note="Ours.", seen=draft.current.hash)
    assert all(point.lift for point in check_post(draft, words_of(draft.current)).points)
    draft = _changed(draft, words, clerk, pictures=(PictureWords(other.pk, "b", "b"),))
    found = check_post(draft, words_of(draft.current)).points
    assert found and not any(point.lift for point in found)
