"""What is put to the public: consultations, surveys, and questions about what the council should do."""

from __future__ import annotations

import re

from policies.engine.language.politics.notices import is_notice, names_the_poll, speaks_of_voting
from policies.engine.language.sentences import sentence_at, sentence_before
from policies.engine.protocol import Pattern

_WE = (r"(?:we|(?:the|your|our|this) (?:\w+ )?council|\w+ (?:parish|town|city|village) council|the (?:parish|town"
       r"|village|valley))")
_ASKING = r"(?:consultation|survey|questionnaire|poll|big conversation|conversation|listening exercise|referendum)"
_REST = r"[^.!?\n]{0,50}"

ASKED = (
    Pattern("consulting", rf"\b(?P<it>(?:{_WE}(?:'re|'ll| are| is| will)? )?(?:now |today )?(?:be )?(?:consulting"
            rf"|going out"
            rf" to consultation|consult (?:you|on|residents)|seeking (?:your )?(?:views|opinions)"
            rf"|asking (?:you|residents|everyone|every \w+) (?:whether|if|what|for your|to (?:sign|vote|back"
            rf"|choose)))\b"
            rf"{_REST})", "prose"),
    Pattern("survey-opens", rf"\b(?P<it>(?:our|the|a|new|this) (?:[\w-]+"
            rf" ){{0,3}}{_ASKING}\b[^.!?\n]{{0,70}}?\b(?:opens?|is"
            r" (?:now )?(?:open|live)|goes live|launch\w*|starts?|begins?|runs? (?:from|until)|is out|below|closes"
            r" on)\b)",
            "prose"),
    Pattern("open-survey", r"\b(?P<it>(?:launch\w*|open(?:ed|ing|s)?|start(?:ed|ing|s)?|begin\w*|run(?:ning)?"
            r"|hold(?:ing)?"
            rf"|fill in|complete|take) (?:a|an|our|the|its|their|this|a new) (?:[\w'-]+"
            rf" ){{0,3}}{_ASKING}\b{_REST})", "prose"),
    Pattern("have-your-say", r"\b(?P<it>(?:have your say|let us know what you think|tell us (?:what you think|whether"
            r"|if you (?:want|would|think)|your views|by \d)|we(?:'d| would)? (?:like|love|want|need)(?: to hear)?(?:"
            r" from)?"
            r" (?:your (?:views|opinions?|ideas|thoughts)|what you think)|we(?:'d| would)? (?:like|love|want) to"
            r" (?:hear|know) (?:from you|from every|what you think|whether)|you can tell us (?:whether|if|what)|help"
            r" us (?:choose|decide"
            r"|shape)"
            rf"|vote in our|your chance to (?:shape|choose|decide))\b{_REST})", "prose"),
    Pattern("your-views", r"\b(?P<it>(?:your (?:views|opinions?|feedback|thoughts|ideas|comments) (?:on|about|are"
            r" (?:wanted|needed|welcome)"
            r"|matter|count)|what do you think (?:of|about)|(?:do|would) you (?:(?:want|like) (?:the|a|us|to see)"
            r"|support|back|agree|prefer|favour)|share your (?:views"
            r"|ideas|thoughts)|send (?:us|in) your (?:views|ideas|thoughts|comments)|comment on (?:the|our) (?:draft"
            r"|plans?|proposals?)|tell us"
            r" (?:which|where|how|your)|yes or no|tick your favourite|vote (?:for your favourite|online|below)"
            r"|drop[- ]in (?:session|event)"
            r" (?:on|about|for)|(?:exhibition|display) of (?:the |our )?(?:plans|proposals|designs)|public meeting"
            r" (?:on|about) (?:the|our|plans"
            r"|proposals)|(?:draft|neighbourhood) plan [^.!?\n]{0,30}(?:open|out|comment)|workshops? (?:on|to shape)"
            r"|ideas wanted|have a say)\b"
            rf"{_REST})", "prose"),
    Pattern("what-should", r"\b(?P<it>(?:what should (?:we|the council|happen|become)|leave your (?:comments|views"
            r"|thoughts)|ask(?:s|ing)? [^.!?\n]{3,30}"
            r" for (?:its|their|your|an?) (?:opinion|views?|thoughts|ideas|say)|(?:look at|see|view|choose between"
            r"|pick from) (?:the |our |two |three |four"
            rf" |some |new )+(?:designs|plans|options|drawings|proposals)|designs for the)\b{_REST})", "prose"),
    Pattern("should-it", r"(?:^|[.!?\n] ?)(?P<it>should (?:the|we|our|\w+) [^.!?\n]{4,90}\?(?:"
            r" [^.!?\n]{0,40}?\b(?:survey|poll"
            r"|consultation|tell us|vote|say|views))?)", "prose"),
)
ASKED_NAMES = tuple(pattern.name for pattern in ASKED)
_SAY = re.compile(r"\b(?:have|has) (?:your|a|their) say\b(?! (?:about|over|in (?:the|our|how|what)\b(?! (?:\w+ ){0,3}(?:by-?)?"
                  r"(?:elections?|polls?|ballot))))", re.I)
_ALONE = re.compile(r"\bsay\W*$", re.I)


def asks_to_vote(raw: str, at: int) -> bool:
    """Whether the say that people are to have is their vote: "Have your say on 6 May. Register to vote by 19 April."

    The text is a message about voting, and the sentence names the poll or its day and nothing else. Where it names
    nothing, what stands before it must.
    """
    first, last = sentence_at(raw, at)
    sentence, before = raw[first:last], sentence_before(raw, at)
    if not (is_notice(raw) and _SAY.search(sentence)):
        return False
    if _ALONE.search(sentence) and not names_the_poll(sentence):
        return speaks_of_voting(sentence) and (before is None or names_the_poll(raw[slice(*before)]))
    return names_the_poll(sentence) and speaks_of_voting(sentence)


__all__ = ["ASKED", "ASKED_NAMES", "asks_to_vote"]
