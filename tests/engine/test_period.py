"""How strictly the period before a poll holds a draft, and who is named in it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from policies.engine import (
    Context,
    CouncilFacts,
    Fields,
    ImageFacts,
    Period,
    Rule,
    Source,
    check,
    compile_rules,
    held_on,
)
from policies.engine.kinds.pre_election.words import keep
from policies.engine.language.period import Held
from policies.engine.reader import load_reader

STAND = ("Raj Patel", "Ann-Marie Poole", "Siân O’Connor")
ENDS, FREE = datetime(2027, 5, 6, 21, tzinfo=UTC), date(2027, 5, 7)
NEW = "Delighted to announce a lido."
PRAISE = "All down to Cllr Rudd."
PARTY = "Vote Labour on Thursday."


def before_a_poll(strictness="refuse", areas=("Moorside Ward", "Ferry Row", "Green"), candidates=STAND, **more):
    council = CouncilFacts(name="Croft Moorside Parish Council", places=("Raj Patel Piece",))
    period = Period(strictness, areas, candidates, ENDS, FREE, ENDS, FREE)
    return Context(restricted=True, period=period, council=council, **more)


def points(text, context, severity="block", **fields):
    rules = [Rule(kind, "1", severity) for kind in ("pre-election", "councillor-promotion", "political")]
    return check(Fields(text, **fields), compile_rules(rules), context)


def severities(text, context, severity="block", **fields):
    return [finding.severity for finding in points(text, context, severity, **fields)]


@pytest.mark.parametrize(("strictness", "policy", "found"), [
    ("refuse", "block", "block"), ("refuse", "justify", "justify"), ("refuse", "advise", "advise"),
    ("warn", "block", "justify"), ("warn", "justify", "justify"), ("warn", "advise", "advise"),
    ("advise", "block", "advise"), ("advise", "justify", "advise"), ("advise", "advise", "advise"),
])
def test_the_period_makes_points_of_its_own_milder_and_never_more_severe(strictness, policy, found):
    context = before_a_poll(strictness)
    assert severities(NEW, context, policy) == [found]
    assert severities(PRAISE, context, policy) == ["block" if strictness == "refuse" else policy]
    assert severities(PARTY, context, policy) == [policy]


@pytest.mark.parametrize(("said", "held"), [
    ("The gate in Ferry Row is mended.", True), ("FERRY\u00a0ROW is open.", True), ("The ferry  row is on.", True),
    ("Cakes at Moorside Ward's hall.", True), ("Green folk are coming.", True), ("F\u200berry Rоw is open.", True),
    ("The Moorsides met.", False), ("Ferry Rowing is on.", False), ("Plant green beans.", False),
    ("Croft Moorside Parish Council met.", False), ("See www.ferry-row.example.", False), ("Cllr Patel was in.", True),
    ("Rajesh Patel was in.", False), ("Moorside is open.", False),
])
def test_a_draft_that_names_where_or_who_is_held_to_the_full(said, held):
    """The ward's bare name is the council's own word here, and whoever is perhaps named does not count."""
    context = before_a_poll("warn")
    for fields in ({"title": said}, {"source": Source(own_knowledge=said)}, {"images": (ImageFacts("a.jpg", said),)}):
        found = [finding.severity for finding in points(NEW, context, **fields) if finding.span == NEW.rstrip(".")]
        assert found == ["block" if held else "justify"], fields
    assert (severities(f"{NEW} {PRAISE} {said}", context, "advise").count("block") == 1) == held


def test_a_ward_is_known_without_that_word_where_it_is_no_word_of_the_council():
    context = replace(before_a_poll("warn"), council=CouncilFacts(name="Quay Parish Council"))
    assert severities("Delighted to announce a lido at Moorside.", context) == ["block"]
    assert severities(NEW, replace(context, period=Period("warn", ("East Ward",))), title="East wind") == ["justify"]


@pytest.mark.parametrize(("said", "severity"), [
    ("Have your say on 6 May. Register to vote by midnight on 19 April.", None), ("Your vote is your say. Register to vote.", None),
    ("Don't miss your chance to have your say. Register to vote by 19 April.", None),
    ("New polling station: voting for Mill Ward is at the Scout Hut this year.", None),
    ("Statutory notice: the Council proposes to make a byelaw. Objections to the Clerk by 30 April.", None),
    ("Notice is hereby given that the county council proposes to make a Public Path Diversion Order. Objections by 28 April.", None),
    ("Application for a premises licence for a new café in May. Representations to the district council by 22 April.", None),
    ("Compulsory purchase order: the county council proposes to buy land at the quay. Objections by 1 May.", None),
    ("Notice: have your say on our exciting plans for the hall by 30 April.", "block"),
    ("Register to vote by 19 April. Have your say on the future of the slipway.", "block"),
    ("Have your say on 6 May at our drop-in about the hall. Register to vote too.", "block"),
    ("We are redrawing the slipway. Have your say. Register to vote by 19 April.", "block"),
    ("Notice: the Council proposes to build a hall. Comments by 30 April.", "block"),
    ("Notice of a byelaw; objections by 30 April. The Council proposes to build a hall.", "block"),
    ("Statutory notice: our survey on the high street opens today.", "block"), ("Voting for Jane Ward on 6 May is the way.", "block"),
])
def test_messages_about_voting_and_notices_of_the_law_go_out(said, severity):
    assert {finding.severity for finding in points(said, before_a_poll())} == ({severity} if severity else set())


def test_points_say_which_poll_bears_on_them():
    def why(text, context):
        return next(finding.why for finding in points(text, context))

    assert "in one part of the Council's area" in why(NEW, before_a_poll("warn"))
    assert "in one part" not in why(NEW, before_a_poll("warn", areas=()))
    assert "names Ferry Row, where a poll is being held" in why("Delighted to announce a lido in Ferry Row.", before_a_poll("warn"))
    assert "favours no side" in why(NEW, before_a_poll("advise"))
    assert "until the poll is over" in why(PRAISE, before_a_poll())
    assert "poll" not in why(PRAISE, before_a_poll("warn"))


def test_the_second_reader_is_held_to_the_same_and_names_the_day():
    compiled = compile_rules([Rule("pre-election", "1", "block")], load_reader())
    text = Fields("The survey is put off until after the poll. We will tell you when it opens.")
    for strictness, severity in (("refuse", "justify"), ("warn", "justify"), ("advise", "advise")):
        (finding,) = check(text, compiled, before_a_poll(strictness))
        assert finding.reader and finding.severity == severity
        assert finding.ways_out[0].go_to == "when:2027-05-07"


def test_what_the_council_added_itself_is_as_severe_as_it_said():
    own = [Rule("pre-election", "1", "block", {"only_patterns": ["lido"]})]
    assert [f.severity for f in check(Fields(NEW), compile_rules(own), before_a_poll("advise"))] == ["block"]


@pytest.mark.parametrize(("now", "label"), [
    (None, "Keep it for Friday 7 May"), (datetime(2027, 4, 1, tzinfo=UTC), "Keep it for Friday 7 May"),
    (datetime(2026, 12, 1, tzinfo=UTC), "Keep it for Friday 7 May 2027"),
])
def test_what_is_kept_is_kept_for_the_first_day_that_is_free(now, label):
    way = keep(Held(free_on=FREE), Context(now=now))
    assert (way.label, way.go_to) == (label, "when:2027-05-07")


def test_what_names_where_or_who_is_held_for_as_long_as_they_are():
    """By its own end, also where any text is refused: what is elsewhere may go out sooner."""
    later = datetime(2027, 5, 27, 21, tzinfo=UTC), date(2027, 5, 28)
    for strictness in ("refuse", "warn"):
        context = replace(before_a_poll(), period=Period(strictness, ("Ferry Row",), STAND, ENDS, FREE, *later))
        for text, over in ((NEW, (ENDS, FREE)), (f"{NEW} Ferry Row is shut.", later), (f"{NEW} By Cllr Patel.", later)):
            held = held_on(Fields(text), compile_rules([Rule("pre-election", "1", "block")]), context)
            assert (held.ends, held.free_on) == over
            assert {way.go_to for found in points(text, context) for way in found.ways_out[:1]} == {f"when:{over[1]}"}


def test_where_nobody_knows_the_end_it_is_kept_until_after_polling_day():
    (finding,) = points(NEW, Context(restricted=True))
    assert (finding.ways_out[0].label, finding.ways_out[0].go_to) == ("Keep it until after polling day", "")


@pytest.mark.parametrize(("text", "fields", "says", "ways"), [
    ("The tea was made by Cllr Patel for us.", {}, "This names Raj Patel, who stands in the election.",
     [("Say \"a councillor\"", "a councillor"), ("Take the sentence out", None)]),
    ("Councillor Patel opened it.", {}, "This names", [("Say \"a councillor\"", "A councillor"), ("Take the sentence out", None)]),
    ("The Chair, Cllr Patel, opened it.", {}, "This names", [("Take the sentence out", None)]),
    ("Please ring Cllr Patel about it.", {}, "This names", [("Say \"the Council\"", "the Council"), ("Take the sentence out", None)]),
    ("Raj Patel opened it.", {}, "This names", [("Take the sentence out", None)]),
    ("\"A marvel,\" said Raj Patel.", {}, "This quotes Raj Patel,", [("Take the sentence out", None)]),
    ("Raj Patel, our postman, says it is a marvel.", {}, "This quotes", [("Take the sentence out", None)]),
    ("It was Rajesh Patel.", {}, "This may name Raj Patel,", [("Take the sentence out", None)]),
    ("It is.", {"images": (ImageFacts("a.jpg", "Cllr Patel on the quay"),)}, "This picture shows Raj Patel,",
     [("Use a picture without them", None)]),
    ("It is.", {"source": Source(own_knowledge="Raj Patel rang us")}, "This names", [("Say how we know without the name", None)]),
])
def test_a_point_says_who_stands_and_what_can_be_done(text, fields, says, ways):
    (finding,) = points(text, before_a_poll(), **fields)
    assert finding.message.startswith(says)
    assert [(way.label, way.replacement) for way in finding.ways_out] == [("Keep it for Friday 7 May", None), *ways]


def test_a_new_project_beside_a_name_is_a_point_of_its_own():
    found = points("We're launching a ferry club with Raj Patel.", before_a_poll())
    assert sorted(finding.span for finding in found) == ["Raj Patel", "We're launching a ferry club with Raj Patel"]


PLAIN = (
    "Notice of election. The candidates are Raj Patel and Ann-Marie Poole.",
    "Statement of persons nominated\nO'CONNOR, Siân (commonly known as Sian), 3 Ferry Row, Labour Party\nPATEL, Raj",
    "Notice of poll: Raj Patel, Ann-Marie Poole and Siân O'Connor stand for two seats. Poll: 7am to 10pm.",
    "Uncontested election: as there were two nominations for two seats, Raj Patel and Ann-Marie Poole are elected.",
    "Declaration of result of poll. Raj Patel 412, Ann-Marie Poole 390 votes. Both were elected. Turnout: 41 per cent.",
    "You need photo ID to vote at the polling place. The candidates are Raj Patel and Siân O'Connor.",
    "Register to vote by Monday, or vote by post or by proxy. Candidates: Raj Patel; Ann-Marie Poole.",
    "Statement of persons nominated\nPatel, Raj — Mill Lane — Independent\nPoole, Ann-Marie — Quay Street — Green Party",
    "Notice of uncontested election. The following were elected: Raj Patel, Ann-Marie Poole and Siân O'Connor.",
    "Election result: Raj Patel 412 votes (elected), Ann-Marie Poole 390 votes (not elected).",
    "Declaration of result of poll. I, the Returning Officer, declare that Raj Patel and Ann-Marie Poole were duly elected.",
)


@pytest.mark.parametrize("text", PLAIN)
def test_the_notices_of_the_election_may_name_who_stands(text):
    assert points(text, before_a_poll()) == ()


@pytest.mark.parametrize("shown", [
    "Raj Patel at the polling station", "Raj Patel on polling day", "Will Rudd with the notice of poll", "Cllr Rudd on polling day",
    "Notice of poll held by Raj Patel", "You need photo ID to vote. The candidates are Raj Patel and Siân O'Connor.",
    "A councillor opening a fête", "Candidates at the count",
])
def test_a_picture_is_no_notice_unless_it_reads_as_one(shown):
    stands = before_a_poll(candidates=(*STAND, "Will Rudd"))
    assert {f.severity for f in points("Results.", stands, images=(ImageFacts("a.png", shown),))} == {"block"}


@pytest.mark.parametrize("text", PLAIN[:5])
def test_a_picture_of_a_notice_that_lists_who_stands_is_looked_at(text):
    found = points("Results.", before_a_poll(), images=(ImageFacts("a.png", text),))
    assert {(f.severity, f.sureness) for f in found} == {("justify", "unsure")}
    assert points("Results.", before_a_poll(), images=(ImageFacts("a.png", "Notice of poll: a sign on a door"),)) == ()


@pytest.mark.parametrize("text", [
    "Bring photo ID to vote. Vote Raj Patel on Thursday 6 May.", "Polling day is 6 May. Your vote must be Raj Patel.",
    "Register to vote! Cast your vote: Raj Patel.", "How to vote: Raj Patel and no other.", "Polling day is 6 May. Raj Patel out!",
    "Notice of poll. Raj Patel must be elected.", "Polling day is 6 May. Raj Patel is the candidate who stands for you.",
    "Notice of poll. The candidates are Raj Patel and two nobodies.", "Polling day: Thursday. RAJ PATEL FOR QUAY",
    "Notice of poll\nVote for:\nRaj Patel, Independent\nAnn-Marie Poole, Independent", "Notice of poll. RAJ PATEL DELIVERS",
    "Statement of persons nominated: Raj Patel (working hard for Quay), Ann-Marie Poole.", "Notice of poll. Anyone but Raj Patel.",
    "Election result: Raj Patel 412, our champion.", "Polling day is 6 May. Vote Cllr Patel, your ward contact.",
])
def test_one_word_of_voting_makes_no_notice_of_a_text(text):
    assert ("block", "Raj Patel") in [(f.severity, f.span.replace("Cllr", "Raj").title()) for f in points(text, before_a_poll())
                                      if f.kind == "pre-election"]


@pytest.mark.parametrize("more", [
    "Raj Patel is the best of them.", "Our thanks to Raj Patel.", "\"I will win,\" said Raj Patel.",
    "Raj Patel will open the fair on Saturday.", "Cllr Patel is in the hall on Friday.",
])
def test_no_notice_hides_praise_or_words_of_theirs(more):
    for notice in PLAIN:
        found = points(f"{notice}\n{more}", before_a_poll())
        assert "block" in {f.severity for f in found if f.kind == "pre-election" and f.span in more}, notice


def test_what_follows_of_the_same_person_and_a_picture_are_no_part_of_a_notice():
    notice = "Notice of poll. The candidates are Ann-Marie Poole and Raj Patel."
    assert [f.span for f in points(f"{notice} He is never late.", before_a_poll())] == ["Ann-Marie Poole", "Raj Patel"]
    assert [f.field for f in points(notice, before_a_poll(), images=(ImageFacts("a.jpg", "Raj Patel"),))] == ["image:0"]


@pytest.mark.parametrize(("text", "severity"), [
    ("Cllr Patel takes the chair on Tuesday.", "justify"), ("Your ward contacts are Cllr Patel and Cllr Rudd.", "justify"),
    ("Present: Cllrs Rudd (Chair), Mill and Patel.", "justify"), ("Item 7: a report from Cllr Patel.", "justify"),
    ("It was proposed by Cllr Patel, and agreed.", "justify"),
    ("Cllr Patel, who chairs the Quay Committee, insisted that it was a marvel.", "block"),
    ("Your ward contact is the tireless Cllr Patel.", "block"),
])
def test_a_matter_of_record_never_stops_it_but_praise_does(text, severity):
    assert [finding.severity for finding in points(text, before_a_poll()) if "Patel" in finding.span] == [severity]


def test_minutes_make_one_point_of_each_who_stands():
    text = "Present: Cllrs Patel and Poole.\nProposed by Cllr Patel, seconded by Cllr Poole.\nProposed by Cllr Poole."
    assert [finding.span for finding in points(text, before_a_poll())] == ["Cllrs Patel", "Poole"]


def test_outside_the_period_nobody_stands():
    assert points("Cllr Patel opened it.", Context(period=Period(candidates=STAND))) == ()
