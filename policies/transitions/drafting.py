"""What every change to a draft shares: the step, the new content key, and the refusal of an old page."""

from __future__ import annotations

from contextlib import contextmanager

from councilcomms.councils.transitions import Refused, WrongState
from policies.checks import content_key
from policies.models import Version
from policies.transitions.table import step
from policies.versions.fingerprints import seen_of, seen_of_all
from policies.versions.limits import LONGEST

CHANGED = (
    "This was changed while you wrote. Read below how it stands now. What you typed is kept: send it again to put it "
    "in its place."
)
GONE = "This was taken out of the draft while you wrote."
LONGEST_LABEL, LONGEST_ANSWER = LONGEST["label"], LONGEST["answer"]


@contextmanager
def changing(version: Version, *, by):
    """One change to a draft. The body says in ``note`` what it was; clauses and rules are written under the version's
    lock alone, so that what is read there stands."""
    with step(version, "edit policy versions", by=by) as act:
        yield act
        act.thing.content_key = content_key(act.thing)


def again(row):
    """The row as it is now, under the version's lock."""
    found = type(row).objects.filter(pk=row.pk).first()
    if found is None:
        raise WrongState(GONE)
    return found


def refuse_stale(row, seen: str | None) -> None:
    """``seen``: the hash of what the page showed, None where no page was."""
    if seen is not None and seen != seen_of(row):
        raise Refused({"seen": CHANGED})


def refuse_other_version(version: Version, seen: str | None) -> None:
    """The same for a version with all that is in it."""
    if seen is not None and seen != seen_of_all(version):
        raise Refused({"seen": "The draft was changed while this page was open. Read it again, then decide."})


def label_fault(policy, label: str, but: Version | None = None) -> str:
    """Why a version of this policy cannot be called so, or ""."""
    if not label:
        return "Give this version a name, like “2027 review”."
    if len(label) > LONGEST_LABEL:
        return f"Keep the name to {LONGEST_LABEL} characters."
    others = policy.versions.exclude(state=Version.State.DISCARDED).exclude(pk=but.pk if but else None)
    if others.filter(label__iexact=label).exists():
        return f"There is a version called “{label}” already. Give this one another name."
    return ""
