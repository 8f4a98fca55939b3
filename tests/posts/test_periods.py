"""The pre-election period holds by itself: at every check, at every sending, as of the moment a post goes out."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from councilcomms.councils.models import Notice
from councilcomms.councils.transitions import Refused, together
from councilcomms.posts import readings, transitions
from councilcomms.posts.checking import check_post, check_words
from councilcomms.posts.held_back import as_held, held_posts
from councilcomms.posts.models import Asked
from councilcomms.posts.points import Answers
from councilcomms.posts.transitions import NoLongerPasses
from councilcomms.posts.words import words_of
from policies.checks import content_key
from policies.elections.known import known_period
from policies.elections.transitions import enter_poll, record_outcome, remove_poll, undo_outcome
from policies.loading import load_version
from policies.models import Candidate, Rule
from policies.packs.files import load_pack
from policies.readings import held_back, waiting
from policies.transitions.taking_force import IN_FORCE
from tests.posts.conftest import POLL_ENDS, POLL_STARTS

pytestmark = pytest.mark.usefixtures("in_croft")
NEW = "We are proud to announce a brand new playground for Mill Lane."
WALK = "We are launching a consultation on the plans for the hall."
PLAIN = "The hall is open on Saturday from 10am to noon."
NOTICE = "Notice of election. Nomination papers must be delivered to the returning officer by 4pm on Thursday 8 April 2027."
REGISTER = "To vote on Thursday 6 May 2027 you must be registered by midnight on Monday 19 April 2027."


def at(day, month, hour=9, minute=0):
    return datetime(2027, month, day, hour, minute, tzinfo=ZoneInfo("Europe/London"))


@pytest.fixture
def now():
    """``now(moment)``: from here on it is then. Begins before the period, on 20 March 2027."""
    with time_machine.travel(at(20, 3), tick=False) as traveller:
        yield traveller.move_to


def points(post, moment):
    return check_post(post, words_of(post.current), now=moment).points


def refused(act, *arguments, **said):
    with pytest.raises(Refused) as no:
        act(*arguments, **said)
    return no.value.errors


def renew(policy):
    policy.content_key = content_key(policy)
    policy.save()


def approve_for(post, clerk, moment, **answers):
    return transitions.approve_for(post, by=clerk, seen=post.current.hash, at=moment, answers=Answers(**answers))


def test_from_midnight_of_the_notice_to_ten_on_polling_day(now, make_poll, make_submitted):
    """Both in summer time: 23:00 UTC of the day before, and 21:00 UTC."""
    make_poll()
    post, second = make_submitted(text=NEW), timedelta(seconds=1)
    assert points(post, POLL_STARTS - second) == () and points(post, POLL_ENDS) == ()
    for moment in (POLL_STARTS, POLL_ENDS - second):
        (point,) = points(post, moment)
        assert point.stops and point.label == "Must change until 10pm on Thursday 6 May"


def test_what_stops_at_any_time_is_not_said_to_end_with_it(now, make_poll, make_submitted):
    make_poll()
    (point,) = points(make_submitted(text="The bin men are a bunch of wankers."), at(5, 4))
    assert (point.label, point.until) == ("Must change", None)


def test_the_moment_that_counts_is_when_it_goes_out(now, make_poll, make_submitted, clerk, again):
    make_poll()
    first, second, kept, sooner = (make_submitted(text=NEW) for _ in range(4))
    said = (
        "On Friday 30 April the pre-election period will be running: This announces something new in the pre-election "
        "period. Choose a time after 10pm on Thursday 6 May, change the words, or name the minute that ratifies it."
    )
    assert refused(approve_for, first, clerk, at(30, 4))["when"] == said
    assert again(first).state == "submitted"
    second = transitions.approve(second, by=clerk, seen=second.current.hash)
    assert refused(transitions.schedule, second, by=clerk, at=at(30, 4)) == {"when": said}
    assert transitions.schedule(second, by=clerk, at=at(7, 5)).state == "scheduled"
    assert approve_for(sooner, clerk, at(30, 3)).state == "scheduled"
    now(at(5, 4))
    assert approve_for(kept, clerk, at(7, 5)).state == "scheduled"
    assert "when" not in refused(transitions.publish_now, first, by=clerk, seen=first.current.hash)
    for verb in (transitions.publish_now, transitions.release):
        told = {"seen": kept.current.hash} if verb is transitions.publish_now else {}
        with pytest.raises(NoLongerPasses, match="The pre-election period has begun"):
            verb(again(kept if told else second), by=clerk, **told)


def test_a_period_entered_later_bounces_what_was_scheduled_into_it(now, make_poll, make_submitted, clerk, do_jobs, again):
    """And while nobody worked for three days across its start, what was due then is missed, and goes out neither."""
    inside, down, after = (make_submitted(text=text) for text in (NEW, WALK, NEW))
    for post, moment in ((inside, at(1, 4)), (down, at(2, 4)), (after, at(7, 5))):
        approve_for(post, clerk, moment)
    make_poll()
    now(at(1, 4))
    do_jobs(inside.council)
    back = again(inside)
    cause = back.events.last().note
    assert back.state == "submitted" and cause.startswith("The pre-election period has begun: This announces")
    assert "after 10pm on Thursday 6 May, change the words, don't publish it, or name the minute that" in cause
    now(at(5, 4))
    do_jobs(inside.council)
    assert again(down).state == "missed"
    with pytest.raises(NoLongerPasses):
        transitions.publish_now(again(down), by=clerk, seen=down.current.hash)
    assert again(down).state == "submitted" and again(down).published_at is None
    now(at(7, 5))
    do_jobs(inside.council)
    assert again(after).state == "published"


def test_another_councils_period_bears_on_nobody_here(now, make_poll, make_submitted, scarcliffe, clerk):
    make_poll(council=scarcliffe)
    now(at(5, 4))
    post = make_submitted(text=NEW)
    assert transitions.publish_now(post, by=clerk, seen=post.current.hash).state == "published"


def test_the_councils_minute_lets_a_new_consultation_out_within_the_period(now, make_poll, make_submitted, clerk, do_jobs, again):
    make_poll()
    post, plain = make_submitted(text=WALK), make_submitted(text=WALK)
    (point,) = points(post, at(5, 4))
    errors = refused(approve_for, plain, clerk, at(5, 4), reasons={point.key: "The Clerk wants it."})
    assert "name the minute" in errors[f"minute-{point.key}"] and "when" in errors
    approve_for(post, clerk, at(5, 4), minutes={point.key: "27/14, 2 March 2027"})
    now(at(5, 4))
    do_jobs(post.council)
    out = again(post)
    assert (out.state, out.ratified_by) == ("published", "minute 27/14, 2 March 2027")


def test_a_by_election_of_a_ward_refuses_there_and_warns_elsewhere(now, make_poll, make_submitted, clerk, do_jobs, again):
    make_poll(kind="by-election", area="Mill Ward", places=["Mill Lane"])
    there, elsewhere = make_submitted(text=NEW), make_submitted(text=NEW.replace("Mill Lane", "High Street"))
    (point,) = points(there, at(5, 4))
    assert point.stops
    (point,) = points(elsewhere, at(5, 4))
    assert point.label == "Needs the Clerk's reason until 10pm on Thursday 6 May"
    assert f"reason-{point.key}" in refused(approve_for, elsewhere, clerk, at(5, 4))
    approve_for(elsewhere, clerk, at(5, 4), reasons={point.key: "It was announced in February."})
    now(at(5, 4))
    do_jobs(elsewhere.council)
    assert again(elsewhere).state == "published"


def test_what_is_approved_already_takes_a_reason_or_a_minute_for_a_time_within(now, make_poll, make_submitted, clerk, again):
    """Approved anew with it: an event, a check, the minute for readers. Where nothing said settles it, it is refused."""
    make_poll(kind="by-election", area="Mill Ward", places=["Mill Lane"])
    there, elsewhere, soon = (make_submitted(text=said) for said in (NEW, NEW.replace("Mill Lane", "High Street"), NEW))
    (asks,), (stops,) = points(elsewhere, at(5, 4)), points(there, at(5, 4))
    reason, minute = Answers({asks.key: "Announced in February."}), Answers(minutes={stops.key: "27/14, 2 March 2027"})
    there, elsewhere = (approve_for(post, clerk, at(7, 5)) for post in (there, elsewhere))
    transitions.approve(soon, by=clerk, seen=soon.current.hash)
    elsewhere, there = (transitions.unschedule(post, by=clerk) for post in (elsewhere, there))
    assert refused(transitions.schedule, elsewhere, by=clerk, at=at(5, 4))["when"].endswith(", or give your reason.")
    assert refused(transitions.schedule, there, by=clerk, at=at(5, 4))["when"].endswith("name the minute that ratifies it.")
    no = refused(transitions.schedule, there, by=clerk, at=at(5, 4), answers=Answers(minutes={stops.key: "At the pub"}))
    assert set(no) == {f"minute-{stops.key}"}
    kept = transitions.schedule(elsewhere, by=clerk, at=at(5, 4), answers=reason)
    assert [event.verb for event in kept.events.all()][-2:] == ["approve again", "schedule"]
    assert kept.checks.last().findings[0]["reason"] == "Announced in February."
    there = approve_for(there, clerk, at(5, 4), minutes=minute.minutes)
    assert (there.state, there.ratified_by) == ("scheduled", "minute 27/14, 2 March 2027")
    now(at(5, 4))
    for post, said in ((kept, Answers()), (there, Answers()), (again(soon), minute)):
        out = transitions.publish_now(post, by=clerk, seen=post.current.hash, answers=said)
        assert out.state == "published"
    assert [event.verb for event in out.events.all()][-2:] == ["approve again", "release"]


def test_a_text_is_held_for_as_long_as_something_as_strict_runs_for_it(now, make_poll, make_submitted):
    """The whole parish until 6 May; a ward's by-election until 27 May, which refuses there and asks elsewhere."""
    make_poll()
    ends = datetime(2027, 5, 27, 21, tzinfo=UTC)
    make_poll(kind="by-election", area="Mill Ward", places=["Mill Lane"], poll_on=date(2027, 5, 27), ends_at=ends)
    there, elsewhere = make_submitted(text=NEW), make_submitted(text=NEW.replace("Mill Lane", "High Street"))
    for post, moment, label, morning in (
        (elsewhere, at(5, 5), "Must change until 10pm on Thursday 6 May", at(7, 5)),
        (elsewhere, at(7, 5), "Needs the Clerk's reason until 10pm on Thursday 27 May", at(28, 5)),
        (there, at(5, 5), "Must change until 10pm on Thursday 27 May", at(28, 5)),
    ):
        (point,) = points(post, moment)
        assert (point.label, point.keep_for) == (label, morning)
        assert point.finding.ways_out[0].go_to == f"when:{morning:%Y-%m-%d}"


