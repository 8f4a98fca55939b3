"""“Try it”: any member, any text, points and clauses; nothing kept."""

import logging
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from councilcomms.posts.models import Buffer, Check, Post
from policies.elections.transitions import enter_poll, mark_candidate
from policies.models import Version

RUDE = "Whoever left this is a complete wanker."


@pytest.fixture
def address():
    return reverse("try_it", args=["croft"])


@pytest.fixture
def shown_for(policy, signed_in, councillor, address):
    """``shown_for(**sent)``: what the councillor is shown, having sent this."""
    client = signed_in(councillor)
    return lambda **sent: client.post(address, {"what": "post", **sent}) if sent else client.get(address)


def test_a_post_gets_its_points_with_clause_and_ways_out(shown_for):
    shown = shown_for(text=RUDE, channel="website", known="on").content.decode()
    assert "1 point from the policy" in shown and "“complete wanker”" in shown
    assert "#2-p6" in shown and "Must change" in shown


def test_a_way_out_says_its_words_once(shown_for):
    shown = shown_for(text="Please clear up that shit. Anne's number is 07700 900123.").content.decode()
    assert "<li>Say &quot;mess&quot;</li>" in shown


def test_what_was_typed_stays_and_nothing_is_kept_or_logged(shown_for, croft, caplog):
    caplog.set_level(logging.DEBUG)
    with CaptureQueriesContext(connection) as asked:
        shown = shown_for(text=RUDE)
    assert RUDE in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    written = [q["sql"] for q in asked if q["sql"].split()[0] in {"INSERT", "UPDATE", "DELETE"}]
    assert not [sql for sql in written if "wanker" in sql]
    logged = [record.getMessage() for record in caplog.records if record.name != "django.db.backends"]
    assert "wanker" not in "".join(logged)
    with council_scope(croft):
        assert not Post.objects.exists() and not Buffer.objects.exists() and not Check.objects.exists()


def test_a_comment_gets_house_rules_and_routes(shown_for):
    shown = shown_for(what="comment", text="Wanker. I know where you live and I'll break your legs.").content.decode()
    assert "House rule: Personal attacks, insults or threats" in shown
    assert "999" in shown


def test_every_threat_says_once_what_to_do_in_danger(shown_for):
    shown = shown_for(what="comment", text="I know where you live and I'll break your legs.").content.decode()
    threats = [card for card in shown.split("cc-list__item")[1:] if "threat" in card.split("</li>")[0]]
    assert len(threats) >= 2 and all(card.split("</li>")[0].count("999") == 1 for card in threats)
    assert "House rule: Personal attacks, insults or threats" in shown


def test_an_insult_that_threatens_nobody_says_nothing_of_999(shown_for):
    assert "999" not in shown_for(what="comment", text="The clerk is a halfwit.").content.decode()


def test_criticism_stays_and_a_person_still_reads_it(shown_for):
    shown = shown_for(what="comment", text="Waste of money, the lot of you should resign.").content.decode()
    assert "Leave it up." in shown and "A person still reads it." in shown


def test_points_on_ones_own_account_speak_to_a_person(shown_for):
    text = "Ring Doreen Hobbs on 07700 900123."
    for_council = shown_for(text=text, channel="website", known="on").content.decode()
    assert "In a post you could:" in for_council and "You would answer for it yourself" not in for_council
    shown = shown_for(what="own", text=text).content.decode()
    assert "1 point to think about" in shown and "07700 900123" in shown
    assert "You would answer for it yourself, and people may take it for the Council&#x27;s word." in shown
    for words in ("In a post you could:", "Clerk's reason", "Clerk&#x27;s reason", "Must change"):
        assert words not in shown


@pytest.mark.parametrize(("text", "found"), [
    ("The Council has decided to sell the field.", True), ("Good news: the parish council will mend the gate.", True),
    ("I hope the Council mends the gate.", False), ("The county council will mend the road.", False),
])
def test_words_that_may_be_taken_for_the_councils_are_pointed_at(shown_for, text, found):
    shown = shown_for(what="own", text=text).content.decode()
    assert ("This may read as the Council speaking." in shown) is found
    assert "This may read as the Council speaking." not in shown_for(text=text).content.decode()


def test_what_to_think_of_before_posting_is_folded_after_something_else_was_tried(shown_for):
    heading = '<h2 class="govuk-heading-m" id="own-account">'
    assert heading in shown_for().content.decode()
    assert heading in shown_for(what="own", text="Good morning.").content.decode()
    folded = shown_for(text="Good morning.").content.decode()
    assert heading not in folded and "Before you post on your own account" in folded


def test_the_heading_of_the_result_takes_the_focus(shown_for):
    shown = shown_for(text=RUDE).content.decode()
    assert 'id="result-heading" tabindex="-1" data-cc-focus>1 point' in shown
    assert "data-cc-focus" not in shown_for().content.decode()


def test_no_policy_is_asked_for_where_there_is_one(shown_for, policy, croft):
    assert "Which policy?" not in shown_for().content.decode()
    assert "Read under: Social Media" in shown_for(text=RUDE).content.decode()
    with council_scope(croft):
        Version.objects.create(
            policy=policy.policy, label="Next year's", state=Version.State.ADOPTED, effective_on="2999-01-01")
    assert "Which policy?" in shown_for().content.decode()


