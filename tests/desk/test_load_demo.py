"""The demonstration: loaded once, by the verbs themselves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from councilcomms.councils.models import Council, Membership, Organisation
from councilcomms.councils.tenancy import council_scope
from councilcomms.desk import demonstration
from councilcomms.desk.demonstration_polls import last_ordinary
from councilcomms.posts.models import Post
from policies.calendars.polls import next_ordinary, ordinary_day
from policies.checks import version_in_force
from policies.elections.restriction import restriction_at
from policies.models import Confirmation, Poll


@pytest.fixture
def loaded(db, settings):
    settings.DEMO = True
    call_command("load_demo")


def signed_in_at(slug):
    browser = Client()
    browser.force_login(Membership.objects.get(user__email=f"clerk@{slug}.example").user)
    return browser


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


@pytest.mark.parametrize("now", ["2027-04-20 12:00+00:00", "2028-11-20 12:00+00:00"])
def test_elections_of_which_none_holds_anything_back_yet(db, settings, time_machine, now):
    """In a year's usual weeks of restriction, and at the end of the last year whose holidays are known."""
    time_machine.move_to(now)
    demonstration.load()
    for slug, least in (("croft", 2), ("scarcliffe", 3)):
        with council_scope(Council.objects.get(slug=slug)):
            polls = Poll.objects.order_by("poll_on")
            assert len(polls) >= least and restriction_at() is None
            assert not restriction_at(timezone.now() + timedelta(days=60))
            assert [poll.proposed for poll in polls.filter(kind="parish")] == [False, True]
            page = signed_in_at(slug).get(f"/{slug}/desk/").content.decode()
            assert "No ordinary election is entered" not in page and "notice of election was published" not in page
    with council_scope(Council.objects.get(slug="scarcliffe")):
        assert Poll.objects.get(kind="by-election").state == "uncontested"
        counties = Poll.objects.filter(kind="county")
        assert [bool(poll.starts_at and not poll.notice_on) for poll in counties] == ([True] if now < "2028" else [])


def test_the_last_ordinary_election_is_past_and_the_next_is_far_off_on_every_day():
    for number in range(0, 5 * 365, 3):
        today = date(2026, 1, 1) + timedelta(days=number)
        last = last_ordinary(today)
        assert last == ordinary_day(last.year) <= today and next_ordinary(last) - today > timedelta(days=130)
