"""What was asked is answered by whoever was asked; a second reader agrees to exactly the text."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.models import Notice
from councilcomms.councils.transitions import Refused, Stale
from councilcomms.posts import transitions


@pytest.fixture
def asked(in_croft, submitted, clerk, chair):
    return transitions.ask(submitted, by=clerk, member=chair, question="Is this right?")


def test_once_and_the_asker_is_told(asked, chair, clerk):
    transitions.answer(asked, by=chair, words="Yes.")
    assert Notice.objects.get(member=clerk, words="Yes.").address == asked.post.deciding_address
    with pytest.raises(PermissionDenied):
        transitions.answer(asked, by=chair, words="Again.")


def test_not_by_another_and_not_empty(asked, clerk, chair):
    with pytest.raises(PermissionDenied):
        transitions.answer(asked, by=clerk, words="Yes.")
    with pytest.raises(Refused):
        transitions.answer(asked, by=chair, words=" ")


def test_agreeing_is_to_the_text_as_it_was_when_asked(in_croft, make_draft, words, clerk, chair):
    own = make_draft(clerk)
    asked = transitions.ask(own, by=clerk, member=chair, question="", purpose="second-reader")
    transitions.save(own, words(text="Other words."), by=clerk, edit_number=own.edit_number)
    with pytest.raises(Stale):
        transitions.answer(asked, by=chair, words="", agreed=True)


def test_not_agreeing_is_an_answer_too(in_croft, make_draft, clerk, chair):
    own = make_draft(clerk)
    asked = transitions.ask(own, by=clerk, member=chair, question="", purpose="second-reader")
    asked = transitions.answer(asked, by=chair, words="Too soon.", agreed=False)
    assert asked.agreed is False and own.events.last().note == "Did not agree. Too soon."


def test_a_deputys_own_post_is_read_by_the_chair_while_the_clerk_is_away(in_croft, make_draft, officer, chair, clerk):
    from django.utils import timezone

    from councilcomms.councils.models import Deputising, Membership
    from policies.checks import version_in_force
    from policies.transitions import confirm

    in_croft.two_pairs_of_eyes = True
    in_croft.save()
    today = timezone.localdate()
    Deputising.objects.create(member=officer, starts=today, ends=today, cause="ill", opened_by=chair)
    officer = Membership.objects.standing().get(pk=officer.pk)
    confirm(version_in_force(), by=officer)
    own = transitions.submit(make_draft(officer), by=officer)
    with pytest.raises(PermissionDenied):
        transitions.approve(own, by=officer, seen=own.current.hash)
    asked = transitions.ask(own, by=officer, member=chair, question="", purpose="second-reader")
    transitions.answer(asked, by=chair, words="", agreed=True)
    out = transitions.publish_now(own, by=officer, seen=own.current.hash)
    assert out.state == "published"
