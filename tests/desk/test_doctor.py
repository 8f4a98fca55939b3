"""What waits for somebody who cannot come: found, shown to the Clerk, and told to whoever runs the portal."""

import json
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from councilcomms.channels.models import ChannelModerator
from councilcomms.councils import jobs
from councilcomms.councils.models import (
    Council,
    Deputising,
    Job,
    Meeting,
    MeetingItem,
    Membership,
    Notice,
    QueueHold,
    RoleHolding,
)
from councilcomms.councils.tenancy import council_scope
from councilcomms.desk.doctor import look
from councilcomms.posts.models import Asked, Post, WithoutClerk
from policies.calendars.polls import ordinary_day
from policies.models import Poll, Way

PAGE = "/croft/desk/stuck/"


@pytest.fixture(autouse=True)
def elections(croft, scarcliffe):
    """The next ordinary election of both councils is entered."""
    for council in (croft, scarcliffe):
        with council_scope(council):
            Poll.objects.create(kind="parish", poll_on=ordinary_day(timezone.localdate().year + 3))


@pytest.fixture
def kinds(croft):
    """``kinds()``: the kinds found now, sorted."""

    def found():
        with council_scope(croft):
            return sorted(stuck.kind for stuck in look(Council.objects.get(pk=croft.pk)))

    return found


def leave(croft, member):
    day = timezone.localdate() - timedelta(days=1)
    with council_scope(croft):
        Membership.objects.filter(pk=member.pk).update(ends=day)
        RoleHolding.objects.filter(member=member).update(ends=day, ended_at=timezone.now())


def way(croft, policy, *, key, **values):
    """A step of the version in force, as an adopted version would have it."""
    with council_scope(croft):
        Way.objects.filter(version=policy).delete()
        Way.objects.create(version=policy, position=1, **values)
        type(policy).objects.filter(pk=policy.pk).update(content_key=key)


def test_nothing_is_stuck(croft, clerk, policy, submitted, signed_in, kinds, do_jobs, capsys):
    do_jobs(croft)
    assert kinds() == []
    assert "Nothing is stuck." in signed_in(clerk).get(PAGE).content.decode()
    call_command("doctor", council="croft")
    assert capsys.readouterr().out.strip() == "Nothing is stuck."


def test_posts_without_anybody_to_decide(croft, clerk, officer, submitted, make_submitted, kinds):
    about = make_submitted(text="We thank Clara Clerk of this parish for forty years of work.\n\nCome and say so.")
    with council_scope(croft):
        Post.objects.filter(pk=about.pk).update(waiting_since=timezone.now())
    assert kinds().count("post-without-decider") == 1
    with council_scope(croft):
        MeetingItem.objects.create(about="post", key=str(about.pk), title="Thanks", meeting=Meeting.objects.create(
            held_on=timezone.localdate() + timedelta(days=3)))
    assert "post-without-decider" not in kinds()
    leave(croft, clerk)
    assert kinds().count("post-without-decider") == 1 and "no-clerk" in kinds()
    today = timezone.localdate()
    with council_scope(croft):
        cover = Deputising.objects.create(member=officer, starts=today, ends=today, cause="ill", categories=["news"])
    assert kinds().count("post-without-decider") == 1  # an event is not in this scope
    with council_scope(croft):
        Deputising.objects.filter(pk=cover.pk).update(categories=["event"])
    assert "post-without-decider" not in kinds()


def test_moderators_decide_where_the_policy_says_so(croft, clerk, officer, policy, website, submitted, kinds):
    way(croft, policy, key="moderators", decides="moderators")
    with council_scope(croft):
        ChannelModerator.objects.create(channel=website, member=officer, starts=timezone.localdate())
    leave(croft, clerk)
    assert "post-without-decider" not in kinds()


