"""A proposed version is tried on the past year: what it would newly find, and what no longer."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.models import Job
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused
from councilcomms.posts.models import Post
from policies import readings
from policies.back_tests import runs as back_test_runs
from policies.back_tests.past import each_by_both
from policies.back_tests.runs import last_run
from policies.back_tests.tally import EXAMPLES, changes_between
from policies.checks import content_key, rulebook
from policies.engine import Context, Fields, Finding
from policies.models import BackTestRun, Clause, Rule, Version
from policies.transitions.back_testing import start_back_test

LOUD = "Residents are HEREBY ADVISED that the hall is open on Saturday, and TEA WILL BE SERVED to all."


@pytest.fixture
def proposed(policy, croft):
    """A second version of the policy: about house style stricter, asking nothing about its old matters but that."""
    with council_scope(croft):
        version = Version.objects.create(
            policy=policy.policy, label="2026 draft", state=Version.State.PROPOSED, channel_kinds=["website"]
        )
        for position, (ref, text, kind, severity) in enumerate([
            ("1", "We write plainly.", "house-style", "justify"),
            ("2", "We say how we know.", "source-missing", "justify"),
        ]):
            clause = Clause.objects.create(
                version=version, position=position, ref=ref, anchor=f"{ref}-c", section="How we write", text=text
            )
            params = {"only_patterns": [r"\btea\b"], "says": "We call it refreshments."} if kind == "house-style" else {}
            Rule.objects.create(clause=clause, kind=kind, severity=severity, params=params)
        version.content_key = content_key(version)
        version.save()
        return version


@pytest.fixture
def its_page(croft, proposed):
    return reverse("back_test", args=["croft", proposed.pk])


def point(kind="house-style", start=0, end=5, severity="advise", field="text"):
    return Finding(kind, "1", severity, "sure", field, start, end, "words" if start is not None else None, "Hm.")


@pytest.mark.parametrize(("old", "new", "becomes"), [
    ([], [point()], ["came"]),
    ([point()], [], ["went"]),
    ([point()], [point()], []),
    ([point()], [point(severity="block")], ["stricter"]),
    ([point(severity="block")], [point(severity="justify")], ["milder"]),
    ([point()], [point(start=2, end=9)], []),
    ([point()], [point(start=5, end=9)], ["came", "went"]),
    ([point()], [point(kind="debate")], ["came", "went"]),
    ([point()], [point(field="title")], ["came", "went"]),
    ([point(start=None, end=None)], [point(start=None, end=None)], []),
    ([point(start=None, end=None)], [point()], ["came", "went"]),
    ([point(), point(start=9, end=12, severity="block")], [point(end=20, severity="block")], []),
])
def test_what_becomes_of_a_point(old, new, becomes):
    assert [change for change, _ in changes_between(tuple(old), tuple(new))] == becomes


def test_it_tells_what_would_be_newly_found_and_no_longer(
    published, published_with_text, proposed, croft, clerk, do_jobs
):
    published_with_text(LOUD)
    with council_scope(croft):
        run = start_back_test(proposed, by=clerk)
        assert run.is_under_way and not run.is_finished
        do_jobs(croft)
        run = last_run(proposed)
        assert run.is_finished and not run.is_under_way and (run.done, run.total) == (2, 2)
        result, past = run.result, list(readings.past(timezone.now() - timedelta(days=1)))
        compared = [(old, new) for _, old, new in each_by_both(
            past, rulebook(run.against).compiled, rulebook(proposed).compiled)]
    changes = [change for old, new in compared for change, _ in changes_between(old, new)]
    assert result["texts"] == 2 and changes.count("went") == result["went"]["points"] > 0
    (clause,) = result["came"]["clauses"]
    assert (clause["clause"], clause["points"]) == ("1", changes.count("came"))
    assert {example["words"].lower() for example in clause["examples"]} == {"tea"}
    assert all(example["address"].startswith("/croft/posts/") for example in clause["examples"])
    assert sum(kind["came"] for kind in result["kinds"]) == result["came"]["points"]


def test_few_examples_are_kept_however_many_points_there_are(make_standing, proposed, policy, croft, clerk, do_jobs):
    for number in range(EXAMPLES + 2):
        make_standing(croft, f"Tea and cake number {number} will be there.")
    with council_scope(croft):
        Post.objects.update(published_at=timezone.now())
        start_back_test(proposed, by=clerk)
        do_jobs(croft)
        (clause,) = last_run(proposed).result["came"]["clauses"]
    assert clause["points"] == EXAMPLES + 2 and len(clause["examples"]) == EXAMPLES


def test_without_a_policy_it_is_compared_with_the_law_alone(published, policy, proposed, croft, clerk, do_jobs):
    with council_scope(croft):
        policy.state = Version.State.PROPOSED
        policy.save()
        start_back_test(proposed, by=clerk)
        do_jobs(croft)
        run = last_run(proposed)
        assert run.against is None and run.result["came"]["points"]


def test_pressed_twice_it_is_one(proposed, croft, clerk, administrator, do_jobs):
    with council_scope(croft):
        first = start_back_test(proposed, by=clerk)
        assert start_back_test(proposed, by=administrator) == first
        do_jobs(croft)
        assert start_back_test(proposed, by=administrator) != first
        assert Job.objects.filter(name=back_test_runs.JOB).count() == BackTestRun.objects.count() == 2


def test_the_version_in_force_is_refused(policy, croft, clerk):
    with council_scope(croft), pytest.raises(Refused):
        start_back_test(policy, by=clerk)


@pytest.mark.parametrize("persona", ["councillor", "chair", "officer", "outsider_clerk"])
def test_who_may_not(persona, proposed, croft, request):
    member = request.getfixturevalue(persona)
    with council_scope(croft), pytest.raises(PermissionDenied):
        start_back_test(proposed, by=member)
    with council_scope(croft):
        assert not BackTestRun.objects.exists()


def test_each_step_is_written_down_and_beats(published_with_text, published, proposed, croft, clerk, monkeypatch, do_jobs):
    published_with_text(LOUD)
    seen = []

    def look(run, job, done):
        say(run, job, done)
        seen.append((BackTestRun.objects.get().done, Job.objects.get(pk=job.pk).heartbeat_at == job.heartbeat_at))

    say = back_test_runs._say_how_far
    monkeypatch.setattr(back_test_runs, "BATCH", 1)
    monkeypatch.setattr(back_test_runs, "_say_how_far", look)
    with council_scope(croft):
        start_back_test(proposed, by=clerk)
        do_jobs(croft)
    assert seen == [(1, True), (2, True)]


def test_a_killed_worker_is_noticed_and_another_begins_anew(
    published, proposed, croft, clerk, monkeypatch, time_machine, do_jobs
):
    class Killed(BaseException):
        pass

    def die(run, job, done):
        raise Killed

    do_jobs(croft)
    with council_scope(croft):
        start_back_test(proposed, by=clerk)
    with monkeypatch.context() as patched:
        patched.setattr(back_test_runs, "BATCH", 1)
        patched.setattr(back_test_runs, "_say_how_far", die)
        with pytest.raises(Killed):
            jobs.do_due(croft.pk)
    with council_scope(croft):
        assert last_run(proposed).is_under_way and not last_run(proposed).is_silent
        time_machine.move_to(timezone.now() + timedelta(minutes=2))
        assert last_run(proposed).is_silent and jobs.do_due(croft.pk) == 0
        time_machine.move_to(timezone.now() + jobs.STALE_AFTER)
        do_jobs(croft)
        assert last_run(proposed).is_finished and last_run(proposed).done == 1


def test_a_job_that_was_given_up_can_be_started_again(proposed, croft, clerk, signed_in, its_page):
    with council_scope(croft):
        run = start_back_test(proposed, by=clerk)
        Job.objects.filter(pk=run.job_id).update(state=Job.State.GIVEN_UP)
        assert not last_run(proposed).is_under_way
    answer = signed_in(clerk).get(its_page).content.decode()
    assert "could not be finished" in answer and "Try it on last year" in answer
    with council_scope(croft):
        assert start_back_test(proposed, by=clerk) != run


def test_a_fault_is_told_and_tried_again(proposed, croft, clerk, signed_in, its_page, monkeypatch):
    def fail(*_):
        raise OSError("no")

    monkeypatch.setattr(back_test_runs, "_begun", fail)
    with council_scope(croft):
        start_back_test(proposed, by=clerk)
    jobs.do_due(croft.pk)
    assert "is tried again soon" in signed_in(clerk).get(its_page).content.decode()


# --- the page ---------------------------------------------------------------------------------------------------------


def test_from_the_button_to_the_result(published_with_text, proposed, croft, administrator, signed_in, its_page, do_jobs):
    published_with_text(LOUD)
    browser = signed_in(administrator)
    assert "Try it on last year's posts</button>" in browser.get(its_page).content.decode()
    assert browser.post(its_page)["Location"] == its_page
    waiting = browser.get(its_page).content.decode()
    assert "<progress" in waiting and 'hx-trigger="every 1s"' in waiting and "See how far it is" in waiting
    part = browser.get(its_page, headers={"HX-Request": "true"})
    assert part.status_code == 200 and "<html" not in part.content.decode() and "HX-Request" in part["Vary"]
    do_jobs(croft)
    part = browser.get(its_page, headers={"HX-Request": "true"})
    assert part.status_code == 286 and "hx-get" not in part.content.decode()
    whole = browser.get(its_page).content.decode()
    for words in ("Newly found 1", "of 1 post", "We call it refreshments.", "Needs the Clerk&#x27;s reason", "Clause 1,"):
        assert words in whole


def test_a_version_changed_since_says_so(published, proposed, croft, clerk, signed_in, its_page, do_jobs):
    with council_scope(croft):
        start_back_test(proposed, by=clerk)
        do_jobs(croft)
        assert "was changed since" not in signed_in(clerk).get(its_page).content.decode()
        proposed.clauses.update(text="We write very plainly.")
        proposed.content_key = content_key(proposed)
        proposed.save()
    assert "was changed since" in signed_in(clerk).get(its_page).content.decode()


def test_the_version_in_force_has_no_button(policy, croft, clerk, signed_in):
    address, browser = reverse("back_test", args=["croft", policy.pk]), signed_in(clerk)
    assert "<form method" not in browser.get(address).content.decode().partition("<main")[2].partition("</main")[0]
    assert "compare it with itself" in browser.post(address, follow=True).content.decode()


@pytest.mark.parametrize("persona", ["councillor", "chair", "officer", "moderator"])
def test_others_get_no_page(persona, request, its_page, signed_in):
    browser = signed_in(request.getfixturevalue(persona))
    assert browser.get(its_page).status_code == browser.post(its_page).status_code == 403


def test_another_councils_clerk_and_nobody(its_page, proposed, outsider_clerk, scarcliffe_policy, signed_in, anonymous):
    browser = signed_in(outsider_clerk)
    for address in (its_page, reverse("back_test", args=["scarcliffe", proposed.pk])):
        assert browser.get(address).status_code == browser.post(address).status_code == 404
    assert anonymous.get(its_page)["Location"].startswith("/accounts/login/")


def test_the_year_is_streamed_with_few_questions(make_standing, croft, policy, django_assert_max_num_queries):
    for number in range(30):
        make_standing(croft, f"Walk number {number} starts at the church.")
    with council_scope(croft):
        Post.objects.update(published_at=timezone.now())
        with django_assert_max_num_queries(10):
            texts = list(readings.past(timezone.now() - timedelta(days=1)))
        assert len(texts) == 30 == readings.count_past(timezone.now() - timedelta(days=1))
        assert all(isinstance(p.fields, Fields) and isinstance(p.context, Context) for p in texts)
