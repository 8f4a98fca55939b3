"""What a council adds to its checks, and words tried against them, before a browser."""

from __future__ import annotations

from councilcomms.councils.models import Council, Membership, Role
from councilcomms.councils.tenancy import council_scope

CHECK = {
    "Name": "Old hall", "Words or phrases": "parish room\nreading room",
    "At least two examples it must find": "Meet in the Parish Room.\nThe reading room is shut.",
    "What should the point say?": "We call it the Memorial Hall now.",
}


def set_a_point_aside():
    """On a post that waits for the Clerk, so that there are figures."""
    from councilcomms.posts import transitions
    from councilcomms.posts.checking import check_post
    from councilcomms.posts.models import Post
    from councilcomms.posts.words import words_of

    with council_scope(Council.objects.get(slug="croft").pk):
        clerk = Membership.objects.holding(Role.CLERK).get()
        for post in Post.objects.filter(state=Post.State.SUBMITTED):
            for point in check_post(post, words_of(post.current)).points[:1]:
                transitions.lift(post, by=clerk, point=point.key, reason="other-meaning", seen=post.current.hash)


def test_a_check_of_plain_words_is_written_corrected_and_switched_on(take_seat):
    clerk = take_seat("clerk@croft")
    set_a_point_aside()
    clerk.go("/croft/desk/policies/checks/")
    clerk.says("Texts of others", "Points")
    clerk.look()
    clerk.press("Add a check of our own")
    page = clerk.page
    for label, words in CHECK.items():
        clerk.fill(label, words)
    assert not page.get_by_label("Regular expression", exact=True).is_visible()
    clerk.press("Keep it and see what it finds")
    clerk.says("There is a problem", "Give at least 2 examples, one on each line.", "Choose which check.", "Choose a clause.")
    clerk.look()
    clerk.fill("At least two examples it must not find", "The parish has room.\nRead it in your room.")
    page.get_by_label("Which check does it belong to?").select_option("How we write")
    page.get_by_label("Which clause does it carry out?").select_option("2-p5")
    clerk.press("Keep it and see what it finds")
    clerk.says("Not in use yet.", "Section 2, “Principles”, paragraph 5", "Needs the Clerk's reason")
    clerk.look()
    clerk.press("Change it")
    page.get_by_label("Worth a look").check()
    clerk.press("Keep it and see what it finds")
    clerk.says("Changed, and not in use yet.", "Worth a look")
    clerk.press("Switch it on")
    clerk.go("/croft/desk/try/")
    clerk.fill("The words", "Coffee in the Reading Room, Friday at ten.")
    page.get_by_label("It has a source").check()
    clerk.press("Try it", exact=True)
    clerk.says("We call it the Memorial Hall now.", "The council added this check itself.")
    assert page.evaluate("document.activeElement.id") == "result-heading"
    clerk.look()


def test_ones_own_words_and_a_comment_are_tried(take_seat):
    councillor = take_seat("councillor@croft")
    page = councillor.go("/croft/desk/try/")
    councillor.look()
    page.get_by_label("Something for my own account").check()
    councillor.fill("The words", "The Council has agreed to this. Ring Doreen Hobbs on 07700 900123.")
    councillor.press("Try it", exact=True)
    councillor.says("2 points to think about", "This may read as the Council speaking.", "You would answer for it yourself")
    councillor.look()
    page.get_by_label("A comment that somebody wrote").check()
    councillor.fill("The words", "I know where you live.")
    councillor.press("Try it", exact=True)
    councillor.says("ring 999")
    assert not page.get_by_text("Whom will people think is speaking?").is_visible()
    councillor.look()
