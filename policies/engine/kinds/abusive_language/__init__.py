"""Words no council should use of anyone, or at all.

Finds profane, obscene, insulting, racist, sexist, homophobic, ableist and threatening words, also in disguise (sh1t,
f u c k, zero-width characters, look-alike letters, repeats), and what no single word gives away: who is spoken to or of
("you are scum"), words for people used as scorn ("looks well gay"), and threats ("we know where you live"). Harsh words
that are no abuse ("stupid", "pathetic") are worth a look and no more.

Must not find innocent words that hold one (Scunthorpe, Penistone, assess, dam), places and family names, "kill the
engine", birds, animals and food, and rude words that are quoted in a notice against abuse, denied or talked about.
"""

from __future__ import annotations

from collections.abc import Iterator

from policies.engine.kinds.abusive_language.examples import FOUND, PASSED
from policies.engine.kinds.abusive_language.words import words_for
from policies.engine.language.abuse import inside, read, read_ahead
from policies.engine.language.own_names import places_of
from policies.engine.model import ADVISE, LIKELY, SURE, WayOut
from policies.engine.protocol import Hit, Spoken

KIND = "abusive-language"
DEFAULT_SEVERITY = "block"
LAW = None
_SURE = frozenset({"obscene", "coarse", "slur"})
READER = Spoken(
    "This may hurt or belittle somebody.", "The Council speaks to everyone here, and keeps a civil tongue.",
    (WayOut("Change the words", go_to="text"),),
)


def find(draft, params) -> Iterator[Hit]:
    council = draft.context.council
    for text in draft.texts + draft.descriptions:
        names = places_of((*council.places, *council.people), text.raw)
        for abuse in read(text):
            if _counts(abuse) and not (abuse.term and inside(abuse, names)):
                place = abuse.start, abuse.end
                message, why, ways = words_for(abuse.matter, text.raw, *place, abuse.term)
                sure = SURE if abuse.matter in _SURE or abuse.disguised else LIKELY
                severity = ADVISE if abuse.matter == "harsh" else None
                yield text.hit(place, message, why, ways, sureness=sure, severity=severity)


def _counts(abuse) -> bool:
    """What only tires, what is said of a thing, and what innocent signs add up to, is no point on a draft."""
    return abuse.matter != "mild" and not abuse.hint and (abuse.at_people or abuse.matter != "scorn")


__all__ = ["DEFAULT_SEVERITY", "FOUND", "KIND", "LAW", "PASSED", "READER", "find", "read_ahead"]
