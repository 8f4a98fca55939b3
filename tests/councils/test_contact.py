"""The public page that says how to reach the council, and who decides while the Clerk is away."""

from datetime import timedelta

import pytest
from django.utils import timezone

from councilcomms.councils.models import Council, Deputising, OutOfOffice
from councilcomms.councils.tenancy import council_scope

ADDRESS = "/croft/contact/"


def test_how_to_reach_the_council(croft, client):
    Council.objects.filter(pk=croft.pk).update(official_phone="01632 960 120", office_hours="Monday, 10am to noon")
    page = client.get(ADDRESS).content.decode()
    for words in ("clerk@croft.example", "01632 960 120", "Monday, 10am to noon", "We read this page on weekdays."):
        assert words in page
    assert "in the Clerk" not in page
    assert f'href="{ADDRESS}" aria-current="page"' in page
    assert f'href="{ADDRESS}"' in client.get("/croft/").content.decode()
    assert client.post(ADDRESS).status_code == 405 and client.get("/nowhere/contact/").status_code == 404


@pytest.mark.parametrize(
    ("categories", "cause", "words"),
    [
        ([], "ill", "Oscar Officer decides in the Clerk&#x27;s place until {}."),
        (["news", "event"], "leave", "until {} on posts of these kinds: news and an event."),
        ([], "second-reader", None),
    ],
)
def test_who_deputises_today_and_not_why(categories, cause, words, croft, clerk, officer, client):
    today = timezone.localdate()
    with council_scope(croft):
        Deputising.objects.create(member=officer, starts=today, ends=today + timedelta(days=2), cause=cause,
                                  opened_by=clerk, categories=categories)
    page = client.get(ADDRESS).content.decode()
    last = today + timedelta(days=2)
    assert (words.format(f"{last:%-d %B}") in page) if words else "Oscar Officer" not in page
    assert "is ill" not in page and "on leave" not in page


@pytest.mark.parametrize("rows", [1, 30])
def test_two_statements(rows, croft, clerk, make_member, client, django_assert_num_queries):
    today = timezone.localdate()
    with council_scope(croft):
        OutOfOffice.objects.create(starts=today, ends=today, words="Away.", made_by=clerk)
        for n in range(rows):
            member = make_member(croft, f"Officer {n}", f"o{n}@croft.example", "officer")
            Deputising.objects.create(member=member, starts=today, ends=today, cause="leave", opened_by=clerk)
    with django_assert_num_queries(2):
        assert client.get(ADDRESS).status_code == 200
