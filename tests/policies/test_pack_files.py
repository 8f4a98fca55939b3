"""Policy packs: the shipped ones are whole, and a bad one is told every fault with its line."""

import re
from datetime import date

import pytest

from policies.engine import compile_rules
from policies.engine.vocabulary import CRITERIA, DRAFT_KINDS
from policies.packs.files import PackError, list_packs, load_pack, parse_pack
from policies.packs.pack import PackDeputies
from policies.versions.limits import MOST_KEY_CLAUSES
from policies.ways.steps import Consult, Way

SHIPPED = ("croft", "model", "scarcliffe")

GOOD = """\
format: 1
slug: little-wold
council: Little Wold Parish Council
title: Communications policy
label: "2026"
adopted: 2026-03-02
review: 2027-03
channels: [website]
official_email: clerk@littlewold.example
not_monitored: Nobody watches this page at night.
sections:
  - number: 3.10
    heading: Publishing
    clauses:
      - ref: 3.10
        anchor: 3-10
        audience: [councillors]
        text: Give your source.
        summary: Say how you know.
        rules:
          - kind: source-missing
            severity: justify
            params: {exceptions: [weather]}
      - ref: null
        anchor: 3-10-p1
        heading: Comments
        audience: [public]
        house_rule: true
        text: Keep to the subject.
        summary: Keep to the subject.
        rules:
          - kind: off-topic
"""


def faults_of(text):
    with pytest.raises(PackError) as caught:
        parse_pack(text, "wold.yaml")
    return str(caught.value).splitlines()


def spoilt(old, new):
    """The faults of the good pack with one line of it changed."""
    assert old in GOOD
    return faults_of(GOOD.replace(old, new, 1))


def refs(pack):
    return [clause.ref for clause in pack.clauses()]


def anchors_under(pack, number):
    return [c.anchor for section in pack.sections if section.number == number for c in section.clauses]


# -- the packs that come with the product ------------------------------------------------------------------------------


def test_shipped_packs_are_listed_and_load():
    assert list_packs() == SHIPPED
    for slug in SHIPPED:
        assert load_pack(slug).slug == slug


def test_a_shipped_pack_is_read_once():
    assert load_pack("croft") is load_pack("croft")


@pytest.mark.parametrize("slug", SHIPPED)
def test_anchors_are_unique_and_fit_for_an_address(slug):
    anchors = [clause.anchor for clause in load_pack(slug).clauses()]
    assert len(anchors) == len(set(anchors))
    assert all(re.fullmatch(r"[a-z0-9-]+", anchor) for anchor in anchors)


@pytest.mark.parametrize("slug", SHIPPED)
def test_every_clause_has_words_and_one_plain_sentence(slug):
    for clause in load_pack(slug).clauses():
        assert clause.text.endswith(".") and clause.summary.endswith("."), clause.anchor
        assert clause.heading and clause.audience
        assert not re.search(r"[.!?] [A-Z]", clause.summary), clause.summary


@pytest.mark.parametrize("slug", SHIPPED)
def test_first_visit_shows_a_councillor_a_two_minute_list(slug):
    key = load_pack(slug).key_clauses()
    assert 5 <= len(key) <= MOST_KEY_CLAUSES
    assert all("councillors" in clause.audience for clause in key)


@pytest.mark.parametrize("slug", SHIPPED)
def test_house_rules_speak_to_the_public(slug):
    rules = load_pack(slug).house_rules()
    assert rules and all("public" in clause.audience for clause in rules)


