"""A draft is held against what others published and wrote, and the table of that keeps itself up to date."""

from collections import Counter
from dataclasses import replace

import pytest
from django.urls import reverse

from councilcomms.councils.jobs import do_due
from councilcomms.councils.tenancy import CouncilQuerySet, council_scope
from councilcomms.posts.checking import check_words
from councilcomms.posts.known_texts import A_COUNCIL, COMMON, bring_up_to_date, note, others_like
from councilcomms.posts.models import KnownText, Post, Shingle
from councilcomms.posts.templatetags.point_words import said
from councilcomms.posts.transitions import correct, publish_now, save, withdraw
from councilcomms.posts.words import Words, words_of
from policies.engine import Finding

REPORT = (
    "Divers found the old sluice below the weir last week, its oak gate still turning on an iron pin that the miller's "
    "daughter drew in her diary in 1871. It will be lifted in spring, cleaned at the museum and shown beside the diary."
)
PHRASE = "The next meeting of the Council will be held in the village hall on Tuesday evening at half past seven. "


def asked_by(council, draft=REPORT):
    """The names of those whose texts a draft of this council is held against."""
    with council_scope(council):
        return [found.whose for found in others_like(draft, council)]


def noted(council, text, whose="A newsletter"):
    with council_scope(council):
        return note(text, whose=whose)


# --- a post's text comes and goes with the post -----------------------------------------------------------------------


def test_a_published_post_is_known_to_other_councils_and_not_held_against_its_own(
    croft, scarcliffe, published_with_text
):
    published_with_text(REPORT)
    do_due(croft.pk)
    with council_scope(scarcliffe):
        (found,) = others_like(f"Good news. {REPORT} More soon.", scarcliffe)
    assert (found.text, found.whose) == (REPORT, croft.name) and found.address.startswith("/croft/posts/")
    assert asked_by(croft) == []


def test_a_withdrawn_post_is_forgotten_at_once(croft, scarcliffe, clerk, published_with_text):
    post = published_with_text(REPORT)
    do_due(croft.pk)
    with council_scope(croft):
        withdraw(post, by=clerk, public_reason="It was wrong.")
    assert asked_by(scarcliffe) == [] and not Shingle.objects.exists()
    do_due(croft.pk)
    assert not Shingle.objects.exists()


def test_a_post_withdrawn_before_its_job_was_done_stays_forgotten(croft, clerk, published_with_text):
    post = published_with_text(REPORT)
    with council_scope(croft):
        withdraw(post, by=clerk, public_reason="It was wrong.")
    do_due(croft.pk)
    assert not Shingle.objects.exists()


def test_whether_it_is_known_is_judged_from_the_row_under_its_lock(croft, make_standing, monkeypatch):
    post = make_standing(croft, REPORT)
    lock, locked = CouncilQuerySet.select_for_update, []

    def withdrawn_meanwhile(rows, **options):
        rows.filter(pk=post.pk).update(state=Post.State.WITHDRAWN)
        locked.append(options)
        return lock(rows, **options)

    monkeypatch.setattr(CouncilQuerySet, "select_for_update", withdrawn_meanwhile)
    with council_scope(croft):
        bring_up_to_date(post.pk)
        assert locked[0] == {"of": ("self",)} and not KnownText.objects.exists()


def test_what_is_left_of_a_post_no_longer_public_is_not_found(croft, scarcliffe, make_standing):
    post = make_standing(croft, REPORT)
    for gone in ({"state": Post.State.WITHDRAWN}, {"on_website": False}):
        with council_scope(croft):
            Post.objects.filter(pk=post.pk).update(state=Post.State.PUBLISHED, on_website=True)
            assert asked_by(scarcliffe) == [croft.name]
            Post.objects.filter(pk=post.pk).update(**gone)
        assert asked_by(scarcliffe) == []


def test_what_went_to_other_channels_alone_is_not_public(croft, scarcliffe, clerk, website, texts, make_submitted):
    post = make_submitted(text=REPORT, channels=(texts.pk,))
    with council_scope(croft):
        publish_now(post, by=clerk, seen=post.current.hash)
    do_due(croft.pk)
    assert asked_by(scarcliffe) == [] and not Shingle.objects.exists()


def test_a_correction_that_takes_it_off_the_website_has_it_forgotten(croft, scarcliffe, clerk, texts, published_with_text):
    post = published_with_text(REPORT)
    do_due(croft.pk)
    with council_scope(croft):
        elsewhere = Words(**{**words_of(post.current).__dict__, "channels": (texts.pk,)})
        post = save(post, elsewhere, by=clerk, edit_number=post.edit_number)
        correct(post, by=clerk, seen=post.current.hash, why="Not for the website.")
    assert asked_by(scarcliffe) == []
    do_due(croft.pk)
    assert not Shingle.objects.exists()


def test_the_demonstration_is_known_to_itself_alone(croft, scarcliffe, councils, make_standing):
    (other,) = councils(1)
    for council in (croft, scarcliffe):
        council.demonstration = True
        council.save()
    make_standing(croft, REPORT)
    assert asked_by(scarcliffe) == [croft.name]
    assert asked_by(other) == []
    make_standing(other, REPORT)
    assert sorted(asked_by(scarcliffe)) == [croft.name, other.name]


# --- what others may see ----------------------------------------------------------------------------------------------


