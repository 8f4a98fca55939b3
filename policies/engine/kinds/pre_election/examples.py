"""What the kind must find inside a restricted period, with the piece that is marked, and what it must let pass."""

from __future__ import annotations

from datetime import UTC, datetime

from policies.engine.model import Context, CouncilFacts, ImageFacts, Period, Source
from policies.engine.protocol import Example

_BEFORE_A_POLL = Context(restricted=True)


def _in_the_period(text: str, span: str | None = None, **more) -> Example:
    return Example(text, span, context=_BEFORE_A_POLL, **more)


_STAND = ("Raj Patel", "Ann-Marie Poole", "Siân O’Connor", "Will Marsh")
#: 10pm of a polling day in summer time.
_ENDS = datetime(2027, 5, 6, 21, tzinfo=UTC)


def _where_they_stand(text: str, span: str | None = None, strictness: str = "refuse", **more) -> Example:
    """With four who stand, and a poll of Moorside Ward alone."""
    period = Period(strictness, ("Moorside Ward", "Ferry Row"), _STAND, _ENDS)
    council = CouncilFacts(name="Quay Parish Council", places=("Raj Patel Green",))
    return Example(text, span, context=Context(restricted=True, period=period, council=council), **more)


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
    _where_they_stand("The beacon was lit by Raj Patel.", "Raj Patel", severity="block", sureness="sure"),
    _where_they_stand("Tea was poured by Cllr Patel.", "Cllr Patel", "advise", severity="block", sureness="likely"),
    _where_they_stand("Councillor R. Patel's van carried the chairs.", "Councillor R. Patel"),
    _where_they_stand("Raj came with a spade. Nobody dug as long as Patel did.", "Patel", sureness="likely"),
    _where_they_stand("The cup went to Cllrs Rudd, O'Connor and Mill.", "O'Connor"),
    _where_they_stand("ANN MARIE POOLE KEEPS THE KEY.", "ANN MARIE POOLE", severity="block"),
    _where_they_stand("Rа\u200bj Pаtel has the key.", "Rа\u200bj Pаtel", severity="block"),
    _where_they_stand("What an opening! #RajPatel", "#RajPatel"),
    _where_they_stand('"A fine boat," said Sian O\'Connor.', "Sian O'Connor", "warn", severity="block"),
    _where_they_stand("The ferry runs.", "Cllr Poole", field="source", severity="block",
                      source=Source(own_knowledge="Cllr Poole rang us")),
    _where_they_stand("The ferry runs.", field="image:0", severity="block",
                      images=(ImageFacts("quay.jpg", "Will Marsh with an oar on the quay"),)),
    _where_they_stand("The ferry runs.", field="image:0", severity="block",
                      images=(ImageFacts("quay.jpg", "Raj Patel at the polling station"),)),
    _where_they_stand("Polling day is 6 May.", field="image:0", severity="block",
                      images=(ImageFacts("quay.jpg", "Cllr Ann Rudd with voters on polling day"),)),
    _where_they_stand("Results.", field="image:0", severity="justify", sureness="unsure",
                      images=(ImageFacts("r.png", "Declaration of result: Raj Patel 300, Will Marsh 301"),)),
    _where_they_stand("Bring photo ID to vote. Vote Raj Patel on Thursday 6 May.", "Raj Patel", severity="block"),
    _where_they_stand("How to vote: Raj Patel and no other.", "Raj Patel", severity="block"),
    _where_they_stand("Polling day is 6 May. Raj Patel must be elected.", "Raj Patel", severity="block"),
    _where_they_stand("Notice of poll. Raj Patel is the candidate who stands for you.", "Raj Patel", severity="block"),
    _where_they_stand("Notice of poll. Candidates: Raj Patel Delivers.", "Raj Patel", severity="block"),
    _in_the_period("Notice: have your say on our exciting plans for the hall.",
                   "have your say on our exciting plans for the hall"),
    _in_the_period("Statutory notice of a byelaw. The council proposes to build a pool. Objections by 30 April.",
                   "proposes to build a pool"),
    _where_they_stand("Notice of poll, 6 May. The candidates are Raj Patel and Will Marsh. Raj works day and night for us.",
                      "Raj"),
    _where_they_stand("Statement of persons nominated: Poole, Ann-Marie. We thank Ann-Marie Poole for her years here.",
                      "Ann-Marie Poole"),
    _where_they_stand("Register to vote by Monday. Cllr Patel will bring you the form.", "Cllr Patel", severity="block"),
    _where_they_stand("Cllr Patel takes the chair on Tuesday.", "Cllr Patel", severity="justify", sureness="unsure"),
    _where_they_stand("Your ward contact is Cllr Patel.", "Cllr Patel", "advise", severity="justify", sureness="unsure"),
    _where_they_stand("The hedge was cut by Rajesh Patel.", "Rajesh Patel", "advise", severity="advise", sureness="unsure"),
    _where_they_stand("Delighted to announce a lido.", "Delighted to announce a lido", "warn", severity="justify"),
    _where_they_stand("Delighted to announce a lido.", "Delighted to announce a lido", "advise", severity="advise"),
    _where_they_stand("Delighted to announce a lido in moorside.", "Delighted to announce a lido in moorside", "warn",
                      severity="block"),
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
    Example("The beacon was lit by Raj Patel.", context=Context(period=Period(candidates=_STAND))),
    _where_they_stand("Patel says no. Cllr Anita Patel has the key, and so has Mr Patel-Jones of Patelstown."),
    _where_they_stand("Patel & Sons and Raj Patel Roofing work in Marsh Lane and on Raj Patel Green. Will the marsh flood?"),
    _where_they_stand("Write to raj.patel@quay.example or see www.rajpatel.example."),
    _where_they_stand("The statement of persons nominated for the election in Moorside Ward is on the noticeboard: "
                      "Raj Patel, Peter Rudd"),
    _where_they_stand("Statement of persons nominated for Moorside Ward:\nPATEL, Raj, 3 Ferry Row, Independent\n"
                      "O'CONNOR, Siân (commonly known as Sian), Labour Party"),
    _where_they_stand("Notice of uncontested election: Raj Patel and Ann-Marie Poole are elected without a contest."),
    _where_they_stand("Declaration of result. Elected: Will Marsh, 301 votes. Not elected: Raj Patel, 300 votes."),
    _where_they_stand("Bring photo ID to the polling place. The candidates are Raj Patel and Will Marsh."),
    _where_they_stand("PATEL, Raj — Mill Lane — Independent\nPOOLE, Ann-Marie — Quay Street — Green Party",
                      title="Statement of persons nominated"),
    _where_they_stand("Election result: Raj Patel 300 votes (not elected), Will Marsh 301 votes (elected)."),
    _where_they_stand("Results.", images=(ImageFacts("r.png", "Notice of election: candidates need ten signatories"),)),
    _in_the_period("Have your say on 6 May. Register to vote by midnight on 19 April."),
    _in_the_period("Statutory notice: the Council proposes to make a byelaw. Objections to the Clerk by 30 April."),
    _in_the_period("Planning application 27/12 for a new hall in May: comments to the district council by 20 April."),
    _where_they_stand("Ferry Row is closed on Tuesday for repairs in Moorside Ward."),
)
