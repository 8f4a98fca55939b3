"""What the tests of people and settings share."""

import pytest

from councilcomms.councils.models import PeopleEvent
from councilcomms.councils.people import invite
from councilcomms.councils.tenancy import council_scope


@pytest.fixture
def gates(client, signed_in, outsider_clerk):
    """``gates(address, allowed, refused)``: these come in, those get 403, outsiders 404, anybody else sign-in."""

    def check(address, allowed, refused, method="get"):
        def status(browser):
            return getattr(browser, method)(address).status_code

        asked = client.get(address)
        assert asked.status_code == 302 and asked.url == f"/accounts/login/?next={address}"
        assert status(signed_in(outsider_clerk)) == 404
        assert {status(signed_in(member)) for member in refused} <= {403}
        assert {status(signed_in(member)) for member in allowed} <= {200, 302}

    return check


@pytest.fixture
def invitation(croft, clerk):
    with council_scope(croft):
        return invite(
            croft, by=clerk, email="new@croft.example", full_name="Nina New", roles=["councillor", "chair"]
        )


@pytest.fixture
def vice_chair(croft, make_member):
    return make_member(croft, "Vera Vice", "vice@croft.example", "councillor", "vice-chair")


@pytest.fixture
def events(croft):
    """``events()``: verbs of Croft's people events, oldest first."""

    def verbs():
        with council_scope(croft):
            return list(PeopleEvent.objects.values_list("verb", flat=True))

    return verbs


@pytest.fixture
def again(croft):
    """``again(row)``: the row as it now stands."""

    def read(row):
        with council_scope(croft):
            return type(row).objects.get(pk=row.pk)

    return read


