"""With whom a post waits that was sent, in words: the Clerk, whoever deputises too, or the channel's moderators."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils import timezone

from councilcomms.channels.models import Channel
from councilcomms.councils.models import Deputising, Membership, Role
from councilcomms.councils.models.people import in_force
from councilcomms.posts.models import Post
from policies.checks import version_in_force
from policies.models import Version
from policies.ways.reading import moderators_decide, steps_for
from policies.ways.steps import MODERATORS


@dataclass(frozen=True)
class Waiting:
    """Who decides today. Read once for a page. ``deputies``: membership ids, each with the categories they are limited
    to, or none. ``kinds``: of the council's channels, where moderators decide on anything."""

    clerks: frozenset[int]
    deputies: tuple[tuple[int, tuple[str, ...]], ...]
    version: Version | None = None
    kinds: dict[int, str] = field(default_factory=dict)

    def names(self, post: Post) -> str:
        """“the Clerk”, “the Clerk or deputy”, “the moderators”: nobody's own post waits with themselves."""
        if self._moderators_decide(post):
            return "the moderators"
        category = post.current.category if post.current else ""
        deputy = [pk for pk, scope in self.deputies if pk != post.author_id and (not scope or category in scope)]
        if deputy:
            return "the Clerk or deputy" if self.clerks - {post.author_id} else "the deputy"
        return "the Clerk"

    def _moderators_decide(self, post: Post) -> bool:
        if not self.kinds or post.current is None:
            return False
        kinds = {self.kinds[pk] for pk in post.current.channels if pk in self.kinds}
        return steps_for(self.version, kinds, post.current.category).decides == MODERATORS


def waiting_today(version: Version | None = None) -> Waiting:
    """``version``: in force, where it was just read."""
    today, version = timezone.localdate(), version or version_in_force()
    clerks = Membership.objects.holding(Role.CLERK, today=today).values_list("pk", flat=True)
    covers = Deputising.objects.filter(in_force(today)).values_list("member_id", "categories")
    kinds = dict(Channel.objects.values_list("pk", "kind")) if moderators_decide(version) else {}
    return Waiting(frozenset(clerks), tuple((pk, tuple(scope)) for pk, scope in covers), version, kinds)
