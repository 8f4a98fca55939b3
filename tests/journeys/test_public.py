"""Step 4. The public reads posts, the policy and the house rules, without signing in."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.journeys import steps
from tests.journeys.seats import PHONE
from tests.journeys.steps import opened


@pytest.mark.parametrize("width", [1280, PHONE])
def test_what_the_public_reads(take_seat, width):
    reader = take_seat(width=width)
    reader.go("/")
    reader.look()
    reader.follow("Croft Parish Council")
    reader.says("Hedge cutting on Mill Lane", "Source:", "not run by these councils", "clerk@croft")
    reader.look()
    reader.follow("Hedge cutting on Mill Lane")
    assert reader.heading == "Hedge cutting on Mill Lane"
    reader.says("Published by Croft Parish Council on", "The verge by the bridge")
    reader.look()
    reader.follow("House rules")
    reader.look()
    reader.follow("Policy", exact=True)
    reader.says("Version", "Adopted", "Review")
    reader.look()


def test_a_clause_has_an_address_of_its_own(take_seat, site):
    reader = take_seat()
    reader.go("/croft/policy/")
    policy = json.loads(reader.context.request.get("/croft/policy.json").text())
    assert {"council", "title", "version", "adopted", "review", "clauses"} <= set(policy)
    assert {"ref", "anchor", "heading", "audience", "text", "summary"} == set(policy["clauses"][0])
    for clause in policy["clauses"]:
        assert reader.page.locator(f"[id='{clause['anchor']}']").count() == 1, clause["anchor"]
    last = policy["clauses"][-1]
    reader.go(f"/croft/policy/?#{last['anchor']}")
    assert last["text"].split()[0] in reader.page.locator(f"[id='{last['anchor']}']").inner_text()


def test_the_other_council_has_another_policy_that_is_overdue(take_seat):
    reader = take_seat()
    reader.go("/scarcliffe/policy/")
    reader.says("9 October 2023", "October 2024", "This review is due")
    reader.look()
    mine, theirs = (
        json.loads(reader.context.request.get(f"/{slug}/policy.json").text()) for slug in ("croft", "scarcliffe")
    )
    assert mine["title"] != theirs["title"] or mine["clauses"] != theirs["clauses"]


def test_a_feed_reader_gets_the_posts(take_seat):
    reader = take_seat()
    answer = reader.context.request.get("/croft/feed.atom")
    assert answer.status == 200 and "atom+xml" in answer.headers["content-type"]
    assert "Hedge cutting on Mill Lane" in answer.text() and "Bins a day later" not in answer.text()


def test_what_is_not_public_is_not_found(take_seat, post_named):
    waiting = post_named("croft", "Residents are hereby")
    reader = take_seat()
    for address in (f"/croft/posts/{waiting.pk}/", "/croft/posts/999999/", "/nowhere/", "/nowhere/policy/"):
        reader.go(address, status=404)
        reader.look()
    theirs = post_named("scarcliffe", "Bins a day later")
    reader.go(f"/croft/posts/{theirs.pk}/", status=404)
    reader.go("/nowhere/desk/")
    assert reader.heading == "Sign in"


def test_withdrawn_says_so_and_keeps_no_text(take_seat, post_named):
    helen, reader = take_seat("clerk@croft"), take_seat()
    post = post_named("croft", "Hedge cutting")
    helen.go(post.deciding_address)
    helen.look()
    box = opened(helen, "Withdraw it")
    helen.press("Withdraw it from Croft's pages", within=box)
    helen.says("There is a problem", "Write the reason that readers will see")
    helen.look()
    helen.fill("Reason that readers will see", "The work was called off.")
    helen.press("Withdraw it from Croft's pages")
    helen.look()
    reader.go(f"/croft/posts/{post.pk}/", status=410)
    reader.says("This post was withdrawn", "The work was called off.")
    reader.never_says("The verge by the bridge")
    reader.look()
    for address in ("/croft/", "/croft/feed.atom"):
        assert "The verge by the bridge" not in reader.context.request.get(address).text()


def test_a_correction_says_what_and_when(take_seat, post_named):
    helen, reader = take_seat("clerk@croft"), take_seat()
    post = post_named("croft", "Hedge cutting")
    helen.go(post.deciding_address)
    box = opened(helen, "Correct it")
    helen.fill("Text", post.published.text.replace("Tuesday", "Thursday"), within=box)
    helen.press("Check the correction", within=box)
    helen.look()
    reader.go(f"/croft/posts/{post.pk}/")
    reader.says("is cut on Tuesday")
    helen.press("Publish the correction now on Croft's website")
    helen.says("Write what was corrected and why")
    helen.look()
    helen.fill("What was corrected, and why?", "It is Thursday: the contractor moved the day.")
    helen.press("Publish the correction now on Croft's website")
    helen.says("Corrected")
    helen.look()
    reader.go(f"/croft/posts/{post.pk}/")
    reader.says("is cut on Thursday", "Corrected on", "It is Thursday: the contractor moved the day.")
    reader.never_says("is cut on Tuesday")
    reader.look()


def test_a_picture_follows_its_post(take_seat, post_named):
    margaret, helen, reader = take_seat("chair@croft"), take_seat("clerk@croft"), take_seat()
    steps.write(margaret)
    steps.add_picture(margaret, "The green on a sunny morning")
    steps.send(margaret)
    post = post_named("croft", "Litter pick")
    reader.go(f"/croft/posts/{post.pk}/images/0/", status=404)
    helen.go(post.deciding_address)
    helen.says("Description:", "Who took it:", "Who can be recognised:")
    helen.look()
    helen.press(re.compile("^Publish now on"), within=helen.page.get_by_role("region", name="Your decision"))
    reader.go(f"/croft/posts/{post.pk}/")
    picture = reader.page.get_by_role("img", name="The green on a sunny morning")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("e => e.naturalWidth") > 0
    reader.look()
