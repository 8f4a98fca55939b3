"""What the kind must find, with the piece that is marked, and what it must let pass."""

from __future__ import annotations

from policies.engine.model import Context
from policies.engine.protocol import Example

_REPLY = Context(category="reply")


def _reply(text: str, span: str | None = None, **more) -> Example:
    return Example(text, span, context=_REPLY, **more)


FOUND = (
    _reply("Try reading the notice, Ned.", "Try reading the notice, Ned", severity="advise"),
    _reply("The slip is shut. Get a hobby.", "Get a hobby"),
    _reply("We have told you three times that the ferry is not ours.", "We have told you three times that the ferry "
        "is not ours"),
    _reply("For the last time, the ferry is not ours.", "For the last time, the ferry is not ours"),
    _reply("If you'd bothered to come to the harbour meeting you'd know.",
           "If you'd bothered to come to the harbour meeting you'd know"),
    _reply("Funny how those with the biggest boats pay the smallest dues.",
           "Funny how those with the biggest boats pay the smallest dues"),
    _reply("Oh well done, you found the tide table.", "Oh well done, you found the tide table"),
    _reply("Counting not your strong point? It is 40 berths.", "Counting not your strong point"),
    _reply("Come and paint it for us, then. No? Thought not.", "Thought not"),
    _reply("Silly us, the tide should wait for you.", "Silly us, the tide should wait for you"),
    Example("Some people will always find the tide too high or too low.",
            "Some people will always find the tide too high or too low"),
)
PASSED = (
    _reply("That is not quite right, we're afraid. The ferry costs £2, not £20, and the table of fares is on our "
        "website."),
    _reply("Sorry, Ned, we should have said so sooner. The slip reopens on Friday."),
    _reply("You're right that we have been told three times about the lamp, and we have asked for it to be mended."),
    _reply("If you'd like to read the harbour plan, it is in the library and on our website."),
    _reply("What a lovely idea. We'll put it to the harbour group."),
    _reply("We could go through the dues with you on Monday if that would help."),
    _reply("Thank you for telling us about the ladder. It will be mended this week."),
    _reply("Please read the tide table before you launch, as the slip is steep."),
    Example("Try the new coffee hut on the quay. It opens at nine."),
    Example("Learn to sail this summer: six evenings, all ages."),
    Example("Funny hats welcome at the regatta."),
)
