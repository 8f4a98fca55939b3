"""Examples inside clauses: what must be pointed out is, what must pass does, or the version is not adopted."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from councilcomms.councils.transitions import Refused
from policies import transitions
from policies.models import ClauseExample, Version
from policies.versions.examples import run_examples
from policies.versions.limits import MOST_EXAMPLES, MOST_EXAMPLES_IN_ALL
from tests.policies.versions import PRIVATE, day


def run(version):
    return [(each.example.text, each.words) for each in run_examples(Version.objects.select_related("policy").get(pk=version.pk))]


def test_an_example_must_be_pointed_out_under_its_own_clause(begun, clause_of, clerk):
    transitions.add_example(clause_of("1-a"), by=clerk, text=PRIVATE, must="flag")
    transitions.add_example(clause_of("1-a"), by=clerk, text="The hall is open.", must="pass")
    assert run(begun) == []
    transitions.add_example(clause_of("1-b"), by=clerk, text="Come to the fair.", must="flag")
    transitions.add_example(clause_of("1-a"), by=clerk, text=PRIVATE + " Soon.", must="pass")
    assert run(begun) == [
        (PRIVATE + " Soon.", "Pointed out: “07700 900123” (Private details)."),
        ("Come to the fair.", "Nothing was pointed out under this clause."),
    ]


def test_examples_of_clauses_for_comments_are_read_as_comments(begun, clause_of, clerk):
    transitions.add_example(clause_of("2-p1"), by=clerk, text="I will kill you, I know where you live.", must="flag")
    transitions.add_example(clause_of("2-p1"), by=clerk, text="Waste of money, the lot of you.", must="pass")
    assert run(begun) == []


def test_examples_on_the_pre_election_period_are_read_as_in_one(begun, clause_of, clerk):
    transitions.add_rule(clause_of("1-b"), by=clerk, kind="pre-election", severity="block")
    text = "We are delighted to announce our exciting plans for the new village hall."
    transitions.add_example(clause_of("1-b"), by=clerk, text=text, must="flag")
    assert run(begun) == []


def test_the_councils_own_facts_count(begun, clause_of, clerk, croft):
    croft.official_phone = "07700 900123"
    croft.save()
    transitions.add_example(clause_of("1-a"), by=clerk, text="Ring the office on 07700 900123.", must="pass")
    assert run(begun) == []


def test_statements_do_not_grow_with_the_examples(begun, clause_of, clerk, django_assert_num_queries):
    def count():
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as seen:
            run(begun)
        return len(seen)

    transitions.add_example(clause_of("1-a"), by=clerk, text=PRIVATE, must="flag")
    run(begun)
    before = count()
    for number in range(8):
        transitions.add_example(clause_of("1-a"), by=clerk, text=f"{PRIVATE} {number}", must="flag")
    assert count() == before


@pytest.mark.parametrize(("text", "must", "field"), [
    ("  ", "flag", "text"), ("x" * 5001, "flag", "text"), ("Words.", "sing", "must"),
])
def test_what_is_wrong_is_said_by_the_field(clause_of, clerk, text, must, field):
    with pytest.raises(Refused) as refused:
        transitions.add_example(clause_of("1-a"), by=clerk, text=text, must=must)
    assert set(refused.value.errors) == {field}


def test_a_clause_has_so_many_examples_and_no_more(clause_of, clerk):
    for number in range(MOST_EXAMPLES):
        transitions.add_example(clause_of("1-a"), by=clerk, text=f"Example {number}", must="pass")
    with pytest.raises(Refused):
        transitions.add_example(clause_of("1-a"), by=clerk, text="One more", must="pass")


def test_a_failing_example_stops_the_adoption_and_warns_before_proposing(begun, clause_of, clerk, chair, signed_in):
    transitions.add_example(clause_of("1-b"), by=clerk, text="Come to the fair.", must="flag")
    with pytest.raises(Refused) as refused:
        transitions.adopt(begun, by=clerk, adopted_on=day(), minute_ref="2026/12", chaired_by=chair)
    assert "1 example does not come out as written" in str(refused.value) and "clause 1.b" in str(refused.value)
    begun.refresh_from_db()
    assert begun.state == "draft" and begun.adopted_on is None
    page = signed_in(clerk).get(reverse("propose_version", args=["croft", begun.pk])).content.decode()
    assert "1 example does not come out as written. That stops the adoption." in page
    assert transitions.propose(begun, by=clerk).state == "proposed"
    page = signed_in(clerk).get(reverse("adopt_version", args=["croft", begun.pk])).content.decode()
    assert "it cannot be adopted yet" in page and reverse("return_version", args=["croft", begun.pk]) in page


def test_the_pages_add_try_change_and_take_away(begun, clause_of, administrator, signed_in):
    browser, clause = signed_in(administrator), clause_of("1-a")
    address = reverse("add_example", args=["croft", clause.pk])
    page = browser.post(address, {"text": "The hall is open.", "must": ""}).content.decode()
    assert "Choose whether it must be pointed out or must pass." in page and "The hall is open." in page
    assert browser.post(address, {"text": "The hall is open.", "must": "flag"}).status_code == 302
    tried = reverse("examples", args=["croft", begun.pk])
    assert "1 of 1 does not come out as written." in browser.get(tried).content.decode()
    example = clause.examples.get()
    page = browser.get(reverse("example", args=["croft", example.pk])).content.decode()
    seen = page.split('name="seen" value="')[1].split('"')[0]
    browser.post(reverse("example", args=["croft", example.pk]), {"text": PRIVATE, "must": "flag", "seen": seen})
    assert "It comes out as written." in browser.get(tried).content.decode()
    browser.post(reverse("remove_example", args=["croft", example.pk]))
    assert not clause.examples.exists()


def test_who_may_not_and_where_not(begun, clause_of, clerk, councillor, outsider_clerk, signed_in):
    example = transitions.add_example(clause_of("1-a"), by=clerk, text=PRIVATE, must="flag")
    with pytest.raises(PermissionDenied):
        transitions.remove_example(example, by=councillor)
    for name, pk in (("example", example.pk), ("examples", begun.pk)):
        assert signed_in(councillor).get(reverse(name, args=["croft", pk])).status_code == 403
        assert signed_in(outsider_clerk).get(reverse(name, args=["scarcliffe", pk])).status_code == 404


def test_a_version_has_so_many_examples_in_all(begun, clause_of, clerk):
    ClauseExample.objects.bulk_create(
        ClauseExample(clause=clause_of("1-a"), text=f"The hall is open, {n}.", must="pass") for n in range(MOST_EXAMPLES_IN_ALL - 1)
    )
    transitions.add_example(clause_of("1-b"), by=clerk, text="The hall is open.", must="pass")
    with pytest.raises(Refused) as refused:
        transitions.add_example(clause_of("1-b"), by=clerk, text="The hall is shut.", must="pass")
    assert "200 examples" in refused.value.errors["text"]
