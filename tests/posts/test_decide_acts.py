"""What is done from the deciding page: each address, and that nothing typed is ever lost."""

from datetime import datetime, timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.tenancy import council_scope
from councilcomms.posts import transitions
from councilcomms.posts.checking import check_post
from councilcomms.posts.models import Post
from councilcomms.posts.words import words_of

RUDE = "Those idiots at the bus company have changed the timetable again."
SHORT_LINK = "The new timetable is at http://bit.ly/abcd and the fares at http://bit.ly/efgh for all to read."
ACTS = (
    "decide_send_back", "decide_reject", "decide_lift", "decide_hold", "decide_resume", "decide_unschedule",
    "decide_schedule", "decide_amend", "decide_ask", "decide_withdraw", "decide_correct", "decide_drop_correction",
)


@pytest.fixture
def at_desk(signed_in, clerk):
    return signed_in(clerk)


def at(name, post):
    return reverse(name, args=["croft", post.pk])


def seen(post, **more):
    return {"seen": post.current.hash, "edit_number": post.edit_number, **more}


def box(post, **typed):
    """The box in which she changes the words, as it stands, with what she typed."""
    now = {"text": post.current.text, "source_kind": "minute", "minute_ref": "2026/41", "channels": post.current.channels}
    return {f"words-{name}": value for name, value in (now | typed).items()}


def text_of(answer):
    return unescape(answer.content.decode())


@pytest.mark.parametrize("name", ACTS)
def test_post_only_members_only_deciders_only(name, submitted, at_desk, signed_in, anonymous, councillor, outsider_clerk):
    address = at(name, submitted)
    assert at_desk.get(address).status_code == 405
    assert anonymous.post(address).status_code == 302
    assert signed_in(outsider_clerk).post(address).status_code == 404
    assert signed_in(councillor).post(address, seen(submitted)).status_code == 403


def test_after_publishing_it_says_where_and_when_and_what_is_next(make_submitted, at_desk, website, texts):
    post, following = make_submitted(channels=(website.pk, texts.pk)), make_submitted()
    page = text_of(at_desk.post(post.deciding_address, seen(post, when="now"), follow=True))
    assert "Published" in page and "Left to do:" in page and "Open the next one (1 waiting)" in page
    assert following.deciding_address in page


def test_the_wanted_time_of_the_button_schedules(submitted, at_desk, fresh):
    wanted = timezone.now() + timedelta(days=2)
    page = text_of(at_desk.post(submitted.deciding_address, seen(submitted, when=wanted.isoformat()), follow=True))
    assert "It goes out on" in page and fresh(submitted).state == "scheduled"


def test_a_time_of_her_own_in_london(submitted, at_desk, fresh):
    day = (timezone.localdate() + timedelta(days=400)).replace(month=7, day=7)
    at_desk.post(submitted.deciding_address, seen(submitted, **{
        "when": "chosen", "when-when": "at", "when-date": day.isoformat(), "when-time": "09:00",
    }))
    assert fresh(submitted).scheduled_for.astimezone(datetime.now().astimezone().tzinfo).utctimetuple().tm_hour == 8


@pytest.mark.parametrize(("typed", "says"), [
    ({}, "Choose when this should go out."),
    ({"when-when": "at"}, "Enter the date and the time."),
    ({"when-when": "at", "when-date": "nonsense", "when-time": "09:00"}, "Enter a date like 7/6/2027."),
    ({"when-when": "at", "when-date": "2020-01-01", "when-time": "09:00"}, "That time has passed."),
    ({"when-when": "at", "when-date": "2027-03-28", "when-time": "01:30"}, "there is no such time"),
])
def test_a_time_that_cannot_be(typed, says, submitted, at_desk, fresh):
    page = text_of(at_desk.post(submitted.deciding_address, seen(submitted, when="chosen", **typed)))
    assert says in page and "There is a problem" in page and fresh(submitted).state == "submitted"


