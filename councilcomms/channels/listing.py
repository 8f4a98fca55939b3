"""What the pages of the council's channels show."""

from __future__ import annotations

from django.db.models import Prefetch
from django.utils import timezone

from councilcomms.channels.models import Channel, ChannelModerator
from councilcomms.channels.permissions import may
from councilcomms.channels.transitions import LIFE, VERB_WORDS, kind_not_named, must_amend_first
from councilcomms.channels.who_decides import who_decides
from councilcomms.councils.meetings import About, waiting_item
from councilcomms.councils.views.listing import signed
from policies.checks import version_in_force
from policies.permissions import may as may_to_policy

S = Channel.State
#: The order of the list, and the colour of each state's tag.
COLOURS = {
    S.REQUESTED: "yellow", S.AGREED: "blue", S.SET_UP: "teal", S.OPEN: "green", S.DORMANT: "orange", S.CLOSED: "grey",
}
ORDER = (S.OPEN, S.SET_UP, S.AGREED, S.REQUESTED, S.DORMANT, S.CLOSED)
#: What a button is called, and the verb that it asks for.
ACTS = {
    "ask_again": "request again", "ask_meeting": "ask meeting", "agree": "agree", "moderator": "assign moderator",
    "end_moderator": "end moderator", "set_up": "set up", "open": "open", "rest": "rest", "reopen": "reopen",
    "close": "close",
}


def of_council(by) -> dict:
    """All channels by state, with their moderators of today: three statements, whatever their number."""
    today = Prefetch("moderators", ChannelModerator.objects.today().select_related("member__user"), to_attr="today")
    rows = list(Channel.objects.prefetch_related(today).order_by("name", "pk"))
    version = version_in_force()
    for row in rows:
        row.colour = COLOURS[row.state]
        row.not_named = row.state == S.OPEN and bool(kind_not_named(row, version))
    groups = [(state.label, [row for row in rows if row.state == state]) for state in ORDER]
    return {
        "groups": [(label, found) for label, found in groups if found],
        "may_request": may("request", by, None), "may_note_open": may("note open", by, None),
    }


def of_channel(channel: Channel, by) -> dict:
    """One channel: what it is, where it stands, who moderates it, what can be done and what was."""
    version = version_in_force()
    moderators = list(channel.moderators.select_related("member__user").order_by("-starts", "-pk"))
    can = {act: LIFE.allows(channel, verb) and may(verb, by, channel) for act, verb in ACTS.items()}
    item = waiting_item(About.CHANNEL, channel.pk)
    wants_minute = channel.state == S.REQUESTED or channel.lacks_minute
    can["agree"] = can["agree"] and wants_minute
    can["ask_meeting"] = can["ask_meeting"] and wants_minute and item is None
    can["close"] = can["close"] and not (channel.kind == "website" and channel.state == S.OPEN)
    can["rest"] = can["rest"] and channel.kind != "website"
    not_named = "" if channel.state == S.CLOSED else kind_not_named(channel, version)
    can["open"], can["reopen"] = can["open"] and not not_named, can["reopen"] and not not_named
    if channel.state == S.REQUESTED:
        not_named = must_amend_first(channel, version)
    return {
        "channel": channel, "colour": COLOURS[channel.state], "can": can, "item": item, "today": timezone.localdate(),
        "moderators": [row for row in moderators if row.is_running],
        "moderated": [row for row in moderators if not row.is_running],
        "not_named": not_named,
        "may_begin_version": may_to_policy("begin version", by, None),
        "decides": who_decides(channel.kind, version),
        "history": [on_timeline(event) for event in channel.events.order_by("-at", "-pk")[:50]],
    }


def on_timeline(event) -> dict:
    return {"title": VERB_WORDS[event.verb], "by": signed(event), "at": event.at, "note": event.note}
