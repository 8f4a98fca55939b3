"""What stands on the desk beside posts and policy, in one statement: what is left to put out by hand, what went out
without the Clerk, and what a meeting that was held was asked."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import F, IntegerField, TextField, Value
from django.db.models.functions import Cast, Coalesce, NullIf
from django.utils import timezone

from councilcomms.councils.models import MeetingItem
from councilcomms.councils.permissions import decider
from councilcomms.posts import afterwards
from councilcomms.posts.about import is_about
from councilcomms.posts.models import Delivery, Revision, WithoutClerk
from councilcomms.posts.permissions import sees_afterwards

#: Rows of all of them together, what is urgent first, then the oldest.
MOST = 90
_BY_HAND, _ITEM = "by-hand", "item"
_COLUMNS = ("later", "sort", "since", "subject", "headline", "body", "concerns", "who", "said", "stands_now")


@dataclass(frozen=True)
class Line:
    """One row. ``who``: a channel, a meeting's body, or who let it out; ``said``: why it was urgent; ``seen``: the hash
    of what stands published."""

    sort: str
    since: datetime
    post_id: int
    title: str
    who: str
    said: str
    seen: str
    about_reader: bool


@dataclass
class Lines:
    by_hand: list[Line] = field(default_factory=list)
    #: Heading and rows, the most pressing first; each post once.
    without_clerk: list[tuple[str, list[Line]]] = field(default_factory=list)
    items: list[Line] = field(default_factory=list)


def lines_of(member) -> Lines:
    """In one statement; none for whoever does not decide in the Clerk's place, one more for a deputy with a scope."""
    if not sees_afterwards(member):
        return Lines()
    rows = _went_out(member)
    if decider(member):
        rows = rows.union(_by_hand(), _items(), all=True)
    lines = [_line(row, member) for row in rows.order_by("later", "since", "subject")[:MOST]]
    once = afterwards.one_a_post((line for line in lines if line.sort in afterwards.TITLES), lambda line: line.sort)
    went_out = [(title, [line for line in once if line.sort == how]) for how, title in afterwards.TITLES.items()]
    return Lines(
        [line for line in lines if line.sort == _BY_HAND], [found for found in went_out if found[1]],
        [line for line in lines if line.sort == _ITEM],
    )


def _went_out(member):
    published = "post__published__"
    why = Coalesce(NullIf("cause_note", Value("")), "cause", output_field=TextField())
    return _rows(
        afterwards.open_rows(member), afterwards.urgent_first(), F("how"), F("at"), F("post_id"),
        F(f"{published}headline"), F(f"{published}text"), Cast(f"{published}about", TextField()),
        F("by__user__full_name"), why, F(f"{published}hash"),
    )


def _by_hand():
    none, current = Value("", TextField()), "post__current__"
    return _rows(
        Delivery.objects.filter(state=Delivery.State.BY_HAND), Value(1), Value(_BY_HAND), F("made_at"),
        F("post_id"), F(f"{current}headline"), F(f"{current}text"), none, F("channel__name"), none, none,
    )


def _items():
    """Of meetings that were held, what they resolved is still to be entered."""
    none = Value("", TextField())
    waiting = MeetingItem.objects.filter(
        outcome=MeetingItem.Outcome.WAITING, meeting__held_on__lte=timezone.localdate()
    )
    return _rows(
        waiting, Value(1), Value(_ITEM), F("asked_at"), Value(0, IntegerField()), F("title"), none, none,
        F("meeting__body"), none, none,
    )


def _rows(found, *columns):
    return found.order_by().annotate(**dict(zip(_COLUMNS, columns, strict=True))).values_list(*_COLUMNS)


def _line(row, member) -> Line:
    _later, sort, since, subject, headline, body, concerns, who, said, stands_now = row
    version = Revision(headline=headline, text=body, about=json.loads(concerns) if concerns else [])
    said = dict(WithoutClerk.Cause.choices).get(said, said)
    concerned = sort in afterwards.TITLES and is_about(version, member)
    return Line(sort, since, subject, version.title, who, said, stands_now, concerned)
