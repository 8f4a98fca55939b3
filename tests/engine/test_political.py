"""Parties for and against, their names in innocent company, and what neither praises nor blames."""

import pytest

from policies.engine import check, compile_rules
from policies.engine.model import BLOCK, JUSTIFY, Context, Fields, Rule

RULES = (Rule("political", "3.q", BLOCK),)


def findings(text):
    return check(Fields(text=text), compile_rules(RULES), Context())


@pytest.mark.parametrize("text", [
    "Labour have wrecked the ferry.", "Well done Reform for standing up for the ferry.",
    "Tory cuts have shut the baths.",
    "The Greens would ban your boat.", "Thanks to the Lib Dems the ferry runs.",
    "Plaid's plan is the best for the island.",
    "Vote Jane Poole.", "vote for Cllr Poole", "VOTE REFORM", "#VoteLabour",
    "We endorse Jane Poole for the county council.",
    "Good luck to Jane Poole in the election.", "A big thank you to our brilliant MP.", "Our useless MP.",
    "Only one candidate cares about the ferry.", "Use it on 7 May: vote them out.", "The government is a disgrace.",
    "Don't let the socialists ruin the island.", "Take back control of the ferry.",
    "The Prime Minister should be ashamed.",
    "The right candidate won.", "Give her your vote.", "Which party shut the baths? Remember that in May.",
    "Proud to be a Labour island.", "Starmer's tax is a kick in the teeth.",
])
def test_taking_sides_is_found(text):
    assert findings(text)


@pytest.mark.parametrize("text", [
    "Political parties may not advertise here.", "Notice of election: nominations close at 4pm.",
    "Register to vote by Tuesday.", "The polling place is the hall. Bring photo ID.",
    "Ann Poole (Labour) 412, Bob Dunn (Conservative) 388: Ann Poole is elected.",
    "Elected: Ann Poole, Liberal Democrat. Turnout 31%.", "The Conservative group leader moved the amendment.",
    "The party in the park, a hen party, a search party.", "Green bins on Tuesday. Green waste.",
    "Labour costs. A labour of love. Labour Day. The Labour Exchange, 1910.",
    "A conservative estimate and a liberal helping.",
    "Reform of bus times. Land reform. The Reform Act of 1832.", "The bowling greens, the village Greens.",
    "Independents' Day market for independent shops.", "A plaid rug and Tory Island.",
    "Vote for your favourite scarecrow.",
    "Vote early, vote by post.", "Name the gritter: vote for Gritty McGritface.",
    "\"Love's Labour's Lost\" opens on Friday.",
    "The best candidate will be told after the interview.", "Our MP holds a surgery on Friday.",
    "The government has opened a consultation.", "Get behind the band on Saturday.",
    "Posters for Labour, the Tories or any party will be removed.",
])
def test_naming_and_innocent_company_pass(text):
    assert findings(text) == ()


def test_a_party_merely_named_never_blocks():
    found = findings("SNP members came to the fair.")
    assert [(f.span, f.severity, f.sureness) for f in found] == [("SNP", JUSTIFY, "unsure")]


@pytest.mark.parametrize(("text", "span"), [
    ("Blame the Tories for the ferry.", "Blame the Tories"),
    ("We say vote Ann Poole.", "vote Ann"),
    ("The ferry is shut. Remember that on polling day.", "Remember that on polling day"),
])
def test_the_span_holds_the_party_and_the_word_that_takes_its_side(text, span):
    assert [f.span for f in findings(text)] == [span]


@pytest.mark.parametrize("text", [
    "The Conservative candidate had 640 votes and the Green 215.", "In 1926 Labour won the rural seats for the first time.",
    "The council is made up of 7 Labour and 2 Liberal Democrat members.", "Control passed from the Conservatives in May.",
    "Which name for the punt? Vote for Rosie Waters.", "She is a great mayor's cadet.", "Time for a change of logo?",
])
def test_records_history_and_contests_pass(text):
    assert findings(text) == ()


@pytest.mark.parametrize("text", [
    "Make Elmsworth great again, says Reform UK.", "A vote for Poole is a vote for the ferry.", "Elect Jane Poole.",
    "Jane Poole will make a first-rate MP.", "Fair play to the Greens, they've done more than most.",
    "The PM should be ashamed of this.", "This rotten government took our ferry.", "Conservative-run council makes a mess.",
])
def test_praise_slogans_and_blame_are_found(text):
    assert findings(text)
