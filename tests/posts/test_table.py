"""Every verb from every state by every role: what the table and the permissions say together."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.transitions import SYSTEM, WrongState
from councilcomms.posts.models import Post
from councilcomms.posts.permissions import may
from councilcomms.posts.transitions import LIFE, TRANSITIONS, VERB_WORDS

S = Post.State
EVERYBODY = frozenset({"author", "clerk", "deputy"})
DECIDERS = frozenset({"clerk", "deputy"})
AUTHOR = frozenset({"author"})

#: verb: (who may, states it starts from → where it ends)
EXPECTED = {
    "save": (None, {
        "draft": "draft", "changes-requested": "changes-requested", "submitted": "submitted", "approved": "submitted",
        "scheduled": "submitted", "missed": "submitted", "on-hold": "on-hold", "published": "published",
    }),
    "submit": (AUTHOR, {"draft": "submitted", "changes-requested": "submitted"}),
    "recall": (AUTHOR, {"submitted": "draft"}),
    "discard": (AUTHOR, {"draft": "discarded", "changes-requested": "discarded"}),
    "open": (DECIDERS, {"submitted": "submitted"}),
    "ask": (EVERYBODY, {state: state for state in ("draft", "changes-requested", "submitted", "on-hold", "published")}),
    "request changes": (DECIDERS, {"submitted": "changes-requested", "on-hold": "changes-requested"}),
    "reject": (DECIDERS, dict.fromkeys(("submitted", "on-hold", "missed", "approved"), "rejected")),
    "lift": (None, {
        state: state
        for state in ("draft", "changes-requested", "submitted", "on-hold", "approved", "missed", "published")
    }),
    "approve": (DECIDERS, {"submitted": "approved"}),
    "schedule": (DECIDERS, {"approved": "scheduled", "missed": "scheduled"}),
    "unschedule": (DECIDERS, {"scheduled": "approved"}),
    "hold": (DECIDERS, dict.fromkeys(("submitted", "approved", "scheduled", "missed"), "on-hold")),
    "resume": (DECIDERS, {"on-hold": "submitted"}),
    "release": (DECIDERS | {"system"}, dict.fromkeys(("approved", "scheduled", "missed"), "published")),
    "miss": (frozenset({"system"}), {"scheduled": "missed"}),
    "bounce": (frozenset({"system"}), dict.fromkeys(("scheduled", "approved", "missed"), "submitted")),
    "correct": (DECIDERS, {"published": "published"}),
    "drop correction": (DECIDERS, {"published": "published"}),
    "withdraw": (DECIDERS, {"published": "withdrawn"}),
}
WITH_AUTHOR = {"draft", "changes-requested"}
ROLES = ("author", "councillor", "chair", "officer", "deputy", "clerk", "administrator", "outsider", "system")


def may_expected(verb, role, state):
    who = EXPECTED[verb][0]
    if verb == "save":
        who = AUTHOR if state in WITH_AUTHOR else DECIDERS
    if verb == "lift":
        who = frozenset() if state in WITH_AUTHOR else DECIDERS
    return role in who


@pytest.fixture
def people(in_croft, policy, councillor, chair, clerk, administrator, moderator, deputy, outsider_clerk, make_member):
    return {
        "author": councillor, "councillor": make_member(in_croft, "Cora Other", "other@croft.example", "councillor"),
        "chair": chair, "officer": moderator, "deputy": deputy, "clerk": clerk, "administrator": administrator,
        "outsider": outsider_clerk, "system": SYSTEM,
    }


def test_the_table_here_is_the_whole_table():
    assert {verb: {str(a): str(b) for a, b in ends.items()} for verb, ends in TRANSITIONS.items()} == {
        verb: ends for verb, (_, ends) in EXPECTED.items()
    }
    assert set(TRANSITIONS) <= set(VERB_WORDS)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("state", S.values)
def test_every_verb(role, state, people, draft):
    """Refused by role first, then by state; where neither refuses, it ends where the table says."""
    by = people[role]
    for verb, (_, ends) in EXPECTED.items():
        Post.objects.filter(pk=draft.pk).update(state=state, published=draft.current)
        post = Post.objects.get(pk=draft.pk)
        if not may_expected(verb, role, state):
            with pytest.raises(PermissionDenied):
                step(post, verb, by)
            assert Post.objects.get(pk=draft.pk).state == state, verb
        elif state not in ends:
            with pytest.raises(WrongState):
                step(post, verb, by)
        else:
            step(post, verb, by)
            assert Post.objects.get(pk=draft.pk).state == ends[state], verb


def step(post, verb, by):
    with LIFE.step(post, verb, by=by):
        pass


def test_an_unknown_verb_raises(people, draft):
    with pytest.raises(KeyError):
        may("publish everything", people["clerk"], draft)


def test_the_author_lifts_nothing_and_the_clerk_only_on_her_own_draft(people, draft, make_draft):
    assert not may("lift", people["clerk"], draft)
    assert may("lift", people["clerk"], make_draft(people["clerk"]))


@pytest.mark.parametrize("verb", [verb for verb in EXPECTED if verb not in {"release", "miss", "bounce"}])
def test_the_portal_itself_may_do_three_things_only(verb, draft, in_croft):
    assert not may(verb, SYSTEM, draft)


def test_nobody_decides_on_what_is_about_them(people, make_submitted, in_croft):
    """Ticked, or named in the words; a job title or contact line does not count."""
    clerk = people["clerk"]
    ticked = make_submitted(about=(clerk.pk,))
    named = make_submitted(text="Last week Clara Clerk won a prize for her roses. We are proud of her.")
    contact = make_submitted(text="The hall is open. Contact the Clerk, Clara Clerk, on 01629 000000.")
    for verb in ("approve", "reject", "request changes", "lift", "hold", "save", "withdraw", "schedule", "release"):
        assert not may(verb, clerk, ticked), verb
        assert not may(verb, clerk, named), verb
        assert may(verb, clerk, contact), verb
        assert may(verb, people["deputy"], ticked), verb