@pytest.mark.parametrize("when", ["", "nonsense"])
def test_a_button_that_named_no_time(when, submitted, at_desk, fresh):
    assert "Choose when" in text_of(at_desk.post(submitted.deciding_address, seen(submitted, when=when)))
    assert fresh(submitted).state == "submitted"


# --- reasons and points -----------------------------------------------------------------------------------------------


@pytest.fixture
def two_links(in_croft, make_submitted):
    post = make_submitted(text=SHORT_LINK)
    return post, [point.key for point in check_post(post, words_of(post.current)).needing_reason]


def test_a_missing_reason_is_named_and_linked_and_what_was_typed_is_kept(two_links, at_desk, fresh):
    post, (one, two) = two_links
    page = text_of(at_desk.post(post.deciding_address, seen(post, when="now", **{
        f"reason-{one}": "other", f"reason-{one}-own": "I rang them.", "back-note": "Half a note",
        "hold-reason": "Half a reason",
    })))
    assert f'href="#id_reason-{two}_0"' in page and "Point 2 needs your reason" in page
    assert "I rang them." in page and "Half a note" in page and "Half a reason" in page
    assert fresh(post).state == "submitted"


def test_use_for_all_like_this(two_links, at_desk, fresh):
    post, (one, two) = two_links
    at_desk.post(post.deciding_address, seen(post, when="now", **{f"reason-{one}": "I opened both.", f"like-{one}": two}))
    out = fresh(post)
    assert out.state == "published"
    assert [p["reason"] for p in out.checks.filter(moment="approved").get().findings if p["severity"] == "justify"] == ["I opened both."] * 2


def test_a_point_that_must_change_is_named(make_submitted, at_desk):
    post = make_submitted(text=RUDE)
    page = text_of(at_desk.post(post.deciding_address, seen(post, when="now")))
    assert "Point 1 must change first" in page and 'href="#point-' in page


def test_setting_a_point_aside_keeps_what_was_typed(two_links, at_desk, in_croft):
    post, (one, two) = two_links
    page = text_of(at_desk.post(at("decide_lift", post), seen(post, point=one, **{
        f"lift-{one}-reason": "quotation", f"reason-{two}": "other", f"reason-{two}-own": "I rang them too.",
    }), follow=True))
    assert "Point 1 is set aside." in page and page.count("data-cc-focus") == 1
    assert "It is a quotation" in page and "I rang them too." in page
    assert [p.key for p in check_post(post, words_of(post.current)).points if p.lift] == [one]


def test_what_was_typed_beside_a_point_set_aside_is_shown_once_and_on_that_post(two_links, at_desk, make_submitted):
    post, (one, two) = two_links
    answer = at_desk.post(at("decide_lift", post), seen(post, point=one, **{
        f"lift-{one}-reason": "quotation", "back-note": "Half a note",
    }))
    assert answer["Location"] == f"{post.deciding_address}?aside={one}#point-{one}"
    assert "Half a note" not in text_of(at_desk.get(f"{make_submitted().deciding_address}?aside={one}"))
    assert "Half a note" in text_of(at_desk.get(answer["Location"]))
    assert "Half a note" not in text_of(at_desk.get(answer["Location"]))


def test_only_reasons_that_can_be_true_are_offered(two_links, at_desk, in_croft):
    post, (one, _) = two_links
    page = text_of(at_desk.get(post.deciding_address))
    for words in ("It is a quotation", "The words mean something else here", "Something else"):
        assert words in page
    for words in ("It is a public number or address", "It is not a person", "The source says exactly this"):
        assert words not in page
    page = text_of(at_desk.post(at("decide_lift", post), seen(post, point=one, **{f"lift-{one}-reason": "public"})))
    assert "Choose why it is not that." in page and not post.lifts.exists()


def test_setting_aside_needs_why(two_links, at_desk, in_croft):
    post, (one, _) = two_links
    page = text_of(at_desk.post(at("decide_lift", post), seen(post, point=one)))
    assert "Choose why it is not that." in page and not post.lifts.exists()


