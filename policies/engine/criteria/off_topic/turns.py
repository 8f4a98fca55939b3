"""The turns of speech of comments that belong elsewhere. RE2, over folded lower-case prose."""

from __future__ import annotations

from policies.engine.protocol import Pattern, read_sections, read_terms

_ANY = r"(?:any ?one|any ?body|some ?one|some ?body|any of you)"
PATTERNS = (
    Pattern("says-so", r"\b(?:nothing|not|n't anything|not really|nowt|zero) (?:to do|much to do|related) (?:with"
            r"|to) (?:the |this|any of this|parking|bins|solar|your|post)\b"
            r"|\bnot to do with this\b|\boff[- ]topic\b|\bunrelated,? (?:but|sorry|i know)\b|\bwrong (?:page|post"
            r"|group) (?:i know|sorry|but)\b|\bnothing to do with \w+,? (?:sorry|just|i know|but)\b"
            r"|\bnot the \w+,? i know\b|\bdifferent subject,? but\b|\bsorry to hijack\b|\bwhile i'?m on here\b"),
    Pattern("asks",
            r"\b(?:does|do|has|have|is|are|can|could|would|will|did) " + _ANY + r"(?: on here| else| round here"
            r"| out there)?(?:'s)? "
            r"(?:know|got|have|had|want|need|sell|do|teach|lend|recommend|tell|seen|tried|lost|found|watch|sort|give"
            r"|fancy|else|missing"
            r"|playing|going|selling|outgrown|telly|baby|smart|remember the name|run|use|bring|offer|make|repair|fix"
            r"|any)\w*\b"
            r"|(?:^|[.!?\n,] ?)(?:please |hi all,? |morning all,? |hello,? )?any ?(?:one|body)(?:'s"
            r"| of you)? (?:on here |else |else's |round here )?"
            r"(?:know|got|sell|want|need|lost|found|seen|recommend|lend|fancy|going|for|watch|do|use|else|have|tried"
            r"|selling|on here|up for|interested|missing)\w*\b"
            r"|\bany (?:recommendations?|tips|suggestions for|advice on)\b|\bwho(?:'s| is| has) (?:got|selling"
            r"|watching|going to|knows a|else thinks|alters|to use for|do (?:folk|people) use)\b"
            r"|\b(?:in search of|on the (?:hunt|look ?out) for|need to borrow|can i borrow|looking to (?:buy|borrow"
            r"|rent|join)"
            r"|where (?:can|could|do|would) (?:i|you|we|a person) (?:get|buy|find|hire|take|go for)|know of an?y?"
            r"|good \w+ (?:round|near) here)\b"
            r"|\bwhose \w+ \w+ is in (?:our|my)\b|\bwhoever (?:has|borrowed|took|picked up) (?:my|our)\b"
            r"|\bwhich chippy\b|\bhow do you get \w+ (?:off|out of)\b|\bwhat'?s the best \w+ \w+ for\b"
            r"|\bhave you (?:seen|tried|heard) the\b|\bdid you see\b|\bdid any ?(?:one|body) (?:see|find|watch)\b"
            r"|\bcan some ?(?:one|body) tell (?:our|my)\b|\bcould whoever\b"),
    #: A question that is off the post only where it is about something that is.
    Pattern("wonders", r"^\W*(?:(?:morning all|hi all|hi|hello|so),? ?)?(?:is|are|does|do|has|have|did|was|when|what"
            r"|where|which|how|who|can)(?:'?s)? (?:you know if |we |it true )?(?:\w+'?s? ){0,6}\w+"),
    #: Told of a thing, these give it away; by themselves they are also said of votes and ideas.
    Pattern("offers", r"(?:^|[.!?\n] ?)(?:lost|found|wanted|missing|free|selling|giving away|looking for|swap|offered)"
            r"\b[:,]? ?\w*"
            r"|\b(?:free to|going (?:cheap|spare|free)|message me|will pay|tickets? available|spare tickets?"
            r"|second[- ]hand|no longer needed|needs a (?:good )?home|answers to|nothing,? just)\b"),
    Pattern("lost", r"(?:^|[.!?\n] ?)(?:(?:lost|found|wanted|missing): ?\w+|(?:lost|found) (?:my|our|an?) \w+)"
            r"|\b(?:good home|free to collector|buyer collects|face value)\b"),
    #: A trader or a seller: that is another criterion.
    Pattern("trade", r"£ ?\d|\b0\d{9,10}\b|\b0\d{3,4} ?\d{3} ?\d{3,4}\b|\bfor sale\b|\bwhile stocks\b|\bcash\b"
            r"|\bper cent off\b|\d% off|\bquote \w+\d|\bvouchers?\b"),
    Pattern("greets", r"\bhappy (?:birthday|anniversary|retirement|mother'?s|father'?s|\d+(?:st|nd|rd"
            r"|th)?(?: birthday)?\b|wedding)|\b(?:congrats|congratulations|well done),? (?:to )?(?:our|my|the year \d+"
            r"|the under|\w+ under)\b"
            r"|\bpass(?:ed|ing) (?:his|her|their|my) (?:driving )?test\b|\bprayers for\b|\bget well\b"
            r"|\bmerry christmas everyone\b|\bgood morning (?:all|everyone|world)\b|\bthought for the day\b"),
    Pattern("cheers", r"\bup the \w+!|\bcome on (?:you|the) \w+!+|\b\d{1,2}-\d{1,2} (?:what|yes|get|the|to)\b"
            r"|\bwhat a (?:match|game|goal|final)\b|\b(?:lost|won) again then\b|\bwere robbed\b|\babsolute robbery\b"
            r"|\bwas a fix\b"
            r"|\b(?:(?:new|next) series of|(?:that|the) new series)\b|\bfaked? (?:and|by)\b|\bwhat an ending\b"
            r"|\bwas the best thing that ever happened\b|\bsplit up\b"),
    #: Spoken to or about the council: that stands wherever it stands.
    Pattern("council", r"\b(?:councils?|councillors?|cllrs?|clerk|mayor|precept|council tax|ratepayers?|taxpayers?"
            r"|planners|officers?|committee|consultation|foi|freedom of information|complain\w*|complaint)\b"
            r"|\byou (?:lot|people|should|could|need|must|never|always|still|said|told|promised|wrote|want|let|can't"
            r"|don't|didn't|have|'ve|put|keep|spend|made|call)\b|\byour (?:website|own|office|job|fault|decision|post"
            r"|budget|staff|contractors?|lads|men|team|minutes|notice|map|leaflet)\b"
            r"|\b(?:our|my) (?:council tax|money|rates)\b|\bwaste of\b|\bdisgrace\w*|\bshambles\b|\bashamed\b"
            r"|\bjobsworths?\b"),
    #: Asked of everybody, but about the post after all.
    Pattern("about-it", r"\b(?:thought of|thought about|considered|noticed|asked (?:the|them|about)|counted|checked"
            r"|measured|bothered|told (?:the|them)|in charge|being consulted|agree\w*|disagree\w*|read the"
            r"|seen the plans?|against this|for this|voted|objected|going on the day"
            r"|surprised|reported|fallen|hurt|complain\w*|else think|else feel|shade|ramp|steps?|disabled|wheelchair"
            r"|pushchair)\b"),
)


def elsewhere_terms() -> tuple[str, ...]:
    """Every term; ``ALONE`` show it by themselves, ``ASKED_FOR`` only where they are asked for, lost or offered."""
    return tuple(dict.fromkeys(read_terms(__file__, "elsewhere.txt")))


_SORTS = read_sections(__file__, "elsewhere.txt")
ALONE, ASKED_FOR = _SORTS["alone"], frozenset(_SORTS["asked for"])
