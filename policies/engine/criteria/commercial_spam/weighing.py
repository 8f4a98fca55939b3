"""How much the signs of a sale weigh together, and what speaks against it."""

from __future__ import annotations

import math
import re

#: What the signs weigh beside their mere number, as counted over labelled comments of several authors and rounded.
_WEIGHTS = {"address": 2.1, "money": 1.0, "price": 1.0, "offer": 0.7, "shady": 1.4, "sale": 0.2, "trade": -0.9}
_EACH, _MOST = 2.1, 6
_TALKS, _MOST_TALK = -0.85, 4
_SHOUTING, _OPENS_SELLING = 0.7, 1.4
_SMALL_WORDS = -1.4
_LENGTH = -1.0
_OTHERWISE = -7.3

#: Talking of the council, of others' offers, or asking: not selling.
_TALK = re.compile(
    r"\b(?:council(?:'s|lors?)?|cllrs?|precept|(?:our|my) (?:council )?tax(?:es)?|you lot|minutes|agenda"
    r"|consultation|residents"
    r"|policy|clerk|planning|decision|why (?:is|are|do|does|can't|not|should)|how (?:much|many|come)|what (?:is"
    r"|are|about|does"
    r"|happened)|who (?:is|pays|paid|decided)|should (?:be|have|not)|shouldn't|disgrace|ridiculous|waste of"
    r"|ripped? off|robbed"
    r"|scam(?:med|mers?|s)?|beware|watch out|warning|don't (?:pay|click|fall|buy|trust)|fell for|reported"
    r"|i (?:got|had|received)"
    r" (?:a|one|this)|same (?:text|message)|they(?:'re| are)? (?:charg|want|sell)\w*|he (?:charges|wanted)"
    r"|(?:cost|charged|paid|costs)"
    r" (?:me|us|you)|i paid|we paid|used to (?:be|cost)|last year|thank(?:s| you)|well done|does any(?:one"
    r"|body)|has any(?:one|body)"
    r"|any(?:one|body) (?:know|got|seen|lost|found|selling|recommend)|can any(?:one|body)|looking for|wanted"
    r"|recommend a|free to"
    r" (?:the )?(?:council|parish|town|village|good home)|for nothing|no charge|at no cost|donate"
    r"|happy to (?:lend|give|help)"
    r"|could (?:the|we|you)|please (?:can|could|send|stop|don't)|foi\b|freedom of information|complain\w*"
    r"|subscribe\w*|subscriber|exclusive|by our|newspaper|newsletter|reporter|correspondent|briefing)\b", re.I,
)
_SHOUTS = re.compile(r"!!+|[A-Z]{4,}(?: [A-Z]{2,}){1,}|£££|[\U0001F300-\U0001FAFF☀-➿]")
_SELLS = re.compile(
    r"^\W*(?:selling|for sale|cheap|free|need|tired of|fed up|sick of|struggling|thinking of|sore|want|bent|got"
    r"|cash|earn|hire"
    r"|rent|puppies|pups|quick|best|new|buy|handmade|dear|stuck|roof|damp|flood\w*|lost)\b", re.I,
)
#: The words that make talk of a text; adverts have few.
_SMALL = re.compile(
    r"\b(?:the|it|it's|its|is|was|were|are|be|been|you|your|that|that's|this|of|to|they|their|he|she|his|her|my"
    r"|i|i'm|i've"
    r"|we|us|our|had|has|have|not|but|so|as|if|when|what|who|there|would|could|should|did|do|does|don't)\b", re.I,
)


def weigh(raw: str, found) -> float:
    """Above 0 it is more likely an advert than not. The length of the text counts against it, lightly."""
    names = {match.name for match in found}
    if "price" in names:
        names.discard("money")
    signs = min(len({match.text.lower() for match in found}), _MOST)
    talk = min(len({match.group().lower() for match in _TALK.finditer(raw)}), _MOST_TALK)
    small = len(_SMALL.findall(raw)) / max(1, len(raw.split()))
    return (_OTHERWISE + sum(_WEIGHTS.get(name, 0) for name in names) + _EACH * signs + _TALKS * talk
            + _SHOUTING * bool(_SHOUTS.search(raw)) + _OPENS_SELLING * bool(_SELLS.search(raw))
            + _SMALL_WORDS * small + _LENGTH * math.log(len(raw) / 100 + 0.2))


__all__ = ["weigh"]
