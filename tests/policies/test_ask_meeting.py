"""“Ask the next meeting” to adopt a version or to review the policy, and what was resolved carried out."""

from datetime import timedelta
from html import unescape

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from councilcomms.councils import meetings
from councilcomms.councils.models import Deputising, MeetingItem, Notice, PeopleEvent
from councilcomms.councils.transitions import Refused
from policies import transitions
from policies.models import Review, Version
from policies.transitions.meetings import ask_to_adopt, ask_to_review
from policies.transitions.reviewing import review_no_change
from tests.policies.versions import day

WORDS = {"agenda_line": "The policy", "draft_resolution": "RESOLVED: that it is adopted."}


@pytest.fixture
def asked(begun, administrator):
    """The administrator asks the next meeting to adopt the draft."""
    return ask_to_adopt(begun, by=administrator, **WORDS)


@pytest.fixture
def resolve(in_croft, clerk, chair, do_jobs):
    """``resolve(item)``: agreed at a meeting of two days ago that the chair chaired, entered by the Clerk, carried out."""

    def enter(item, by=clerk, chaired_by=chair, held=2, **said):
        meeting = meetings.enter_meeting(in_croft, by=clerk, held_on=day(days=held), chaired_by=chaired_by)
        said = {"agreed": True, "minute_ref": "2026/70", "words": "As laid before it."} | said
        meetings.enter_resolution(item, by=by, meeting=meeting, **said)
        do_jobs(in_croft)

    return enter


def told(member, words):
    return Notice.objects.filter(member=member, words__contains=words)


def test_agreed_is_adopted_with_minute_day_and_chair(begun, asked, resolve, chair, administrator):
    resolve(asked)
    begun.refresh_from_db()
    assert (begun.state, begun.minute_ref, begun.adopted_on) == (Version.State.ADOPTED, "2026/70", day(days=2))
    assert begun.chaired_by == chair and told(administrator, "Agreed, minute 2026/70")


@pytest.mark.parametrize(("cause", "words"), [
    ("no chair", "Who chaired that meeting is not entered."), ("other words", "not those any more"),
    ("a deputy entered it", "may not adopt"),
])
def test_what_cannot_be_adopted_yet_is_told_to_who_adopts(
    begun, asked, resolve, clerk, officer, administrator, cause, words
):
    said = {}
    if cause == "no chair":
        said = {"chaired_by": None}
    elif cause == "other words":
        transitions.edit_details(begun, by=administrator, label="2026, second draft", channel_kinds=["website"],
                                 minor=False, confirm_each=False, grace_days=0, public_coverage=False)
    else:
        Deputising.objects.create(member=officer, starts=day(), ends=day(), cause="leave", opened_by=clerk)
        officer.__dict__.pop("deputising_today"), officer.__dict__.pop("deputising_for_all")
        said = {"by": officer}
    resolve(asked, **said)
    begun.refresh_from_db()
    assert begun.state == Version.State.DRAFT
    assert told(clerk, words).get().address == reverse("adopt_version", args=["croft", begun.pk])
    assert told(administrator, words), "whoever asked knows too"


def test_not_agreed_takes_a_proposed_one_back_and_notes_it_of_a_draft(begun, asked, resolve, clerk, administrator):
    resolve(asked, agreed=False, words="Say less.")
    begun.refresh_from_db()
    event = begun.events.latest("pk")
    assert begun.state == Version.State.DRAFT and event.verb == "not agreed" and event.note.endswith("Say less.")
    transitions.propose(begun, by=clerk)
    resolve(ask_to_adopt(begun, by=clerk, **WORDS), agreed=False, words="Shorter still.", held=1)
    begun.refresh_from_db()
    event = begun.events.latest("pk")
    assert begun.state == Version.State.DRAFT and event.verb == "return" and "Shorter still." in event.note


def test_the_review_is_recorded_or_stays_due(standing, resolve, clerk, administrator):
    item = ask_to_review(standing, by=administrator, next_review_on=day(days=-400), **WORDS)
    resolve(item, agreed=False, words="Not yet.")
    assert not Review.objects.exists() and standing.events.latest("pk").verb == "not agreed"
    item = ask_to_review(standing, by=administrator, next_review_on=day(days=-400), **WORDS)
    resolve(item, held=1)
    held = Review.objects.get()
    assert (held.minute_ref, held.held_on, held.next_review_on) == ("2026/70", day(days=1), day(days=-400))
    stuck = ask_to_review(standing, by=administrator, next_review_on=day(), **WORDS)
    resolve(stuck, held=0)
    assert Review.objects.count() == 1 and told(clerk, "a day still to come")


