"""The words of every verb about people, settings, registers and meetings."""

from councilcomms.councils.offices import ALL, CHAIR, CLERK, DECIDERS, Grant

WORDS = {
    "see people": Grant("See who is in the council", ALL),
    "see private": Grant("See why somebody deputises", (*DECIDERS, CHAIR)),
    "invite": Grant("Invite somebody", (CLERK, CHAIR), but="The chair invites a locum, citing a minute."),
    "revoke invitation": Grant("Take an invitation back", (CLERK, CHAIR), but="The chair takes back a locum's alone."),
    "give role": Grant("Give somebody a role", (CLERK,)),
    "end role": Grant("End somebody's role", (CLERK,)),
    "end membership": Grant("End a membership", (CLERK,)),
    "open deputising": Grant(
        "Let somebody deputise for the Clerk", (CLERK, CHAIR),
        but="The chair where the Clerk is ill or gone, citing a minute.",
    ),
    "end deputising": Grant(
        "End a deputising record", (CLERK, CHAIR), but="The chair ends what may be opened in the Clerk's place."
    ),
    "change settings": Grant("Change the council's settings", (CLERK,)),
    "see organisations": Grant("See the register of organisations", ALL),
    "keep organisations": Grant("Keep the register of organisations", DECIDERS),
    "see stuck": Grant("See what is stuck", DECIDERS),
    "see meetings": Grant("See meetings and their agendas", ALL),
    "enter meetings": Grant("Enter meetings and resolutions", DECIDERS),
    "hold queues": Grant("Hold the queue, so that nothing goes out", DECIDERS),
    "resume queues": Grant("Let the queue go on", DECIDERS),
    "keep out of office": Grant("Say that the Clerk is away", DECIDERS),
}
