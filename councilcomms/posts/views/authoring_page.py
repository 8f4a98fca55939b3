"""Showing the author's page: the form, the whole post, or two texts of one draft."""

from __future__ import annotations

from django.shortcuts import render
from django.utils import timezone

from councilcomms.channels.models import Channel
from councilcomms.councils.models import Membership
from councilcomms.posts import author_page, author_points, buffers, standing, without_clerk
from councilcomms.posts.answer_form import AnswerForm
from councilcomms.posts.author_copy import writes_elsewhere
from councilcomms.posts.author_steps import ahead_of, stands_before
from councilcomms.posts.author_ways import cards
from councilcomms.posts.checking import to_come
from councilcomms.posts.deciding_forms import AgendaBox
from councilcomms.posts.fields import plain, whole_number
from councilcomms.posts.guessing import guess_category
from councilcomms.posts.headlines import guessed_headline
from councilcomms.posts.models import PostEvent
from councilcomms.posts.permissions import asks_instead, may, needs_second_reader, was_asked
from councilcomms.posts.steps import on_agenda
from councilcomms.posts.transitions.meetings import agenda_words, resolution_words
from councilcomms.posts.views.authoring_form import choices, opened_form
from councilcomms.posts.waiting import waiting_today
from councilcomms.posts.words import Words, words_of
from policies.checks import version_in_force
from policies.words import CATEGORY_NAMES

TAB_CHOICES = (("mine", "Keep this"), ("theirs", "Keep that"), ("both", "See both"))


def write_page(request, post, form=None, *, checked=None, status=200):
    """The form: as it opens, or (``form``) as it was sent."""
    version = version_in_force()
    usable, others = author_page.channels_today(version)
    given, buffer = choices(version, usable), None
    at = to_come(post.wanted_at if post is not None else None) if form is None else author_points.wanted_in(form)
    if form is None:
        form, buffer = opened_form(request, post, given)
        words = None if post is None else words_of(post.current)
        if words is not None and buffer is None:
            checked = author_points.check_typed(request.council, words, post, at)
    text = plain(form["text"].value())
    chosen = {str(pk) for pk in form["channels"].value() or []}
    channels = [channel for channel in given["channels"] if str(channel.pk) in chosen]
    ahead = ahead_of(version, channels, plain(form["category"].value()) or guess_category(text))
    button = author_page.main_button(
        request.member, post, ahead=ahead, timed=form["when"].value() == "at",
        open_points=checked is None or bool(author_points.open_points(checked)),
        routine=author_page.goes_as_routine(request.member, ahead, _words_in(form, text)),
    )
    return render(request, "posts/write/form.html", {
        "post": post, "form": form, "button": button, "put_back": buffer, "limits": _limits(given, chosen, text),
        "points": checked.points if checked else (), "cards": cards(checked, text, plain(form["headline"].value())),
        "count": author_points.count_words(checked), "total": author_points.total_words(checked),
        "checked": checked is not None, "at": author_points.at_words(checked, at),
        "who_decides": author_page.who_decides(request.member, timezone.localdate(), post, ahead),
        "policy_panel": author_page.policy_to_confirm(version, request.member),
        "why_not": author_page.why_not(version, others), "truth": author_page.truth_clause(version),
        "category_guess": CATEGORY_NAMES[guess_category(text)], "headline_guess": guessed_headline(text),
        "dropped": _dropped(post, given), "picture": _picture(post, form), "kept_days": buffers.KEPT_DAYS,
        "tab_choices": TAB_CHOICES,
        **(about_post(request, post) if post else {}),
    }, status=status)


def _words_in(form, text) -> Words:
    """As far as a form that was not sent yet says them: what kind it is, and whom it is about."""
    about = tuple(int(pk) for pk in form["about"].value() or () if whole_number(pk))
    headline = plain(form["headline"].value())
    return Words(text, headline, plain(form["category"].value()) or guess_category(text), about=about)


def _limits(given, chosen, text) -> list[dict]:
    return [
        {"pk": c.pk, "name": c.name, "limit": c.adapter.limit, "left": c.adapter.limit - len(text),
         "over": len(text) - c.adapter.limit, "chosen": str(c.pk) in chosen}
        for c in given["channels"] if c.adapter.limit
    ]


