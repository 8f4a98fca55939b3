"""The words of every verb about channels."""

from councilcomms.councils.offices import ALL, DECIDERS, EMERGENCY, WRITERS, Grant

ASKERS = tuple(office for office in WRITERS if office != EMERGENCY)

WORDS = {
    "see": Grant("See the council's channels", ALL),
    "request": Grant("Ask for a new channel", ASKERS),
    "request again": Grant("Ask again for a channel that was closed", ASKERS),
    "note open": Grant("Note an account that is open already", DECIDERS),
    "ask meeting": Grant("Ask the next meeting about a channel", DECIDERS),
    "agree": Grant("Record the minute that agreed to a channel", DECIDERS),
    "refuse": Grant("Record that the Council did not agree to a channel", DECIDERS),
    "assign moderator": Grant("Make an officer moderator of a channel", DECIDERS),
    "end moderator": Grant("End a moderator's time on a channel", DECIDERS),
    "set up": Grant("Set a channel up", DECIDERS),
    "open": Grant("Open a channel", DECIDERS, but="Where the policy in force names its kind."),
    "rest": Grant("Make a channel dormant", DECIDERS),
    "reopen": Grant("Open a dormant channel again", DECIDERS),
    "close": Grant("Close a channel", DECIDERS),
}
