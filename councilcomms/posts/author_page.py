"""What the author's page says beside the form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from councilcomms.channels.models import KIND_NAMES, Channel
from councilcomms.councils.models import Deputising, Membership
from councilcomms.councils.models.people import in_force
from councilcomms.councils.moments import clock
from councilcomms.councils.permissions import decider
from councilcomms.posts.about import is_about
from councilcomms.posts.author_steps import Ahead
from councilcomms.posts.permissions import SEATS, drafts, in_office, needs_second_reader
from policies.checks import Cited, rulebook
from policies.confirmation.asking import ToConfirm, asked_of
from policies.transitions import key_clauses
from policies.ways.steps import MODERATORS, ROUTINE, Steps

_TRUTH = re.compile(r"\b(true|truth|honest|fact|fair)", re.IGNORECASE)
_APPROVED = re.compile(r"\bapproved\b", re.IGNORECASE)
#: What people ask for first where a council does not have it.
ASKED_FOR = "facebook"
NOTHING_AHEAD = Ahead(Steps(), None)


NOT_YET = "Nothing is public until then."


def who_decides(member, today, post=None, ahead: Ahead = NOTHING_AHEAD) -> str:
    """Who is consulted first; then “The Clerk decides”, or who does in her place or by the policy's steps, or whom to
    ring; of one's own as decider, who reads it first."""
    first = ahead.consulted_words(member, post)
    return f"{first} {_who_then_decides(member, today, post, ahead)}".strip()


def _who_then_decides(member, today, post, ahead: Ahead) -> str:
    if ahead.meeting_decides:
        return f"Only a meeting of the Council decides on this. {NOT_YET}"
    if ahead.may_let_out(member):
        return f"{_who_reads_first(member, post)} {NOT_YET}"
    if ahead.steps.decides == MODERATORS:
        names = " and ".join(channel.name for channel in ahead.channels)
        return f"The moderators of {names} decide. {NOT_YET}"
    deciders = list(Membership.objects.deciders(today).standing(today))
    row = _cover(today, ahead) if any(not other.is_clerk for other in deciders) else None
    if row:
        # Why is the Clerk's own affair; only that there is none at present concerns every author.
        away = "The council has no Clerk at present." if row.cause == Deputising.Cause.GONE else "The Clerk is away."
        return f"{away} {row.member.name} decides until {row.ends:%-d %B}. {NOT_YET}"
    if any(other.is_clerk for other in deciders):
        return f"The Clerk decides. {NOT_YET}"
    return _nobody_decides(member.council)


def _cover(today, ahead: Ahead) -> Deputising | None:
    """Who deputises today for what is being written, the longest; not as a second reader alone."""
    rows = Deputising.objects.filter(in_force(today)).exclude(cause=Deputising.Cause.SECOND_READER)
    found = rows.select_related("member__user").order_by("-ends")
    return next((row for row in found if not row.categories or ahead.category in row.categories), None)


def _nobody_decides(council) -> str:
    ring = f" Ring {council.official_phone}," if council.official_phone else f" Write to {council.official_email},"
    return f"Nobody can decide at present.{ring} or speak to the chair. Your words are kept; nothing is public."


def _who_reads_first(member, post) -> str:
    if post is not None and is_about(post.current, member):
        return "It is about you, so somebody else decides."
    if not _second_reader_needed(member, post):
        return "You decide."
    button = _second_reader(member, post)
    if button.act == "send":
        return f"{button.deputy} reads it first and decides."
    if button.readers:
        return "A councillor reads it first. Once they agree, you decide."
    return "Somebody else must read it first, and nobody can at present."


@dataclass(frozen=True)
class WhyNot:
    """Channels that cannot be chosen, and the clause that says so."""

    names: str
    clause: Cited | None


def channels_today(version) -> tuple[list[Channel], list[Channel]]:
    """The council's channels that can be used today, and those that cannot; in one statement."""
    rows = list(Channel.objects.exclude(state=Channel.State.CLOSED))
    usable = [channel for channel in rows if channel.is_usable(version)]
    return usable, [channel for channel in rows if channel not in usable]


