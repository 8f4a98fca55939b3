"""What must be found, and what must pass. The examples are our own."""

from __future__ import annotations

from policies.engine.protocol import Example

FOUND = (
    Example("Mr Ted Tarn has been fiddling the hall accounts.", "Mr Ted Tarn has been fiddling the hall accounts"),
    Example("The landlord of the Swan tips his rubbish in our lay-by.",
            "The landlord of the Swan tips his rubbish in our lay-by"),
    Example("Funny how the takings go missing when Jean Orme has the tin.",
            "Funny how the takings go missing when Jean Orme has the tin"),
    Example("The Hobday boys smashed the bus shelter.", "The Hobday boys smashed the bus shelter"),
    Example("We hear Kettle Roofing dodges its VAT.", "We hear Kettle Roofing dodges its VAT"),
    Example("The former treasurer helped himself to the raffle money.",
            "The former treasurer helped himself to the raffle money"),
)
PASSED = (
    Example("Fly-tipping was found at the quarry on Friday. The district has been told."),
    Example("Lead has been stolen from the church roof. The police have given us a crime number."),
    Example("The police appeal for witnesses after a window was smashed at the hall. Ring 101."),
    Example("Ian Cole, 51, was fined £600 by magistrates on 9 June after tipping two sofas. The court's report is linked."),
    Example("There is no truth in the rumour that the Clerk took money from the fund."),
    Example("The Clerk will give a talk on how to avoid scams on Tuesday."),
    Example("Mr Ted Tarn has been elected chairman and Mrs Joan Lee treasurer."),
    Example("The scarecrow prize went to Ann Cole and her new tractor."),
)
