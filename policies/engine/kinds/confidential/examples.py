"""What must be found, and what must pass. The examples are our own."""

from __future__ import annotations

from policies.engine.protocol import Example

FOUND = (
    Example("Once the public had left, members chose the second firm.",
            "Once the public had left, members chose the second firm"),
    Example("In confidence, the shop is to be sold.", "In confidence, the shop is to be sold"),
    Example("Our solicitor says we would lose.", "Our solicitor says we would lose"),
    Example("The caretaker has been suspended.", "The caretaker has been suspended"),
    Example("The Clerk's grievance was heard on Monday.", "The Clerk's grievance was heard on Monday"),
    Example("The three quotes so far are £12,000, £14,500 and £19,000. Not opened officially yet!",
            "The three quotes so far are £12,000, £14,500 and £19,000"),
    Example("Mr Orme told us privately that he is selling up.", "Mr Orme told us privately that he is selling up"),
    Example("Keep it under your hats, but the bank is leaving.", "Keep it under your hats, but the bank is leaving"),
)
PASSED = (
    Example("The public may be excluded for item 12."),
    Example("To resolve that the press and public be excluded because of the confidential nature of the business."),
    Example("The council has had legal advice. It will be considered in closed session on 2 June."),
    Example("You can talk in confidence to the nurse on Mondays."),
    Example("Tenders close at noon on 17 July and will be opened together by the Clerk and two members."),
    Example("The council accepted the tender of £18,900 (minute 26/41)."),
    Example("We are short of staff this week, so please bear with us."),
    Example("Deputy clerk wanted, 15 hours a week, with sick pay and a pension."),
    Example("The date of the fair has not been announced yet."),
    Example("Day tickets are £6.50 and £12 for a family."),
)
