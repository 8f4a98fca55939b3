"""What the criterion must find, with the piece that is marked, and what it must let pass."""

from __future__ import annotations

from policies.engine.model import Context
from policies.engine.protocol import Example

_FERRY = Context(on="The chain ferry stops for its yearly check from 3 to 7 March. Please use the road bridge.")
_PRECEPT = Context(on="The parish council has set the precept for next year at £41,200. The minutes are on our "
                   "website.")


def _under(post: Context, text: str, span: str | None = None) -> Example:
    return Example(text, span, context=post)


FOUND = (
    _under(_PRECEPT, "Does anyone know a good plasterer?", "Does anyone know"),
    _under(_FERRY, "Lost: one ginger kitten with a bell, answers to Commodore", "Lost: one"),
    _under(_PRECEPT, "Happy birthday to my nan Doreen, 90 today!", "Happy birthday"),
    _under(_FERRY, "Anyone else think that penalty was never a penalty", "Anyone else"),
    _under(_PRECEPT, "New series of that antiques thing starts tonight", "New series of"),
    _under(_FERRY, "Brown wardrobe going free, needs two strong lads to shift it. Message me", "going free"),
    _under(_FERRY, "Nothing to do with the ferry, but is the dentist taking people on?",
           "Nothing to do with the "),
)
PASSED = (
    _under(_PRECEPT, "And when are you going to mend the slip? You can find money for everything else."),
    _under(_FERRY, "Does anyone know if the bridge takes a horse box?"),
    _under(_FERRY, "Will there be tea?"),
    _under(_FERRY, "Why has nobody thought of running the little boat across instead?"),
    _under(_FERRY, "How are those of us on foot to get over?"),
    _under(_PRECEPT, "The council couldn't find its own cat in a cupboard."),
    _under(_PRECEPT, "How much of that goes on the hall?"),
    Example("Does anyone know a good plasterer?"),
)