def why_not(version, others) -> WhyNot | None:
    """The council's channels that are not for posts today, or the one people ask for; None where there is none."""
    kinds = set(version.channel_kinds) if version else set()
    names = [channel.name for channel in others]
    if ASKED_FOR not in kinds and all(channel.kind != ASKED_FOR for channel in others):
        names.append(KIND_NAMES[ASKED_FOR])
    if not names:
        return None
    clauses = rulebook(version).cited.values() if version else ()
    about = next((c for c in clauses if _APPROVED.search(c.heading)), None)
    about = about or next((c for c in clauses if _APPROVED.search(c.text)), None)
    return WhyNot(" or ".join(names), about)


def truth_clause(version) -> Cited | None:
    """What sending says is true and fair: the clause on sources that speaks of it."""
    if version is None:
        return None
    bound = (c for c in rulebook(version).cited.values() if "source-missing" in c.kinds)
    return next((c for c in bound if _TRUTH.search(f"{c.summary} {c.text}")), None)


@dataclass(frozen=True)
class PolicyPanel:
    """What this member is still asked to confirm, and the policy in two minutes where all of it is.

    ``waits``: sending waits for it. ``sends_until``: the last day on which it does not; None where it never will.
    """

    asked: ToConfirm
    points: list
    waits: bool
    sends_until: date | None


def policy_to_confirm(version, member) -> PolicyPanel | None:
    """Until this member has confirmed what the version in force asks of them. Clerk and deputy are never stopped."""
    found = asked_of(version, member)
    if found is None:
        return None
    points = list(key_clauses(version, member)) if found.whole else []
    if decider(member):
        return PolicyPanel(found, points, False, None)
    return PolicyPanel(found, points, not found.may_send(), found.sends_until)


@dataclass(frozen=True)
class MainButton:
    act: str
    label: str
    readers: tuple = ()
    deputy: str = ""

    @property
    def routine(self) -> bool:
        return self.act == "routine"


def goes_as_routine(member, ahead: Ahead, words) -> bool:
    """Whether these words, as they are typed, are of a kind that goes out without approval."""
    if not ahead.channels or not drafts(member) or is_about(words, member):
        return False
    return ahead.steps.decides == ROUTINE and not ahead.steps.consult


def main_button(
    member, post, *, ahead: Ahead = NOTHING_AHEAD, open_points=True, timed=False, routine=False
) -> MainButton:
    """Sending, for an author, or publishing where it is routine and no point is open; for whoever may let out,
    publishing in one go, asking the second reader it needs, or sending it to those whom the policy wants consulted."""
    channels = ahead.channels
    if routine and not (open_points or timed or ahead.may_let_out(member)):
        return MainButton("routine", _publish_now(channels))
    if not ahead.may_let_out(member) or (post is not None and is_about(post.current, member)):
        return MainButton("send", ahead.send_label if not member.is_clerk else "Send it to be decided")
    if ahead.meeting_decides:
        return MainButton("send", "Send it to be decided")
    consulted = ahead.consulted(member, post)
    if consulted:
        names = consulted[0][0]
        return MainButton("send", f"Send to be read by {names}" if names else "Send it to be decided")
    if _second_reader_needed(member, post):
        return _second_reader(member, post)
    if open_points or timed or not channels:
        return MainButton("publish", "Check and publish")
    return MainButton("publish", _publish_now(channels))


def _publish_now(channels) -> str:
    return f"Publish now on {' and '.join(channel.name for channel in channels)}"


def _second_reader_needed(member, post) -> bool:
    if post is None or post.current is None:
        return member.council.two_pairs_of_eyes
    return needs_second_reader(member, post)


def _second_reader(member, post) -> MainButton:
    deputies = Membership.objects.deciders().exclude(pk=member.pk).standing()
    readers = Membership.objects.holding(*SEATS).exclude(pk=member.pk).select_related("user")
    about = post.current if post is not None else None
    able_to = (m for m in deputies if (decider(m) if about is None else in_office(m, post)))
    deputy = next((m for m in able_to if not is_about(about, m)), None)
    if deputy:
        return MainButton("send", f"Send to {deputy.name}", deputy=deputy.name)
    able = tuple(m for m in readers.order_by("user__full_name") if not is_about(about, m))
    return MainButton("second", "Ask them to read it", able)


def saved_at(moment) -> str:
    """“10:42”, as the page says it."""
    return clock(moment)
