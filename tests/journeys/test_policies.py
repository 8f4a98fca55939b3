"""A policy from the document to its review: imported, tried, adopted, signed, confirmed, read in public, looked at again."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys import policy_steps, steps
from tests.journeys.policy_steps import AFTER, BEFORE, LABEL
from tests.journeys.seats import PHONE

#: What the administrator makes of clause 2.b.
CHANGED = "Nobody's private telephone number or address is ever published."


def test_from_a_document_to_a_policy_in_force(take_seat, work):
    today = timezone.localdate()
    councillor = take_seat("councillor@croft")
    steps.confirm_policy(councillor)
    admin = take_seat("admin@croft")
    the_administrator_brings_it_in(admin)
    the_administrator_tries_it(admin, work)
    clerk = take_seat("clerk@croft")
    the_clerk_adopts_it(clerk, today)
    work()
    chair = take_seat("chair@croft")
    chair.go("/croft/desk/")
    chair.follow(f"Sign the policy: {LABEL}")
    chair.look()
    chair.press("Sign it")
    chair.says("Your signature stands under this version.")
    the_councillor_confirms(councillor)
    clerk.go("/croft/desk/policies/")
    clerk.look()
    clerk.follow("By 1 member")
    clerk.says("1 of 6 people have confirmed it.", "This list as CSV")
    assert "Raj Patel" in clerk.page.get_by_role("table", name="People who have confirmed").inner_text()
    assert "Margaret Ould" in clerk.page.get_by_role("table", name="People who have not confirmed").inner_text()
    clerk.look()
    the_public_reads_it(take_seat())


def the_administrator_brings_it_in(admin):
    admin.go("/croft/desk/policies/")
    admin.follow("Import another document")
    admin.look()
    admin.press("Read the document")
    admin.says("There is a problem", "Choose the document, or paste its words.")
    admin.look()
    policy_steps.import_text(admin)
    admin.says("6 clauses", "The document", "What would be saved", "1.a", "They are kept on file.")
    admin.look()
    admin.press("Join to the one before : 3-p2")
    admin.says("5 clauses")
    admin.follow("Change or split 2.b")
    admin.look()
    admin.fill("Its words", CHANGED)
    admin.press("Keep this")
    admin.press("Save as a draft version")
    admin.says("There is a problem", "Give this version a name")
    admin.look()
    policy_steps.save_import(admin)
    admin.says("What could carry out this policy", "5 clauses")
    admin.look()
    assert admin.page.get_by_label("Private details", exact=True).is_checked(), "what seems right is ticked"
    admin.page.get_by_label("How serious: Private details").select_option("Needs the Clerk's reason")
    admin.press("Keep these")
    admin.says("Kept. 5 clauses, 4 carried out, 9 questions for you.")
    open_ones, carried = (admin.page.get_by_role("table").nth(at).inner_text() for at in (0, 1))
    assert "Clause 1.a" in open_ones and "Clause 2.b" in carried and "Needs the Clerk's reason" in carried
    admin.look()


def the_administrator_tries_it(admin, work):
    policy_steps.open_version(admin)
    admin.look()
    admin.follow("Questions it leaves open")
    admin.look()
    admin.follow("It says “immediately”.")
    admin.look()
    admin.page.get_by_label("This is how we read it").check()
    admin.fill("How you read it, or the new wording", "Within one working day.")
    admin.press("Keep the answer")
    admin.says("The answer is kept.", "This is how we read it: Within one working day.")
    policy_steps.open_version(admin)
    policy_steps.add_example(admin, "2.b", "Ring Dave on 07700 900123.")
    admin.look()
    policy_steps.open_version(admin)
    admin.follow("Try the examples")
    admin.says("It comes out as written.")
    admin.look()
    policy_steps.open_version(admin)
    admin.follow("What it would have found in the last year")
    admin.press("Try it on last year's posts")
    admin.look()
    work()
    policy_steps.finished(admin)
    admin.says("2 posts read.", "2028 review. Tried by Priya Nair")
    admin.look()
    admin.go("/croft/desk/policies/compare/")
    admin.page.get_by_label("From", exact=True).select_option("2028 review (adopted)")
    admin.page.get_by_label("To", exact=True).select_option(f"{LABEL} (draft)")
    admin.press("Compare", exact=True)
    policy_steps.says_what_changed(admin)
    admin.look()
    policy_steps.open_version(admin)
    admin.follow("Propose it to the Council")
    admin.says("8 questions are not answered yet.")
    admin.look()
    admin.press("Propose it")
    admin.says("is proposed to the Council.")


def the_clerk_adopts_it(clerk, today):
    policy_steps.open_version(clerk)
    clerk.follow("Adopt it", exact=True)
    clerk.look()
    policy_steps.adopt(clerk, today + timedelta(days=1))
    clerk.says("There is a problem", "That meeting is still to come.")
    assert clerk.page.get_by_label("Minute reference").input_value() == "2026/114"
    assert clerk.page.get_by_label("Who chaired that meeting?").locator("option:checked").inner_text() == "Margaret Ould"
    clerk.look()
    policy_steps.adopt(clerk, today)
    clerk.says(f"{LABEL} is adopted, in force from {today:%-d %B %Y}.")
    clerk.follow("Signatures")
    clerk.press("Sign it")
    clerk.says("Your signature stands", "Awaited", "Margaret Ould")
    clerk.look()


def the_councillor_confirms(councillor):
    councillor.go("/croft/desk/")
    councillor.says("You can send posts without it until")
    councillor.look()
    councillor.follow("Read what changed in the policy and confirm it")
    councillor.says("What changed in the policy", "The last version you confirmed was 2028 review.", BEFORE, AFTER)
    councillor.never_says("The Clerk speaks for the Council on its website.")
    councillor.look()
    councillor.press("I have read this and will keep to it")
    councillor.says("You have confirmed the council's policy.")


def the_public_reads_it(reader):
    reader.go("/croft/policy/")
    reader.says(LABEL, "minute 2026/114", "Helen Marsh, Clerk", "Margaret Ould, Chair of the meeting", CHANGED)
    reader.says("taken down immediately. They are kept on file.", "How the council reads it.", "Within one working day.")
    reader.never_says("awaited", "nothing about")
    reader.look()
    reader.follow("What changed since the version before")
    policy_steps.says_what_changed(reader)
    reader.look()
    reader.follow("All versions of this policy")
    reader.says(LABEL, "2028 review", "In force")
    reader.look()


def test_on_a_telephone_without_scripts(take_seat, work):
    councillor = take_seat("councillor@croft", width=PHONE, scripts=False)
    steps.confirm_policy(councillor)
    clerk = take_seat("clerk@croft", width=PHONE, scripts=False)
    policy_steps.import_text(clerk)
    clerk.look()
    clerk.press("Not a clause : 3-p2")
    clerk.says("5 clauses")
    clerk.press("Save as a draft version")
    clerk.says("There is a problem")
    assert "#" not in clerk.page.url, "the message is at the top, and there the page is shown"
    policy_steps.save_import(clerk)
    clerk.look()
    clerk.press("Keep these")
    clerk.says("Kept. 5 clauses, 4 carried out")
    clerk.look()
    policy_steps.open_version(clerk)
    clerk.look()
    clerk.follow("Adopt it", exact=True)
    clerk.press("Adopt it")
    clerk.says("There is a problem", "Choose who chaired that meeting.")
    policy_steps.adopt(clerk, timezone.localdate())
    clerk.says("is adopted, in force from")
    work()
    councillor.go("/croft/desk/policies/confirm/")
    councillor.says("What changed in the policy", AFTER)
    councillor.look()
    councillor.press("I have read this and will keep to it")
    councillor.says("You have confirmed the council's policy.")
    councillor.go("/croft/policy/")
    councillor.says(LABEL, AFTER)
    councillor.look()


def test_a_document_is_imported_with_the_keyboard_alone(take_seat):
    admin = take_seat("admin@croft")
    keys = admin.page.keyboard
    admin.go("/croft/desk/policies/import/")
    admin.tab_to("Or paste its words")
    keys.insert_text(policy_steps.DOCUMENT)
    press_key(admin, "Read the document")
    press_key(admin, "Not a clause : 3-p2")
    admin.says("5 clauses")
    press_key(admin, "Change or split 2.b")
    admin.tab_to("Its words")
    keys.press("Control+End")
    keys.insert_text(" Ask first.")
    press_key(admin, "Keep this")
    admin.says("or address. Ask first.")
    admin.tab_to("Name of this version")
    keys.insert_text(LABEL)
    press_key(admin, "Save as a draft version")
    admin.says("What could carry out this policy", LABEL)


def press_key(seat, name: str) -> None:
    seat.tab_to(name)
    with seat.page.expect_navigation(wait_until="load"):
        seat.page.keyboard.press("Enter")
    seat.ready()


def test_a_review_that_was_due_is_shown_calmly_and_recorded(take_seat):
    clerk = take_seat("clerk@scarcliffe")
    clerk.go("/scarcliffe/desk/policies/")
    clerk.says("Due since October 2024")
    clerk.follow("Review of the policy")
    clerk.says("October 2024", "It stays in force until the Council adopts another version.", "RESOLVED")
    clerk.never_says("There is a problem")
    assert not clerk.page.locator(".govuk-error-message, .govuk-tag--red, .govuk-warning-text").count(), "no alarm"
    clerk.look()
    clerk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    clerk.page.get_by_role("button", name="Copy the words: Agenda item").click()
    expect(clerk.page.get_by_text("Copied")).to_be_visible()
    copied = clerk.page.evaluate("navigator.clipboard.readText()")
    assert "adopted on 9 October 2023). Its review is due" in copied
    box = steps.opened(clerk, "Reviewed, no change")
    clerk.press("Record the review", within=box)
    clerk.says("There is a problem", "Give the minute of the review.")
    clerk.look()
    today = timezone.localdate()
    policy_steps.fill_day(clerk, "Date of the meeting", today)
    clerk.fill("Minute reference", "2026/88")
    policy_steps.fill_day(clerk, "Next review", today + timedelta(days=365))
    clerk.press("Record the review")
    clerk.says("Recorded: reviewed, no change.", "minute 2026/88: reviewed, no change.")
    clerk.look()
    for address in ("/scarcliffe/desk/policies/", "/scarcliffe/policy/"):
        clerk.go(address)
        clerk.never_says("October 2024", "review is due", "Due since")
