"""A version is adopted by its meeting, or was on paper; it takes force by its date and is never changed after."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.models import Job, Notice, RoleHolding
from councilcomms.councils.transitions import WrongState
from policies import transitions
from policies.checks import version_in_force
from policies.models import PolicyEvent
from policies.transitions.adopting import a_year_after
from tests.policies.versions import day, faults

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def meeting(clerk, chair):
    return {"by": clerk, "adopted_on": day(), "minute_ref": "2026/12", "chaired_by": chair}


# --- by a meeting -----------------------------------------------------------------------------------------------------


def test_adopted_in_force_from_the_day_of_the_meeting_and_reviewed_a_year_after(begun, standing, meeting, clerk):
    version = transitions.adopt(begun, **meeting)
    assert (version.state, version.effective_on, version.minute_ref) == ("adopted", day(), "2026/12")
    assert version.review_on == a_year_after(day()) and not version.on_paper
    assert version_in_force() == version
    event = PolicyEvent.objects.get(verb="adopt")
    assert (event.version, event.from_state, event.to_state, event.actor) == (version, "draft", "adopted", clerk)
    assert f"minute 2026/12. In force from {day():%-d %B %Y}." in event.note
    assert event.facts["content_key"] == version.content_key
    assert a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)


def test_what_takes_force_later_waits_for_its_midnight(begun, standing, meeting):
    day_one = day(days=-10)
    version = transitions.adopt(transitions.propose(begun, by=meeting["by"]), effective_on=day_one, **meeting)
    assert version_in_force() == standing
    job = Job.objects.get(name="policies.takes_force")
    assert job.payload == {"version": version.pk}
    assert timezone.localtime(job.due_at).date() == day_one and timezone.localtime(job.due_at).hour == 0
    with time_machine.travel(job.due_at - timedelta(seconds=1)):
        assert version_in_force() == standing
    with time_machine.travel(job.due_at):
        assert version_in_force() == version


def test_everybody_hears_and_the_chair_is_asked_to_sign(begun, meeting, chair, councillor, clerk):
    version = transitions.adopt(begun, **meeting)
    said = {notice.member: (notice.subject, notice.address) for notice in Notice.objects.all()}
    assert set(said) == {chair, councillor}
    assert said[chair] == ("Sign 2026 review, which the Council adopted", reverse("sign_version", args=["croft", version.pk]))
    assert said[councillor][0] == f"The policy was adopted: 2026 review, in force from {day():%-d %B %Y}"


@pytest.mark.parametrize(("said", "field", "words"), [
    ({"adopted_on": -1}, "adopted_on", "still to come"),
    ({"effective_on": 1}, "effective_on", "cannot hold before the meeting"),
    ({"effective_on": -3650}, "effective_on", "Check the year"),
    ({"review_on": 0}, "review_on", "after the day the policy takes force"),
    ({"minute_ref": " "}, "minute_ref", "Give the minute"),
    ({"label": "2025"}, "label", "already"),
])
def test_what_is_wrong_is_said_by_the_field(begun, meeting, said, field, words):
    """Days are so many ago."""
    said = {name: day(days=value) if isinstance(value, int) else value for name, value in said.items()}
    errors = faults(transitions.adopt, begun, **{**meeting, **said})
    assert field in errors and words in errors[field]
    begun.refresh_from_db()
    assert begun.state == "draft" and begun.label == "2026 review"


def test_who_chaired_was_of_the_council_on_that_day(begun, meeting, clerk, councillor, officer, chair):
    assert "cannot sign for the chair too" in faults(transitions.adopt, begun, **meeting | {"chaired_by": clerk})["chaired_by"]
    assert "was not a member" in faults(transitions.adopt, begun, **meeting | {"chaired_by": officer})["chaired_by"]
    RoleHolding.objects.filter(member=councillor).update(starts=day(days=90), ends=day(days=1))
    errors = faults(transitions.adopt, begun, **meeting | {"chaired_by": councillor})
    assert f"Colin Councillor's office ended on {day(days=1):%-d %B %Y}." in errors["chaired_by"]
    RoleHolding.objects.filter(member=chair).update(starts=day(days=90), ends=day(days=1))
    version = transitions.adopt(begun, **meeting | {"adopted_on": day(days=2)})
    assert version.chaired_by == chair


def test_who_joined_here_after_the_meeting_may_have_chaired_it(begun, meeting):
    assert transitions.adopt(begun, **meeting | {"adopted_on": day(days=20)}).effective_on == day(days=20)


def test_two_versions_never_take_force_on_one_day_nor_in_the_past_of_the_other(begun, standing, meeting):
    first = transitions.adopt(begun, **meeting)
    second = transitions.begin_version(first, by=meeting["by"], label="2026 again")
    errors = faults(transitions.adopt, second, **meeting)
    assert errors == {"effective_on": "2026 review takes force on that day. Choose another day."}
    errors = faults(transitions.adopt, second, **meeting | {"adopted_on": day(days=3)})
    assert "2026 review has been in force since" in errors["effective_on"]
    assert transitions.adopt(second, effective_on=day(days=-1), **meeting).state == "adopted"


def test_a_version_without_clauses_is_not_adopted(in_croft, meeting):
    empty = transitions.begin_version(None, by=meeting["by"], label="First", title="Policy")
    assert "no clauses" in str(faults(transitions.adopt, empty, **meeting))


def test_who_may_not_and_when_not(begun, standing, meeting, administrator, chair):
    for member in (administrator, chair):
        with pytest.raises(PermissionDenied):
            transitions.adopt(begun, **meeting | {"by": member})
    with pytest.raises(WrongState):
        transitions.adopt(standing, **meeting)
    adopted = transitions.adopt(begun, **meeting)
    for verb in (transitions.propose, transitions.take_back, transitions.discard, transitions.edit_details):
        with pytest.raises(WrongState):
            verb(adopted, by=meeting["by"])


def test_the_form_keeps_what_was_typed_and_adopts(begun, clerk, chair, officer, signed_in):
    browser, address = signed_in(clerk), reverse("adopt_version", args=["croft", begun.pk])
    page = browser.get(address).content.decode()
    assert "Cherry Chair" in page and "Oscar Officer" not in page
    seen = page.split('name="seen" value="')[1].split('"')[0]
    today, before = day(), day(days=9)
    said = {"label": "2026", "minute_ref": "2026/12", "chaired_by": chair.pk, "seen": seen,
            "adopted_on_day": today.day, "adopted_on_month": today.month, "adopted_on_year": today.year,
            "effective_on_day": before.day, "effective_on_month": before.month, "effective_on_year": before.year}
    page = browser.post(address, said).content.decode()
    assert 'href="#id_effective_on_0"' in page and "cannot hold before the meeting" in page and 'value="2026/12"' in page
    answer = browser.post(address, said | {"effective_on_day": "", "effective_on_month": "", "effective_on_year": ""})
    assert answer["Location"] == reverse("version", args=["croft", begun.pk])
    assert version_in_force().label == "2026"


def test_a_draft_changed_while_the_form_was_open_is_read_again_first(begun, clause_of, clerk, chair, signed_in):
    browser, address = signed_in(clerk), reverse("adopt_version", args=["croft", begun.pk])
    seen = browser.get(address).content.decode().split('name="seen" value="')[1].split('"')[0]
    transitions.change_clause(clause_of("1-a"), by=clerk, audience=["public"])
    today = day()
    said = {"label": "2026", "minute_ref": "2026/12", "chaired_by": chair.pk, "seen": seen,
            "adopted_on_day": today.day, "adopted_on_month": today.month, "adopted_on_year": today.year}
    page = browser.post(address, said).content.decode()
    assert "The draft was changed while this page was open." in page
    begun.refresh_from_db()
    assert begun.state == "draft"


@pytest.mark.parametrize(("persona", "status"), [("administrator", 403), ("councillor", 403), ("outsider_clerk", 404)])
def test_the_pages_are_closed_to_others(persona, status, begun, request, signed_in):
    browser = signed_in(request.getfixturevalue(persona))
    for name in ("adopt_version", "adopt_on_paper"):
        assert browser.get(reverse(name, args=["croft", begun.pk])).status_code == status


# --- proposed and taken back ------------------------------------------------------------------------------------------


def test_proposed_then_taken_back_to_be_changed(begun, clerk, administrator, councillor, signed_in):
    browser = signed_in(administrator)
    assert signed_in(councillor).get(reverse("version", args=["croft", begun.pk])).status_code == 403
    address = reverse("propose_version", args=["croft", begun.pk])
    seen = browser.get(address).content.decode().split('name="seen" value="')[1].split('"')[0]
    browser.post(address, {"seen": seen})
    begun.refresh_from_db()
    assert begun.state == "proposed"
    assert signed_in(councillor).get(reverse("version", args=["croft", begun.pk])).status_code == 200
    browser.post(reverse("return_version", args=["croft", begun.pk]), {"note": "A word is missing."})
    begun.refresh_from_db()
    assert begun.state == "draft"
    assert PolicyEvent.objects.get(verb="return").note == "A word is missing."
    assert Notice.objects.filter(member=clerk, subject__contains="taken back").exists()
    for verb in (transitions.propose, transitions.take_back):
        with pytest.raises(PermissionDenied):
            verb(begun, by=councillor)
