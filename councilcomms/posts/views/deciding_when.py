"""When a post goes out: what the deciding page says of its wanted time, what its main button says and sends, and the
time for which its points are shown."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property

from django.utils import timezone
from django.utils.timezone import localtime

from councilcomms.councils.moments import day_says, says
from councilcomms.councils.transitions import Refused
from councilcomms.posts.checking import goes_out_at, to_come
from councilcomms.posts.models import Post

S = Post.State


def moment_in(said: str) -> datetime | None:
    """The moment that a button or a hidden field names, None where it names none."""
    try:
        return datetime.fromisoformat(said).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


class When:
    """Part of the page where a post is decided. Needs ``post``, ``where``, ``council``, ``typed`` and ``when_box``."""

    @cached_property
    def at(self) -> datetime | None:
        """The time to come for which the points are shown: the one just chosen, else the one that this page was shown
        for, else when the post is to go out; None for now."""
        if self.typed("when"):
            return to_come(self._pressed(self.typed("when")))
        shown_for = to_come(moment_in(self.typed("points_at")))
        return shown_for or goes_out_at(self.post)

    def _pressed(self, when: str) -> datetime | None:
        try:
            return self.when_box.moment() if when == "chosen" else moment_in(when)
        except Refused:
            return goes_out_at(self.post)

    def chosen(self) -> datetime | None:
        """The time that the pressed button names, else that of the box; None for now."""
        return moment_in(self.typed("when")) or self.when_box.moment()

    @property
    def at_words(self) -> str:
        """For which time the points are, in a line; "" for now."""
        return f"Checked for {says(self.at)}, when it is to go out." if self.at else ""

    @cached_property
    def wanted(self) -> datetime | None:
        """When the main button lets it out: the time that the page is about, else the one the author wanted."""
        return self.at or self.post.wanted_at

    @property
    def keep_for(self) -> datetime | None:
        """The first morning that the pre-election period leaves free, where a point stands only because of it."""
        free = [point.keep_for for point in self.checked.points if point.keep_for and point.withholds]
        return max(free) if free else None

    @property
    def keep_words(self) -> str:
        """“Keep it for Friday 7 May”."""
        return f"Keep it for {day_says(self.keep_for)}"

    def keep(self) -> None:
        """The time is set for the morning that the button names; everything else that was typed stays."""
        at = to_come(moment_in(self.typed("keep")))
        if at is None:
            raise Refused({"when": "Choose when this should go out."})
        here = localtime(at)
        self.data = self.data.copy()
        self.data.update({"when-when": "at", "when-date": f"{here:%Y-%m-%d}", "when-time": f"{here:%H:%M}"})
        self.data["points_at"] = at.isoformat()
        self.opened = "when"

    @cached_property
    def held(self):
        """The hold that covers it at present, as every page says it; None where none does."""
        return next((hold for hold in self.council.holds_now if hold.holds(self.post.current.category)), None)

    @property
    def waits_for_hold(self) -> bool:
        return bool(self.held) and (self.wanted_passed or not self.wanted)

    @property
    def approves_only(self) -> bool:
        """The main button approves, and somebody sends it out after the hold."""
        return self.waits_for_hold and self.post.state not in (S.APPROVED, S.MISSED)

    @cached_property
    def wanted_passed(self) -> bool:
        return bool(self.wanted) and self.wanted <= timezone.now()

    @property
    def just_come(self) -> bool:
        return (timezone.now() - self.post.waiting_since).total_seconds() < 60

    @property
    def must_choose(self) -> bool:
        return not self.approves_only and (
            self.wanted_passed or self.post.state == S.MISSED or self.waits_for_hold
        )

    @property
    def passed(self) -> str:
        """“Friday 7 June, 9am has passed. Choose when.”"""
        if self.waits_for_hold and self.post.state == S.APPROVED:
            return "It is approved. Choose a time to come, or publish it after the hold."
        if self.post.state == S.MISSED or not self.wanted_passed:
            return "This missed its time. Choose when it goes out."
        return f"{says(self.wanted)} has passed. Choose when."

    @property
    def main_label(self) -> str:
        if self.approves_only:
            return "Approve, to go out after the hold"
        when = f"on {says(self.wanted)}" if self.wanted else "now"
        return f"Publish {when} on {self.where}"

    @property
    def changed_label(self) -> str:
        """The main button's words, for the button that publishes her changes with them."""
        if self.must_choose:
            return f"Publish with my changes at the time I choose on {self.where}"
        verb = self.main_label.partition(",")[0].partition(" ")[0]
        return self.main_label.replace(verb, f"{verb} with my changes", 1)

    @property
    def main_value(self) -> str:
        if self.approves_only:
            return "approve"
        return self.wanted.isoformat() if self.wanted else "now"