@pytest.mark.parametrize("what", ["post", "comment"])
def test_who_keeps_the_policy_sees_what_a_likeness_rests_on(
    policy, signed_in, councillor, clerk, administrator, address, what, monkeypatch
):
    from policies.checks import Rulebook
    from policies.comment_checks import CommentRulebook
    from policies.engine import Finding
    from policies.engine.triage import Triage

    kind, severity = ("debate", "advise") if what == "post" else ("libel", "")
    found = Finding(kind, "2-p2", severity, "likely", "text", 0, 8, "The hall", "It argues.", "Why.", reader=True)
    monkeypatch.setattr(Rulebook, "check", lambda *_: (found,))
    monkeypatch.setattr(CommentRulebook, "triage", lambda *_: Triage(("libel",), (), False, (found,)))
    for member, sees in ((councillor, False), (clerk, True), (administrator, True)):
        shown = signed_in(member).post(address, {"what": what, "text": "The hall is a disgrace."}).content.decode()
        assert "reads like other texts people have marked" in shown
        assert ("Made-up examples that people marked." in shown) is sees


def test_ones_own_words_need_no_source_and_no_house_style(shown_for):
    shown = shown_for(what="own", text="The hall roof will cost £40,000, the Clerk told me this morning.").content.decode()
    assert "Whether to post it is for you to judge" in shown


def test_advice_for_own_accounts_is_the_policys_own(shown_for):
    shown = shown_for().content.decode()
    assert "Do not post in a hurry." in shown and "#9-don-t-a" in shown
    assert "my own view and not that of Croft Parish Council" in shown


def test_bad_input_is_said_by_the_field(shown_for):
    assert "Paste or write the words to try." in shown_for(text=" ").content.decode()
    assert "The most is 20,000." in shown_for(text="x" * 20_001).content.decode()
    assert "Choose what it is." in shown_for(what="essay", text="x").content.decode()


def test_versions_to_come_are_for_those_who_keep_the_policy(policy, signed_in, councillor, clerk, address, croft):
    with council_scope(croft):
        Version.objects.create(policy=policy.policy, label="Draft of next year", state=Version.State.DRAFT)
    assert "Draft of next year" not in signed_in(councillor).get(address).content.decode()
    assert "Draft of next year" in signed_in(clerk).get(address).content.decode()


def test_a_council_with_no_policy_is_read_by_the_law_alone(signed_in, clerk, address):
    shown = signed_in(clerk).post(address, {"what": "post", "text": "Ring Doreen Hobbs on 07700 900123."}).content
    assert "1 point from the policy" in shown.decode()


def test_another_councils_member_gets_404(signed_in, outsider_clerk, address):
    assert signed_in(outsider_clerk).get(address).status_code == 404


@pytest.fixture
def context_of(shown_for, monkeypatch):
    """``context_of(**sent)``: what the checker is told beside the words."""
    from policies.checks import Rulebook
    from policies.comment_checks import CommentRulebook

    told = []
    for book, name in ((Rulebook, "check"), (CommentRulebook, "triage")):
        real = getattr(book, name)
        monkeypatch.setattr(book, name, lambda self, words, context, real=real: told.append(context) or real(self, words, context))

    def ask(**sent):
        told.clear()
        assert shown_for(text="Our exciting plans for the new hall.", **sent).status_code == 200
        return told[0]

    return ask


def switch(response):
    """The box “As if in the pre-election period”, as the page writes it."""
    assert response.status_code == 200
    return response.content.decode().partition("As if in the pre-election period")[0].rpartition("<input")[2]


@pytest.mark.parametrize("what", ["post", "comment", "own"])
def test_as_if_in_a_period_when_none_runs(shown_for, context_of, what):
    assert "checked" not in switch(shown_for())
    context = context_of(what=what, restricted="on")
    assert context.restricted and context.period.strictness == "refuse" and not context.period.candidates
    assert not context_of(what=what).restricted


@pytest.fixture
def in_april(time_machine):
    time_machine.move_to("2027-04-20 12:00+00:00")


def test_the_period_that_runs_bears_as_it_bears(in_april, shown_for, context_of, clerk, in_croft, time_machine):
    ward = enter_poll(by=clerk, kind="by-election", poll_on=date(2027, 5, 6), area="Mill Ward", places=["Mill Lane"])
    mark_candidate(ward, by=clerk, stands_from=date(2027, 4, 9), name="Raj Patel")
    assert "checked" in switch(shown_for())
    assert "One runs now, until 10pm on Thursday 6 May 2027." in shown_for().content.decode()
    for what in ("post", "comment"):
        period = context_of(what=what, restricted="on").period
        assert (period.strictness, period.areas, period.candidates) == ("warn", ("Mill Ward", "Mill Lane"), ("Raj Patel",))
        assert not context_of(what=what).restricted, "the switch says so"
    time_machine.move_to("2027-05-06 21:00+00:00")
    assert "One runs now" not in shown_for().content.decode()


@pytest.mark.parametrize(("kind", "area", "text", "label"), [
    ("county", "", "Our exciting plans for the new hall.", "Must change until 10pm on Thursday 6 May"),
    ("by-election", "Mill Ward", "Our exciting plans for the new hall.", "Needs the Clerk&#x27;s reason until 10pm on Thursday 6 May"),
    ("by-election", "Mill Ward", "Our exciting plans for the new hall in Mill Ward.", "Must change until 10pm on Thursday 6 May"),
    ("neighbourhood-plan", "", "Our exciting plans for the new hall.", "Worth a look"),
])
def test_points_are_as_strict_as_the_poll(in_april, shown_for, clerk, in_croft, kind, area, text, label):
    assert "period" not in shown_for(text=text, known="on").content.decode().partition("<form")[0]
    enter_poll(by=clerk, kind=kind, poll_on=date(2027, 5, 6), area=area)
    assert f">{label}<" in shown_for(text=text, known="on", restricted="on").content.decode()
