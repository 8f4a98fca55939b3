"""What is suggested for a clause: from the shipped policies, from clauses in other words, and what must not be."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from policies.engine.kinds import all_kinds
from policies.engine.vocabulary import AUDIENCES, CRITERIA, DRAFT_KINDS
from policies.mechanisms import KINDS, MECHANISMS
from policies.packs.files import load_pack
from policies.suggesting import LIKELY, RULE, ClauseText, audience_of, in_place, suggest, suggest_all
from tests.policies.other_clauses import CLAUSES


def clauses_of(slug):
    pack = load_pack(slug)
    return [
        (SimpleNamespace(text=c.text, heading=c.heading, section=section.heading, ref=c.ref), c)
        for section in pack.sections for c in section.clauses
    ]


def likely(found, what=RULE):
    return {one.name for one in found if one.what == what and one.sureness == LIKELY}


def scored(pairs):
    """(precision, recall) of pairs of sets: suggested, right."""
    pairs = list(pairs)
    both = sum(len(got & right) for got, right in pairs)
    return both / sum(len(got) for got, _ in pairs), both / sum(len(right) for _, right in pairs)


@pytest.mark.parametrize("slug", ["croft", "scarcliffe", "model"])
def test_rules_are_suggested_where_the_shipped_policies_bind_them(slug):
    rows = clauses_of(slug)
    found = suggest_all([like for like, _ in rows])
    pairs = [(likely(each), {rule.kind for rule in clause.rules}) for each, (_, clause) in zip(found, rows, strict=True)]
    precision, recall = scored(pairs)
    assert precision >= 0.9 and recall >= 0.9


def test_rules_are_suggested_for_clauses_in_other_words():
    precision, recall = scored((likely(suggest(text, heading, heading)), kinds) for heading, text, kinds in CLAUSES)
    assert precision >= 0.95 and recall >= 0.95


def test_every_kind_can_be_suggested():
    assert {kind for _, _, kinds in CLAUSES for kind in kinds} >= {*DRAFT_KINDS, *CRITERIA}


@pytest.mark.parametrize(("slug", "least"), [("croft", 0.85), ("scarcliffe", 0.7), ("model", 0.75)])
def test_mechanisms_are_suggested_where_the_shipped_policies_name_them(slug, least):
    rows = clauses_of(slug)
    found = suggest_all([like for like, _ in rows])
    precision, recall = scored((likely(each, "mechanism"), set(c.mechanisms)) for each, (_, c) in zip(found, rows, strict=True))
    assert precision >= 0.75 and recall >= least


@pytest.mark.parametrize("text", [
    "This policy sets out how the Council uses social media, political and commercial matters included.",
    "“Defamation” means a statement that harms somebody's reputation.",
    "Posts should meet each of the following:",
])
def test_what_asks_for_nothing_is_left_to_people(text):
    assert [one.name for one in suggest(text)] == ["people"]


@pytest.mark.parametrize("text", [
    "A register of breaches is kept by the sub-committee.",
    "Passwords are changed when an account holder resigns.",
    "Requests for information are answered within 20 working days.",
])
def test_what_this_product_does_not_do_gets_nothing(text):
    assert suggest(text, "Records") == []


def test_a_clause_says_why_and_in_which_of_its_words():
    rule = suggest("The same notice is not posted again within a fortnight.")[0]
    assert (rule.name, rule.severity, rule.params) == ("repetition", "justify", {"days": 14})
    assert rule.words == "same notice is not posted again within" and rule.why.endswith("pointed out.")


@pytest.mark.parametrize(("text", "params"), [
    ("Avoid jargon.", {"checks": ["reading", "formal"]}),
    ("Posts are readable at a reading age of 11, in plain English.", {"checks": ["reading", "formal"], "reading_age": 11}),
    ("Do not use capital letters or emoji.", {"checks": ["capitals", "emoji"]}),
    ("Posts carry the Council's branding.", {"checks": ["voice"]}),
])
def test_house_style_looks_at_what_the_clause_speaks_of(text, params):
    rule = next(one for one in suggest(text) if one.name == "house-style")
    assert rule.params == params


def test_every_parameter_suggested_is_one_that_the_kind_takes():
    for slug in ("croft", "scarcliffe", "model"):
        for each in suggest_all([like for like, _ in clauses_of(slug)]):
            for one in each:
                if one.name in DRAFT_KINDS:
                    all_kinds()[one.name].read_params(one.params)


def test_a_clause_with_room_asks_for_a_reason_and_forbids_nothing():
    firm, soft = suggest("Do not publish personal data."), suggest("Where possible do not publish personal data.")
    assert (firm[0].severity, soft[0].severity) == ("block", "justify")


def test_items_of_a_list_are_read_with_what_leads_into_it():
    rows = [
        SimpleNamespace(text="The Council may remove comments that contain:", heading="Site", section="Site", ref="4"),
        SimpleNamespace(text="insults", heading="Site", section="Site", ref="4.a"),
        SimpleNamespace(text="insults to staff are reported.", heading="Site", section="Site", ref="5"),
    ]
    assert [c.lead_in for c in in_place(rows)] == ["", rows[0].text, ""]
    assert likely(suggest_all(rows)[1]) == {"attack-threat"}
    assert likely(suggest("insults", "Site", "Site", "4.a")) == {"abusive-language"}


@pytest.mark.parametrize("texts", [
    ("The Council removes comments that are:", "abusive;", "off the subject.", "Officers do not argue."),
    ("Everyone is asked to keep to two house rules.", "Be kind.", "Keep to the subject.", "Officers do not argue."),
])
def test_a_list_without_numbers_ends_where_it_ends(texts):
    rows = [SimpleNamespace(text=text, heading="Site", section="Site", ref=None) for text in texts]
    assert [c.lead_in for c in in_place(rows)] == ["", texts[0], texts[0], ""]
    rows[2].heading = "Another"
    assert [c.lead_in for c in in_place(rows)] == ["", texts[0], "", ""]


def test_lettered_items_follow_a_paragraph_without_number():
    refs = (None, "2.a", "2.b")
    rows = [SimpleNamespace(text=text, heading="Site", section="Site", ref=ref)
            for text, ref in zip(("We take down comments that are:", "racist", "off the subject"), refs, strict=True)]
    assert [likely(each) for each in suggest_all(rows)[1:]] == [{"obscene-racist"}, {"off-topic"}]


def test_house_rules_beside_a_list_of_reasons_for_removal_are_shown_and_no_more():
    found = dict(zip([c.anchor for _, c in clauses_of("croft")], suggest_all([like for like, _ in clauses_of("croft")]), strict=True))
    assert likely(found["2-p13"]) == set() and likely(found["2-p13"], "mechanism") == {"page:house-rules"}
    assert likely(found["3-x-ii"]) == {"attack-threat"}


@pytest.mark.parametrize(("text", "heading", "speaks_to"), [
    ("Councillors keep to their code.", "", ("councillors",)),
    ("Officers and moderators answer posts.", "", ("officers", "moderators")),
    ("Posts are short.", "Guidance for officers", ("officers",)),
    ("Posts are short.", "", ("councillors", "officers")),
    ("Abusive comments are removed.", "", ("moderators", "public")),
    ("Members of the public may attend.", "", ("public",)),
])
def test_whom_a_clause_speaks_to(text, heading, speaks_to):
    assert audience_of(ClauseText(text, heading)) == speaks_to
    assert set(speaks_to) <= set(AUDIENCES)


def test_mechanisms_have_names_and_words():
    assert all(m.kind in KINDS and m.label and not m.label.endswith(".") for m in MECHANISMS.values())


@pytest.mark.parametrize(("text", "names"), [
    ("Officers are reminded of the purdah rules before each election.", {"gate:pre-election-period", "job:election-notices"}),
    ("Between the notice of election and polling day new projects wait.",
     {"gate:pre-election-period", "record:held-back", "page:elections"}),
    ("Members standing for re-election do not appear in the Council's videos.", {"register:candidates"}),
    ("The Council posts nothing new in the pre-election period.", {"gate:pre-election-period"}),
    ("Posts are confined to existing services during purdah.", {"gate:pre-election-period"}),
    ("Comments by candidates during the election period are removed.", set()),
    ("Candidates for the post of groundsman are interviewed.", set()),
    ("The chairman is elected at the annual meeting.", set()),
])
def test_what_carries_out_clauses_on_elections(text, names):
    assert likely(suggest(text), "mechanism") == names


def test_croft_says_nothing_of_elections():
    named = {name for _, clause in clauses_of("croft") for name in clause.mechanisms}
    assert not [name for name in named if "election" in MECHANISMS[name].label]


@pytest.mark.parametrize("text", ["", " ", ".", "a" * 50_000, "no (" * 9_000, "comment " * 7_000, "the clerk " * 6_000])
def test_any_text_can_be_read(text):
    assert isinstance(suggest(text, text[:200], text[:200]), list)
