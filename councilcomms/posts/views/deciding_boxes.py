"""The boxes on the page where a post is decided, each filled with what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.forms import RadioSelect

from councilcomms.channels.models import Channel
from councilcomms.posts import deciding_forms as boxes
from councilcomms.posts.answers_box import AnswersBox
from councilcomms.posts.points import Point
from councilcomms.posts.views.deciding_text import sentences
from councilcomms.posts.words import words_of
from councilcomms.posts.words_box import WordsBox


@dataclass(frozen=True)
class Card:
    """A point with its boxes. ``like`` are the keys of the others of its kind that need a reason too.

    ``examples`` are marked texts that a point of the second reader is like.
    """

    point: Point
    form: object
    lift: boxes.LiftBox
    in_office: bool
    like: tuple[str, ...]
    uses_for_all: bool
    examples: tuple = ()

    @property
    def reason(self):
        return self.form[f"reason-{self.point.key}"] if self.point.needs_reason else None

    @property
    def minute(self):
        return self.form[f"minute-{self.point.key}"] if self.point.ratifiable and self.in_office else None


class Boxes:
    """Of a Page."""

    @cached_property
    def cards(self) -> list[Card]:
        needing = self.checked.needing_reason
        form = self.answers_box
        return [
            Card(point, form, self.lift_box_of(point), self.in_office, tuple(
                other.key for other in needing
                if point.needs_reason and other.key != point.key and other.finding.kind == point.finding.kind
            ), bool(self.data and f"like-{point.key}" in self.data), self.examples_of(point))
            for point in self.checked.points
        ]

    def examples_of(self, point: Point) -> tuple:
        if not point.finding.reader:
            return ()
        text = self.words.headline if point.finding.field == "title" else self.words.text
        return tuple(self.checked.book.examples_like(text, point.finding.kind))

    def lift_box_of(self, point: Point):
        if point.key == self.lifting:
            return self.lift_box
        return self.box(boxes.LiftBox, f"lift-{point.key}", of=point.finding.kind)

    @property
    def from_register(self) -> str:
        """For whoever comes back from the register of organisations: whether the point about this name is gone."""
        name = self.request.GET.get("named", "")
        if not name or name not in f"{self.words.headline}\n{self.words.text}":
            return ""
        same = [p for p in self.checked.points if p.finding.kind == "organisation-reference" and p.finding.span == name]
        if any(point.lift is None for point in same):
            return f"The point about “{name}” is still here: no approval in force has this name."
        return f"The point about “{name}” is gone. What you had typed is still on the page in the other tab."

    @property
    def lifting(self) -> str:
        """Key of the point that “It's not that” was said of."""
        return self.typed("point")

    @cached_property
    def lift_box(self):
        kind = next((point.finding.kind for point in self.checked.points if point.key == self.lifting), "")
        return self.box(boxes.LiftBox, f"lift-{self.lifting}", of=kind)

    @cached_property
    def confirming_box(self):
        return self.box(boxes.DeliveryBox, f"delivery-{self.confirming}")

    def box(self, kind, prefix, *args, **kwargs):
        return kind(*args, data=self.data, prefix=prefix, **kwargs)

    @cached_property
    def answers_box(self):
        return AnswersBox(self.checked, data=self.data)

    @cached_property
    def when_box(self):
        return self.box(boxes.WhenBox, "when")

    @cached_property
    def back_box(self):
        return self.box(
            boxes.SendBackBox, "back", self.words.text, sentences(self.words.text), author=self.post.author.name
        )

    @cached_property
    def reject_box(self):
        return self.box(boxes.RejectBox, "reject")

    @cached_property
    def hold_box(self):
        return self.box(boxes.HoldBox, "hold")

    @cached_property
    def ask_box(self):
        return self.box(boxes.AskBox, "ask", self.colleagues, second_reader=self.reader_wanted)

    @cached_property
    def words_box(self):
        """As typed; as it stands where nothing was typed into it."""
        typed = self.data if self.data and "words-text" in self.data else None
        if typed and self.changed_words and self.before and not self.changed_from(self.before, typed):
            typed = None
        return WordsBox(self.words, self.offered, data=typed, prefix="words")

    def changed_from(self, version, typed) -> bool:
        """Whether she typed anything into the box as it stood over this version."""
        box = WordsBox(words_of(version), self.offered, data=typed, prefix="words")
        return not box.is_valid() or box.typed().hash() != version.hash

    @cached_property
    def offered(self):
        """Channels that can be chosen today; None once it is out: a correction goes where the post went."""
        if self.post.state == self.post.State.PUBLISHED:
            return None
        return list(Channel.objects.usable(self.checked.version))

    @cached_property
    def correct_box(self):
        return self.box(boxes.CorrectBox, "correct")

    @cached_property
    def withdraw_box(self):
        return self.box(boxes.WithdrawBox, "withdraw", initial=self.said_of_withdrawal)

    # --- refusals --------------------------------------------------------------------------------------------------

    def refuse(self, name: str, errors: dict) -> None:
        """Put a verb's refusal where it can be mended: beside its control, and at the head of the page."""
        acting = getattr(self, name)
        if errors and all(self.elsewhere(place) for place in errors):
            self.opened = "words" if {"text", "channels"} & errors.keys() else ""
        for place, words in errors.items():
            self.errors.append((self.place_of(acting, place), words))
        reasons = {place: words for place, words in errors.items() if place in self.answers_box.fields}
        self.answers_box.refuse(reasons)
        acting.refuse({place: words for place, words in errors.items() if not self.elsewhere(place)})
        self.errors += [
            (self.place_of(acting, place), words) for place, listed in acting.errors.items() for words in listed
            if place not in errors and place != "__all__" and f"lift-{place}" not in errors
        ]

    @staticmethod
    def elsewhere(place: str) -> bool:
        of_points = ("reason-", "minute-", "agreed-", "kind-", "point-")
        return place.startswith(of_points) or place in {"", "text", "channels", "policy"}

    def place_of(self, acting, place: str) -> str:
        """The id that the line at the head of the page leads to."""
        if place.startswith("point-"):
            return place
        if place in self.answers_box.fields:
            first = "_0" if place.startswith(("reason-", "kind-")) else ""
            return f"{self.answers_box[place].auto_id}{first}"
        if place in {"text", "channels"}:
            return "words"
        place = place.removeprefix("lift-")
        if place == "done_at":
            place = "date"
        if place not in acting.fields:
            return "decision"
        radios = isinstance(acting.fields[place].widget, RadioSelect)
        return f"{acting[place].auto_id}_0" if radios else acting[place].auto_id
