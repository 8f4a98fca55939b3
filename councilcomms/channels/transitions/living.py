"""From the Council's agreement on: set up, opened, made dormant, closed."""

from __future__ import annotations

from django.utils import timezone

from councilcomms.channels.models import Channel
from councilcomms.channels.platforms import TERMS, WITH_ADDRESS
from councilcomms.channels.transitions.asking import off_the_agenda, requester
from councilcomms.channels.transitions.moderators import bind, end_all
from councilcomms.channels.transitions.standing import NOT_OPEN, refuse_last_website, say_not_open
from councilcomms.channels.transitions.table import S, step
from councilcomms.councils.locking import lock_council
from councilcomms.councils.models import Membership
from councilcomms.councils.transitions import Refused, one_act
from policies.checks import version_in_force

__all__ = ["NOT_OPEN", "close", "kind_not_named", "must_amend_first", "open_channel", "reopen", "rest", "set_up"]


def set_up(
    channel: Channel, *, by, url: str = "", by_hand_hint: str = "", terms_read: bool = False,
    member: Membership | None = None,
) -> Channel:
    """The list of what there must be before it opens; later on, what changes of it. ``member`` moderates it from today,
    where nobody does yet. Raises Refused by field."""
    with step(channel, "set up", by=by) as now:
        thing, first = now.thing, now.thing.state == S.AGREED
        errors = _missing(thing, url, by_hand_hint, terms_read or not first)
        if first and member is None and not thing.moderators.running().exists():
            errors["member"] = "Choose who moderates it."
        if errors:
            raise Refused(errors)
        if member is not None:
            bind(thing, member, timezone.localdate())
            now.tell([member], f"You moderate {thing}", thing.get_absolute_url())
        thing.url, thing.by_hand_hint = url, by_hand_hint.strip()
        now.note = "" if first else "Changed how it is set up."
        now.record(facts={"url": url, "by_hand_hint": thing.by_hand_hint, "terms_read": terms_read,
                          "member": member.pk if member else None})
    return now.thing


def _missing(channel: Channel, url: str, by_hand_hint: str, terms_read: bool) -> dict[str, str]:
    errors = {}
    if channel.kind in WITH_ADDRESS and not url:
        errors["url"] = "Enter the address where people find it."
    if channel.adapter.first_state == "by-hand" and not by_hand_hint.strip():
        errors["by_hand_hint"] = "Write what somebody does to put a post there."
    if channel.kind in TERMS and not terms_read:
        errors["terms_read"] = "Read the platform's terms, then tick this."
    return errors


def kind_not_named(channel: Channel, version) -> str:
    """Why it cannot be open to posts under this version of the policy; "" where it can."""
    if version is not None and channel.kind in version.channel_kinds:
        return ""
    there = "does not name this kind of channel" if version else "is still to come: there is none"
    return (f"The policy in force {there}: {channel.get_kind_display()}. Begin an amended version that names it. "
            "Once that is adopted, posts can go there.")


def must_amend_first(channel: Channel, version) -> str:
    """The same, of one that is asked for: said before the Council agrees to what cannot open yet."""
    if not kind_not_named(channel, version):
        return ""
    if version is None:
        return "No policy is in force. The Council must adopt one that names this kind before the channel can open."
    return (f"The policy does not name {channel.get_kind_display()}. The Council must amend it before the channel can "
            "open: begin an amended version.")


def open_channel(channel: Channel, *, by) -> Channel:
    """From now on posts go there. The policy in force must name this kind of channel."""
    return _open(channel, "open", by)


def reopen(channel: Channel, *, by) -> Channel:
    """The same, of one that was dormant."""
    return _open(channel, "reopen", by)


def _open(channel: Channel, verb: str, by) -> Channel:
    with step(channel, verb, by=by) as now:
        if why_not := kind_not_named(now.thing, version_in_force()):
            raise Refused(why_not)
        told = [row.member for row in now.thing.moderators.running().select_related("member__council")]
        now.tell([*told, requester(now.thing)], f"{now.thing} is open", now.thing.get_absolute_url())
    return now.thing


def rest(channel: Channel, *, by, reason: str) -> Channel:
    """Nothing goes out on it until it is opened again. What waits for it is kept."""
    return _end_use(channel, "rest", by, reason)


def close(channel: Channel, *, by, reason: str) -> Channel:
    """Not used any more, or not wanted after all. What waits for it is kept, and its authors are told."""
    return _end_use(channel, "close", by, reason)


def _end_use(channel: Channel, verb: str, by, reason: str) -> Channel:
    reason = reason.strip()
    with one_act():
        lock_council(by.council_id)
        with step(channel, verb, by=by, note=reason) as now:
            if not reason:
                raise Refused({"reason": "Write why. Whoever uses it reads this."})
            refuse_last_website(now.thing)
            was_open = now.thing.state == S.OPEN
            moderators = [row.member for row in now.thing.moderators.running().select_related("member__council")]
            now.tell([*moderators, requester(now.thing)], f"{now.thing} is {_SAID[verb]}",
                     now.thing.get_absolute_url(), reason)
            if verb == "close":
                end_all(now.thing)
                off_the_agenda(now.thing, by)
        if was_open:
            say_not_open(now.thing, reason)
    return now.thing


_SAID = {"rest": "dormant", "close": "closed"}
