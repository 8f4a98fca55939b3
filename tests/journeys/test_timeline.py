"""Step 6. Everything that happened to a post: who, when, what, under which version, with which points and reasons."""

from __future__ import annotations

import re

from tests.journeys import steps
from tests.journeys.steps import decision, open_in_queue, opened, point

FIRST = "Book a place for the litter pick at https://bit.ly/litter. Everybody is welcome."


def test_the_whole_life_of_a_post_is_told(take_seat):
    margaret = take_seat("chair@croft")
    steps.write(margaret, FIRST)
    steps.send(margaret)
    helen = take_seat("clerk@croft")
    open_in_queue(helen, "Book a place")
    box = opened(helen, "Send back with a note")
    helen.fill("What should Margaret Ould change?", "Say where we meet.", within=box)
    helen.press("Send back to Margaret Ould", within=box)
    margaret.go("/croft/desk/")
    margaret.follow(re.compile("Book a place"))
    steps.started(margaret)
    margaret.fill(steps.WORDS, f"{FIRST} We meet at the hall.")
    steps.send(margaret)
    open_in_queue(helen, "Book a place")
    point(helen, "https://bit.ly/litter").get_by_role("radio").first.check()
    reason = point(helen, "https://bit.ly/litter").get_by_role("radio", checked=True).get_attribute("value")
    helen.press("Publish now on Croft's website", within=decision(helen))

    address = f"/croft/desk/posts/{steps.number_of(helen)}/history/"
    for seat in (helen, margaret):
        seat.go(address)
        seat.says(
            "Sent to be decided, version 1", "Margaret Ould", "Sent back", "Say where we meet.", "Sent to be decided, version 2",
            "Approved, version 2", "Published, version 2", "Helen Marsh", "Under ", "https://bit.ly/litter",
            f"Reason: {reason}", "(Clause 3.t, ",
        )
        seat.look()
        assert seat.page.locator("time").count() >= 5
        seat.says("Version 1", "Version 2", "What changed from version 1 to version 2")
        assert "We meet at the hall" in " ".join(seat.page.locator("ins").all_inner_texts())
        seat.page.get_by_text(re.compile("^Version 1, by")).click()
        seat.says(FIRST)
        seat.look()
    for who in ("councillor@croft", "admin@croft"):
        seat = take_seat(who)
        seat.go(address, status=403)
        seat.look()


def test_a_draft_still_with_its_author_is_nobody_elses(take_seat):
    margaret = take_seat("chair@croft")
    steps.write(margaret)
    margaret.press("Save and finish later")
    margaret.follow("Litter pick on Saturday")
    number = steps.number_of(margaret)
    for who in ("councillor@croft", "officer@croft", "moderator@croft", "admin@croft"):
        seat = take_seat(who)
        seat.go(f"/croft/desk/posts/{number}/", status=403)
        seat.go(f"/croft/desk/posts/{number}/history/", status=403)
        seat.look()
