"""A version goes out as a pack and comes in again: nothing is lost, nothing is added."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command

from councilcomms.councils.models import Council
from councilcomms.councils.tenancy import council_scope
from policies.checks import content_key
from policies.loading import load_version
from policies.models import Clause, ClauseExample, Policy, Reading, Version
from policies.packs.files import load_pack, parse_pack
from policies.packs.writing import write_pack
from policies.transitions.ways import add_way, set_conditions
from policies.ways.steps import Consult


def council_of(pack):
    return Council.objects.create(
        slug=pack.slug, name=pack.council or "Little Wold Parish Council", short_name="Wold",
        official_email=pack.official_email or "clerk@wold.example", not_monitored=pack.not_monitored,
    )


@pytest.mark.parametrize("slug", ["croft", "scarcliffe", "model"])
def test_what_went_out_comes_in_again(slug, db):
    pack = load_pack(slug)
    with council_scope(council_of(pack)):
        state = Version.State.ADOPTED if pack.council else Version.State.DRAFT
        text = write_pack(load_version(pack, state=state))
    assert parse_pack(text, "out.yaml") == pack


@pytest.fixture
def odd(croft_scope):
    """A draft in which everything looks like something else, or stands alone in its section."""
    version = load_version(load_pack("model"), state=Version.State.DRAFT)
    first, second = version.clauses.all()[:2]
    Clause.objects.filter(pk=first.pk).update(
        ref="3.10", text="- 5: “yes”\n\n# no\ttab, é, 🙂 and a line end", summary="null", own_account=True, heading="1e3",
    )
    ClauseExample.objects.create(clause=second, text="true", must="flag")
    ClauseExample.objects.create(clause=second, text="2026-05-01", must="pass")
    Reading.objects.create(version=version, question="yes", key="who-decides", quote="null", anchor=first.anchor)
    rule = version.clauses.get(anchor="4-8").rules.get()
    rule.params = {"days": 45, "exceptions": ["no", "12"]}
    rule.save()
    return version


def test_what_looks_like_something_else_stays_what_it_is(odd):
    text = write_pack(odd)
    pack = parse_pack(text, "out.yaml")
    first, second = pack.clauses()[:2]
    assert (first.ref, first.summary, first.own_account, first.heading) == ("3.10", "null", True, "1e3")
    assert first.text == "- 5: “yes”\n\n# no\ttab, é, 🙂 and a line end"
    assert (second.examples.flag, second.examples.pass_) == (("true",), ("2026-05-01",))
    question = pack.readings[-1]
    assert (question.question, question.outcome, question.key, question.quote) == ("yes", "open", "who-decides", "null")
    again = load_version(replace(pack, label="Again"), state=Version.State.DRAFT)
    assert write_pack(again).replace("label: Again", f"label: {odd.label}") == text
    assert again.content_key == content_key(again)
    assert again.clauses.get(anchor="4-8").rules.get().params == {"days": 45, "exceptions": ["no", "12"]}


def test_what_an_import_leaves_goes_out_and_comes_in(croft_scope):
    """No channels chosen yet, no headings, nobody addressed, no summary."""
    policy = Policy.objects.create(title="Policy")
    draft = Version.objects.create(policy=policy, label="Draft")
    Clause.objects.create(version=draft, position=1, section="", ref=None, anchor="p1", text="Be kind.")
    pack = parse_pack(write_pack(draft), "out.yaml")
    assert (pack.channels, pack.sections[0].heading, pack.council) == ((), "", "")
    again = load_version(replace(pack, label="Again"), state=Version.State.DRAFT)
    assert again.clauses.get().text == "Be kind." and again.content_key == content_key(draft)


def test_writing_asks_as_often_however_many_clauses(policy, django_assert_num_queries):
    with council_scope(policy.council_id):
        version = Version.objects.select_related("council", "policy").get(pk=policy.pk)
        with django_assert_num_queries(5):
            write_pack(version)


def test_members_by_name_stay_at_home(croft_scope, clerk, chair, administrator):
    """A pack goes to other councils: an office stands in a member's place, or nobody, and the file says so."""
    version = load_version(load_pack("model"), state=Version.State.DRAFT)
    named = [f"member:{chair.pk}", f"member:{administrator.pk}"]
    add_way(version, by=clerk, decides="clerk", categories=["news"], consult=[{"who": named, "needed": 2}])
    add_way(version, by=clerk, decides="clerk", categories=["event"], consult=[{"who": [named[1]]}])
    set_conditions(version, by=clerk, next_in_line={"officer": named[0], "vice-chair": ""})
    text = write_pack(Version.objects.get(pk=version.pk))
    pack = parse_pack(text, "out.yaml")
    assert [way.consult for way in pack.deciding] == [(Consult(("chair",)),), (), ()]
    assert pack.next_in_line == {"vice-chair": ""}
    assert text.startswith("# Who decides, line 1: whoever is consulted by name stands here by their office")
    assert "Cherry" not in text and "member:" not in text


def test_the_command_writes_the_version_in_force(policy):
    out = io.StringIO()
    call_command("export_policy", "croft", stdout=out)
    assert len(parse_pack(out.getvalue(), "out.yaml").clauses()) == 72


def test_the_command_writes_any_version_of_that_council(policy, scarcliffe_policy, croft):
    with council_scope(croft):
        draft = load_version(load_pack("model"), state=Version.State.DRAFT)
    out = io.StringIO()
    call_command("export_policy", "croft", version=draft.pk, stdout=out)
    assert parse_pack(out.getvalue(), "out.yaml").label == "Model 1"
    with pytest.raises(CommandError, match="no version"):
        call_command("export_policy", "croft", version=scarcliffe_policy.pk)


def test_a_council_without_policy_or_no_council_is_said_in_one_line(croft):
    with pytest.raises(CommandError, match="no policy in force"):
        call_command("export_policy", "croft")
    with pytest.raises(CommandError, match="There is no council “nowhere” here."):
        call_command("export_policy", "nowhere")


def test_a_pack_becomes_a_draft_with_no_dates(croft, policy):
    out = io.StringIO()
    call_command("load_policy", "croft", "croft", draft=True, stdout=out)
    with council_scope(croft):
        draft = Version.objects.get(state="draft")
        assert (draft.adopted_on, draft.effective_on, draft.review_on, draft.on_paper) == (None, None, None, False)
        assert draft.label == "2028 review (2)" and draft.clauses.count() == 72
    assert "draft" in out.getvalue()


def test_what_the_desk_leaves_goes_out_and_comes_in(begun, clause_of, clerk):
    """A clause that was left to people before it had a check; a question on a clause that is there no more."""
    Clause.objects.filter(pk=clause_of("1-a").pk).update(people_only=True)
    Reading.objects.create(version=begun, question="Who decides?", anchor="9-z")
    pack = parse_pack(write_pack(begun), "out.yaml")
    assert not pack.clauses()[0].people_only and pack.clauses()[0].rules
    assert [(r.question, r.anchor) for r in pack.readings] == [("Who decides?", None)]