# --- changed while she read, decided by another -------------------------------------------------------------------------


def test_changed_while_she_read_shows_the_change_and_keeps_her_words(in_croft, two_links, words, at_desk, deputy, fresh):
    post, (one, two) = two_links
    stale = seen(post, when="now", **{f"reason-{one}": "other", f"reason-{one}-own": "I rang them.", "back-note": "Half a note"})
    transitions.save(post, words(text=SHORT_LINK + " Buses run daily."), by=deputy, edit_number=post.edit_number)
    answer = at_desk.post(post.deciding_address, stale)
    page = text_of(answer)
    assert answer.status_code == 409 and "Read the change, then decide." in page
    assert "Compared with version 1." in page and "Buses run daily." in page and "<ins>" in page
    assert "I rang them." in page and "Half a note" in page
    assert fresh(post).state == "submitted" and fresh(post).current.hash in page


def test_decided_by_another_says_by_whom_and_when(in_croft, submitted, at_desk, deputy):
    stale = seen(submitted, when="now")
    transitions.reject(submitted, by=deputy, reason="No.", seen=submitted.current.hash)
    page = text_of(at_desk.post(submitted.deciding_address, stale, follow=True))
    assert "This was already not published by Oscar Officer" in page


# --- the other acts -------------------------------------------------------------------------------------------------------


def test_send_back_on_a_passage(submitted, at_desk, fresh, in_croft):
    text = submitted.current.text
    start = text.index("Tea and cake")
    at_desk.post(at("decide_send_back", submitted), seen(submitted, **{
        "back-note": "Who bakes?", "back-passage": f"{start}-{start + 12}",
    }))
    note = submitted.passage_notes.get()
    assert fresh(submitted).state == "changes-requested" and (note.quote, note.start) == ("Tea and cake", start)


@pytest.mark.parametrize("passage", ["", "5-2", "0-999999", "x-y", "-"])
def test_a_passage_that_is_none_is_the_whole_post(passage, submitted, at_desk, in_croft):
    at_desk.post(at("decide_send_back", submitted), seen(submitted, **{"back-note": "Who?", "back-passage": passage}))
    assert submitted.passage_notes.get().quote == ""


@pytest.mark.parametrize(("name", "says"), [
    ("decide_send_back", "Write what the author should change."), ("decide_reject", "Write why this is not published."),
    ("decide_hold", "Write why it is on hold."), ("decide_ask", "Choose whom to ask."),
])
def test_what_is_missing_is_said_and_its_box_stands_open(name, says, submitted, at_desk, fresh):
    page = text_of(at_desk.post(at(name, submitted), seen(submitted)))
    assert says in page and "There is a problem" in page and " open>" in page
    assert fresh(submitted).state == "submitted"


def test_hold_resume_reject_ask(make_submitted, at_desk, fresh, chair, in_croft):
    post = make_submitted()
    at_desk.post(at("decide_hold", post), seen(post, **{"hold-reason": "Wait."}))
    assert fresh(post).state == "on-hold"
    at_desk.post(at("decide_resume", post), seen(post))
    at_desk.post(at("decide_ask", post), seen(post, **{"ask-member": chair.pk, "ask-question": "Is it true?"}))
    assert post.asked.get().member == chair
    at_desk.post(at("decide_reject", post), seen(post, **{"reject-reason": "Not news."}))
    assert fresh(post).state == "rejected"


def test_another_time_off_the_schedule_and_out(submitted, at_desk, fresh):
    first, second = timezone.now() + timedelta(days=1), timezone.localtime() + timedelta(days=2)
    at_desk.post(submitted.deciding_address, seen(submitted, when=first.isoformat()))
    at_desk.post(at("decide_schedule", submitted), seen(submitted, **{
        "when-when": "at", "when-date": f"{second:%Y-%m-%d}", "when-time": "09:30",
    }))
    assert timezone.localtime(fresh(submitted).scheduled_for).strftime("%H:%M") == "09:30"
    at_desk.post(at("decide_unschedule", submitted), seen(submitted))
    assert fresh(submitted).state == "approved"
    at_desk.post(submitted.deciding_address, seen(submitted, when="now"))
    assert fresh(submitted).state == "published"


