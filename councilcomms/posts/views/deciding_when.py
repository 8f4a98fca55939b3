"""When a post goes out: what the deciding page says of its wanted time, and what its main button says and sends."""

from __future__ import annotations

from functools import cached_property

from django.utils import timezone

from councilcomms.councils.moments import says
from councilcomms.posts.models import Post

S = Post.State


class When:
    """Part of the page where a post is decided. Needs ``post``, ``where`` and ``council``."""

    @cached_property
    def held(self):
        """The hold that covers it at present, as every page says it; None where none does."""
        return next((hold for hold in self.council.holds_now if hold.holds(self.post.current.category)), None)

    @property
    def waits_for_hold(self) -> bool:
        return bool(self.held) and (self.wanted_passed or not self.post.wanted_at)

    @property
    def approves_only(self) -> bool:
        """The main button approves, and somebody sends it out after the hold."""
        return self.waits_for_hold and self.post.state not in (S.APPROVED, S.MISSED)

    @cached_property
    def wanted_passed(self) -> bool:
        return bool(self.post.wanted_at) and self.post.wanted_at <= timezone.now()

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
        return f"{says(self.post.wanted_at)} has passed. Choose when."

    @property
    def main_label(self) -> str:
        if self.approves_only:
            return "Approve, to go out after the hold"
        when = f"on {says(self.post.wanted_at)}" if self.post.wanted_at else "now"
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
        return self.post.wanted_at.isoformat() if self.post.wanted_at else "now"
