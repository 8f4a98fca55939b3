"""Where each verb on a version starts and ends, and the words for it.

*In force* and *superseded* are no states: they are read from the dates.
"""

from __future__ import annotations

from django.utils.timezone import localtime

from councilcomms.councils.moments import says
from councilcomms.councils.transitions import Life
from policies.models import PolicyEvent, Version
from policies.permissions import may

S = Version.State

#: verb: {state it starts from: state it ends in}
TRANSITIONS: dict[str, dict[str, str]] = {
    "edit policy versions": {S.DRAFT: S.DRAFT},
    "propose": {S.DRAFT: S.PROPOSED},
    "return": {S.PROPOSED: S.DRAFT},
    "discard version": {S.DRAFT: S.DISCARDED},
    "adopt": {S.DRAFT: S.ADOPTED, S.PROPOSED: S.ADOPTED},
    "ask meeting": {state: state for state in (S.DRAFT, S.PROPOSED, S.ADOPTED)},
    "answer question": {state: state for state in (S.DRAFT, S.PROPOSED, S.ADOPTED)},
    "sign": {S.ADOPTED: S.ADOPTED},
    "record signature": {S.ADOPTED: S.ADOPTED},
    "review": {S.ADOPTED: S.ADOPTED},
    "add trigger": {S.ADOPTED: S.ADOPTED},
}

VERB_WORDS = {
    "begin version": "begun", "import": "imported", "edit policy versions": "changed",
    "answer question": "a question answered", "discard version": "discarded", "propose": "proposed to the Council",
    "return": "taken back to be changed", "adopt": "adopted", "sign": "signed", "record signature": "signed on paper",
    "record confirmation": "confirmed on paper", "confirm": "confirmed for a further role",
    "review": "reviewed, no change", "ask meeting": "put before the next meeting", "not agreed": "not agreed",
    "add trigger": "a cause for review noted",
    "add companion": "a companion document listed", "change companion": "a companion document changed",
    "remove companion": "a companion document taken off the list",
}


def wrong_state(version: Version, verb: str) -> str:
    """Who was first, and when."""
    last = version.events.exclude(from_state="").order_by("at", "pk").last()
    if last is None:
        return f"This version is now: {version.get_state_display().lower()}. Nothing was changed."
    return (f"This version was already {VERB_WORDS.get(last.verb, last.verb)} by {last.actor_name}, "
            f"{says(localtime(last.at))}. Nothing was changed.")


LIFE = Life(Version, TRANSITIONS, may, PolicyEvent, about="version", wrong_state=wrong_state)
step = LIFE.step
