"""Holding the queues: nothing of some categories, or of any, goes out while a hold runs. Posts keep their state."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.categories import listed
from councilcomms.councils.models import Council, Membership, QueueHold
from councilcomms.councils.moments import says
from councilcomms.councils.people.acts import act, record, tell
from councilcomms.councils.transitions import Refused, WrongState

#: Rooms above say where their things stand that a hold of this council kept back: a page's address, "" where none do.
waiting_after: list[Callable[[Council], str]] = []


def hold_on(category: str, moment=None) -> QueueHold | None:
    """The hold that covers posts of this category at this moment (aware; now), or None. Asked of the rows: no job."""
    return next((hold for hold in QueueHold.objects.covering(moment) if hold.holds(category)), None)


def hold_since(category: str, moment, holds: Iterable[QueueHold] | None = None) -> QueueHold | None:
    """The first hold that covered this category at any time from this moment (aware) until now, or None.

    ``holds``: those that ``holds_since`` gave for this moment or one before, where they are read already.
    """
    rows = holds_since(moment) if holds is None else holds
    return next((hold for hold in rows if hold.holds(category) and _ran_after(hold, moment)), None)


def holds_since(moment) -> list[QueueHold]:
    """Every hold that ran at any time from this moment until now, the oldest first."""
    ran = Q(ended_at=None) | Q(ended_at__gt=moment)
    return list(QueueHold.objects.filter(ran, starts_at__lte=timezone.now()).order_by("starts_at", "pk"))


def _ran_after(hold: QueueHold, moment) -> bool:
    return hold.ended_at is None or hold.ended_at > moment


def page_of_waiting(council) -> str:
    """Where what a hold kept back is listed; "" where nothing is."""
    return next(filter(None, (room(council) for room in waiting_after)), "")


def hold_queues(council, *, by, reason: str, categories=(), notices_exempt: bool = False) -> QueueHold:
    """Nothing of these categories goes out from now on; none named: nothing at all."""
    with act("hold queues", by=by, on=council) as by:
        reason, categories = " ".join(reason.split()), list(categories)
        refuse_hold(reason, categories, notices_exempt)
        hold = QueueHold.objects.create(
            reason=reason, categories=categories, notices_exempt=notices_exempt and not categories, begun_by=by,
        )
        record("hold queues", by=by, note=f"{what(hold)} {reason}", hold=hold.pk, categories=categories)
        tell(deciders(), "Posts are on hold", by=by, words=reason, address=holds_address(council))
    return hold


def refuse_hold(reason: str, categories: list[str], notices_exempt: bool) -> None:
    errors = {}
    if not reason:
        errors["reason"] = "Write why nothing goes out. Everyone reads it."
    elif len(reason) > QueueHold._meta.get_field("reason").max_length:
        errors["reason"] = "Use at most 300 characters."
    if notices_exempt and "notice" in categories:
        errors["notices_exempt"] = "You ticked official notices above too. Either they are held or they still go out."
    for running in QueueHold.objects.covering():
        shared = [category for category in running.categories if category in categories]
        since = f"on hold already since {says(running.starts_at)}: end that first."
        if not running.categories and running.notices_exempt and categories == ["notice"]:
            continue
        if not running.categories:
            but = " but official notices" if running.notices_exempt else ""
            errors["categories"] = f"Everything{but} is {since}"
        elif shared or not categories:
            names = listed(shared or running.categories)
            many = len(shared or running.categories) > 1
            errors["categories"] = f"{names[:1].upper()}{names[1:]} {'are' if many else 'is'} {since}"
    if errors:
        raise Refused(errors)


def resume_queues(hold: QueueHold, *, by) -> QueueHold:
    """End it at once. What it kept back never goes out by itself: somebody says what becomes of each."""
    with act("resume queues", by=by, on=hold) as by:
        hold = QueueHold.objects.select_for_update(of=("self",)).get(pk=hold.pk)
        if hold.ended_at:
            raise WrongState(f"This hold was ended already on {says(hold.ended_at)}.")
        hold.ended_at, hold.ended_by = timezone.now(), by
        hold.save()
        record("resume queues", by=by, note=hold.reason, hold=hold.pk)
        tell(deciders(), "Posts go out again", by=by, words=hold.reason, address=holds_address(hold.council))
    return hold


def what(hold) -> str:
    """What it holds, in a sentence. ``hold``: a row, or what pages say of one."""
    if hold.categories:
        return f"On hold: {listed(hold.categories)}."
    return "On hold: everything but official notices." if hold.notices_exempt else "On hold: everything."


def deciders() -> list[Membership]:
    return list(Membership.objects.deciders().select_related("council"))


def holds_address(council) -> str:
    return reverse("holds", args=[council.slug])
