"""What every page's frame is told."""

import pytest
from django.test import RequestFactory

from councilcomms.councils import context
from councilcomms.councils.models import Council


@pytest.mark.parametrize("theirs", [True, False])
def test_only_a_demonstration_says_that_it_is_one(theirs, croft, clerk, signed_in):
    Council.objects.update(demonstration=theirs)
    page = signed_in(clerk).get("/croft/desk/people/").content.decode()
    assert ("This is a demonstration." in page) == theirs


@pytest.mark.parametrize("on", [True, False])
def test_pages_of_no_council_say_what_the_portal_is(on, client, db, settings):
    settings.DEMO = on
    page = client.get("/accounts/login/").content.decode()
    assert ("This is a demonstration." in page) == on


def test_sign_ins_are_shown_of_demonstrations_alone(client, clerk, outsider_clerk, settings):
    settings.DEMO = True
    Council.objects.filter(slug="croft").update(demonstration=True)
    page = client.get("/accounts/login/").content.decode()
    assert "clerk@croft.example" in page and "clerk@scarcliffe.example" not in page
    settings.DEMO = False
    assert "clerk@croft.example" not in client.get("/accounts/login/").content.decode()


def test_what_is_not_shown_costs_no_statement(clerk, django_assert_num_queries, settings):
    settings.DEMO = True
    request = RequestFactory().get("/")
    request.user, request.council, request.member = clerk.user, clerk.council, None
    with django_assert_num_queries(0):
        frame = context.page(request)
    with django_assert_num_queries(1):
        assert [member.pk for member in frame["councils_of_member"]] == [clerk.pk]
