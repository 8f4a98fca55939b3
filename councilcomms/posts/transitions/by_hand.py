"""What a person put on a channel by hand, or did not."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from councilcomms.councils.moments import says
from councilcomms.councils.transitions import Refused, WrongState
from councilcomms.posts.models import Delivery, PostEvent
from councilcomms.posts.permissions import may


def confirm_delivery(delivery: Delivery, *, by, at: datetime, address: str = "") -> Delivery:
    """Somebody who may decide put it on the channel by hand, then and there."""
    with transaction.atomic():
        row = _lock(delivery, by)
        if at > timezone.now():
            raise Refused({"done_at": "That is still to come. Say when it went there."})
        out_at = row.post.corrected_at or row.post.published_at
        if at < out_at.replace(second=0, microsecond=0):
            where = " on the website" if row.post.on_website else ""
            raise Refused({"done_at": f"It went out{where} at {says(out_at)}; say a time after that."})
        row.state, row.done_at, row.address, row.confirmed_by = Delivery.State.CONFIRMED, at, address, by
        row.save()
        _record("confirm delivery", row, by, f"{row.channel}. {address}".strip())
    return row


def cancel_delivery(delivery: Delivery, *, by) -> Delivery:
    """Nobody puts it on the channel: somebody who may decide says so, as where a pre-election period began since."""
    with transaction.atomic():
        row = _lock(delivery, by)
        row.state = Delivery.State.CANCELLED
        row.save()
        _record("cancel delivery", row, by, f"{row.channel}.")
    return row


def _lock(delivery: Delivery, by) -> Delivery:
    row = Delivery.objects.select_for_update(of=("self",)).select_related("post", "channel").get(pk=delivery.pk)
    if not may("confirm delivery", by, row.post):
        raise PermissionDenied("The Clerk confirms what is put out by hand.")
    if row.state != Delivery.State.BY_HAND:
        raise WrongState(f"{row.channel} is not waiting to be done by hand.", row.post)
    return row


def _record(verb: str, row: Delivery, by, note: str) -> None:
    PostEvent.objects.create(
        post=row.post, actor=by, actor_name=by.name, actor_title=by.title, verb=verb,
        from_state=row.post.state, to_state=row.post.state, note=note,
    )
