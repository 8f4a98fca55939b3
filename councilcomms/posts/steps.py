"""The steps of one post: whom the policy in force wants consulted before it goes out, and who decides."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast

from councilcomms.councils.meetings import About, Outcome
from councilcomms.councils.models import MeetingItem, Membership
from councilcomms.posts.about import is_about
from councilcomms.posts.models import Asked, Post
from policies.checks import version_in_force
from policies.models import Version
from policies.ways.people import Consulted, consulted_today
from policies.ways.reading import steps_for
from policies.ways.steps import Consult, Steps, consult_data

_NOT_READ = object()


def steps_of(post: Post, version: Version | None = _NOT_READ) -> Steps:
    """What the policy in force asks of the post's current version. ``version``: in force, where it was just read; else
    it is read once for this object."""
    if version is _NOT_READ:
        if not hasattr(post, "_in_force"):
            post._in_force = version_in_force()
        version = post._in_force
    return steps_for(version, {channel.kind for channel in post.chosen_channels()}, post.current.category)


def before_meetings(posts):
    """These posts, each with ``went_to_meeting``: whether any was asked about it. Where none was, nothing is read."""
    asked = MeetingItem.objects.filter(about=About.POST, key=Cast(OuterRef("pk"), CharField()))
    return posts.annotate(went_to_meeting=Exists(asked.exclude(outcome=Outcome.TAKEN_BACK)))


def items_of(post: Post) -> list[MeetingItem]:
    """What meetings were asked, or resolved, of this post, in order. Read once for this object: a verb has its own."""
    if not getattr(post, "went_to_meeting", True):
        return []
    if not hasattr(post, "_items"):
        rows = MeetingItem.objects.filter(about=About.POST, key=str(post.pk)).exclude(outcome=Outcome.TAKEN_BACK)
        post._items = list(rows.select_related("meeting"))
    return post._items


def on_agenda(post: Post) -> MeetingItem | None:
    """What the next meeting is asked about it."""
    return next((item for item in items_of(post) if item.outcome == Outcome.WAITING), None)


def resolution(post: Post) -> MeetingItem | None:
    """What a meeting resolved of publishing exactly this text, either way; the last of several."""
    return _resolved(post, post.current.hash, withdrawing=False)


def not_agreed(post: Post) -> MeetingItem | None:
    """The meeting's resolution that exactly this text is not published."""
    found = resolution(post)
    return found if found is not None and found.outcome == Outcome.REFUSED else None


def agreed_withdrawal(post: Post) -> MeetingItem | None:
    """The meeting's resolution that exactly what stands published is withdrawn."""
    found = _resolved(post, post.published.hash, withdrawing=True) if post.published else None
    return found if found is not None and found.outcome == Outcome.AGREED else None


def _resolved(post: Post, text_hash: str, *, withdrawing: bool) -> MeetingItem | None:
    resolved = [item for item in items_of(post) if item.outcome != Outcome.WAITING]
    about = [item for item in resolved if item.facts.get("withdraw", False) == withdrawing]
    return next((item for item in reversed(about) if item.facts.get("hash") == text_hash), None)


def agreed_resolution(post: Post) -> MeetingItem | None:
    """The meeting's resolution that exactly this text goes out."""
    found = resolution(post)
    return found if found is not None and found.outcome == Outcome.AGREED else None


@dataclass
class Standing:
    """One consultation, as it stands for the current text. ``asked``: the rows of this text, in order."""

    number: int
    step: Consult
    asked: list[Asked] = field(default_factory=list)

    @property
    def agreed(self) -> list[Asked]:
        return [row for row in self.asked if row.agreed]

    @property
    def answered(self) -> list[Asked]:
        return [row for row in self.asked if row.answered_at]

    @property
    def waiting(self) -> list[Asked]:
        return [row for row in self.asked if row.answered_at is None and not row.passed_over]

    @property
    def is_satisfied(self) -> bool:
        return len(self.answered if self.step.heard else self.agreed) >= self.step.needed

    @property
    def cannot_be(self) -> bool:
        """Asked, and what is still open would not be enough."""
        sure = self.answered if self.step.heard else self.agreed
        return bool(self.asked) and len(sure) + len(self.waiting) < self.step.needed


def standings(post: Post, steps: Steps) -> list[Standing]:
    """Every consultation in order, each with who was asked for exactly it: a version that wants somebody else asked
    asks them. One statement, none where nobody is consulted."""
    found = [Standing(number, step) for number, step in enumerate(steps.consult)]
    if found:
        for row in consulted_on(post):
            asking = [one for one in found if row.step is not None and row.consultation == consult_data(one.step)]
            if asking:
                asking[0].asked.append(row)
    return found


def consulted_on(post: Post):
    """Who was consulted about exactly this text, also where only a meeting decides; not what counts no longer."""
    rows = post.asked.filter(purpose=Asked.Purpose.CONSULTED, text_hash=post.current.hash)
    return rows.exclude(step=None, answered_at=None).select_related("member__user")


def open_standing(post: Post, steps: Steps) -> Standing | None:
    """The first consultation that is not satisfied: those after it wait for it."""
    return next((row for row in standings(post, steps) if not row.is_satisfied), None)


def whom_to_ask(post: Post, standing: Standing, version: Version | None) -> list[Consulted]:
    """Whom this consultation asks now: not the author, and nobody whom the post concerns."""

    def concerned(member: Membership) -> bool:
        return member.pk == post.author_id or is_about(post.current, member)

    passed = frozenset(row.member_id for row in standing.asked if row.passed_over)
    asked = {row.member_id for row in standing.asked}
    return [
        person for person in consulted_today(standing.step, version, concerned, passed)
        if person.member.pk not in asked
    ]


def needs_second_reader(member, post) -> bool:
    """One's own post, "two pairs of eyes" set, and nobody has agreed to exactly this text yet."""
    if not post.council.two_pairs_of_eyes or post.author_id != member.pk:
        return False
    return not Asked.objects.filter(
        post=post, purpose=Asked.Purpose.SECOND_READER, agreed=True, text_hash=post.current.hash
    ).exists()
