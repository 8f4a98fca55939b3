"""What must be found and what must pass."""

from policies.engine.model import Context, CouncilFacts
from policies.engine.protocol import Example

_AT = Context(council=CouncilFacts(
    name="Croft Parish Council", approved_organisations=("Croft Community Shop", "Croft Repair Café", "Wray Bakery"),
    partners=("Croft Community Shop",), businesses=("Wray Bakery",)))

FOUND = (
    Example("Alder & Sons will do 15% off gutters for anyone in the parish.", "15% off"),
    Example("New at the chip shop: half-price cod for pensioners all week.", "half-price"),
    Example("Say the council sent you and the garage will check your tyres.", "Say the council sent you"),
    Example("Pizza night! It is two for one at Bella Marina until Sunday.", "two for one"),
    Example("We cannot recommend Henfield Plumbing highly enough.", "cannot recommend Henfield Plumbing highly enough"),
    Example("For a new fence you'll not find better than Larkin Fencing.", "you'll not find better than"),
    Example("The leak is mended. A massive thank you to Wray Heating for coming out at midnight.",
            "massive thank you to"),
    Example("Use code CROFT5 at Hillside Tearooms for a treat.", "Use code CROFT5"),
    Example("Wray Bakery has buns at half price until Easter.", "half price", context=_AT),
)
PASSED = (
    Example("Hall hire is half price for residents until Easter."),
    Example("Pitches are 20% off this winter for new traders."),
    Example("We can't recommend a builder, but the county council keeps a list of checked traders."),
    Example("Wray Bakery will be shut on Monday.", context=_AT),
    Example("The community shop has local leeks at 10% off.", context=_AT),
    Example("Thank you to the Croft Repair Café for a brilliant morning.", context=_AT),
    Example("The swings are open again: the best play area in the county, say the children."),
    Example("The roof has been mended. Work by Wray Roofing ended on Friday."),
    Example("Tenders for the grass cutting close at noon on 4 June."),
    Example("Thank you to everyone who picked litter on Saturday. You were brilliant."),
)
