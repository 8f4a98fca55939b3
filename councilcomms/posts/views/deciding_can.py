"""What may be done on the page where a post is decided: its buttons ask what the verbs ask."""

from __future__ import annotations

from functools import cached_property

from councilcomms.posts.models import Post
from councilcomms.posts.permissions import WITH_AUTHOR, in_office, may, needs_second_reader, releases
from councilcomms.posts.transitions import LIFE
from councilcomms.posts.transitions.meetings import asks_withdrawal
from councilcomms.posts.views.deciding_before import AGENDA

S = Post.State
#: What the page calls an act, and the verb it asks for.
ACTS = {
    "send_back": "request changes", "reject": "reject", "hold": "hold", "resume": "resume", "lift": "lift",
    "unschedule": "unschedule", "schedule": "schedule", "amend": "save", "ask": "ask", "withdraw": "withdraw",
    "correct": "correct", "drop": "drop correction", "pass_over": "pass over",
    "record": "record decision",
}
OPEN_TO_PUBLISH = {S.SUBMITTED, S.APPROVED, S.MISSED}
#: What can still be done while a meeting is asked.
ON_AGENDA = {"hold", "resume", "reject", "withdraw", "drop"}
#: What the page does not offer of a text that the Council agreed to.
AGAINST_RESOLUTION = ("send_back", "hold", "reject")


class Can:
    """Of a Page."""

    @cached_property
    def can(self) -> dict[str, bool]:
        """Buttons ask what the verbs ask."""
        if self.with_author:
            return {"publish": self.own and self.approves and not self.wants, "amend": self.own,
                    "lift": self.own and self.in_office, "ask": self.own and self.reader_needed}
        can = {act: LIFE.allows(self.post, verb) and may(verb, self.member, self.post) for act, verb in ACTS.items()}
        can["publish"] = self.post.state in OPEN_TO_PUBLISH and self.approves and not self.wants
        can["correct"] = can["correct"] and not self.wants
        can["send_back"] = can["send_back"] and not self.own and self.post.author.is_active
        can["publish_early"] = self.post.state == S.SCHEDULED and self.decides
        if self.resolved and self.resolved.outcome == self.resolved.Outcome.AGREED:
            can |= dict.fromkeys(AGAINST_RESOLUTION, False)
        if self.wants == AGENDA:
            can = {act: allowed and act in ON_AGENDA for act, allowed in can.items()}
        return can

    @cached_property
    def decides(self) -> bool:
        """Or carries out what a meeting resolved."""
        return releases(self.member, self.post)

    @cached_property
    def in_office(self) -> bool:
        """Clerk, or deputy for this: they set points aside and name minutes, as moderators do not."""
        return in_office(self.member, self.post)

    @cached_property
    def approves(self) -> bool:
        return may("approve", self.member, self.post)

    @cached_property
    def reader_needed(self) -> bool:
        return needs_second_reader(self.member, self.post)

    @property
    def reader_wanted(self) -> bool:
        """Before this can go out somebody else must read it."""
        return self.decides and not self.approves and not self.wants and (
            self.correcting or self.post.state in OPEN_TO_PUBLISH or (self.own and self.with_author)
        )

    @property
    def own(self) -> bool:
        return self.post.author_id == self.member.pk

    @property
    def with_author(self) -> bool:
        return self.post.state in WITH_AUTHOR

    @property
    def correcting(self) -> bool:
        return self.post.has_correction_waiting

    @cached_property
    def to_settle(self) -> bool:
        """Scheduled, and as it stands its points would keep it from going out then."""
        return self.post.state == S.SCHEDULED and self.decides and self.approves and bool(self.checked.open)

    @property
    def undecided(self) -> bool:
        """Points, reasons and the main decision stand on the page."""
        if self.who_decides or asks_withdrawal(self.post) and self.wants:
            return False
        correcting = self.correcting and self.can["correct"]
        return bool(self.can["publish"] or correcting or self.reader_wanted or self.wants or self.owes_approval)
