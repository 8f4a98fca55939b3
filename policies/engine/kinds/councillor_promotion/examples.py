"""What the kind must find, with the piece that is marked, and what it must let pass."""

from __future__ import annotations

from policies.engine.model import Context, Period
from policies.engine.protocol import Example

FOUND = (
    Example("Follow Cllr Ann Poole for ferry news.", "Follow Cllr Ann Poole", severity="justify"),
    Example("The times are on Cllr Poole's own blog.", "Cllr Poole's own blog"),
    Example("Cllr Poole writes daily. Give her page a like.", "Give her page a like"),
    Example("Thanks to the sheer grit of Cllr Poole the ferry runs.", "Thanks to the sheer grit of Cllr Poole"),
    Example("The ferry is all down to Cllr Ann Poole.", "all down to Cllr Ann Poole"),
    Example("Cllr Poole has secured £900 for the quay.", "Cllr Poole has secured"),
    Example("Without Cllr Poole the ferry would be gone.", "Without Cllr Poole"),
    Example("Cllr Poole mended the quay single-handed.", "single-handed"),
    Example("Hats off to Cllr Ann Poole!", "Hats off to Cllr Ann Poole"),
    Example("Cllr Ann Poole is a star.", "Cllr Ann Poole is a star"),
    Example("Another triumph for Cllr Poole.", "Another triumph for Cllr Poole"),
    Example("The ferry was Cllr Poole's idea.", "Cllr Poole's idea"),
    Example("All down to Cllr Poole.", "All down to Cllr Poole", context=Context(restricted=True), severity="block"),
    Example("All down to Cllr Poole.", "All down to Cllr Poole", severity="justify",
            context=Context(restricted=True, period=Period("warn", ("Moorside Ward",)))),
    Example("The Moorside slide is all down to Cllr Poole.", "all down to Cllr Poole", severity="block",
            context=Context(restricted=True, period=Period("warn", ("Moorside Ward",)))),
)

PASSED = (
    Example("The chairman of the meeting, Cllr Ann Poole, will collect the shield."),
    Example("Your ward contacts are Cllr Ann Poole and Cllr Peter Rudd, through the office."),
    Example("Cllr Ann Poole was elected chair. Cllr Peter Rudd is vice-chair."),
    Example("The grant was proposed by Cllr Poole and seconded by Cllr Rudd."),
    Example("Cllr Ann Poole holds a surgery in the library on Saturday."),
    Example("The Mayor, Cllr Ann Poole, will be at the library on Saturday from 10 to noon."),
    Example("Cllr Poole, who chairs the Quay Committee, said: \"The ferry is late, and we are sorry.\""),
    Example("Thanks to all the volunteers who mended the quay."),
    Example("Follow us on Facebook, or read our newsletter."),
    Example("Cllr Poole has resigned. The notice of vacancy is on the board."),
    Example("The Mayor's charity quiz is on Friday."),
    Example("Hats off to the lifeboat crew, every one a star."),
)
