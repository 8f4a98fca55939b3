"""Step 1. A councillor of Croft writes: points beside the text, nothing lost, sent, called back, copied."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils.timezone import localtime, now
from playwright.sync_api import expect

from tests.journeys import steps
from tests.journeys.seats import PHONE

TEXT = (
    "PLEASE KEEP OFF THE HALL CAR PARK. It will close from Monday for two weeks while it is resurfaced.\n\n"
    "Please use the lay-by on Mill Lane. If you need to park nearer, ring Dave on 07700 900123."
)


def test_the_policy_is_confirmed_once_and_only_sending_waits(take_seat):
    raj = take_seat("councillor@croft")
    raj.go("/croft/desk/")
    raj.says("confirm it", "Sending a post waits for it")
    raj.look()
    raj.press("Write a post for Croft")
    assert raj.heading == "Write a post for Croft"
    raj.says("The Clerk decides. Nothing is public until then.", "The policy in two minutes")
    raj.look()
    steps.started(raj)
    raj.fill(steps.WORDS, steps.WRITTEN)
    raj.page.get_by_label("I am inviting people").check()
    raj.press("Send to the Clerk")
    raj.says("Confirm that you have read the council's policy, then send. Your words are saved.")
    raj.look()
    raj.press("I have read this and will keep to it")
    raj.never_says("The policy in two minutes")
    assert raj.page.get_by_label(steps.WORDS).input_value().startswith("Litter pick on Saturday")
    steps.send(raj)
    raj.look()
    steps.open_new(raj)
    raj.never_says("The policy in two minutes")


def test_points_appear_beside_the_text_each_with_its_clause(take_seat):
    margaret = take_seat("chair@croft")
    page = steps.open_new(margaret)
    margaret.says("Points about your wording appear here. Most posts have few or none.")
    box = page.get_by_label(steps.WORDS)
    box.click()
    page.keyboard.insert_text(TEXT)
    number = steps.card(margaret, "07700 900123")
    expect(number).to_contain_text("Must change")
    expect(steps.beside(margaret).get_by_text("Needs the Clerk's reason").first).to_be_visible()
    expect(steps.card(margaret, "PLEASE KEEP OFF THE HALL CAR PARK")).to_contain_text("Worth a look")
    expect(steps.beside(margaret).get_by_role("status")).to_have_text(re.compile(r"^\d points$"))
    margaret.look()

    clause = number.get_by_text(re.compile("Section 2|Clause 2")).first
    clause.click()
    address = number.get_by_role("link", name=re.compile("Read it in the policy")).get_attribute("href")
    margaret.look()
    box.focus()
    loud = steps.card(margaret, "PLEASE KEEP OFF THE HALL CAR PARK")
    loud.get_by_role("button").first.click()
    expect(box).not_to_have_value(re.compile("KEEP OFF THE HALL"))
    expect(loud).to_contain_text("Sorted")
    number.get_by_role("button", name="Leave it, ask the Clerk").click()
    expect(number).to_contain_text("Left for the Clerk")
    expect(steps.beside(margaret).get_by_role("status")).to_have_text("Left for the Clerk")
    expect(number.get_by_role("button", name="Undo")).to_be_focused()
    margaret.look()  # it narrows the window for a moment, which folds the points away
    number.get_by_role("button", name="Undo").press("Enter")
    expect(number.get_by_role("button", name="Leave it, ask the Clerk")).to_be_focused()
    expect(number.get_by_role("button", name="Undo")).to_be_hidden()
    steps.saved(margaret)

    margaret.go(address.replace("/policy/", "/policy/?read"))
    assert margaret.page.locator(f"[id='{address.partition('#')[2]}']").is_visible()


PRAISE = (
    "🎉 The hall is open on Saturday.\n\nVote for the Green Party in May. The door was fitted by Alder & Sons.\n\n"
    "Come early."
)
WITHOUT = "🎉 The hall is open on Saturday.\n\nThe door was fitted by Alder & Sons.\n\nCome early."
SELECTED = "box => box.value.slice(box.selectionStart, box.selectionEnd)"


def test_a_sentence_is_taken_out_and_put_back(take_seat):
    margaret = take_seat("chair@croft")
    page = steps.open_new(margaret)
    margaret.fill(steps.WORDS, PRAISE)
    page.get_by_label("I am inviting people").check()
    box = page.get_by_label(steps.WORDS)
    beside = steps.beside(margaret)
    expect(beside.get_by_role("heading", name="2 points, most serious first")).to_be_visible()
    margaret.look()
    beside.get_by_role("button", name="Take the sentence out").click()
    expect(box).to_have_value(WITHOUT)
    expect(box).to_be_focused()
    told = page.get_by_role("status").filter(has_text="Taken out")
    expect(told).to_have_text("Taken out: “Vote for the Green Party in May.”")
    expect(beside.get_by_role("heading", name="1 point", exact=True)).to_be_visible()
    margaret.look()
    page.keyboard.type("Well! ")
    page.get_by_role("button", name="Put it back").click()
    expect(box).to_have_value(PRAISE.replace("The door", "Well! The door"))
    expect(page.get_by_text("Put back.")).to_be_visible()
    expect(page.get_by_role("button", name="Put it back")).to_be_hidden()
    expect(beside.get_by_role("button", name="Take the sentence out")).to_be_visible()
    steps.saved(margaret)


def test_the_browsers_own_undo_puts_a_sentence_back_once(take_seat):
    margaret = take_seat("chair@croft")
    page = steps.open_new(margaret)
    margaret.fill(steps.WORDS, PRAISE)
    box = page.get_by_label(steps.WORDS)
    steps.beside(margaret).get_by_role("button", name="Take the sentence out").click()
    expect(box).to_have_value(WITHOUT)
    page.keyboard.press("Control+z")
    expect(box).to_have_value(PRAISE)
    expect(page.get_by_role("button", name="Put it back")).to_be_hidden()
    steps.saved(margaret)


def test_a_way_out_that_is_to_write_selects_the_words(take_seat):
    margaret = take_seat("chair@croft")
    page = steps.open_new(margaret)
    margaret.fill(steps.WORDS, PRAISE)
    box = page.get_by_label(steps.WORDS)
    card = steps.card(margaret, "Alder & Sons")
    card.get_by_role("button", name="Leave the name out").click()
    expect(box).to_be_focused()
    assert box.evaluate(SELECTED) == "Alder & Sons"
    page.keyboard.type("a local firm")
    expect(box).to_have_value(PRAISE.replace("Alder & Sons", "a local firm"))
    expect(card).to_contain_text("Sorted")
    page.get_by_text("Headline", exact=True).click()
    margaret.fill("Headline (optional)", "Thanks to Alder & Sons")
    steps.card(margaret, "Alder & Sons").get_by_role("button", name="Leave the name out").click()
    assert page.get_by_label("Headline (optional)").evaluate(SELECTED) == "Alder & Sons"
    steps.saved(margaret)


def test_what_must_change_is_said_when_it_is_sent(take_seat):
    margaret = take_seat("chair@croft")
    steps.write(margaret, "You are wankers. Ring Mary Smith on 07700 900123.")
    margaret.press("Send to the Clerk")
    margaret.says("Sent, with 2 points that must change: the Clerk will change them or send it back.")
    margaret.look()


def test_a_source_sorts_the_point_that_asks_for_one(take_seat):
    margaret = take_seat("chair@croft")
    page = steps.open_new(margaret)
    margaret.fill(steps.WORDS, "The hall car park will close from Monday for two weeks while it is resurfaced.")
    asks = steps.beside(margaret).get_by_text("No source yet")
    expect(asks).to_be_visible()
    steps.beside(margaret).get_by_role("button", name="Say how you know").click()
    expect(page.get_by_label("How do you know it?")).to_be_focused()
    steps.beside(margaret).get_by_role("button", name="Add the link").click()
    expect(page.get_by_label("It is on a web page")).to_be_checked()
    expect(page.get_by_label("Address of the page")).to_be_focused()
    page.get_by_label("Address of the page").fill("https://croft.example/works/car-park")
    page.get_by_label("Address of the page").blur()
    expect(asks).to_be_hidden()
    margaret.says("Checked: no points.")


def test_a_picture_with_its_description(take_seat, post_named):
    margaret = take_seat("chair@croft")
    steps.write(margaret)
    page = margaret.page
    page.get_by_text("A picture", exact=True).click()
    page.get_by_label("Choose a picture").set_input_files(steps.photograph())
    expect(steps.beside(margaret).get_by_text("Must change").or_(steps.beside(margaret).get_by_text("Needs the Clerk's reason")).first).to_be_visible()
    margaret.look()
    margaret.fill("What does it show?", "The green on a sunny morning, nobody on it")
    margaret.fill("Who took it?", "Margaret Ould")
    margaret.fill("Who allows us to use it?", "I took it")
    page.get_by_label("No, nobody can be recognised").check()
    margaret.press("See how it will look")
    picture = page.get_by_role("img", name="The green on a sunny morning, nobody on it")
    assert picture.evaluate("e => e.complete && e.naturalWidth > 0")
    margaret.look()
    margaret.press("Send to the Clerk")
    margaret.says("Sent. You can change it until the Clerk opens it.")
    margaret.look()


def test_a_wrong_file_gets_a_plain_message_and_the_rest_is_kept(take_seat):
    margaret = take_seat("chair@croft")
    steps.write(margaret)
    margaret.page.get_by_text("A picture", exact=True).click()
    notes = {"name": "minutes.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 not a picture"}
    margaret.page.get_by_label("Choose a picture").set_input_files(notes)
    margaret.press("Send to the Clerk")
    margaret.says("There is a problem", "Documents are linked, not uploaded")
    assert margaret.page.get_by_label(steps.WORDS).input_value() == steps.WRITTEN
    margaret.look()


def test_what_is_missing_is_said_and_nothing_is_lost(take_seat):
    margaret = take_seat("chair@croft")
    steps.open_new(margaret)
    margaret.press("Send to the Clerk")
    margaret.says("There is a problem", "Write what you want people to know", "Say how you know this")
    margaret.look()
    margaret.page.get_by_role("link", name="Say how you know this").click()
    expect(margaret.page.get_by_label("It is on a web page")).to_be_focused()
    steps.started(margaret)
    margaret.fill(steps.WORDS, steps.WRITTEN)
    margaret.page.get_by_label("I am inviting people").check()
    margaret.page.get_by_text("When", exact=True).click()
    margaret.page.get_by_label("On a day and at a time").check()
    day = margaret.page.get_by_role("group", name="Day")
    for label, value in (("Day", "1"), ("Month", "2"), ("Year", "2020")):
        margaret.fill(label, value, within=day)
    margaret.fill("Time", "9am")
    margaret.press("Send to the Clerk")
    margaret.says("That time has passed. Choose a time to come.")
    assert margaret.page.get_by_label(steps.WORDS).input_value() == steps.WRITTEN
    margaret.look()


def test_a_closed_tab_loses_nothing(take_seat):
    margaret = take_seat("chair@croft")
    steps.write(margaret)
    steps.saved(margaret)
    expect(margaret.page).to_have_url(re.compile(r"/posts/\d+/$"))
    margaret.page.get_by_label(steps.WORDS).press("Control+End")
    with margaret.page.expect_response(lambda answer: "autosave" in answer.url):
        margaret.page.keyboard.type(" Bring a friend.")
    address = margaret.page.url
    margaret.page.close()
    margaret.page = margaret.context.new_page()
    margaret.go("/croft/desk/")
    margaret.follow("Litter pick on Saturday")
    assert margaret.page.url == address
    margaret.says("We put back what you typed")
    assert margaret.page.get_by_label(steps.WORDS).input_value().endswith("Bring a friend.")
    assert margaret.page.get_by_label("I am inviting people").is_checked()
    margaret.look()


def test_a_second_tab_overwrites_nothing_silently(take_seat):
    margaret = take_seat("chair@croft")
    steps.write(margaret)
    margaret.press("Save and finish later")
    margaret.look()
    margaret.follow("Litter pick on Saturday")
    steps.started(margaret)
    first, address = margaret.page, margaret.page.url
    second = margaret.context.new_page()
    margaret.page = second
    margaret.go(address)
    steps.started(margaret)
    margaret.fill(steps.WORDS, f"{steps.WRITTEN} From the second tab.")
    steps.saved(margaret)
    margaret.page = first
    margaret.fill(steps.WORDS, f"{steps.WRITTEN} From the first tab.")
    expect(first.get_by_role("alert")).to_contain_text("Nothing was overwritten")
    margaret.look()
    margaret.press("See both")
    margaret.says("From the first tab.", "From the second tab.")
    margaret.look()
    margaret.press("Keep this")
    assert first.get_by_label(steps.WORDS).input_value().endswith("From the first tab.")


def test_called_back_before_it_is_opened_and_not_after(take_seat, post_named):
    margaret = take_seat("chair@croft")
    steps.write(margaret)
    steps.send(margaret)
    margaret.press("Take it back")
    margaret.says("You have it back")
    margaret.look()
    steps.started(margaret)
    steps.send(margaret)
    page_of_post = margaret.page.url

    helen = take_seat("clerk@croft")
    helen.go(post_named("croft", "Litter pick").deciding_address)
    margaret.press("Take it back")
    margaret.says("This was opened at")
    assert margaret.page.get_by_role("button", name="Take it back").count() == 0
    margaret.go(page_of_post)
    margaret.says("Opened on")
    margaret.look()


def test_discarded_only_after_asking(take_seat):
    margaret = take_seat("chair@croft")
    steps.write(margaret)
    margaret.press("Save and finish later")
    margaret.follow("Litter pick on Saturday")
    margaret.follow("Discard this draft")
    margaret.says("will not come back")
    margaret.look()
    margaret.press("Discard it")
    margaret.says("Discarded.")
    margaret.never_says("Litter pick on Saturday")


def test_last_years_post_is_copied(take_seat, post_named):
    helen = take_seat("clerk@croft")
    helen.go(post_named("croft", "Come to the village hall").author_address)
    helen.look()
    helen.press("Copy it as a new draft")
    helen.says("This is a copy")
    assert "Everyone is welcome on Saturday" in helen.page.get_by_label(steps.WORDS).input_value()
    helen.look()


def test_sent_with_a_wanted_day_and_for_a_text_message(take_seat, mail, work):
    tomorrow = localtime(now()) + timedelta(days=1)
    raj = take_seat("chair@croft")
    steps.write(raj)
    page = raj.page
    page.get_by_label("the flood text list").check()
    expect(page.get_by_text(re.compile(r"[Tt]he flood text list: \d+ of 459 characters left"))).to_be_visible()
    page.get_by_text("Why not").click()
    raj.look()
    page.get_by_text("When", exact=True).click()
    page.get_by_label("On a day and at a time").check()
    day = page.get_by_role("group", name="Day")
    for label, value in (("Day", tomorrow.day), ("Month", tomorrow.month), ("Year", tomorrow.year)):
        raj.fill(label, str(value), within=day)
    raj.fill("Time", "9am")
    steps.send(raj)
    work()
    message = mail("clerk@croft")[-1]
    assert "Litter pick on Saturday" in message.subject and f"{tomorrow:%A %-d %B}, 9am" in message.body


@pytest.mark.parametrize("scripts", [True, False])
def test_writing_on_a_telephone(take_seat, scripts):
    margaret = take_seat("chair@croft", width=PHONE, scripts=scripts)
    steps.open_new(margaret)
    margaret.fill(steps.WORDS, TEXT)
    if scripts:
        toggle = margaret.page.get_by_role("button", name=re.compile(r"^\d points?$"))
        toggle.click()
    else:
        margaret.press("Check my words")
    expect(steps.card(margaret, "07700 900123")).to_be_visible()
    margaret.look()
    bar = margaret.page.get_by_role("region", name="Finished?").get_by_role("button", name="Send to the Clerk")
    assert bar.bounding_box()["height"] >= 48
    margaret.page.get_by_label("I know it myself").check()
    margaret.fill("How do you know it?", "I spoke to the contractor")
    steps.press_bar(margaret, "Send to the Clerk")
    margaret.says("Sent. You can change it until the Clerk opens it.")


def test_without_scripts_a_way_out_and_sending(take_seat):
    margaret = take_seat("chair@croft", scripts=False)
    steps.open_new(margaret)
    margaret.look()
    margaret.fill(steps.WORDS, TEXT)
    margaret.press("Check my words")
    steps.card(margaret, "PLEASE KEEP OFF THE HALL CAR PARK").get_by_role("button").first.wait_for()
    margaret.look()
    with margaret.page.expect_navigation():
        steps.card(margaret, "PLEASE KEEP OFF THE HALL CAR PARK").get_by_role("button").first.click()
    assert "KEEP OFF THE HALL" not in margaret.page.get_by_label(steps.WORDS).input_value()
    margaret.fill(steps.WORDS, PRAISE)
    margaret.press("Check my words")
    with margaret.page.expect_navigation():
        steps.beside(margaret).get_by_role("button", name="Take the sentence out").click()
    assert margaret.page.get_by_label(steps.WORDS).input_value() == WITHOUT
    margaret.says("Taken out: “Vote for the Green Party in May.”")
    margaret.look()
    margaret.page.get_by_label("I am inviting people").check()
    steps.send(margaret)


def test_keyboard_alone_writes_and_sends(take_seat):
    margaret = take_seat("chair@croft")
    steps.open_new(margaret)
    keys = margaret.page.keyboard
    margaret.tab_to(steps.WORDS)
    keys.type("Litter pick on Saturday. Meet at the hall; everybody is welcome.")
    margaret.tab_to("It is on a web page")
    for _ in range(3):
        keys.press("ArrowDown")
    assert margaret.page.get_by_label("I am inviting people").is_checked()
    margaret.tab_to("The parish email list")
    keys.press("Space")
    margaret.tab_to("Send to the Clerk")
    with margaret.page.expect_navigation():
        keys.press("Enter")
    margaret.says("Sent. You can change it until the Clerk opens it.")