def test_a_time_that_has_passed_is_refused_as_that_before_anything_is_checked(now, make_poll, make_submitted, clerk):
    make_poll()
    now(at(1, 6))
    post, done = make_submitted(text=NEW), make_submitted(text=NEW)
    done = transitions.approve(done, by=clerk, seen=done.current.hash)
    for moment in (at(5, 5), datetime(1, 1, 1, 9, tzinfo=ZoneInfo("Europe/London"))):
        for errors in (refused(approve_for, post, clerk, moment), refused(transitions.schedule, done, by=clerk, at=moment)):
            assert errors == {"when": "That time has passed. Choose a time to come, or publish now."}


def test_what_went_out_as_urgent_before_the_start_is_approved_as_of_then(now, make_poll, make_draft, clerk):
    make_poll()
    now(at(30, 3, 20))
    draft = make_draft(by=clerk, text=NEW)
    out = transitions.publish_urgent(words_of(draft.current), by=clerk, cause="danger", draft=draft)
    now(at(1, 4))
    assert transitions.approve_afterwards(out, by=clerk, seen=out.current.hash).approved_hash
    assert not out.checks.filter(held_by_period=True).exists()


def test_statutory_notices_and_registration_go_out_and_a_candidate_does_not(now, make_poll, make_submitted, clerk):
    Candidate.objects.create(poll=make_poll(), name="Raj Patel", stands_from=date(2027, 3, 20), marked_by=clerk)
    now(at(5, 4))
    for text in (NOTICE, REGISTER):
        post = make_submitted(text=text, category="notice")
        assert transitions.publish_now(post, by=clerk, seen=post.current.hash).state == "published"
    post = make_submitted(text="Raj Patel opened the flower show on Saturday.")
    errors = refused(transitions.publish_now, post, by=clerk, seen=post.current.hash)
    assert any("Raj Patel" in words for words in errors.values())


