"""Recall, discard, copy, ask and answer; the Clerk's own posts; the list of posts."""

from __future__ import annotations

import pytest
from django.urls import reverse

from councilcomms.posts import transitions
from councilcomms.posts.author_list import PAGE
from councilcomms.posts.models import Asked, Post

pytestmark = pytest.mark.django_db


def at(name, post, *more):
    return reverse(name, args=["croft", post.pk, *more])


def text_of(answer) -> str:
    return answer.content.decode()


# --- the list ---------------------------------------------------------------------------------------------------------


def test_the_list_costs_the_same_for_one_and_for_thirty(
    make_draft, signed_in, django_assert_max_num_queries, in_croft
):
    make_draft()
    browser = signed_in(make_draft().author)
    address = reverse("posts", args=["croft"])
    with django_assert_max_num_queries(8) as few:
        assert browser.get(address).status_code == 200
    for _ in range(30):
        make_draft()
    with django_assert_max_num_queries(8) as many:
        assert browser.get(address).status_code == 200
    assert len(few) == len(many)


def test_paging_goes_older_and_newer_by_key(make_draft, signed_in, in_croft):
    posts = [make_draft(text=f"Post {n}") for n in range(PAGE + 5)]
    browser = signed_in(posts[0].author)
    first = browser.get(reverse("posts", args=["croft"])).context["page"]
    assert [row.post for row in first.rows] == posts[:-PAGE - 1:-1] and not first.newer_url
    second = browser.get(first.older_url).context["page"]
    assert [row.post for row in second.rows] == posts[4::-1] and not second.older_url
    assert [row.post for row in browser.get(second.newer_url).context["page"].rows] == [r.post for r in first.rows]


def test_the_list_says_state_and_what_is_next(submitted, make_draft, signed_in):
    make_draft(text="Half done")
    page = text_of(signed_in(submitted.author).get(reverse("posts", args=["croft"])))
    for words in ("With the Clerk", "You can change it until the Clerk opens it", "Half done", "Finish it and send it."):
        assert words in page


def test_only_deciders_see_everybodys(draft, chair, clerk, outsider_clerk, signed_in, anonymous):
    address = reverse("posts", args=["croft"]) + "?of=all"
    assert [row.post for row in signed_in(clerk).get(address).context["page"].rows] == [draft]
    assert signed_in(chair).get(address).context["page"].rows == []
    assert signed_in(outsider_clerk).get(address).status_code == 404
    assert anonymous.get(address).status_code == 302
    assert signed_in(clerk).post(address).status_code == 405
    assert signed_in(clerk).get(reverse("posts", args=["croft"]) + "?before=99999999999999999999").status_code == 200


# --- recall and discard -----------------------------------------------------------------------------------------------


def test_recall(submitted, signed_in, fresh):
    answer = signed_in(submitted.author).post(at("post_recall", submitted), follow=True)
    assert fresh(submitted).state == "draft" and "You have it back." in text_of(answer)


def test_recall_is_refused_once_opened(submitted, clerk, signed_in, fresh, in_croft):
    transitions.open_for_deciding(submitted, by=clerk)
    answer = signed_in(submitted.author).post(at("post_recall", submitted), follow=True)
    assert fresh(submitted).state == "submitted" and "This was opened at" in text_of(answer)
    assert "Take it back" not in text_of(answer)


def test_discard_asks_first(draft, signed_in, fresh):
    browser = signed_in(draft.author)
    assert "Discard this draft?" in text_of(browser.get(at("post_discard", draft)))
    assert fresh(draft).state == "draft"
    browser.post(at("post_discard", draft))
    assert fresh(draft).state == "discarded"
    assert str(draft) not in text_of(browser.get(reverse("posts", args=["croft"])))


@pytest.mark.parametrize("name", ["post_recall", "post_send", "post_copy", "post_ask", "post_answer", "post_resolve"])
def test_verbs_are_posted_by_those_who_may(
    name, draft, chair, outsider_councillor, anonymous, signed_in, fresh
):
    assert signed_in(draft.author).get(at(name, draft)).status_code == 405
    assert signed_in(chair).post(at(name, draft)).status_code == 403
    assert signed_in(outsider_councillor).post(at(name, draft)).status_code == 404
    assert anonymous.post(at(name, draft)).status_code == 302
    assert fresh(draft).state == "draft"


def test_from_the_wrong_state_nothing_happens(published, signed_in, fresh):
    for name in ("post_recall", "post_discard"):
        signed_in(published.author).post(at(name, published))
    assert fresh(published).state == "published"


