"""Questions a version leaves open: read so, changed next time, or of no matter here."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from councilcomms.councils.transitions import Refused, WrongState
from policies import transitions
from policies.models import PolicyEvent, Reading
from policies.versions.fingerprints import seen_of, seen_of_all


@pytest.fixture
def asked(standing):
    return Reading.objects.create(
        version=standing, key="period", question="How soon is “immediately”?", quote="tell the Clerk immediately",
        anchor="1-b",
    )


def test_an_answer_stands_beside_the_version_in_force(asked, standing, administrator):
    before = standing.content_key
    reading = transitions.answer_question(asked, by=administrator, outcome="reading", answer=" Within a day. ")
    assert (reading.outcome, reading.answer, reading.answered_by) == ("reading", "Within a day.", administrator)
    standing.refresh_from_db()
    assert standing.content_key == before and standing.clauses.get(anchor="1-b").text == "Say how we know."
    event = PolicyEvent.objects.get(verb="answer question")
    assert event.version == standing and "Within a day." in event.note


def test_an_answer_may_be_given_again_and_both_are_recorded(asked, clerk):
    transitions.answer_question(asked, by=clerk, outcome="aside")
    assert transitions.answer_question(asked, by=clerk, outcome="amendment", answer="Within a day.").answer
    assert PolicyEvent.objects.filter(verb="answer question").count() == 2


@pytest.mark.parametrize(("said", "field"), [
    ({"outcome": "reading"}, "answer"), ({"outcome": "amendment", "answer": " "}, "answer"),
    ({"outcome": "open"}, "outcome"), ({"outcome": "reading", "answer": "x" * 20_001}, "answer"),
])
def test_what_is_missing_is_said_by_the_field(asked, clerk, said, field):
    with pytest.raises(Refused) as refused:
        transitions.answer_question(asked, by=clerk, **said)
    assert set(refused.value.errors) == {field}


def test_who_may_not_and_when_not(asked, begun, clerk, councillor, outsider_clerk, signed_in):
    with pytest.raises(PermissionDenied):
        transitions.answer_question(asked, by=councillor, outcome="aside")
    for name, pk in (("question", asked.pk), ("questions", asked.version_id)):
        assert signed_in(councillor).get(reverse(name, args=["croft", pk])).status_code == 403
        assert signed_in(outsider_clerk).get(reverse(name, args=["scarcliffe", pk])).status_code == 404
    transitions.discard(begun, by=clerk)
    with pytest.raises(WrongState):
        transitions.answer_question(begun.readings.get(), by=clerk, outcome="aside")


def test_the_pages_list_ask_and_keep(asked, standing, administrator, signed_in):
    browser, address = signed_in(administrator), reverse("question", args=["croft", asked.pk])
    listed = reverse("questions", args=["croft", standing.pk])
    assert "How soon is" in browser.get(listed).content.decode()
    page = browser.get(address).content.decode()
    assert "tell the Clerk immediately" in page and "Say how we know." in page
    said = {"outcome": "reading", "answer": "", "seen": seen_of(asked)}
    assert "Write how the Council reads it." in browser.post(address, said).content.decode()
    assert browser.post(address, said | {"answer": "Within a day."})["Location"] == listed
    page = browser.get(listed).content.decode()
    assert "No question is open." in page and "This is how we read it: Within a day." in page
    page = browser.post(address, said | {"answer": "Within a week."}).content.decode()
    assert "Answered meanwhile: This is how we read it. Within a day." in page and "Within a week." in page


def test_the_reading_stands_beside_its_clause(asked, standing, clerk, councillor, signed_in):
    transitions.answer_question(asked, by=clerk, outcome="reading", answer="Within a day.")
    page = signed_in(councillor).get(reverse("version", args=["croft", standing.pk])).content.decode()
    assert page.index("Say how we know.") < page.index("Within a day.") < page.index("Nobody is threatened")


def test_open_questions_wait_on_the_desk_of_those_who_keep_the_policy(asked, clerk, administrator, councillor, signed_in):
    desk = reverse("desk", args=["croft"])
    for member, shown in ((clerk, True), (administrator, True), (councillor, False)):
        assert ("Answer 1 question the policy leaves open" in signed_in(member).get(desk).content.decode()) == shown
    transitions.answer_question(asked, by=clerk, outcome="aside")
    assert "Answer 1 question" not in signed_in(clerk).get(desk).content.decode()


def test_an_answer_given_while_the_page_of_adoption_was_open_is_read_before_adopting(asked, standing, clerk):
    draft = transitions.begin_version(standing, by=clerk, label="2026")
    seen = seen_of_all(draft)
    transitions.answer_question(draft.readings.get(), by=clerk, outcome="reading", answer="Within a day.")
    with pytest.raises(Refused) as refused:
        transitions.propose(draft, by=clerk, seen=seen)
    assert "changed while this page was open" in refused.value.errors["seen"]
    assert transitions.propose(draft, by=clerk, seen=seen_of_all(draft)).state == "proposed"