def test_what_is_recorded_by_hand_or_thrown_away_is_off_the_agenda(begun, asked, standing, clerk, chair):
    review = ask_to_review(standing, by=clerk, next_review_on=day(days=-400), **WORDS)
    review_no_change(
        standing, by=clerk, held_on=day(days=1), minute_ref="2026/69", next_review_on=day(days=-300)
    )
    transitions.adopt(begun, by=clerk, adopted_on=day(), minute_ref="2026/70", chaired_by=chair)
    other = transitions.begin_version(begun, by=clerk, label="Another")
    thrown = ask_to_adopt(other, by=clerk, **WORDS)
    transitions.discard(other, by=clerk)
    for item in (review, asked, thrown):
        item.refresh_from_db()
        assert (item.outcome, item.resolved_by) == ("taken-back", clerk)


def test_who_asks_and_what(begun, standing, clerk, chair, councillor, adopted):
    for by in (chair, councillor):
        with pytest.raises(PermissionDenied):
            ask_to_adopt(begun, by=by, **WORDS)
        with pytest.raises(PermissionDenied):
            ask_to_review(adopted, by=by, next_review_on=day(days=-400), **WORDS)
    with pytest.raises(Refused, match="adopted this version already"):
        ask_to_adopt(adopted, by=clerk, **WORDS)
    with pytest.raises(Refused, match="Only the version in force"):
        ask_to_review(standing, by=clerk, next_review_on=day(days=-400), **WORDS)
    assert not MeetingItem.objects.exists() and not PeopleEvent.objects.filter(verb="ask meeting").exists()


def test_the_pages_prefill_the_words_and_say_that_it_is_asked(
    in_croft, begun, standing, clerk, councillor, signed_in
):
    browser, own = signed_in(clerk), reverse("version", args=["croft", begun.pk])
    review = reverse("review", args=["croft"])
    assert "For the next meeting" in browser.get(review).content.decode()
    coming = meetings.enter_meeting(in_croft, by=clerk, held_on=day() + timedelta(days=7))
    when = f"the meeting of {coming.held_on:%-d %B %Y}"
    assert f"For {when}" in browser.get(review).content.decode()
    for page, name, words in (
        (own, "ask_meeting_to_adopt", "adopts the Communications Policy (“2026 review”)"),
        (review, "ask_meeting_to_review", "leaves it unchanged"),
    ):
        ask = reverse(name, args=["croft", begun.pk] if page == own else ["croft"])
        assert f'href="{ask}"' in browser.get(page).content.decode()
        assert signed_in(councillor).get(ask).status_code == 403
        shown = unescape(browser.get(ask).content.decode())
        assert words in shown and f"It goes to {when}." in shown
        empty = unescape(browser.post(ask, WORDS | {"draft_resolution": ""}).content.decode())
        assert "Write the draft resolution." in empty and "The policy" in empty
        done = unescape(browser.post(ask, WORDS, follow=True).content.decode())
        assert "is asked about this" in done and f'href="{ask}"' not in done
        assert "The next meeting is asked already." in browser.post(ask, WORDS).content.decode()
    assert MeetingItem.objects.filter(meeting=coming).count() == 2


def test_a_minute_typed_at_adoption_can_be_chosen_at_the_review(in_croft, begun, clerk, chair, signed_in):
    browser, boxes = signed_in(clerk), {part: getattr(day(), part) for part in ("day", "month", "year")}
    adopt = reverse("adopt_version", args=["croft", begun.pk])
    said = {"label": "2026", "minute_ref": "2026/71", "chaired_by": chair.pk} | {
        f"adopted_on_{part}": value for part, value in boxes.items()}
    assert browser.post(adopt, said | {"chaired_by": ""}).status_code == 200 and not MeetingItem.objects.exists()
    seen = browser.get(adopt).context["form"].initial["seen"]
    stale = unescape(browser.post(adopt, said | {"seen": "an old page"}).content.decode())
    assert "The draft was changed" in stale and not MeetingItem.objects.exists(), "refused, it leaves no minute behind"
    assert browser.post(adopt, said | {"seen": seen}).status_code == 302
    minute = MeetingItem.objects.get()
    assert (minute.title, minute.minute_ref, minute.meeting.held_on) == ("The policy adopted", "2026/71", day())
    review = {"act": "reviewed", "minute": minute.pk, "next_review_on_day": 1, "next_review_on_month": 5,
              "next_review_on_year": day().year + 1}
    assert browser.post(reverse("review", args=["croft"]), review).status_code == 302
    held = Review.objects.get()
    assert (held.minute_ref, held.held_on) == ("2026/71", day()) and MeetingItem.objects.count() == 1
