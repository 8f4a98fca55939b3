"""What comes before the decision, on the page where a post is decided: who is consulted, what a meeting is asked."""

from __future__ import annotations

from functools import cached_property

from councilcomms.councils import permissions as councils
from councilcomms.councils.moments import day_words
from councilcomms.posts import deciding_forms as boxes
from councilcomms.posts.author_steps import council_decides, listed
from councilcomms.posts.authority import authority, called
from councilcomms.posts.models import Asked, Post
from councilcomms.posts.permissions import WITH_AUTHOR, deciding_today, may
from councilcomms.posts.steps import on_agenda, open_standing, resolution, steps_of, whom_to_ask
from councilcomms.posts.transitions import LIFE
from councilcomms.posts.transitions.conditions import consult_words
from councilcomms.posts.transitions.meetings import agenda_words, asks_withdrawal, resolution_words
from policies.ways.steps import MEETING

S = Post.State
AGENDA, ASK_MEETING, CONSULT = "agenda", "meeting", "consult"


class Before:
    """Of a Page."""

    @cached_property
    def steps(self):
        return steps_of(self.post, self.checked.version)

    @cached_property
    def wants(self) -> str:
        """What the main button gives way to: a meeting that is asked, a meeting to ask, people to consult; else ""."""
        if asks_withdrawal(self.post):
            return AGENDA if self.agenda_item else ASK_MEETING if self.only_council_withdraws else ""
        if self.post.state not in (S.SUBMITTED, S.ON_HOLD, *WITH_AUTHOR) and not self.correcting:
            return ""
        if self.resolved and self.resolved.outcome == self.resolved.Outcome.AGREED:
            return ""
        if self.agenda_item:
            return AGENDA
        if self.post.state == S.ON_HOLD or (self.with_author and not self.own):
            return ""
        if self.steps.decides == MEETING or not self.decides:
            return ASK_MEETING
        if self.nobody_to_consult:
            return ASK_MEETING
        return CONSULT if self.open_standing else ""

    @cached_property
    def nobody_to_consult(self) -> bool:
        """Everybody whom the steps name is away, wrote it, or is who it is about."""
        standing = self.open_standing
        return bool(standing) and not (standing.waiting or standing.cannot_be or self.to_ask)

    @cached_property
    def resolved(self):
        """What a meeting resolved of exactly this text."""
        return resolution(self.post)

    @property
    def resolved_words(self) -> str:
        if not self.resolved:
            return ""
        agreed = self.resolved.outcome == self.resolved.Outcome.AGREED
        said = f"The Council {'agreed' if agreed else 'did not agree'}: minute {self.resolved.minute}."
        return f"{said} “{self.resolved.words}”" if self.resolved.words else said

    # --- a meeting -------------------------------------------------------------------------------------------------

    @cached_property
    def agenda_item(self):
        return on_agenda(self.post)

    @property
    def agenda_said(self) -> str:
        return council_decides(self.agenda_item)

    @property
    def agenda_is_stale(self) -> bool:
        """Its words were changed after the meeting was asked: what it resolves is not about these."""
        return self.agenda_item.facts.get("hash") != self.post.current.hash

    @property
    def can_take_back(self) -> bool:
        return councils.may("enter meetings", self.member, self.council)

    @cached_property
    def only_council_withdraws(self) -> bool:
        """It stands published and is about everybody who could decide on it."""
        withdraws = not asks_withdrawal(self.post) or may("withdraw", self.member, self.post)
        return not withdraws and may("ask meeting", self.member, self.post) and not deciding_today(self.post)

    @cached_property
    def can_ask_meeting(self) -> bool:
        asked = self.agenda_item or (asks_withdrawal(self.post) and not self.only_council_withdraws)
        return not asked and LIFE.allows(self.post, "ask meeting") and may("ask meeting", self.member, self.post)

    @property
    def meeting_why(self) -> str:
        """Why only a meeting decides on this."""
        if asks_withdrawal(self.post):
            return "This is published and about you. Should it be withdrawn? The Council decides: ask its next meeting."
        if not self.decides:
            return "This is about you, so the Council decides: nobody else may. Ask its next meeting."
        if self.steps.decides != MEETING:
            return "Nobody can be consulted about this at present, so the Council decides: ask its next meeting."
        return "Only a meeting of the Council decides on this."

    @cached_property
    def agenda_box(self):
        line, draft = agenda_words(self.post), resolution_words(self.post)
        typed = {"data": self.data} if self.data is not None and "agenda-agenda_line" in self.data else {}
        return boxes.AgendaBox(prefix="agenda", initial={"agenda_line": line, "draft_resolution": draft}, **typed)

    # --- people consulted ------------------------------------------------------------------------------------------

    @cached_property
    def open_standing(self):
        return open_standing(self.post, self.steps) if self.steps.consult else None

    @property
    def consulted(self) -> list[tuple[str, str, str]]:
        """Everybody who was consulted: who, what came of it, and in what words."""
        rows = [row for row in self.asked if row.purpose == Asked.Purpose.CONSULTED]
        return [(called(row.member.name, row.office), self._came_of(row), row.answer) for row in rows]

    def _came_of(self, row: Asked) -> str:
        if row.answered_at:
            agreed = "agreed" if row.agreed else "did not agree"
            earlier = " to an earlier text" if row.text_hash != self.post.current.hash else ""
            return f"{agreed}{earlier}, {day_words(row.answered_at.date())}."
        if row.passed_over:
            return f"was asked on {day_words(row.asked_at.date())} and not waited for. {row.passed_over}"
        return f"was asked on {day_words(row.asked_at.date())} and has not answered yet."

    @property
    def consult_words(self) -> str:
        return consult_words(self.open_standing)

    @property
    def refused(self) -> bool:
        return self.open_standing.cannot_be

    @cached_property
    def to_ask(self) -> str:
        """Whom the button asks: “Cllr Jo Bloggs (Chair)”. "" where everybody was asked, or nobody is left."""
        standing = self.open_standing
        if standing.waiting or standing.cannot_be:
            return ""
        found = whom_to_ask(self.post, standing, self.checked.version)
        return listed([called(person.member.name, person.office) for person in found], len(found))

    @property
    def asked_before(self) -> bool:
        return any(row.purpose == Asked.Purpose.CONSULTED and not row.is_waited_for for row in self.asked)

    @property
    def can_consult(self) -> bool:
        return LIFE.allows(self.post, "consult") and may("consult", self.member, self.post)

    @cached_property
    def over_box(self):
        return self.box(boxes.PassOverBox, "over")

    @property
    def recorded_as(self) -> str:
        """What the record will print, where it says more than the office of whoever decides."""
        if not (self.steps.consult or self.resolved):
            return ""
        return authority(self.member, self.post, self.steps, self.checked.version)

    @property
    def published_as(self) -> str:
        """By what authority this stands published or approved."""
        verbs = ("approve", "approve again", "correct")
        said = [event.authority for event in self.events if event.authority and event.verb in verbs]
        return said[-1] if said else ""
