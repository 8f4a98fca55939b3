"""Who decides: a council of one, a team whose chair is consulted and whose moderators publish, a meeting, an emergency."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from django.utils import timezone

from councilcomms.councils.tenancy import council_scope
from tests.journeys import steps
from tests.journeys.seats import PHONE


@pytest.fixture
def alone(site):
    """Ashby: one Clerk, nobody else, under the model policy."""
    from allauth.account.models import EmailAddress
    from django.conf import settings

    from councilcomms.channels.models import Channel
    from councilcomms.councils.models import Council, Membership, Role, RoleHolding, User
    from policies.loading import load_version
    from policies.packs.files import load_pack

    council = Council.objects.create(
        slug="ashby", name="Ashby Parish Council", short_name="Ashby", official_email="clerk@ashby.example",
        not_monitored="We read this on weekdays.", demonstration=True, team="one",
    )
    with council_scope(council):
        user = User.objects.create_user("clerk@ashby.example", settings.DEMONSTRATION_PASSWORD, full_name="Ivy Lane")
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        member = Membership.objects.create(user=user, starts=date(2026, 1, 5))
        RoleHolding.objects.create(member=member, role=Role.CLERK, starts=date(2026, 1, 5))
        Channel.objects.create(kind="website", name="Ashby's website", state=Channel.State.OPEN)
        load_version(replace(load_pack("model"), adopted=date(2026, 5, 11), minute_ref="2026/41"))
    return council


def ways(slug: str, *rows: dict) -> None:
    """Put these ways into the version in force, as if it had been adopted with them."""
    from councilcomms.councils.models import Council
    from policies.checks import content_key, version_in_force
    from policies.models import Way

    with council_scope(Council.objects.get(slug=slug)):
        version = version_in_force()
        version.ways.all().delete()
        for position, row in enumerate(rows, start=1):
            Way.objects.create(version=version, position=position, **row)
        version.content_key = content_key(version)
        version.save()


def publish(seat) -> int:
    """Press what publishes until it is out; returns how many presses that took."""
    for pressed in (1, 2):
        button = seat.page.get_by_role("button", name="ublish").filter(visible=True).first
        with seat.page.expect_navigation(wait_until="load"):
            button.click()
        if "done" in seat.ready().url:
            return pressed
    raise AssertionError(f"Not published after two presses: {seat.words[:800]}")


def write(seat, council: str) -> None:
    """From the desk to the words, one press."""
    seat.go(f"/{council.lower()}/desk/")
    seat.press(f"Write a post for {council}")
    seat.fill(steps.WORDS, steps.WRITTEN)
    seat.page.get_by_label("I am inviting people").check()


@pytest.mark.parametrize("width", [1280, PHONE])
def test_a_council_of_one_publishes_in_three_presses(alone, take_seat, width):
    ivy = take_seat("clerk@ashby", width=width)
    ivy.look()
    ivy.never_says("deputy", "moderator", "colleague")
    write(ivy, "Ashby")
    ivy.look()
    assert 1 + publish(ivy) <= 3
    ivy.look()
    ivy.says("Published as: Clerk, under clause")
    reader = take_seat()
    reader.go("/ashby/")
    reader.says("Litter pick on Saturday")


def test_the_chair_is_consulted_and_the_clerk_decides(take_seat):
    ways("croft", {"consult": [{"who": ["chair"], "needed": 1, "heard": False}], "decides": "clerk"})
    tom = take_seat("officer@croft")
    steps.write(tom)
    tom.says("Margaret Ould (Chair) is consulted first")
    tom.press("Send to the Clerk")
    helen = take_seat("clerk@croft")
    page = steps.open_in_queue(helen, "Litter pick")
    helen.says("Margaret Ould (Chair) was asked on", "has not answered yet")
    helen.look()
    assert page.get_by_role("button", name="Publish now").filter(visible=True).count() == 0

    margaret = take_seat("chair@croft", width=PHONE)
    margaret.go("/croft/desk/")
    margaret.follow("Litter pick on Saturday")
    margaret.look()
    assert margaret.page.get_by_role("button", name="Publish").filter(visible=True).count() == 0
    margaret.press("Answer", exact=True)
    margaret.says("Say whether you agree.")
    margaret.page.get_by_label("Yes", exact=True).check()
    margaret.press("Answer", exact=True)

    steps.open_in_queue(helen, "Litter pick")
    helen.says("Recorded as:")
    helen.look()
    helen.press("Publish now on Croft's website")
    helen.says("Margaret Ould (Chair) was consulted and agreed", "under delegation")
    helen.look()


def test_moderators_publish_and_the_clerk_sees_it_and_stops_it(take_seat):
    lucy = take_seat("moderator@scarcliffe")
    lucy.look()
    write(lucy, "Scarcliffe")
    lucy.look()
    publish(lucy)
    lucy.look()
    reader = take_seat()
    reader.go("/scarcliffe/")
    reader.says("Litter pick on Saturday")
    david = take_seat("clerk@scarcliffe")
    david.says("Went out without you", "Litter pick on Saturday", "Lucy Amos")
    david.look()
    david.follow(re.compile("^Stop it"))
    david.look()
    david.press("Withdraw it from Scarcliffe's pages")
    reader.go("/scarcliffe/")
    reader.never_says("Litter pick on Saturday")
    david.go("/scarcliffe/desk/")
    david.never_says("Went out without you")


def test_only_a_meeting_decides(take_seat, work, post_named):
    ways("croft", {"decides": "meeting"})
    margaret = take_seat("chair@croft")
    steps.write(margaret)
    margaret.says("Only a meeting of the Council decides on this.")
    margaret.press("Send to the Clerk")
    helen = take_seat("clerk@croft")
    steps.open_in_queue(helen, "Litter pick")
    helen.look()
    helen.press("Ask Croft's next meeting")
    helen.says("The Council decides at its next meeting")
    helen.look()
    helen.go("/croft/desk/meetings/")
    helen.look()
    helen.press("Enter a meeting")
    helen.look()
    today = timezone.localdate()
    for box, value in (("Day", today.day), ("Month", today.month), ("Year", today.year)):
        helen.fill(box, str(value))
    helen.press("Enter it")
    helen.look()
    helen.follow("Enter the resolution on Litter pick on Saturday")
    helen.look()
    helen.page.get_by_label("Agreed", exact=True).check()
    helen.fill("Minute reference", "26/88")
    helen.press("Enter the resolution")
    helen.look()
    work()
    assert post_named("croft", "Litter pick").state == "approved"
    helen.go(post_named("croft", "Litter pick").deciding_address)
    helen.says("The Council agreed: minute 26/88")
    helen.look()
    helen.press("Publish now on Croft's website")
    helen.says("minute 26/88")


def test_urgent_on_a_phone_with_no_script(take_seat):
    helen = take_seat("clerk@croft", width=PHONE, scripts=False)
    helen.go("/croft/desk/")
    helen.press("Urgent", exact=True)  # one
    helen.look()
    helen.fill("What must people know now?", "Mill Lane is under water at the bridge. Do not drive through it.")
    helen.page.get_by_label("Flood, snow or storm").check()
    helen.press("Publish now", exact=True)  # two
    helen.look()
    reader = take_seat()
    reader.go("/croft/")
    reader.says("Mill Lane is under water")
    helen.go("/croft/desk/")
    helen.says("Urgent", "Mill Lane is under water")
    helen.look()
    helen.follow(re.compile("^Read it and approve it"))
    helen.look()
    helen.says("Approve")


def test_everything_is_held_and_resumed(take_seat):
    helen = take_seat("clerk@croft")
    helen.go("/croft/desk/holds/")
    helen.look()
    helen.fill("Why does nothing go out?", "We mourn our chairman, who died on Friday.")
    helen.press("Hold from now on")
    helen.look()
    reader = take_seat()
    reader.go("/croft/")
    reader.says("We mourn our chairman")
    reader.look()
    write(helen, "Croft")
    helen.press("Check and publish" if helen.page.get_by_role("button", name="Check and publish").filter(visible=True).count()
                else "Publish now on Croft's website")
    helen.says("Approve, to go out after the hold")
    helen.look()
    helen.press("Approve, to go out after the hold")
    helen.look()
    reader.go("/croft/")
    reader.never_says("Litter pick on Saturday")
    helen.go("/croft/desk/holds/")
    helen.press("Resume")
    helen.look()
    helen.says("Litter pick on Saturday")
    helen.press("Publish now")
    reader.go("/croft/")
    reader.never_says("We mourn our chairman")
    reader.says("Litter pick on Saturday")


CLERKS = (
    "set-up/", "channels/", "channels/ask-for/", "out-of-office/", "people/deputising/", "who-can/", "stuck/",
    "posts/afterwards/", "decisions/new/", "settings/",
)


def test_the_clerks_other_pages_and_what_the_public_reads_of_it(take_seat):
    helen, reader = take_seat("clerk@croft"), take_seat()
    for seat, addresses in ((helen, [f"desk/{page}" for page in CLERKS]), (reader, ["contact/", "policy/", "decisions/"])):
        for address in addresses:
            seat.go(f"/croft/{address}")
            seat.look()
