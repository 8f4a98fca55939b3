"""Step 5. Scarcliffe's Clerk sees none of Croft's, and the same draft gets different points under her council's policy."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys import steps

DRAFT = (
    "Residents are hereby advised that the hall car park will close from Monday for two weeks.\n\n"
    "Questions to Dave on 07700 900123, or at https://bit.ly/car-park."
)


def clauses(seat, slug: str) -> list[str]:
    """Where each point beside the text says it stands, by writing the same draft in this council."""
    steps.open_new(seat, slug)
    seat.fill(steps.WORDS, DRAFT)
    cards = steps.beside(seat).get_by_role("listitem").filter(has_text=re.compile("Must change|Needs the Clerk|Worth a look"))
    expect(cards.filter(has_text="“07700 900123”")).to_be_visible()
    seat.look()
    links = steps.beside(seat).get_by_role("link", name=re.compile("Read it in the policy"))
    return [link.get_attribute("href") for link in links.all()] or [
        a.get_attribute("href") for a in steps.beside(seat).locator("a[href*='/policy/#']").all()
    ]


def test_the_same_draft_cites_each_councils_own_clauses(take_seat):
    found = {slug: clauses(take_seat(f"chair@{slug}"), slug) for slug in ("croft", "scarcliffe")}
    for slug, links in found.items():
        assert links and all(link.startswith(f"/{slug}/policy/#") for link in links), links
    anchors = {slug: {link.partition("#")[2] for link in links} for slug, links in found.items()}
    assert anchors["croft"] != anchors["scarcliffe"]


def test_scarcliffes_clerk_sees_none_of_crofts(take_seat, post_named):
    waiting = post_named("croft", "Residents are hereby")
    published = post_named("croft", "Hedge cutting")
    david = take_seat("clerk@scarcliffe")
    david.never_says("Croft Parish Council")
    for address in (
        "/croft/desk/", "/croft/desk/queue/", "/croft/desk/people/", "/croft/desk/posts/", "/croft/desk/notices/",
        waiting.deciding_address, waiting.author_address, f"/croft/desk/posts/{waiting.pk}/history/",
    ):
        david.go(address, status=404)
    david.look()
    for address in (f"/scarcliffe/desk/queue/{waiting.pk}/", f"/scarcliffe/desk/posts/{published.pk}/"):
        david.go(address, status=404)
    david.go("/scarcliffe/desk/queue/")
    david.never_says("Hedge cutting")
    david.look()
    david.go(f"/croft/posts/{published.pk}/")
    david.says("Hedge cutting on Mill Lane")
    david.look()


def test_the_colour_and_the_name_are_the_councils_own(take_seat):
    reader = take_seat()
    colours = []
    for slug, name in (("croft", "Croft Parish Council"), ("scarcliffe", "Scarcliffe Parish Council")):
        reader.go(f"/{slug}/")
        reader.says(name)
        colours.append(reader.page.locator(".cc-header").evaluate("e => getComputedStyle(e).backgroundColor"))
    assert colours[0] != colours[1]
