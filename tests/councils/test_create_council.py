"""Commands that start a council, and that appoint a Clerk as the last resort."""

import io

import pytest
from django.core.management import CommandError, call_command

from councilcomms.councils import jobs
from councilcomms.councils.models import Council, Invitation, Job, Membership, PeopleEvent
from councilcomms.councils.tenancy import council_scope


def create(slug="ashby", **options):
    out = io.StringIO()
    options = {"name": "Ashby Parish Council", "clerk_email": "clerk@ashby.example"} | options
    call_command("create_council", slug, stdout=out, **options)
    return out.getvalue()


def test_starts_a_real_council(db, client, do_jobs, mailoutbox, monkeypatch, time_machine):
    time_machine.move_to("2026-06-01T09:00Z", tick=False)  # the link's signature holds the second it was made
    monkeypatch.setitem(jobs._handlers, "councils.council_created", (lambda job: None, False))
    link = create().strip().splitlines()[-1]
    council = Council.objects.get()
    assert (council.name, council.short_name, council.official_email) == (
        "Ashby Parish Council", "Ashby", "clerk@ashby.example")
    with council_scope(council):
        assert Job.objects.get(name="councils.council_created").payload == {"council": council.pk}
        assert [event.actor_name for event in PeopleEvent.objects.all()] == ["The portal's operator"] * 2
    do_jobs(council)
    assert link in mailoutbox[0].body and "You are invited" in mailoutbox[0].body
    client.get(link)
    response = client.post("/accounts/signup/", {
        "email": "clerk@ashby.example", "full_name": "Ann Ash",
        "password1": "correct horse battery", "password2": "correct horse battery"})
    assert response.url == "/ashby/desk/"
    with council_scope(council):
        assert Membership.objects.get().is_clerk
    assert client.get("/ashby/desk/settings/").status_code == 200


@pytest.mark.parametrize(
    "options, words",
    [
        ({"slug": "accounts"}, "“accounts” is an address of the portal itself."),
        ({"slug": "not a slug"}, "slug:"),
        ({"slug": "Ashby"}, "slug: Use small letters"),
        ({"slug": "x" * 41}, "slug:"),
        ({"clerk_email": "nobody"}, "--clerk-email: “nobody” is not an email address."),
        ({"colour": "green"}, "colour: Enter a colour as #"),
        ({"name": "N" * 121}, "name:"),
    ],
)
def test_faults_are_one_clear_line(db, options, words):
    with pytest.raises(CommandError) as error:
        create(**options)
    assert words in str(error.value) and "\n" not in str(error.value)
    assert not Council.objects.exists() and error.value.returncode == 1


def test_refuses_one_that_exists(croft):
    with pytest.raises(CommandError, match="There is a council at /croft/ already. Nothing was changed."):
        create("croft")
    assert Council.objects.count() == 1
    with council_scope(croft):
        assert not Invitation.objects.exists()


def appoint(*arguments):
    out = io.StringIO()
    call_command("appoint_clerk", *arguments, stdout=out)
    return out.getvalue()


def test_a_member_is_appointed(croft, councillor):
    assert "is now Clerk" in appoint("croft", "Councillor@croft.example", "--minute", "2026/40")
    with council_scope(croft):
        assert Membership.objects.get(pk=councillor.pk).is_clerk
        event = PeopleEvent.objects.get()
    assert (event.actor_id, event.actor_name, event.facts["minute"]) == (None, "The portal's operator", "2026/40")


def test_somebody_new_is_invited_as_clerk(croft):
    assert "/accounts/invitation/" in appoint("croft", "temp@clerks.example", "--minute", "2026/40")
    with council_scope(croft):
        invitation = Invitation.objects.get()
    assert (invitation.roles, invitation.minute_ref) == (["clerk"], "2026/40")


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["nowhere", "x@y.example", "--minute", "1"], "There is no council at /nowhere/."),
        (["croft", "nobody", "--minute", "1"], "is not an email address"),
        (["croft", "clerk@croft.example", "--minute", "1"], "has this role already"),
        (["croft", "councillor@croft.example", "--minute", " "], "Give the minute"),
        (["croft", "new@clerks.example", "--minute", " "], "Give the minute"),
    ],
)
def test_appointing_is_refused_in_one_line(arguments, words, clerk, councillor):
    with pytest.raises(CommandError, match=words) as error:
        appoint(*arguments)
    assert "\n" not in str(error.value)
