"""A new draft."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.posts import transitions
from councilcomms.posts.models import Post


def test_writes_a_draft_with_its_event_and_its_history_row(in_croft, words, councillor):
    post = transitions.write(words(), by=councillor)
    assert (post.state, post.author, post.edit_number) == ("draft", councillor, 1)
    assert post.current.number == 1 and not post.current.kept
    event = post.events.get()
    assert (event.verb, event.actor_name, event.actor_title) == ("write", "Colin Councillor", "Councillor")
    assert Post.history.filter(id=post.pk).exists()


def test_a_copy_says_of_what(in_croft, words, councillor, draft):
    assert "Copied from" in transitions.write(words(), by=councillor, copied_from=draft).events.get().note


def test_a_policy_administrator_with_no_other_role_writes_nothing(in_croft, words, administrator):
    with pytest.raises(PermissionDenied):
        transitions.write(words(), by=administrator)


def test_an_outsider_writes_nothing_here(in_croft, words, outsider_clerk):
    from councilcomms.councils.tenancy import OtherCouncil

    with pytest.raises((PermissionDenied, OtherCouncil)):
        transitions.write(words(), by=outsider_clerk)
