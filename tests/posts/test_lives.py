"""The whole life of a draft under each way of deciding: who may take each step, who may not, and what the record prints."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

import pytest
import time_machine

from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from councilcomms.posts.models import Asked, Post, WithoutClerk
from councilcomms.posts.permissions import may
from councilcomms.posts.words import words_of

CHAIR_FIRST = [{"who": ["chair"]}]
TWO_OF = [{"who": ["councillor"], "needed": 2}]
HEARD = [{"who": ["chair"], "heard": True}]
DELEGATED = "Decided by the Clerk under delegation, minute 24/61"


@dataclass(frozen=True)
class Way:
    """``answers``: who is consulted, in order, and whether they agree. ``decides``: who may approve then."""

    row: dict = field(default_factory=dict)
    about_clerk: bool = False
    deputy: bool = False
    author: str = "author"
    answers: tuple = ()
    meeting: bool = False
    second_reader: bool = False
    decides: frozenset = frozenset({"clerk"})
    by: str = "clerk"
    waits_for: str = ""
    prints: str = ""


LIVES = {
    "the Clerk alone": Way(prints="Clerk, under "),
    "the Clerk, after the chair agreed": Way(
        {"consult": CHAIR_FIRST}, answers=(("chair", True),),
        waits_for="Cllr Cherry Chair (Chair) must be consulted first and has not answered yet.",
        prints=f"Cllr Cherry Chair (Chair) was consulted and agreed, 4 June. {DELEGATED}",
    ),
    "two of three councillors": Way(
        {"consult": TWO_OF}, answers=(("other", True), ("third", True)), waits_for="Two of them must agree first.",
        prints="Cllr Cora Other (Councillor) was consulted and agreed, 4 June. "
               f"Cllr Tom Third (Councillor) was consulted and agreed, 4 June. {DELEGATED}",
    ),
    "the chair need only be heard": Way(
        {"consult": HEARD}, answers=(("chair", False),), waits_for="has not answered yet",
        prints=f"Cllr Cherry Chair (Chair) was consulted and did not agree, 4 June. {DELEGATED}",
    ),
    "moderators, for events": Way(
        {"categories": ["event"], "decides": "moderators"}, decides=frozenset({"clerk", "moderator"}), by="moderator",
        prints="Moderator of Croft's website, under ",
    ),
    "only a meeting": Way(
        {"decides": "meeting"}, meeting=True, waits_for="Only a meeting of the Council decides on this.",
        prints="Decided by the Council (Full Council), minute 24/70, 3 June 2026. Carried out by the Clerk",
    ),
    "about the Clerk, with a deputy": Way(
        about_clerk=True, deputy=True, decides=frozenset({"deputy"}), by="deputy",
        prints="Deputising for the Clerk, by the record of 3 June to 5 June 2026, under ",
    ),
    "about the Clerk, with nobody else": Way(
        about_clerk=True, meeting=True, decides=frozenset(),
        prints="Decided by the Council (Full Council), minute 24/70, 3 June 2026. Carried out by the Clerk",
    ),
    "two pairs of eyes on the Clerk's own": Way(
        author="clerk", second_reader=True, prints="Clerk, under ",
    ),
}


@pytest.fixture(autouse=True)
def june():
    with time_machine.travel("2026-06-04 10:00+01:00", tick=True):
        yield


@pytest.fixture
def people(in_croft, policy, confirmed, chair, clerk, moderating, website, make_member):
    return {
        "author": confirmed, "clerk": clerk, "chair": chair, "moderator": moderating(website),
        "other": make_member(in_croft, "Cora Other", "other@croft.example", "councillor"),
        "third": make_member(in_croft, "Tom Third", "third@croft.example", "councillor"),
        "officer": make_member(in_croft, "Olga Officer", "olga@croft.example", "officer"),
    }


@pytest.mark.parametrize("name", LIVES)
def test_the_life_of_a_draft(name, people, ways, in_croft, make_draft, again, resolve, request):
    way = LIVES[name]
    _settle(way, people, ways, in_croft, request)
    author, by = people[way.author], people[way.by]
    draft = make_draft(author, about=(people["clerk"].pk,) if way.about_clerk else ())
    assert _who("submit", people, draft) == {way.author}
    post = again(transitions.submit(draft, by=author))
    allowed = set(way.decides) - ({"clerk"} if way.second_reader else set())
    assert _who("approve", people, post) == allowed
    if way.waits_for:
        with pytest.raises(Refused, match=re.escape(way.waits_for)):
            transitions.approve(post, by=people["clerk"], seen=post.current.hash)
    post = _first(way, people, post, again, resolve)
    if post.state == Post.State.SUBMITTED:
        assert _who("approve", people, post) == set(way.decides)
        post = transitions.approve(post, by=by, seen=post.current.hash)
    assert post.events.filter(verb="approve").last().authority.startswith(way.prints)
    post = again(transitions.release(again(post), by=by))
    assert (post.state, WithoutClerk.objects.count()) == ("published", int(way.by == "moderator"))
    if not way.about_clerk or way.deputy:
        _corrected_and_withdrawn(way, people, post, again, resolve)


def _settle(way, people, ways, croft, request):
    """The policy in force, and who is there."""
    ways(*([way.row] if way.row else []), delegation_minute="24/61")
    croft.two_pairs_of_eyes = way.second_reader
    croft.save()
    if way.deputy:
        people["deputy"] = request.getfixturevalue("deputy")


def _first(way, people, post, again, resolve):
    """What comes before the decision: people are consulted, a meeting is asked, a second reader reads."""
    if way.answers:
        asked = {row.member_id for row in Asked.objects.filter(post=post, purpose="consulted", answered_at=None)}
        assert {people[who].pk for who, _ in way.answers} <= asked and post.author_id not in asked
    for who, agreed in way.answers:
        row = Asked.objects.get(post=post, member=people[who], answered_at=None, passed_over="")
        transitions.answer(row, by=people[who], words="I read it.", agreed=agreed)
    if way.meeting:
        transitions.ask_meeting(post, by=people["clerk"], seen=post.current.hash)
        resolve()
    if way.second_reader:
        row = transitions.ask(post, by=people["clerk"], member=people["chair"], question="", purpose="second-reader")
        transitions.answer(row, by=people["chair"], words="", agreed=True)
    return again(post)


def _corrected_and_withdrawn(way, people, post, again, resolve):
    """A correction goes the same way as the post did, and whoever decides takes it down."""
    by = people[way.by]
    words = replace(words_of(post.current), text="The hall is open on Sunday from 10am to noon. Everybody is welcome.")
    post = again(transitions.save(post, words, by=by, edit_number=post.edit_number))
    if way.waits_for:
        with pytest.raises(Refused):
            transitions.correct(post, by=by, seen=post.current.hash, why="It is Sunday.")
    if way.answers:
        transitions.consult(post, by=by)
    post = again(_first(way, people, post, again, resolve))
    assert _who("correct", people, post) == set(way.decides)
    post = transitions.correct(post, by=by, seen=post.current.hash, why="It is Sunday.")
    assert post.events.filter(verb="correct").last().authority.startswith(way.prints)
    assert not Asked.objects.filter(post=post, answered_at=None, passed_over="").exists()
    assert _who("withdraw", people, again(post)) == set(way.decides)
    assert transitions.withdraw(again(post), by=by, public_reason="It is over.").state == "withdrawn"


def _who(verb, people, post) -> set:
    """Who of them may do this now: the councillors, consulted or not, never decide."""
    return {name for name, member in people.items() if may(verb, member, post)}
