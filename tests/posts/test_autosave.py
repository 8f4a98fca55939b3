"""Nothing that was typed is lost, and no tab overwrites another silently."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from councilcomms.posts import buffers, transitions
from councilcomms.posts.models import Buffer, Post
from councilcomms.posts.words import words_of

pytestmark = pytest.mark.django_db
NEW = "/croft/desk/posts/new/autosave/"


@pytest.fixture
def at_desk(draft, signed_in):
    return signed_in(draft.author)


def autosave(at_desk, post, text, *, number=0, tab="one", edit_number=1, turn=1):
    return at_desk.post(reverse("post_autosave", args=["croft", post.pk]), {
        "text": text, "buffer_number": number, "edit_number": edit_number, "tab": tab, "turn": turn,
    })


def test_a_new_posts_first_autosave_makes_the_draft(councillor, website, signed_in, in_croft):
    answer = signed_in(councillor).post(NEW, {"text": "The hall", "tab": "one", "channels": [website.pk]}).json()
    post = Post.objects.get()
    assert answer["addresses"]["page"] == post.author_address and answer["edit_number"] == 1
    assert (post.state, post.current.text, post.author) == ("draft", "The hall", councillor)
    assert Buffer.objects.get().number == answer["buffer_number"] == 1


def test_an_answer_that_was_lost_makes_no_second_draft(councillor, website, signed_in, in_croft):
    at_desk = signed_in(councillor)
    at_desk.post(NEW, {"text": "The hall", "tab": "one", "turn": 1})
    at_desk.post(NEW, {"text": "The hall is open", "tab": "one", "turn": 2})
    at_desk.post("/croft/desk/posts/new/", {"text": "The hall is open now", "tab": "one", "act": "save"})
    assert Post.objects.get().current.text == "The hall is open now"


def test_autosaves_go_to_one_row_without_history(at_desk, draft, in_croft):
    for number, text in enumerate(["a", "ab", "abc"]):
        assert autosave(at_desk, draft, text, number=number, turn=number + 1).status_code == 200
    row = Buffer.objects.get()
    assert (row.number, row.content["fields"]["text"]) == (3, ["abc"])
    assert not hasattr(Buffer, "history")
    assert Post.objects.get().current.text == draft.current.text, "no version is made by an autosave"


def test_words_come_back_with_a_line_saying_so(at_desk, draft):
    autosave(at_desk, draft, "Typed on the bus")
    page = at_desk.get(draft.author_address).content.decode()
    assert "Typed on the bus" in page and "We put back what you typed" in page


def test_another_tab_is_refused_and_overwrites_nothing(at_desk, draft, in_croft):
    autosave(at_desk, draft, "First tab", tab="one")
    answer = autosave(at_desk, draft, "Second tab", tab="two")
    assert answer.status_code == 409 and answer.json()["choose"] and answer.json()["seen_buffer"] == 1
    assert Buffer.objects.get().content["fields"]["text"] == ["First tab"]


def test_the_same_tab_goes_on_though_an_answer_was_lost(at_desk, draft, in_croft):
    autosave(at_desk, draft, "One", turn=1)
    assert autosave(at_desk, draft, "One two", number=0, turn=2).status_code == 200
    autosave(at_desk, draft, "late", number=0, turn=1)
    assert Buffer.objects.get().content["fields"]["text"] == ["One two"], "what comes late does not win"


def test_a_tab_older_than_the_last_saving_is_refused(at_desk, draft, words, in_croft):
    transitions.save(draft, words(text="Saved elsewhere"), by=draft.author, edit_number=1)
    assert autosave(at_desk, draft, "Old tab").status_code == 409
    assert not Buffer.objects.exists()


def test_saving_does_not_throw_another_tabs_words_away(at_desk, draft, website, in_croft):
    autosave(at_desk, draft, "First tab", tab="one")
    page = at_desk.post(draft.author_address, {
        "text": "Second tab", "tab": "two", "edit_number": 1, "buffer_number": 0, "act": "save", "channels": website.pk,
    })
    assert page.status_code == 409
    assert "First tab" in page.content.decode() and "Second tab" in page.content.decode()
    assert Buffer.objects.exists() and Post.objects.get().edit_number == 1


def test_saving_forgets_the_row(at_desk, draft, website, in_croft):
    autosave(at_desk, draft, "All of it")
    at_desk.post(draft.author_address, {
        "text": "All of it", "tab": "one", "edit_number": 1, "buffer_number": 1, "act": "save", "channels": website.pk,
    })
    assert not Buffer.objects.exists() and Post.objects.get().current.text == "All of it"


@pytest.fixture
def stale(at_desk, draft, words, in_croft):
    """A page sent from a tab older than the last saving."""
    transitions.save(draft, words(text="The hall is open on Sunday."), by=draft.author, edit_number=1)
    return at_desk.post(draft.author_address, {
        "text": "The hall is closed on Sunday.", "edit_number": 1, "act": "save", "tab": "one",
    })


def resolve(at_desk, post, **data):
    return at_desk.post(reverse("post_resolve", args=["croft", post.pk]), {
        "text": "The hall is closed on Sunday.", "tab": "one", **data,
    })


def test_a_stale_tab_shows_both_texts_word_by_word(stale, draft, in_croft):
    page = stale.content.decode()
    assert stale.status_code == 409
    assert "The hall is open on Sunday." in page and "The hall is closed on Sunday." in page
    assert "<del>" in page and "closed</ins>" in page
    assert Post.objects.get().current.text == "The hall is open on Sunday."


def test_keep_this(stale, at_desk, draft, in_croft):
    both = stale.context["both"]
    answer = resolve(at_desk, draft, keep="mine", seen_edit=both.seen_edit, seen_buffer=both.seen_buffer)
    assert answer.status_code == 302
    page = at_desk.get(draft.author_address)
    assert page.context["form"]["text"].value() == "The hall is closed on Sunday."
    assert page.context["form"]["edit_number"].value() == 2, "saving goes through now"


def test_keep_that(stale, at_desk, draft, in_croft):
    both = stale.context["both"]
    resolve(at_desk, draft, keep="theirs", seen_edit=both.seen_edit, seen_buffer=both.seen_buffer)
    assert at_desk.get(draft.author_address).context["form"]["text"].value() == "The hall is open on Sunday."


def test_a_choice_between_what_no_longer_stands_there_is_asked_again(stale, at_desk, draft, words, in_croft):
    transitions.save(Post.objects.get(), words(text="Third"), by=draft.author, edit_number=2)
    answer = resolve(at_desk, draft, keep="mine", seen_edit=2, seen_buffer=0)
    assert answer.status_code == 409 and "Third" in answer.content.decode()


def test_see_both(at_desk, draft, in_croft):
    assert resolve(at_desk, draft, keep="both").status_code == 200


def test_errors_keep_what_was_typed(at_desk, draft, website, in_croft):
    page = at_desk.post(draft.author_address, {
        "text": "Words", "source_kind": "link", "source_url": "not an address", "edit_number": 1, "act": "save",
    })
    assert page.status_code == 422 and "not an address" in page.content.decode()
    assert Buffer.objects.get().content["fields"]["source_url"] == ["not an address"]


def test_too_long_to_send_is_still_kept(at_desk, draft, in_croft):
    autosave(at_desk, draft, "x" * 30_000)
    assert len(Buffer.objects.get().content["fields"]["text"][0]) == 30_000


def test_a_draft_already_sent_takes_no_more(at_desk, draft, in_croft):
    transitions.submit(draft, by=draft.author)
    answer = autosave(at_desk, draft, "More")
    assert answer.status_code == 409 and "sent to be decided" in answer.json()["words"]


def test_after_thirty_days_it_goes_and_the_page_says_so(at_desk, draft, in_croft):
    autosave(at_desk, draft, "Old")
    Buffer.objects.update(saved_at=timezone.now() - timedelta(days=29))
    assert "30 days" in at_desk.get(reverse("posts", args=["croft"])).content.decode()
    assert Buffer.objects.exists()
    Buffer.objects.update(saved_at=timezone.now() - timedelta(days=31))
    at_desk.get(reverse("posts", args=["croft"]))
    assert not Buffer.objects.exists()


def test_who_may(draft, chair, clerk, outsider_councillor, signed_in, anonymous):
    for person, status in ((chair, 403), (outsider_councillor, 404)):
        assert autosave(signed_in(person), draft, "Mine").status_code == status
    assert autosave(anonymous, draft, "Mine").status_code == 302
    assert signed_in(draft.author).get(reverse("post_autosave", args=["croft", draft.pk])).status_code == 405


def test_nul_and_line_ends_are_made_plain(at_desk, draft, in_croft):
    autosave(at_desk, draft, "a\r\nb\x00c")
    assert Buffer.objects.get().content["fields"]["text"] == ["a\nbc"]
    assert words_of(Post.objects.get().current) == words_of(draft.current)


def test_a_number_that_is_none_counts_as_nothing():
    assert buffers.number_in({"edit_number": "x"}, "edit_number") == 0
