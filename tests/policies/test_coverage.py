"""What carries out each clause: true for the shipped policies, counted over a year, on its page and from the command."""

from __future__ import annotations

import io
import json
from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.tenancy import council_scope
from councilcomms.posts import transitions
from councilcomms.posts.models import Check, Lift
from policies import readings
from policies.back_tests.past import A_YEAR
from policies.checks import rulebook
from policies.coverage import coverage_of, summary
from policies.elections import transitions as elections
from policies.figures import of_rules
from policies.loading import load_version
from policies.mechanisms import MECHANISMS
from policies.models import Clause, OwnPattern, Reading, Rule, Version
from policies.packs.files import load_pack
from policies.past_points import as_cited_in
from policies.transitions import begin_version, confirm
from policies.words import KIND_NAMES
from tests.policies.small_versions import changed, make_version


@pytest.fixture
def row(policy, croft_scope):
    """``row(anchor)``: that clause's row as it is counted now."""
    return lambda anchor: next(row for row in coverage_of(policy).rows if row.clause.anchor == anchor)


def page(signed_in, member, version):
    return signed_in(member).get(reverse("coverage", args=["croft", version.pk]))


def test_the_headline_counts_clauses_rules_mechanisms_and_open_questions(policy, croft_scope):
    assert summary(policy).words == "72 clauses, 64 carried out, 0 questions for you"
    Reading.objects.create(version=policy, question="Who decides?")
    said = summary(policy)
    assert said.words == "72 clauses, 64 carried out, 1 question for you"
    assert (said.people_only, said.open) == (2, 6)


def test_what_this_product_does_not_do_is_shown_as_not_carried_out(policy, croft_scope):
    assert {row.clause.anchor for row in coverage_of(policy).open} == {"3-p", "3-u", "3-y", "5-p2", "5-p3", "8-p3"}


def test_a_check_of_the_councils_own_carries_its_clause_out(policy, row, clerk):
    def add(name, kind, anchor):
        OwnPattern.objects.create(name=name, kind=kind, anchor=anchor, severity="advise", pattern="x", says="x", added_by=clerk, started_at=timezone.now())

    add("Staff named", "personal-data", "3-u")
    add("Leaving parties", "source-missing", "3-c")
    assert [(c.name, c.more, c.counted) for c in row("3-u").carriers] == [("Staff named", "Check of our own", True)]
    assert [(c.name, c.counted) for c in row("3-c").carriers[:2]] == [("How we know", True), ("Leaving parties", False)]
    assert summary(policy).carried_out == coverage_of(policy).summary.carried_out == 65
    OwnPattern.objects.update(ended_at=timezone.now())
    assert row("3-u").is_open


def test_a_name_that_is_no_mechanism_carries_nothing_out(policy, croft_scope):
    Clause.objects.filter(version=policy, anchor="3-p").update(mechanisms=["register:incidents"])
    assert "3-p" in {row.clause.anchor for row in coverage_of(policy).open}


def test_points_of_a_year_are_counted_by_the_clause_they_cite(row, submitted, clerk):
    found = [
        {"kind": "source-missing", "clause": "3.c", "reason": "Known to all"},
        {"kind": "source-missing", "clause": "3.c", "lifted": "It is a quotation"},
        {"kind": "confidential", "clause": "3.g", "minute": "24/61"},
        {"kind": "source-missing", "clause": "3.d", "reason": "x"},
        {"kind": "debate", "clause": "3.c", "reason": "of another kind"},
    ]
    check = Check.objects.create(
        post=submitted, revision=submitted.current, moment=Check.Moment.APPROVED, version_label="", rules_key="",
        text_hash="", findings=found,
    )
    Lift.objects.create(post=submitted, point="p", kind="source-missing", clause="3.c", reason="other", by=clerk)
    assert [(c.slug, c.acted) for c in row("3-c").carriers] == [
        ("source-missing", 2), ("gate:ratifying-minute", 1), ("record:source", 0)]
    assert (row("3-c").acted, row("3-c").wrong) == (3, 1)
    assert [c.acted for c in row("3-g").carriers] == [1, 1]
    Check.objects.filter(pk=check.pk).update(at=timezone.now() - timedelta(days=370))
    assert (row("3-c").acted, row("3-g").acted) == (1, 0)


