"""How a post reaches a channel: one module a way, chosen by the channel's kind.

An adapter has ``first_state``: where a new delivery starts ("sent" inside the release's own transaction, or
"by-hand"); and ``limit``: the most characters one post may have there, or None.
"""

from councilcomms.channels.adapters import by_hand, website

_OWN = {"website": website.Website()}


def for_kind(kind: str):
    """The adapter for a channel kind; whatever has none of its own is done by hand."""
    return _OWN.get(kind) or by_hand.ByHand(kind)
