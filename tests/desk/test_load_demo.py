"""The demonstration: loaded once, by the verbs themselves."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from councilcomms.councils.models import Council, Membership, Organisation
from councilcomms.councils.tenancy import council_scope
from councilcomms.posts.models import Post
from policies.checks import version_in_force
from policies.models import Confirmation


@pytest.fixture
def loaded(db, settings):
    settings.DEMO = True
    call_command("load_demo")


def members(slug):
    return {m.user.email.split("@")[0]: m for m in Membership.objects.standing().filter(council__slug=slug)}


@pytest.mark.parametrize("slug", ["croft", "scarcliffe"])
def test_people_and_roles(loaded, slug):
    with council_scope(Council.objects.get(slug=slug)):
        people = members(slug)
        assert set(people) == {"clerk", "councillor", "officer", "moderator", "admin", "chair"}
        assert people["chair"].roles == {"councillor", "chair"}
        assert people["admin"].roles == {"administrator"}
        assert people["moderator"].moderated.count() > 0
        assert not people["officer"].is_deputy
        version = version_in_force()
        confirmed = set(Confirmation.objects.filter(version=version).values_list("member", flat=True))
        assert [key for key, member in people.items() if member.pk not in confirmed] == ["councillor"]


@pytest.mark.parametrize("slug", ["croft", "scarcliffe"])
def test_the_register_of_organisations(loaded, slug):
    with council_scope(Council.objects.get(slug=slug)):
        states = [row.state for row in Organisation.objects.all()]
        assert len(states) >= 3 and "approved" in states and Organisation.objects.partners().count() == 1


def test_the_registers_history_says_what_its_page_says(loaded):
    with council_scope(Council.objects.get(slug="croft")):
        for row in Organisation.objects.exclude(approved_on=None):
            note = row.events.get(verb="approve").note
            until = f"Until {row.approved_until:%-d %B %Y}." if row.approved_until else "Until it is taken off."
            assert note.endswith(until), row
        church = Organisation.objects.get(name="St Mary's Church")
        assert church.state == "expired" and church.events.get(verb="approve").note.startswith("Agreed by the churchwarden")
        assert church.events.get(verb="approve").at.date() < church.approved_until


def test_loading_again_changes_nothing(loaded):
    with council_scope(Council.objects.get(slug="croft")):
        before = Post.objects.count()
    call_command("load_demo")
    with council_scope(Council.objects.get(slug="croft")):
        assert Post.objects.count() == before


def test_the_demonstrations_people_can_sign_in(loaded, settings):
    assert Client().login(email="clerk@croft.example", password=settings.DEMONSTRATION_PASSWORD)


def test_every_page_says_that_it_is_a_demonstration(loaded):
    for address in ("/croft/", "/croft/policy/", "/croft/house-rules/"):
        assert "not run by these councils" in Client().get(address).content.decode()


def test_it_is_refused_where_others_can_reach_the_machine(db, settings):
    settings.DEMO = False
    with pytest.raises(CommandError):
        call_command("load_demo")
    assert not Council.objects.exists()
