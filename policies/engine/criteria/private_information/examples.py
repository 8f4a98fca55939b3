"""What the criterion must find, with the words that are marked, and what it must let pass."""

from __future__ import annotations

from policies.engine.model import Context, CouncilFacts
from policies.engine.protocol import Example

_COUNCIL = Context(council=CouncilFacts(
    name="Elmsworth Parish Council", domains=("elmsworth-pc.example",), emails=("clerk@elmsworth-pc.example",),
    phones=("01632 960100",), approved_organisations=("Elmsworth Bell Ringers",),
))

FOUND = (
    Example("If the gate sticks ring Geoff, 07700 900561, he won't mind.", "07700 900561"),
    Example("Selling my old canoe, £40, ring 01632 960877 evenings.", "01632 960877"),
    Example("My refund can go to sort code 20-00-11, account 55667788.", "sort code 20-00-11, account 55667788"),
    Example("It's the green van, BD51 SMR, every single night.", "BD51 SMR"),
    Example("My NHS number is 943 476 5919 if the form needs it.", "943 476 5919"),
    Example("It will be Mrs Pugh of 17 Ropewalk Lane, she never misses.", "17 Ropewalk Lane"),
    Example("Harold Tebbs is in hospital, so don't wait for the choir.", "Harold Tebbs is in hospital"),
    Example("That's the lady at number 6 who has dementia.", "lady at number 6 who has dementia"),
)
PASSED = (
    Example("Ring the Clerk on 01632 960100.", context=_COUNCIL),
    Example("Ring 101 about the van, or 0800 555 111."),
    Example("I have Parkinson's and the new step is beyond me."),
    Example("My husband has dementia and the bells settle him."),
    Example("Roofs mended, free quotes, no job too small, 07700 900123."),
    Example("The ferry road floods at Ropewalk Lane every spring."),
    Example("A talk on dementia would be welcome."),
    Example("Number 14 bus was late again."),
)
