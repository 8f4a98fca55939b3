"""The review: reminded of once each, whatever was down; recorded; with words for the agenda."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.models import Notice
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused
from policies.models import Review
from policies.transitions.reviewing import add_trigger, keep_reminding, review_no_change, step_after, step_reached

DUE = date(2027, 5, 10)


@pytest.fixture
def on(time_machine):
    """``on(day)``: it is noon of that day."""
    return lambda day: time_machine.move_to(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), tick=False)


@pytest.fixture
def due(policy, croft, clerk, chair, councillor, on):
    """The version in force, its review due on 10 May 2027, seen from 100 days before."""
    on(DUE - timedelta(days=100))
    with council_scope(croft):
        policy.review_on, policy.review_is_month = DUE, False
        policy.save()
        keep_reminding(policy)
    return policy


def told(member):
    with council_scope(member.council_id):
        notices = Notice.objects.filter(member=member, subject__contains="review").order_by("pk")
        return list(notices.values_list("subject", flat=True))


def test_reminded_90_30_7_and_0_days_before_and_weekly_after(due, croft, clerk, chair, councillor, on, do_jobs):
    wanted = [-90, -30, -7, 0, 7, 14]
    for days in range(-95, 17):
        on(DUE + timedelta(days=days))
        do_jobs(croft)
        do_jobs(croft)
        assert len(told(clerk)) == len([step for step in wanted if step <= days]), f"{days} days after"
    assert told(clerk) == told(chair) and told(councillor) == []
    assert told(clerk)[0] == "The policy's review is due in 90 days, by 10 May 2027"
    assert told(clerk)[3] == "The policy's review is due today"
    assert told(clerk)[4] == "The policy's review was due on 10 May 2027"


def test_after_a_long_gap_one_reminder_says_where_things_stand(due, croft, clerk, on, do_jobs):
    on(DUE - timedelta(days=4))
    do_jobs(croft)
    assert told(clerk) == ["The policy's review is due in 4 days, by 10 May 2027"]
    on(DUE + timedelta(days=1))
    do_jobs(croft)
    assert told(clerk)[1:] == ["The policy's review was due on 10 May 2027"]


def test_a_date_moved_and_moved_back_reminds_no_second_time(due, croft, clerk, on, do_jobs):
    on(DUE - timedelta(days=90))
    do_jobs(croft)
    with council_scope(croft):
        for day in (DUE + timedelta(days=300), DUE):
            due.review_on = day
            due.save()
            keep_reminding(due)
    do_jobs(croft)
    assert len(told(clerk)) == 1


def test_a_row_done_while_the_date_was_another_ends_nothing(due, croft, clerk, on, do_jobs):
    on(DUE - timedelta(days=90))
    do_jobs(croft)
    on(DUE - timedelta(days=40))
    with council_scope(croft):
        due.review_on = DUE + timedelta(days=400)
        due.save()
    on(DUE - timedelta(days=29))
    do_jobs(croft)
    on(DUE - timedelta(days=20))
    with council_scope(croft):
        due.review_on = DUE
        due.save()
        keep_reminding(due)
    for days in (-20, -7, 0, 7):
        on(DUE + timedelta(days=days))
        do_jobs(croft)
    assert len(told(clerk)) == 1 + 3


@pytest.mark.parametrize(
    ("today", "reached", "after"),
    [
        (date(2027, 1, 1), None, date(2027, 2, 9)),
        (date(2027, 2, 9), date(2027, 2, 9), date(2027, 4, 10)),
        (date(2027, 5, 9), date(2027, 5, 3), DUE),
        (DUE, DUE, date(2027, 5, 17)),
        (date(2027, 5, 30), date(2027, 5, 24), date(2027, 5, 31)),
    ],
)
def test_the_days_of_reminders(today, reached, after):
    assert (step_reached(DUE, today), step_after(DUE, today)) == (reached, after)


def record(version, by, **changes):
    said = {"held_on": date(2027, 4, 12), "minute_ref": "2027/18", "next_review_on": date(2028, 5, 8)} | changes
    return review_no_change(version, by=by, **said)


def test_reviewed_no_change_is_an_outcome_of_its_own(due, croft, clerk, on, do_jobs):
    on(date(2027, 4, 13))
    with council_scope(croft):
        trigger = add_trigger(due, by=clerk, cause="law", note="A new Act", happened_on=date(2027, 3, 1))
        later = add_trigger(due, by=clerk, cause="other", note="After", happened_on=date(2027, 4, 13))
        version = record(due, clerk)
        held = Review.objects.get()
        assert (held.was_due_on, version.review_on) == (DUE, date(2028, 5, 8))
        event = version.events.get(verb="review")
        assert (event.from_state, event.to_state, event.actor_name) == ("adopted", "adopted", clerk.name)
        trigger.refresh_from_db()
        later.refresh_from_db()
        assert trigger.settled_at and not later.settled_at
    on(DUE)
    do_jobs(croft)
    assert told(clerk) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"held_on": date(2030, 1, 1), "next_review_on": date(2031, 1, 1)}, "held_on"),
        ({"held_on": date(2020, 1, 1)}, "held_on"),
        ({"minute_ref": " "}, "minute_ref"),
        ({"next_review_on": date(2027, 4, 1)}, "next_review_on"),
    ],
)
def test_what_cannot_be_is_said_by_the_field(due, croft, clerk, on, changes, field):
    on(date(2027, 4, 13))
    with council_scope(croft):
        with pytest.raises(Refused) as refused:
            record(due, clerk, **changes)
        assert list(refused.value.errors) == [field] and not Review.objects.exists()


def test_only_who_keeps_the_policy_records_a_review(due, croft, councillor, administrator, on):
    on(date(2027, 4, 13))
    with council_scope(croft):
        for verb in (lambda: record(due, councillor),
                     lambda: add_trigger(due, by=councillor, cause="law", note="x", happened_on=DUE - timedelta(90))):
            with pytest.raises(PermissionDenied):
                verb()
        assert record(due, administrator).review_on == date(2028, 5, 8)


# --- the page ---------------------------------------------------------------------------------------------------------

PAGE = "/croft/desk/policies/review/"


def test_the_page_has_the_words_for_the_agenda(due, clerk, signed_in, on):
    on(DUE + timedelta(days=20))
    page = signed_in(clerk).get(PAGE).content.decode()
    assert "The policy&#x27;s review was due on 10 May 2027." in page
    assert "RESOLVED: that Croft Parish Council, having reviewed its" in page
    assert "govuk-warning" not in page and "overdue" not in page


def test_the_page_records_and_keeps_what_was_typed(due, clerk, signed_in, on, croft):
    on(date(2027, 4, 13))
    browser = signed_in(clerk)
    said = {
        "act": "reviewed", "held_on_day": "12", "held_on_month": "4", "held_on_year": "2027", "minute_ref": "",
        "next_review_on_day": "8", "next_review_on_month": "5", "next_review_on_year": "2028", "note": "All agreed",
    }
    page = browser.post(PAGE, said).content.decode()
    assert "Give the minute of the review." in page and "All agreed" in page and 'value="2028"' in page
    assert browser.post(PAGE, said | {"minute_ref": "2027/18"}).status_code == 302
    with council_scope(croft):
        assert Review.objects.get().minute_ref == "2027/18"
    assert "reviewed, no change" in browser.get(PAGE).content.decode()


def test_members_read_and_others_do_not(due, councillor, outsider_clerk, signed_in, scarcliffe_policy):
    page = signed_in(councillor).get(PAGE).content.decode()
    assert "Agenda item" in page and "Record the review" not in page
    said = {"act": "trigger", "cause": "law", "happened_on_day": "1", "happened_on_month": "1", "happened_on_year": "2027",
            "note": "x"}
    assert signed_in(councillor).post(PAGE, said).status_code == 403
    assert signed_in(outsider_clerk).get(PAGE).status_code == 404
    assert Client().get(PAGE)["Location"].startswith("/accounts/login/")


def test_a_council_with_no_policy_is_told_so(croft, clerk, signed_in):
    assert "no policy in force here yet" in signed_in(clerk).get(PAGE).content.decode()


def test_scarcliffe_is_due_since_october_2024(scarcliffe_policy, outsider_clerk, signed_in, scarcliffe, do_jobs):
    page = signed_in(outsider_clerk).get(reverse("review", args=["scarcliffe"])).content.decode()
    assert "The policy&#x27;s review was due in October 2024." in page
    do_jobs(scarcliffe)
    do_jobs(scarcliffe)
    assert told(outsider_clerk) == ["The policy's review was due in October 2024"]
    assert timezone.localdate() > date(2024, 10, 31)