def test_without_the_clerk_now_counts(now, make_poll, make_draft, clerk, words):
    make_poll()
    now(at(5, 4))
    wanted = make_draft(by=clerk, text=NEW, wanted_at=at(7, 5))
    errors = refused(transitions.publish_urgent, words_of(wanted.current), by=clerk, cause="danger", draft=wanted)
    assert any("something new" in said for said in errors.values())


def test_a_draft_wanted_for_afterwards_is_sent_without_the_point(now, make_poll, make_draft, again):
    make_poll()
    now(at(5, 4))
    plain, kept = make_draft(text=NEW), make_draft(text=NEW, wanted_at=at(7, 5))
    for post in (plain, kept):
        transitions.submit(post, by=post.author)
    assert [post.checks.get().held_by_period for post in (plain, kept)] == [True, False]


def test_the_points_follow_at_the_next_check_when_it_ends_or_begins(now, make_poll, make_submitted, clerk, words, again):
    """The page was shown before the start; what was sent from it is checked by the moment it goes out."""
    make_poll()
    post = make_submitted(text=NEW)
    assert check_words(post.council, words(text=NEW)).points == ()
    now(POLL_STARTS)
    assert check_words(post.council, words(text=NEW)).stopping
    assert refused(transitions.publish_now, post, by=clerk, seen=post.current.hash)
    now(POLL_ENDS)
    assert check_words(post.council, words(text=NEW)).points == ()
    assert transitions.publish_now(post, by=clerk, seen=post.current.hash).state == "published"


