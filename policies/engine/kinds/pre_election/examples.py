"""What the kind must find inside a restricted period, with the piece that is marked, and what it must let pass."""

from __future__ import annotations

from policies.engine.model import Context, ImageFacts
from policies.engine.protocol import Example

_BEFORE_A_POLL = Context(restricted=True)


def _in_the_period(text: str, span: str | None = None, **more) -> Example:
    return Example(text, span, context=_BEFORE_A_POLL, **more)


FOUND = (
    _in_the_period("We're launching a ferry club for toddlers.", "We're launching a ferry club for toddlers"),
    _in_the_period("Come and hear our exciting plans for the new hall.", "our exciting plans for the new hall"),
    _in_the_period("Delighted to announce a lido.", "Delighted to announce a lido"),
    _in_the_period("A new £80,000 ferry museum is on its way.", "A new £80,000 ferry museum is on its way"),
    _in_the_period("The council intends to buy the old pier.", "intends to buy the old pier"),
    _in_the_period("We are minded to close the slipway.", "We are minded to close the slipway"),
    _in_the_period("We are thinking of selling the slipway.", "thinking of selling the slipway"),
    _in_the_period("Our survey on the slipway opens today.", "Our survey on the slipway opens"),
    _in_the_period("Have your say on the ferry.", "Have your say on the ferry"),
    _in_the_period("Cllr Ann Poole said the ferry was a marvel.", "Cllr Ann Poole said"),
    _in_the_period('"The ferry is a marvel," said Councillor Ann Poole.', '" said Councillor Ann Poole'),
    _in_the_period("Our MP drops in on the ferry crew on Monday.", "Our MP drops in"),
    _in_the_period("The shadow minister for ports will visit the quay.", "The shadow minister for ports will visit"),
    _in_the_period("Cllr Ann Poole cut the ribbon at the quay.", "Cllr Ann Poole cut"),
    Example("The quay is open again.", None, field="image:0", context=_BEFORE_A_POLL,
            images=(ImageFacts("quay.jpg", "Cllr Ann Poole cutting a ribbon on the quay"),)),
)

PASSED = (
    Example("We're launching a ferry club for toddlers. Have your say!"),
    Example('"The ferry is a marvel," said Councillor Ann Poole as our MP visited the quay.'),
    _in_the_period("Bins: blue and brown swap days because of the bank holiday."),
    _in_the_period("The slipway is closed on Tuesday for repairs. It opens again on Wednesday."),
    _in_the_period("Flood warning for Quay Street. Move your car by six."),
    _in_the_period("The council meets on Tuesday at 7.30pm. The agenda is on the board. Anyone may speak."),
    _in_the_period("NOTICE OF POLL. A poll for the election of three councillors will be held on 7 May."),
    _in_the_period("Statement of persons nominated. The following stand nominated: Poole, Ann; Rudd, Peter."),
    _in_the_period("You need photo ID to vote. Register by midnight on Tuesday."),
    _in_the_period("The survey on the slipway is on hold until after polling day."),
    _in_the_period("Cllr Ann Poole takes the chair on Tuesday. Your ward contact is Cllr Peter Rudd."),
    _in_the_period("Reminder: free parking on the quay on Sundays, as every year."),
    _in_the_period("The ferry runs as usual this week."),
    _in_the_period("The quay is open again.", images=(ImageFacts("quay.jpg", "The quay at low tide, with two boats"),)),
)
