"""Who may do what to a post (verbs and buttons ask here)."""

from __future__ import annotations

from django.utils import timezone

from councilcomms.channels.moderating import moderated_by, moderating
from councilcomms.councils.models import SEATS, Deputising, Membership, Role
from councilcomms.councils.models.people import in_force
from councilcomms.councils.permissions import Permissions, clerk, decider
from councilcomms.posts.about import is_about
from councilcomms.posts.carrying_out import (
    carries_out,
    carries_out_agreement,
    carries_out_refusal,
    carries_out_withdrawal,
    in_office,
)
from councilcomms.posts.models import Asked, Post
from councilcomms.posts.permission_words import WORDS
from councilcomms.posts.steps import needs_second_reader, steps_of
from policies.checks import version_in_force
from policies.ways.reading import moderators_decide
from policies.ways.steps import MODERATORS, OFFICES, ROUTINE

State = Post.State
DRAFTERS = {Role.CLERK, Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR, Role.OFFICER, Role.EMERGENCY_OFFICER}
WITH_AUTHOR = {State.DRAFT, State.CHANGES_REQUESTED}
#: Not before those who decide on a channel: its author writes it still, or threw it away.
NOT_BEFORE_MODERATORS = WITH_AUTHOR | {State.DISCARDED}


def drafts(member, _post=None) -> bool:
    """A policy administrator with no other role drafts nothing."""
    return bool(member.roles & DRAFTERS)


def is_author(member, post) -> bool:
    return post.author_id == member.pk and drafts(member)


def categories_of(member) -> frozenset[str] | None:
    """The categories on which a deputy decides today; None for all of them, and for the Clerk."""
    if member.is_clerk or member.deputises_in_all:
        return None
    return member.deputy_scope


def sees_afterwards(member, _post=None) -> bool:
    """Clerk and deputy look at what went out without them."""
    return member.is_clerk or member.is_deputy


def records_decision(member, post) -> bool:
    return decider(member) if post is None else decides_in_office(member, post)


def decides_in_office(member, post) -> bool:
    """Clerk or deputy in dates, and not about themselves."""
    return in_office(member, post) and not is_about(post.current, member)


def decides_as_moderator(member, post) -> bool:
    """Moderates each channel it goes to, where the policy's steps let moderators decide; not about themselves."""
    chosen = set(post.current.channels) if post.current else set()
    if not chosen or not chosen <= moderated_by(member) or is_about(post.current, member):
        return False
    return steps_of(post).decides in (MODERATORS, ROUTINE)


def decides(member, post) -> bool:
    """Clerk, deputy in dates, or where the policy says so the channel's moderators; never about themselves."""
    return decides_in_office(member, post) or decides_as_moderator(member, post)


def withdraws(member, post) -> bool:
    """And in office what the Council resolved to withdraw, about themselves or not."""
    return decides(member, post) or carries_out_withdrawal(member, post)


def releases(member, post) -> bool:
    return decides(member, post) or carries_out_agreement(member, post)


def lifts(member, post) -> bool:
    """While it is with its author, only on one's own."""
    return decides_in_office(member, post) and (post.state not in WITH_AUTHOR or post.author_id == member.pk)


def lets_out(member, post) -> bool:
    """Approving and publishing: where the council set "two pairs of eyes", not one's own alone."""
    return (decides(member, post) and not needs_second_reader(member, post)) or carries_out_agreement(member, post)


def is_routine(member, post) -> bool:
    """Its author lets it out without approval, in categories the policy calls routine; not about themselves. The
    Council decided on these when it adopted the policy, so a councillor who writes one decides nothing."""
    if not is_author(member, post) or is_about(post.current, member) or steps_of(post).decides != ROUTINE:
        return False
    return not (in_office(member, post) and needs_second_reader(member, post))


def publishes_urgent(member, post=None) -> bool:
    """Clerk, deputy in dates for all that she decides, and the officer named for emergencies, not about themselves: a
    councillor alone decides nothing (Local Government Act 1972 s.101)."""
    if post is not None and is_about(post.current, member):
        return False
    return decider(member) or (Role.EMERGENCY_OFFICER in member.roles and not member.roles & SEATS)


def asks_meeting(member, post) -> bool:
    """Whoever is in office, also about themselves; where nobody may decide, the chair."""
    return in_office(member, post) or (Role.CHAIR in member.roles and not deciding_today(post))


def asks_instead(member, post) -> bool:
    """The chair, who asks the next meeting from the post's own page where nobody may decide on it."""
    sent = post.state in (State.SUBMITTED, State.ON_HOLD, State.PUBLISHED)
    return sent and not in_office(member, post) and asks_meeting(member, post)


def completes(member, post) -> bool:
    """Source and category of what went out as urgent: whoever published it, Clerk and deputy."""
    return in_office(member, post) or (post.author_id == member.pk and publishes_urgent(member))


def sees_queue(member, _post=None) -> bool:
    """Clerk and deputy; and moderators, where the policy lets them decide on anything."""
    if member.is_clerk or member.is_deputy:
        return True
    return bool(moderated_by(member)) and moderators_decide(in_force_for(member))


