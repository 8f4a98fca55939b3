"""The councillor's page: the form, its errors, the points, and who may."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from councilcomms.posts import transitions
from councilcomms.posts.models import Buffer, Post
from councilcomms.posts.words import words_of

pytestmark = pytest.mark.django_db
NEW = "/croft/desk/posts/new/"


@pytest.fixture
def desk(confirmed, signed_in):
    return signed_in(confirmed)


@pytest.fixture
def said(website):
    """What a whole form says."""
    return lambda **more: {
        "text": "The hall is open on Saturday.", "source_kind": "minute", "minute_ref": "2026/41",
        "channels": [website.pk], "when": "ready", "act": "save", **more,
    }


def text_of(answer) -> str:
    return answer.content.decode()


def wanted(day, month, year, time="9am"):
    return {
        "when": "at", "wanted_date_day": day, "wanted_date_month": month, "wanted_date_year": year, "wanted_time": time,
    }


def test_the_page_says_who_decides_and_asks_two_things(desk, clerk, website):
    page = text_of(desk.get(NEW))
    for words in (
        "Write a post for Croft", "The Clerk decides. Nothing is public until then.",
        "What do you want people to know?",
        "Write as you would say it.", "How do you know this?", "Points about your wording appear here.",
        "Sending says: to the best of my knowledge this is true and fair.", "Clause 3.d", "Why not Facebook?",
    ):
        assert words in page, words
    assert f'value="{website.pk}" id="id_channels_0" checked' in page


def test_first_visit_shows_the_policy_and_only_sending_waits(councillor, policy, website, said, signed_in, in_croft):
    browser = signed_in(councillor)
    page = browser.get(NEW)
    assert "I have read this and will keep to it" in text_of(page)
    assert 1 <= len(page.context["policy_panel"].points) <= 8
    answer = browser.post(NEW, said(act="send"), follow=True)
    assert "Confirm that you have read" in text_of(answer)
    post = Post.objects.get()
    assert (post.state, post.current.text) == ("draft", "The hall is open on Saturday.")
    browser.post(reverse("confirm_policy", args=["croft"]), {"next": post.author_address})
    assert "The policy in two minutes" not in text_of(browser.get(post.author_address))
    browser.post(post.author_address, said(act="send", edit_number=1))
    assert Post.objects.get().state == "submitted"


def test_save_and_finish_later_asks_for_nothing(desk, policy, in_croft):
    answer = desk.post(NEW, {"text": "Half a thou", "act": "save"})
    assert answer["Location"] == reverse("posts", args=["croft"])
    assert Post.objects.get().state == "draft"


def test_sending(desk, said, in_croft):
    answer = desk.post(NEW, said(act="send"), follow=True)
    post = Post.objects.get()
    assert post.state == "submitted" and post.current.minute_ref == "2026/41" and post.current.kept
    assert "Sent. You can change it until the Clerk opens it." in text_of(answer)
    assert "Take it back" in text_of(answer)


def test_sending_what_is_already_saved_writes_no_second_saving(draft, said, signed_in, in_croft):
    draft_words, before = words_of(draft.current), draft.events.count()
    data = said(
        act="send", text=draft_words.text, minute_ref=draft_words.minute_ref, category=draft_words.category, edit_number=1
    )
    signed_in(draft.author).post(draft.author_address, data)
    assert [event.verb for event in draft.events.all()][before:] == ["submit"]


def test_no_point_stops_sending(desk, said, in_croft):
    desk.post(NEW, said(act="send", text="Ring Mary Smith on 07700 900123 about her illness."))
    post = Post.objects.get()
    assert post.state == "submitted" and post.checks.get().findings


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"text": "  \n "}, "text", "Write what you want people to know."),
        ({"text": "x" * 20_001}, "text", "That is 20,001 characters. The most is 20,000."),
        ({"source_kind": ""}, "source_kind", "Say how you know this."),
        ({"source_kind": "link"}, "source_url", "Enter the address of the web page."),
        ({"source_kind": "link", "source_url": "javascript:alert(1)"}, "source_url", "Enter a web address"),
        ({"source_kind": "link", "source_url": "ftp://croft.example"}, "source_url", "Enter a web address"),
        ({"source_kind": "own"}, "source_note", "Say how you know it."),
        ({"minute_ref": ""}, "minute_ref", "Enter the minute"),
        ({"channels": []}, "channels", "Choose where it should go."),
        ({"channels": [9999]}, "channels", "That channel cannot be used"),
        (wanted("31", "2", "2027"), "wanted_date", "Enter a real date"),
        (wanted("1", "2", "2020"), "wanted_date", "That time has passed."),
        ({"when": "at", "wanted_time": "soon"}, "wanted_time", "Enter a time, like 9am"),
        ({"headline": "x" * 121}, "headline", "the most is 120 characters"),
    ],
)
def test_bad_input_is_told_by_its_field_and_typed_text_kept(desk, said, changes, field, words, in_croft):
    data = said(act="send") | changes
    answer = desk.post(NEW, data)
    assert answer.status_code == 422
    assert any(words in error for error in answer.context["form"].errors[field]), answer.context["form"].errors
    assert answer.context["form"]["text"].value() == data["text"]
    kept = Buffer.objects.first()
    assert (kept.content["fields"]["text"] == [data["text"]]) if data["text"].strip() else kept is None
    assert not Post.objects.exclude(state="draft").exists()


@pytest.mark.parametrize(("text", "words"), [
    ("The hall is open.", "Sent."),
    ("You are wankers.", "Sent, with 1 point that must change: the Clerk will change it or send it back."),
    ("You are wankers. Ring Mary Smith on 07700 900123.",
     "Sent, with 2 points that must change: the Clerk will change them or send it back."),
])
def test_sending_says_what_must_change(desk, said, clerk, in_croft, text, words):
    answer = desk.post(NEW, said(act="send", text=text), follow=True)
    assert [str(message) for message in answer.context["messages"]] == [words]


def test_a_channel_that_the_policy_does_not_approve(desk, said, facebook, website):
    page = desk.get(NEW)
    assert "Why not Croft on Facebook?" in text_of(page)
    answer = desk.post(NEW, said(act="send", channels=[facebook.pk]))
    assert "channels" in answer.context["form"].errors


def test_wanted_time_is_the_parishs_own(desk, said, in_croft):
    day = timezone.localdate() + timedelta(days=400)
    day = day.replace(month=7)
    desk.post(NEW, said(
        when="at", wanted_date_day=day.day, wanted_date_month="July", wanted_date_year=day.year, wanted_time="9.30 pm",
    ))
    assert Post.objects.get().wanted_at.isoformat() == f"{day.isoformat()}T20:30:00+00:00"


def test_where_no_script_runs_a_button_checks_and_a_button_mends(desk, said, in_croft):
    data = said(act="check", text="Residents are hereby advised that the hall is shut.")
    page = desk.post(NEW, data)
    point = next(p for p in page.context["points"] if any(w.replacement is not None for w in p.finding.ways_out))
    which = next(n for n, way in enumerate(point.finding.ways_out) if way.replacement is not None)
    assert point.finding.span in text_of(page) and "Check my words" in text_of(page)
    del data["act"]
    page = desk.post(NEW, data | {"way": f"{point.key}:{which}"})
    wanted = point.finding.ways_out[which].replacement
    assert page.context["form"]["text"].value() == data["text"].replace(point.finding.span, wanted)
    assert not Post.objects.exists()


@pytest.mark.parametrize(
    ("label", "kind", "field"),
    [("Add the link", "link", "source_url"), ("Pick the minute", "minute", "minute_ref"),
     ("Say how you know", "own", "source_note")],
)
def test_where_no_script_runs_a_way_out_opens_the_source_it_names(desk, policy, in_croft, label, kind, field):
    data = {"text": "The hall car park will close from Monday for two weeks while it is resurfaced.", "act": "check"}
    page = desk.post(NEW, data)
    point, which = next(
        (p, n) for p in page.context["points"] for n, way in enumerate(p.finding.ways_out) if way.label == label
    )
    page = desk.post(NEW, {"text": data["text"], "way": f"{point.key}:{which}"})
    assert page.context["form"]["source_kind"].value() == kind
    assert "autofocus" in str(page.context["form"][field]) and text_of(page).count(" autofocus") == 1
    assert text_of(page).count("checked") == 1


def test_a_check_that_found_nothing_says_so(desk, policy, in_croft):
    assert "Checked: no points" not in text_of(desk.get(NEW))
    page = text_of(desk.post(NEW, {"text": "Good morning.", "act": "check"}))
    assert "Checked: no points." in page
    answer = desk.post(reverse("post_new_check", args=["croft"]), {"text": "Good morning."}).json()
    assert (answer["words"], answer["checked"]) == ("Checked: no points", True)


def test_live_check(desk, said, in_croft):
    answer = desk.post(reverse("post_new_check", args=["croft"]), said(text="Ring Mary Smith on 07700 900123.")).json()
    assert answer["count"] >= 1 and answer["words"].endswith(("point", "points")) and "07700 900123" in answer["html"]
    assert answer["main"] == "Send to the Clerk"
    nothing = desk.post(reverse("post_new_check", args=["croft"]), {"text": ""}).json()
    assert (nothing["count"], nothing["words"], nothing["html"].strip()) == (0, "No points", "")
    assert not Post.objects.exists()


def test_a_check_of_a_draft_counts_its_lifted_points_and_refuses_others(draft, chair, signed_in, said):
    address = reverse("post_check", args=["croft", draft.pk])
    assert signed_in(draft.author).post(address, said()).status_code == 200
    assert signed_in(chair).post(address, said()).status_code == 403
    assert signed_in(draft.author).get(address).status_code == 405


def test_sent_back_quotes_the_passage_and_opens_the_box(sent_back, signed_in):
    page = text_of(signed_in(sent_back.author).get(sent_back.author_address))
    assert "Sent back to you by Clara Clerk" in page and "Who bakes the cake?" in page
    assert 'data-quote="Tea and cake"' in page


def test_refused_says_why_and_whom_to_talk_to(rejected, signed_in):
    page = text_of(signed_in(rejected.author).get(rejected.author_address))
    assert "The parish magazine carries it already." in page and "clerk@croft.example" in page


def test_preview_saves_first(desk, said, in_croft):
    answer = desk.post(NEW, said(act="preview", text="The hall\n\nIt is <b>open</b>."), follow=True)
    assert "It is &lt;b&gt;open&lt;/b&gt;." in text_of(answer) and "Nothing is public yet." in text_of(answer)
    post = Post.objects.get()
    answer = desk.post(reverse("post_send", args=["croft", post.pk]), {"edit_number": post.edit_number})
    assert Post.objects.get().state == "submitted"


def test_the_preview_of_older_words_does_not_send(draft, words, signed_in, in_croft):
    transitions.save(draft, words(text="Newer"), by=draft.author, edit_number=1)
    address = reverse("post_send", args=["croft", draft.pk])
    answer = signed_in(draft.author).post(address, {"edit_number": 1}, follow=True)
    assert "There are newer words." in text_of(answer) and Post.objects.get().state == "draft"


def test_sending_from_the_preview_asks_for_the_same(make_draft, signed_in, fresh):
    draft = make_draft(source_kind="", minute_ref="")
    answer = signed_in(draft.author).post(reverse("post_send", args=["croft", draft.pk]), {"edit_number": 1})
    assert answer.status_code == 422 and "Say how you know this." in text_of(answer)
    assert fresh(draft).state == "draft"


def test_whoever_may_not_write(administrator, outsider_councillor, policy, anonymous, signed_in):
    for method in ("get", "post"):
        assert getattr(signed_in(administrator), method)(NEW).status_code == 403
        assert getattr(signed_in(outsider_councillor), method)(NEW).status_code == 404
        assert getattr(anonymous, method)(NEW)["Location"].startswith("/accounts/login/")
    assert signed_in(administrator).put(NEW).status_code == 405


def test_whoever_may_not_see_or_change_a_draft(draft, said, chair, clerk, outsider_clerk, anonymous, signed_in):
    address = draft.author_address
    for person, sees, changes in ((chair, 403, 403), (clerk, 200, 403), (outsider_clerk, 404, 404)):
        assert signed_in(person).get(address).status_code == sees
        assert signed_in(person).post(address, said()).status_code == changes
    assert anonymous.get(address).status_code == 302


def test_a_post_already_sent_gives_the_words_back(submitted, said, signed_in, fresh):
    answer = signed_in(submitted.author).post(submitted.author_address, said(text="My later words", edit_number=1))
    assert answer.status_code == 409
    assert "already sent to be decided" in text_of(answer) and "My later words" in text_of(answer)
    assert fresh(submitted).current_id == submitted.current_id


def test_membership_ended_while_writing(draft, said, signed_in, in_croft):
    browser = signed_in(draft.author)
    draft.author.ends = timezone.localdate() - timedelta(days=1)
    draft.author.save()
    for address in (NEW, draft.author_address):
        answer = browser.post(address, said(text="Everything I wrote"))
        assert answer.status_code == 403
        assert "no longer a member of Croft Parish Council" in text_of(answer)
        assert "Everything I wrote" in text_of(answer)
        assert browser.get(address).status_code == 404
    assert browser.post(reverse("post_recall", args=["croft", draft.pk])).status_code == 404
    assert Post.objects.get().edit_number == 1


def test_the_clerk_away_or_nobody(desk, website, croft, clerk, officer, in_croft):
    from councilcomms.councils.models import Deputising, RoleHolding

    today = timezone.localdate()
    RoleHolding.objects.filter(member=clerk).delete()
    croft.official_phone = "01246 000000"
    croft.save()
    assert "Nobody can decide at present. Ring 01246 000000" in text_of(desk.get(NEW))
    Deputising.objects.create(council=croft, member=officer, starts=today, ends=today, cause="ill", opened_by=clerk)
    assert f"The Clerk is away. Oscar Officer decides until {today:%-d %B}." in text_of(desk.get(NEW))


def test_offsets_are_code_points_of_the_text_as_typed(desk, said):
    text = "\U0001f3e1\U0001f3e1 Hall\r\n\r\nRing Mary Smith on 07700 900123."
    answer = desk.post(reverse("post_new_check", args=["croft"]), said(text=text)).json()
    at = text.replace("\r\n", "\n").index("07700")
    assert f'data-start="{at}"' in answer["html"]


def test_an_hour_that_the_clocks_skip_is_told_by_its_field(desk, said):
    year = timezone.localdate().year + 1
    sunday = max(day for day in range(25, 32) if date(year, 3, day).isoweekday() == 7)
    page = desk.post(NEW, said(act="save", when="at", wanted_date_day=str(sunday), wanted_date_month="3",
                               wanted_date_year=str(year), wanted_time="1.30am"))
    assert page.status_code == 422 and "The clocks go forward in that hour" in text_of(page)
