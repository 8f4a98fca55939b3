"""Every verb from every state by every role: what the table and the permissions say together."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.channels.models import ChannelModerator
from councilcomms.councils.models import Deputising, Membership
from councilcomms.councils.transitions import SYSTEM, WrongState
from councilcomms.posts.models import Post
from councilcomms.posts.permissions import may
from councilcomms.posts.transitions import LIFE, TRANSITIONS, VERB_WORDS

S = Post.State
OFFICE = frozenset({"clerk", "deputy"})
DECIDERS = OFFICE | {"moderator"}
AUTHOR = frozenset({"author"})
EVERYBODY = DECIDERS | AUTHOR
NOBODY = frozenset()
WAITING = ("submitted", "on-hold", "approved", "scheduled", "missed")


def same(*states):
    return {state: state for state in states}


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
    "ask": (EVERYBODY, same("draft", "changes-requested", "submitted", "on-hold", "published")),
    "consult": (EVERYBODY, same("submitted", "published")),
    "pass over": (DECIDERS, same("submitted", "published")),
    "ask meeting": (OFFICE, same("submitted", "on-hold", "published")),
    "request changes": (DECIDERS, dict.fromkeys(WAITING, "changes-requested")),
    "reject": (DECIDERS, dict.fromkeys(("submitted", "on-hold", "missed", "approved"), "rejected")),
    "lift": (None, same("draft", "changes-requested", "submitted", "on-hold", "approved", "missed", "published")),
    "approve": (DECIDERS, {"submitted": "approved"}),
    "approve again": (DECIDERS, same("approved", "scheduled", "missed")),
    "schedule": (DECIDERS, {"approved": "scheduled", "missed": "scheduled"}),
    "unschedule": (DECIDERS, {"scheduled": "approved"}),
    "hold": (DECIDERS, dict.fromkeys(("submitted", "approved", "scheduled", "missed"), "on-hold")),
    "resume": (DECIDERS, {"on-hold": "submitted"}),
    "release": (DECIDERS | {"system"}, dict.fromkeys(("approved", "scheduled", "missed"), "published")),
    "miss": (frozenset({"system"}), {"scheduled": "missed"}),
    "bounce": (frozenset({"system"}), dict.fromkeys(("scheduled", "approved", "missed"), "submitted")),
    "release as routine": (NOBODY, dict.fromkeys(("draft", "changes-requested", "submitted"), "published")),
    "release as urgent": (
        OFFICE | {"emergency"}, dict.fromkeys(("draft", "changes-requested", "submitted"), "published")
    ),
    "complete": (OFFICE, same("published")),
    "approve afterwards": (OFFICE, same("published")),
    "all right": (OFFICE, same("published")),
    "record decision": (OFFICE, same("approved", "scheduled", "published", "withdrawn", "rejected")),
    "hand over": (frozenset({"clerk"}), same("draft", "changes-requested", *WAITING)),
    "correct": (DECIDERS, {"published": "published"}),
    "drop correction": (DECIDERS, {"published": "published"}),
    "withdraw": (DECIDERS, {"published": "withdrawn"}),
}
WITH_AUTHOR = {"draft", "changes-requested"}


def may_expected(verb, role, state):
    who = EXPECTED[verb][0]
    if verb == "save":
        who = AUTHOR if state in WITH_AUTHOR else DECIDERS
    if verb == "lift":
        who = NOBODY if state in WITH_AUTHOR else OFFICE
    return role in who


@pytest.fixture
def people(
    in_croft, policy, councillor, chair, clerk, administrator, moderating, website, deputy, outsider_clerk, make_member,
    ways,
):
    """Everybody, under a policy that lets moderators decide on events."""
    ways({"categories": ["event"], "decides": "moderators"})
    return {
        "author": councillor, "councillor": make_member(in_croft, "Cora Other", "other@croft.example", "councillor"),
        "chair": chair, "officer": make_member(in_croft, "Olga Officer", "olga@croft.example", "officer"),
        "moderator": moderating(website), "deputy": deputy, "clerk": clerk, "administrator": administrator,
        "emergency": make_member(in_croft, "Ed Emergency", "ed@croft.example", "emergency-officer"),
        "outsider": outsider_clerk, "system": SYSTEM,
    }


def test_the_table_here_is_the_whole_table():
    assert {verb: {str(a): str(b) for a, b in ends.items()} for verb, ends in TRANSITIONS.items()} == {
        verb: ends for verb, (_, ends) in EXPECTED.items()
    }
    assert set(TRANSITIONS) <= set(VERB_WORDS)


@pytest.mark.parametrize("state", S.values)
def test_every_verb(state, people, draft):
    """Refused by role first, then by state; where neither refuses, it ends where the table says."""
    Post.objects.filter(pk=draft.pk).update(state=state, published=draft.current)
    seen = Post.objects.select_related("current", "council").get(pk=draft.pk)
    for role, by in people.items():
        for verb, (_, ends) in EXPECTED.items():
            if not may_expected(verb, role, state):
                assert not may(verb, by, seen), (role, verb)
                continue
            Post.objects.filter(pk=draft.pk).update(state=state, published=draft.current)
            post = Post.objects.get(pk=draft.pk)
            if state not in ends:
                with pytest.raises(WrongState):
                    step(post, verb, by)
            else:
                step(post, verb, by)
                assert Post.objects.get(pk=draft.pk).state == ends[state], (role, verb)


@pytest.mark.parametrize("verb", EXPECTED)
def test_each_verb_asks(verb, people, draft):
    """Whoever may not is refused by the step itself, whatever the state, and nothing changes."""
    for state in EXPECTED[verb][1]:
        Post.objects.filter(pk=draft.pk).update(state=state, published=draft.current)
        with pytest.raises(PermissionDenied):
            step(Post.objects.get(pk=draft.pk), verb, people["outsider"])
        assert Post.objects.get(pk=draft.pk).state == state


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


def test_a_moderator_decides_only_where_the_policy_says_so_and_on_all_the_channels(
    people, make_submitted, texts, website, in_croft
):
    """Not on another category, not where one of the channels is somebody else's, not about themselves, and no
    councillor, whatever is written in the rows."""
    mona = people["moderator"]
    assert may("approve", mona, make_submitted())
    assert not may("approve", mona, make_submitted(category="news"))
    assert not may("approve", mona, make_submitted(channels=(website.pk, texts.pk)))
    assert not may("approve", mona, make_submitted(about=(mona.pk,)))
    ChannelModerator.objects.create(channel=website, member=people["councillor"], starts=date(2020, 1, 1))
    assert not may("approve", people["councillor"], make_submitted())


def test_a_deputy_with_a_scope_decides_within_it(people, make_submitted, in_croft):
    Deputising.objects.update(categories=["news"])
    deputy = Membership.objects.standing().get(pk=people["deputy"].pk)
    assert may("approve", deputy, make_submitted(category="news"))
    event = make_submitted()
    for verb in ("approve", "reject", "withdraw", "release", "ask meeting", "all right", "lift", "confirm delivery"):
        assert not may(verb, deputy, event), verb


def test_an_author_lets_out_what_is_routine_and_nobody_else_does(people, make_draft, ways, in_croft):
    ways({"categories": ["news"], "decides": "routine"})
    draft = make_draft(category="news")
    allowed = {role for role, by in people.items() if may("release as routine", by, draft)}
    assert allowed == {"author"}
    assert not may("release as routine", people["author"], make_draft())
    assert not may("release as routine", people["author"], make_draft(category="news", about=(people["author"].pk,)))
