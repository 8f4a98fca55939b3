"""A formal complaint about the council, its people or its contractors, which the complaints procedure must answer.

Finds a complaint called one ("formal complaint", "log this as a complaint", "stage two please", "your complaints
procedure") and one in other words: a wrong told, and a written answer, an investigation, a case number or somebody
senior asked for.

Must not find criticism that asks for nothing, a complaint to or about others ("I've complained to the bus company"),
"can't complain", "no complaints", "this is no complaint", or complaints that others made.
"""

from __future__ import annotations

from collections.abc import Iterator

from policies.engine.language.complaints import DETECTORS, complaints
from policies.engine.model import LIKELY, SURE
from policies.engine.protocol import Example, Hit, Spoken

KIND = "complaint"
READER = Spoken(
    "This reads as a formal complaint about the Council.",
    "It goes to the Clerk under the complaints procedure, whatever is done with the comment.",
)


def find(draft, params) -> Iterator[Hit]:
    for start, end, called in complaints(draft.text):
        yield draft.text.hit((start, end), READER.message, READER.why, sureness=SURE if called else LIKELY)


FOUND = (
    Example("I wish to make a formal complaint about the ferry queue.", "make a formal complaint"),
    Example("Please log this as a complaint, the gate hit my mother.", "log this as a complaint"),
    Example("I'm complaining officially. My pitch went to a chain.", "complaining officially"),
    Example("Complaint. My letter of the 4th was never answered.", "Complaint"),
    Example("How does your complaints procedure start? My wall is down.", "your complaints procedure"),
    Example("Your contractor broke my gate and laughed, nobody answered two letters. I want it looked into.",
            "I want it looked into"),
    Example("Nobody has called me back, three weeks now. I expect a written reply.", "I expect a written reply"),
)
PASSED = (
    Example("Can't complain, the ferry was on time."),
    Example("No complaints from me, lovely evening."),
    Example("I've made my own complaint to the operator, they've ten days."),
    Example("You complain they're on their phones and then you lock the gate."),
    Example("The ferry queue is a disgrace and you should be ashamed."),
    Example("All those complaints about geese and nobody has met one."),
    Example("It isn't a formal complaint, only a grumble."),
)

__all__ = ["DETECTORS", "FOUND", "KIND", "PASSED", "READER", "find"]
