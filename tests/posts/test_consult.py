"""Who the policy wants consulted is asked, answers on the post's own page, and is waited for; nobody consulted decides."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from councilcomms.councils.models import Membership, Notice, RoleHolding
from councilcomms.councils.transitions import Refused, Stale
from councilcomms.posts import transitions
from councilcomms.posts.models import Asked
from councilcomms.posts.permissions import may

CHAIR_FIRST = {"consult": [{"who": ["chair"]}]}


def text_of(response) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", response.content.decode())))


def buttons(response) -> list[str]:
    """What the main buttons say: those that are neither secondary nor a warning."""
    found = re.findall(r'class="govuk-button(?: cc-[\w-]+)*"[^>]*>([^<]*)<', response.content.decode())
    return [html.unescape(words).strip() for words in found]


@pytest.fixture
def vice_chair(croft, make_member):
    return make_member(croft, "Vic Vice", "vice@croft.example", "councillor", "vice-chair")


@pytest.fixture
def waits(in_croft, ways, chair, vice_chair, make_submitted):
    """Sent; the chair is asked."""
    ways(CHAIR_FIRST)
    return make_submitted()


def test_the_author_is_told_and_the_chair_is_asked(waits, chair, confirmed, clerk, signed_in):
    author, page = signed_in(confirmed), "/croft/desk/posts/new/"
    assert "Cllr Cherry Chair (Chair) is consulted first. The Clerk decides." in text_of(author.get(page))
    assert "Cllr Cherry Chair (Chair) is consulted first." in text_of(author.get(waits.author_address))
    told = Notice.objects.get(member=chair)
    assert (told.subject, told.address) == (f"You are consulted about “{waits}”", waits.author_address)
    browser = signed_in(chair)
    assert str(waits) in text_of(browser.get("/croft/desk/"))
    box = text_of(browser.get(waits.author_address))
    assert "You are consulted as Chair before this is decided" in box and "Do you agree?" in box
    for address in (waits.deciding_address, "/croft/desk/queue/"):
        assert browser.get(address).status_code == 403
    assert not may("approve", chair, waits)


def test_an_answer_wants_yes_or_no_and_keeps_what_was_typed(waits, chair, clerk, signed_in, again):
    browser, asked = signed_in(chair), Asked.objects.get(member=chair)
    address = f"{waits.author_address}answer/"
    refused = browser.post(address, {"asked": asked.pk, "answer": "The date is wrong."})
    assert refused.status_code == 422
    assert "Say whether you agree." in text_of(refused) and "The date is wrong." in refused.content.decode()
    browser.post(address, {"asked": asked.pk, "answer": "Fine by me.", "agreed": "yes"})
    told = Notice.objects.filter(subject__contains="answered about")
    assert {notice.member_id: notice.address for notice in told} == {
        clerk.pk: waits.deciding_address, waits.author_id: waits.author_address,
    }
    page = signed_in(clerk).get(waits.deciding_address)
    assert "Before you decide" in text_of(page) and "“Fine by me.”" in text_of(page)
    assert "Recorded as: Cllr Cherry Chair (Chair) was consulted and agreed" in text_of(page)
    assert any(words.startswith("Publish now") for words in buttons(page))
    done = signed_in(clerk).post(waits.deciding_address, {"seen": waits.current.hash, "when": "now"}, follow=True)
    assert "Published as: Cllr Cherry Chair (Chair) was consulted and agreed" in text_of(done)
    history = text_of(signed_in(waits.author).get(f"{waits.author_address}history/"))
    assert "Recorded as: Cllr Cherry Chair (Chair)" in history and "Consulted as Chair." in history


def test_while_the_answer_is_open_nothing_publishes_and_the_next_in_line_can_be_asked(
    waits, chair, vice_chair, clerk, signed_in
):
    browser = signed_in(clerk)
    page = browser.get(waits.deciding_address)
    assert "Cllr Cherry Chair (Chair) must be consulted first and has not answered yet." in text_of(page)
    assert "Publish now" not in text_of(page)
    refused = browser.post(waits.deciding_address, {"seen": waits.current.hash, "when": "now"})
    assert "must be consulted first" in text_of(refused)
    asked = Asked.objects.get(member=chair)
    over = f"{waits.deciding_address}next-in-line/"
    assert "Write why the next in line is asked." in text_of(browser.post(over, {"asked": asked.pk, "over-why": ""}))
    page = browser.post(over, {"asked": asked.pk, "over-why": "She is at sea."}, follow=True)
    assert "Cllr Vic Vice (Vice-chair) was asked instead." in text_of(page)
    assert "not waited for. She is at sea." in text_of(page)
    assert str(waits) not in text_of(signed_in(chair).get("/croft/desk/"))
    assert not may("answer", chair, Asked.objects.get(member=chair))
    assert Asked.objects.get(member=vice_chair).office == "Vice-chair"


def test_who_does_not_agree_is_not_gone_around(waits, chair, clerk, signed_in, again):
    transitions.answer(Asked.objects.get(member=chair), by=chair, words="Not like this.", agreed=False)
    with pytest.raises(Refused):
        transitions.consult(again(waits), by=clerk)
    page = signed_in(clerk).get(waits.deciding_address)
    shown = text_of(page)
    assert "Cllr Cherry Chair (Chair) did not agree. Change it and ask again" in shown
    assert buttons(page) == ["Change the words and ask again"]
    assert "Ask the next meeting" in shown and "Don't publish" in shown


def test_changed_words_are_asked_about_again(waits, chair, clerk, words, signed_in, again):
    first = Asked.objects.get(member=chair)
    changed = transitions.save(waits, words(headline="Open hall"), by=clerk, edit_number=waits.edit_number)
    first.refresh_from_db()
    assert not may("answer", chair, first) and first.passed_over
    browser = signed_in(clerk)
    page = browser.get(changed.deciding_address)
    assert buttons(page) == ["Ask Cllr Cherry Chair (Chair) about this text"]
    browser.post(f"{changed.deciding_address}consult/", {"seen": changed.current.hash})
    second = Asked.objects.get(member=chair, answered_at=None, passed_over="")
    transitions.answer(second, by=chair, words="", agreed=True)
    page = text_of(browser.get(changed.deciding_address))
    assert "agreed," in page and "Publish now" in page


def test_called_back_and_sent_again_unchanged_the_same_person_is_asked(waits, chair, vice_chair, confirmed, again):
    transitions.recall(waits, by=confirmed)
    assert not Asked.objects.filter(answered_at=None, passed_over="").exists()
    transitions.submit(again(waits), by=confirmed)
    assert Asked.objects.get(answered_at=None, passed_over="").member_id == chair.pk


def test_an_answer_to_words_that_were_changed_is_stale(waits, chair, clerk, again):
    asked = Asked.objects.get(member=chair)
    Asked.objects.filter(pk=asked.pk).update(text_hash="of an earlier text")
    with pytest.raises(Stale):
        transitions.answer(asked, by=chair, words="", agreed=True)


def test_the_clerk_s_own_draft_is_sent_to_be_read(in_croft, ways, chair, make_draft, clerk, signed_in, again):
    ways(CHAIR_FIRST)
    draft, browser = make_draft(clerk), signed_in(clerk)
    assert "Send to be read by Cllr Cherry Chair (Chair)" in text_of(browser.get(draft.author_address))
    assert "Publish now" not in text_of(browser.get(draft.deciding_address))
    browser.post(f"{draft.author_address}send/", {"edit_number": draft.edit_number})
    assert again(draft).state == "submitted" and Asked.objects.get().member_id == chair.pk


def test_where_nobody_can_be_consulted_only_a_meeting_is_left(in_croft, ways, make_submitted, clerk, signed_in):
    """No chair, no vice-chair, and the only councillor wrote it."""
    ways(CHAIR_FIRST)
    post = make_submitted()
    page = text_of(signed_in(clerk).get(post.deciding_address))
    assert "Nobody can be consulted about this" in page and "Ask Croft's next meeting" in page and "Publish now" not in page


def test_who_no_longer_holds_the_office_does_not_answer_in_it(waits, chair, clerk):
    """The record would name her as what she is not any more; the next in line is asked."""
    asked = Asked.objects.get(member=chair)
    yesterday = timezone.localdate() - timedelta(days=1)
    RoleHolding.objects.filter(member=chair, role="chair").update(starts=yesterday, ends=yesterday)
    before = Membership.objects.standing().get(pk=chair.pk)
    with pytest.raises(PermissionDenied):
        transitions.answer(asked, by=before, words="", agreed=True)
