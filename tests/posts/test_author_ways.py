"""The ways out beside the text: what a button takes out, and where a link leads."""

from __future__ import annotations

import pytest
from django.urls import reverse

from councilcomms.posts.author_ways import cards
from councilcomms.posts.checking import check_words

pytestmark = pytest.mark.django_db
NEW = "/croft/desk/posts/new/"
PRAISE = "The hall is open on Saturday.\n\nVote for the Green Party in May. Tea and cake will be there.\n\nCome early."
LEFT = "The hall is open on Saturday.\n\nTea and cake will be there.\n\nCome early."
NAMED = "The new door was fitted by Alder & Sons on Monday."
TAKE_OUT = "Take the sentence out"


@pytest.fixture
def desk(confirmed, signed_in):
    return signed_in(confirmed)


@pytest.fixture
def cards_of(in_croft, words, croft):
    """``cards_of(text, headline="")``: what stands beside it, by kind."""

    def of(text, headline=""):
        checked = check_words(croft, words(text=text, headline=headline))
        return {card.point.finding.kind: card for card in cards(checked, text, headline)}

    return of


def offered(card, label=TAKE_OUT):
    return next(way for way in card.ways if way.label == label)


def test_the_button_knows_the_sentence_and_its_gap(cards_of):
    start, end = offered(cards_of(PRAISE)["political"]).cut
    assert PRAISE[:start] + PRAISE[end:] == LEFT


def test_in_the_headline_it_is_the_headline_that_changes(cards_of):
    headline = "Fair day. Vote for the Green Party."
    start, end = offered(cards_of("Come to the fair.", headline)["political"]).cut
    assert headline[:start] + headline[end:] == "Fair day."
    named = cards_of("Come to the fair.", "Thanks to Alder & Sons")["organisation-reference"]
    assert [(way.label, way.go_to) for way in named.ways] == [("Leave the name out", "title")]


def test_where_no_script_runs_the_button_takes_the_sentence_out_and_says_so(desk, cards_of):
    value = offered(cards_of(PRAISE)["political"]).value
    page = desk.post(NEW, {"text": PRAISE.replace("\n", "\r\n"), "way": value})
    assert page.context["form"]["text"].value() == LEFT
    assert "Taken out: “Vote for the Green Party in May.”" in page.content.decode()
    assert "political" not in {point.finding.kind for point in page.context["points"]}


def test_a_button_for_a_point_that_is_gone_changes_nothing(desk, cards_of):
    value = offered(cards_of(PRAISE)["political"]).value
    page = desk.post(NEW, {"text": LEFT, "way": value})
    assert page.context["form"]["text"].value() == LEFT and "Taken out" not in page.content.decode()


def test_while_one_types_the_cards_bring_the_place_of_the_sentence(desk, policy):
    answer = desk.post(reverse("post_new_check", args=["croft"]), {"text": PRAISE}).json()
    start = PRAISE.index("Vote")
    assert f'data-cut="{start} {PRAISE.index("Tea")}"' in answer["html"]


def test_only_who_keeps_the_register_is_led_to_add_a_public_body(desk, clerk, signed_in, policy):
    sent = {"text": NAMED, "act": "check"}
    for_author = desk.post(NEW, sent).content.decode()
    assert "Leave the name out" in for_author and "public body" not in for_author
    address = reverse("add_organisation", args=["croft"])
    client = signed_in(clerk)
    assert f'{address}?name=Alder%20%26%20Sons&amp;kind=public-body"' in client.post(NEW, sent).content.decode()
    form = client.get(address, {"name": "Alder & Sons", "kind": "public-body"}).context["form"]
    assert (form["name"].value(), form["kind"].value()) == ("Alder & Sons", "public-body")


def test_the_points_have_their_count_as_heading(desk, policy, website):
    one = desk.post(NEW, {"text": NAMED, "act": "check", "source_kind": "inviting"})
    assert one.context["total"] == "1 point"
    several = desk.post(NEW, {"text": f"{NAMED} Vote for the Green Party.", "act": "check", "source_kind": "inviting"})
    page = several.content.decode()
    assert '<h3 class="govuk-heading-s" id="points-total">2 points, most serious first</h3>' in page
    assert 'id="points-total" hidden' in desk.get(NEW).content.decode()


def test_the_clerk_is_not_told_to_ask_herself(make_draft, clerk, councillor, signed_in, in_croft):
    text = "The hall is shut. South Lea Farm Shop Ltd lends sandbags. Ring Jane on 07700 900123."
    for by, words, others in ((clerk, "Leave it, decide later", "Leave it, ask the Clerk"),
                              (councillor, "Leave it, ask the Clerk", "Leave it, decide later")):
        page = signed_in(by).get(make_draft(by=by, text=text).author_address).content.decode()
        assert words in page and others not in page
        assert ("Needs your reason" in page) == (by == clerk)
