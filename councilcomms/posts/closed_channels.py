"""A channel is closed or dormant: whoever waits for a post to go out there is told. The posts stay as they are."""

from __future__ import annotations

from django.urls import reverse

from councilcomms.channels.models import Channel
from councilcomms.channels.transitions import NOT_OPEN
from councilcomms.councils import jobs, notices
from councilcomms.councils.models import Membership
from councilcomms.posts.models import Post
from councilcomms.posts.permissions import WITH_AUTHOR

S = Post.State
WITH_DECIDERS = (S.SUBMITTED, S.ON_HOLD, S.APPROVED, S.SCHEDULED, S.MISSED)
_NAMED = 5


@jobs.handler("posts.channel_not_open", after=NOT_OPEN)
def tell_who_waits(job) -> None:
    """Authors of their own posts; whoever decides, of all that were sent. Opened again by now: nobody."""
    channel = Channel.objects.get(pk=job.payload["channel"])
    if channel.state == Channel.State.OPEN:
        return
    posts = [post for post in _waiting() if channel.pk in post.current.channels]
    now, why = channel.get_state_display().lower(), job.payload["reason"]
    for post in posts:
        notices.tell(
            [post.author], f"{channel} is {now}, and “{post}” was to go there", post.author_address,
            f"{why}\n\nNothing is lost: choose another channel, or wait until it is open again.",
        )
    _tell_deciders(channel, now, why, [post for post in posts if post.state in WITH_DECIDERS])


def _waiting():
    rows = Post.objects.filter(state__in=(*WITH_AUTHOR, *WITH_DECIDERS))
    return rows.select_related("current", "council", "author__user", "author__council").order_by("pk")


def _tell_deciders(channel, now: str, why: str, posts: list[Post]) -> None:
    """One notice for whoever decides."""
    if not posts:
        return
    named = "; ".join(f"“{post}”" for post in posts[:_NAMED])
    more = f"; and {len(posts) - _NAMED} more" if len(posts) > _NAMED else ""
    deciders = Membership.objects.deciders().select_related("council", "user")
    notices.tell(deciders, f"Posts that wait were to go to {channel}, which is {now}",
                 reverse("queue", args=[posts[0].council.slug]), f"{why}\n\n{named}{more}.")
