"""What drafts and comments share about party politics, and where each draws its own line."""

import pytest

from policies.engine import check, compile_rules
from policies.engine.model import BLOCK, JUSTIFY, Context, Fields, Rule

DRAFTS = (Rule("political", "1", BLOCK), Rule("pre-election", "2", BLOCK), Rule("councillor-promotion", "3", JUSTIFY))
COMMENTS = (Rule("party-political", "4", ""),)
BEFORE_A_POLL = Context(restricted=True)


def kinds(text, rules, context=None):
    return {finding.kind for finding in check(Fields(text=text), compile_rules(rules), context or Context())}


@pytest.mark.parametrize("text", [
    "Our survey on the slipway opens today.", "We are launching a ferry club.", "Cllr Ann Poole said it was a marvel.",
])
def test_the_period_makes_the_point(text):
    assert kinds(text, DRAFTS) == set()
    assert kinds(text, DRAFTS, BEFORE_A_POLL) == {"pre-election"}


def test_praise_of_one_councillor_must_change_in_the_period():
    found = {restricted: check(Fields(text="All down to Cllr Ann Poole."), compile_rules(DRAFTS),
                               Context(restricted=restricted)) for restricted in (False, True)}
    assert [finding.severity for finding in found[False]] == [JUSTIFY]
    assert BLOCK in {finding.severity for finding in found[True] if finding.kind == "councillor-promotion"}


def test_praise_of_a_politician_stops_a_draft_and_leaves_a_comment_up():
    text = "Our MP opened the fair. A true champion of the island."
    assert kinds(text, DRAFTS) == {"political"}
    assert kinds(text, COMMENTS) == set()


@pytest.mark.parametrize("text", [
    "Vote them all out, useless council.", "Both the Labour and Tory members voted for it.", "Blue bins, then green.",
    "I'd vote for the red slide.", "It will be remembered at the next election.", "You lost my vote with this one.",
])
def test_comments_that_favour_no_party_stay(text):
    assert kinds(text, COMMENTS) == set()


@pytest.mark.parametrize("text", [
    "Cllr Poole raised the matter of the gate.", "Cllr Poole won the raffle.", "Cllr Poole put the motion to the vote.",
    "Cllr Poole handed the star prize to Joan.", "Cllr Poole made the tea.",
])
def test_what_a_councillor_does_as_a_matter_of_fact_passes(text):
    assert kinds(text, DRAFTS) == set()
