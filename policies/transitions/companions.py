"""The documents that the policy names beside itself: listed with link and review date, for everybody to read."""

from __future__ import annotations

from contextlib import contextmanager

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import URLValidator
from django.db import transaction

from councilcomms.councils.transitions import Refused
from policies.models import Companion, Policy, PolicyEvent
from policies.permissions import may

_WEB_ADDRESS = URLValidator(schemes=["http", "https"])
NOT_A_LINK = "Enter the whole address, beginning with https:// or http://."


@contextmanager
def _act(verb: str, by):
    """The policy, locked, and where to say what was done: one transaction, permission, event."""
    with transaction.atomic():
        policy = Policy.objects.select_for_update().first()
        if policy is None:
            raise Refused("There is no policy here yet.")
        if not may("keep companions", by, policy):
            raise PermissionDenied("The Clerk and the policy administrator keep this list.")
        said = []
        yield policy, said.append
        PolicyEvent.objects.create(
            actor=by, actor_name=by.name, actor_title=by.title, verb=verb, note="\n".join(said)
        )


def add_companion(*, name: str, link: str = "", review_on=None, by) -> Companion:
    """List a document. Raises Refused by field."""
    with _act("add companion", by) as (policy, say):
        companion = Companion(policy=policy)
        _put(companion, name, link, review_on)
        say(_described(companion))
    return companion


def change_companion(companion: Companion, /, *, name: str, link: str = "", review_on=None, by) -> Companion:
    """Its name, link or review date. Raises Refused by field."""
    with _act("change companion", by) as (_, say):
        row = _standing(companion)
        say(f"It was: {_described(row)}")
        _put(row, name, link, review_on)
        say(f"Now: {_described(row)}")
    return row


def remove_companion(companion: Companion, *, by) -> None:
    """Off the list. Raises Refused where somebody was first."""
    with _act("remove companion", by) as (_, say):
        row = _standing(companion)
        say(_described(row))
        row.delete()


def _standing(companion: Companion) -> Companion:
    row = Companion.objects.filter(pk=companion.pk).first()
    if row is None:
        raise Refused("This document was taken off the list already.")
    return row


def _put(row: Companion, name: str, link: str, review_on) -> None:
    name, link = " ".join(name.split()), link.strip()
    errors = {}
    if not name:
        errors["name"] = "Enter the document's name."
    elif Companion.objects.filter(policy=row.policy_id, name__iexact=name).exclude(pk=row.pk).exists():
        errors["name"] = "This document is listed already."
    if link:
        try:
            _WEB_ADDRESS(link)
        except ValidationError:
            errors["link"] = NOT_A_LINK
    if errors:
        raise Refused(errors)
    row.name, row.link, row.review_on = name, link, review_on
    row.save()


def _described(row: Companion) -> str:
    due = f"review due {row.review_on:%-d %B %Y}" if row.review_on else "no review date"
    return f"{row.name}, {row.link or 'no link'}, {due}"
