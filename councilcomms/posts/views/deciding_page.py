"""The page where a post is decided: everything it shows, read when the template asks for it."""

from __future__ import annotations

from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.http import QueryDict
from django.shortcuts import get_object_or_404, render

from councilcomms.councils.moments import says
from councilcomms.posts.author_copy import writes_elsewhere
from councilcomms.posts.checking import check_post, went_out_at
from councilcomms.posts.fields import plain_data
from councilcomms.posts.models import Post
from councilcomms.posts.permissions import may
from councilcomms.posts.steps import before_meetings
from councilcomms.posts.timeline import items, last_seen
from councilcomms.posts.transitions.conditions import changed_words
from councilcomms.posts.transitions.passing import answers_given
from councilcomms.posts.views.deciding_afterwards import Afterwards
from councilcomms.posts.views.deciding_before import Before
from councilcomms.posts.views.deciding_boxes import Boxes
from councilcomms.posts.views.deciding_can import Can
from councilcomms.posts.views.deciding_people import People
from councilcomms.posts.views.deciding_text import marked_changes, paragraphs, side_changes
from councilcomms.posts.views.deciding_when import When
from councilcomms.posts.words import words_of

S = Post.State
VIEWS = {"changes": "What changed", "whole": "Whole post", "people": "As people will see it"}


def find_post(request, pk) -> Post:
    """The post, for whoever decides on it."""
    if not may("see queue", request.member, None):
        raise PermissionDenied("The Clerk decides on posts.")
    posts = before_meetings(Post.objects.select_related("author__user", "current", "published", "council"))
    post = get_object_or_404(posts, pk=pk)
    if not may("see decision", request.member, post):
        raise PermissionDenied("The Clerk decides on this post.")
    return post


class Page(Can, Before, Afterwards, Boxes, People, When):
    """What the template shows; what it does not ask for is not read."""

    def __init__(self, request, post: Post):
        self.request, self.post, self.member, self.council = request, post, request.member, request.council
        self.data = plain_data(request.POST) if request.method == "POST" else self.kept_typed()
        self.seen = self.typed("seen")
        self.errors: list[tuple[str, str]] = []
        self.opened, self.confirming = request.GET.get("open", ""), None
        kept = request.method != "POST" and self.seen and self.seen != post.current.hash
        self.changed_words = changed_words(post) if kept else ""

    def keep_typed(self) -> None:
        """For the page that this act leads to: what was typed into its boxes, shown there once."""
        kept = self.data.copy()
        for name in ("csrfmiddlewaretoken", "point"):
            kept.pop(name, None)
        self.request.session["typed"] = {"post": self.post.pk, "boxes": kept.urlencode()}

    def kept_typed(self) -> QueryDict | None:
        if not self.aside or self.request.session.get("typed", {}).get("post") != self.post.pk:
            return None
        return QueryDict(self.request.session.pop("typed")["boxes"])

    @property
    def aside(self) -> str:
        """Key of the point that was just set aside."""
        return self.request.GET.get("aside", "")

    def typed(self, name: str) -> str:
        """What was sent under this name."""
        return self.data.get(name, "") if self.data is not None else ""

    def show(self, status: int = 200):
        shown = {"page": self, "post": self.post, "elsewhere": writes_elsewhere(self.member, self.post)}
        return render(self.request, "posts/decide.html", shown, status=status)

    # --- what stands there -----------------------------------------------------------------------------------------

    @cached_property
    def words(self):
        return words_of(self.post.current, self.pictures)

    @cached_property
    def checked(self):
        checked = check_post(self.post, self.words, now=self.at, period_at=went_out_at(self.post))
        return checked.with_answers(answers_given(self.post)) if self.reopened else checked

    @property
    def reopened(self) -> bool:
        """Approved once already, so reasons were given before."""
        return any(event.verb == "approve" and event.text_hash == self.post.current.hash for event in self.events)

    @cached_property
    def paragraphs(self):
        return paragraphs(self.words.text, self.checked.points)

    @cached_property
    def stopping(self) -> bool:
        """Something must change that no minute can ratify, or not in a moderator's hands."""
        return any(not (point.ratifiable and self.in_office) for point in self.checked.stopping)

    @cached_property
    def channels(self):
        return self.post.chosen_channels()

    @cached_property
    def where(self) -> str:
        names = [channel.name for channel in self.channels]
        listed = " and ".join(names) if len(names) < 3 else f"{names[0]} and {len(names) - 1} more"
        own = self.council.short_name
        return listed if own in listed else f"{listed} for {own}"

    @cached_property
    def pictures(self):
        return list(self.post.current.pictures.select_related("image"))

    @cached_property
    def events(self):
        return list(self.post.events.all())

    @cached_property
    def history(self):
        return items(self.events, with_points=True)

    @cached_property
    def before(self):
        """The version to compare with: as seen in a stale page, published, or last sent."""
        if self.changed_words:
            return self.post.revisions.filter(hash=self.seen).last()
        if self.correcting:
            return self.post.published
        number = last_seen(self.post, self.events)
        return self.post.revisions.filter(number=number).first() if number else None

    @cached_property
    def changes(self):
        return marked_changes(self.before.text, self.words.text, self.checked.points) if self.before else []

    @cached_property
    def side_changes(self):
        return side_changes(words_of(self.before), self.words) if self.before else []

    @cached_property
    def view(self) -> str:
        asked = self.request.GET.get("view", "")
        if asked in dict(self.views):
            return asked
        return "changes" if self.before and self.undecided else "whole"

    @cached_property
    def views(self):
        return [(key, label) for key, label in VIEWS.items() if key != "changes" or self.before]

    @cached_property
    def lasting_clause(self):
        """The clause of the policy that says what is published stays, where it has one."""
        cited = self.checked.book.cited.values()
        return next((c for c in cited if c.anchor and "for ever" in c.summary.lower()), None)

    # --- what the template asks ------------------------------------------------------------------------------------

    @property
    def main_ready(self) -> bool:
        """One press decides, so the decision stays in view; not while it is long."""
        if not self.can["publish"] or self.must_choose or self.opened == "when":
            return False
        return not (self.stopping and self.keep_for)

    @property
    def banner(self) -> str:
        """The one thing to know before anything else."""
        if self.changed_words:
            return self.changed_words
        moved = [event for event in self.events if event.from_state != event.to_state]
        if self.post.state == S.SUBMITTED and moved and moved[-1].verb == "bounce":
            return f"This cannot go out as it is. {moved[-1].note}"
        if self.can["publish"] and self.must_choose:
            return self.passed
        return ""

    @property
    def last_said(self) -> list[str]:
        """Why it is on hold, and the last note that went back to its author, until it is decided."""
        if self.post.state in (S.PUBLISHED, S.WITHDRAWN, S.REJECTED):
            return []
        said = {event.verb: event for event in self.events if event.note}
        held = said.get("hold") if self.post.state == S.ON_HOLD else None
        back = said.get("request changes")
        lines = [(held, "Put on hold by"), (back, "Sent back by")]
        return [f"{words} {event.actor_name}, {says(event.at)}: {event.note}" for event, words in lines if event]

    @property
    def on_website(self) -> bool:
        return any(channel.kind == "website" for channel in self.channels)

    @property
    def done(self) -> bool:
        return "done" in self.request.GET
