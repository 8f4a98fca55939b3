"""What went out without the Clerk: the rows that put it before her afterwards, and what settles them."""

from __future__ import annotations

from django.utils import timezone

from councilcomms.posts.models import Post, WithoutClerk

How, Outcome = WithoutClerk.How, WithoutClerk.Outcome


def note(post: Post, *, by, how: str, **facts) -> WithoutClerk:
    """Its published version went out so. Call in the transaction of the release."""
    return WithoutClerk.objects.create(post=post, revision=post.published, how=how, by=by, **facts)


def owing_details():
    """What went out as urgent and still lacks how it is known: not what was taken down, or corrected since, which says
    it itself."""
    rows = WithoutClerk.objects.filter(how=How.URGENT, details_given=False, post__state=Post.State.PUBLISHED)
    return rows.exclude(outcome=Outcome.CORRECTED)


def settle(post: Post, outcome: str, *, by, words: str = "") -> None:
    """What the Clerk did about it: every row of this post that is still open."""
    for row in WithoutClerk.objects.filter(post=post, settled_at=None):
        row.outcome, row.settled_by, row.settled_at, row.words = outcome, by, timezone.now(), words
        row.save()
