"""Who decides, who can be asked, what is left to do by hand and what is next, for the page where a post is decided."""

from __future__ import annotations

from functools import cached_property

from councilcomms.councils.models import Membership, Role
from councilcomms.posts import deciding_forms as boxes
from councilcomms.posts.about import is_about
from councilcomms.posts.decidable import decidable
from councilcomms.posts.models import Asked, Delivery
from councilcomms.posts.periods import stops_by_hand
from councilcomms.posts.permissions import SEATS, decides_in_office, deciding_today, in_office, may
from councilcomms.posts.timeline import agreement
from councilcomms.posts.views.deciding_queue import count_by_hand, count_waiting, counted, next_waiting
from councilcomms.posts.views.deciding_text import names_of


class People:
    """Of a Page."""

    @cached_property
    def who_decides(self) -> str:
        """One line where this member may see the post but not decide on it."""
        if self.with_author and not self.own:
            return f"{self.post.author.name} is still writing this. There is nothing to decide yet."
        if self.decides or may("withdraw", self.member, self.post):
            return ""
        others = [member for member in deciding_today(self.post) if member.pk != self.member.pk]
        about = is_about(self.post.current, self.member)
        why = "This is about you" if about else "You deputise for other kinds of post"
        if others:
            return f"{why}, so {others[0].name}, {others[0].title}, decides."
        if self.can_ask_meeting or self.agenda_item:
            return ""
        return f"{why}, so the Council decides on it at a meeting."

    @property
    def about(self) -> str:
        """Whom it was ticked as being about."""
        return names_of(Membership, self.post.current.about)

    @cached_property
    def deciders(self):
        """Who may decide on a post of this kind today."""
        return [member for member in Membership.objects.deciders().standing() if in_office(member, self.post)]

    @cached_property
    def colleagues(self):
        """Who could be asked; for a second reader only who could agree, the chair first."""
        members = [m for m in Membership.objects.active().standing() if m.pk != self.member.pk]
        if not self.reader_wanted:
            return sorted(members, key=lambda m: m.name)
        if self.deputy:
            return []
        able = [m for m in members if m.roles & SEATS and not is_about(self.post.current, m)]
        return sorted(able, key=lambda m: (Role.CHAIR not in m.roles, Role.VICE_CHAIR not in m.roles, m.name))

    @cached_property
    def deputy(self):
        """Somebody else who may decide on one's own post."""
        others = (m for m in self.deciders if m.pk != self.post.author_id)
        return next((m for m in others if decides_in_office(m, self.post)), None)

    @cached_property
    def asked(self):
        return list(self.post.asked.select_related("member__user"))

    @property
    def agreed(self):
        """The second reader who agreed to exactly this text."""
        return agreement(self.asked, self.post) if self.own and self.council.two_pairs_of_eyes else None

    @property
    def questions(self):
        return [row for row in self.asked if row.purpose == Asked.Purpose.QUESTION]

    @property
    def readers(self):
        return [row for row in self.asked if row.purpose == Asked.Purpose.SECOND_READER]

    @cached_property
    def deliveries(self):
        rows = self.post.deliveries.filter(revision=self.post.published_id)
        rows = rows.select_related("channel", "confirmed_by__user")
        return [(row, self.delivery_box(row)) for row in rows]

    @cached_property
    def by_hand_stopped(self) -> str:
        """Why what is left to do by hand should not be done now."""
        left = any(row.state == Delivery.State.BY_HAND for row, _ in self.deliveries)
        return stops_by_hand(self.post) if left else ""

    @cached_property
    def also_on(self) -> str:
        """Channels that people put it on: what was changed or withdrawn here still stands there."""
        done = self.post.deliveries.filter(state=Delivery.State.CONFIRMED).select_related("channel")
        return " and ".join(dict.fromkeys(row.channel.name for row in done))

    def delivery_box(self, row: Delivery):
        return self.confirming_box if self.confirming == row.pk else boxes.DeliveryBox(prefix=f"delivery-{row.pk}")

    @cached_property
    def waiting(self) -> str:
        return counted(self.count_waiting)

    @cached_property
    def may_decide(self):
        return decidable(self.member)

    @cached_property
    def count_waiting(self) -> int:
        return count_waiting(self.may_decide)

    @property
    def back_label(self) -> str:
        return f"What needs you ({counted(self.count_waiting + count_by_hand(self.may_decide))})"

    @cached_property
    def following(self):
        return next_waiting(self.post, self.may_decide)
