"""Comments that threaten somebody, for the Clerk at once.

Finds harm announced, wished or called for against people: said outright ("I'll break his legs"), as a hint ("she
walks home alone, doesn't she"), with a weapon or fire, or by telling others where somebody is to be found.

Must not find insults and swearing without a threat, warnings of danger ("someone will be killed at that bend"), threats
that are reported, and hyperbole about oneself or a thing ("I'd take a hammer to that machine").
"""

from __future__ import annotations

from collections.abc import Iterator

from policies.engine.language.abuse import read
from policies.engine.model import LIKELY, SURE
from policies.engine.protocol import Example, Hit, Spoken

KIND = "threat-to-person"
_SAID = ("This may be a threat to somebody.", "The Clerk sees it at once; if anyone is in danger now, ring 999.")
READER = Spoken(*_SAID)


def find(draft, params) -> Iterator[Hit]:
    for text in draft.texts:
        for abuse in read(text):
            if abuse.matter == "threat":
                # A plain threat reaches the Clerk whatever the second reader makes of it.
                yield text.hit((abuse.start, abuse.end), *_SAID, sureness=LIKELY if abuse.hint else SURE)


FOUND = (
    Example("I'll punch your head in.", "I'll punch your head in"),
    Example("We know where you live.", "We know where you live"),
    Example("They should all be shot.", "They should all be shot"),
    Example("He deserves a kicking.", "deserves a kicking"),
    Example("Watch your back, Colin.", "Watch your back"),
    Example("I hope you choke on it.", "hope you choke"),
)
PASSED = (
    Example("Somebody will be killed on that bend."),
    Example("You useless fuckers."),
    Example("My wife will kill me if I miss the bus again."),
    Example("Kill the engine at the lock, shoot the rapids, and hang the bunting."),
    Example("We know where the leak is; you know where the stopcock is."),
    Example("The plan should be dropped and the budget cut."),
)
