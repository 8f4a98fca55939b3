"""The lines of who decides that follow from who does a council's communications. Knows no Django."""

from __future__ import annotations

from policies.ways.steps import CLERK, MODERATORS, ROUTINE, Consult, Way

_ALL = frozenset()
_REST = Way(_ALL, _ALL, (), CLERK)

#: By the answer, as ``councils.Council.team`` keeps it.
WAYS_OF_TEAM = {
    "one": (_REST,),
    "two": (Way(_ALL, frozenset({"service", "event"}), (), ROUTINE), _REST),
    "team": (
        Way(_ALL, frozenset({"service", "event", "news"}), (), MODERATORS),
        Way(_ALL, frozenset({"press-release"}), (Consult(("chair",)),), CLERK),
        _REST,
    ),
}
#: What follows from each answer, in one sentence.
FOLLOWS = {
    "one": "You decide on every post, your own too, and pages leave out what only concerns several people.",
    "two": "You decide, and ordinary news of services and events goes out at once; you look at some of it afterwards.",
    "team": "Moderators let out everyday posts on their channels, and the chair is consulted on press releases.",
}
#: What an amended version is called where nothing else is typed.
LABELS = {"one": "Just the Clerk", "two": "Clerk and officer", "team": "A team"}
