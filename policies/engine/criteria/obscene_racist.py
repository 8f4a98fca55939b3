"""Comments that are obscene, racist or otherwise hateful.

Finds f- and c-words and sexual swearing however they are masked, slurs, and people run down for what they are (race,
faith, origin, sex, orientation, disability) though no single word is a slur.

Must not find milder swearing ("piss poor", "a load of old bollocks"), which is criticism; slurs that are quoted,
reported or rejected; places and family names; faggots and peas, a fag at the bus stop, a bitch on a lead.
"""

from __future__ import annotations

from collections.abc import Iterator

from policies.engine.language.abuse import inside, read
from policies.engine.language.own_names import places_of
from policies.engine.model import LIKELY, SURE
from policies.engine.protocol import Example, Hit, Spoken

KIND = "obscene-racist"
_SAID = {
    "obscene": ("This swears.", "The house rules keep obscene words off the page, whatever they are said about."),
    "slur": ("This is a slur.", "It is used to hurt people for what they are."),
    "hate": ("This runs people down for what they are.", "Hateful content may come down, and some of it is a crime."),
}
READER = Spoken("This may be obscene or hateful.", "Comments much like it were judged so.")


def find(draft, params) -> Iterator[Hit]:
    council = draft.context.council
    for text in draft.texts:
        names = places_of((*council.places, *council.people), text.raw)
        for abuse in read(text):
            if abuse.matter in _SAID and not (abuse.term and inside(abuse, names)):
                sure = LIKELY if abuse.matter == "hate" else SURE
                yield text.hit((abuse.start, abuse.end), *_SAID[abuse.matter], sureness=sure)


FOUND = (
    Example("Thirteen fucking weeks for one bulb.", "fucking"),
    Example("F**k your timetable.", "F**k"),
    Example("It is f u c k e d again.", "f u c k e d"),
    Example("What a tw@t.", "tw@t"),
    Example("The stall is run by some p*ki.", "some p*ki"),
    Example("Keep the gyppos off the rec.", "gyppos"),
    Example("Travellers are all thieves.", "Travellers are all thieves"),
    Example("Send the immigrants home.", "Send the immigrants home"),
)
PASSED = (
    Example("Piss poor, and a load of old bollocks."),
    Example("Bloody useless, the lot of it. Sod all done again."),
    Example("Two lads shouted \"paki\" at my father outside the shop and the driver did nothing."),
    Example("Scunthorpe has one, Cockermouth has one, and so has Dyke Road."),
    Example("Faggots and peas at the Lamb, then a fag on the wall."),
    Example("Nobody should be called a retard, not on here and not at school."),
    Example("My neighbours are Travellers and better neighbours I never had."),
    Example("She is a bitch of five, a brindle whippet, lost on the rec."),
)
