"""What the criterion must find, with the piece that is marked, and what it must let pass."""

from __future__ import annotations

from policies.engine.protocol import Example

FOUND = (
    Example("Vote Labour and save the ferry.", "Vote Labour", sureness="sure"),
    Example("Never trust a Tory.", "trust a Tory"),
    Example("Only the Greens care about the quay.", "Only the Greens"),
    Example("The Lib Dems ruined the quay.", "Lib Dems ruined"),
    Example("Reform will scrap the toll, so tick the box.", "Reform will scrap"),
    Example("Put your cross by the yellow diamond.", "Put your cross by"),
    Example("Do not let the blues back in at the polls.", "let the blues back in at the polls"),
    Example("One party has kept its word. Join us.", "One party has kept its word. Join us"),
    Example("Blame the Conservatives for the toll.", "Blame the Conservatives"),
)

PASSED = (
    Example("This council is useless and the toll is a disgrace."),
    Example("Kick them all out and start again."),
    Example("You should all resign, and there is an election in May."),
    Example("A labour of love, that boat. Well done!"),
    Example("Green bins again? Reform of the bin rota is overdue."),
    Example("What were the votes? The minutes stop in March."),
    Example("Photo ID to vote, well, it is the law now."),
    Example("I have voted in that hall for fifty years and never backed a winner."),
    Example("The government could mend the ferry if it wanted to."),
    Example("A red leaflet came about the new timetable, in tiny print."),
    Example("The lot in yellow hi-vis were lovely and moved my pots back."),
    Example("My nan voted one way and my grandad the other."),
)
