"""What must be found, and what must pass. The examples are our own."""

from __future__ import annotations

from policies.engine.protocol import Example

FOUND = (
    Example("A man is due at the crown court in June over the break-in at the library.",
            "A man is due at the crown court in June over the break-in at the library"),
    Example("The inquest opened on Monday.", "The inquest opened on Monday"),
    Example("Police have a suspect for the shed fires.", "Police have a suspect for the shed fires"),
    Example("Two men were arrested after the fight.", "Two men were arrested after the fight"),
    Example("She denies the charges and is on bail.", "She denies the charges and is on bail"),
    Example("We go back to the county court for an injunction next week.",
            "We go back to the county court for an injunction next week"),
    Example("Pending the trial we can say little.", "Pending the trial we can say little"),
    Example("The jury is still out.", "The jury is still out"),
    Example("The former owner is suing us over the wall.", "The former owner is suing us over the wall"),
)
PASSED = (
    Example("The planning appeal will be heard in the hall on 9 June. Anyone may come."),
    Example("Licensing hearing: the Bull, Tuesday at 10am at the district offices."),
    Example("A firm was fined £900 by magistrates on 4 March. The court's report is linked."),
    Example("The tennis court is open again and a judge will pick the best scarecrow."),
    Example("A trial of later opening hours starts on Friday."),
    Example("Anyone caught fly-tipping could be taken to court."),
    Example("The judge said it was the best leek in years."),
    Example("The defibrillator's battery has been charged."),
    Example("The police appeal for witnesses to a break-in on Mill Lane. Ring 101."),
    Example("A driver pleaded guilty and was fined £450 by magistrates."),
)
