"""Where each verb starts and ends, and the words for it."""

from __future__ import annotations

from councilcomms.channels.models import Channel, ChannelEvent
from councilcomms.channels.permissions import may
from councilcomms.councils.transitions import Life

S = Channel.State
_STANDING = (S.AGREED, S.SET_UP, S.OPEN, S.DORMANT)

#: verb: {state it starts from: state it ends in}. One in use whose minute was not found is asked about where it stands.
TRANSITIONS: dict[str, dict[str, str]] = {
    "request again": {S.CLOSED: S.REQUESTED},
    "ask meeting": {S.REQUESTED: S.REQUESTED, S.OPEN: S.OPEN, S.DORMANT: S.DORMANT},
    "agree": {S.REQUESTED: S.AGREED, S.OPEN: S.OPEN, S.DORMANT: S.DORMANT},
    "refuse": {S.REQUESTED: S.CLOSED, S.OPEN: S.CLOSED, S.DORMANT: S.CLOSED},
    "assign moderator": {state: state for state in _STANDING},
    "end moderator": {state: state for state in S},
    "set up": {S.AGREED: S.SET_UP, S.SET_UP: S.SET_UP, S.OPEN: S.OPEN, S.DORMANT: S.DORMANT},
    "open": {S.SET_UP: S.OPEN},
    "rest": {S.OPEN: S.DORMANT},
    "reopen": {S.DORMANT: S.OPEN},
    "close": dict.fromkeys((S.REQUESTED, *_STANDING), S.CLOSED),
}

VERB_WORDS = {
    "request": "Asked for", "request again": "Asked for again", "note open": "Noted as open already",
    "ask meeting": "Put on the agenda", "agree": "Agreed by the Council", "refuse": "Not agreed by the Council",
    "assign moderator": "Moderator named", "end moderator": "Moderator ended", "set up": "Set up", "open": "Opened",
    "rest": "Made dormant", "reopen": "Opened again", "close": "Closed",
}


def wrong_state(channel: Channel, _verb: str) -> str:
    last = channel.events.last()
    by = f", by {last.actor_name}" if last else ""
    return f"This channel is now: {channel.get_state_display().lower()}{by}. Nothing was changed."


LIFE = Life(Channel, TRANSITIONS, may, ChannelEvent, about="channel", wrong_state=wrong_state)
step = LIFE.step


def begin(channel: Channel, verb: str, *, by, note: str) -> None:
    """The event of what there was not before: it has no state to start from."""
    ChannelEvent.objects.create(
        channel=channel, actor_id=by.pk, actor_name=by.name, actor_title=by.title, verb=verb, to_state=channel.state,
        note=note,
    )
