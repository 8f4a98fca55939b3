"""What every page of a council says today, read along with the council itself: holds that run, and who is away."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Expression, OuterRef, Subquery, TextField
from django.db.models.functions import Cast, JSONObject
from django.utils import timezone

from councilcomms.councils.categories import listed
from councilcomms.councils.models import OutOfOffice, QueueHold
from councilcomms.councils.models.cover import held_back
from councilcomms.councils.models.people import Joined, in_force


@dataclass(frozen=True)
class HeldNow:
    """A hold that runs, as pages say it."""

    reason: str
    categories: tuple[str, ...] = ()
    notices_exempt: bool = False

    def holds(self, category: str) -> bool:
        return held_back(self, category)

    @property
    def kinds(self) -> str:
        """“news and an event”; "" where it holds everything."""
        return listed(self.categories)


#: What rooms above want said of a council on its pages: a name, and the expression for rows whose council is at a path.
further: dict[str, Callable[[str], Expression]] = {}


def said_today(council: str) -> dict:
    """Annotations for rows whose council is at this path: ``held_today`` and ``away_today``, and what rooms above
    registered, for ``say_on``."""
    held = QueueHold.objects.covering().filter(council=OuterRef(council)).order_by().values("council")
    one = JSONObject(
        reason="reason", categories=Cast("categories", TextField()), notices_exempt="notices_exempt",
    )
    away = OutOfOffice.objects.filter(in_force(timezone.localdate()), council=OuterRef(council)).order_by("-pk")
    return {
        "held_today": Subquery(held.annotate(said=Joined(Cast(one, TextField()))).values("said")),
        "away_today": Subquery(away.values("words")[:1]),
        **{name: expression(council) for name, expression in further.items()},
    }


def say_on(council, row) -> None:
    """Put what was read beside ``row`` on the council: ``holds_now`` and ``out_of_office``."""
    council.holds_now = [
        HeldNow(said["reason"], tuple(json.loads(said["categories"])), bool(said["notices_exempt"]))
        for said in json.loads(f"[{row.held_today or ''}]")
    ]
    council.out_of_office = row.away_today or ""
    for name in further:
        setattr(council, name, getattr(row, name))
