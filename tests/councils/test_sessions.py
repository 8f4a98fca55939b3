"""Where somebody is signed in: shown in words, ended by themselves, and ended for who has left."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.utils import timezone

from councilcomms.councils.people import end_membership
from councilcomms.councils.sessions import device_of
from councilcomms.councils.tenancy import council_scope

PAGE = "/accounts/sessions/"
PEOPLE = "/croft/desk/people/"
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1"


@pytest.fixture(autouse=True)
def noted(settings):
    settings.USERSESSIONS_TRACK_ACTIVITY = True
    cache.clear()


def test_devices_in_plain_words():
    assert device_of(CHROME) == "Chrome on a Windows computer"
    assert device_of(PHONE) == "Safari on an iPhone"
    assert device_of(CHROME + " Edg/130.0") == "Edge on a Windows computer"
    assert device_of("") == "A browser on a device we do not know"


def test_the_list_and_signing_out_everywhere_else(clerk, councillor, signed_in):
    here, there, colleague = signed_in(clerk), signed_in(clerk), signed_in(councillor)
    there.get(PEOPLE, headers={"user-agent": PHONE})
    colleague.get(PEOPLE)
    page = here.get(PAGE, headers={"user-agent": CHROME}).content.decode()
    assert "Safari on an iPhone" in page and "Chrome on a Windows computer (this one)" in page
    assert page.count("Signed in since") == 2
    answer = here.post(PAGE, follow=True).content.decode()
    assert "You are signed out everywhere else." in answer and "You are signed in nowhere else." in answer
    assert there.get(PEOPLE).url.startswith("/accounts/login/")
    assert here.get(PEOPLE).status_code == colleague.get(PEOPLE).status_code == 200


def test_a_visit_is_noted_once_in_some_minutes(clerk, signed_in, time_machine):
    browser = signed_in(clerk)
    browser.get(PAGE)
    first = UserSession.objects.get().last_seen_at
    time_machine.move_to(timezone.now() + timedelta(minutes=1), tick=False)
    browser.get(PAGE)
    assert UserSession.objects.get().last_seen_at == first
    time_machine.move_to(timezone.now() + timedelta(minutes=5), tick=False)
    browser.get(PAGE)
    assert UserSession.objects.get().last_seen_at == timezone.now()


def test_who_left_at_once_is_signed_out(croft, clerk, officer, councillor, signed_in, do_jobs):
    browser, colleague = signed_in(officer), signed_in(councillor)
    browser.get(PEOPLE)
    with council_scope(croft):
        end_membership(officer, by=clerk)
    assert browser.get(PAGE).status_code == 200  # the desk is closed already; the session ends with the job
    do_jobs(croft)
    assert browser.get(PAGE).url.startswith("/accounts/login/")
    assert not UserSession.objects.filter(user=officer.user).exists()
    assert colleague.get(PEOPLE).status_code == 200


def test_who_leaves_later_is_signed_out_at_london_midnight(croft, clerk, officer, signed_in, do_jobs, time_machine):
    time_machine.move_to("2027-07-10T12:00:00+01:00", tick=False)
    browser = signed_in(officer)
    with council_scope(croft):
        end_membership(officer, by=clerk, last_day=timezone.localdate() + timedelta(days=2))
    do_jobs(croft)
    time_machine.move_to("2027-07-12T23:59:00+01:00", tick=False)
    do_jobs(croft)
    assert browser.get(PAGE).status_code == 200
    time_machine.move_to("2027-07-13T00:00:30+01:00", tick=False)
    do_jobs(croft)
    assert browser.get(PAGE).url.startswith("/accounts/login/")


def test_who_is_in_another_council_stays_signed_in(croft, scarcliffe, clerk, officer, make_member, signed_in, do_jobs):
    make_member(scarcliffe, officer.name, officer.user.email, "officer")
    browser = signed_in(officer)
    with council_scope(croft):
        end_membership(officer, by=clerk)
    do_jobs(croft)
    assert browser.get(PEOPLE).status_code == 404
    assert browser.get("/scarcliffe/desk/people/").status_code == 200


def test_who_is_invited_again_meanwhile_stays_signed_in(croft, clerk, officer, signed_in, do_jobs):
    browser = signed_in(officer)
    with council_scope(croft):
        end_membership(officer, by=clerk)
        officer.__class__.objects.filter(pk=officer.pk).update(ends=None)
    do_jobs(croft)
    assert browser.get(PAGE).status_code == 200
