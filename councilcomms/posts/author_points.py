"""The check of what is being typed, as the author's page shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.template.loader import render_to_string

from councilcomms.councils.moments import says
from councilcomms.posts.author_page import goes_as_routine, main_button
from councilcomms.posts.author_steps import ahead_of
from councilcomms.posts.author_ways import cards
from councilcomms.posts.checking import check_words, to_come
from councilcomms.posts.fields import plain
from councilcomms.posts.guessing import guess_category
from councilcomms.posts.headlines import guessed_headline
from councilcomms.posts.points import Checked
from councilcomms.posts.words import MOST_CHARACTERS, PictureWords, Words
from policies.checks import version_in_force
from policies.words import CATEGORY_NAMES


def words_to_check(form, post) -> Words:
    """What can be read of the form now: errors do not stop a check. A picture only chosen counts by its name."""
    words = form.to_words(post)
    words = replace(words, text=plain(form.data.get("text"))[:MOST_CHARACTERS])
    if not words.source_url and words.source_kind == "link":
        words = replace(words, source_url=plain(form.data.get("source_url")).strip()[:500])
    chosen = form.data.get("picture_name")
    if chosen and not words.pictures:
        words = replace(words, pictures=(PictureWords(0, "", plain(chosen)[:200], *form.picture_facts()),))
    return words


def check_typed(council, words: Words, post, at=None) -> Checked | None:
    """The points of these words as they would go out at ``at`` (a time to come; now); None before there are any."""
    if not words.text.strip() and not words.pictures and not words.headline:
        return None
    lifts = post.lifts.select_related("by__user") if post is not None else ()
    return check_words(council, words, lifts=lifts, post=post, now=at)


def wanted_in(form) -> datetime | None:
    """The time to come that the form asks for; None for as soon as may be."""
    return to_come(form.wanted_at)


def at_words(checked: Checked | None, at: datetime | None) -> str:
    """For which time to come the points are, in a line; "" for now, and where nothing was checked."""
    return f"Checked for {says(at)}, when you want it to go out." if checked and at else ""


def open_points(checked: Checked | None) -> list:
    """Points that keep a post from going out in one go."""
    return checked.stopping + checked.needing_reason if checked else []


def count_words(checked: Checked | None) -> str:
    if checked is None:
        return "No points"
    number = len(checked.points)
    return f"{number} point{'' if number == 1 else 's'}" if number else "Checked: no points"


def total_words(checked: Checked | None) -> str:
    """The heading of the points. They are numbered by seriousness, so it says so where the numbers would surprise."""
    if checked is None or not checked.points:
        return ""
    return f"{count_words(checked)}{', most serious first' if len(checked.points) > 1 else ''}"


def button_for(request, post, words: Words, checked, channels, timed: bool):
    chosen = [channel for channel in channels if channel.pk in words.channels]
    to_settle = checked is None or bool(open_points(checked))
    version = checked.version if checked else version_in_force()
    ahead = ahead_of(version, chosen, words.category)
    routine = not to_settle and goes_as_routine(request.member, ahead, words)
    return main_button(request.member, post, ahead=ahead, open_points=to_settle, timed=timed, routine=routine)


def reply(request, form, post, channels) -> dict:
    """What the page's script is told after a check."""
    words = words_to_check(form, post)
    at = wanted_in(form)
    checked = check_typed(request.council, words, post, at)
    button = button_for(request, post, words, checked, channels, form.said("when") == "at")
    shown = {"cards": cards(checked, words.text, words.headline), "council": request.council}
    return {
        "count": len(shown["cards"]), "words": count_words(checked), "total": total_words(checked),
        "checked": checked is not None, "at": at_words(checked, at),
        "html": render_to_string("posts/write/_cards.html", shown, request),
        "category": CATEGORY_NAMES[guess_category(words.text)], "headline": guessed_headline(words.text),
        "main": button.label, "act": button.act,
    }
