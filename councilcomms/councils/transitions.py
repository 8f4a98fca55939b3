"""The one way a thing changes state.

A verb opens a step, and the step does, in this order: open the transaction and lock the row · ask the room's
permissions · find (verb, state) in the room's table · run the body · set the state · write the event row · leave what
is to be told to ``on_commit``::

    POSTS = Life(Post, TRANSITIONS, permissions.may, PostEvent, about="post")

    def reject(post, *, by, reason):
        with POSTS.step(post, "reject", by=by, note=reason) as step:
            step.tell([post.author], ...)
        return step.thing
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from councilcomms.councils import notices


class _System:
    """Who acts when a job does. Each room says what it may do."""

    name = "The portal"
    title = ""
    pk = None

    def __repr__(self):
        return "SYSTEM"


SYSTEM = _System()


class WrongState(Exception):
    """The thing is no longer where this verb starts from. ``words`` say so to a person."""

    def __init__(self, words: str, thing=None):
        super().__init__(words)
        self.words = words
        self.thing = thing


class Stale(WrongState):
    """What was decided on is not what stands there now."""


class Refused(Exception):
    """A verb cannot go on. ``errors``: field name (or "") to plain sentences; nothing was changed.

    ``leaves``: called once everything is undone, for what the record keeps of the refusal itself.
    """

    def __init__(self, errors: dict[str, str | list[str]] | str, leaves: Callable[[], None] | None = None):
        self.errors = {"": errors} if isinstance(errors, str) else errors
        self.leaves = leaves
        super().__init__("; ".join(str(words) for words in self.errors.values()))


_together: ContextVar[bool] = ContextVar("together", default=False)


@contextmanager
def together():
    """Several verbs, all or none. What one of them raises undoes them all, so none needs a savepoint of its own."""
    with _leaving_a_record(), transaction.atomic():
        token = _together.set(True)
        try:
            yield
        finally:
            _together.reset(token)


@contextmanager
def one_act():
    """The transaction of one verb: its own, or a part of those done together."""
    with _leaving_a_record(), transaction.atomic(savepoint=not _together.get()):
        yield


@contextmanager
def _leaving_a_record():
    """Around a transaction: what a refusal leaves is written after it, by the outermost of those done together."""
    try:
        yield
    except Refused as refused:
        if refused.leaves and not _together.get():
            refused.leaves()
        raise


@dataclass
class Step:
    """What the body of a verb sees."""

    thing: object
    by: object
    verb: str
    to: str
    note: str = ""
    facts: dict = field(default_factory=dict)

    def record(self, **facts) -> None:
        """Add what the room's event table keeps beside who, what and when."""
        self.facts.update(facts)

    def tell(self, members, subject: str, address: str, words: str = "") -> None:
        """Notices for these members, never for the one who acts."""
        notices.tell([m for m in members if m is not None and m.pk != self.by.pk], subject, address, words)


class Life:
    """The states of one model: its table, its permissions, its events."""

    def __init__(self, model, transitions, may, event, *, about, wrong_state):
        self.model, self.transitions, self.may, self.event = model, transitions, may, event
        self.about, self.wrong_state = about, wrong_state

    def allows(self, thing, verb: str) -> bool:
        """Whether the table has this verb from where the thing is."""
        return thing.state in self.transitions[verb]

    @contextmanager
    def step(self, thing, verb: str, *, by, note: str = ""):
        ends = self.transitions[verb]
        with one_act():
            locked = self.lock(thing)
            if not self.may(verb, by, locked):
                raise PermissionDenied(f"{by} may not {verb} this.")
            if locked.state not in ends:
                raise WrongState(self.wrong_state(locked, verb), locked)
            before = locked.state
            step = Step(locked, by, verb, ends[before], note)
            yield step
            locked.state = step.to
            locked.save()
            self.write(step, before)

    def lock(self, thing):
        """The row, locked. SQLite has no row locks: its IMMEDIATE transaction holds the whole database."""
        locked = self.model.objects.select_for_update(of=("self",)).get(pk=thing.pk)
        if getattr(thing, "edit_number", None) != getattr(locked, "edit_number", None):
            return locked
        for name in getattr(self.model, "CARRIED", ()):
            carried = thing._state.fields_cache.get(name)
            # What may still be written over (``kept`` is False) is read again: it may have been since.
            if carried is not None and carried.pk == getattr(locked, f"{name}_id") and getattr(carried, "kept", True):
                locked._state.fields_cache[name] = carried
        return locked

    def write(self, step: Step, before: str):
        return self.event.objects.create(
            council_id=step.thing.council_id,
            actor=None if step.by is SYSTEM else step.by,
            actor_name=step.by.name,
            actor_title=step.by.title,
            verb=step.verb,
            from_state=before,
            to_state=step.to,
            note=step.note,
            at=timezone.now(),
            **{self.about: step.thing},
            **step.facts,
        )
