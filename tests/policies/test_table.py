"""Every verb on a version from every state by every role: what the table and the permissions say together."""

from __future__ import annotations

import pytest

from councilcomms.councils.transitions import SYSTEM
from policies.models import Version
from policies.permissions import may
from policies.transitions import LIFE, TRANSITIONS, VERB_WORDS

KEEPERS, CLERK = frozenset({"clerk", "administrator"}), frozenset({"clerk"})

#: verb: (who may, states it starts from → where it ends)
EXPECTED = {
    "edit policy versions": (KEEPERS, {"draft": "draft"}),
    "answer question": (KEEPERS, {state: state for state in ("draft", "proposed", "adopted")}),
    "ask meeting": (KEEPERS, {state: state for state in ("draft", "proposed", "adopted")}),
    "propose": (KEEPERS, {"draft": "proposed"}),
    "return": (KEEPERS, {"proposed": "draft"}),
    "discard version": (KEEPERS, {"draft": "discarded"}),
    "adopt": (CLERK, {"draft": "adopted", "proposed": "adopted"}),
    "sign": (CLERK | {"chair"}, {"adopted": "adopted"}),
    "record signature": (CLERK, {"adopted": "adopted"}),
}
PERSONAS = ("clerk", "administrator", "councillor", "chair", "officer", "outsider_clerk")


@pytest.mark.parametrize("verb", EXPECTED)
def test_where_a_verb_starts_and_ends(verb):
    assert TRANSITIONS[verb] == EXPECTED[verb][1] and verb in VERB_WORDS
    for state in Version.State.values:
        assert LIFE.allows(Version(state=state), verb) == (state in EXPECTED[verb][1])


@pytest.mark.parametrize("verb", EXPECTED)
def test_who_may(verb, standing, chair, request):
    """The chair is named as having chaired the meeting."""
    standing.chaired_by = chair
    allowed = {persona for persona in PERSONAS if may(verb, request.getfixturevalue(persona), standing)}
    assert allowed == EXPECTED[verb][0]
    assert not may(verb, SYSTEM, standing)