def test_croft_has_every_clause_of_its_document():
    pack = load_pack("croft")
    assert [section.number for section in pack.sections] == list("123456789")
    assert anchors_under(pack, "1") == ["1-p1", "1-p2", "1-approved-council-social-media-p1",
                                        "1-users-of-council-social-media-p1"]
    assert anchors_under(pack, "2") == [f"2-p{n}" for n in range(1, 15)]
    letters = [f"3.{letter}" for letter in "abcdefghijklmnopqrstuvwxy"]
    romans = [f"3.x.{roman}" for roman in ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")]
    assert [ref for ref in refs(pack) if ref and ref[0] == "3"] == [*letters[:24], *romans, letters[24]]
    assert anchors_under(pack, "3") == [ref.replace(".", "-") for ref in [*letters[:24], *romans, letters[24]]]
    assert [len(anchors_under(pack, n)) for n in "45678"] == [2, 4, 1, 1, 3]
    assert anchors_under(pack, "9") == ["9-p1", *(f"9-do-{x}" for x in "abcdef"), *(f"9-don-t-{x}" for x in "abc")]
    assert [ref for ref in refs(pack) if ref and ref[0] == "9"] == [f"9.{x}" for x in "abcdefabc"]
    assert len(pack.clauses()) == 72


def test_scarcliffe_has_every_clause_of_its_document():
    pack = load_pack("scarcliffe")
    assert [len(section.clauses) for section in pack.sections] == [1, 10, 2, 1, 31, 14, 2, 3]
    assert set(refs(pack)) == {None}
    under = {}
    for clause in pack.sections[4].clauses:
        under[clause.heading] = under.get(clause.heading, 0) + 1
    assert under == {
        "Social media guidance": 1, "Before setting up a Council social media account": 1,
        "What can you post on Council accounts?": 9, "What can't you post on Council accounts?": 11,
        "Leaving or moving within the Council": 2, "Malware and online crime prevention": 7,
    }
    assert [f"5-what-can-t-you-post-p{n}" for n in range(1, 12)] == anchors_under(pack, "5")[11:22]


def test_facts_of_adoption_and_review():
    croft, scarcliffe, model = load_pack("croft"), load_pack("scarcliffe"), load_pack("model")
    assert (croft.review, croft.review_due) == ("2028-01", date(2028, 1, 31))
    assert croft.adopted < croft.review_due and "demonstration's own" in croft.adopted_note
    assert (scarcliffe.adopted, scarcliffe.review_due) == (date(2023, 10, 9), date(2024, 10, 31))
    assert (model.council, model.adopted, model.review_due) == ("", None, None)


def test_channels_are_those_each_policy_approves():
    assert load_pack("croft").channels == ("website", "email", "sms", "messaging", "video")
    assert load_pack("scarcliffe").channels == ("facebook", "website")


@pytest.mark.parametrize(("slug", "kind", "clauses"), [
    ("croft", "source-missing", ["3.c", "3.d", "3.h"]),
    ("croft", "personal-data", ["2-p8", "5-p4"]),
    ("croft", "political", ["2-p10", "3.q", "9-don-t-c"]),
    ("croft", "house-style", ["2-p5", "3.d", "3.j", "3.q"]),
    ("croft", "pre-election", []),
    ("croft", "endorsement", []),
    ("scarcliffe", "political", ["5-what-can-t-you-post-p7"]),
    ("scarcliffe", "pre-election", ["5-what-can-t-you-post-p7"]),
    ("scarcliffe", "house-style", ["5-what-can-you-post-p4", "5-what-can-you-post-p7"]),
    ("scarcliffe", "recruitment", []),
    ("model", "political", ["model:political"]),
])
def test_rules_cite_the_clause_they_come_from(slug, kind, clauses):
    assert [rule.clause for rule in load_pack(slug).rules() if rule.kind == kind] == clauses


def test_criteria_cite_the_clause_they_come_from():
    croft = [(rule.kind, rule.clause, rule.severity) for rule in load_pack("croft").comment_rules()]
    romans = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
    assert croft == [(kind, f"3.x.{roman}", "") for kind, roman in zip(CRITERIA, romans, strict=False)]
    assert ("party-political", "5-what-can-t-you-post-p8") in [
        (rule.kind, rule.clause) for rule in load_pack("scarcliffe").comment_rules()]


@pytest.mark.parametrize("slug", SHIPPED)
def test_the_checker_takes_the_rules_of_every_shipped_pack(slug):
    rules = load_pack(slug).rules()
    assert compile_rules(rules).rules == rules


def test_the_model_binds_every_kind_once():
    model = load_pack("model")
    assert sorted(rule.kind for rule in model.rules()) == sorted(DRAFT_KINDS)
    assert sorted(rule.kind for rule in model.comment_rules()) == sorted(CRITERIA)


# -- reading a file ----------------------------------------------------------------------------------------------------


def test_a_good_pack_is_read_as_it_is_written():
    pack = parse_pack(GOOD, "wold.yaml")
    source, comments = pack.clauses()
    assert (source.ref, source.heading, comments.ref, comments.heading) == ("3.10", "Publishing", None, "Comments")
    assert pack.rules()[0].params == {"exceptions": ["weather"]}
    assert [(rule.kind, rule.clause) for rule in pack.comment_rules()] == [("off-topic", "3-10-p1")]
    assert pack.house_rules() == (comments,)


def test_a_pack_is_read_from_a_path(tmp_path):
    path = tmp_path / "wold.yaml"
    path.write_text("\ufeff" + GOOD, encoding="utf-8")
    assert load_pack(path).title == load_pack(str(path)).title == "Communications policy"


@pytest.mark.parametrize(("old", "new", "fault"), [
    ("        text: Give your source.\n", "", "line 15: the clause has no “text”"),
    ("      - ref: 3.10\n        anchor: 3-10\n", "      - anchor: 3-10\n", "line 15: the clause has no “ref”"),
    ("title: Communications policy\n", "", "line 1: the pack has no “title”"),
    ("official_email: clerk@littlewold.example\n", "", "line 1: the pack has no “official_email”"),
    ("            severity: justify\n", "", "line 21: the rule has no “severity”"),
    ("    heading: Publishing\n", "", "line 12: the section has no “heading”"),
    ("        text: Give", "        tekst: x\n        text: Give", "line 18: a clause has no field “tekst”"),
    ("format: 1", "format: 2", "line 1: “format” should be 1, the only one there is"),
    ("slug: little-wold", "slug: Little Wold",
     "line 2: “slug” should be small letters, digits and hyphens, not “Little Wold”"),
    ("text: Give your source.", "text: ''", "line 18: “text” is empty"),
    ("text: Give your source.", "text:", "line 18: “text” is empty"),
    ("text: Give your source.", "text: no",
     "line 18: “text” should be words (put them in quotes if they look like something else)"),
    ("text: Give your source.", "text: [a]",
     "line 18: “text” should be words (put them in quotes if they look like something else)"),
    ("summary: Say how", "summary: " + 400 * "x" + " how", "line 19: “summary” is longer than 400 characters"),
    ("audience: [councillors]", "audience: councillors", "line 17: “audience” should be a list"),
    ("audience: [councillors]", "audience: []", "line 17: “audience” is empty"),
    ("audience: [councillors]", "audience: [cats]",
     "line 17: “cats” is not an audience; there are councillors, officers, moderators, public"),
    ("[website]", "[website, fax]", "line 8: “fax” is not a channel; there are website, email"),
    ("kind: source-missing", "kind: rumour", "line 21: “rumour” is not a kind of rule"),
    ("severity: justify", "severity: stern", "line 22: “stern” is not a severity; there are block, justify, advise"),
    ("kind: off-topic", "kind: off-topic\n            severity: block",
     "line 33: “off-topic” is for comments and takes no “severity”"),
    ("          - kind: off-topic", "          - kind: off-topic\n          - kind: off-topic",
     "line 32: “off-topic” is bound more than once to this clause"),
    ("params: {exceptions: [weather]}", "params: 3",
     "line 23: “params” should be a list of fields, each “name: value”"),
    ("params: {exceptions: [weather]}", "params: {a: !!python/name:os.system ''}",
     "line 23: “params” holds something other than words, numbers, true and false, and lists of them"),
    ("anchor: 3-10-p1", "anchor: 3-10", "line 25: the anchor “3-10” is used already, on line 16"),
    ("anchor: 3-10-p1", "anchor: 3.10 p1",
     "line 25: “anchor” should be small letters, digits and hyphens, not “3.10 p1”"),
    ("audience: [public]", "audience: [officers]",
     "line 28: a house rule speaks to the public; add “public” to its “audience”"),
    ("house_rule: true", "house_rule: certainly", "line 28: “house_rule” should be true or false"),
    ("2026-03-02", "2026-02-30", "line 6: “adopted” should be a day such as 2026-05-31, not “2026-02-30”"),
    ("2026-03-02", "2026-03", "line 6: “adopted” should be a day such as 2026-05-31, not “2026-03”"),
    ("2026-03-02", "null", "line 6: “adopted” is empty"),
    ("review: 2027-03", "review: March 2027", "line 7: “review” should be a day such as 2026-05-31, or 2026-05"),
    ("review: 2027-03", "review: 2027-13", "line 7: “review” should be a day such as 2026-05-31, or 2026-05"),
    ("review: 2027-03", "review: 2026-02", "line 7: the review, 2026-02, comes before the adoption on 2026-03-02"),
    ("clerk@littlewold.example", "the Clerk", "line 9: “official_email” should be an email address, not “the Clerk”"),
    ("label: \"2026\"", "label: \"2026\"\nlabel: b", "line 6: “label” is written twice in the pack"),
    ("channels: [website]", "channels: [website]\nreadings: [{question: Who?, answer: Us., anchor: 9-z}]",
     "line 9: no clause has the anchor “9-z”"),
])
def test_a_fault_names_file_and_line(old, new, fault):
    faults = spoilt(old, new)
    assert len(faults) == 1 and faults[0].startswith(f"wold.yaml, {fault}"), faults


DECIDING = """\
deciding:
  - channels: [website]
    categories: [press-release]
    consult:
      - {who: [chair, councillor], needed: 2, heard: true}
      - {who: [officer]}
    decides: clerk
    anchor: 3-10-p1
  - decides: moderators
next_in_line: {vice-chair: null, chair: officer}
deputies: {employees_only: true, causes: [leave], anchor: 3-10-p1}
delegation_minute: 24/61
sections:
"""
WITH_WAYS = GOOD.replace("sections:\n", DECIDING, 1)


def test_who_decides_is_read():
    pack = parse_pack(WITH_WAYS, "wold.yaml")
    assert pack.deciding == (
        Way(frozenset({"website"}), frozenset({"press-release"}),
            (Consult(("chair", "councillor"), 2, True), Consult(("officer",))), "clerk", "3-10-p1"),
        Way(frozenset(), frozenset(), (), "moderators"))
    assert pack.next_in_line == {"vice-chair": "", "chair": "officer"} and pack.delegation_minute == "24/61"
    assert pack.deputies == PackDeputies(True, ("leave",), "3-10-p1")
    assert parse_pack(GOOD, "wold.yaml").deciding == ()


@pytest.mark.parametrize(("old", "new", "line", "fault"), [
    ("[website]\n    cat", "[pigeon]\n    cat", 1, "“pigeon” is not a channel"),
    ("[press-release]", "[gossip]", 2, "“gossip” is not a category"),
    ("[officer]", "[member:3]", 5, "“member:3” is not an office"),
    ("[officer]", "[]", 5, "“who” is empty"),
    ("needed: 2", "needed: two", 4, "“needed” should be a whole number from 1 to 99"),
    ("[officer]}", "[chair], needed: 3}", 5, "only 1 can be asked here, not 3"),
    ("decides: clerk", "decides: chair", 6, "“chair” is not a way of deciding"),
    ("decides: clerk", "decides: routine", 4, "routine posts go out at once"),
    ("anchor: 3-10-p1\n  -", "anchor: 9-z\n  -", 7, "no clause has the anchor “9-z”"),
    ("vice-chair: null", "vice-chair: chair, officer: vice-chair", 9, "this goes round in a circle"),
    ("vice-chair: null", "vice-chair: mayor", 9, "“mayor” is not an office"),
    ("[leave]", "[bored]", 10, "“bored” is not a cause"),
    ("decides: moderators", "channels: [website]", 8, "the line of “deciding” has no “decides”"),
])
def test_a_fault_in_who_decides_has_its_line(old, new, line, fault):
    first = WITH_WAYS[:WITH_WAYS.index("deciding:")].count("\n") + 1
    assert old in WITH_WAYS
    faults = faults_of(WITH_WAYS.replace(old, new, 1))
    assert faults[0].startswith(f"wold.yaml, line {first + line}: {fault}"), faults


def test_what_the_shipped_policies_say_of_who_decides():
    croft, scarcliffe, model = (load_pack(slug) for slug in ("croft", "scarcliffe", "model"))
    assert [way.decides for way in croft.deciding] == ["clerk"] and croft.deputies.employees_only
    first, rest = scarcliffe.deciding
    assert (first.decides, first.kinds, first.categories) == (
        "moderators", {"facebook", "website"}, {"service", "event", "news"})
    assert rest.decides == "clerk" and not rest.categories
    assert [way.decides for way in model.deciding] == ["clerk"]


def test_a_month_of_review_ends_with_its_last_day():
    assert parse_pack(GOOD.replace("2027-03", "2026-03"), "wold.yaml").review_due == date(2026, 3, 31)


def test_all_faults_are_told_in_the_order_of_the_file():
    text = GOOD.replace("severity: justify", "severity: stern").replace("[public]", "[cats, public]")
    assert [fault.split(":")[0] for fault in faults_of(text.replace("slug: little-wold", "slug: A"))] == [
        "wold.yaml, line 2", "wold.yaml, line 22", "wold.yaml, line 27"]


def test_too_many_points_for_a_first_visit():
    clause = GOOD[GOOD.index("      - ref: null"):GOOD.index("        rules:\n          - kind: off-topic")]
    more = "".join(clause.replace("3-10-p1", f"3-10-p{n}").replace("text:", "key: true\n        text:")
                   for n in range(2, 11))
    assert faults_of(GOOD + more) == [
        "wold.yaml, line 12: 9 clauses are marked “key”; a first visit shows at most 8"]


def test_a_repeated_ref_is_printed_as_its_anchor():
    text = GOOD.replace("ref: null", "ref: 3.10")
    pack = parse_pack(text, "wold.yaml")
    assert [rule.clause for rule in (*pack.rules(), *pack.comment_rules())] == ["3-10", "3-10-p1"]


@pytest.mark.parametrize(("text", "fault"), [
    ("", "wold.yaml: is empty"),
    ("- 1", "wold.yaml, line 1: a pack should be a list of fields, each “name: value”"),
    ("a: b: c", "wold.yaml, line 1: the layout cannot be read here"),
    ("a:\n  - [1", "wold.yaml, line 3: the layout cannot be read here"),
    ("a: 1\n---\nb: 1", "wold.yaml, line 2: the layout cannot be read here"),
    ("a: &x 1\nb: *x", "wold.yaml, line 2: write it out again: “*” aliases are not used"),
    (50_000 * "[", "wold.yaml, line 1: the lists are nested too deep"),
    ("a: \x00", "wold.yaml: holds a character that does not belong in a text"),
    (2_000_001 * "#", "wold.yaml: is larger than any policy could be"),
])
def test_a_file_that_is_no_pack_is_told_so(text, fault):
    faults = faults_of(text)
    assert len(faults) == 1 and faults[0].startswith(fault), faults


def test_nothing_in_a_file_is_run(tmp_path):
    mark = tmp_path / "mark"
    text = GOOD.replace("title: Communications policy", f"title: !!python/object/apply:pathlib.Path.touch [{mark}]")
    assert faults_of(text)[0].startswith("wold.yaml, line 4: “title” should be words")
    assert not mark.exists()


def test_files_that_cannot_be_read(tmp_path):
    latin = tmp_path / "latin.yaml"
    latin.write_bytes(b"title: caf\xe9")
    for path, fault in ((latin, "latin.yaml: is not text in UTF-8"),
                        (tmp_path / "none.yaml", "none.yaml: cannot be read (No such file or directory)"),
                        (tmp_path, f"{tmp_path.name}: cannot be read (Is a directory)")):
        with pytest.raises(PackError) as caught:
            load_pack(path)
        assert str(caught.value) == fault


def test_an_unknown_slug_says_which_packs_there_are():
    with pytest.raises(PackError, match="there is no such pack; there are croft, model, scarcliffe"):
        load_pack("atlantis")


# -- what carries out a clause beside its rules --------------------------------------------------------------------------

MORE = """\
        mechanisms: [record:source, gate:ratifying-minute]
        examples:
          flag: [The council has agreed to shut the car park.]
          pass: [The hall is open on Saturday.]
"""


def with_more(lines):
    return GOOD.replace("        rules:\n          - kind: source-missing", lines + "        rules:\n          - kind: source-missing")


def test_mechanisms_and_examples_are_read():
    clause = parse_pack(with_more(MORE), "wold.yaml").clauses()[0]
    assert clause.mechanisms == ("record:source", "gate:ratifying-minute")
    assert clause.examples.flag == ("The council has agreed to shut the car park.",)
    assert clause.examples.pass_ == ("The hall is open on Saturday.",)


def test_a_clause_needs_no_summary_and_no_audience():
    text = GOOD.replace("        summary: Give", "").replace("        audience: [councillors]\n", "")
    clause = parse_pack(text.replace("        summary: Say how you know.\n", ""), "wold.yaml").clauses()[0]
    assert (clause.summary, clause.audience) == ("", ())


@pytest.mark.parametrize(("lines", "fault"), [
    ("        mechanisms: [gate:moat]\n", "line 20: “gate:moat” is not a mechanism; there are gate:approval, "),
    ("        mechanisms: record:source\n", "line 20: “mechanisms” should be a list"),
    ("        mechanisms: [record:source, record:source]\n",
     "line 20: “record:source” stands more than once in “mechanisms”"),
    ("        people_only: true\n", "line 20: “people_only” says that nothing here carries the clause out"),
    ("        people_only: perhaps\n", "line 20: “people_only” should be true or false"),
    ("        examples: [Shut.]\n", "line 20: a list of examples should be a list of fields"),
    ("        examples:\n          find: [Shut.]\n", "line 21: a list of examples has no field “find”"),
    ("        examples:\n          flag: [3]\n", "line 21: “example” should be words"),
    ("        examples:\n          flag: Shut.\n", "line 21: “flag” should be a list"),
])
def test_a_fault_in_what_carries_a_clause_out_has_its_line(lines, fault):
    faults = faults_of(with_more(lines))
    assert len(faults) == 1 and faults[0].startswith(f"wold.yaml, {fault}"), faults


@pytest.mark.parametrize(("reading", "fault"), [
    ("{question: Who?, outcome: guess}", "line 9: “guess” is not an outcome; there are open, reading, amendment, aside"),
    ("{question: Who?}", "line 9: the reading has no “answer”"),
])
def test_a_question_that_is_answered_has_its_answer(reading, fault):
    assert spoilt("channels: [website]", f"channels: [website]\nreadings: [{reading}]") == [f"wold.yaml, {fault}"]


def test_an_open_question_is_read():
    text = GOOD.replace("channels: [website]", "channels: [website]\nreadings: [{question: Who?, outcome: open}]")
    assert [(r.question, r.answer, r.outcome) for r in parse_pack(text, "wold.yaml").readings] == [("Who?", "", "open")]


@pytest.mark.parametrize("slug", SHIPPED)
def test_no_shipped_clause_is_both_carried_out_and_left_to_people(slug):
    clauses = load_pack(slug).clauses()
    assert any(c.people_only for c in clauses) and any(c.mechanisms for c in clauses)
    assert not [c.anchor for c in clauses if c.people_only and (c.rules or c.mechanisms)]


def test_a_file_keeps_within_what_a_policy_can_be():
    clause = GOOD[GOOD.index("      - ref: null"):GOOD.index("        house_rule: true")]
    more = "".join(clause.replace("3-10-p1", f"x-{n}") + "        text: x\n" for n in range(499))
    assert faults_of(GOOD + more) == ["wold.yaml, line 12: a policy has at most 500 clauses"]
    many = ", ".join(["x"] * 21)
    assert faults_of(with_more(f"        examples:\n          flag: [{many}]\n")) == [
        "wold.yaml, line 21: a clause has at most 20 examples"]
    asked = ", ".join(["{question: x, outcome: open}"] * 501)
    assert spoilt("channels: [website]", f"channels: [website]\nreadings: [{asked}]") == [
        "wold.yaml, line 9: a policy has at most 500 readings"]


@pytest.mark.parametrize(("old", "new", "fault"), [
    ("anchor: 3-10\n", f"anchor: {'a' * 121}\n", "“anchor” is longer than 120 characters"),
    ("text: Give your source.", f"text: {'a' * 20_001}", "“text” is longer than 20,000 characters"),
])
def test_a_file_holds_no_more_than_a_clauses_own_page(old, new, fault):
    [said] = spoilt(old, new)
    assert fault in said


@pytest.mark.parametrize("value", [
    "!!set {a, b}", "!!bool maybe", "!!timestamp soon", "!!binary aGk=", "2026-05-01", "[[2026-05-01]]", "{a: 1}", "null",
    "!!omap [a: 1]",
])
def test_a_parameter_is_made_of_plain_values(value):
    [said] = spoilt("params: {exceptions: [weather]}", f"params: {{exceptions: {value}}}")
    assert "line 23: “params” holds something other than words, numbers, true and false" in said


@pytest.mark.parametrize("mark", ["\\0", "\\x07", "\\x1b", "\\x7f"])
def test_a_character_that_no_text_has_is_said_with_its_line(mark):
    [said] = spoilt("text: Give your source.", f'text: "Give your{mark} source."')
    assert said == "wold.yaml, line 18: holds a character that does not belong in a text"
