"""What anybody reads of a council's policy: the version in force, the others with their dates, what changed, the data."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from policies.models import Companion, Reading, Signature, Version
from policies.transitions import answer_question
from tests.policies.versions_of_croft import JUNE, MARCH, REWORDED, SEPTEMBER, write_version


@pytest.fixture(autouse=True)
def in_july(time_machine):
    time_machine.move_to(datetime(2026, 7, 15, 11, tzinfo=UTC), tick=False)


@pytest.fixture
def earlier(croft):
    return write_version(croft, "First", MARCH)


@pytest.fixture
def current(croft, earlier, chair):
    return write_version(
        croft, "Second", JUNE, REWORDED, adopted_on=JUNE, minute_ref="2026/88", chaired_by=chair, review_on=SEPTEMBER,
    )


@pytest.fixture
def coming(croft, current):
    return write_version(croft, "Third", SEPTEMBER)


def read(anonymous, name, *args, status=200, **query):
    answer = anonymous.get(reverse(name, args=["croft", *args]), query)
    assert answer.status_code == status
    return answer.content.decode()


def test_the_adoption_block_says_when_by_which_minute_and_who_signed(croft, clerk, current, anonymous):
    with council_scope(croft):
        Signature.objects.create(version=current, capacity="clerk", member=clerk, name="Clara Clerk",
                                 at=datetime(2026, 6, 2, 23, 30, tzinfo=UTC))
    page = read(anonymous, "policy")
    assert "1 June 2026, minute 2026/88" in page and "Since 1 June 2026" in page and "7 September 2026" in page
    assert "Clara Clerk, Clerk, 3 June 2026" in page, "the day it was in London"
    assert "Chair of the meeting, Cherry Chair: awaited" in page
    assert "councillors, officers" in page


def test_signed_on_paper_is_said(croft, chair, current, anonymous):
    with council_scope(croft):
        Signature.objects.create(version=current, capacity="chair", member=chair, name="Cherry Chair", on_paper=True)
    assert "Cherry Chair, Chair of the meeting, on paper, 15 July 2026" in read(anonymous, "policy")


def test_what_was_adopted_on_paper_before_waits_for_no_signature(croft, anonymous):
    write_version(croft, "Old", MARCH, on_paper=True)
    assert "awaited" not in read(anonymous, "policy")


def test_how_the_council_reads_a_clause_stands_beside_it_once_it_is_answered(croft, current, anonymous):
    with council_scope(croft):
        ask = Reading.objects.create
        ask(version=current, anchor="3-b", question="Whose address?", answer="Anybody's.", outcome="reading")
        ask(version=current, question="Who decides?", answer="The Clerk decides.", outcome="reading")
        ask(version=current, anchor="3-a", question="What is a caretaker?", outcome="open")
        ask(version=current, anchor="3-a", question="Hall?", answer="Drop it", outcome="amendment")
    page = read(anonymous, "policy")
    clause = page[page.index('id="3-b"'):page.index('id="3-p1"')]
    assert "Whose address?" in clause and "Anybody&#x27;s." in clause
    assert "The Clerk decides." in page[page.index('id="readings"'):]
    assert "What is a caretaker?" not in page and "Drop it" not in page


def test_an_answer_given_later_says_when_and_by_which_office(croft, current, administrator, anonymous, make_member):
    with council_scope(croft):
        asked = Reading.objects.create(version=current, anchor="3-b", question="Whose address?")
        answer_question(asked, by=administrator, outcome="reading", answer="Anybody's.")
    page = read(anonymous, "policy")
    assert "Answered 15 July 2026, Policy administrator." in page[page.index('id="3-b"'):page.index('id="3-p1"')]
    assert "Ada" not in page, "an office, no name"
    (line,) = json.loads(read(anonymous, "policy_json"))["readings"]
    assert (line["answered"], line["answered_by"]) == ("2026-07-15", "Policy administrator")


def test_companion_documents_are_listed_with_link_and_review(croft, current, anonymous):
    with council_scope(croft):
        Companion.objects.create(policy=current.policy, name="Code of Conduct", link="https://croft.example/code",
                                 review_on=SEPTEMBER)
    page = read(anonymous, "policy")
    assert 'href="https://croft.example/code">Code of Conduct</a>' in page
    assert "Its review is due on 7 September 2026" in page


def test_a_version_to_come_is_announced_and_can_be_read(coming, anonymous):
    page = read(anonymous, "policy")
    assert "A new version takes force on 7 September 2026" in page
    assert reverse("policy_version", args=["croft", coming.pk]) in page
    assert "This version takes force on 7 September 2026" in read(anonymous, "policy_version", coming.pk)


def test_an_earlier_version_says_when_it_was_in_force(earlier, current, anonymous):
    page = read(anonymous, "policy_version", earlier.pk)
    assert "It was from 2 March 2026 to 31 May 2026" in page and "The caretaker may post" in page
    assert "What the law asks" not in page


def test_the_versions_with_their_days(earlier, current, coming, anonymous):
    page = read(anonymous, "policy_versions")
    assert "In force from 2 March 2026 to 31 May 2026." in page
    assert "In force since 1 June 2026, until 6 September 2026." in page
    assert "In force from 7 September 2026." in page
    assert page.index("Third") < page.index("Second") < page.index("First")


def test_of_two_of_one_day_the_later_one_is_in_force(croft, earlier, anonymous):
    write_version(croft, "Again", MARCH, REWORDED)
    assert "The clerk may post" in read(anonymous, "policy")
    assert "This version was never in force" in read(anonymous, "policy_version", earlier.pk)


@pytest.mark.parametrize("state", [Version.State.DRAFT, Version.State.PROPOSED, Version.State.DISCARDED])
def test_what_was_not_adopted_is_never_public(state, croft, current, anonymous):
    other = write_version(croft, "Secret plans", JUNE, state=state)
    for name in ("policy_version", "policy_version_json"):
        read(anonymous, name, other.pk, status=404)
    for asked in ({"from": other.pk}, {"to": other.pk}):
        read(anonymous, "policy_compare", status=404, **asked)
    for name in ("policy", "policy_json", "policy_versions", "policy_compare"):
        assert "Secret plans" not in read(anonymous, name)


def test_another_councils_version_is_not_here(current, scarcliffe, anonymous):
    theirs = write_version(scarcliffe, "Theirs", MARCH)
    for name in ("policy_version", "policy_version_json"):
        read(anonymous, name, theirs.pk, status=404)
    read(anonymous, "policy_compare", status=404, to=theirs.pk)


@pytest.mark.parametrize("name", ["policy", "policy_json", "policy_versions", "policy_compare"])
def test_before_any_policy_there_is_no_page(name, croft, anonymous):
    write_version(croft, "A draft")
    read(anonymous, name, status=404)


def test_before_the_first_takes_force_it_can_be_read_as_one_to_come(croft, anonymous):
    first = write_version(croft, "First", SEPTEMBER)
    read(anonymous, "policy", status=404)
    assert "This version takes force" in read(anonymous, "policy_version", first.pk)
    assert "First" in read(anonymous, "policy_versions")


def test_what_changed_is_the_newest_change_unless_asked(earlier, current, coming, anonymous):
    page = read(anonymous, "policy_compare")
    assert "From First to Second:" in page and "1 changed, 2 the same." in page
    assert '<del><span class="govuk-visually-hidden">taken out: </span>caretaker</del>' in page
    assert '<ins><span class="govuk-visually-hidden">put in: </span>clerk</ins>' in page
    other = read(anonymous, "policy_compare", **{"from": earlier.pk, "to": coming.pk})
    assert "every clause is the same" in other
    assert "one and the same version" in read(anonymous, "policy_compare", **{"from": current.pk, "to": current.pk})


@pytest.mark.parametrize("asked", ["x", "-1", "9999999999999999999999", "1 OR 1"])
def test_what_is_no_version_is_not_found(asked, current, anonymous):
    read(anonymous, "policy_compare", status=404, to=asked)


def test_the_data_carries_adoption_readings_companions_and_the_other_versions(croft, earlier, current, anonymous):
    with council_scope(croft):
        Companion.objects.create(policy=current.policy, name="Code of Conduct")
        Reading.objects.create(version=current, question="Who?", answer="The Clerk.", outcome="reading")
    data = json.loads(read(anonymous, "policy_json"))
    assert (data["version"], data["standing"], data["effective"], data["minute"]) == (
        "Second", "in force", "2026-06-01", "2026/88",
    )
    assert data["signatures"][0] == {"capacity": "Clerk", "name": None, "signed": None, "on_paper": False}
    assert data["readings"] == [{"anchor": None, "question": "Who?", "answer": "The Clerk.", "answered": None,
                                 "answered_by": None}]
    assert data["companions"] == [{"name": "Code of Conduct", "link": None, "review": None}]
    (other,) = data["versions"]
    assert (other["version"], other["effective"], other["until"]) == ("First", "2026-03-02", "2026-05-31")
    assert json.loads(anonymous.get(other["url"]).content)["version"] == "First"


@pytest.mark.parametrize("rows", [1, 30])
def test_few_statements_however_many_rows(rows, croft, earlier, current, anonymous, django_assert_max_num_queries):
    with council_scope(croft):
        for number in range(rows):
            Companion.objects.create(policy=current.policy, name=f"Document {number}")
            Reading.objects.create(version=current, anchor="3-a", question=f"{number}?", outcome="reading")
    read(anonymous, "policy")  # who decides is read once for each version and process
    for name in ("policy", "policy_json", "policy_versions", "policy_compare"):
        with django_assert_max_num_queries(4):
            read(anonymous, name)


def test_nothing_but_reading(current, anonymous):
    for name in ("policy_versions", "policy_compare"):
        assert anonymous.post(reverse(name, args=["croft"])).status_code == 405
