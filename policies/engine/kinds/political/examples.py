"""What the kind must find, with the piece that is marked, and what it must let pass."""

from __future__ import annotations

from policies.engine.protocol import Example

FOUND = (
    Example("Vote Conservative this spring!", "Vote Conservative"),
    Example("On the 4th, vote Harriet Boon and keep the ferry.", "vote Harriet"),
    Example("Blame the Tories for the state of the ferry.", "Blame the Tories"),
    Example("Thanks to Labour the ferry runs again.", "Thanks to Labour"),
    Example("Only Reform would mend the pier.", "Reform"),
    Example("Lib Dems saved the bandstand, as everybody knows.", "Lib Dems saved"),
    Example("The ferry is cut again. Remember that on polling day.", "Remember that on polling day"),
    Example("Our MP opened the fair. A true champion of the island.", "true champion"),
    Example("The government's cruel tax lands in April.", "The government's cruel"),
    Example("Harriet Boon is the best candidate in years.", "best candidate"),
    Example("Come polling day, you know which box needs your cross.", "Come polling day, you know"),
    Example("She deserves every vote on the island.", "deserves every vote"),
    Example("Plaid have let the harbour rot for years of neglect.", "Plaid have let the harbour rot for years of"),
    Example("The Green candidate has the right idea on the harbour.", "candidate has the right"),
    Example("SNP members were at the harbour fair.", "SNP", severity="justify", sureness="unsure"),
)

PASSED = (
    Example("POOLE, Ann, 3 Ferry Row, Labour Party\nRUDD, Peter, Quay House, Conservative Party Candidate",
            title="Statement of persons nominated"),
    Example("Political parties may not advertise on the ferry shelters."),
    Example("Notice of election. Nomination papers must reach the Returning Officer by 4pm."),
    Example("Register to vote by midnight on Tuesday. Your poll card names your polling place."),
    Example("You need photo ID to vote at a polling station on Thursday."),
    Example("Result for Quayside: H Boon (Labour) 410, P Rudd (Conservative) 388, T Vine (Green Party) 95. Turnout "
        "33%."),
    Example("The Labour and Conservative groups will each name one member to the panel."),
    Example("The party in the park starts at noon."),
    Example("Green bins go out on Tuesday, brown on Friday."),
    Example("Labour costs rose, and that is a conservative estimate."),
    Example("Reform of bus times is on the agenda, and so is reform of the rota."),
    Example("A labour of love by the knitters, and Labour Day dancing on Monday."),
    Example("The greens by the pond will be mown; the bowling greens reopen in May."),
    Example("Vote for your favourite scarecrow, Vote Early and vote often."),
    Example("The government has opened a consultation on flood defences."),
    Example("Our MP will hold a surgery in the hall on Friday."),
    Example("Bring a plaid blanket and a liberal helping of cake."),
    Example("Posters for Labour, the Conservatives, Reform UK or any party will be removed from the railings."),
    Example("Independent living advice, and independents from the craft fair in the hall."),
)