def test_a_scheduled_post_can_go_out_at_once(submitted, at_desk, fresh):
    at_desk.post(submitted.deciding_address, seen(submitted, when=(timezone.now() + timedelta(days=1)).isoformat()))
    at_desk.post(at("decide_schedule", submitted), seen(submitted, **{"when-when": "now"}))
    assert fresh(submitted).state == "published"


# --- her own words ----------------------------------------------------------------------------------------------------------


def test_check_again_shows_what_she_changed(submitted, at_desk, fresh):
    page = text_of(at_desk.post(at("decide_amend", submitted), seen(submitted, then="check", **{
        "words-text": "The hall is open on Sunday.\r\n\r\nCome.", "words-headline": "Open day",
    })))
    post = fresh(submitted)
    assert post.state == "submitted" and post.current.text == "The hall is open on Sunday.\n\nCome."
    assert post.current.number == 2 and "Compared with version 1." in page


def test_publish_with_my_changes(submitted, at_desk, fresh):
    typed = box(submitted, text="The hall is open.")
    at_desk.post(at("decide_amend", submitted), seen(submitted, then="publish", **typed))
    post = fresh(submitted)
    assert post.state == "published" and post.published.text == "The hall is open."


def test_her_changes_go_out_when_the_main_button_says(in_croft, make_submitted, at_desk, fresh):
    wanted = timezone.now() + timedelta(days=3)
    post = make_submitted(wanted_at=wanted)
    main = f"on {timezone.localtime(wanted):%A %-d %B}"
    assert f"Publish with my changes {main}" in text_of(at_desk.get(post.deciding_address))
    at_desk.post(at("decide_amend", post), seen(post, then="publish", **box(post, text="The hall is open.")))
    post = fresh(post)
    assert (post.state, post.current.text) == ("scheduled", "The hall is open.")
    assert post.scheduled_for == wanted.replace(second=0, microsecond=0)


def test_her_changes_to_what_missed_its_slot_ask_for_a_time(in_croft, make_submitted, at_desk, fresh):
    post = make_submitted(wanted_at=timezone.now() - timedelta(hours=1))
    typed = seen(post, then="publish", **box(post, text="The hall is open."))
    assert "Choose when this should go out." in text_of(at_desk.post(at("decide_amend", post), typed))
    post = fresh(post)
    assert post.state == "submitted"
    at_desk.post(at("decide_amend", post), seen(post, then="publish", **box(post), **{"when-when": "now"}))
    assert fresh(post).state == "published"


def test_she_changes_how_it_is_known_and_where_it_goes(submitted, at_desk, fresh, website, texts, facebook):
    page = text_of(at_desk.get(submitted.deciding_address))
    assert 'value="2026/41"' in page and "Text messages" in page and "Croft on Facebook" not in page
    typed = box(submitted, source_kind="link", source_url="croft.example/hall", channels=[website.pk, texts.pk])
    at_desk.post(at("decide_amend", submitted), seen(submitted, then="check", **typed))
    words = fresh(submitted).current
    assert (words.source_kind, words.source_url) == ("link", "https://croft.example/hall")
    assert words.channels == [website.pk, texts.pk] and words.text == submitted.current.text


@pytest.mark.parametrize(("typed", "says"), [
    ({"source_kind": "link", "source_url": "javascript:alert(1)"}, "Enter a web address"),
    ({"minute_date_day": "31", "minute_date_month": "2", "minute_date_year": "2026"}, "Enter a real date"),
    ({"channels": "facebook"}, "That channel cannot be used"),
])
def test_what_cannot_be_a_source_or_a_channel_is_told_by_its_field(typed, says, submitted, at_desk, fresh, facebook):
    if typed.get("channels"):
        typed = {"channels": [facebook.pk]}
    page = text_of(at_desk.post(at("decide_amend", submitted), seen(submitted, then="check", **box(submitted, **typed))))
    assert says in page and fresh(submitted).current.number == 1
    assert not typed.get("source_url") or 'value="javascript:alert(1)"' in page


