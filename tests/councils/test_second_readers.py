"""Where the last possible second reader leaves a council that wants "two pairs of eyes"."""

from datetime import timedelta

import pytest
from django.utils import timezone

from councilcomms.councils.models import Council, Notice, RoleHolding
from councilcomms.councils.people import end_membership, end_role, give_role
from councilcomms.councils.tenancy import council_scope

SUBJECT = "Nobody is left to read your own posts"


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def eyes(croft, clerk, officer):
    Council.objects.filter(pk=croft.pk).update(two_pairs_of_eyes=True)
    with council_scope(croft):
        yield


def told(member):
    return list(Notice.objects.filter(subject=SUBJECT, member=member))


def role_of(member, role="officer"):
    return RoleHolding.objects.get(member=member, role=role)


def test_the_clerk_is_told_what_to_do_though_she_ended_it(eyes, croft, clerk, officer, signed_in):
    end_membership(officer, by=clerk)
    (notice,) = told(clerk)
    assert "now nobody is here to be one" in notice.words
    assert "Invite somebody on the People page, or switch the second reader off in Settings." in notice.words
    assert signed_in(clerk).get(notice.address).status_code == 200
    assert Council.objects.get(pk=croft.pk).two_pairs_of_eyes


def test_told_where_a_role_ends_on_a_day(eyes, clerk, officer, today):
    last = today + timedelta(days=3)
    end_role(role_of(officer), by=clerk, last_day=last)
    (notice,) = told(clerk)
    assert f"from {last + timedelta(days=1):%-d %B %Y} nobody" in notice.words


def test_told_of_the_day_the_last_of_several_goes(eyes, clerk, officer, councillor, today):
    end_role(role_of(councillor, "councillor"), by=clerk, last_day=today + timedelta(days=9))
    assert told(clerk) == []
    end_membership(officer, by=clerk, last_day=today + timedelta(days=3))
    (notice,) = told(clerk)
    assert f"from {today + timedelta(days=10):%-d %B %Y} nobody" in notice.words


def test_not_told_while_somebody_stays(eyes, clerk, officer, councillor):
    end_membership(officer, by=clerk)
    assert told(clerk) == []


def test_not_told_of_who_could_not_read_anyway(eyes, clerk, officer, administrator):
    end_role(role_of(officer), by=clerk)
    end_role(role_of(administrator, "administrator"), by=clerk)
    assert len(told(clerk)) == 1


def test_not_told_where_no_second_reader_is_asked_for(eyes, croft, clerk, officer):
    Council.objects.filter(pk=croft.pk).update(two_pairs_of_eyes=False)
    end_membership(officer, by=clerk)
    assert told(clerk) == []


def test_a_new_clerk_is_told_where_the_old_one_was_the_only_reader(eyes, clerk, officer, today):
    last = today + timedelta(days=3)
    give_role(officer, by=clerk, role="clerk", minute_ref="9", starts=last + timedelta(days=1))
    end_membership(clerk, by=clerk, last_day=last)
    assert len(told(officer)) == 1 and told(clerk) == []
