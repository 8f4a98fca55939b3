"""What is suggested for a clause, and the clause as it is read here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

RULE, MECHANISM, PEOPLE = "rule", "mechanism", "people"
#: "likely" is worth taking as it stands; "unsure" is shown, and left to whoever reads the clause.
LIKELY, UNSURE = "likely", "unsure"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One way to carry a clause out. ``name``: a rule's kind, a mechanism's name, or "people".

    ``severity`` and ``params`` are of rules on drafts; ``words``: the words of the clause that speak for it.
    """

    name: str
    what: str
    why: str
    words: str = ""
    severity: str = ""
    params: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    sureness: str = LIKELY


@dataclass(frozen=True, slots=True)
class ClauseText:
    """A clause with what stands over it. ``lead_in``: the clause that leads into the list it is an item of."""

    text: str
    heading: str = ""
    section: str = ""
    ref: str = ""
    lead_in: str = ""

    @property
    def over(self) -> str:
        return f"{self.section} / {self.heading} / {self.lead_in}"


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that speak for a name: ``pattern`` in one sentence, with ``needs`` and without ``unless`` in the same
    (``whole``: in the clause as a whole).

    Patterns are searched in straightened text with no regard to case, and are linear: no repeat inside a repeat.
    """

    name: str
    pattern: str
    needs: str = ""
    unless: str = ""
    sureness: str = LIKELY
    whole: bool = False
