"""“Urgent”: written, checked and out on one page. What must change first is shown with the words, which are kept."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from councilcomms.channels.models import Channel
from councilcomms.councils.models import Membership
from councilcomms.councils.moments import says
from councilcomms.councils.transitions import Refused, together
from councilcomms.posts import transitions
from councilcomms.posts.checking import check_post
from councilcomms.posts.deciding_forms import LiftBox
from councilcomms.posts.fields import plain_data
from councilcomms.posts.models import Delivery, Post, WithoutClerk
from councilcomms.posts.permissions import may
from councilcomms.posts.transitions.unapproved import NOT_FOR_ALL_KINDS, NOT_URGENT, put_down, stops_urgent
from councilcomms.posts.urgent_form import UrgentForm
from councilcomms.posts.views.authoring_page import keeps_words, kept_page
from councilcomms.posts.views.deciding_text import paragraphs
from councilcomms.posts.words import words_of
from policies.checks import version_in_force

#: The same words pressed twice within so long are one post.
PRESSED_TWICE = timedelta(minutes=10)


@keeps_words
@require_http_methods(["GET", "HEAD", "POST"])
def post_urgent(request, council):
    if not may("release as urgent", request.member, None):
        return _not_theirs(request)
    sent = plain_data(request.POST) if request.method == "POST" else None
    form = UrgentForm(sent, channels=list(Channel.objects.usable(version_in_force())))
    if not form.is_valid():
        return _show(request, form)
    draft = _draft(request, form)
    return _lift(request, form, draft) if "lift" in request.POST else _publish(request, form, draft)


def _not_theirs(request):
    """Their role may have ended while they wrote: they get their words back."""
    why = NOT_FOR_ALL_KINDS if request.member.is_deputy else NOT_URGENT
    if request.method == "POST":
        return kept_page(request, why, status=403)
    return render(request, "403.html", {"why": why}, status=403)


def _draft(request, form) -> Post | None:
    """What was kept when a point stopped it."""
    drafts = Post.objects.select_related("author__user", "current", "council")
    kept = drafts.filter(pk=form.cleaned_data["draft"], author=request.member, state=Post.State.DRAFT)
    return kept.first()


def _publish(request, form, draft):
    said, words = form.cleaned_data, form.to_words()
    try:
        with together():
            # Of two presses at the same time the second looks when the first is done.
            Membership.objects.select_for_update(of=("self",), no_key=True).get(pk=request.member.pk)
            if before := _pressed_before(request.member, words):
                return redirect("post_complete", request.council.slug, before.post_id)
            post = transitions.publish_urgent(
                words, by=request.member, cause=said["cause"], cause_note=said["cause_note"], draft=draft
            )
    except Refused as refused:
        kept = _keep(request, form, draft)
        form.refuse(refused.errors)
        return _show(request, form, kept)
    due = post.without_clerk.get(revision=post.published).details_due
    messages.success(request, f"{_where_it_is(post)} Add how you know now or by {says(due)}.")
    return redirect(post.complete_address)


def _where_it_is(post) -> str:
    """What is out, and what somebody still sends: nobody may think that a text message went which did not."""
    left = set(post.deliveries.filter(state=Delivery.State.BY_HAND).values_list("channel_id", flat=True))
    out = [channel.name for channel in post.chosen_channels() if channel.pk not in left]
    by_hand = [channel.name for channel in post.chosen_channels() if channel.pk in left]
    words = [f"Published on {_in_words(out)}."] if out else []
    if by_hand:
        words.append(f"You send it yourself, now, to {_in_words(by_hand)}.")
    return " ".join(words)


def _in_words(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _pressed_before(member, words) -> WithoutClerk | None:
    since = timezone.now() - PRESSED_TWICE
    rows = WithoutClerk.objects.filter(by=member, how=WithoutClerk.How.URGENT, at__gte=since)
    return rows.filter(revision__hash=words.hash()).first()


def _keep(request, form, draft) -> Post | None:
    """What was typed, as a draft of theirs; nothing where nothing was."""
    words = form.to_words()
    if draft is None and not words.text.strip():
        return None
    return put_down(words, by=request.member, draft=draft)


def _lift(request, form, draft):
    """“It's not that”, of one point of the words as they stand in the box."""
    key = request.POST["lift"]
    try:
        with together():
            draft = put_down(form.to_words(), by=request.member, draft=draft)
            box = LiftBox(request.POST, prefix=f"lift-{key}")
            transitions.lift(
                draft, by=request.member, point=key, reason=box.said("reason"), note=box.said("note"),
                seen=draft.current.hash,
            )
    except Refused as refused:
        return _show(request, form, _keep(request, form, _draft(request, form)), lifting=key, refused=refused.errors)
    messages.success(request, "That point is set aside. Publish when you are ready.")
    return _show(request, form, draft)


def _show(request, form, draft=None, *, lifting="", refused=None):
    """The page; with ``draft``, what stops it. ``refused``: of the box in which a point was said not to be that."""
    if draft is not None:
        form.data["draft"] = draft.pk
    checked = check_post(draft, words_of(draft.current)) if draft is not None else None
    stopping = stops_urgent(checked) if checked else []
    return render(request, "posts/urgent.html", {
        "form": form, "paragraphs": paragraphs(draft.current.text, stopping) if stopping else [],
        "cards": [(point, _lift_box(request, point, lifting, refused or {})) for point in stopping],
        "may_lift": draft is not None and may("lift", request.member, draft),
    }, status=422 if form.is_bound else 200)


def _lift_box(request, point, lifting: str, refused: dict) -> LiftBox:
    of_this = lifting == point.key
    box = LiftBox(request.POST if of_this else None, prefix=f"lift-{point.key}", of=point.finding.kind)
    if of_this:
        box.refuse(refused)
    return box
