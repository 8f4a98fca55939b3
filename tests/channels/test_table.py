"""Every verb of a channel from every state by every role: what the table and the permissions say together."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.channels.models import Channel
from councilcomms.channels.permissions import may
from councilcomms.channels.transitions import LIFE, TRANSITIONS, VERB_WORDS
from councilcomms.councils.models import Deputising
from councilcomms.councils.transitions import SYSTEM, WrongState

DECIDERS = frozenset({"clerk", "deputy"})
ASKERS = DECIDERS | {"councillor", "chair", "officer"}
IN_USE = ("open", "dormant")
STANDING = ("agreed", "set-up", *IN_USE)
ALL = ("requested", *STANDING, "closed")

#: verb: (who may, states it starts from → where it ends)
EXPECTED = {
    "request again": (ASKERS, {"closed": "requested"}),
    "ask meeting": (DECIDERS, {state: state for state in ("requested", *IN_USE)}),
    "agree": (DECIDERS, {"requested": "agreed", "open": "open", "dormant": "dormant"}),
    "refuse": (DECIDERS, dict.fromkeys(("requested", *IN_USE), "closed")),
    "assign moderator": (DECIDERS, {state: state for state in STANDING}),
    "end moderator": (DECIDERS, {state: state for state in ALL}),
    "set up": (DECIDERS, {"agreed": "set-up", "set-up": "set-up", "open": "open", "dormant": "dormant"}),
    "open": (DECIDERS, {"set-up": "open"}),
    "rest": (DECIDERS, {"open": "dormant"}),
    "reopen": (DECIDERS, {"dormant": "open"}),
    "close": (DECIDERS, dict.fromkeys(("requested", *STANDING), "closed")),
}


def test_the_table_here_is_the_whole_table():
    assert {verb: {str(a): str(b) for a, b in ends.items()} for verb, ends in TRANSITIONS.items()} == {
        verb: ends for verb, (_, ends) in EXPECTED.items()
    }
    assert set(TRANSITIONS) <= set(VERB_WORDS)


def test_every_verb(
    in_croft, make_channel, councillor, chair, officer, moderator, clerk, administrator, outsider_clerk
):
    """Refused by role first, then by state; where neither refuses, it ends where the table says."""
    from django.utils import timezone

    today = timezone.localdate()
    Deputising.objects.create(member=moderator, starts=today, ends=today, cause="leave", opened_by=clerk)
    people = {
        "councillor": councillor, "chair": chair, "officer": officer, "deputy": type(moderator).objects.standing().get(
            pk=moderator.pk), "clerk": clerk, "administrator": administrator, "outsider": outsider_clerk,
        "system": SYSTEM,
    }
    channel = make_channel()
    for role, by in people.items():
        for verb, (who, ends) in EXPECTED.items():
            for state in ALL:
                Channel.objects.filter(pk=channel.pk).update(state=state)
                refused = PermissionDenied if role not in who else WrongState if state not in ends else None
                if refused:
                    with pytest.raises(refused):
                        step(channel, verb, by)
                else:
                    step(channel, verb, by)
                now = Channel.objects.get(pk=channel.pk).state
                assert now == (state if refused else ends[state]), (role, verb, state)


def step(channel, verb, by):
    with LIFE.step(channel, verb, by=by):
        pass


def test_an_unknown_verb_raises(clerk):
    with pytest.raises(KeyError):
        may("open everything", clerk, None)