def test_a_noted_text_of_others_is_for_one_council_alone(croft, scarcliffe):
    noted(croft, REPORT, "The Weekly Post")
    assert asked_by(croft) == ["The Weekly Post"] and asked_by(scarcliffe) == []


def test_what_other_councils_noted_makes_nothing_common_and_crowds_out_nothing(croft, scarcliffe, councils, make_standing):
    for number, council in enumerate(councils(COMMON)):
        for again in range(3):
            noted(council, f"{REPORT} Number {number} and again {again}.")
    make_standing(croft, REPORT)
    assert asked_by(scarcliffe) == [croft.name]


def test_what_may_not_be_read_crowds_out_nothing(croft, scarcliffe, councils, make_standing):
    """As many as 22 sharing more, each by words of its own, of posts that were taken off without the table knowing."""
    gone, draft = councils(1)[0], [REPORT]
    for number in range(22):
        draft.append(" ".join(f"word{number}of{place}" for place in range(150)))
        make_standing(gone, draft[-1])
    with council_scope(gone):
        Post.objects.update(state=Post.State.WITHDRAWN)
    make_standing(croft, REPORT)
    assert asked_by(scarcliffe, " ".join(draft)) == [croft.name]


def test_a_notice_that_its_council_repeats_is_no_common_phrase_and_takes_few_rows(croft, scarcliffe, make_standing):
    for number in range(COMMON + 2):
        make_standing(croft, f"{REPORT} The call is number {number}.")
    assert asked_by(scarcliffe) == [croft.name] * A_COUNCIL
    assert max(Counter(Shingle.objects.values_list("hash", flat=True)).values()) == A_COUNCIL


def test_a_council_counts_once_however_often_it_repeats(scarcliffe, councils, make_standing):
    for council in councils(COMMON // A_COUNCIL):
        for number in range(A_COUNCIL):
            make_standing(council, f"{REPORT} The call is number {number}.")
    assert asked_by(scarcliffe)


def test_a_turn_of_phrase_of_many_councils_points_at_none(scarcliffe, councils, make_standing):
    for number, council in enumerate(councils(COMMON + 2)):
        make_standing(council, f"{PHRASE}Item {number} on the list is called after the number {number}.")
        assert bool(asked_by(scarcliffe, f"{PHRASE}Come along.")) == (number + 1 < COMMON)
    assert max(Counter(Shingle.objects.values_list("hash", flat=True)).values()) == COMMON


def test_a_turn_of_phrase_is_common_to_those_who_use_it_too(councils, make_standing):
    using = councils(COMMON + 2)
    for number, council in enumerate(using):
        make_standing(council, f"{PHRASE}Item {number} on the list is called after the number {number}.")
    assert asked_by(using[0], f"{PHRASE}Come along.") == []


def test_a_turn_of_phrase_of_many_noted_texts_points_at_none(croft):
    for number in range(20):
        noted(croft, f"{PHRASE}Item {number} on the list is called after the number {number}.")
    assert asked_by(croft, f"{PHRASE}Come along.") == []
    assert max(Counter(Shingle.objects.values_list("hash", flat=True)).values()) == COMMON


def test_a_look_up_takes_two_statements(croft, scarcliffe, make_standing, django_assert_num_queries):
    make_standing(croft, REPORT)
    with council_scope(scarcliffe), django_assert_num_queries(2):
        assert others_like(REPORT, scarcliffe)


def test_a_draft_of_few_words_is_like_none(croft):
    assert asked_by(croft, "") == asked_by(croft, "Bins on Friday.") == []


def test_an_edited_copy_is_a_point_with_its_words_and_whose_they_are(croft, policy, website):
    edited = REPORT.replace("last week", "in May").replace("cleaned", "scrubbed")
    noted(croft, REPORT, "The Weekly Post")
    with council_scope(croft):
        text = f"We thought you would like this. {edited} Well worth a visit."
        checked = check_words(croft, Words(text=text, channels=(website.pk,)))
    (point,) = [p for p in checked.points if p.finding.kind == "copied-content"]
    assert point.finding.span in text and "oak gate still turning" in point.finding.span
    assert "The Weekly Post" in f"{point.finding.message} {point.finding.why}"


def test_a_point_links_to_the_text_it_was_taken_from_where_that_is_on_the_web(croft, submitted, clerk, signed_in):
    with council_scope(croft):
        note(REPORT, whose="The Weekly Post", address="https://post.example/sluice")
        words = replace(words_of(submitted.current), text=f"{REPORT} See www.post.example for more.")
        save(submitted, words, by=clerk, edit_number=submitted.edit_number)
    shown = signed_in(clerk).get(reverse("decide", args=["croft", submitted.pk])).content.decode()
    assert "is close to a text by The Weekly Post" in shown
    assert '<a class="govuk-link" href="https://post.example/sluice" rel="noreferrer">https://post.example/sluice</a>).' in shown


@pytest.mark.parametrize(("kind", "message"), [
    ("copied-content", "This piece is close to a text by X (/croft/posts/1/)."),
    ("copied-content", "This piece is close to a text by X (javascript:alert(1))."),
    ("link-safety", "This link hides where it leads (https://bad.example/)."),
])
def test_no_other_address_in_a_point_is_made_a_link(kind, message):
    finding = Finding(kind, "2", "justify", "sure", "text", 0, 1, "x", message)
    assert said(finding) == message
