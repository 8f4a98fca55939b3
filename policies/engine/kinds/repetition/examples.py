"""What the kind must find and what it must let pass: a draft, and what went out before."""

from __future__ import annotations

from policies.engine.model import Context
from policies.engine.protocol import Example


def _after(text: str, *recent: str, category: str = "news", **more) -> Example:
    return Example(text, context=Context(recent=recent, category=category), **more)


_FERRY = "The chain ferry stops for its yearly check from 3 to 7 March. Please use the road bridge."
FOUND = (
    _after(_FERRY, _FERRY, severity="justify", sureness="sure"),
    _after("Please use the road bridge: the chain ferry stops for its yearly check from 3 to 7 March.", _FERRY),
    _after("Chain ferry stops for yearly check, 3 to 7 March. Road bridge please!", "The quay is shut today.", _FERRY),
    _after("Reminder: the chain ferry stops for its yearly check 3 to 7 March. Please use the road bridge.", _FERRY),
    _after("Regatta night! Boats off at six, band at 7.30, pasties while they last.",
           "Regatta night. Boats off at 6pm, band at 7:30pm, pasties while they last."),
    _after("Slip closed Sat for the gig race. Don't park on the hard.",
           "The slip is shut on Saturday for the gig race. Do not park on the hard."),
    _after("Net mending class, Thursday at two in the loft. All welcome.",
           "Net mending class in the loft, Thursday, 2pm. All welcome!", category="event"),
    _after("Pots left on the quay after Friday will be moved.", "Pots left on the quay after Friday will be moved.",
           category="notice"),
)
PASSED = (
    _after("The chain ferry is back, a day early. Thank you for your patience.", _FERRY),
    _after("Reminder: the chain ferry stops tomorrow for its yearly check. The road bridge is down to one lane as "
        "well, so "
           "leave ten minutes more.", _FERRY),
    _after("The chain ferry stops for its yearly check from 10 to 14 March. Please use the road bridge.", _FERRY),
    _after("NOTICE OF POLL. A poll of the electors of Quayside will be held on 7 May.",
           "NOTICE OF POLL. A poll of the electors of Quayside will be held on 7 May.", category="notice"),
    _after("Notice is hereby given that the accounts may be inspected from 3 June.",
           "Notice is hereby given that the accounts may be inspected from 3 June.", category="notice"),
    _after("Regatta night is cancelled: band, boats and pasties, all of it.",
           "Regatta night. Boats off at 6pm, band at 7:30pm, pasties while they last."),
    _after("The net mending class in the loft is on Friday, all welcome.",
           "The net mending class in the loft is on Thursday, all welcome."),
    _after("Our gig crew came third.", "The slip is shut on Saturday for the gig race."),
    _after(_FERRY),
)
