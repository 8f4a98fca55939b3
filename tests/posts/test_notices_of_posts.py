"""Notices about a post are read once its page was opened, or once nothing waits any more."""

import pytest

from councilcomms.councils.models import Notice
from councilcomms.posts import transitions


def unread(post):
    return Notice.objects.filter(address=post.deciding_address, read_at=None).count()


def test_opening_the_page_reads_ones_own_notices_of_it(in_croft, make_submitted, clerk, deputy, signed_in):
    post, other = make_submitted(), make_submitted()
    assert unread(post) == unread(other) == 2
    page = signed_in(clerk).get(post.deciding_address).content.decode()
    assert unread(post) == 1 and unread(other) == 2
    assert '<span class="cc-count">1<span' in page


@pytest.mark.parametrize("decide", [
    lambda post, by: transitions.reject(post, by=by, reason="No.", seen=post.current.hash),
    lambda post, by: transitions.request_changes(post, by=by, note="Who?", seen=post.current.hash),
    lambda post, by: transitions.publish_now(post, by=by, seen=post.current.hash),
    lambda post, by: transitions.recall(post, by=post.author),
])
def test_what_no_longer_waits_is_told_to_nobody(decide, in_croft, make_submitted, clerk, deputy):
    post, other = make_submitted(), make_submitted()
    decide(post, clerk)
    assert unread(post) == 0 and unread(other) == 2