def test_a_source_she_typed_survives_a_change_by_another(in_croft, submitted, words, at_desk, deputy):
    stale = seen(submitted, then="check", **box(submitted, minute_ref="2026/99"))
    transitions.save(submitted, words(text="The deputy's."), by=deputy, edit_number=submitted.edit_number)
    assert 'value="2026/99"' in text_of(at_desk.post(at("decide_amend", submitted), stale))


def test_no_channel_chosen_stops_publishing_and_leads_to_the_box(submitted, at_desk, fresh):
    typed = seen(submitted, then="publish", **box(submitted, channels=[]))
    page = text_of(at_desk.post(at("decide_amend", submitted), typed))
    assert "Choose where it should go." in page and 'id="words" open' in page and fresh(submitted).state == "submitted"


def test_a_correction_goes_where_the_post_went(published, at_desk, fresh, texts):
    assert 'name="words-channels"' not in text_of(at_desk.get(published.deciding_address))
    typed = box(published, text="The hall is open on Sunday.", channels=[texts.pk])
    at_desk.post(at("decide_amend", published), seen(published, then="check", **typed))
    assert fresh(published).current.channels == published.current.channels


def test_new_words_that_must_change_are_kept_and_named(submitted, at_desk, fresh):
    page = text_of(at_desk.post(at("decide_amend", submitted), seen(submitted, then="publish", **{"words-text": RUDE})))
    assert "must change first" in page and fresh(submitted).state == "submitted" and fresh(submitted).current.text == RUDE


def test_let_the_author_see_it_first(submitted, at_desk, fresh):
    at_desk.post(at("decide_amend", submitted), seen(submitted, then="author", **{"words-text": "The hall is open."}))
    assert fresh(submitted).state == "changes-requested" and fresh(submitted).current.text == "The hall is open."


def test_her_typed_words_survive_a_change_by_another(in_croft, submitted, words, at_desk, deputy, fresh):
    stale = seen(submitted, then="publish", **{"words-text": "Hers, typed at length."})
    transitions.save(submitted, words(text="The deputy's."), by=deputy, edit_number=submitted.edit_number)
    page = text_of(at_desk.post(at("decide_amend", submitted), stale))
    assert "Hers, typed at length." in page and fresh(submitted).current.text == "The deputy's."


def test_empty_words(submitted, at_desk, fresh):
    page = text_of(at_desk.post(at("decide_amend", submitted), seen(submitted, then="check", **{"words-text": " "})))
    assert "Write what you want people to know." in page and fresh(submitted).current.number == 1


# --- published ---------------------------------------------------------------------------------------------------------------


def test_correct_drop_withdraw(published, at_desk, fresh, client):
    at_desk.post(at("decide_amend", published), seen(published, then="check", **{"words-text": "The hall is open on Sunday."}))
    post = fresh(published)
    assert post.has_correction_waiting and "Saturday" in text_of(client.get(post.public_address))
    assert "Write what was corrected" in text_of(at_desk.post(at("decide_correct", post), seen(post)))
    at_desk.post(at("decide_correct", post), seen(post, **{"correct-why": "It is Sunday."}))
    assert "It is Sunday." in text_of(client.get(post.public_address))
    post = fresh(post)
    at_desk.post(at("decide_amend", post), seen(post, then="check", **{"words-text": "Wrong."}))
    at_desk.post(at("decide_drop_correction", post), seen(post))
    assert not fresh(post).has_correction_waiting
    assert "Write the reason" in text_of(at_desk.post(at("decide_withdraw", post), seen(post)))
    at_desk.post(at("decide_withdraw", post), seen(post, **{"withdraw-public_reason": "Wrong hall."}))
    assert client.get(post.public_address).status_code == 410


