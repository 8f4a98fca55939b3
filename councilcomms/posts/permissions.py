"""Who may do what to a post (verbs and buttons ask here)."""

from __future__ import annotations

from django.utils import timezone

from councilcomms.councils.models import Deputising, Membership, Role
from councilcomms.councils.models.people import in_force
from councilcomms.councils.permissions import Permissions, decider
from councilcomms.posts.about import is_about
from councilcomms.posts.models import Asked, Post

State = Post.State
DRAFTERS = {Role.CLERK, Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR, Role.OFFICER, Role.EMERGENCY_OFFICER}
COUNCILLORS = {Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR}
WITH_AUTHOR = {State.DRAFT, State.CHANGES_REQUESTED}


def drafts(member, _post=None) -> bool:
    """A policy administrator with no other role drafts nothing."""
    return bool(member.roles & DRAFTERS)


def is_author(member, post) -> bool:
    return post.author_id == member.pk and drafts(member)


def decides(member, post) -> bool:
    """Clerk or deputy in dates, and not about themselves."""
    return decider(member) and not is_about(post.current, member)


def lifts(member, post) -> bool:
    """While it is with its author, only on one's own."""
    return decides(member, post) and (post.state not in WITH_AUTHOR or post.author_id == member.pk)


def lets_out(member, post) -> bool:
    """Approving and publishing: where the council set "two pairs of eyes", not one's own alone."""
    return decides(member, post) and not needs_second_reader(member, post)


def needs_second_reader(member, post) -> bool:
    """One's own post, "two pairs of eyes" set, and nobody has agreed to exactly this text yet."""
    if not post.council.two_pairs_of_eyes or post.author_id != member.pk:
        return False
    return not Asked.objects.filter(
        post=post, purpose=Asked.Purpose.SECOND_READER, agreed=True, text_hash=post.current.hash
    ).exists()


def may_agree(member, post) -> bool:
    """The second reader: chair or a councillor, where no deputy is in dates to approve instead."""
    if post.author_id == member.pk or not member.roles & COUNCILLORS or is_about(post.current, member):
        return False
    return not others_deciding(post)


def others_deciding(post) -> list[Membership]:
    """Who beside its author may decide on it today. A Clerk in whose absence the author deputises is not there."""
    others = Membership.objects.deciders().exclude(pk=post.author_id).select_related("user")
    covers = Deputising.objects.filter(in_force(timezone.localdate()), member=post.author_id)
    if covers.exclude(cause=Deputising.Cause.SECOND_READER).exists():
        others = others.exclude(pk__in=Membership.objects.holding(Role.CLERK).values("pk"))
    return [member for member in others if not is_about(post.current, member)]


def sees(member, post) -> bool:
    """Author, Clerk, deputy in dates, whoever was asked: with its points and reasons, published or not."""
    if post.author_id == member.pk or decider(member):
        return True
    return Asked.objects.filter(post=post, member=member).exists()


def saves(member, post) -> bool:
    """The author while it is with the author; from the sending on, whoever decides."""
    return is_author(member, post) if post.state in WITH_AUTHOR else decides(member, post)


def was_asked(member, asked) -> bool:
    return asked.member_id == member.pk and asked.answered_at is None


may = Permissions(
    {
        "write": drafts,
        "see": sees,
        "save": saves,
        "submit": is_author,
        "recall": is_author,
        "discard": is_author,
        "copy": lambda member, post: drafts(member) and (post.state == State.PUBLISHED or sees(member, post)),
        "ask": lambda member, post: is_author(member, post) or decides(member, post),
        "answer": was_asked,
        "agree": may_agree,
        "open": decides,
        "see queue": lambda member, _: decider(member),
        "request changes": decides,
        "reject": decides,
        "lift": lifts,
        "approve": lets_out,
        "schedule": decides,
        "unschedule": decides,
        "hold": decides,
        "resume": decides,
        "release": decides,
        "withdraw": decides,
        "correct": lets_out,
        "drop correction": decides,
        "confirm delivery": decider,
        "keep texts": lambda member, _: decider(member),
        "miss": lambda *_: False,
        "bounce": lambda *_: False,
    },
    system={"release", "miss", "bounce"},
)