def test_what_people_left_behind(croft, clerk, chair, officer, councillor, make_draft, submitted, published, kinds):
    draft = make_draft(officer)
    with council_scope(croft):
        for member, purpose, office in ((officer, "question", ""), (chair, "consulted", "Chair")):
            Asked.objects.create(post=submitted, purpose=purpose, asked_by=clerk, member=member, office=office,
                                 step=0 if office else None, text_hash=submitted.current.hash)
    assert not {"asked-who-cannot-answer", "draft-of-who-left"} & set(kinds())
    leave(croft, officer)
    assert kinds().count("asked-who-cannot-answer") == kinds().count("draft-of-who-left") == 1
    with council_scope(croft):
        found = next(stuck for stuck in look(croft) if stuck.kind == "draft-of-who-left")
        assert found.address == f"/croft/desk/people/{officer.pk}/hand-over/" and str(draft) in found.what
        assert found.since == timezone.localdate() - timedelta(days=1)
        RoleHolding.objects.filter(member=chair, role="chair").update(
            ends=timezone.localdate() - timedelta(days=1), ended_at=timezone.now())
    assert kinds().count("asked-who-cannot-answer") == 2


def test_an_emergency_officer_whose_role_ended(croft, clerk, make_member, make_draft, kinds):
    helper = make_member(croft, "Esme Emergency", "esme@croft.example", "emergency-officer")
    make_draft(helper)
    assert "draft-of-who-may-not-write" not in kinds()
    with council_scope(croft):
        RoleHolding.objects.filter(member=helper).update(
            ends=timezone.localdate() - timedelta(days=1), ended_at=timezone.now())
    assert "draft-of-who-may-not-write" in kinds()


def test_what_went_out_without_the_clerk(croft, clerk, officer, published, kinds):
    now = timezone.now()
    with council_scope(croft):
        WithoutClerk.objects.create(post=published, revision=published.published, how="urgent", by=officer,
                                    details_given=False, details_due=now + timedelta(hours=1))
    assert not {"urgent-details-overdue", "owed-afterwards"} & set(kinds())
    with council_scope(croft):
        WithoutClerk.objects.update(details_due=now - timedelta(hours=1))
    assert "urgent-details-overdue" in kinds()
    leave(croft, clerk)
    assert "owed-afterwards" in kinds()


def test_steps_and_signatures(croft, clerk, chair, councillor, policy, kinds):
    way(croft, policy, key="officer first", decides="clerk", consult=[{"who": ["officer"]}, {"who": ["vice-chair"]}])
    assert kinds().count("step-without-people") == 1  # no officer; a councillor stands in for the vice-chair
    with council_scope(croft):
        type(policy).objects.filter(pk=policy.pk).update(chaired_by=chair, on_paper=False)
    assert "signature-of-who-left" not in kinds()
    leave(croft, chair)
    assert "signature-of-who-left" in kinds()


def test_meetings_holds_cover_and_second_readers(croft, clerk, officer, kinds):
    today, now = timezone.localdate(), timezone.now()
    with council_scope(croft):
        held = Meeting.objects.create(held_on=today - timedelta(days=1))
        MeetingItem.objects.create(about="review", key="1", title="The review", meeting=held)
        MeetingItem.objects.create(about="channel", key="1", title="A channel")
        QueueHold.objects.create(reason="A flood", begun_by=clerk, starts_at=now - timedelta(days=29))
        Deputising.objects.create(member=officer, starts=today, ends=today, cause="leave")
        Council.objects.filter(pk=croft.pk).update(two_pairs_of_eyes=True)
    assert kinds() == ["meeting-without-resolution", "no-meeting-to-come"]
    with council_scope(croft):
        QueueHold.objects.update(starts_at=now - timedelta(days=31))
        RoleHolding.objects.filter(member=officer).update(ends=today - timedelta(days=1), ended_at=now)
    assert kinds() == [
        "deputy-not-officer", "long-hold", "meeting-without-resolution", "no-meeting-to-come", "no-second-reader",
    ]


def test_its_time_passed_in_a_hold(croft, clerk, submitted, kinds, time_machine):
    with council_scope(croft):
        QueueHold.objects.create(reason="A flood", begun_by=clerk)
        at = timezone.now() + timedelta(hours=1)
        Post.objects.filter(pk=submitted.pk).update(state="scheduled", scheduled_for=at)
    assert "time-passed" not in kinds()
    time_machine.move_to(timezone.now() + timedelta(hours=3))
    assert "time-passed" in kinds()
    with council_scope(croft):
        assert "while the queue was held" in next(s.what for s in look(croft) if s.kind == "time-passed")


