"""While the queues are held nothing goes out, nothing is missed, and afterwards somebody says what becomes of each."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from councilcomms.councils.holds import hold_queues, resume_queues
from councilcomms.councils.models import Deputising, Job, Membership, Notice
from councilcomms.councils.tenancy import council_scope
from councilcomms.posts import transitions
from councilcomms.posts.held import kept_back
from councilcomms.posts.models import Post
from councilcomms.posts.transitions import Held

PASSED = "/croft/desk/holds/passed/"
WHY = "There is a flood in Mill Lane."


@pytest.fixture
def hold(in_croft, clerk):
    """``hold(*categories)``: begins one now."""

    def begin(*categories, **options):
        return hold_queues(in_croft, by=clerk, reason=WHY, categories=categories, **options)

    return begin


@pytest.fixture
def schedule(in_croft, make_submitted, clerk):
    """``schedule(hours, **words)``: approved, to go out so many hours from now."""

    def make(hours=1, **words):
        post = make_submitted(**words)
        at = timezone.now() + timedelta(hours=hours)
        return transitions.approve_for(post, by=clerk, seen=post.current.hash, at=at)

    return make


def in_hours(hours):
    return time_machine.travel(timezone.now() + timedelta(hours=hours, seconds=1), tick=False)


def listed():
    return [kept.post.pk for kept in kept_back()]


def states(*posts):
    return [Post.objects.get(pk=post.pk).state for post in posts]


def test_nothing_goes_out_and_nothing_is_missed_while_it_runs(in_croft, hold, schedule, do_jobs, clerk):
    """Its minute passes under the hold; a day later the hold ends; neither then nor after does it go by itself."""
    inside, notice, after = schedule(1), schedule(1, category="notice"), schedule(30)
    running = hold(notices_exempt=True)
    with in_hours(1):
        do_jobs(in_croft)
        assert states(inside, notice, after) == ["scheduled", "published", "scheduled"] and listed() == [inside.pk]
    with in_hours(3):
        do_jobs(in_croft)
        assert states(inside) == ["scheduled"]
    with in_hours(29):
        resume_queues(running, by=clerk)
        do_jobs(in_croft)
        assert states(inside, after) == ["scheduled", "scheduled"]
    with in_hours(30):
        do_jobs(in_croft)
        assert states(inside, after) == ["scheduled", "published"] and listed() == [inside.pk]


def test_a_worker_down_for_days_through_a_hold_and_its_end(in_croft, hold, schedule, do_jobs, clerk):
    """What was due within the hold, or before it and not sent, is listed; what was due after it is missed, as ever."""
    before, within, after = schedule(1), schedule(5), schedule(9)
    with in_hours(2):
        running = hold()
    with in_hours(8):
        resume_queues(running, by=clerk)
    with in_hours(80):
        do_jobs(in_croft)
        assert states(before, within, after) == ["scheduled", "scheduled", "missed"]
        assert listed() == [before.pk, within.pk]


def test_a_hold_of_other_kinds_of_post_holds_nothing_here(in_croft, hold, schedule, do_jobs):
    post = schedule(1)
    hold("vacancy")
    with in_hours(1):
        do_jobs(in_croft)
        assert states(post) == ["published"] and listed() == []


def test_publishing_is_refused_and_corrections_and_withdrawals_are_not(in_croft, hold, make_submitted, clerk, words):
    out, waiting = make_submitted(), make_submitted()
    out = transitions.publish_now(out, by=clerk, seen=out.current.hash)
    hold()
    with pytest.raises(Held, match="flood in Mill Lane"):
        transitions.publish_now(waiting, by=clerk, seen=waiting.current.hash)
    assert states(waiting) == ["submitted"]
    out = transitions.save(out, words(headline="Moved to Sunday"), by=clerk, edit_number=out.edit_number)
    out = transitions.correct(out, by=clerk, seen=out.current.hash, why="Another day.")
    assert out.corrected_at
    assert transitions.withdraw(out, by=clerk, public_reason="Called off.").state == "withdrawn"


def test_scheduled_meanwhile_it_says_what_it_depends_on(in_croft, hold, schedule, clerk, signed_in):
    post, browser, said = schedule(), signed_in(clerk), "if the hold is over by then"
    pages = post.deciding_address, f"{post.deciding_address}?done=1", "/croft/desk/queue/"
    assert not [address for address in pages if said in browser.get(address).content.decode()]
    hold()
    assert all(said in browser.get(address).content.decode() for address in pages)


def test_the_page_of_a_post_approves_for_after_the_hold(in_croft, hold, make_submitted, clerk, signed_in):
    post, running, browser = make_submitted(), hold(), signed_in(clerk)
    page = browser.get(post.deciding_address).content.decode()
    assert "Approve, to go out after the hold" in page and WHY in page and "Publish now on" not in page
    answer = browser.post(post.deciding_address, {"when": "now", "seen": post.current.hash})
    assert "Nothing goes out at present: There is a flood" in answer.content.decode()
    page = browser.post(post.deciding_address, {"when": "approve", "seen": post.current.hash}, follow=True)
    assert "You say then when it goes out" in page.content.decode()
    assert states(post) == ["approved"] and listed() == [post.pk]
    page = browser.get(post.deciding_address).content.decode()
    assert "Choose a time to come, or publish it after the hold." in page
    page = browser.get(PASSED).content.decode()
    assert "to go out after the hold." in page and "Publish now" not in page
    answer = browser.post(f"/croft/desk/holds/{running.pk}/resume/")
    assert answer.url == PASSED and "Publish now" in browser.get(PASSED).content.decode()


def test_her_changes_are_approved_with_it(in_croft, hold, make_submitted, clerk, signed_in, website):
    post, browser = make_submitted(), signed_in(clerk)
    hold()
    assert "Approve with my changes, to go out after the hold" in browser.get(post.deciding_address).content.decode()
    sent = {"words-text": "The hall is open on Sunday.", "words-headline": "Open", "then": "publish",
            "words-category": "event", "words-source_kind": "own", "words-channels": website.pk, "seen": post.current.hash, "edit_number": post.edit_number}
    assert browser.post(f"{post.deciding_address}words/", sent).status_code == 302
    assert states(post) == ["approved"] and Post.objects.get(pk=post.pk).current.headline == "Open"


@pytest.fixture
def kept(in_croft, hold, schedule, clerk):
    """A post whose time passed under a hold that is over, an hour before the test goes on."""
    post, running = schedule(1), hold()
    with in_hours(3):
        resume_queues(running, by=clerk)
    with in_hours(4):
        yield Post.objects.get(pk=post.pk)


def test_everybody_is_told_that_it_did_not_go_out(kept, clerk, councillor, signed_in):
    """On the Clerk's desk and in the author's list, where nothing says that it will go out in the past."""
    desk = signed_in(clerk).get("/croft/desk/").content.decode()
    assert "Their time passed while nothing went out" in desk and PASSED in desk and str(kept) in desk
    assert "goes out on" not in desk
    mine = signed_in(councillor).get("/croft/desk/posts/").content.decode()
    assert "the Clerk says what now." in mine and "It goes out on" not in mine


def test_published_from_the_list(kept, clerk, signed_in):
    browser = signed_in(clerk)
    assert "Say what becomes of what a hold kept back" in browser.get("/croft/desk/queue/").content.decode()
    assert "see what was kept back" in browser.get(kept.deciding_address).content.decode()
    page = browser.get(PASSED).content.decode()
    assert "It was to go out" in page and f"Kept back by: {WHY}" in page
    answer = browser.post(f"{PASSED}{kept.pk}/", {"act": "publish", "seen": kept.current.hash}, follow=True)
    assert "Nothing is kept back." in answer.content.decode() and states(kept) == ["published"]


def test_another_time_from_the_list_goes_out_then(kept, clerk, signed_in, do_jobs):
    browser, at = signed_in(clerk), timezone.localtime() + timedelta(days=1)
    address, prefix = f"{PASSED}{kept.pk}/", f"post-{kept.pk}"
    page = browser.post(address, {"act": "schedule", "seen": kept.current.hash, f"{prefix}-time": "9:30"})
    assert "Enter the date and the time." in page.content.decode() and 'value="9:30"' in page.content.decode()
    past = {f"{prefix}-date": "2020-01-01", f"{prefix}-time": "9:30", "act": "schedule"} | {"seen": kept.current.hash}
    assert "That time has passed." in browser.post(address, past).content.decode()
    assert states(kept) == ["scheduled"] and listed() == [kept.pk]
    chosen = past | {f"{prefix}-date": f"{at:%Y-%m-%d}", f"{prefix}-time": f"{at:%H:%M}"}
    assert browser.post(address, chosen).url == PASSED and listed() == []
    with in_hours(24):
        do_jobs(kept.council)
        assert states(kept) == ["published"]


def test_sent_back_from_the_list(kept, clerk, signed_in):
    browser, address = signed_in(clerk), f"{PASSED}{kept.pk}/"
    page = browser.post(address, {"act": "send_back", "seen": kept.current.hash}).content.decode()
    assert "Write what the author should change." in page
    note = {f"post-{kept.pk}-note": "The day has gone.", "act": "send_back", "seen": kept.current.hash}
    assert browser.post(address, note).url == PASSED and states(kept) == ["changes-requested"]


def test_what_no_longer_passes_goes_back_to_be_decided(kept, clerk, signed_in, website):
    website.state = "closed"
    website.save()
    answer = signed_in(clerk).post(f"{PASSED}{kept.pk}/", {"act": "publish", "seen": kept.current.hash}, follow=True)
    assert "was not published." in answer.content.decode() and states(kept) == ["submitted"]


def test_a_stale_page_and_unknown_acts_change_nothing(kept, clerk, signed_in):
    browser = signed_in(clerk)
    answer = browser.post(f"{PASSED}{kept.pk}/", {"act": "send_back", "seen": "other", f"post-{kept.pk}-note": "Half"})
    page = answer.content.decode()
    assert answer.status_code == 409 and "ago. Read the change, then decide." in page and ">\nHalf</textarea>" in page
    assert browser.post(f"{PASSED}{kept.pk}/", {"act": "burn"}).status_code == 404
    assert browser.get(f"{PASSED}{kept.pk}/").status_code == 405 and states(kept) == ["scheduled"]


def test_who_may(kept, councillor, chair, officer, clerk, outsider_clerk, signed_in):
    """A deputy for other kinds of post sees the list, and what is not hers to decide has no buttons."""
    for member in (councillor, chair, officer):
        assert signed_in(member).get(PASSED).status_code == 403
        assert signed_in(member).post(f"{PASSED}{kept.pk}/", {"act": "publish"}).status_code == 403
    assert signed_in(outsider_clerk).get(PASSED).status_code == 404
    today = timezone.localdate()
    Deputising.objects.create(member=officer, starts=today, ends=today, cause="leave", opened_by=clerk,
                              categories=["news"])
    browser = signed_in(officer)
    page = browser.get(PASSED).content.decode()
    assert "Somebody else decides on this one." in page and "Publish now" not in page
    assert browser.post(f"{PASSED}{kept.pk}/", {"act": "publish", "seen": kept.current.hash}).status_code == 403
    assert "You deputise for other kinds of post, so Clara Clerk" in browser.get(kept.deciding_address).content.decode()
    assert PASSED not in browser.get("/croft/desk/").content.decode()
    assert "Nobody" not in browser.get("/croft/desk/posts/new/").content.decode()
    member = Membership.objects.standing().get(pk=officer.pk)
    assert not transitions.LIFE.may("release", member, kept)
    assert not transitions.LIFE.may("release as urgent", member, kept)


def test_a_deputy_for_these_posts_alone(kept, officer, councillor, clerk, signed_in, make_submitted):
    """What is in the record's scope stands on the deputy's desk, and of that alone she is told; authors of other posts
    are sent to the Clerk."""
    today = timezone.localdate()
    Deputising.objects.create(member=officer, starts=today, ends=today, cause="leave", opened_by=clerk,
                              categories=["event"])
    told = [make_submitted(category=category, headline=category) for category in ("event", "news")]
    for member, of in ((officer, told[:1]), (clerk, told)):
        rows = Notice.objects.filter(member=member, address__in=[post.deciding_address for post in told])
        assert {row.address for row in rows} == {post.deciding_address for post in of}
    browser = signed_in(officer)
    assert PASSED in browser.get("/croft/desk/").content.decode()
    assert "The Clerk decides." in signed_in(councillor).get("/croft/desk/posts/new/").content.decode()
    browser.post(f"{PASSED}{kept.pk}/", {"act": "publish", "seen": kept.current.hash})
    assert states(kept) == ["published"] and kept.events.last().actor_id == officer.pk


@pytest.mark.parametrize("many", [1, 30])
def test_statements_do_not_grow(many, in_croft, hold, submitted, clerk, signed_in, django_assert_max_num_queries):
    """Made without verbs, but for one: thirty approvals cost what this does not ask about."""
    hold()
    for _ in range(many):
        Post.objects.create(author=submitted.author, state="scheduled", current=submitted.current,
                            scheduled_for=timezone.now() - timedelta(minutes=1))
    browser = signed_in(clerk)
    browser.get(PASSED)
    with django_assert_max_num_queries(6):
        assert browser.get(PASSED).content.decode().count("Choose another time") >= many


def test_scheduled_again_for_the_same_minute_goes_out_once(in_croft, schedule, clerk, do_jobs):
    post = schedule(2)
    at = post.scheduled_for
    post = transitions.schedule(transitions.unschedule(post, by=clerk), by=clerk, at=at + timedelta(hours=1))
    post = transitions.schedule(transitions.unschedule(post, by=clerk), by=clerk, at=at)
    assert Job.objects.filter(name="posts.release", state="waiting", due_at=at).count() == 1
    with time_machine.travel(at + timedelta(seconds=1), tick=False):
        do_jobs(in_croft)
    with in_hours(5):
        do_jobs(in_croft)
    assert states(post) == ["published"] and post.events.filter(verb="release").count() == 1


def test_another_councils_hold_holds_nothing_here(scarcliffe, outsider_clerk, in_croft, schedule, do_jobs):
    post = schedule(1)
    with council_scope(scarcliffe):
        hold_queues(scarcliffe, by=outsider_clerk, reason="Elsewhere.")
    with in_hours(1):
        do_jobs(in_croft)
        assert states(post) == ["published"]
