"""What a change of the rules would have done to what was published in the past."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice, tee

from django.utils import timezone

from policies import readings
from policies.engine import Compiled, Finding, Rule, compile_rules
from policies.engine.comparing import Findings, compare_many
from policies.engine.normalise import Reading
from policies.engine.own_patterns import pattern_of
from policies.engine.patterns import compile_pattern

#: As many of the year's newest texts as can be read while somebody waits.
MOST_TEXTS = 500
A_YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Changed:
    """A past text whose points would differ: those that ``went``, those that ``came``."""

    past: readings.Past
    went: tuple[Finding, ...]
    came: tuple[Finding, ...]


@dataclass(frozen=True)
class BackTest:
    """``texts``: how many were read. ``read_any`` is False where the change is not of what the texts are.

    ``holding``: in how many of them the words that the change speaks of stand; None where it speaks of none.
    """

    texts: int
    changed: tuple[Changed, ...]
    read_any: bool = True
    holding: int | None = None


#: Of a check of comments: no past comments are here to try it on.
NOT_TRIED = BackTest(0, (), read_any=False)


def each_by_both(
    texts: Iterable[readings.Past], before: Compiled, after: Compiled
) -> Iterator[tuple[readings.Past, Findings, Findings]]:
    """Each past text with what the one and the other rules find in it. Streamed."""
    kept, read = tee(texts)
    for past, (old, new) in zip(kept, compare_many(((p.fields, p.context) for p in read), before, after), strict=True):
        yield past, old, new


def try_on_past(before: Compiled, rules: tuple[Rule, ...], words: str = "") -> BackTest:
    """Check the last year's texts of the council entered by the rules there are, and by these.

    ``words``: those that the change speaks of.
    """
    after, since, changed = compile_rules(rules, before.reader), timezone.now() - A_YEAR, []
    sought = compile_pattern(pattern_of([words], other_endings=False), "plain") if words else None
    read = holding = 0
    for past, old, new in each_by_both(islice(readings.past(since), MOST_TEXTS), before, after):
        read += 1
        holding += bool(sought and _holds(past.fields, sought))
        went = tuple(point for point in old if not _among(point, new))
        came = tuple(point for point in new if not _among(point, old))
        if went or came:
            changed.append(Changed(past, went, came))
    return BackTest(read, tuple(changed), holding=holding if words else None)


def _holds(fields, sought) -> bool:
    """Whether it stands in anything that the checks read of a text."""
    texts = (fields.title, fields.text, fields.source.as_text, *(image.alt for image in fields.images))
    return any(sought.search(Reading(text).plain.data) for text in texts if text)


def _among(point: Finding, others) -> bool:
    """The same matter at the same place: a change of message or clause is none."""
    return any((o.kind, o.field, o.start, o.end) == (point.kind, point.field, point.start, point.end) for o in others)
