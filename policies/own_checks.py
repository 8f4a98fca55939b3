"""Verbs on what a council adds to its checks: exceptions, and patterns of its own."""

from __future__ import annotations

import re
from contextlib import contextmanager

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import notices
from councilcomms.councils.models import Membership, Role
from councilcomms.councils.transitions import Refused
from policies.engine.own_patterns import is_readable, pattern_of
from policies.models import CheckException, OwnPattern, Policy, PolicyEvent
from policies.own_rules import renew_own_key
from policies.pattern_faults import faults_of
from policies.permissions import may
from policies.words import KIND_NAMES

#: Of an exception's words one must have so many letters and be none that stands in every text.
SHORTEST = 3
_WORD = re.compile(r"[^\W\d_]+")
_EVERYDAY = frozenset("""
    the and for are but not you all any can had her was one our out has him his how its may new now old see two who did
    get she too use that with have this will your from they been were what when there their which would about into than
    them then some could other more only also very just over such our ours your yours council parish
    """.split())
VERB_WORDS = {
    "add exception": "words passed over", "end exception": "words looked at again",
    "write pattern": "a check of our own written", "change pattern": "a check of our own changed",
    "switch on pattern": "a check of our own switched on", "switch off pattern": "a check of our own taken away",
}


class _Nothing(Exception):
    """It was done already: nothing changes, and no event says that it did."""


@contextmanager
def _act(verb: str, by, note: str):
    """Permission, one transaction, the event, and the key that compiled rules are kept under."""
    with transaction.atomic():
        policy = Policy.objects.select_for_update().first()
        if policy is None:
            raise Refused("There is no policy here yet.")
        if not may("keep checks", by, policy):
            raise PermissionDenied("The Clerk and the policy administrator keep the checks.")
        try:
            yield
        except _Nothing:
            return
        renew_own_key(policy)
        PolicyEvent.objects.create(actor=by, actor_name=by.name, actor_title=by.title, verb=verb, note=note)
        others = [member for member in keepers() if member.pk != by.pk]
        address = reverse("checks", args=[by.council.slug])
        notices.tell(others, f"The checks were changed: {VERB_WORDS[verb]}", address, f"{by.name}: {note}")


def keepers():
    """The Clerk and the policy administrators of today."""
    return Membership.objects.holding(Role.CLERK).union(Membership.objects.holding(Role.ADMINISTRATOR))


def add_exception(*, kind: str, words: str, why: str, by) -> CheckException:
    """From now on checks of this kind find nothing inside these whole words. Raises Refused."""
    words, why = " ".join(words.split()), why.strip()
    errors = {}
    if not any(letter.isalnum() for letter in words):
        errors["words"] = "Write the words to pass over."
    elif "*" in words:
        errors["words"] = "Write the words whole, without *."
    elif not any(len(word) >= SHORTEST and word not in _EVERYDAY for word in _WORD.findall(words.casefold())):
        errors["words"] = "These words stand in almost every text. Write more of what is meant."
    if not why:
        errors["why"] = "Say why these words are all right here."
    if errors:
        raise Refused(errors)
    with _act("add exception", by, f"“{words}” ({KIND_NAMES[kind]}): {why}"):
        if CheckException.objects.standing().filter(kind=kind, words=words).exists():
            raise Refused({"words": "These words are passed over already."})
        return CheckException.objects.create(kind=kind, words=words, why=why, added_by=by, started_at=timezone.now())


def end_exception(exception: CheckException, *, by) -> None:
    """The checks look at these words again. A second time changes nothing."""
    with _act("end exception", by, f"“{exception.words}” ({KIND_NAMES[exception.kind]})"):
        _end(exception, by)


def write_pattern(*, by, **said) -> OwnPattern:
    """A pattern, not in use yet. ``said``: the model's own fields. Raises Refused by field."""
    pattern = put(OwnPattern(added_by=by), said)
    refuse_unfit(pattern)
    with _act("write pattern", by, pattern.name):
        pattern.save()
    return pattern


def change_pattern(pattern: OwnPattern, /, *, by, **said) -> OwnPattern:
    """Correct one that was never in use: what has found points stays as it was, for the record of those points."""
    with _act("change pattern", by, said.get("name", pattern.name)):
        row = OwnPattern.objects.select_for_update().get(pk=pattern.pk)
        if row.ended_at:
            raise Refused("This check was taken away. Write it anew.")
        if row.started_at:
            raise Refused("This check is in use. Stop using it, and write it anew.")
        refuse_unfit(put(row, said))
        row.save()
    return row


def put(pattern: OwnPattern, said: dict) -> OwnPattern:
    """What was said, put into an unsaved pattern; where words are given, the pattern is made of them."""
    for name, value in said.items():
        setattr(pattern, name, value)
    if pattern.words:
        pattern.pattern = pattern_of(filter(is_readable, pattern.words), other_endings=pattern.other_endings)
    return pattern


def switch_on(pattern: OwnPattern, *, by) -> None:
    """In use from now on."""
    with _act("switch on pattern", by, pattern.name):
        row = OwnPattern.objects.select_for_update().get(pk=pattern.pk)
        if row.ended_at:
            raise Refused("This check was taken away. Write it anew.")
        if row.started_at:
            raise _Nothing
        refuse_unfit(row)
        row.started_at = timezone.now()
        row.save()


def switch_off(pattern: OwnPattern, *, by) -> None:
    """No longer in use, for good: to use it again it is written anew."""
    with _act("switch off pattern", by, pattern.name):
        _end(pattern, by)


def _end(row, by) -> None:
    row = type(row).objects.select_for_update().get(pk=row.pk)
    if row.ended_at:
        raise _Nothing
    row.ended_at, row.ended_by = timezone.now(), by
    row.save()


def refuse_unfit(pattern: OwnPattern) -> None:
    """Raise where it cannot be used, or does not find its own examples and nothing else."""
    if errors := faults_of(pattern):
        raise Refused(errors)
