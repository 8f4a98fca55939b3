"""One's own notices, in the portal and by email."""

from datetime import timedelta

import pytest
from django.utils import timezone

from councilcomms.councils import notices, people
from councilcomms.councils.models import Job, Membership, Notice, RoleHolding
from councilcomms.councils.tenancy import council_scope

ADDRESS = "/croft/desk/notices/"


@pytest.fixture
def tell(croft):
    def send(member, subject="A draft waits", address="/croft/desk/people/"):
        with council_scope(croft):
            notices.tell([member], subject, address, "Two lines\nof words.")
            return Notice.objects.filter(member=member).latest("pk")

    return send


def test_own_and_newest_first(clerk, councillor, signed_in, tell):
    tell(clerk, "First"), tell(clerk, "Second"), tell(councillor, "Not hers")
    page = signed_in(clerk).get(ADDRESS).content.decode()
    assert page.index("Second") < page.index("First") and "Not hers" not in page
    assert '<span class="cc-count">2<span' in page


def test_opening_marks_as_read_and_goes_there(clerk, signed_in, tell, again):
    notice = tell(clerk)
    browser = signed_in(clerk)
    assert browser.post(f"{ADDRESS}{notice.pk}/open/").url == "/croft/desk/people/"
    assert again(notice).read_at
    assert "cc-count" not in browser.get(ADDRESS).content.decode()


def test_all_read(clerk, councillor, signed_in, tell, again):
    hers, his = tell(clerk), tell(councillor)
    assert signed_in(clerk).post(f"{ADDRESS}read/").url == ADDRESS
    assert again(hers).read_at and not again(his).read_at


def test_somebody_elses_is_not_there(clerk, councillor, outsider_clerk, signed_in, tell, again):
    notice = tell(clerk)
    assert signed_in(councillor).post(f"{ADDRESS}{notice.pk}/open/").status_code == 404
    assert signed_in(outsider_clerk).post(f"/scarcliffe/desk/notices/{notice.pk}/open/").status_code == 404
    assert not again(notice).read_at


def test_gates_and_methods(gates, clerk, councillor, administrator, signed_in, tell):
    gates(ADDRESS, [clerk, councillor, administrator], [])
    browser = signed_in(clerk)
    assert browser.post(ADDRESS).status_code == 405
    assert browser.get(f"{ADDRESS}read/").status_code == 405
    assert browser.get(f"{ADDRESS}{tell(clerk).pk}/open/").status_code == 405


def test_never_leads_elsewhere(clerk, signed_in, tell):
    for address in ("https://elsewhere.example/", "//elsewhere.example/"):
        notice = tell(clerk, address=address)
        assert signed_in(clerk).post(f"{ADDRESS}{notice.pk}/open/").url == ADDRESS


def test_pages_of_thirty_at_the_same_cost(croft, clerk, signed_in, tell, django_assert_max_num_queries):
    browser = signed_in(clerk)
    tell(clerk, "Number 0")
    for n in range(1, 35):
        tell(clerk, f"Number {n}")
    with django_assert_max_num_queries(8):
        page = browser.get(ADDRESS).content.decode()
    assert "Number 34" in page and "Number 5<" in page and "Number 4<" not in page
    older = page.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0]
    second = browser.get(older).content.decode()
    assert "Number 4<" in second and "Number 0<" in second and "Number 5<" not in second
    assert 'rel="next"' not in second and 'rel="prev"' in second


@pytest.mark.parametrize("before", ["x", "-1", "9" * 40, "²"])
def test_bad_key_shows_the_newest(before, clerk, signed_in, tell):
    tell(clerk, "Here")
    assert "Here" in signed_in(clerk).get(ADDRESS, {"before": before}).content.decode()


def test_mailed_once(croft, clerk, tell, do_jobs, mailoutbox, again):
    notice = tell(clerk, "A draft\nwaits")
    assert do_jobs(croft) == 1
    (mail,) = mailoutbox
    assert mail.subject == "Croft: A draft waits" and mail.to == ["clerk@croft.example"]
    assert "http://testserver/croft/desk/people/" in mail.body
    assert mail.extra_headers["Message-ID"] == f"<notice-{notice.pk}.croft@councilcomms>"
    assert again(notice).emailed_at
    with council_scope(croft):
        notices.email_notice(Job.objects.get())
    assert do_jobs(croft) == 0 and len(mailoutbox) == 1


def test_one_for_each_member(croft, clerk, councillor):
    with council_scope(croft):
        notices.tell([clerk, councillor, clerk], "Once", "/croft/desk/")
        assert Notice.objects.count() == Job.objects.count() == 2


def test_not_mailed_to_one_who_left(croft, clerk, tell, do_jobs, mailoutbox):
    tell(clerk)
    with council_scope(croft):
        member = Membership.objects.get(pk=clerk.pk)
        member.ends = timezone.localdate() - timedelta(days=1)
        member.save()
    do_jobs(croft)
    assert mailoutbox == []


def opens(browser, notice):
    return browser.post(f"{ADDRESS}{notice.pk}/open/", follow=True)


def test_the_end_of_ones_last_role_leads_to_a_page_that_answers(croft, clerk, officer, signed_in):
    with council_scope(croft):
        people.end_role(RoleHolding.objects.get(member=officer), by=clerk)
        notice = Notice.objects.get(member=officer)
    answer = opens(signed_in(officer), notice)
    assert answer.redirect_chain[0][0] == "/desk/" and answer.status_code == 200


def test_one_who_keeps_a_role_is_led_to_the_people(croft, clerk, chair, signed_in):
    with council_scope(croft):
        people.end_role(RoleHolding.objects.get(member=chair, role="chair"), by=clerk)
        notice = Notice.objects.get(member=chair)
    answer = opens(signed_in(chair), notice)
    assert answer.redirect_chain == [("/croft/desk/people/", 302)] and answer.status_code == 200


def test_the_end_of_a_membership_leads_to_a_page_that_answers_after_it_too(
    croft, clerk, officer, signed_in, time_machine
):
    last = timezone.localdate()
    with council_scope(croft):
        people.end_membership(officer, by=clerk, last_day=last)
        notice = Notice.objects.get(member=officer)
    time_machine.move_to(timezone.now() + timedelta(days=2))
    assert signed_in(officer).get(notice.address, follow=True).status_code == 200
