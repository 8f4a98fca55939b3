"""When a post goes out: what the deciding page says of its wanted time, and what its main button says and sends."""

from __future__ import annotations

from functools import cached_property

from django.utils import timezone

from councilcomms.councils.moments import says
from councilcomms.posts.models import Post

S = Post.State


class When:
    """Part of the page where a post is decided. Needs ``post`` and ``where``."""

    @cached_property
    def wanted_passed(self) -> bool:
        return bool(self.post.wanted_at) and self.post.wanted_at <= timezone.now()

    @property
    def just_come(self) -> bool:
        return (timezone.now() - self.post.waiting_since).total_seconds() < 60

    @property
    def must_choose(self) -> bool:
        return self.wanted_passed or self.post.state == S.MISSED

    @property
    def passed(self) -> str:
        """“Friday 7 June, 9am has passed. Choose when.”"""
        if self.post.state == S.MISSED or not self.wanted_passed:
            return "This missed its time. Choose when it goes out."
        return f"{says(self.post.wanted_at)} has passed. Choose when."

    @property
    def main_label(self) -> str:
        when = f"on {says(self.post.wanted_at)}" if self.post.wanted_at else "now"
        return f"Publish {when} on {self.where}"

    @property
    def changed_label(self) -> str:
        """The main button's words, for the button that publishes her changes with them."""
        if self.must_choose:
            return f"Publish with my changes at the time I choose on {self.where}"
        return self.main_label.replace("Publish", "Publish with my changes", 1)

    @property
    def main_value(self) -> str:
        return self.post.wanted_at.isoformat() if self.post.wanted_at else "now"
