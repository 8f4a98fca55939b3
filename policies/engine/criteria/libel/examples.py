"""What must be found, and what must pass. The examples are our own."""

from __future__ import annotations

from policies.engine.model import Context
from policies.engine.protocol import Example

_BENCH = Context(on="The bench on the green was damaged on Saturday. Ring 101 if you saw anything.")
_FETE = Context(on="The fete raised £400 for the hall roof.")

FOUND = (
    Example("It was Tom Pell and his brother.", "It was Tom Pell and his brother", context=_BENCH),
    Example("The treasurer is on the take.", "The treasurer is on the take"),
    Example("Funny how the contract went to his brother-in-law, Cllr Hobb.",
            "Funny how the contract went to his brother-in-law, Cllr Hobb"),
    Example("Gary Tull forged the certificate.", "Gary Tull forged the certificate"),
    Example("Those two on the committee have been fiddling the books.",
            "Those two on the committee have been fiddling the books"),
    Example("Cllr Wray has a new conservatory. Funny that, after the grant.", "Funny that, after the grant"),
    Example("It was the Hobday lads smashed the shelter.", "It was the Hobday lads smashed the shelter"),
    Example("Ask Mrs Tarn where the raffle money went.", "Ask Mrs Tarn where the raffle money went"),
)
PASSED = (
    Example("It was Tom Pell and his brother who ran the tombola.", context=_FETE),
    Example("The whole council stinks of corruption."),
    Example("Daylight robbery. £9 for a garden bin!"),
    Example("There is no truth in it, the treasurer never took a penny."),
    Example("The chairman is a pompous old windbag."),
    Example("How was the contractor chosen? Was there a tender?"),
    Example("Somebody stole our bin again."),
    Example("My brother has a mixer and would help with the path."),
    Example("To be fair Cllr Hobb declared that his brother owns the field and left the room."),
)