def test_jobs_and_the_command(croft, scarcliffe, clerk, outsider_clerk, capsys):
    with council_scope(croft):
        Job.objects.create(name="x.broken", key="1", state="given-up", last_error="ValueError: no")
        for key in "23":
            Job.objects.create(name="x.late", key=key, due_at=timezone.now() - timedelta(hours=2))
        Job.objects.create(name="x.soon", key="4", due_at=timezone.now() - timedelta(minutes=30))
    with pytest.raises(SystemExit) as ended:
        call_command("doctor")
    said = capsys.readouterr().out
    assert ended.value.code == 1 and "Croft Parish Council" in said and "Scarcliffe" not in said
    assert "x.broken”: ValueError: no" in said and "x.late” (2 times)" in said and "x.soon" not in said
    with pytest.raises(SystemExit):
        call_command("doctor", council="croft", json=True)
    rows = json.loads(capsys.readouterr().out)
    assert [(row["kind"], row["council"]) for row in rows] == [("job-given-up", "croft"), ("job-overdue", "croft")]
    call_command("doctor", council="scarcliffe")
    with pytest.raises(CommandError) as wrong:
        call_command("doctor", council="nowhere")
    assert wrong.value.returncode == 2 and "no council “nowhere”" in str(wrong.value)


def test_the_clerk_is_told_once_of_what_was_given_up(croft, clerk, councillor, monkeypatch, do_jobs, time_machine):
    def fail(job):
        raise ValueError("no")

    monkeypatch.setitem(jobs._handlers, "x.broken", (fail, False))
    with council_scope(croft):
        jobs.ask("x.broken", key="1")
    for _ in range(9):
        do_jobs(croft)
        time_machine.move_to(timezone.now() + timedelta(days=1))
    with council_scope(croft):
        notice = Notice.objects.get()
        assert notice.member_id == clerk.pk and notice.address == PAGE
        monkeypatch.setitem(jobs._handlers, "councils.email_notice", (fail, True))
        jobs.ask("councils.email_notice", key="99")
    for _ in range(9):
        do_jobs(croft)
        time_machine.move_to(timezone.now() + timedelta(days=1))
    with council_scope(croft):
        assert Job.objects.get(key="99").state == "given-up" and Notice.objects.count() == 1


def test_the_page_is_for_whoever_decides(croft, clerk, deputy, councillor, administrator, outsider_clerk, signed_in):
    assert signed_in(clerk).get(PAGE).status_code == signed_in(deputy).get(PAGE).status_code == 200
    assert signed_in(councillor).get(PAGE).status_code == signed_in(administrator).get(PAGE).status_code == 403
    assert signed_in(outsider_clerk).get(PAGE).status_code == 404
    assert signed_in(clerk).post(PAGE).status_code == 405


def test_statements_do_not_grow(croft, clerk, officer, words, make_draft, django_assert_max_num_queries):
    first = make_draft(officer)
    with council_scope(croft):
        Post.objects.filter(pk=first.pk).update(state="submitted")
        leave(croft, officer)
        leave(croft, clerk)
        with CaptureQueriesContext(connection) as one:
            few = len(look(croft))
        for _ in range(29):
            Post.objects.create(council=croft, author=officer, state="submitted", current=first.current)
        with django_assert_max_num_queries(len(one)):
            assert len(look(croft)) == few + 58


def test_the_clerk_hands_over_by_the_page(croft, clerk, councillor, officer, make_draft, signed_in):
    draft = make_draft(officer)
    leave(croft, officer)
    address, browser = f"/croft/desk/people/{officer.pk}/hand-over/", signed_in(clerk)
    assert signed_in(councillor).get(address).status_code == 403
    assert str(draft) in browser.get(address).content.decode()
    assert "Choose who takes them over." in browser.post(address, {}).content.decode()
    assert browser.post(address, {"successor": councillor.pk}).status_code == 302
    with council_scope(croft):
        assert Post.objects.get(pk=draft.pk).author_id == councillor.pk
    assert "Nothing of theirs is open." in browser.get(address).content.decode()