def _dropped(post, given) -> str:
    """Names of channels this draft was for that cannot be used any more."""
    if post is None:
        return ""
    gone = set(post.current.channels) - {channel.pk for channel in given["channels"]}
    return " and ".join(c.name for c in Channel.objects.filter(pk__in=gone)) if gone else ""


def _picture(post, form):
    pk = whole_number(form["image"].value())
    return post.images.filter(pk=pk).first() if post is not None and pk else None


def about_post(request, post, answering=None) -> dict:
    """What was noted, asked and answered about a post, for both faces of its page."""
    asked = list(post.asked.select_related("member__user", "asked_by__user"))
    own = post.author_id == request.member.pk
    waiting = waiting_today() if post.state == post.State.SUBMITTED else None
    first = stands_before(post, asked) if waiting else ""
    return {
        "own": own, "label": standing.label(post, own, waiting), "colour": standing.colour(post),
        "next": f"{standing.what_next(post, own, waiting)} {first}".strip(),
        "notes": list(post.passage_notes.select_related("by__user", "revision")),
        "asked_rows": asked if own or may("ask", request.member, post) else [],
        "asked_of_me": [
            answering if answering and answering.asked.pk == row.pk else AnswerForm(row)
            for row in asked if was_asked(request.member, row)
        ],
        "colleagues": Membership.objects.active().exclude(pk=request.member.pk).select_related("user")
        if may("ask", request.member, post) else [],
    }


def read_page(request, post, *, answering=None, status=200):
    """The whole post, where it stands, and what can be done. ``answering``: the box of an answer that was refused."""
    words = post.current
    last = PostEvent.objects.filter(post=post).exclude(note="").last()
    names = dict(Channel.objects.filter(pk__in=words.channels).values_list("pk", "name"))
    return render(request, "posts/write/read.html", {
        "post": post, "words": words, "pictures": list(words.pictures.select_related("image")),
        "channels": [names[pk] for pk in words.channels if pk in names],
        "about_members": Membership.objects.filter(pk__in=words.about).select_related("user"),
        "refusal": last if post.state == post.State.REJECTED else None,
        "may_recall": may("recall", request.member, post) and post.state == "submitted" and not post.opened_at,
        "completes": _completes(request.member, post), "agenda_box": _agenda_box(request.member, post),
        "may_copy": may("copy", request.member, post), "may_decide": _may_decide(request.member, post),
        "elsewhere": writes_elsewhere(request.member, post),
        "forms": [answering] if answering else [], **about_post(request, post, answering),
    }, status=status)


def _completes(member, post) -> bool:
    """It went out as urgent, and how it is known is still to be said."""
    urgent = post.state == post.State.PUBLISHED and may("complete", member, post)
    return urgent and without_clerk.owing_details().filter(post=post).exists()


def _agenda_box(member, post):
    """“Ask the next meeting”, for the chair where nobody may decide and no meeting is asked yet."""
    if not asks_instead(member, post) or on_agenda(post) is not None:
        return None
    return AgendaBox(prefix="agenda", initial={
        "agenda_line": agenda_words(post), "draft_resolution": resolution_words(post),
    })


def _may_decide(member, post) -> bool:
    """Whether the page leads on to the decision: not while somebody else must read one's own post first."""
    if post.state == post.State.SUBMITTED and needs_second_reader(member, post):
        return False
    return may("open", member, post) or may("release", member, post)


def kept_page(request, reason: str, *, status: int, council=None):
    """Nothing can be saved any more: the words, to copy."""
    return render(request, "posts/write/kept.html", {
        "reason": reason, "text": plain(request.POST.get("text")), "headline": plain(request.POST.get("headline")),
        "council": council or request.council,
    }, status=status)


def for_former_member(request, former):
    """What CouncilMiddleware shows whose membership ended while they wrote."""
    return kept_page(
        request, f"You are no longer a member of {former.council.name} here. Nothing was sent or saved.",
        status=403, council=former.council,
    )


def keeps_words(view):
    """Marks a view that is sent somebody's words: whatever became of their membership, they get them back."""
    view.for_former_member = for_former_member
    return view
