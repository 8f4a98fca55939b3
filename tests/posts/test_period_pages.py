"""The pages on which the pre-election period is met: writing, deciding, what would not go out, what was held back."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.urls import reverse

from councilcomms.posts import transitions
from councilcomms.posts.checking import check_post
from councilcomms.posts.models import Post
from councilcomms.posts.words import words_of
from tests.posts.conftest import POLL_ENDS

pytestmark = pytest.mark.usefixtures("in_croft")
NEW = "We are proud to announce a brand new playground for Mill Lane."
WALK = "We are launching a consultation on the plans for the hall."
PLAIN = "The hall is open on Saturday from 10am to noon."
MORNING_AFTER = "2027-05-07T09:00:00+01:00"
LABEL = "Must change until 10pm on Thursday 6 May"


def at(day, month, hour=9, minute=0):
    return datetime(2027, month, day, hour, minute, tzinfo=ZoneInfo("Europe/London"))


@pytest.fixture
def now():
    with time_machine.travel(at(20, 3), tick=False) as traveller:
        yield traveller.move_to


@pytest.fixture
def poll(now, make_poll):
    return make_poll()


@pytest.fixture
def page_of(poll):
    return lambda name, **more: reverse(name, kwargs={"council": "croft", "pk": poll.pk, **more})


def text(answer):
    return answer.content.decode().replace("&#x27;", "'")


def schedule(post, clerk, moment):
    return transitions.approve_for(post, by=clerk, seen=post.current.hash, at=moment)


# --- writing --------------------------------------------------------------------------------------------------------


def test_the_author_keeps_it_for_the_day_after_with_no_script(now, poll, confirmed, website, signed_in):
    now(at(5, 4))
    browser, address = signed_in(confirmed), reverse("post_new", args=["croft"])
    typed = {"text": NEW, "headline": "Play", "source_kind": "inviting", "channels": [website.pk], "act": "check"}
    page = browser.post(address, typed)
    (point,) = page.context["points"]
    assert LABEL in text(page) and "Checked for" not in text(page)
    number = next(n for n, way in enumerate(point.finding.ways_out) if way.go_to == "when:2027-05-07")
    page = browser.post(address, typed | {"way": f"{point.key}:{number}"})
    assert "Now wanted for Friday 7 May, 9am. Nothing else was changed." in text(page)
    assert "Checked for Friday 7 May, 9am, when you want it to go out." in text(page) and LABEL not in text(page)
    form = page.context["form"]
    assert form.wanted_at == at(7, 5) and (form["text"].value(), form["headline"].value()) == (NEW, "Play")
    told = browser.post(reverse("post_new_check", args=["croft"]), form.data).json()
    assert (told["count"], told["at"]) == (0, "Checked for Friday 7 May, 9am, when you want it to go out.")
    saved = {name: said for name, said in form.data.dict().items() if name != "way"}
    browser.post(address, saved | {"channels": [website.pk], "act": "save"})
    draft = Post.objects.get()
    assert draft.wanted_at == at(7, 5)
    assert "Checked for Friday 7 May" in text(browser.get(draft.author_address))
    assert "Checked for" not in text(browser.post(address, saved | {"channels": [website.pk], "text": "", "act": "send"}))


# --- deciding -------------------------------------------------------------------------------------------------------


def test_the_points_are_those_of_the_time_wanted(now, poll, make_draft, clerk, signed_in):
    now(at(5, 4))
    post = make_draft(text=NEW, wanted_at=at(7, 5))
    transitions.submit(post, by=post.author)
    browser = signed_in(clerk)
    page = text(browser.get(post.deciding_address))
    assert "Checked for Friday 7 May, 9am, when it is to go out." in page and LABEL not in page
    passed = {"seen": post.current.hash, "when": "chosen", "when-when": "at", "when-date": "0001-01-01",
              "when-time": "09:00", "back-note": "Half written"}
    page = text(browser.post(post.deciding_address, passed))
    assert "That time has passed." in page and "Half written" in page and "will be running" not in page
    sooner = {"seen": post.current.hash, "when": "chosen", "when-when": "at", "when-date": "2027-04-30",
              "when-time": "09:00", "back-note": "Half written"}
    page = text(browser.post(post.deciding_address, sooner))
    assert "On Friday 30 April the pre-election period will be running: " in page and LABEL in page
    assert "Half written" in page and 'value="2027-04-30"' in page
    (point,) = check_post(post, words_of(post.current), now=at(30, 4)).points
    aside = {**sooner, "when": "", "points_at": at(30, 4).isoformat(), "point": point.key,
             f"lift-{point.key}-reason": "other-meaning"}
    assert "is set aside." in text(browser.post(reverse("decide_lift", args=["croft", post.pk]), aside, follow=True))


def test_kept_for_the_day_after_on_the_deciding_page(now, poll, own_clause, make_submitted, clerk, signed_in):
    post = make_submitted(text=NEW)
    now(at(5, 4))
    browser = signed_in(clerk)
    assert f'name="keep" value="{MORNING_AFTER}">Keep it for Friday 7 May' in text(browser.get(post.deciding_address))
    page = text(browser.post(post.deciding_address, {
        "seen": post.current.hash, "keep": MORNING_AFTER, "back-note": "Half written",
    }))
    assert "The time is now Friday 7 May, 9am. Nothing is decided yet." in page and "Half written" in page
    assert 'value="2027-05-07"' in page and "Publish on Friday 7 May, 9am on Croft" in page and LABEL not in page
    assert Post.objects.get(pk=post.pk).state == "submitted"
    browser.post(post.deciding_address, {
        "seen": post.current.hash, "points_at": MORNING_AFTER, "when": "chosen", "when-when": "at",
        "when-date": "2027-05-07", "when-time": "09:00",
    })
    post.refresh_from_db()
    assert (post.state, post.scheduled_for) == ("scheduled", at(7, 5))


def test_what_no_minute_lets_out_can_still_be_moved(now, poll, make_submitted, clerk, signed_in):
    """Sent from a page shown before the start: the point is there now, and nothing typed is lost."""
    now(at(30, 3, 23, 59))
    post = make_submitted(text="The path is open again. All down to Cllr Poole.")
    browser = signed_in(clerk)
    assert LABEL not in text(browser.get(post.deciding_address))
    now(at(31, 3, 0))
    page = text(browser.post(post.deciding_address, {"seen": post.current.hash, "when": "now", "back-note": "Half"}))
    assert LABEL in page and "Half" in page and "Something must change first." in page
    assert "Keep it for Friday 7 May" in page and "Choose another time" in page
    post.refresh_from_db()
    assert post.state == "submitted"


def test_a_reason_given_on_the_page_of_what_is_scheduled_into_a_period_entered_later(now, make_poll, make_submitted, clerk, signed_in):
    post = schedule(make_submitted(text=NEW.replace("Mill Lane", "High Street")), clerk, at(5, 4))
    browser = signed_in(clerk)
    assert "points from the policy" not in text(browser.get(post.deciding_address)).lower()
    make_poll(kind="by-election", area="Mill Ward", places=["Mill Lane"])
    page = text(browser.get(post.deciding_address))
    (point,) = check_post(post, words_of(post.current), now=at(5, 4)).points
    assert "Checked for Monday 5 April, 9am" in page and "Approve it again for Monday 5 April, 9am" in page
    answer = {"seen": post.current.hash, "when": at(5, 4).isoformat(), f"reason-{point.key}": "other"}
    address = reverse("decide_schedule", args=["croft", post.pk])
    page = text(browser.post(address, answer))
    assert "or give your reason" in page and "Approve it again" in page
    browser.post(address, answer | {f"reason-{point.key}-own": "It was announced in February."})
    now(at(5, 4))
    post.refresh_from_db()
    assert post.state == "scheduled" and transitions.release(post, by=clerk).state == "published"


def test_the_banner_of_what_bounced_says_the_period(now, make_poll, make_submitted, clerk, signed_in, do_jobs):
    post = schedule(make_submitted(text=NEW), clerk, at(1, 4))
    make_poll()
    now(at(1, 4))
    do_jobs(post.council)
    assert "This cannot go out as it is. The pre-election period has begun: " in text(
        signed_in(clerk).get(post.deciding_address)
    )


# --- what would not go out ------------------------------------------------------------------------------------------


@pytest.fixture
def stopped(now, make_submitted, make_poll, clerk):
    """Scheduled into the period before anybody entered it, and waiting with no time; with the poll."""
    waiting, later = make_submitted(text=NEW), make_submitted(text=PLAIN)
    scheduled = schedule(make_submitted(text=f"Hello. {NEW} Bye."), clerk, at(5, 4))
    return make_poll(), scheduled, waiting, later


def listed(browser, poll, name="period_posts"):
    page = browser.get(reverse(name, args=["croft", poll.pk]))
    return [row.kept.post.pk for row in page.context["rows"]]


def settle(browser, poll, post, act, name="settle_period_post", **typed):
    data = {f"post-{post.pk}-{field}": said for field, said in typed.items()}
    return browser.post(
        reverse(name, args=["croft", poll.pk, post.pk]), data | {"act": act, "seen": post.current.hash}
    )


def test_each_with_its_point_and_what_can_become_of_it(stopped, clerk, signed_in):
    poll, scheduled, waiting, _ = stopped
    browser = signed_in(clerk)
    assert listed(browser, poll) == [waiting.pk, scheduled.pk]
    page = text(browser.get(reverse("period_posts", args=["croft", poll.pk])))
    assert 'Hello. <mark' not in page and f'<mark class="cc-mark cc-mark--block">{NEW[:-1]}</mark>' in page
    assert "This announces something new" in page and "It goes out Monday 5 April, 9am." in page
    assert page.count('value="2027-05-07"') == 2 and page.count('value="09:00"') == 2
    answer = settle(browser, poll, waiting, "send_back", note="")
    assert "Write what the author should change." in text(answer)
    for post in (scheduled, waiting):
        answer = settle(browser, poll, post, "move", date="2027-04-30", time="09:00", note="Half")
        assert "On Friday 30 April the pre-election period will be running" in text(answer) and "Half" in text(answer)
    assert settle(browser, poll, scheduled, "move", date="2027-05-07", time="09:00").status_code == 302
    assert settle(browser, poll, waiting, "move", date="2027-05-08", time="10:30").status_code == 302
    rows = [Post.objects.get(pk=post.pk) for post in (scheduled, waiting)]
    assert [(post.state, post.scheduled_for, post.wanted_at) for post in rows] == [
        ("scheduled", at(7, 5), None), ("submitted", None, at(8, 5, 10, 30)),
    ]
    assert listed(browser, poll) == []


def test_taken_off_the_schedule_sent_back_or_not_published(now, stopped, clerk, signed_in):
    poll, scheduled, waiting, later = stopped
    browser = signed_in(clerk)
    assert "Write why this is not published." in text(settle(browser, poll, scheduled, "reject"))
    assert Post.objects.get(pk=scheduled.pk).state == "scheduled"
    settle(browser, poll, scheduled, "reject", reason="It can wait a year.")
    settle(browser, poll, waiting, "send_back", note="Keep to opening hours.")
    assert [Post.objects.get(pk=post.pk).state for post in (scheduled, waiting)] == ["rejected", "changes-requested"]
    assert settle(browser, poll, later, "burn").status_code == 404
    now(POLL_ENDS)
    after = signed_in(clerk).get(reverse("period_after", args=["croft", poll.pk]))
    assert [row.kept.post.pk for row in after.context["rows"]] == [waiting.pk, scheduled.pk]
    assert "Sent back, version 1, by Clara Clerk, Saturday 20 March, 9am: Keep to opening hours." in text(after)


def test_who_may(stopped, make_poll, clerk, councillor, officer, scarcliffe, outsider_clerk, signed_in):
    poll, scheduled, *_ = stopped
    theirs = make_poll(council=scarcliffe)
    for name in ("period_posts", "period_after"):
        address = reverse(name, args=["croft", poll.pk])
        assert [signed_in(member).get(address).status_code for member in (councillor, officer, outsider_clerk, clerk)] \
            == [403, 403, 404, 200]
        assert signed_in(clerk).get(reverse(name, args=["croft", theirs.pk])).status_code == 404
    for name in ("settle_period_post", "settle_held_back"):
        assert settle(signed_in(clerk), theirs, scheduled, "send_back", name, note="No.").status_code == 404
        assert settle(signed_in(councillor), poll, scheduled, "send_back", name).status_code == 403


@pytest.mark.parametrize("many", [1, 30])
def test_statements_beside_the_checks(many, now, poll, make_submitted, clerk, signed_in, django_assert_max_num_queries):
    """Eight, three that all checks share (the version in force, the polls, who stands), and five a check; afterwards
    nothing is checked."""
    now(at(5, 4))
    post = make_submitted(text=NEW)
    for _ in range(many - 1):
        row = Post.objects.create(author=post.author, state="submitted", current=post.current, waiting_since=at(5, 4))
        check = post.checks.get()
        check.pk, check.post = None, row
        check.save()
    browser = signed_in(clerk)
    before, after = (reverse(name, args=["croft", poll.pk]) for name in ("period_posts", "period_after"))
    browser.get(before)
    with django_assert_max_num_queries(11 + 5 * many):
        assert len(browser.get(before).context["rows"]) == many
    now(POLL_ENDS)
    browser = signed_in(clerk)
    browser.get(after)
    with django_assert_max_num_queries(9):
        assert len(browser.get(after).context["rows"]) == many


def test_a_post_that_was_moved_in_another_tab_stays_where_it_was_moved(stopped, clerk, signed_in, again):
    poll, scheduled, *_ = stopped
    shown, moved = again(scheduled).scheduled_for.isoformat(), at(8, 5)
    transitions.schedule(transitions.unschedule(scheduled, by=clerk), by=clerk, at=moved)
    data = {"act": "send_back", "seen": scheduled.current.hash, f"post-{scheduled.pk}-note": "Too soon"}
    address = reverse("settle_period_post", args=["croft", poll.pk, scheduled.pk])
    answer = signed_in(clerk).post(address, data | {"shown_for": shown})
    assert answer.status_code == 409 and "somebody changed that after this page was shown" in text(answer)
    assert "Too soon" in text(answer) and (again(scheduled).state, again(scheduled).scheduled_for) == ("scheduled", moved)


def test_what_was_decided_meanwhile_loses_nothing_typed(stopped, clerk, signed_in, again):
    """The words changed: the row comes again with what was typed. Decided by somebody else: the page says what became
    of it."""
    poll, scheduled, waiting, _ = stopped
    seen, browser = waiting.current.hash, signed_in(clerk)
    transitions.save(
        waiting, replace(words_of(waiting.current), text=f"{NEW} More."), by=clerk, edit_number=waiting.edit_number
    )
    for act, typed in (("send_back", {}), ("move", {"date": "2027-05-08", "time": "09:00"})):
        answer = settle(browser, poll, waiting, act, **typed, note="Half a page")
        assert answer.status_code == 409 and "ago. Read the change, then decide." in text(answer)
        assert ">\nHalf a page</textarea>" in text(answer) and again(waiting).state == "submitted"
    assert again(waiting).current.hash != seen and again(waiting).wanted_at is None
    transitions.reject(again(waiting), by=clerk, reason="No.", seen=again(waiting).current.hash)
    for day, status in (("2027-05-08", 409), ("", 200)):
        answer = settle(browser, poll, again(waiting), "move", date=day, time="09:00", note="Half a page")
        assert answer.status_code == status and "This was already not published by Clara Clerk" in text(answer)
        assert "is not on this page any more" in text(answer) and "What should change?: Half a page" in text(answer)


def test_what_is_left_by_hand_and_what_is_on_hold(now, make_poll, make_submitted, clerk, texts, website, signed_in, again):
    out, held, untimed = (make_submitted(text=NEW, channels=(website.pk, texts.pk)) for _ in range(3))
    transitions.publish_now(out, by=clerk, seen=out.current.hash)
    held = transitions.save(
        held, words_of(held.current), by=clerk, edit_number=held.edit_number, wanted_at=at(5, 4)
    )
    for post in (held, untimed):
        transitions.hold(post, by=clerk, reason="The chair asked.")
    browser = signed_in(clerk)
    assert "It is not put there" not in text(browser.get(out.deciding_address))
    poll = make_poll()
    now(at(1, 4))
    browser = signed_in(clerk)
    assert listed(browser, poll) == [out.pk, held.pk]
    page = text(browser.get(reverse("period_posts", args=["croft", poll.pk])))
    assert "It is on hold, and wanted for Monday 5 April, 9am." in page and "It is out. Left to do by hand:" in page
    assert "Somebody else decides" not in page
    decide = text(browser.get(out.deciding_address))
    assert "The pre-election period has begun: This announces something new" in decide
    assert "Put it there after 10pm on Thursday 6 May, or say that it is not put there." in decide
    assert settle(browser, poll, held, "move", date="2027-05-07", time="09:00").status_code == 302
    assert (again(held).state, again(held).wanted_at) == ("on-hold", at(7, 5))
    delivery = out.deliveries.get(channel=texts)
    cancel = reverse("delivery_cancel", args=["croft", delivery.pk])
    assert browser.get(cancel).status_code == 405
    answer = browser.post(cancel, {"poll": poll.pk}, follow=True)
    assert "is not put on Text messages." in text(answer) and answer.context["rows"] == []
    assert out.events.last().verb == "cancel delivery" and out.events.last().actor == clerk
    assert out.deliveries.get(pk=delivery.pk).state == "cancelled"
    assert "Text messages is not waiting to be done by hand." in text(browser.post(cancel, follow=True))
    assert "It is not put there" not in text(browser.get(out.deciding_address))


def test_a_row_leads_to_where_a_reason_or_a_minute_lets_it_out(now, make_poll, make_submitted, own_clause, clerk, signed_in):
    elsewhere, walk = make_submitted(text=NEW.replace("Mill Lane", "High Street")), make_submitted(text=WALK)
    elsewhere, walk = (schedule(post, clerk, at(5, 4)) for post in (elsewhere, walk))
    untimed = make_submitted(text=WALK)
    poll = make_poll(kind="by-election", area="High Ward", places=["Mill Lane"])
    page = text(signed_in(clerk).get(reverse("period_posts", args=["croft", poll.pk])))
    (key,) = (p.key for p in check_post(elsewhere, words_of(elsewhere.current), now=at(5, 4)).points if p.until)
    assert f'href="{elsewhere.deciding_address}#point-{key}">Give your reason' in page
    assert f'href="{untimed.deciding_address}#point-' not in page
    make_poll()
    page = text(signed_in(clerk).get(reverse("period_posts", args=["croft", poll.pk])))
    assert f'href="{walk.deciding_address}#point-' in page and "Name the minute that ratifies it" in page
    now(at(5, 4))
    make_submitted(text=WALK)
    page = text(signed_in(clerk).get(reverse("period_after", args=["croft", poll.pk])))
    assert "Name the minute that ratifies it" in page


def test_no_more_are_checked_than_one_page_shows(now, poll, make_submitted, clerk, signed_in, django_assert_max_num_queries):
    now(at(5, 4))
    post = make_submitted(text=PLAIN)
    Post.objects.bulk_create(
        Post(author=post.author, state="submitted", current=post.current, waiting_since=at(5, 4)) for _ in range(149)
    )
    late = make_submitted(text=NEW, wanted_at=at(30, 4))
    browser, address = signed_in(clerk), reverse("period_posts", args=["croft", poll.pk])
    browser.get(address)
    with django_assert_max_num_queries(11 + 5 * 30):
        page = text(browser.get(address))
    assert "Looked at here: 1 to 30 of 151" in page and "None of those looked at here would be stopped." in page
    page = browser.get(f"{address}?page=6")
    assert [row.kept.post.pk for row in page.context["rows"]] == [late.pk] and "?page=5" in text(page)
    answer = browser.post(
        f"{reverse('settle_period_post', args=['croft', poll.pk, late.pk])}?page=6",
        {"act": "send_back", "seen": late.current.hash, f"post-{late.pk}-note": "Later."},
    )
    assert answer.url == f"{address}?page=6"


# --- afterwards -----------------------------------------------------------------------------------------------------


def test_what_was_held_back_and_goes_out_again(now, poll, make_submitted, clerk, signed_in):
    now(at(5, 4))
    out, timed, back, gone = (make_submitted(text=NEW) for _ in range(4))
    transitions.reject(gone, by=clerk, reason="It can wait a year.", seen=gone.current.hash)
    browser = signed_in(clerk)
    page = text(browser.get(reverse("period_after", args=["croft", poll.pk])))
    assert "It is not over" in page and "Publish now" not in page
    now(POLL_ENDS)
    browser = signed_in(clerk)
    page = text(browser.get(reverse("period_after", args=["croft", poll.pk])))
    assert listed(browser, poll, "period_after") == [out.pk, timed.pk, back.pk, gone.pk]
    assert "Not published, version 1, by Clara Clerk, Monday 5 April, 9am: It can wait a year." in page
    assert "Nobody has decided on it yet." in page and page.count('value="publish"') == 3
    answer = settle(browser, poll, timed, "schedule", "settle_held_back", date="2020-01-01", time="09:00")
    assert "That time has passed." in text(answer) and 'value="2020-01-01"' in text(answer)
    settle(browser, poll, out, "publish", "settle_held_back")
    settle(browser, poll, timed, "schedule", "settle_held_back", date="2027-05-08", time="09:00")
    settle(browser, poll, back, "send_back", "settle_held_back", note="Is it still true?")
    states = [Post.objects.get(pk=post.pk).state for post in (out, timed, back, gone)]
    assert states == ["published", "scheduled", "changes-requested", "rejected"]


def test_a_poll_with_no_period_keeps_nothing_back(now, make_poll, clerk, signed_in):
    poll = make_poll(poll_on=date(2028, 5, 4), starts_at=None, ends_at=None)
    for name in ("period_posts", "period_after"):
        assert "This poll has no pre-election period" in text(signed_in(clerk).get(reverse(name, args=["croft", poll.pk])))
