"""The words of every verb about elections."""

from councilcomms.councils.offices import ALL, DECIDERS, Grant

WORDS = {
    "see elections": Grant("See the elections and their timetables", ALL),
    "enter poll": Grant("Enter an election, a referendum or a vacancy", DECIDERS),
    "change poll": Grant("Change what is known of one", DECIDERS),
    "enter notice": Grant("Enter the day on which the notice of election was published", DECIDERS),
    "move poll": Grant("Move a poll to another day", DECIDERS),
    "record outcome": Grant("Record that a poll is not held, or that no election was called", DECIDERS),
    "undo outcome": Grant("Undo that", DECIDERS),
    "remove poll": Grant("Take off a poll that was entered by mistake", DECIDERS),
    "mark candidate": Grant("Mark who stands in an election", DECIDERS),
    "stand down": Grant("Mark that somebody stands no longer", DECIDERS),
}
