"""The Clerk's pages: the queue, one post to decide on, and what happened to a post."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from councilcomms.councils.moments import says
from councilcomms.councils.permissions import may as may_in_council
from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from councilcomms.posts.models import Post
from councilcomms.posts.permissions import may
from councilcomms.posts.timeline import items
from councilcomms.posts.views.deciding_acts import approve_alone, attempt, put_out
from councilcomms.posts.views.deciding_page import Page, find_post
from councilcomms.posts.views.deciding_queue import sections
from councilcomms.posts.views.deciding_text import marked_changes, side_changes
from councilcomms.posts.views.deciding_when import moment_in
from councilcomms.posts.words import words_of


@require_safe
def queue(request, council):
    if not may("see queue", request.member, None):
        raise PermissionDenied("The Clerk decides on posts.")
    may_hold = may_in_council("hold queues", request.member, request.council)
    shown = sections(request.GET.get("after", ""), request.member, request.council.holds_now)
    return render(request, "posts/queue.html", shown | {"may_hold": may_hold})


@require_http_methods(["GET", "HEAD", "POST"])
def decide(request, council, pk):
    post = find_post(request, pk)
    if request.method == "POST":
        return attempt(request, post, "when_box", keep if "keep" in request.POST else publish)
    if may("open", request.member, post):
        asked, post = post.went_to_meeting, transitions.open_for_deciding(post, by=request.member)
        post.went_to_meeting = asked
    return Page(request, post).show()


def keep(page):
    """The page again, with the morning after the pre-election period as the time chosen. Nothing is decided."""
    page.keep()
    messages.info(page.request, f"The time is now {says(page.at)}. Nothing is decided yet.")
    return page.show()


def publish(page):
    """Now, at the time that the button named, or at the one chosen in the box; or approve alone, while it is held."""
    chosen = page.typed("when")
    if chosen == "approve":
        approve_alone(page)
        return redirect(f"{page.post.deciding_address}?done")
    if chosen == "chosen":
        at = page.when_box.moment()
    else:
        at = None if chosen == "now" else moment_in(chosen)
        if at is None and chosen != "now":
            raise Refused({"when": "Choose when this should go out."})
    put_out(page, at)
    return redirect(f"{page.post.deciding_address}?done")


@require_safe
def post_history(request, council, pk):
    post = get_object_or_404(Post.objects.select_related("author__user", "current", "council"), pk=pk)
    if not may("see", request.member, post):
        raise PermissionDenied("Only its author, whoever decides and whoever was asked see this post.")
    return render(request, "posts/history.html", {
        "post": post, "back_url": post.desk_address_for(request.member), **told(request, post),
    })


def told(request, post) -> dict:
    """The timeline, every version kept, and two of them compared."""
    with_points = post.author_id == request.member.pk or may("see decision", request.member, post)
    versions = list(post.revisions.select_related("made_by__user"))
    numbers = {str(version.number): version for version in versions}
    to = numbers.get(request.GET.get("to"), versions[-1])
    before = versions[max(versions.index(to) - 1, 0)]
    before = numbers.get(request.GET.get("from"), before)
    return {
        "items": items(list(post.events.all()), with_points=with_points),
        "versions": versions, "before": before, "to": to,
        "changes": marked_changes(before.text, to.text, ()),
        "side_changes": side_changes(words_of(before), words_of(to)),
    }
