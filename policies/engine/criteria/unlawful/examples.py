"""What must be found, and what must pass. The examples are our own."""

from __future__ import annotations

from policies.engine.protocol import Example

FOUND = (
    Example("Cut the fence tonight. Who's in?", "Cut the fence tonight"),
    Example("Cheap red diesel, cash only, no questions asked.", "Cheap red diesel, cash only, no questions asked"),
    Example("Stop paying the council tax. They can't jail us all.", "Stop paying the council tax"),
    Example("I was on the jury and nine of us had made up our minds.",
            "I was on the jury and nine of us had made up our minds"),
    Example("Just tip it in the brook, nobody checks.", "Just tip it in the brook, nobody checks"),
    Example("Selling my postal vote, twenty quid.", "Selling my postal vote, twenty quid"),
    Example("Bit of antifreeze in a sausage for next door's cat.",
            "Bit of antifreeze in a sausage for next door's cat"),
)
PASSED = (
    Example("Somebody has cut the fence again. It's a disgrace."),
    Example("Please don't tip rubbish in the brook."),
    Example("I rang 101 about the lads with the bolt croppers."),
    Example("Could you move the sign nearer the school?"),
    Example("I have a chainsaw and could cut the hedge for the council for free."),
    Example("The council tax is far too high, it's robbery."),
    Example("How do I get a postal vote for my mother?"),
    Example("Take the signs down when the work is over, they look a mess."),
)
