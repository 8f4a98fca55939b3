"""After a hold: every post that it kept back, and what becomes of each."""

from __future__ import annotations

from functools import partial
from itertools import islice

from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from councilcomms.posts.held import MOST, kept_back
from councilcomms.posts.views.settling import put_typed, require_decider, row_of, settle

OFFERED = ("publish", "schedule", "send_back")


@require_safe
def hold_passed(request, council):
    return show(request)


def show(request, typed=None, status=200):
    """The page; where one act was refused, with what was typed in the row of that post."""
    found = list(islice(kept_back(require_decider(request)), MOST + 1))
    rows = [_row(request.member, kept) for kept in found[:MOST]]
    shown = {"rows": rows, "more": len(found) > MOST, **put_typed(rows, typed)}
    return render(request, "posts/hold_passed.html", shown, status=status)


def _row(member, kept):
    """While the hold runs nothing is published from here."""
    return row_of(member, kept, OFFERED if kept.hold.ended_at else OFFERED[1:])


@require_POST
def settle_kept_back(request, council, pk):
    """One post of the list: out now, at another time, or back to its author."""
    return settle(request, pk, OFFERED, partial(show, request), lambda: redirect("hold_passed", council))
