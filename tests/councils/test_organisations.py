"""The register of organisations: its verbs, and who may call them."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from councilcomms.councils import organisations as register
from councilcomms.councils.models import Council, Organisation, OrganisationEvent
from councilcomms.councils.public_bodies import areas, bodies_of
from councilcomms.councils.tenancy import OtherCouncil, council_scope
from councilcomms.councils.transitions import Refused, WrongState


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def farm(croft_scope, clerk):
    return register.add(
        croft_scope, by=clerk, name="South  Lea Farm", kind="business", other_names=["The Lea"], domains=["lea.example"]
    )


@pytest.fixture
def approved(farm, clerk):
    return register.approve(farm, by=clerk, agreed_by="Jo Lea, by email")


def verbs():
    return list(OrganisationEvent.objects.values_list("verb", flat=True))


def test_added_is_not_approved(farm, today):
    assert (farm.name, farm.state) == ("South Lea Farm", "asked")
    assert not Organisation.objects.in_force(today).exists() and verbs() == ["add"]


def test_approved_says_when_by_whom_and_who_agreed(approved, clerk, today):
    assert (approved.approved_on, approved.approved_by_id, approved.approved_until) == (today, clerk.pk, None)
    assert approved.state == "approved" and approved.history.count() == 2
    event = OrganisationEvent.objects.last()
    assert (event.verb, event.actor_name, event.actor_title) == ("approve", "Clara Clerk", "Clerk")
    assert event.note == "Agreed by Jo Lea, by email. Until it is taken off."


def test_in_force_from_its_first_day_to_its_last(farm, clerk, today):
    register.approve(farm, by=clerk, minute_ref="26/1", approved_until=today + timedelta(days=5))
    found = {days for days in (-1, 0, 5, 6) if Organisation.objects.in_force(today + timedelta(days=days)).exists()}
    assert found == {0, 5}


def test_states_come_from_the_dates(approved, today):
    for days, state in ((-1, "expired"), (0, "soon"), (60, "soon"), (61, "approved")):
        approved.approved_until = today + timedelta(days=days)
        assert approved.state == state, days


def test_a_partnership_has_its_days(approved, clerk, today):
    row = register.record_partnership(
        approved, by=clerk, partnership_minute="26/9", partnership_from=today,
        partnership_until=today + timedelta(days=2),
    )
    found = {days for days in (-1, 0, 2, 3) if Organisation.objects.partners(today + timedelta(days=days)).exists()}
    assert row.is_partner and found == {0, 2}
    row.approved_until = today - timedelta(days=1)
    row.save()
    assert not row.is_partner and not Organisation.objects.partners(today).exists()


def test_taken_off_it_stays_as_a_row_and_is_not_added_beside_it(croft_scope, approved, clerk, today):
    row = register.take_off(approved, by=clerk, reason="They closed.")
    assert (row.state, row.removed_on) == ("removed", today) and not Organisation.objects.in_force(today).exists()
    for verb, said in ((register.approve, {"minute_ref": "1"}), (register.take_off, {"reason": "Again"})):
        with pytest.raises(WrongState):
            verb(row, by=clerk, **said)
    for name in ("South Lea Farm", "the lea"):
        with pytest.raises(Refused) as no:
            register.add(croft_scope, by=clerk, name=name, kind="business")
        assert "Put it back instead." in no.value.errors["name"]


def test_put_back_with_its_names_and_history_and_a_new_approval(approved, clerk, today):
    register.record_partnership(approved, by=clerk, partnership_minute="26/9", partnership_from=today)
    with pytest.raises(WrongState):
        register.put_back(approved, by=clerk, agreed_by="Jo")
    register.take_off(approved, by=clerk, reason="They closed.")
    with pytest.raises(Refused) as no:
        register.put_back(approved, by=clerk)
    assert "agreed_by" in no.value.errors and Organisation.objects.get().removed_on == today
    row = register.put_back(approved, by=clerk, agreed_by="Sam Lea", approved_until=today + timedelta(days=9))
    assert (row.pk, row.state, row.other_names, row.domains) == (approved.pk, "soon", ["The Lea"], ["lea.example"])
    assert (row.removed_reason, row.approved_on, row.agreed_by) == ("", today, "Sam Lea")
    assert not row.is_partner, "the Council's partnership does not come back unasked"
    assert verbs() == ["add", "approve", "record partnership", "take off", "put back", "approve"]
    note = OrganisationEvent.objects.get(verb="put back").note
    assert note.startswith(f"Taken off on {today:%-d %B %Y}: They closed.") and "minute 26/9" in note


def test_not_put_back_beside_one_of_its_names(croft_scope, farm, clerk):
    register.take_off(farm, by=clerk, reason="They closed.")
    Organisation.objects.create(name="Lea", kind="business")
    with pytest.raises(Refused) as no:
        register.put_back(farm, by=clerk, minute_ref="1")
    assert "“The Lea” is on the register, as Lea." in no.value.errors[""]


@pytest.mark.parametrize("name", ["Café & Lea", "THE  CAFE AND LEA", "cafe & lea’s"])
def test_a_name_is_the_same_however_it_is_written(name):
    row = Organisation(name="Cafe and Lea", other_names=["Café and Lea's"])
    assert row.is_called(name) and not row.is_called("Café")


@pytest.mark.parametrize("said, note", [
    ({"agreed_by": "The churchwarden, by letter"}, "Agreed by the churchwarden, by letter. Until it is taken off."),
    ({"agreed_by": "Theo Lea"}, "Agreed by Theo Lea. Until it is taken off."),
    ({"minute_ref": "26/1"}, "Minute 26/1. Until it is taken off."),
])
def test_history_says_who_agreed_as_a_sentence(farm, clerk, said, note):
    register.approve(farm, by=clerk, **said)
    assert OrganisationEvent.objects.last().note == note


def test_history_says_a_partnerships_days(approved, clerk, today):
    first = f"Minute 26/9. From {today:%-d %B %Y}"
    for until, end in ((None, "with no last day."), (today, f"until {today:%-d %B %Y}.")):
        register.record_partnership(
            approved, by=clerk, partnership_minute="26/9", partnership_from=today, partnership_until=until
        )
        assert OrganisationEvent.objects.last().note == f"{first}, {end}"


def test_a_change_says_what_was_before(farm, clerk):
    said = {"name": "Lea Farm", "kind": "business", "other_names": ["The Lea"], "domains": []}
    register.change(farm, by=clerk, **said)
    register.change(farm, by=clerk, **said)
    event = OrganisationEvent.objects.get(verb="change")
    assert event.facts == {"name": ["South Lea Farm", "Lea Farm"], "domains": [["lea.example"], []]}


@pytest.mark.parametrize("name", ["south lea farm", "THE LEA", ""])
def test_nothing_stands_twice(croft_scope, farm, clerk, name):
    with pytest.raises(Refused) as no:
        register.add(croft_scope, by=clerk, name=name, kind="other")
    assert "name" in no.value.errors and verbs() == ["add"]


def test_the_database_holds_it_too(farm):
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.create(name="SOUTH LEA FARM", kind="other")


def test_what_an_approval_needs(farm, clerk, today):
    for said, field in (
        ({}, "agreed_by"),
        ({"minute_ref": "1", "approved_on": today + timedelta(days=1)}, "approved_on"),
        ({"minute_ref": "1", "approved_until": today - timedelta(days=1)}, "approved_until"),
    ):
        with pytest.raises(Refused) as no:
            register.approve(farm, by=clerk, **said)
        assert list(no.value.errors) == [field]
    assert verbs() == ["add"]


def test_what_a_partnership_needs(farm, clerk, today):
    with pytest.raises(Refused) as no:
        register.record_partnership(
            farm, by=clerk, partnership_minute=" ", partnership_from=today, partnership_until=today - timedelta(days=1)
        )
    assert set(no.value.errors) == {"", "partnership_minute", "partnership_until"}


def test_every_verb_asks(croft_scope, approved, councillor, chair, officer, administrator, outsider_clerk, today):
    calls = (
        lambda by: register.add(croft_scope, by=by, name="X", kind="other"),
        lambda by: register.change(approved, by=by, name="X", kind="other"),
        lambda by: register.approve(approved, by=by, minute_ref="1"),
        lambda by: register.record_partnership(approved, by=by, partnership_minute="1", partnership_from=today),
        lambda by: register.take_off(approved, by=by, reason="X"),
        lambda by: register.put_back(approved, by=by, minute_ref="1"),
        lambda by: register.approve_public_bodies(croft_scope, by=by, area="Kent", chosen={"Kent Police"}),
        lambda by: register.remember(croft_scope, by=by, name="X", agreed_by="Y"),
    )
    for call in calls:
        for member in (councillor, chair, officer, administrator, outsider_clerk):
            with pytest.raises(PermissionDenied):
                call(member)
    assert verbs() == ["add", "approve"]


def test_another_councils_register_is_its_own(approved, scarcliffe, outsider_clerk):
    with council_scope(scarcliffe):
        assert not Organisation.objects.exists()
        register.add(scarcliffe, by=outsider_clerk, name="South Lea Farm", kind="business")
        with pytest.raises((PermissionDenied, OtherCouncil)):
            register.take_off(approved, by=outsider_clerk, reason="X")


# --- public bodies ------------------------------------------------------------------------------------------------------


def test_each_area_has_councils_police_fire_and_health():
    assert len(areas()) == 47 + 22
    for area in areas():
        groups = dict(bodies_of(area))
        assert set(groups) == {"Councils", "Police", "Fire and rescue", "Ambulance and health", "Across the country"}
        names = [body.name for rows in groups.values() for body in rows]
        assert len(names) == len(set(names)) and max(map(len, names)) <= 120 and all(groups.values()), area
    assert bodies_of("Atlantis") == ()


def test_bodies_are_known_by_what_people_call_them():
    bodies = {body.name: body for _, rows in bodies_of("Derbyshire") for body in rows}
    assert "Derbyshire Fire & Rescue" in bodies["Derbyshire Fire and Rescue Service"].other_names
    assert "Derbyshire Police" in bodies["Derbyshire Constabulary"].other_names
    assert "networkrail.co.uk" in bodies["Network Rail"].domains


def test_one_press_approves_those_chosen(croft_scope, clerk, today):
    chosen = {"Kent Police", "Kent County Council", "Environment Agency", "Nobody of that name"}
    rows = register.approve_public_bodies(croft_scope, by=clerk, area="Kent", chosen=chosen, minute_ref="26/3")
    assert {row.name for row in rows} == chosen - {"Nobody of that name"}
    assert all(row.kind == "public-body" and row.state == "approved" and row.minute_ref == "26/3" for row in rows)
    assert Council.objects.get(pk=croft_scope.pk).area == "Kent"
    assert register.approve_public_bodies(croft_scope, by=clerk, area="Kent", chosen=chosen) == []


def test_a_public_body_that_was_taken_off_is_put_back(croft_scope, clerk):
    said = {"by": clerk, "area": "Kent", "chosen": {"Kent Police"}}
    [police] = register.approve_public_bodies(croft_scope, **said)
    register.take_off(police, by=clerk, reason="By mistake.")
    [again] = register.approve_public_bodies(croft_scope, **said)
    assert (again.pk, again.state) == (police.pk, "approved") and Organisation.objects.count() == 1


def test_remembering_asks_what_is_new_and_puts_back_what_was_there(croft_scope, approved, clerk):
    for kind in ("", "nonsense"):
        with pytest.raises(Refused) as no:
            register.remember(croft_scope, by=clerk, name="Rovers", agreed_by="Jo", kind=kind)
        assert "kind" in no.value.errors
    assert register.remember(croft_scope, by=clerk, name="Rovers", agreed_by="Jo", kind="group").kind == "group"
    register.take_off(approved, by=clerk, reason="They closed.")
    row = register.remember(croft_scope, by=clerk, name="the lea", agreed_by="Sam")
    assert (row.pk, row.state, row.agreed_by, row.kind) == (approved.pk, "approved", "Sam", "business")


def test_remembering_renews_what_stands_there(croft_scope, farm, clerk, today):
    until = today + timedelta(days=9)
    row = register.remember(croft_scope, by=clerk, name="the lea", agreed_by="Jo", approved_until=until)
    assert (row.pk, row.approved_until, row.agreed_by) == (farm.pk, until, "Jo")
    again = register.remember(croft_scope, by=clerk, name="The Lea", agreed_by="Sam")
    assert again.agreed_by == "Jo", "an approval in force stands"
