"""Comments that nobody need answer: abusive, hateful or swearing.

Finds swearing, milder swearing at the council too ("piss poor", "a load of bollocks"), slurs, hate and insults.

Must not find "bloody", "damn", "sod all", harsh but clean criticism, or a bare threat, which goes to the Clerk instead;
nor words that are quoted or reported, or the dog mess on the verge.
"""

from __future__ import annotations

from collections.abc import Iterator

from policies.engine.language.abuse import inside, read
from policies.engine.language.own_names import places_of
from policies.engine.model import LIKELY
from policies.engine.protocol import Example, Hit

KIND = "no-response-expected"
_SAID = ("This is abuse or swearing.", "The Council need not answer it; criticism in it may still stand.")
_MATTERS = frozenset({"obscene", "coarse", "mild", "slur", "hate", "insult", "scorn"})


def find(draft, params) -> Iterator[Hit]:
    council = draft.context.council
    for text in draft.texts:
        names = places_of((*council.places, *council.people), text.raw)
        for abuse in read(text):
            counts = abuse.at_people or abuse.matter != "scorn"
            if abuse.matter in _MATTERS and counts and not (abuse.term and inside(abuse, names)):
                yield text.hit((abuse.start, abuse.end), *_SAID, sureness=LIKELY)


FOUND = (
    Example("Piss poor.", "Piss poor"),
    Example("Bollocks to your survey.", "Bollocks"),
    Example("What a pile of crap.", "crap"),
    Example("Thirteen fucking weeks for one bulb.", "fucking"),
    Example("The clerk is a halfwit.", "halfwit"),
    Example("Keep the gyppos off the rec.", "gyppos"),
    Example("Travellers are all thieves.", "Travellers are all thieves"),
)
PASSED = (
    Example("Bloody useless. Sod all done again, damn it."),
    Example("What a shambles. The whole council should resign."),
    Example("I'll punch your head in."),
    Example("Dog mess on the verge again, and the bin is full."),
    Example("Nobody should be called a retard, not on here and not at school."),
    Example("Scunthorpe has one, Cockermouth has one."),
)