# --- copy -------------------------------------------------------------------------------------------------------------


def test_copying_last_years_post(published, signed_in, in_croft):
    answer = signed_in(published.author).post(at("post_copy", published), follow=True)
    copy = Post.objects.latest("pk")
    assert (copy.state, copy.copied_from, copy.current.text) == ("draft", published, published.current.text)
    assert "This is a copy." in text_of(answer)


def test_a_copy_drops_channels_that_cannot_be_used(make_draft, texts, website, signed_in, in_croft):
    source = make_draft(channels=(website.pk, texts.pk))
    texts.state = "closed"
    texts.save()
    answer = signed_in(source.author).post(at("post_copy", source), follow=True)
    assert Post.objects.latest("pk").current.channels == [website.pk]
    assert "cannot be used now: Text messages" in text_of(answer)


# --- asking -----------------------------------------------------------------------------------------------------------


def test_asking_a_colleague_lets_them_read_and_answer(draft, chair, signed_in, in_croft):
    author = signed_in(draft.author)
    author.post(at("post_ask", draft), {"member": chair.pk, "question": "Is the date right?"})
    asked = Asked.objects.get()
    page = text_of(signed_in(chair).get(draft.author_address))
    assert "Is the date right?" in page and "Your answer" in page
    assert "Write your answer." in text_of(
        signed_in(chair).post(at("post_answer", draft), {"asked": asked.pk, "answer": " "}, follow=True)
    )
    signed_in(chair).post(at("post_answer", draft), {"asked": asked.pk, "answer": "Yes, Saturday."})
    assert "Yes, Saturday." in text_of(author.get(draft.author_address))


def test_a_question_needs_words_and_somebody(draft, chair, signed_in, in_croft):
    author = signed_in(draft.author)
    assert "Choose whom to ask." in text_of(author.post(at("post_ask", draft), {"question": "?"}, follow=True))
    assert "Write what you want to ask." in text_of(
        author.post(at("post_ask", draft), {"member": chair.pk, "question": ""}, follow=True)
    )
    assert not Asked.objects.exists()


# --- the Clerk's own --------------------------------------------------------------------------------------------------


@pytest.fixture
def own(website):
    return {"text": "The office is closed on Friday.", "source_kind": "own", "source_note": "I run the office.",
            "channels": [website.pk], "act": "publish"}


NEW = "/croft/desk/posts/new/"


def test_the_clerk_publishes_her_own_in_one_go(clerk, own, signed_in, in_croft):
    answer = signed_in(clerk).post(NEW, own)
    post = Post.objects.get()
    assert post.state == "published" and post.current.category == "service"
    assert answer["Location"] == f"{post.deciding_address}?done"


def test_the_button_names_where(clerk, own, signed_in):
    answer = signed_in(clerk).post(reverse("post_new_check", args=["croft"]), own).json()
    assert answer["main"] == "Publish now on Croft's website"


def test_with_a_point_to_settle_she_decides_on_her_own_page(clerk, own, signed_in, in_croft):
    answer = signed_in(clerk).post(NEW, own | {"text": "Ring Mary Smith on 07700 900123 about her illness."})
    post = Post.objects.get()
    assert post.state == "draft" and answer["Location"] == post.deciding_address


def test_two_pairs_of_eyes_ask_a_second_reader(croft, clerk, chair, own, signed_in, in_croft):
    croft.two_pairs_of_eyes = True
    croft.save()
    browser = signed_in(clerk)
    page = browser.get(NEW)
    assert page.context["button"].act == "second" and "Cherry Chair" in text_of(page)
    browser.post(NEW, own | {"act": "second", "second_reader": chair.pk})
    post = Post.objects.get()
    assert post.state == "draft" and post.asked.get().member == chair
    assert "Do you agree" in text_of(signed_in(chair).get(post.author_address))
    refused = signed_in(chair).post(at("post_answer", post), {"asked": post.asked.get().pk}, follow=True)
    assert "Say whether you agree." in text_of(refused)
    signed_in(chair).post(at("post_answer", post), {"asked": post.asked.get().pk, "agreed": "yes"})
    browser.post(post.author_address, own | {"edit_number": post.edit_number})
    assert Post.objects.get().state == "published"


def test_what_is_about_the_clerk_she_does_not_publish(clerk, own, signed_in, in_croft):
    signed_in(clerk).post(NEW, own | {"about": [clerk.pk]})
    assert Post.objects.get().state == "submitted"
