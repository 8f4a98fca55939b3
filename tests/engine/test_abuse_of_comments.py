"""What the four kinds of comments say together of one text: swearing, slurs, insults, threats, or none of them."""

import time

import pytest

from policies.engine import compile_rules
from policies.engine.model import Context, CouncilFacts, Rule
from policies.engine.triage import triage

KINDS = ("obscene-racist", "attack-threat", "threat-to-person", "no-response-expected")
RULES = compile_rules(Rule(kind, "3", "") for kind in KINDS)
SHORT = {"obscene-racist": "o", "attack-threat": "a", "threat-to-person": "t", "no-response-expected": "n"}


def said_of(text, council=None):
    context = Context(on="The pump is mended.", council=council or CouncilFacts())
    said = triage(text, RULES, context)
    return "".join(SHORT[name] for name in KINDS if name in {*said.criteria, *said.routes})


@pytest.mark.parametrize(("text", "said"), [
    ("The pump is fucked again.", "on"), ("F*** the pump.", "on"), ("Who wrote this, some tw@t?", "on"),
    ("You useless fuckers.", "oan"), ("The treasurer is a lying c*nt.", "oan"),
    ("Bollocks to your pump.", "n"), ("Piss poor pumping.", "n"), ("What a pile of crap.", "n"),
    ("The pump keeper is a pompous old windbag.", "an"), ("She has a face like a slapped haddock.", "an"),
    ("That man couldn't run a tombola.", "an"), ("Thick as a barn door, the pair of them.", "an"),
    ("Keep the pikeys off the green.", "on"), ("Muslims are vermin.", "on"), ("I can't stand lesbians.", "on"),
    ("Muslims are v e r m i n.", "on"), ("Lesbians are disgsuting.", "on"),
    ("I'll break his legs if he touches that pump.", "at"), ("He wants his legs breaking.", "at"),
    ("Next one to touch my pump gets a spade across the head.", "at"),
    ("She cycles home past the weir on her own, doesn't she. Just saying.", "at"),
    ("There's six of us with petrol and we'll be down after midnight.", "at"),
    ("Gyppos on the green. Burn them out.", "oatn"),
])
def test_what_is_said_of_abuse(text, said):
    assert said_of(text) == said


@pytest.mark.parametrize("text", [
    "This council is a shambles, a waste of money and a disgrace. Resign, the lot of you.",
    "You could not run a bath.", "You are as much use as a chocolate pump.",
    "A gutless decision by a spineless council.",
    "Bloody pump. Sod all pressure.", "My wife walks home past the weir on her own and wants a light there.",
    "Just saying: it is dark down there after five.", "Somebody will be killed on that bend.",
    "He said he'd break my legs and the police did nothing.", "No woman deserves to be hurt for saying no.",
    "A lad on the bus called my mother a paki and nobody spoke up.", "Nobody should call anyone a retard.",
    "My neighbours are Travellers and I'm proud of them.", "Disabled people are not welcome there, it seems.",
    "If you say \"I hate Muslims\" you have not met our doctor.", "Women should be able to walk home after dark.",
    "I felt a right muppet, I had the wrong day.", "Great tits and a nosy old donkey on the allotments.",
    "We'll put the bins out and they'll come for them on Friday.", "Kill the weeds, burn the brash, hang the bunting.",
])
def test_what_is_no_abuse(text):
    assert said_of(text) == ""


def test_the_councils_own_names_are_none():
    assert said_of("Meet at the Wankers.", CouncilFacts(places=("The Wankers",))) == ""


@pytest.mark.parametrize("piece", [
    "women are scum ", "i'll break his legs ", "thick as a plank ", "f u c k ", "she walks home ",
])
def test_endless_repeats_are_read_in_bounded_time(piece):
    began = time.perf_counter()
    triage((piece * 20_000)[:20_000], RULES, Context(on="x"))
    assert time.perf_counter() - began < 2
