"""One council at a time: what is asked for or saved outside it raises."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser

from councilcomms.councils.models import Invitation, Job, Membership, Notice, RoleHolding
from councilcomms.councils.permissions import Permissions
from councilcomms.councils.tenancy import (
    NoCouncil,
    OtherCouncil,
    all_councils,
    council_scope,
    current_council_id,
)
from councilcomms.councils.transitions import SYSTEM

ASKING = {
    "all": lambda o: list(o.all()),
    "filter": lambda o: o.filter(role="clerk"),
    "exclude": lambda o: o.exclude(role="clerk"),
    "get": lambda o: o.get(pk=1),
    "exists": lambda o: o.exists(),
    "count": lambda o: o.count(),
    "first": lambda o: o.first(),
    "aggregate": lambda o: o.aggregate(),
    "values": lambda o: o.values_list("pk"),
    "in_bulk": lambda o: o.in_bulk(),
    "update": lambda o: o.update(role="chair"),
    "delete": lambda o: o.all().delete(),
    "create": lambda o: o.create(role="chair"),
    "get_or_create": lambda o: o.get_or_create(role="chair"),
    "bulk_create": lambda o: o.bulk_create([RoleHolding(role="chair")]),
    "bulk_update": lambda o: o.bulk_update([RoleHolding(pk=1, role="chair")], ["role"]),
    "iterator": lambda o: list(o.iterator()),
    "select_for_update": lambda o: o.select_for_update(),
    "raw": lambda o: list(o.raw("select 1 as id")),
}


@pytest.mark.parametrize("asking", ASKING)
def test_no_council_entered(asking, clerk):
    with pytest.raises(NoCouncil):
        ASKING[asking](RoleHolding.objects)


def test_history_with_no_council_entered(clerk):
    with pytest.raises(NoCouncil):
        list(RoleHolding.history.all())
    with pytest.raises(NoCouncil):
        RoleHolding.history.model.objects.count()


def test_only_ones_own_rows(croft, scarcliffe, clerk, chair, outsider_clerk):
    with council_scope(croft):
        assert set(Membership.objects.all()) == {clerk, chair}
        assert not Membership.objects.filter(pk=outsider_clerk.pk).exists()
        assert {row.member_id for row in RoleHolding.history.all()} == {clerk.pk, chair.pk}
        assert {row.member_id for row in RoleHolding.history.model.objects.all()} == {clerk.pk, chair.pk}
        assert RoleHolding.history.as_of(clerk.user.joined_at).count() <= 3
        assert clerk.user.memberships.count() == 1 and outsider_clerk.user.memberships.count() == 0
    with all_councils():
        assert Membership.objects.count() == 3


def test_scopes_nest_and_end(croft, scarcliffe):
    with council_scope(croft):
        with council_scope(scarcliffe):
            assert current_council_id() == scarcliffe.pk
        assert current_council_id() == croft.pk
        with all_councils(), pytest.raises(NoCouncil):
            current_council_id()
    with pytest.raises(NoCouncil):
        current_council_id()


def test_a_row_belongs_to_the_council_entered(croft_scope):
    assert Membership().council_id == croft_scope.pk


def test_another_councils_row_is_not_saved(croft, scarcliffe, outsider_clerk):
    with council_scope(croft):
        with pytest.raises(OtherCouncil):
            outsider_clerk.save()
        with pytest.raises(OtherCouncil):
            outsider_clerk.delete()
        with pytest.raises(OtherCouncil):
            Job.objects.create(council=scarcliffe, name="x", key="x")
        with pytest.raises(OtherCouncil):
            Job.objects.bulk_create([Job(council=scarcliffe, name="x", key="x")])


def test_saving_with_no_council_entered(clerk):
    with pytest.raises(NoCouncil):
        clerk.save()


@pytest.mark.parametrize("by_key", [True, False])
def test_another_councils_row_is_not_pointed_at(by_key, croft, clerk, outsider_clerk):
    target = {"member_id": outsider_clerk.pk} if by_key else {"member": outsider_clerk}
    with council_scope(croft):
        notice = Notice.objects.create(member=clerk, subject="x", address="/")
        with pytest.raises(OtherCouncil):
            Notice.objects.create(subject="x", address="/", **target)
        with pytest.raises(OtherCouncil):
            Notice.objects.bulk_create([Notice(subject="x", address="/", **target)])
        for name, value in target.items():
            setattr(notice, name, value)
        with pytest.raises(OtherCouncil):
            notice.save()
        with pytest.raises(OtherCouncil):
            Notice.objects.bulk_update([notice], ["member"])
        with pytest.raises(OtherCouncil):
            Notice.objects.update(**target)


def test_rows_do_not_move_to_another_council(croft, scarcliffe, clerk):
    with council_scope(croft):
        for values in ({"council": scarcliffe}, {"council_id": scarcliffe.pk}, {"council": scarcliffe.pk}):
            with pytest.raises(OtherCouncil):
                Membership.objects.update(**values)
        clerk.council = scarcliffe
        with pytest.raises(OtherCouncil):
            clerk.save()


def test_update_within_the_council_works(croft, clerk, chair, outsider_clerk):
    with council_scope(croft):
        notice = Notice.objects.create(member=clerk, subject="x", address="/")
        assert Notice.objects.update(member=chair, subject="y") == 1
        assert Notice.objects.update(member=clerk.pk, read_at=None) == 1
        assert Invitation.objects.update(sent_by=None) == 0
        notice.refresh_from_db()
        assert (notice.member_id, notice.subject) == (clerk.pk, "y")


def test_raw_sql_is_refused(croft_scope):
    with pytest.raises(OtherCouncil, match="Raw SQL"):
        Membership.objects.raw("SELECT * FROM councils_membership")


def test_nobody_is_not_the_portal_itself(croft_scope):
    system = Permissions({"release": lambda *_: True}, system={"release"})
    assert system("release", SYSTEM, None)
    assert not system("release", None, None) and not system("release", AnonymousUser(), None)


def test_users_belong_to_nobody(clerk):
    assert get_user_model().objects.count() == 1