def test_points_of_an_earlier_version_are_counted_by_the_clause_whatever_its_number_is_now(policy, submitted, clerk, croft_scope):
    """3.c becomes 3.d and 3.d becomes 3.c; 3.g is taken out, and its number given to another clause."""
    found = [{"kind": "source-missing", "clause": "3.c", "reason": "x"}, {"kind": "confidential", "clause": "3.g"}]
    Check.objects.create(
        post=submitted, revision=submitted.current, moment=Check.Moment.APPROVED, version=policy, version_label="",
        rules_key="", text_hash="", findings=found,
    )
    Lift.objects.create(post=submitted, point="p", kind="source-missing", clause="3.c", reason="other", by=clerk)
    draft = begin_version(policy, by=clerk, label="2029")
    clauses = {clause.anchor: clause for clause in draft.clauses.all()}
    clauses["3-g"].rules.all().delete()
    clauses["3-g"].delete()
    for anchor, ref in (("3-c", "3.d"), ("3-d", "3.c"), ("3-h", "3.g")):
        Clause.objects.filter(pk=clauses[anchor].pk).update(ref=ref)
        Rule.objects.get_or_create(clause=clauses[anchor], kind="source-missing", defaults={"severity": "advise"})
    Rule.objects.get_or_create(clause=clauses["3-h"], kind="confidential", defaults={"severity": "advise"})
    rows = {row.clause.anchor: row for row in coverage_of(draft).rows}
    acted = {anchor: {c.slug: c.acted for c in rows[anchor].carriers} for anchor in ("3-c", "3-d", "3-h")}
    assert (acted["3-c"]["source-missing"], rows["3-c"].wrong) == (2, 1)
    assert (acted["3-d"]["source-missing"], rows["3-d"].wrong, acted["3-h"]["confidential"]) == (0, 0, 0)
    figures = of_rules(as_cited_in(draft, readings.acted(timezone.now() - A_YEAR)), [], rulebook(draft))
    assert {(f.name, f.cited.printed, f.asked) for f in figures} == {
        ("How we know", "3.d", True), (KIND_NAMES["confidential"], f"3.g ({policy.label})", False)}


def test_a_clause_whose_number_comes_twice_is_counted_by_its_anchor(row, submitted):
    Check.objects.create(
        post=submitted, revision=submitted.current, moment=Check.Moment.APPROVED, version_label="", rules_key="",
        text_hash="", findings=[{"kind": "political", "clause": "9-don-t-c"}],
    )
    assert row("9-don-t-c").carriers[0].acted == 1


def test_mechanisms_count_what_was_done(row, submitted, clerk, confirmed):
    assert row("1-users-of-council-social-media-p1").acted == 0
    transitions.reject(submitted, by=clerk, reason="Not ours to say.", seen=submitted.current.hash)
    decided = row("1-users-of-council-social-media-p1")
    assert [(c.slug, c.acted) for c in decided.carriers] == [
        ("gate:approval", 1), ("gate:steps", 0), ("gate:deputy-in-dates", 0),
    ]
    assert [(c.slug, c.acted) for c in row("3-a").carriers] == [("acknowledge:policy", 1)]


def test_what_was_done_about_elections_counts_for_the_clause_that_asks_for_it(row, policy, clerk):
    policy.clauses.filter(anchor="2-p2").update(mechanisms=["page:elections", "register:candidates", "record:held-back"])
    poll = elections.enter_poll(by=clerk, kind="county", poll_on=date(2027, 5, 6))
    elections.enter_notice(poll, by=clerk, notice_on=date(2027, 3, 30))
    elections.mark_candidate(poll, by=clerk, stands_from=date(2027, 4, 9), name="Raj Patel")
    acted = {c.slug: c.acted for c in row("2-p2").carriers}
    assert (acted["page:elections"], acted["register:candidates"], acted["record:held-back"]) == (2, 1, 0)


def test_every_act_that_is_counted_can_be_done(policy, croft_scope):
    """A verb that is renamed would be counted as never done."""
    from councilcomms.posts.transitions.table import VERB_WORDS as of_posts
    from policies.elections.transitions.table import VERB_WORDS as of_elections
    from policies.transitions.table import VERB_WORDS as of_policies

    tables = {"posts": of_posts, "policies": of_policies, "elections": of_elections}
    known = {f"{room}.{verb}" for room, verbs in tables.items() for verb in verbs} | {
        "posts.checked", "points.ratified", "policies.confirmations", "councils.organisations", "councils.open deputising",
        "councils.end membership", "councils.end role", "councils.enter meeting", "councils.enter resolution",
        "councils.hold queues", "councils.set out of office",
    }
    assert {act for m in MECHANISMS.values() for act in m.acts} <= known


def test_who_has_confirmed_is_counted_of_those_it_speaks_to(row, policy, councillor, clerk, officer, chair):
    confirm(policy, by=chair)
    confirm(policy, by=officer)
    for_all, for_councillors, for_officers = row("2-p2"), row("3-a"), row("3-o")
    assert (for_all.confirmed, for_all.asked) == (2, 4)
    assert (for_councillors.confirmed, for_councillors.asked) == (1, 2)
    assert (for_officers.confirmed, for_officers.asked) == (1, 2)


