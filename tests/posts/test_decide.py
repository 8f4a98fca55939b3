"""The page where a post is decided: what it shows in each state, and whom."""

from datetime import timedelta
from html import unescape

import pytest
from django.urls import reverse
from django.utils import timezone

from councilcomms.posts import transitions
from councilcomms.posts.checking import check_post
from councilcomms.posts.views.deciding_text import marked_changes, paragraphs, sentences
from councilcomms.posts.words import words_of

RUDE = "Those idiots at the bus company have changed the timetable again."
SHORT_LINK = "The new timetable is at http://bit.ly/abcd for all to read."


@pytest.fixture
def at_desk(signed_in, clerk):
    return signed_in(clerk)


@pytest.fixture
def look(at_desk):
    return lambda post, more="": unescape(at_desk.get(post.deciding_address + more).content.decode())


def test_from_whom_when_which_version_and_one_main_button(submitted, look):
    page = look(submitted)
    assert "From Colin Councillor" in page and "version 1" in page and page.count("<h1") == 1
    assert "Publish now on Croft's website" in page
    assert "The checks found nothing. You are still the judge." in page
    assert "What needs you (1)" in page and "Once published, it can be copied for ever." in page
    assert "Clause 3.e" in page, "the clause that the policy itself has for this"


def test_the_way_back_counts_what_is_to_do_by_hand(in_croft, make_submitted, clerk, website, texts, look):
    out = make_submitted(channels=(website.pk, texts.pk))
    transitions.publish_now(out, by=clerk, seen=out.current.hash)
    assert "What needs you (2)" in look(make_submitted())


def test_opening_it_counts_as_opened(submitted, look, fresh):
    look(submitted)
    assert fresh(submitted).opened_at


def test_what_must_change_comes_first_and_is_the_main_button(make_submitted, look):
    page = look(make_submitted(text=RUDE + " " + SHORT_LINK))
    assert page.index("Must change</strong>") < page.index("Needs the Clerk's reason</strong>")
    assert "Publish now on" not in page.split("Your decision</h2>")[1]
    assert 'data-cc-opens="#words">Change the words' in page


def test_a_wanted_time_is_in_the_main_button(in_croft, make_draft, councillor, look):
    at = timezone.now() + timedelta(days=3)
    post = transitions.submit(make_draft(wanted_at=at), by=councillor)
    assert f"Publish on {timezone.localtime(at):%A %-d %B}" in look(post)


def test_a_wanted_time_that_passed_chooses_nothing_for_her(in_croft, make_draft, councillor, look):
    post = transitions.submit(make_draft(wanted_at=timezone.now() - timedelta(hours=1)), by=councillor)
    page = look(post)
    assert "has passed. Choose when." in page and "checked" not in page.split("Your decision")[1].split("Hold")[0]


def test_opens_on_what_changed_where_it_was_sent_before(in_croft, sent_back, words, councillor, look):
    post = transitions.save(sent_back, words(text="The hall is open on Sunday."), by=councillor, edit_number=sent_back.edit_number)
    page = look(transitions.submit(post, by=councillor))
    assert "Compared with version 1." in page and "<del>" in page and "<ins>" in page
    assert ": Who bakes the cake?" in page.split("The post</h2>")[0]
    assert 'data-pane="changes">' in page and 'data-pane="whole" class="cc-post-text" hidden' in page
    assert 'data-pane="whole" class="cc-post-text">' in look(post, "?view=whole")


def test_a_published_post_can_be_corrected_or_withdrawn(in_croft, published, look):
    page = look(published)
    assert "Correct it" in page and "Withdraw it" in page and "See it as the public does" in page


def test_a_correction_waiting_asks_what_and_why(in_croft, published, words, clerk, look):
    transitions.save(published, words(text="Sunday."), by=clerk, edit_number=published.edit_number)
    page = look(published)
    assert "Publish the correction now on" in page and "What was corrected, and why?" in page


def test_scheduled_held_and_missed(in_croft, make_submitted, clerk, look, do_jobs):
    import time_machine

    at = timezone.now() + timedelta(hours=1)
    post = make_submitted()
    post = transitions.approve_for(post, by=clerk, seen=post.current.hash, at=at)
    assert "Take it off the schedule" in look(post)
    held = transitions.hold(make_submitted(), by=clerk, reason="Wait.")
    page = look(held)
    assert "Take it off hold</button>" in page
    assert "Put on hold by" in page.split("The post</h2>")[0] and ": Wait." in page.split("The post</h2>")[0]
    with time_machine.travel(at + timedelta(minutes=61)):
        do_jobs(in_croft)
    assert "This missed its time. Choose when it goes out." in look(post)


def test_a_post_about_the_clerk_has_no_buttons_and_says_who_decides(in_croft, make_submitted, clerk, look, at_desk):
    post = make_submitted(about=(clerk.pk,))
    page = look(post)
    assert "This is about you, so the Council decides" in page and "Publish now" not in page
    assert at_desk.post(post.deciding_address, {"seen": post.current.hash, "when": "now"}).status_code == 403


def test_with_a_deputy_it_says_her_name(in_croft, make_submitted, clerk, deputy, look):
    assert "so Oscar Officer, deputising for the Clerk, decides" in look(make_submitted(about=(clerk.pk,)))