def in_force_for(member):
    """The version in force, read once for this object: the menu of every page asks."""
    if not hasattr(member, "_in_force"):
        member._in_force = version_in_force()
    return member._in_force


def may_agree(member, post) -> bool:
    """The second reader: chair or a councillor, where no deputy is in dates to approve instead."""
    if post.author_id == member.pk or not member.roles & SEATS or is_about(post.current, member):
        return False
    return not others_deciding(post)


def others_deciding(post) -> list[Membership]:
    """Who beside its author may decide on it today. A Clerk in whose absence the author deputises is not there."""
    others = Membership.objects.deciders().standing().exclude(pk=post.author_id)
    covers = Deputising.objects.filter(in_force(timezone.localdate()), member=post.author_id)
    if covers.exclude(cause=Deputising.Cause.SECOND_READER).exists():
        others = others.exclude(pk__in=Membership.objects.holding(Role.CLERK).values("pk"))
    return [member for member in others if decides_in_office(member, post)]


def deciding_today(post) -> list[Membership]:
    """Everybody who may decide on it today, its author too: Clerk, deputies, and its channels' moderators where the
    policy's steps let them. One statement, two more where moderators decide."""
    found = [member for member in Membership.objects.deciders().standing() if decides_in_office(member, post)]
    if steps_of(post).decides in (MODERATORS, ROUTINE):
        known = {member.pk for member in found}
        others = Membership.objects.active().standing().filter(pk__in=moderating(post.current.channels) - known)
        found += [member for member in others if decides_as_moderator(member, post)]
    return found


def whom_it_waits_for(post) -> list[Membership]:
    """Who is told that it waits: whoever may decide; where nobody may, Clerk and deputies, who ask the next meeting."""
    return deciding_today(post) or list(Membership.objects.deciders())


def opens(member, post) -> bool:
    """The page where it is decided: Clerk and deputy in dates, about themselves or not; where the steps let them,
    moderators, of drafts their own alone."""
    if member.is_clerk or member.is_deputy:
        return True
    own = post.author_id == member.pk
    return (own or post.state not in NOT_BEFORE_MODERATORS) and decides_as_moderator(member, post)


def sees(member, post) -> bool:
    """Author, Clerk, deputy in dates, whoever was asked, moderators where they publish: with its points and reasons,
    published or not."""
    if post.author_id == member.pk or member.is_clerk or member.is_deputy:
        return True
    if Asked.objects.filter(post=post, member=member).exists() or asks_instead(member, post):
        return True
    return post.state not in NOT_BEFORE_MODERATORS and decides_as_moderator(member, post)


def saves(member, post) -> bool:
    """The author while it is with the author; from the sending on, whoever decides."""
    return is_author(member, post) if post.state in WITH_AUTHOR else decides(member, post)


def was_asked(member, asked) -> bool:
    """And, where an office was consulted, still holds it: the record names them by it."""
    office = asked.office.lower() if asked.purpose == Asked.Purpose.CONSULTED else ""
    holds = office not in OFFICES or office in member.roles
    return holds and asked.member_id == member.pk and asked.answered_at is None and not asked.passed_over


may = Permissions(
    {
        "write": drafts,
        "see": sees,
        "save": saves,
        "submit": is_author,
        "recall": is_author,
        "discard": is_author,
        "copy": lambda member, post: drafts(member) and (post.state == State.PUBLISHED or sees(member, post)),
        "use elsewhere": lambda member, post: post.state == State.PUBLISHED or sees(member, post),
        "ask": lambda member, post: is_author(member, post) or decides(member, post),
        "answer": was_asked,
        "agree": may_agree,
        "open": decides,
        "see queue": sees_queue,
        "see decision": opens,
        "consult": lambda member, post: is_author(member, post) or decides(member, post),
        "pass over": decides,
        "ask meeting": asks_meeting,
        "request changes": decides,
        "reject": lambda member, post: decides(member, post) or carries_out_refusal(member, post),
        "lift": lifts,
        "approve": lets_out, "approve again": lets_out,
        "schedule": releases,
        "unschedule": releases,
        "hold": decides,
        "resume": lambda member, post: decides(member, post) or carries_out(member, post),
        "release": releases,
        "release as routine": is_routine,
        "release as urgent": publishes_urgent,
        "complete": completes,
        "approve afterwards": lambda member, post: decides_in_office(member, post) and lets_out(member, post),
        "all right": decides_in_office,
        "see afterwards": sees_afterwards,
        "record decision": records_decision,
        "hand over": clerk,
        "withdraw": withdraws,
        "correct": lets_out,
        "drop correction": lambda member, post: decides(member, post) or carries_out_refusal(member, post),
        "confirm delivery": lambda member, post: in_office(member, post) or decides_as_moderator(member, post),
        "keep texts": lambda member, _: decider(member),
        "miss": lambda *_: False,
        "bounce": lambda *_: False,
    },
    system={"release", "miss", "bounce"},
    words=WORDS,
)
