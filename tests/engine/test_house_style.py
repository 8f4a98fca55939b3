"""House style by the clauses that carry it: what is looked at is each council's own."""

import pytest

from policies.engine import Context, Fields, check, compile_rules
from policies.engine.kinds.house_style import CHECKS
from policies.engine.model import Rule
from policies.engine.protocol import ParamError
from policies.packs.files import load_pack

SAMPLES = {
    "reading": "Consideration of supplementary representations concerning infrastructural requirements necessitates "
               "comprehensive reassessment of previously determined organisational responsibilities.",
    "formal": "Bring your form prior to the meeting.",
    "voice": "I, the Clerk, will open the hall at six.",
    "capitals": "PLEASE KEEP DOGS OFF THE BOWLING GREEN. Thank you.",
    "hashtags": "See you there #croftsummergaladay",
    "emoji": "Fair day! 🎉🎉🎈🎈🍦🍦",
    "length": "The hall is warm and dry and open to everyone. " * 7,
}


def cited(text, *rules, kinds=("house-style",)):
    return {finding.clause for finding in check(Fields(text), compile_rules(rules), Context(channel="sms"))
            if finding.kind in kinds}


@pytest.mark.parametrize("name", CHECKS)
def test_each_check_is_looked_at_only_where_it_is_named(name):
    rest = [other for other in CHECKS if other != name]
    only, but = (Rule("house-style", clause, "advise", {"checks": checks}) for clause, checks in
                 (("only", [name]), ("but", rest)))
    assert cited(SAMPLES[name], only, but) == {"only"}


def test_a_check_that_does_not_exist_is_named():
    with pytest.raises(ParamError, match="house-style: parameter 'checks' has no 'manners'; it takes reading, formal"):
        compile_rules([Rule("house-style", "2", "advise", {"checks": ["voice", "manners"]})])


@pytest.mark.parametrize(("text", "replacement"), [
    ("I, the Clerk, will open the hall at six.", "We"),
    ("As your Town Clerk, I look after the keys.", "We"),
    ("I, the Clerk, am away on Monday.", None),
    ("In my capacity as Clerk, I look after the keys.", None),
    ("I, the Clerk, will take it home with me.", None),
    ("Speaking as your Clerk, I look after the keys.", None),
])
def test_we_is_offered_only_where_the_sentence_still_reads_right(text, replacement):
    (finding,) = check(Fields(text), compile_rules([Rule("house-style", "2", "advise", {"checks": ["voice"]})]),
                       Context())
    assert finding.ways_out[0].replacement == replacement


@pytest.mark.parametrize(("text", "without"), [
    ("Fair day! 🎉🎉🎈🎈🍦🍦 Come along.", "Fair day! Come along."),
    ("🎉🎉🎈🎈🍦🍦 Fair day!", "Fair day!"),
    ("Fair day!🎉🎉🎈🎈🍦🍦 Come along.", "Fair day! Come along."),
    ("Fair day! 🎉🎉🎈🎈🍦🍦", "Fair day! "),
])
def test_taking_emoji_out_leaves_one_space(text, without):
    (finding,) = check(Fields(text), compile_rules([Rule("house-style", "2", "advise", {"checks": ["emoji"]})]),
                       Context())
    keep, take_out = (text[:finding.start] + way.replacement + text[finding.end:] for way in finding.ways_out)
    assert take_out == without and keep == text.replace("🎉🎉🎈🎈🍦🍦", "🎉")


@pytest.mark.parametrize(("name", "croft", "scarcliffe"), [
    ("reading", "3.d", "5-what-can-you-post-p4"),
    ("formal", "3.d", "5-what-can-you-post-p4"),
    ("voice", "3.q", "5-what-can-you-post-p7"),
    ("capitals", "2-p5", "5-what-can-you-post-p4"),
    ("hashtags", "3.j", "5-what-can-you-post-p4"),
    ("emoji", "3.j", "5-what-can-you-post-p4"),
    ("length", "2-p5", "5-what-can-you-post-p4"),
])
def test_each_council_cites_its_own_clause_or_is_silent(name, croft, scarcliffe):
    for slug, clause in (("croft", croft), ("scarcliffe", scarcliffe)):
        assert cited(SAMPLES[name], *load_pack(slug).rules()) == ({clause} if clause else set())