def test_past_posts_are_tried_as_they_went_out(now, make_poll, make_submitted, clerk, django_assert_max_num_queries):
    moments = (at(20, 3), at(5, 4), at(7, 5))
    for moment in moments:
        now(moment)
        post = make_submitted()
        transitions.publish_now(post, by=clerk, seen=post.current.hash)
    make_poll()
    with django_assert_max_num_queries(9):
        found = list(readings.past(at(1, 3)))
    assert [past.context.restricted for past in found] == [False, True, False]
    assert found[1].context.period.ends == POLL_ENDS


def test_a_new_policy_does_not_bounce_what_waits_for_the_end(
    now, make_poll, make_submitted, clerk, policy, again, django_capture_on_commit_callbacks
):
    from councilcomms.posts.rechecking import look_again

    class Job:
        name, payload = IN_FORCE, {"version": policy.pk}

    make_poll()
    scheduled, untimed, waits = (make_submitted(text=NEW) for _ in range(3))
    approve_for(scheduled, clerk, at(7, 5))
    transitions.approve(untimed, by=clerk, seen=untimed.current.hash)
    now(at(5, 4))
    with django_capture_on_commit_callbacks(execute=True):
        look_again(Job)
    assert (again(scheduled).state, again(untimed).state) == ("scheduled", "approved")
    assert waits.checks.last().held_by_period  # And nobody is told that the policy has new points.
    assert not Notice.objects.filter(subject__contains="a new policy is in force").exists()


