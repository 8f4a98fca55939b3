"""What an author is told of the policy's steps: who is consulted first, who decides, and what the main button does."""

from __future__ import annotations

from dataclasses import dataclass

from councilcomms.channels.moderating import moderated_by
from councilcomms.councils.moments import day_words
from councilcomms.posts.about import is_about
from councilcomms.posts.authority import called
from councilcomms.posts.models import Asked
from councilcomms.posts.steps import on_agenda, open_standing
from policies.models import Version
from policies.ways.people import consulted_today
from policies.ways.reading import steps_for
from policies.ways.steps import MEETING, MODERATORS, ROUTINE, Steps

_NUMBERS = {1: "One", 2: "Two", 3: "Three", 4: "Four"}


@dataclass(frozen=True)
class Ahead:
    """The steps of what is being written, as its channels and category stand in the form."""

    steps: Steps
    version: Version | None
    channels: tuple = ()
    category: str = ""

    def may_let_out(self, member) -> bool:
        """Clerk, deputy for this category, or where the steps let them the moderators of every channel chosen."""
        if member.is_clerk or member.deputises_for(self.category):
            return True
        chosen = {channel.pk for channel in self.channels}
        return bool(chosen) and self.steps.decides in (MODERATORS, ROUTINE) and chosen <= moderated_by(member)

    @property
    def meeting_decides(self) -> bool:
        return self.steps.decides == MEETING

    @property
    def send_label(self) -> str:
        """For whoever does not let it out themselves."""
        return "Send to the moderators" if self.steps.decides == MODERATORS else "Send to the Clerk"

    def consulted(self, member, post) -> list[tuple[str, int]]:
        """Who is asked at each consultation, and of how many an answer is needed. Nothing where all of a saved draft's
        agreed already, or nobody is consulted: then nothing is read."""
        if not self.steps.consult or (post is not None and post.current and open_standing(post, self.steps) is None):
            return []
        revision = post.current if post is not None else None

        def concerned(other) -> bool:
            return other.pk == member.pk or is_about(revision, other)

        people = ((step, consulted_today(step, self.version, concerned)) for step in self.steps.consult)
        return [(listed([called(p.member.name, p.office) for p in found], step.needed), len(found))
                for step, found in people]

    def consulted_words(self, member, post) -> str:
        """“Cllr Jo Bloggs (Chair) is consulted first.”"""
        said = []
        for names, number in self.consulted(member, post):
            verb = "is" if number == 1 else "are"
            then = "then" if said else "first"
            said.append(f"{names} {verb} consulted {then}." if number else
                        "Nobody can be consulted at present, so the next meeting is asked.")
        return " ".join(said)


def ahead_of(version: Version | None, channels, category: str) -> Ahead:
    """``channels``: those chosen. An empty category is guessed by whoever calls."""
    steps = steps_for(version, {channel.kind for channel in channels}, category)
    return Ahead(steps, version, tuple(channels), category)


def listed(names: list[str], needed: int) -> str:
    """“Cllr A (Chair)”, or “Two of Cllr A, Cllr B and Cllr C” where not all of them must agree."""
    if not names:
        return ""
    all_of_them = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return all_of_them if needed >= len(names) else f"{_NUMBERS.get(needed, needed)} of {all_of_them}"


def stands_before(post, asked: list[Asked]) -> str:
    """What a post that was sent waits for before it is decided, in a sentence: a meeting, or an answer."""
    item = on_agenda(post)
    if item is not None:
        return council_decides(item)
    waiting = [row for row in asked if row.is_waited_for and row.text_hash == post.current.hash]
    if not waiting:
        return ""
    names = listed([called(row.member.name, row.office) for row in waiting], len(waiting))
    return f"{names} {'is' if len(waiting) == 1 else 'are'} consulted first."


def council_decides(item) -> str:
    """“The Council decides on Tuesday 9 June.”"""
    if item.meeting is None:
        return "The Council decides at its next meeting. Its day is not entered yet."
    return f"The Council decides on {day_words(item.meeting.held_on)}."
