"""What a pre-election period keeps from going out leaves a check that says so, also where nothing else was changed."""

from __future__ import annotations

from functools import partial

from councilcomms.councils.transitions import Refused
from councilcomms.posts.checking import keep_check
from councilcomms.posts.models import Check, Post, Revision
from councilcomms.posts.points import Checked


def keep_held(post: Post, checked: Checked) -> None:
    """For the record, where points of this check that nobody has answered stand only because of the period."""
    if any(point.until for point in checked.open):
        keep_check(post, post.current, checked, Check.Moment.HELD)


def refused_by(post: Post, checked: Checked, errors: dict) -> Refused:
    """The refusal for what this check found. It stays on record after the transaction is undone."""
    return Refused(errors, leaves=partial(_keep_if_still_there, post, checked))


def _keep_if_still_there(post: Post, checked: Checked) -> None:
    """What was written in the transaction that is undone went with it."""
    if Revision.objects.filter(pk=post.current_id, hash=checked.text_hash).exists():
        keep_held(post, checked)
