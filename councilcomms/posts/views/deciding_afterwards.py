"""What is left to say of what went out without the Clerk, on the page where a post is decided."""

from __future__ import annotations

from functools import cached_property

from councilcomms.posts.models import Post, WithoutClerk
from councilcomms.posts.permissions import may

How = WithoutClerk.How
#: What a reader of the public page is told, where it is taken down to look at it again. It can be written otherwise.
TAKEN_DOWN = "The council has taken this down to look at it again."


class Afterwards:
    """Of a Page."""

    @cached_property
    def went_out(self) -> WithoutClerk | None:
        """The row that nobody has seen to yet; one that owes an approval before any other."""
        if self.post.state != Post.State.PUBLISHED:
            return None
        rows = list(self.post.without_clerk.filter(settled_at=None).select_related("by__user"))
        return next((row for row in rows if row.how == How.URGENT), rows[-1] if rows else None)

    @property
    def urgent(self) -> bool:
        return self.went_out is not None and self.went_out.how == How.URGENT

    @cached_property
    def owes_approval(self) -> bool:
        """It went out as urgent, and this member may approve what stands there."""
        return self.urgent and not self.correcting and may("approve afterwards", self.member, self.post)

    @cached_property
    def may_pass(self) -> bool:
        """“All right” can be said of it."""
        return self.went_out is not None and not (self.urgent or self.correcting) and may(
            "all right", self.member, self.post
        )

    @property
    def needs_details(self) -> bool:
        return self.urgent and not self.went_out.details_given and may("complete", self.member, self.post)

    @property
    def said_of_withdrawal(self) -> dict:
        """“Stop it” opens the box with a reason that can be changed."""
        return {"public_reason": TAKEN_DOWN} if self.went_out and self.opened == "withdraw" else {}
