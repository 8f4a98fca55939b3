"""Comments that insult or threaten people.

Finds insults to anyone, named, meant or spoken to: words ("halfwit"), sayings ("thick as a plank", "face like a slapped
fish"), crude swearing thrown at people, and threats, wishes of harm and calls to it.

Must not find harsh words about the council as a body or about what it does ("a shambles", "spineless decision"),
insults that are quoted, denied or made of oneself, and hyperbole ("I could have died", "they'll kill me if I'm late").
"""

from __future__ import annotations

from collections.abc import Iterator

from policies.engine.language.abuse import inside, read
from policies.engine.language.own_names import places_of
from policies.engine.model import LIKELY, SURE
from policies.engine.protocol import Example, Hit, Spoken

KIND = "attack-threat"
_INSULT = ("This insults somebody.", "Criticism of the Council stays; attacks on people need not.")
_SAID = {
    "insult": _INSULT, "scorn": _INSULT, "slur": _INSULT, "obscene": ("This is crude abuse of people.", _INSULT[1]),
    "threat": ("This reads as a threat.",
               "It is taken seriously, however it was meant; if anyone is in danger now, ring 999."),
}
READER = Spoken("This may be an attack on somebody.", "Comments much like it were judged so.")


def find(draft, params) -> Iterator[Hit]:
    council = draft.context.council
    for text in draft.texts:
        names = places_of((*council.places, *council.people), text.raw)
        for abuse in read(text):
            if abuse.matter in _SAID and abuse.at_people and not (abuse.term and inside(abuse, names)):
                plain = abuse.matter == "threat" and not abuse.hint or abuse.term and abuse.matter == "obscene"
                sure = SURE if plain else LIKELY
                yield text.hit((abuse.start, abuse.end), *_SAID[abuse.matter], sureness=sure,
                               topic="threat" if abuse.matter == "threat" else "")


FOUND = (
    Example("The clerk is a halfwit.", "halfwit"),
    Example("You pompous old windbag, sit down.", "You pompous old windbag"),
    Example("The new groundsman is thick as a plank.", "is thick as a plank"),
    Example("Who elected this shower of gits?", "gits"),
    Example("You useless fuckers.", "You useless fuckers"),
    Example("I'll punch your head in.", "I'll punch your head in"),
    Example("We know where you live.", "We know where you live"),
    Example("He wants a good slapping.", "wants a good slapping"),
)
PASSED = (
    Example("What a shambles. The whole council should resign and let somebody else try."),
    Example("A spineless decision, badly explained and worse minuted."),
    Example("I could have died when my own name was read out."),
    Example("Nobody is an idiot for asking."),
    Example("My wife will kill me if I miss the bus again."),
    Example("The pigs got into the allotments and the cow is in the beck."),
    Example("I felt a right muppet, I had the wrong day."),
    Example("He was called \"moron\" at the meeting, and that is not how we speak to people."),
)