def test_what_a_new_policy_says_itself_sends_it_back_at_once_and_is_named_first(
    now, make_poll, make_submitted, clerk, policy, again, django_capture_on_commit_callbacks
):
    """Its own clause on the period, where guidance alone was ratified; and words that no policy spoke of before."""
    from councilcomms.posts.rechecking import look_again

    make_poll()
    Rule.objects.filter(kind="abusive-language").delete()
    renew(policy)
    insult = f"{NEW} The bin men are wankers."
    ratified, rude, waits = (make_submitted(text=said) for said in (NEW, insult, insult))
    (point,) = points(ratified, at(9, 4))
    for post in (ratified, rude):
        approve_for(post, clerk, at(9, 4), minutes={point.key: "27/14, 2 March 2027"})
    now(at(5, 4))
    later = load_version(replace(load_pack("croft"), label="The next one"))
    later.effective_on = later.adopted_on = date(2027, 4, 5)
    Rule.objects.create(clause=later.clauses.get(anchor="2-p10"), kind="pre-election", severity="block")
    renew(later)

    class Job:
        name, payload = IN_FORCE, {"version": later.pk}

    with django_capture_on_commit_callbacks(execute=True):
        look_again(Job)
    assert [again(post).state for post in (ratified, rude)] == ["submitted", "submitted"]
    causes = [again(post).events.last().note for post in (ratified, rude)]
    assert causes[0].startswith(
        "A new policy is in force. On Friday 9 April the pre-election period will be running: This announces something new"
    )
    assert causes[1].startswith("A new policy is in force. The policy now says: ") and "announces" not in causes[1]
    told = Notice.objects.get(member=clerk, subject__contains="a new policy is in force")
    assert told.words == f"“{waits}”."


def test_another_time_alone_leaves_who_is_consulted(now, submitted, clerk, chair, again):
    words = words_of(submitted.current)
    asked = Asked.objects.create(
        post=submitted, purpose="consulted", asked_by=clerk, member=chair, question="", step=0,
        text_hash=submitted.current.hash,
    )
    transitions.save(submitted, words, by=clerk, edit_number=submitted.edit_number, wanted_at=at(7, 5))
    asked.refresh_from_db()
    assert asked.is_waited_for
    assert (again(submitted).wanted_at, again(submitted).current.number) == (at(7, 5), 1)
    assert Notice.objects.filter(member=submitted.author, subject__contains="changed the time wanted for").exists()


# --- what the rooms below ask ---------------------------------------------------------------------------------------


def test_which_posts_would_not_go_out(now, make_poll, make_submitted, make_draft, clerk):
    """Scheduled at their time, the others at the time wanted, or as soon as they could; drafts and others never."""
    scheduled, later, wanted, plain = (make_submitted(text=NEW) for _ in range(4))
    make_draft(text=NEW), make_submitted(text=PLAIN)
    approve_for(scheduled, clerk, at(5, 4))
    approve_for(later, clerk, at(7, 5))
    transitions.save(wanted, words_of(wanted.current), by=clerk, edit_number=wanted.edit_number, wanted_at=at(1, 4))
    make_poll()
    found = waiting(POLL_STARTS, POLL_ENDS)
    expected = [(wanted, at(1, 4)), (scheduled, at(5, 4)), (plain, None)]
    assert [(one.address, one.at, one.author) for one in found] == [
        (post.author_address, moment, post.author_id) for post, moment in expected
    ]
    assert found[0].title == str(wanted) and found[0].says == "This announces something new in the pre-election period."
    assert waiting(datetime(2028, 1, 1, tzinfo=UTC), datetime(2028, 2, 1, tzinfo=UTC)) == []


def test_what_was_held_back(now, make_poll, make_submitted, clerk):
    """Stopped within it, and not out before its end: whatever went out in the end, or never had such a point, is none."""
    make_poll()
    before = make_submitted(text=NEW)
    transitions.publish_now(before, by=clerk, seen=before.current.hash)
    now(at(5, 4))
    held, sent_back, changed = (make_submitted(text=NEW) for _ in range(3))
    make_submitted(text=PLAIN)
    transitions.request_changes(sent_back, by=clerk, note="Keep it for May.", seen=sent_back.current.hash)
    words = replace(words_of(changed.current), text=PLAIN)
    changed = transitions.save(changed, words, by=clerk, edit_number=changed.edit_number)
    transitions.publish_now(changed, by=clerk, seen=changed.current.hash)
    now(POLL_ENDS)
    rows = [as_held(post) for post in held_posts(POLL_STARTS, POLL_ENDS)]
    assert [row.post.pk for row in rows] == [held.pk, sent_back.pk] and held_back(POLL_STARTS, POLL_ENDS) == 2
    assert rows[1].decided == [
        "Sent back, version 1, by Clara Clerk, Monday 5 April, 9am: Keep it for May."
    ] and rows[0].decided == []
    assert rows[0].points[0]["clause"] == "law:publicity-code"
    transitions.publish_now(held, by=clerk, seen=held.current.hash)
    assert held_back(POLL_STARTS, POLL_ENDS) == 1 and len(held_posts(POLL_STARTS, POLL_ENDS)) == 2