def test_confirming_what_was_put_out_by_hand(in_croft, make_submitted, at_desk, clerk, website, texts, signed_in, outsider_clerk, councillor):
    post = make_submitted(channels=(website.pk, texts.pk))
    row = transitions.publish_now(post, by=clerk, seen=post.current.hash).deliveries.get(channel=texts)
    address, now = reverse("delivery_confirm", args=["croft", row.pk]), timezone.localtime()
    form = {f"delivery-{row.pk}-date": f"{now:%Y-%m-%d}", f"delivery-{row.pk}-time": f"{now:%H:%M}", f"delivery-{row.pk}-address": "212 people"}
    assert at_desk.get(address).status_code == 405
    assert signed_in(outsider_clerk).post(address, form).status_code == 404
    assert signed_in(councillor).post(address, form).status_code == 403
    late = form | {f"delivery-{row.pk}-date": "2099-01-01"}
    page = text_of(at_desk.post(address, late))
    assert "That is still to come." in page and "212 people" in page
    page = text_of(at_desk.post(address, form | {f"delivery-{row.pk}-date": "2020-01-01"}))
    assert "say a time after that" in page and f'href="#id_delivery-{row.pk}-date"' in page
    at_desk.post(address, form)
    row.refresh_from_db()
    assert (row.state, row.address) == ("confirmed", "212 people")


def test_where_people_put_it_already_is_named_before_and_after(in_croft, make_submitted, at_desk, clerk, website, texts):
    post = make_submitted(channels=(website.pk, texts.pk))
    post = transitions.publish_now(post, by=clerk, seen=post.current.hash)
    line = "Already on Text messages: tell them there."
    assert line not in text_of(at_desk.get(post.deciding_address))
    transitions.confirm_delivery(post.deliveries.get(channel=texts), by=clerk, at=timezone.now())
    assert line in text_of(at_desk.get(post.deciding_address))
    at_desk.post(at("decide_amend", post), seen(post, then="check", **box(post, text="The hall is open on Sunday.")))
    post.refresh_from_db()
    assert line in text_of(at_desk.get(post.deciding_address))
    page = text_of(at_desk.post(at("decide_correct", post), seen(post, **{"correct-why": "It is Sunday."}), follow=True))
    assert line in page and page.count("data-cc-focus") == 1
    post.refresh_from_db()
    assert line in text_of(at_desk.post(at("decide_withdraw", post), seen(post, **{"withdraw-public_reason": "No."}), follow=True))


# --- cost -----------------------------------------------------------------------------------------------------------------------


def test_the_whole_life_of_a_draft_in_about_a_hundred_statements(confirmed, clerk, website, signed_in, anonymous):
    """Form, sending, queue, reading, publishing, public page; the marks of transactions count too."""
    author, decider = signed_in(confirmed), signed_in(clerk)
    with CaptureQueriesContext(connection) as queries:
        form = author.get(reverse("post_new", args=["croft"]))
        data = {name: value for name, value in form.context["form"].initial.items() if isinstance(value, str | int)}
        data |= {"text": "The hall is open on Saturday.", "source_kind": "inviting", "channels": [website.pk], "act": "send"}
        author.post(reverse("post_new", args=["croft"]), data)
    with CaptureQueriesContext(connection) as more:
        decider.get("/croft/desk/queue/")
    with council_scope(confirmed.council_id):
        post = Post.objects.select_related("current", "council").get()
    with CaptureQueriesContext(connection) as reading:
        decider.get(post.deciding_address)
    with CaptureQueriesContext(connection) as deciding:
        decider.post(post.deciding_address, {"seen": post.current.hash, "when": "now"})
    with CaptureQueriesContext(connection) as public:
        assert anonymous.get(f"/croft/posts/{post.pk}/").status_code == 200
    spent = [len(part) for part in (queries, more, reading, deciding, public)]
    assert sum(spent) <= 104, spent