def test_a_new_version_counts_only_those_it_asks(croft, in_croft, clerk, councillor, officer):
    first = make_version(croft)
    for member in (clerk, councillor, officer):
        confirm(first, by=member)
    today = timezone.localdate()
    second = make_version(croft, changed(a2="Speak for yourself."), effective_on=today - timedelta(days=2))
    assert _confirmed(second) == {"1-a": (None, None), "2-a": (1, 0), "3-a": (None, None), "4-a": (None, None)}
    confirm(second, by=councillor)
    assert _confirmed(second)["2-a"] == (1, 1)
    third = make_version(croft, changed(a2="Speak for yourselves."), effective_on=today, minor=True)
    assert set(_confirmed(third).values()) == {(None, None)}, "a small change asks nobody"


def _confirmed(version):
    return {row.clause.anchor: (row.asked, row.confirmed) for row in coverage_of(version).rows}


def test_a_draft_asks_nobody(croft_scope, councillor):
    draft = load_version(load_pack("model"), state=Version.State.DRAFT)
    assert {row.asked for row in coverage_of(draft).rows} == {None}


def test_statements_do_not_grow_with_clauses(policy, croft_scope, councillor, clerk):
    coverage_of(policy)  # its clauses are read once for each process
    with CaptureQueriesContext(connection, ) as few:
        coverage_of(policy)
    for number in range(20):
        clause = Clause.objects.create(version=policy, position=100 + number, section="More", anchor=f"more-{number}", text="x")
        Rule.objects.create(clause=clause, kind="debate", severity="advise")
    with CaptureQueriesContext(connection) as many:
        coverage_of(policy)
    assert len(many) == len(few) <= 16


def test_the_page_has_what_nothing_carries_out_first(policy, councillor, signed_in):
    shown = page(signed_in, councillor, policy).content.decode()
    assert "72 clauses, 64 carried out, 0 questions for you" in shown
    places = [shown.index(f'id="{anchor}"') for anchor in ("3-p", "8-p3", "1-p2", "2-p4")]
    assert places == sorted(places)
    assert "Nothing goes out before the Clerk approves it" in shown and "0 of 1" in shown
    assert "See what could carry out the rest" not in shown


def test_only_members_with_a_role_see_it(policy, make_member, outsider_clerk, signed_in, scarcliffe_policy, clerk):
    nobody = make_member(policy.council, "Norma Nobody", "norma@croft.example")
    assert page(signed_in, nobody, policy).status_code == 403
    assert page(signed_in, outsider_clerk, policy).status_code == 404
    assert page(signed_in, clerk, scarcliffe_policy).status_code == 404


def test_the_public_sees_labels_and_no_counts(policy, croft_scope):
    template = Template("{% load coverage %}{% for clause in clauses %}{% carried_out clause %}{% endfor %}")
    clauses = policy.clauses.prefetch_related("rules").filter(anchor__in=["3-c", "2-p4", "3-p"])
    shown = " ".join(template.render(Context({"clauses": clauses})).split())
    assert shown == (
        '<p class="govuk-body-s">Kept by people, not by this portal.</p> <p class="govuk-body-s">Carried out by: How we know; '
        "What is not public yet goes out only under a minute that ratifies it; A post says how the Council knows, and readers see it.</p>"
    )


def command(**options):
    out = io.StringIO()
    call_command("clause_coverage", council="croft", stdout=out, **options)
    return out.getvalue()


def test_the_command_prints_each_clause_in_order(policy, croft):
    clauses = json.loads(command(json=True))
    assert all(list(c) == ["ref", "anchor", "heading", "carried_by", "people_only", "acted_last_year"] for c in clauses)
    with council_scope(croft):
        assert [c["anchor"] for c in clauses] == list(policy.clauses.values_list("anchor", flat=True))
    by_ref = {c["ref"]: c for c in clauses}
    assert by_ref["3.c"] == {
        "ref": "3.c", "anchor": "3-c", "heading": "Guidance for Council Officers on the Use of the Council Social Media",
        "carried_by": ["source-missing", "gate:ratifying-minute", "record:source"], "people_only": False,
        "acted_last_year": 0,
    }
    assert [c["anchor"] for c in clauses if c["people_only"]] == ["1-p1", "2-p4"]


def test_the_command_prints_a_table_for_people(policy):
    lines = command().splitlines()
    assert lines[0].endswith("72 clauses, 64 carried out, 0 questions for you")
    assert lines[2] == "Nothing carries these out (6)" and lines[3].split() == ["0", "3.p"]


def test_the_command_says_in_one_line_what_is_not_there(croft):
    with pytest.raises(CommandError, match="^This council has no policy in force.$"):
        command()
    with pytest.raises(CommandError, match="^There is no council “nowhere” here.$"):
        call_command("clause_coverage", council="nowhere")
