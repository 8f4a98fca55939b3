"""An organisation named several times is one point, at its first mention, that says how often."""

import pytest

from councilcomms.posts import transitions
from councilcomms.posts.checking import check_post
from councilcomms.posts.words import words_of

pytestmark = pytest.mark.usefixtures("in_croft")
TWICE = "We thank Alder & Sons for the door.\n\nThe lock is from ALDER & SONS too, and the hinge from Larkrise Hospice."


def named(post):
    points = check_post(post, words_of(post.current)).points
    assert [point.number for point in points] == list(range(1, len(points) + 1))
    return [point for point in points if point.finding.kind == "organisation-reference"]


def test_one_point_a_name_at_its_first_mention(make_submitted):
    alder, hospice = named(make_submitted(text=TWICE.replace("ALDER & SONS", "Alder & Sons")))
    assert (alder.finding.span, alder.finding.start) == ("Alder & Sons", TWICE.index("Alder"))
    assert alder.finding.message.endswith(" It is named 2 times.")
    assert hospice.finding.span == "Larkrise Hospice" and "times" not in hospice.finding.message


def test_headline_and_text_are_counted_together(make_submitted):
    (alder,) = named(make_submitted(headline="Thanks to Alder & Sons", text="Alder & Sons fitted the door."))
    assert alder.finding.message.endswith(" It is named 2 times.")


def test_its_key_stays_while_other_mentions_come_and_go(make_submitted):
    once = named(make_submitted(text="We thank Alder & Sons for the door."))
    twice = named(make_submitted(text="We thank Alder & Sons for the door. Alder & Sons did it well."))
    assert [point.key for point in once] == [point.key for point in twice]


def test_what_was_set_aside_in_one_sentence_is_asked_about_in_another(make_submitted, clerk):
    post = make_submitted(text="We thank Alder & Sons for the door. Alder & Sons fitted the lock.")
    (first,) = named(post)
    transitions.lift(post, by=clerk, point=first.key, reason="other", note="A bench.", seen=post.current.hash)
    aside, other = named(post)
    assert aside.lift and aside.finding.start == first.finding.start and "times" not in aside.finding.message
    assert other.lift is None and other.finding.start > first.finding.start
    assert other in check_post(post, words_of(post.current)).needing_reason
