"""Step 2. The Clerk decides: what changed, the points and their reasons, sending back, her own words, when."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils.timezone import localdate, localtime, now
from playwright.sync_api import expect

from tests.journeys import steps
from tests.journeys.seats import PHONE
from tests.journeys.steps import decision, open_in_queue, opened, point

CAR_PARK = "Residents are hereby advised"


@pytest.fixture
def sent(take_seat):
    """``sent(text)``: a post that the chair of Croft wrote and sent; her seat."""

    def write(text: str = steps.WRITTEN, **options):
        margaret = take_seat("chair@croft")
        steps.write(margaret, text, **options)
        steps.send(margaret)
        return margaret

    return write


def test_a_notice_in_the_portal_and_by_email_leads_to_the_queue(take_seat, sent, mail, work):
    sent()
    work()
    message = mail("clerk@croft")[-1]
    assert message.subject == "Croft: “Litter pick on Saturday” waits for you"
    assert "From Margaret Ould." in message.body and "/croft/desk/queue/" in message.body
    helen = take_seat("clerk@croft")
    helen.go("/croft/desk/")
    helen.says("Waiting for you to decide", "From Margaret Ould")
    helen.look()
    helen.follow(re.compile("Notices"))
    helen.says("New")
    helen.look()
    helen.press("“Litter pick on Saturday” waits for you")
    assert helen.heading == "Litter pick on Saturday"
    helen.follow(re.compile("What needs you"), within=helen.page.get_by_role("navigation", name="Back"))
    helen.says("Litter pick on Saturday", "From Margaret Ould", "Since", "Wanted by")
    helen.look()


def test_nothing_found_is_published_in_one_press(take_seat, sent):
    sent()
    helen = take_seat("clerk@croft")
    open_in_queue(helen, "Litter pick")
    helen.says("The checks found nothing. You are still the judge.", "From Margaret Ould", "Once published, it can be copied for ever.")
    helen.look()
    helen.press("Publish now on Croft's website")
    helen.says("Published", "Open the next one")
    helen.look()
    reader = take_seat()
    reader.go("/croft/")
    reader.says("Litter pick on Saturday")
    reader.look()


def test_a_point_that_must_change_cannot_be_passed(take_seat, post_named):
    waiting = post_named("croft", CAR_PARK)
    helen = take_seat("clerk@croft")
    page = open_in_queue(helen, CAR_PARK)
    helen.says("Must change", "07700 900123", "Needs the Clerk's reason", "Worth a look")
    assert not page.get_by_role("button", name=re.compile("^Publish now")).count()
    expect(decision(helen).get_by_role("button", name="Change the words")).to_be_visible()
    helen.look()
    token = page.locator("input[name=csrfmiddlewaretoken]").first.input_value()
    answer = helen.context.request.post(
        waiting.deciding_address, headers={"Referer": helen.page.url},
        form={"csrfmiddlewaretoken": token, "seen": waiting.current.hash, "when": "now"},
    )
    assert "must change first" in answer.text()
    assert post_named("croft", CAR_PARK).state == "submitted"


def test_its_not_that_and_a_reason_then_published(take_seat, post_named):
    helen = take_seat("clerk@croft")
    page = open_in_queue(helen, CAR_PARK)
    phone = point(helen, "07700 900123")
    phone.get_by_text("It's not that").first.click()
    helen.look()
    phone.get_by_label("It is a public number or address").check()
    helen.press(re.compile("Set this point aside"), within=phone)
    expect(point(helen, "07700 900123")).to_contain_text("Helen Marsh: It is a public number or address")
    helen.look()
    helen.press(re.compile("^Publish on "), within=decision(helen))
    helen.says("There is a problem", "needs your reason")
    helen.look()
    page.get_by_role("alert").get_by_role("link", name=re.compile("needs your reason")).click()
    closes = point(helen, "Residents are hereby advised that the car park")
    assert closes.get_by_role("radio").count() >= 3
    closes.get_by_label("I have checked this against the council's own records.").check()
    helen.press(re.compile("^Publish on "), within=decision(helen))
    helen.says("Scheduled", "on Croft's website")
    helen.look()
    assert post_named("croft", CAR_PARK).state == "scheduled"


def test_her_own_reason(take_seat, sent, post_named):
    sent("Book a place for the litter pick at https://bit.ly/litter. Everybody is welcome.")
    helen = take_seat("clerk@croft")
    open_in_queue(helen, "Book a place")
    link = point(helen, "https://bit.ly/litter")
    link.get_by_label("Something else").first.check()
    link.get_by_role("textbox", name=re.compile("Your own reason")).fill("The county's own short link; I followed it.")
    helen.look()
    helen.press("Publish now on Croft's website", within=decision(helen))
    helen.says("Published")
    reason = [f["reason"] for check in _checks(post_named("croft", "Book a place")) for f in check if f["reason"]]
    assert reason and set(reason) == {"The county's own short link; I followed it."}


def _checks(post):
    from councilcomms.councils.tenancy import council_scope

    with council_scope(post.council):
        return [check.findings for check in post.checks.all()]


def test_sent_back_with_a_note_on_a_passage_and_sent_again(take_seat, sent, mail, work):
    margaret = sent()
    helen = take_seat("clerk@croft")
    open_in_queue(helen, "Litter pick")
    back = opened(helen, "Send back with a note")
    helen.press("Send back to Margaret Ould", within=back)
    helen.says("There is a problem", "Write what the author should change")
    helen.look()
    back = helen.page.locator("#back")
    back.get_by_label("About which part?").select_option(label="“We finish with tea at noon.”")
    helen.fill("What should Margaret Ould change?", "Who makes the tea? Please say.", within=back)
    helen.press("Send back to Margaret Ould", within=back)
    helen.look()
    work()
    assert "was sent back to you" in mail("chair@croft")[-1].subject

    margaret.go("/croft/desk/")
    margaret.says("Sent back to you")
    margaret.follow("Litter pick on Saturday")
    margaret.says("Sent back to you by Helen Marsh", "We finish with tea at noon.", "Who makes the tea? Please say.")
    margaret.look()
    steps.started(margaret)
    margaret.page.get_by_role("link", name="Change your words").click()
    expect(margaret.page.get_by_label(steps.WORDS)).to_be_focused()
    margaret.fill(steps.WORDS, steps.WRITTEN.replace("tea at noon", "tea from the Friends of the Hall at noon"))
    steps.send(margaret)

    page = open_in_queue(helen, "Litter pick")
    helen.says("What changed", "Compared with version 1")
    assert "from the Friends of the Hall" in " ".join(page.locator("ins").all_inner_texts())
    assert "Gloves" not in " ".join(page.locator("ins, del").all_inner_texts())
    helen.look()
    for view in ("Whole post", "As people will see it"):
        page.get_by_role("link", name=view).click()
        helen.look()


def test_she_changes_the_words_and_publishes_and_the_author_gets_the_comparison(take_seat, sent, mail, work):
    margaret = sent()
    helen = take_seat("clerk@croft")
    open_in_queue(helen, "Litter pick")
    box = opened(helen, "Change the words")
    helen.look()
    helen.fill("Text", steps.WRITTEN.replace("10am", "9.30am"), within=box)
    helen.press("Publish with my changes now on Croft's website", within=box)
    helen.says("Published")
    work()
    assert any("Litter pick" in message.subject for message in mail("chair@croft"))
    margaret.go("/croft/desk/")
    margaret.follow(re.compile("Notices"))
    margaret.page.get_by_role("button", name=re.compile("Litter pick")).first.click()
    margaret.ready()
    margaret.go(f"/croft/desk/posts/{_pk('Litter pick')}/history/")
    compared = " ".join(margaret.page.locator("ins").all_inner_texts())
    assert "30am" in compared
    margaret.look()


def _pk(begins: str) -> int:
    from councilcomms.councils.models import Council
    from councilcomms.councils.tenancy import council_scope
    from councilcomms.posts.models import Post

    with council_scope(Council.objects.get(slug="croft")):
        return next(post.pk for post in Post.objects.select_related("current").order_by("-pk") if str(post).startswith(begins))


def test_not_published_with_a_reason(take_seat, sent):
    margaret = sent()
    helen = take_seat("clerk@croft")
    open_in_queue(helen, "Litter pick")
    box = opened(helen, "Don't publish")
    helen.fill("Why is it not published?", "The parish magazine carries it already.", within=box)
    helen.press("Don't publish this", within=box)
    helen.look()
    margaret.go(f"/croft/desk/posts/{_pk('Litter pick')}/")
    margaret.says("Why it is not published", "The parish magazine carries it already.", "Decided by Helen Marsh")
    margaret.look()


def test_held_and_taken_up_again_and_a_colleague_asked(take_seat, sent):
    sent()
    helen = take_seat("clerk@croft")
    open_in_queue(helen, "Litter pick")
    box = opened(helen, "Ask someone")
    box.get_by_label("Whom?").select_option(label="Raj Patel, Councillor")
    helen.fill("What do you want to ask?", "Is the hall free then?", within=box)
    helen.press("Ask", within=box, exact=True)
    helen.look()
    raj = take_seat("councillor@croft")
    raj.go("/croft/desk/")
    raj.says("Asked of you", "Is the hall free then?")
    raj.follow("Litter pick on Saturday")
    raj.look()
    raj.fill("Your answer", "Yes, until two.")
    raj.press("Answer", exact=True)
    raj.says("Thank you")
    open_in_queue(helen, "Litter pick")
    opened(helen, "Ask someone")
    helen.says("Yes, until two.")
    box = opened(helen, "Hold")
    helen.fill("Why is it on hold?", "Waiting for the insurance.", within=box)
    helen.press("Put it on hold", within=box)
    helen.look()
    helen.go(f"/croft/desk/queue/{_pk('Litter pick')}/")
    helen.look()
    helen.press("Take it off hold")
    helen.look()


def test_a_time_to_come_is_chosen(take_seat, sent, post_named):
    sent()
    tomorrow = localdate() + timedelta(days=1)
    helen = take_seat("clerk@croft")
    page = open_in_queue(helen, "Litter pick")
    box = opened(helen, "Change the time")
    box.get_by_label("At a date and time").check()
    helen.look()
    page.get_by_label("Date", exact=True).fill(f"{tomorrow:%Y-%m-%d}")
    page.get_by_label("Time", exact=True).fill("09:00")
    helen.press("Publish at this time on Croft's website", within=box)
    helen.says("Scheduled", "9am")
    helen.look()
    post = post_named("croft", "Litter pick")
    assert f"{localtime(post.scheduled_for):%Y-%m-%d %H:%M}" == f"{tomorrow:%Y-%m-%d} 09:00"
    helen.go(post.deciding_address)
    helen.look()
    helen.press("Take it off the schedule")
    assert post_named("croft", "Litter pick").state == "approved"
    helen.look()


def test_where_the_wanted_time_has_passed_she_must_choose(take_seat, sent, later, post_named):
    from councilcomms.councils.tenancy import council_scope

    sent()
    post = post_named("croft", "Litter pick")
    with council_scope(post.council):
        post.wanted_at = now() + timedelta(hours=3)
        post.save(update_fields=["wanted_at"])
    with later(days=1):
        helen = take_seat("clerk@croft")
        page = open_in_queue(helen, "Litter pick")
        helen.says("has passed. Choose when")
        assert not page.get_by_role("radio", checked=True).count()
        assert not page.get_by_role("button", name=re.compile("^Publish now")).count()
        helen.look()
        helen.press("Publish at this time on Croft's website")
        helen.says("Choose when this should go out")
        helen.look()
        helen.page.get_by_label("Now", exact=True).check()
        helen.press("Publish at this time on Croft's website")
        helen.says("Published")


def test_a_decision_is_on_the_text_she_saw_and_the_first_of_two_wins(take_seat, sent, post_named):
    sent()
    helen, elsewhere = take_seat("clerk@croft"), take_seat("clerk@croft")
    open_in_queue(helen, "Litter pick")
    open_in_queue(elsewhere, "Litter pick")
    box = opened(elsewhere, "Change the words")
    elsewhere.fill("Text", steps.WRITTEN.replace("10am", "9am"), within=box)
    elsewhere.press("Check again", within=box)
    helen.press("Publish now on Croft's website")
    helen.says("Read the change, then decide.")
    helen.look()
    assert post_named("croft", "Litter pick").state == "submitted"
    open_in_queue(elsewhere, "Litter pick")
    open_in_queue(helen, "Litter pick")
    elsewhere.press("Publish now on Croft's website")
    helen.press("Publish now on Croft's website")
    helen.says("by Helen Marsh", "Nothing was changed")


def test_her_own_post_in_one_go(take_seat):
    helen = take_seat("clerk@croft")
    steps.write(helen)
    expect(helen.page.get_by_role("button", name="Publish now on Croft's website")).to_be_visible()
    helen.look()
    helen.press("Publish now on Croft's website")
    helen.says("Published", "On Croft's website")
    helen.look()
    helen.go("/croft/")
    helen.says("Litter pick on Saturday")


def test_two_pairs_of_eyes(take_seat, post_named):
    helen = take_seat("clerk@croft")
    helen.go("/croft/desk/settings/")
    helen.look()
    helen.page.get_by_label("The Clerk's own posts need a second reader").check()
    helen.press("Save the settings")
    steps.write(helen)
    helen.look()
    helen.page.get_by_label("Who should read it?").select_option(label="Margaret Ould")
    helen.press("Ask them to read it")
    helen.says("Margaret Ould was asked to read it")
    margaret = take_seat("chair@croft")
    margaret.go("/croft/desk/")
    margaret.says("asks you to read it and say whether you agree")
    margaret.follow("Litter pick on Saturday")
    margaret.look()
    margaret.page.get_by_label("Yes", exact=True).check()
    margaret.press("Answer", exact=True)
    margaret.says("Thank you")
    helen.go("/croft/desk/posts/")
    helen.follow("Litter pick on Saturday")
    helen.look()
    helen.press(re.compile("^(Publish now on|Check and publish)"))
    assert post_named("croft", "Litter pick").state == "published"


def test_an_officer_decides_only_between_the_dates(take_seat, sent):
    sent()
    tom = take_seat("officer@croft")
    address = f"/croft/desk/queue/{_pk('Litter pick')}/"
    tom.go(address, status=403)
    tom.look()
    tom.go("/croft/desk/queue/", status=403)
    helen = take_seat("clerk@croft")
    helen.go("/croft/desk/people/")
    helen.follow("Let somebody deputise")
    helen.look()
    helen.page.get_by_label("Who deputises").select_option(label="Tom Whitlock")
    first, last = localdate(), localdate() + timedelta(days=7)
    for name, day in (("First day", first), ("Last day", last)):
        group = helen.page.get_by_role("group", name=name)
        for label, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            helen.fill(label, str(value), within=group)
    helen.page.get_by_role("group", name="Why").get_by_role("radio").first.check()
    helen.press(re.compile("deputise|deputising", re.IGNORECASE), within=helen.page.get_by_role("main"))
    helen.says("Tom Whitlock deputises between these days")
    helen.look()
    tom.go(address)
    tom.look()
    tom.press("Publish now on Croft's website")
    tom.says("Published")
    helen.go("/croft/desk/people/")
    helen.press(re.compile("End this now"))
    tom.go("/croft/desk/queue/", status=403)


def test_what_is_left_by_hand_is_confirmed(take_seat):
    margaret = take_seat("chair@croft")
    steps.write(margaret)
    margaret.page.get_by_label("the parish email list").check()
    steps.send(margaret)
    helen = take_seat("clerk@croft")
    open_in_queue(helen, "Litter pick")
    helen.press(re.compile("^Publish now on"), within=decision(helen))
    helen.says("send it from the council's own address")
    helen.look()
    helen.go("/croft/desk/queue/")
    helen.says("To do by hand")
    helen.look()
    helen.follow(re.compile("the parish email list", re.IGNORECASE))
    helen.press("It is on the parish email list")
    helen.says("by Helen Marsh")
    helen.look()


@pytest.mark.parametrize("scripts", [True, False])
def test_deciding_on_a_telephone(take_seat, scripts):
    helen = take_seat("clerk@croft", width=PHONE, scripts=scripts)
    helen.go("/croft/desk/queue/")
    helen.look()
    page = open_in_queue(helen, CAR_PARK)
    helen.look()
    bar = page.get_by_role("region", name="Main decision")
    assert bar.get_by_role("button", name="Change the words").bounding_box()["height"] >= 48
    if scripts:
        mark, card = page.get_by_role("link", name=re.compile("^07700 900123")), point(helen, "07700 900123")
        assert 0 < card.bounding_box()["y"] - mark.bounding_box()["y"] < 700, "The point is not under its paragraph"
        bar.get_by_role("button", name="Change the words").click()
    else:
        with page.expect_navigation():
            bar.get_by_role("button", name="Change the words").click()
    page.get_by_label("Text", exact=True).fill(steps.WRITTEN)
    helen.press("Check again")
    helen.look()
    steps.press_bar(helen, re.compile("^Publish"))
    helen.says("on Croft's website")
    helen.look()


def test_without_scripts_sent_back_and_published(take_seat):
    helen = take_seat("clerk@croft", scripts=False)
    open_in_queue(helen, CAR_PARK)
    helen.look()
    box = opened(helen, "Send back with a note")
    box.get_by_label("About which part?").select_option(index=1)
    helen.fill("What should Margaret Ould change?", "Please leave Dave's number out.", within=box)
    helen.press("Send back to Margaret Ould", within=box)
    margaret = take_seat("chair@croft", scripts=False)
    margaret.go("/croft/desk/")
    margaret.follow(re.compile(CAR_PARK))
    margaret.says("Please leave Dave's number out.")
    margaret.fill(steps.WORDS, steps.WRITTEN)
    margaret.page.get_by_label("I am inviting people").check()
    steps.send(margaret)
    open_in_queue(helen, "Litter pick")
    helen.says("What changed")
    helen.press(re.compile("^Publish (on|now) "), within=decision(helen))
    helen.says("on Croft's website")


def test_keyboard_alone_approves_and_publishes(take_seat):
    helen = take_seat("clerk@croft")
    open_in_queue(helen, CAR_PARK)
    keys = helen.page.keyboard
    helen.tab_to("It's not that")
    keys.press("Enter")
    helen.tab_to("It is a public number or address")
    keys.press("Space")
    helen.tab_to("Set this point aside")
    with helen.page.expect_navigation():
        keys.press("Enter")
    helen.ready()
    helen.tab_to("I have checked this against the council's own records.")
    keys.press("Space")
    helen.tab_to("Publish ")
    with helen.page.expect_navigation():
        keys.press("Enter")
    helen.says("on Croft's website")