def test_every_way_in_which_it_held_something_back(now, make_poll, make_submitted, make_draft, clerk, do_jobs, again):
    """Refused at the approval, checked before the start for a time within, bounced, refused a time: each says so. What
    can go out again is counted, not what is out, has its time or is not to go out."""
    wanted = make_draft(text=NEW, wanted_at=at(5, 4))
    refused_now, bounced, unsure = (make_submitted(text=NEW) for _ in range(3))
    early = make_submitted(text=NEW)
    approve_for(bounced, clerk, at(1, 4))
    make_poll()
    transitions.submit(wanted, by=wanted.author)
    assert wanted.checks.get().made_for == at(5, 4) and wanted.checks.get().at == at(20, 3)
    refused(approve_for, unsure, clerk, at(30, 4))
    refused(approve_for, early, clerk, at(30, 4))
    transitions.publish_now(early, by=clerk, seen=early.current.hash)
    assert set(held_posts(POLL_STARTS, POLL_ENDS)) == {wanted, unsure}
    now(at(1, 4))
    do_jobs(bounced.council)
    refused(transitions.publish_now, refused_now, by=clerk, seen=refused_now.current.hash)
    assert refused_now.checks.last().moment == "held" and again(refused_now).state == "submitted"
    now(POLL_ENDS)
    held = {wanted, refused_now, bounced, unsure}
    assert set(held_posts(POLL_STARTS, POLL_ENDS)) == held and held_back(POLL_STARTS, POLL_ENDS) == 4
    transitions.reject(again(wanted), by=clerk, reason="No.", seen=wanted.current.hash)
    approve_for(again(unsure), clerk, at(20, 5))
    transitions.publish_now(again(bounced), by=clerk, seen=bounced.current.hash)
    assert held_back(POLL_STARTS, POLL_ENDS) == 1 and set(held_posts(POLL_STARTS, POLL_ENDS)) == held


def test_a_refused_approval_of_what_is_undone_with_it_leaves_nothing(now, make_poll, make_draft, clerk):
    """The words were put down in the transaction that was undone: there is no version to keep a check of."""
    make_poll()
    now(at(5, 4))
    draft = make_draft(by=clerk, text=PLAIN)
    with pytest.raises(Refused), together():
        changed = transitions.save(
            draft, replace(words_of(draft.current), text=NEW), by=clerk, edit_number=draft.edit_number
        )
        transitions.publish_now(changed, by=clerk, seen=changed.current.hash)
    assert not draft.checks.exists()


def test_what_was_held_while_it_counted_as_running_stays(now, make_submitted, clerk, croft, do_jobs, again):
    """Uncontested on 8 April, which was recorded on the 20th: until then it ran, as far as anybody knew."""
    poll = enter_poll(by=clerk, kind="parish", poll_on=date(2027, 5, 6))
    now(at(15, 4))
    held, out = make_submitted(text=NEW), make_submitted(text=NEW)
    words = replace(words_of(out.current), text=PLAIN)
    out = transitions.save(out, words, by=clerk, edit_number=out.edit_number)
    transitions.publish_now(out, by=clerk, seen=out.current.hash)
    now(at(20, 4))
    poll = record_outcome(poll, by=clerk, outcome="uncontested", on=date(2027, 4, 8))
    known = known_period(poll)
    assert poll.ends_at == at(9, 4, 0) and (known.starts, known.ends, known.over) == (POLL_STARTS, POLL_ENDS, at(20, 4))
    do_jobs(croft)
    notice = Notice.objects.filter(member=clerk).order_by("pk").last()
    assert "1 post that was held back can go out again" in notice.words and "/after/" in notice.address
    assert list(held_posts(known.starts, known.ends, over=known.over)) == [held]
    transitions.publish_now(again(held), by=clerk, seen=held.current.hash)
    assert list(held_posts(known.starts, known.ends, over=known.over)) == [held]
    assert known_period(remove_poll(undo_outcome(poll, by=clerk), by=clerk)) == known
