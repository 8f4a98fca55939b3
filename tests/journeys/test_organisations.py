"""The Clerk keeps the register of organisations; a point about one ends there."""

from __future__ import annotations

import pytest

from policies.engine import Finding
from tests.journeys import steps
from tests.journeys.seats import PHONE

FARM = "South Lea Farm"
REGISTER = "/croft/desk/registers/organisations/"


@pytest.mark.parametrize("width", [1280, PHONE])
def test_the_clerk_keeps_the_register(take_seat, width):
    clerk = take_seat("clerk@croft", width=width)
    clerk.go(REGISTER)
    clerk.says("Croft Village Hall Committee", "Partner", "Expired", "Ends soon", "Not agreed yet")
    clerk.look()
    clerk.fill("Search by name or web address", "croft wi")
    clerk.press("Search")
    clerk.says("Croft Women's Institute")
    clerk.never_says("Mill Lane Garage")
    clerk.go(REGISTER)
    clerk.press("Add an organisation")
    clerk.press("Add it")
    clerk.says("There is a problem", "Enter the name.", "Say whether they agreed.")
    clerk.look()
    clerk.fill("Name", FARM)
    clerk.page.get_by_label("Business", exact=True).check()
    clerk.page.get_by_label("Yes, they agreed").check()
    clerk.fill("Who of them agreed, and how?", "Jo Lea, by email")
    clerk.look()
    clerk.press("Add it")
    clerk.says(f"{FARM} is on the register.", "Jo Lea, by email", "Until it is taken off")
    clerk.look()
    roles = {"Renew the approval": "button", "Record a partnership": "button", "Change its names": "link",
             "Take it off": "link"}
    for words, role in roles.items():
        clerk.press(words, role)
        clerk.look()
        clerk.follow(FARM)


@pytest.mark.parametrize("scripts", [True, False])
def test_the_public_bodies_of_the_area_in_one_press(take_seat, scripts):
    clerk = take_seat("clerk@croft", scripts=scripts)
    clerk.go(REGISTER)
    clerk.press("Approve the public bodies of your area")
    clerk.says("public bodies", "Ambulance and health (")
    clerk.look()
    clerk.page.locator("summary", has_text="Police").click()
    clerk.says("Lincolnshire Police", "Humberside Police")
    clerk.page.get_by_label("Humberside Police", exact=True).uncheck()
    if scripts:
        whole = clerk.page.get_by_role("button", name="Approve all that are ticked").inner_text()
        clerk.page.get_by_role("button", name="Untick all under Police").click()
        clerk.says(", 0 ticked)")
        assert clerk.page.get_by_role("button", name="Approve all that are ticked").inner_text() != whole
        clerk.page.get_by_role("button", name="Tick all under Police", exact=True).click()
        clerk.page.get_by_label("Humberside Police", exact=True).uncheck()
        assert clerk.page.get_by_role("button", name=whole).is_visible(), "the number is on the button"
        clerk.look()
    else:
        assert not clerk.page.get_by_role("button", name="Untick all").count()
    clerk.press("Approve all that are ticked")
    clerk.says("public bodies are approved.")
    clerk.look()
    clerk.go(f"{REGISTER}?q=police")
    clerk.says("Lincolnshire Police")
    clerk.never_says("Humberside Police")


@pytest.mark.parametrize("width", [1280, PHONE])
def test_what_was_taken_off_is_put_back(take_seat, width):
    clerk = take_seat("clerk@croft", width=width)
    clerk.go(f"{REGISTER}?q=garage")
    clerk.follow("Mill Lane Garage")
    clerk.follow("Take it off")
    clerk.fill("Why?", "They closed.")
    clerk.press("Take it off")
    clerk.go(REGISTER)
    clerk.follow("Taken off (1)")
    clerk.says("Mill Lane Garage", "They closed.")
    clerk.look()
    clerk.go(f"{REGISTER}add/")
    clerk.fill("Name", "Mill Lane Garage")
    clerk.page.get_by_label("Business", exact=True).check()
    clerk.page.get_by_label("Not yet").check()
    clerk.press("Add it")
    clerk.says("Put it back instead.")
    clerk.look()
    clerk.follow("Put Mill Lane Garage back on the register")
    clerk.look()
    clerk.fill("Who of them agreed, and how?", "The owner, by telephone")
    clerk.press("Put it back")
    clerk.says("Mill Lane Garage is on the register again.", "Put back on the register", "Agreed by the owner")
    clerk.look()


@pytest.mark.parametrize("width", [1280, PHONE])
def test_an_approval_that_ended_is_renewed_from_the_post(take_seat, width):
    chair = take_seat("chair@croft", width=width)
    steps.open_new(chair)
    chair.fill(steps.WORDS, "St Mary's Church is holding its fair on Saturday.")
    chair.page.get_by_label("I am inviting people").check()
    chair.press("Send to the Clerk")
    clerk = take_seat("clerk@croft", width=width)
    clerk.go("/croft/desk/queue/")
    clerk.follow("St Mary's Church is holding", within=clerk.page.get_by_role("main"))
    clerk.says("Their approval ended on")
    clerk.page.get_by_label("Something else", exact=True).first.check()
    clerk.look()
    with clerk.context.expect_page() as opened:
        clerk.page.get_by_role("link", name="Renew their approval").click()
    first, clerk.page = clerk.page, opened.value
    clerk.ready()
    clerk.says("Approve St Mary's Church", "Their approval ended on")
    clerk.look()
    clerk.press("Approve it")
    clerk.says("The point about “St Mary's Church” is gone.", "Posts may name St Mary's Church.")
    clerk.look()
    assert first.get_by_label("Something else", exact=True).first.is_checked(), "what was typed is still there"


@pytest.mark.parametrize("width", [1280, PHONE])
def test_who_agreed_to_be_named_is_remembered(take_seat, monkeypatch, width):
    def check(_book, fields, context):
        at = fields.text.find(FARM)
        if at < 0 or FARM in context.council.approved_organisations:
            return ()
        why = "Our policy asks for their approval first."
        said = "We name another organisation and have no note that they agreed."
        return (Finding("organisation-reference", "3.h", "justify", "sure", "text", at, at + len(FARM), FARM, said, why),)

    monkeypatch.setattr("policies.checks.Rulebook.check", check)
    chair = take_seat("chair@croft", width=width)
    steps.open_new(chair)
    chair.fill(steps.WORDS, f"We thank {FARM} for the hay.")
    chair.page.get_by_label("I am inviting people").check()
    chair.press("Send to the Clerk")
    clerk = take_seat("clerk@croft", width=width)
    clerk.go("/croft/desk/queue/")
    clerk.follow(f"We thank {FARM}", within=clerk.page.get_by_role("main"))
    clerk.page.get_by_label("I have asked them and they agreed to be named.").check()
    clerk.page.get_by_label("Who of them agreed, and how? (optional)").fill("Jo Lea, by email")
    clerk.page.get_by_label("Until I take it off").check()
    clerk.look()
    clerk.press("Publish now on")
    clerk.says("Say what kind of organisation it is.")
    clerk.look()
    clerk.page.get_by_label("Business", exact=True).check()
    clerk.press("Publish now on")
    clerk.go(f"{REGISTER}?q=lea")
    clerk.says(FARM, "Approved", "until taken off")
    steps.open_new(chair)
    chair.fill(steps.WORDS, f"{FARM} again.")
    chair.page.get_by_text("no points").first.wait_for(state="attached")
