"""How strictly the period before a poll holds a draft back.

The Code of Recommended Practice on Local Authority Publicity (Local Government Act 1986, section 4) asks for particular
care until the poll is over. A poll of one part bears less on the rest, unless the text is about that part, or about
somebody who stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from policies.engine.language.candidates import Mention
from policies.engine.language.people import is_no_name
from policies.engine.model import ADVISE, JUSTIFY, UNSURE, Context, Period
from policies.engine.normalise import fold_pass
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
    area = "" if who else next(_areas_in(views.values(), period, context.council.name), "")
    if who or area:
        return Held(REFUSE, "" if period.strictness == REFUSE else area, period.named_ends, period.named_free_on)
    return Held(period.strictness, "", period.ends, period.free_on)


def _areas_in(views: Iterable[View], period: Period, council: str) -> Iterator[str]:
    """The areas that stand in the texts, but not as a part of the council's own name."""
    own = re.compile(rf"(?<!\w){_spaced(council)}(?!\w)", re.I) if council.strip() else None
    for view in views if period.areas else ():
        low = view.text.lower()
        masked = own.sub(lambda said: "\x1a" * len(said.group()), view.text) if own else view.text
        for area in period.areas:
            sought = _pattern(area, council)
            if sought and sought[0] in low and sought[1].search(masked):
                yield area


@lru_cache(maxsize=4096)
def _pattern(area: str, council: str) -> tuple[str, re.Pattern] | None:
    """Its longest word, and the name as whole words: case-blind, but an everyday word ("Green") with its capital.

    A ward is spoken of without that word too ("Moorside Ward"), unless the rest is an everyday word or the council's.
    """
    words = fold_pass(area).text.split()
    if not words:
        return None
    spoken = [words]
    bare = [word for word in words if word.lower() not in {"ward", "of", "the"}]
    if bare and bare != words and not _is_everyday(bare) and not _is_of(bare, council):
        spoken.append(bare)
    said = "|".join(_said(form) for form in spoken)
    return max(spoken[-1], key=len).lower(), re.compile(rf"(?<!\w)(?<!\w-)(?:{said})(?!\w|-\w)")


def _said(words: list[str]) -> str:
    if _is_everyday(words):
        return "|".join({words[0].capitalize(), words[0].upper()})
    return f"(?i:{_spaced(' '.join(words))})"


def _spaced(name: str) -> str:
    words = fold_pass(name).text.split()
    return r"\s+".join("(?:&|and)" if word.lower() in {"&", "and"} else re.escape(word) for word in words)


def _is_everyday(words: list[str]) -> bool:
    return len(words) == 1 and is_no_name(words[0].capitalize())


def _is_of(words: list[str], council: str) -> bool:
    return {word.lower() for word in words} <= {word.lower() for word in fold_pass(council).text.split()}


__all__ = ["REFUSE", "WARN", "Held", "held"]
