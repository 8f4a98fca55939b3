"""What a notice of a period says of the posts that it concerns: to whoever decides, to an author, to everybody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from councilcomms.councils.moments import says
from policies import readings
from policies.elections.known import known_period
from policies.elections.owed import Owed
from policies.models import Poll

#: Posts named in one notice; the page has them all.
_MOST = 20


@dataclass(frozen=True)
class Posts:
    """``waiting``: would not go out in the period as they stand; ``held``: how many can go out again, once it is
    ``over``. ``page``: the name of the address at which they are settled."""

    waiting: tuple[readings.Waiting, ...] = ()
    held: int = 0
    over: bool = False

    @property
    def any(self) -> bool:
        return bool(self.waiting or self.held)

    @property
    def page(self) -> str:
        return "period_after" if self.held else "period_posts"

    def words_for(self, member, decides: bool) -> list[str]:
        """The lines of one member's notice."""
        own = [post for post in self.waiting if post.author == member.pk]
        if decides:
            return self._to_decide()
        if own:
            which, it = ("This post", "it") if len(own) == 1 else ("These posts", "them")
            return ["", f"{which} of yours would not go out then:", *_listed(own),
                    f"You can change {it}, or ask for a time after the poll."]
        if self.waiting:
            return ["", f"The Clerk is looking at {_posts(len(self.waiting))} that would not go out then."]
        return []

    def _to_decide(self) -> list[str]:
        if self.held:
            return ["", f"{_posts(self.held)} that {'was' if self.held == 1 else 'were'} held back can go out again. "
                    "The page below lists what was held back, and why."]
        if self.over:
            return []
        if not self.waiting:
            return ["", "Nothing that waits or is scheduled would be stopped."]
        stands = "it stands" if len(self.waiting) == 1 else "they stand"
        return ["", f"{_posts(len(self.waiting))} would not go out then as {stands}:", *_listed(self.waiting),
                "On the page below you can move, change or withdraw each."]


def posts_of(owed: Owed, others: Sequence[Poll], now: datetime) -> Posts:
    """Asks the rooms above. Nothing can go out again while another period runs; once none does, also what was held back
    while this one counted for longer than it does now."""
    dated = [poll for poll in owed.polls if poll.starts_at]
    if dated and now < (ends := max(poll.ends_at for poll in dated)):
        starts = min(poll.starts_at for poll in dated)
        return Posts(tuple(readings.waiting(max(starts, now), ends)))
    runs = any(poll.starts_at and poll.starts_at <= now < poll.ends_at for poll in others)
    known = [period for period in map(known_period, owed.polls) if period]
    if runs or not known:
        return Posts(over=True)
    starts, ends = min(period.starts for period in known), max(period.ends for period in known)
    return Posts(held=readings.held_back(starts, ends), over=True)


def _listed(posts: Sequence[readings.Waiting]) -> list[str]:
    lines = [f"“{post.title}”{f', {says(post.at)}' if post.at else ''}: {post.says}" for post in posts[:_MOST]]
    further = len(posts) - _MOST
    return [*lines, f"and {further} more"] if further > 0 else lines


def _posts(number: int) -> str:
    return f"{number} post{'' if number == 1 else 's'}"
