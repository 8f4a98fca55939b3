"""The words of the notices about a period. Each is true at the hour at which it is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from policies.calendars.polls import ADVISE, WARN
from policies.elections.owed import Owed
from policies.elections.restriction import STRICTER, strictness_of
from policies.elections.steps import advises
from policies.elections.words import day, ends_words, name_of
from policies.models import Poll

_GOES_ON = "Running services, meetings, notices that the law asks for and what people need at once go out as ever."


def subject_of(owed: Owed, others: Sequence[Poll], now: datetime) -> str:
    """Where the period stands."""
    poll, changed = owed.poll, owed.change is not None and owed.change.starts_at is not None
    it = "The pre-election period has changed: it" if changed else "The pre-election period"
    if poll.starts_at is None or now >= poll.ends_at:
        return _gone(owed, _still(others, now), now)
    if now >= poll.starts_at:
        return f"{it} {'runs' if changed else 'has started and runs'} until {ends_words(poll.ends_at)}"
    first = timezone.localdate(poll.starts_at)
    days = (first - timezone.localdate(now)).days
    return f"{it} starts {'tomorrow' if days == 1 else f'in {days} days'}, on {first:%A} {day(first)}"


def _gone(owed: Owed, still: Poll | None, now: datetime) -> str:
    ran = owed.poll.starts_at or (owed.change and owed.change.starts_at and owed.change.starts_at <= now)
    what = "is over" if ran else "will not start"
    if still:
        return f"One pre-election period {what}; another {_when(still, now)}"
    return f"The pre-election period {what}"


def words_for(owed: Owed, others: Sequence[Poll], now: datetime) -> list[str]:
    """The lines that everybody reads."""
    lines = [*_changed(owed), *(_named(poll) for poll in owed.polls)]
    standing = [poll for poll in owed.polls if poll.starts_at and now < poll.ends_at]
    if standing:
        lines += [_from_to(standing), *_means(standing)]
    elif not _still(others, now):
        lines.append("The council publishes as it does all year.")
    if still := _still(others, now):
        lines.append(f"Another period, {name_of(still)}, {_when(still, now)}.")
    return lines


def _named(poll: Poll) -> str:
    return f"{name_of(poll)}{', as the portal reckons: nobody has confirmed it' if poll.proposed else ''}."


def _changed(owed: Owed) -> list[str]:
    """What was done, and what people reckoned with before."""
    if owed.change is None:
        return []
    poll, before = owed.poll, owed.change
    lines = [before.because] if before.because else []
    if poll.state == Poll.State.REMOVED:
        lines.insert(0, "It was taken off." if poll.proposed else "It was entered by mistake and taken off.")
    if before.starts_at and poll.starts_at and before.starts_at != poll.starts_at:
        lines.append(f"It was to start on {day(timezone.localdate(before.starts_at))}.")
    if before.ends_at and poll.ends_at and before.ends_at != poll.ends_at:
        lines.append(f"It was to end at {ends_words(before.ends_at)}.")
    return lines


def _from_to(polls: Sequence[Poll]) -> str:
    first = timezone.localdate(min(poll.starts_at for poll in polls))
    return (f"From midnight at the start of {first:%A} {day(first)} until "
            f"{ends_words(max(poll.ends_at for poll in polls))}.")


def _means(polls: Sequence[Poll]) -> list[str]:
    """What changes, and for whom: as the strictest of them says, with the wards of those held in a part."""
    strictness = max((strictness_of(poll) for poll in polls), key=STRICTER.__getitem__)
    wards = ", ".join(dict.fromkeys(poll.area for poll in polls if poll.area and not advises(poll)))
    if strictness == ADVISE:
        return ["It binds the principal council. This council's posts get advice only.", _GOES_ON]
    about = f" about {wards} or those who stand there" if wards and strictness == WARN else ""
    lines = [f"In this time nothing new or controversial{about} goes out in the council's name, and nothing that shows "
             "or quotes a candidate. This holds for everybody who writes for the council."]
    if about:
        lines.append("Of other parts, a post that could bear on the election needs the Clerk's reason.")
    return [*lines, _GOES_ON]


def _still(others: Sequence[Poll], now: datetime) -> Poll | None:
    """Another period that runs, or is the next to start."""
    standing = [poll for poll in others if poll.starts_at and poll.ends_at > now and not advises(poll)]
    return min(standing, key=lambda poll: (max(poll.starts_at, now), -poll.ends_at.timestamp()), default=None)


def _when(poll: Poll, now: datetime) -> str:
    if poll.starts_at <= now:
        return f"runs until {ends_words(poll.ends_at)}"
    return f"starts on {day(timezone.localdate(poll.starts_at))}"
