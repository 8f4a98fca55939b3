"""Words for the Clerk to copy into an agenda and a minute book."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from councilcomms.councils import meetings
from policies.models import Version
from policies.transitions.adopting import a_year_after
from policies.transitions.reviewing import due_words


@dataclass(frozen=True)
class AgendaItem:
    """``item``: for the agenda. ``unchanged`` and ``changed``: draft resolutions, one of which the meeting may pass.
    ``when``: “the meeting of 9 June 2026”, or “the next meeting” where none is entered."""

    item: str
    unchanged: str
    changed: str
    when: str


@dataclass(frozen=True)
class AdoptionItem:
    item: str
    resolution: str


def next_review_day() -> date:
    """A year after the next meeting; after today where none is entered."""
    meeting = meetings.next_meeting(meetings.About.REVIEW)
    return a_year_after(meeting.held_on if meeting else timezone.localdate())


def adoption_item(version: Version, before: Version | None) -> AdoptionItem:
    """``before``: the version in force, whose place it takes."""
    title, name = version.policy.title, version.council.name
    place = f" in place of the version “{before.label}”" if before and before.pk != version.pk else ""
    return AdoptionItem(
        item=f"{title}: to consider the version “{version.label}” laid before the meeting, and whether the Council "
             f"adopts it{place}.",
        resolution=f"RESOLVED: that {name} adopts the {title} (“{version.label}”) as laid before the meeting, in force "
                   f"from today{place}, and will review it within twelve months.",
    )


def review_item(version: Version, causes: list[str], next_review_on: date) -> AgendaItem:
    """``causes``: what happened since the last look, in plain words."""
    title, name = version.policy.title, version.council.name
    adopted = f", adopted on {version.adopted_on:%-d %B %Y}" if version.adopted_on else ""
    due = f" Its review is due: {due_words(version)}." if version.review_on else ""
    because = f" Since then: {'; '.join(causes)}." if causes else ""
    return AgendaItem(
        item=f"{title}: review. To review the {title} ({version.label}{adopted}).{due}{because} "
             "To consider whether it should stay as it is or be changed, and to set the date of the next review.",
        unchanged=f"RESOLVED: that {name}, having reviewed its {title} ({version.label}{adopted}), leaves it "
                  f"unchanged, and will review it again by {next_review_on:%-d %B %Y}.",
        when=meetings.next_meeting_words(meetings.About.REVIEW),
        changed=f"RESOLVED: that {name} adopts the amended {title} laid before the meeting, in force from [date], in "
                f"place of the version “{version.label}”, and will review it by {next_review_on:%-d %B %Y}.",
    )
