"""The record of an officer's decision under delegation, as the Openness of Local Government Bodies Regulations 2014 ask
for it (SI 2014/2095 regs 7 to 10). Never changed: a later record may say which it replaces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Max
from django.utils import timezone

from councilcomms.councils.locking import lock_council
from councilcomms.councils.transitions import Refused, one_act
from councilcomms.posts.models import DecisionRecord, Post
from councilcomms.posts.permissions import may
from councilcomms.posts.transitions.table import step


@dataclass(frozen=True)
class Decision:
    """What reg. 7(3) asks for, in the officer's own words."""

    decided_on: date | None
    decision: str
    reasons: str
    alternatives: str = ""
    conflicts: str = ""
    authority: str = ""


def record_decision(
    decision: Decision, *, by, post: Post | None = None, replaces: DecisionRecord | None = None
) -> DecisionRecord:
    """Public from now on. ``post``: the one decided on; none for a decision about something else.

    Raises Refused by ``decided_on``, ``decision``, ``reasons`` and ``replaces``.
    """
    if post is None:
        with one_act():
            if not may("record decision", by, None):
                raise PermissionDenied("The Clerk or a deputy records decisions.")
            return _write(decision, by=by, post=None, replaces=replaces)
    with step(post, "record decision", by=by) as now:
        row = _write(decision, by=by, post=now.thing, replaces=replaces)
        now.note = f"Decision {row.number}"
    return row


def _write(decision: Decision, *, by, post, replaces) -> DecisionRecord:
    _refuse_unfinished(decision)
    # The lock gives numbers out one by one.
    lock_council(by.council_id)
    if replaces is not None and DecisionRecord.objects.filter(replaces=replaces).exists():
        raise Refused({"replaces": "Another record replaces that one already. Correct the latest."})
    last = DecisionRecord.objects.aggregate(last=Max("number"))["last"] or 0
    return DecisionRecord.objects.create(
        post=post, number=last + 1, decided_on=decision.decided_on, decision=decision.decision.strip(),
        reasons=decision.reasons.strip(), alternatives=decision.alternatives.strip(),
        conflicts=decision.conflicts.strip(), authority=decision.authority.strip(), made_by=by, replaces=replaces,
    )


def _refuse_unfinished(decision: Decision) -> None:
    errors = {}
    if decision.decided_on is None:
        errors["decided_on"] = "Enter the day of the decision."
    elif decision.decided_on > timezone.localdate():
        errors["decided_on"] = "That day is still to come. Enter the day of the decision."
    if not decision.decision.strip():
        errors["decision"] = "Write what was decided."
    if not decision.reasons.strip():
        errors["reasons"] = "Write the reasons for it."
    if errors:
        raise Refused(errors)
