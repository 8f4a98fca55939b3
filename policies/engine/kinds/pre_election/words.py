"""Why a draft is held back before a poll, and the ways out that always stand open."""

from __future__ import annotations

from policies.engine.language.period import REFUSE, WARN, Held
from policies.engine.model import Context, WayOut
from policies.engine.protocol import Spoken

_CUT = WayOut("Cut to what people need to know now", go_to="text")
_WHY = "Until the poll is over the Council keeps to its running services, so that nobody who stands is helped or harmed."
_WARNED = "Until the poll is over the Council takes care that nobody who stands is helped or harmed."
_ELSEWHERE = "A poll is being held in one part of the Council's area, so what goes out about the rest is chosen with care."
_ADVISED = "Until the poll is over the Council takes care that what it publishes favours no side."


def why(held: Held, context: Context) -> str:
    """One sentence, which says what bears on the draft: a poll of everybody, one elsewhere, or the part it names."""
    if held.area:
        return (f"This names {held.area}, where a poll is being held, and until it is over the Council keeps to its "
                f"running services there.")
    if held.strictness == REFUSE:
        return _WHY
    if held.strictness == WARN:
        return _ELSEWHERE if context.period.areas else _WARNED
    return _ADVISED


def ways(held: Held, context: Context) -> tuple[WayOut, ...]:
    return keep(held, context), _CUT


def keep(held: Held, context: Context) -> WayOut:
    """To wait: for the first day that is free of what is as strict, where that is known."""
    day = held.free_on
    if day is None:
        return WayOut("Keep it until after polling day")
    year = f" {day.year}" if context.now is not None and context.now.year != day.year else ""
    return WayOut(f"Keep it for {day:%A} {day.day} {day:%B}{year}", go_to=f"when:{day.isoformat()}")


def of_reader(held: Held, context: Context) -> Spoken:
    """What the second reader says for the kind."""
    return Spoken("This may be more than news of a running service, in the pre-election period.", why(held, context),
                  ways(held, context))


__all__ = ["keep", "of_reader", "ways", "why"]
