"""How strictly the period before a poll holds a draft back.

The Code of Recommended Practice on Local Authority Publicity (Local Government Act 1986, section 4) asks for particular
care until the poll is over. A poll of one part bears less on the rest, unless the text is about that part, or about
somebody who stands there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from policies.engine.language.areas import areas_in
from policies.engine.language.candidates import Mention
from policies.engine.model import ADVISE, JUSTIFY, UNSURE, Context
from policies.engine.views import View

REFUSE, WARN = "refuse", "warn"
#: How severe a point may be at most that the period alone makes; None: as severe as the policy says.
_AT_MOST = {"warn": JUSTIFY, "advise": ADVISE}


@dataclass(frozen=True, slots=True)
class Held:
    """``strictness`` is "" where no period runs, else one of those of ``Period``. ``area``: what is named of the part
    in which a poll is held, where that is why it is "refuse". ``ends``, ``free_on``: those of ``Period`` that bear on
    the draft.
    """

    strictness: str = ""
    area: str = ""
    ends: datetime | None = None
    free_on: date | None = None

    @property
    def at_most(self) -> str | None:
        return _AT_MOST.get(self.strictness)


def held(context: Context, views: Mapping[str, View], named: Mapping[str, list[Mention]]) -> Held:
    """How the period bears on these texts. Whoever is perhaps named does not make it stricter."""
    if not context.restricted:
        return Held()
    period = context.period
    who = any(m.sureness != UNSURE for found in named.values() for m in found)
    area = "" if who else next(areas_in(views.values(), period.areas, context.council.name), "")
    if who or area:
        return Held(REFUSE, "" if period.strictness == REFUSE else area, period.named_ends, period.named_free_on)
    return Held(period.strictness, "", period.ends, period.free_on)


__all__ = ["REFUSE", "WARN", "Held", "held"]
