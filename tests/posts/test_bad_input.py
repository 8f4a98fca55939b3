"""What no browser sends by itself, and what people paste: a plain answer and never a broken page."""


import pytest
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from councilcomms.posts import transitions
from councilcomms.posts.models import Asked

NUL = "Wo\x00rds"
MANY_DIGITS = "9" * 5000
NUMBER = str(2**40)


@pytest.fixture
def at_desk(signed_in, clerk):
    return signed_in(clerk)


def at(name, post):
    return reverse(name, args=["croft", post.pk])


def seen(post, **more):
    return {"seen": post.current.hash, "edit_number": post.edit_number, **more}


BOXES = [
    ("decide_send_back", {"back-note": NUL}),
    ("decide_reject", {"reject-reason": NUL}),
    ("decide_hold", {"hold-reason": NUL}),
    ("decide_amend", {"words-text": NUL, "then": "check"}),
    ("decide_amend", {"words-text": "Words", "then": "author", "back-note": NUL}),
    ("decide", {"when": "now", "reason-abc": NUL}),
    ("decide", {"when": NUL}),
    ("decide", {"when": "2030-01-01T10:00"}),
    ("decide", {"when": "9999-12-31T23:59:59-12:00"}),
    ("decide_ask", {"ask-member": MANY_DIGITS, "ask-question": "Well?"}),
    ("decide_send_back", {"back-note": "So", "back-passage": f"0-{MANY_DIGITS}"}),
    ("decide_amend", {"words-text": "Words", "edit_number": MANY_DIGITS}),
    ("decide_reject", {"seen": NUL, "reject-reason": "No"}),
    ("decide_lift", {"point": NUL, "lift-x-reason": NUL}),
]


@pytest.mark.parametrize(("name", "typed"), BOXES)
def test_the_deciding_page_answers_whatever_is_sent(name, typed, submitted, at_desk):
    assert at_desk.post(at(name, submitted), seen(submitted) | typed).status_code in (200, 302, 409)


def test_a_reason_with_a_nul_is_kept_without_it(make_submitted, at_desk, fresh):
    from councilcomms.posts.checking import check_post
    from councilcomms.posts.words import words_of

    post = make_submitted(text="The timetable is at http://bit.ly/abcd for all to read.")
    with council_scope(post.council_id):
        point = check_post(post, words_of(post.current)).needing_reason[0]
    at_desk.post(post.deciding_address, seen(
        post, when="now", **{f"reason-{point.key}": "other", f"reason-{point.key}-own": "Checked\x00 it."},
    ))
    with council_scope(post.council_id):
        assert post.events.filter(verb="approve").get().points[0]["reason"] == "Checked it."


TOO_LONG = [
    ("decide_correct", "correct-why", "Keep this to 300 characters."),
    ("decide_withdraw", "withdraw-public_reason", "Keep this to 300 characters."),
]


@pytest.mark.parametrize(("name", "field", "says"), TOO_LONG)
def test_what_readers_see_is_not_longer_than_its_box(name, field, says, published, clerk, words, at_desk, fresh):
    with council_scope(published.council_id):
        post = transitions.save(published, words(text="Better."), by=clerk, edit_number=published.edit_number)
    answer = at_desk.post(at(name, post), seen(post, **{field: "x" * 301}))
    assert answer.status_code == 200 and says in answer.content.decode() and "x" * 301 in answer.content.decode()
    assert fresh(post).published_id == published.published_id and fresh(post).state == "published"


def test_a_lift_with_a_note_too_long(make_submitted, at_desk, in_croft):
    from councilcomms.posts.checking import check_post
    from councilcomms.posts.words import words_of

    post = make_submitted(text="Those idiots at the bus company have changed the timetable again.")
    key = check_post(post, words_of(post.current)).points[0].key
    answer = at_desk.post(at("decide_lift", post), seen(post, point=key, **{
        f"lift-{key}-reason": "other", f"lift-{key}-note": "x" * 301,
    }))
    assert answer.status_code == 200 and "300" in answer.content.decode() and not post.lifts.exists()


AUTHOR = [
    {"act": "save", "edit_number": NUMBER, "buffer_number": NUMBER},
    {"act": "save", "edit_number": MANY_DIGITS, "buffer_number": "-5"},
    {"act": "send", "edit_number": NUMBER, "buffer_number": NUMBER, "source_kind": ""},
    {"act": "save", "image": NUMBER}, {"act": "save", "image": MANY_DIGITS}, {"act": "send", "image": MANY_DIGITS},
    {"act": "save", "tab": NUL}, {"act": "nothing we know"}, {"act": "second", "second_reader": MANY_DIGITS},
    {"act": "save", "channels": NUMBER}, {"act": "save", "about": MANY_DIGITS},
    {"act": "save", "wanted_date_year": "9999", "wanted_date_month": "12", "wanted_date_day": "31",
     "wanted_time": "11:59pm", "when": "at"},
    {"way": f"x:{MANY_DIGITS}"}, {"headline": NUL, "source_note": NUL, "na\x00me": NUL},
]


@pytest.mark.parametrize("typed", AUTHOR)
def test_the_author_s_page_answers_whatever_is_sent(typed, draft, signed_in, councillor):
    client = signed_in(councillor)
    for name, pk in (("post", draft.pk), ("post_autosave", draft.pk), ("post_check", draft.pk), ("post_resolve", draft.pk)):
        answer = client.post(reverse(name, args=["croft", pk]), {"text": NUL} | typed)
        assert answer.status_code in (200, 302, 409, 422), (name, answer.status_code)
    for name in ("post_new", "post_new_autosave", "post_new_check"):
        answer = client.post(reverse(name, args=["croft"]), {"text": NUL} | typed)
        assert answer.status_code in (200, 302, 409, 422), (name, answer.status_code)


def test_a_question_and_its_answer_with_a_nul(submitted, councillor, officer, signed_in, in_croft):
    signed_in(councillor).post(at("post_ask", submitted), {"member": officer.pk, "question": NUL})
    asked = Asked.objects.get()
    signed_in(officer).post(at("post_answer", submitted), {"asked": asked.pk, "answer": NUL})
    asked.refresh_from_db()
    assert (asked.question, asked.answer) == ("Words", "Words")


@pytest.mark.parametrize("address", ["/croft/?before={}", "/croft/desk/posts/?before={}", "/croft/desk/queue/?after=x_{}",
                                     "/croft/desk/queue/?after=2026-01-01T10:00:00%2B00:00_{}",
                                     "/croft/posts/{}/", "/croft/desk/posts/{}/", "/croft/desk/queue/{}/"])
@pytest.mark.parametrize("number", [MANY_DIGITS, str(2**70)])
def test_numbers_too_large_for_any_row(address, number, policy, at_desk):
    assert at_desk.get(address.format(number)).status_code in (200, 404)


def test_controls_in_a_headline_break_neither_the_feed_nor_the_line(make_submitted, clerk, anonymous, in_croft):
    turned = "Council pays \u202eevlewt\u202c pounds\x0b now"
    for post in (make_submitted(headline=turned), make_submitted(text=f"{turned}\n\nMore of it\x0b here.")):
        transitions.publish_now(post, by=clerk, seen=post.current.hash)
    feed, home = anonymous.get("/croft/feed.atom"), anonymous.get("/croft/")
    assert feed.status_code == 200
    for page in (feed, home, anonymous.get(f"/croft/posts/{post.pk}/")):
        assert "Council pays evlewt pounds now" in page.content.decode()
        assert not {"\u202e", "\x0b"} & set(page.content.decode())