def test_another_members_draft_is_not_decided_on(draft, look):
    page = look(draft)
    assert "is still writing this" in page and "Publish" not in page.split("Your decision")[1].split("<footer")[0]


def test_the_clerks_own_draft_goes_out_in_one_press(in_croft, make_draft, clerk, look, at_desk, fresh):
    own = make_draft(clerk)
    assert "Publish now on Croft's website" in look(own)
    at_desk.post(own.deciding_address, {"seen": own.current.hash, "when": "now"})
    assert fresh(own).state == "published"


def test_two_pairs_of_eyes_ask_who_could_read_it_then_say_who_agreed(in_croft, make_draft, clerk, chair, look, at_desk):
    in_croft.two_pairs_of_eyes = True
    in_croft.save()
    own = make_draft(clerk)
    page = look(own)
    assert "Cherry Chair, Chair" in page and "Publish now" not in page
    at_desk.post(reverse("decide_ask", args=["croft", own.pk]), {"ask-member": chair.pk})
    assert "Asked Cherry Chair" in look(own)
    transitions.answer(own.asked.get(), by=chair, words="", agreed=True)
    page = look(own)
    assert "Agreed by Cherry Chair" in page and "Publish now on Croft's website" in page


def test_whom_it_is_shown(submitted, signed_in, anonymous, councillor, chair, moderator, administrator, outsider_clerk, deputy):
    address = submitted.deciding_address
    assert anonymous.get(address).status_code == 302
    assert signed_in(outsider_clerk).get(address).status_code == 404
    for member in (councillor, chair, moderator, administrator):
        assert signed_in(member).get(address).status_code == 403
        assert signed_in(member).post(address, {"when": "now", "seen": submitted.current.hash}).status_code == 403
    assert signed_in(deputy).get(address).status_code == 200
    assert signed_in(deputy).get("/croft/desk/queue/999999/").status_code == 404


# --- the words cut up -------------------------------------------------------------------------------------------------


def test_offsets_count_code_points_and_pieces_rebuild_the_text(in_croft, make_submitted):
    post = make_submitted(text=f"👋 Hello.\n\n{RUDE}\n{SHORT_LINK}")
    points = check_post(post, words_of(post.current)).points
    text = post.current.text
    for paragraph in paragraphs(text, points):
        for run in paragraph.runs:
            assert text[run.start : run.start + len(run.text)] == run.text
    keys = " ".join(p.keys for p in paragraphs(text, points)).split()
    assert set(keys) == {p.key for p in points if p.finding.field == "text" and p.finding.start is not None}


def test_a_comparison_rebuilds_both_texts():
    before, after = "The hall opens on Monday. Come.", "The hall opens on Tuesday morning. Do come."
    runs = marked_changes(before, after, ())
    assert "".join(r.text for r in runs if r.kind != "added") == before
    assert "".join(r.text for r in runs if r.kind != "removed") == after


def test_sentences_can_be_chosen_without_selecting():
    text = "One. Two!\n\nThree"
    assert [text[int(a) : int(b)] for a, b in (key.split("-") for key, _ in sentences(text))] == ["One.", "Two!", "Three"]


def test_what_changed_names_everything_an_approval_is_of(
    in_croft, submitted, words, clerk, officer, look, website, texts, fresh
):
    """Another picture, channel, person or kind is part of what is approved, so it is seen before approving."""
    from councilcomms.posts.models import Image
    from councilcomms.posts.words import PictureWords

    image = Image.objects.create(
        post=submitted, content_type="image/png", file="a.png", name="fete.png", sha256="abc", width=1, height=1
    )
    changed = words(
        channels=(website.pk, texts.pk), about=(officer.pk,), category="notice", source_kind="own",
        minute_ref="", source_note="I was there.",
        pictures=(PictureWords(image.pk, "abc", "fete.png", "The fete", owner="Ann", people="children"),),
    )
    transitions.save(submitted, changed, by=clerk, edit_number=submitted.edit_number)
    page = look(submitted)
    assert f"<strong>About</strong> {officer.name}" in page and "<strong>Kind of post</strong> An official notice" in page
    for label in ("How we know", "Picture", "Goes to", "About", "Kind of post"):
        assert f"<strong>{label}</strong></p>" in page, label
    difference = page.split('data-pane="changes"')[1].split('data-pane="whole"')[0]
    for word in ("fete", "Ann", "children", "Text", officer.name.split()[0], "official"):
        assert word in difference, word


def test_a_point_of_the_second_reader_says_so_and_shows_what_it_is_like(submitted, clerk, signed_in, monkeypatch):
    from policies.checks import Rulebook
    from policies.engine import Finding

    found = Finding("debate", "2", "advise", "unsure", "text", 0, 8, "The hall", "It argues.", "Why.", reader=True)
    monkeypatch.setattr(Rulebook, "check", lambda *_: (found,))
    shown = signed_in(clerk).get(reverse("decide", args=["croft", submitted.pk])).content.decode()
    assert "reads like other texts people have marked" in shown and "It may be wrong." in shown
    assert "Marked texts it reads like" in shown and "Made-up examples that people marked." in shown
