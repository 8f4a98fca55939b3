"""Clerk and chair sign, two people, signed in or on paper; a missing signature is chased and delays nothing."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.models import Membership, Notice, Role, RoleHolding
from councilcomms.councils.transitions import WrongState
from policies import transitions
from policies.checks import version_in_force
from policies.models import PolicyEvent, Signature, Version
from policies.transitions.signing import awaited
from tests.policies.versions import day, faults, scan

pytestmark = pytest.mark.usefixtures("at_noon", "media")


def again(row):
    """The row, or the member with the roles of today, read anew."""
    return Membership.objects.standing().get(pk=row.pk) if isinstance(row, Membership) else type(row).objects.get(pk=row.pk)


def test_two_people_sign_each_in_their_own_name(adopted, clerk, chair):
    assert awaited(adopted) == ["clerk", "chair"] and version_in_force() == adopted
    assert transitions.sign(adopted, by=clerk).capacity == "clerk"
    assert transitions.sign(adopted, by=chair).capacity == "chair"
    assert awaited(again(adopted)) == []
    assert [e.note for e in PolicyEvent.objects.filter(verb="sign").order_by("pk")] == [
        "Signed by Clara Clerk, Clerk.", "Signed by Cherry Chair, Chair of the meeting."]


def test_a_second_signing_changes_nothing(adopted, clerk):
    first = transitions.sign(adopted, by=clerk)
    assert transitions.sign(adopted, by=clerk) == first
    assert PolicyEvent.objects.filter(verb="sign").count() == 1 and awaited(again(adopted)) == ["chair"]


def test_the_clerk_cannot_sign_for_both(adopted, clerk, chair):
    transitions.sign(adopted, by=chair)
    RoleHolding.objects.create(member=chair, role=Role.CLERK)
    assert transitions.sign(adopted, by=again(chair)).capacity == "chair"
    assert awaited(again(adopted)) == ["clerk"]
    errors = faults(transitions.record_paper_signature, adopted, "clerk", by=clerk, signed_on=day(), scan=scan())
    assert "cannot sign for both" in errors["capacity"]


def test_whose_office_ended_does_not_sign(adopted, chair):
    RoleHolding.objects.filter(member=chair).update(starts=day(days=9), ends=day(days=1))
    RoleHolding.objects.create(member=chair, role=Role.OFFICER)
    assert f"office ended on {day(days=1):%-d %B %Y}" in faults(transitions.sign, adopted, by=again(chair))[""]
    assert not Signature.objects.exists()


def test_who_may_not_and_when_not(adopted, begun, standing, clerk, councillor, administrator, signed_in, outsider_clerk):
    for member in (councillor, administrator):
        with pytest.raises(PermissionDenied):
            transitions.sign(adopted, by=member)
        assert signed_in(member).get(reverse("sign_version", args=["croft", adopted.pk])).status_code == 403
    with pytest.raises(WrongState):
        transitions.sign(transitions.begin_version(standing, by=clerk, label="Next"), by=clerk)
    assert "on paper" in faults(transitions.sign, standing, by=clerk)[""]
    assert signed_in(outsider_clerk).post(reverse("sign_version", args=["scarcliffe", adopted.pk])).status_code == 404


def test_the_page_asks_signs_and_then_says_so(adopted, clerk, chair, signed_in):
    browser, address = signed_in(chair), reverse("sign_version", args=["croft", adopted.pk])
    page = browser.get(address).content.decode()
    assert "Sign it" in page and "Awaited" in page and "Clara Clerk" in page and "It was signed on paper" not in page
    browser.post(address)
    page = browser.get(address).content.decode()
    assert "Sign it" not in page and "Thank you." in page
    assert "It was signed on paper" in signed_in(clerk).get(address).content.decode()


def test_the_desk_of_whoever_is_asked_says_so(adopted, clerk, chair, councillor, signed_in):
    desk = reverse("desk", args=["croft"])
    for member, shown in ((clerk, True), (chair, True), (councillor, False)):
        assert ("Sign the policy: 2026 review" in signed_in(member).get(desk).content.decode()) == shown
    transitions.sign(adopted, by=clerk)
    assert "Sign the policy" not in signed_in(clerk).get(desk).content.decode()
    assert "Sign the policy" in signed_in(chair).get(desk).content.decode()


# --- on paper ---------------------------------------------------------------------------------------------------------


def test_signed_on_paper_counts_with_its_scan(adopted, clerk, chair, signed_in):
    browser, address = signed_in(clerk), reverse("record_signature", args=["croft", adopted.pk])
    today = day()
    said = {"capacity": "chair", "signed_on_day": today.day, "signed_on_month": today.month, "signed_on_year": today.year}
    assert "Choose the scan." in browser.post(address, said).content.decode()
    assert browser.post(address, said | {"scan": scan()}).status_code == 302
    signature = adopted.signatures.get()
    assert (signature.member, signature.on_paper, signature.recorded_by) == (chair, True, clerk)
    assert timezone.localdate(signature.at) == today
    assert "on paper on" in browser.get(reverse("sign_version", args=["croft", adopted.pk])).content.decode()
    file = reverse("policy_file", args=["croft", signature.scan_id])
    assert signed_in(chair).get(file).status_code == 200
    assert "No signature is awaited for this" in str(faults(
        transitions.record_paper_signature, adopted, "chair", by=clerk, signed_on=today, scan=scan()))


@pytest.mark.parametrize(("ago", "words"), [(-1, "still to come"), (1, "before the meeting")])
def test_a_paper_signature_has_a_day_that_can_be(adopted, clerk, ago, words):
    said = {"by": clerk, "signed_on": day(days=ago), "scan": scan()}
    errors = faults(transitions.record_paper_signature, adopted, "chair", **said)
    assert words in errors["signed_on"]


def test_a_paper_signature_of_after_the_office_ended_is_refused_by_the_field(begun, clerk, chair):
    RoleHolding.objects.filter(member=chair).update(starts=day(days=90), ends=day(days=5))
    version = transitions.adopt(begun, by=clerk, adopted_on=day(days=9), minute_ref="9", chaired_by=chair)
    said = {"by": clerk, "scan": scan()}
    errors = faults(transitions.record_paper_signature, version, "chair", signed_on=day(days=2), **said)
    assert "office ended on" in errors["signed_on"]
    assert transitions.record_paper_signature(version, "chair", signed_on=day(days=6), **said).member == chair


def test_the_clerk_of_that_day_is_who_signed_as_clerk(adopted, clerk, chair):
    signature = transitions.record_paper_signature(adopted, "clerk", by=clerk, signed_on=day(), scan=scan())
    assert (signature.member, signature.name) == (clerk, "Clara Clerk")
    with pytest.raises(PermissionDenied):
        transitions.record_paper_signature(adopted, "chair", by=chair, signed_on=day(), scan=scan())


# --- chased -----------------------------------------------------------------------------------------------------------


def reminders(member):
    return Notice.objects.filter(member=member, subject__contains="awaits your signature").count()


def test_a_missing_signature_is_chased_once_each_day_of_the_list(adopted, croft, clerk, chair, do_jobs):
    transitions.sign(adopted, by=clerk)
    for days, number in ((6, 0), (7, 1), (8, 1), (14, 2), (29, 3), (90, 3)):
        with time_machine.travel(timezone.now() + timedelta(days=days, minutes=1)):
            do_jobs(croft)
            assert (reminders(chair), reminders(clerk)) == (number, 0)


def test_of_a_chair_who_can_no_longer_sign_the_clerk_hears(adopted, croft, clerk, chair, do_jobs):
    RoleHolding.objects.filter(member=chair).update(starts=day(days=9), ends=day(days=1))
    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1)):
        do_jobs(croft)
    notice = Notice.objects.get(member=clerk, subject__contains="Cherry Chair has not signed")
    assert "signed on paper" in notice.words and reminders(chair) == 0


def test_where_the_chair_is_the_only_clerk_they_and_the_keepers_hear_how_it_can_be_signed(
    adopted, croft, clerk, chair, administrator, signed_in, do_jobs
):
    RoleHolding.objects.filter(member=clerk).update(starts=day(days=9), ends=day(days=1))
    RoleHolding.objects.create(member=chair, role=Role.CLERK)
    transitions.sign(adopted, by=again(chair))
    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1)):
        do_jobs(croft)
        told = Notice.objects.filter(subject="The Clerk's signature under 2026 review is missing")
        assert {notice.member for notice in told} == {chair, administrator}
        for notice in told:
            assert "Cherry Chair" in notice.words and "signed it on paper" in notice.words
            assert signed_in(notice.member).get(notice.address).status_code == 200


def test_where_nobody_is_clerk_the_keepers_hear_of_it(adopted, croft, clerk, chair, administrator, do_jobs):
    RoleHolding.objects.filter(member=clerk).update(starts=day(days=9), ends=day(days=1))
    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1)):
        do_jobs(croft)
    assert "Nobody is Clerk" in Notice.objects.get(member=administrator, subject__contains="is missing").words


def test_once_all_have_signed_no_notice_asks_any_more(adopted, clerk, chair):
    assert Notice.objects.filter(member=chair, subject__startswith="Sign ", read_at=None).exists()
    transitions.sign(adopted, by=clerk)
    assert Notice.objects.filter(member=chair, subject__startswith="Sign ", read_at=None).exists()
    transitions.sign(adopted, by=chair)
    assert not Notice.objects.filter(subject__startswith="Sign ", read_at=None).exists()
    assert Version.objects.get(pk=adopted.pk).effective_on == day()
