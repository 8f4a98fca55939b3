"""Which posts a member may decide on, as a filter of rows: the queue, its counts and what comes next ask here."""

from __future__ import annotations

from django.db.models import Exists, F, OuterRef, Q

from councilcomms.channels.moderating import moderated_kinds
from councilcomms.councils.permissions import decider
from councilcomms.posts.about import is_about
from councilcomms.posts.models import Delivery, Post
from councilcomms.posts.permissions import in_force_for
from policies.models import Version
from policies.ways.reading import moderators_decide, steps_for
from policies.ways.steps import MODERATORS, ROUTINE

S = Post.State
IN_QUEUE = (S.SUBMITTED, S.MISSED, S.SCHEDULED, S.APPROVED, S.ON_HOLD, S.PUBLISHED)


def decidable(member) -> Q:
    """Posts that wait, or are out, and that this member may decide on: all for Clerk and full deputy, a deputy's own
    categories, and what a moderator's channels are let. No statement for the first, up to three for a moderator."""
    if decider(member):
        return Q()
    found = Q(pk__in=[])
    if member.is_deputy:
        found |= Q(current__category__in=sorted(member.deputy_scope))
    if moderated_kinds(member):
        version = in_force_for(member)
        if moderators_decide(version):
            found |= Q(pk__in=_moderated(member, version))
    return found


def _moderated(member, version: Version) -> list[int]:
    """A list of channels is no condition that every database knows, so the rows are read: what waits is never many,
    and of what is out only corrections and what is left to do by hand matter here."""
    kinds = moderated_kinds(member)
    waiting = Post.objects.filter(state__in=IN_QUEUE).exclude(_settled()).select_related("current")
    return [post.pk for post in waiting if _may(member, post.current, kinds, version)]


def _settled() -> Q:
    """Out, with no correction waiting and nothing left to do by hand."""
    by_hand = Delivery.objects.filter(post=OuterRef("pk"), state=Delivery.State.BY_HAND)
    return Q(state=S.PUBLISHED) & Q(current=F("published")) & ~Q(Exists(by_hand))


def _may(member, revision, kinds: dict[int, str], version: Version) -> bool:
    chosen = set(revision.channels)
    if not chosen or not chosen <= kinds.keys() or is_about(revision, member):
        return False
    return steps_for(version, {kinds[pk] for pk in chosen}, revision.category).decides in (MODERATORS, ROUTINE)
