"""Nothing to do with the post.

Finds what belongs on another page: asks of the neighbours ("does anyone know a plumber"), things lost, found, sold and
given away, birthdays, the telly, the match, the news of the world, and comments that say themselves that they are about
something else. What the post is about is read from its words and from small lists of parish matters.

Must not find a grumble about the council, under whatever post it stands; a question, idea or story that has to do with
the post though it shares no word with it ("will there be cake?"); and anything longer that may come round to it.

Where the post is not known nothing is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.criteria.off_topic.examples import FOUND, PASSED
from policies.engine.criteria.off_topic.subject import related, share_a_name, share_a_word
from policies.engine.criteria.off_topic.turns import ALONE, ASKED_FOR, PATTERNS, elsewhere_terms
from policies.engine.model import LIKELY, UNSURE
from policies.engine.protocol import Hit, Spoken, Terms

KIND = "off-topic"
DETECTORS = (Terms("elsewhere", elsewhere_terms()), Terms("alone", ALONE), *PATTERNS)

_MESSAGE = "This has nothing to do with the post."
_WHY = "The house rules keep comments to the matter; a word to where it belongs is kinder than taking it down."
READER = Spoken(_MESSAGE, _WHY)

_WORD = re.compile(r"[^\W_]+")
#: A comment with more words than this comes round to something.
_MOST_WORDS = 40
#: Points at the post without naming it.
_POINTS_BACK = re.compile(
    r"\b(?:it|it's|its|they|they're|them|this|these|those|that|there|here|he|she|his|her|the same)\b", re.I)


def reader_may(draft, params) -> bool:
    return bool(draft.context.on)


def find(draft, params) -> Iterator[Hit]:
    text, post = draft.text, draft.context.on
    if not post.strip() or not text.raw.strip():
        return
    if said := text.found("says-so"):
        yield text.hit(said[0], _MESSAGE, _WHY, sureness=LIKELY)
        return
    if len(_WORD.findall(text.raw)) > _MOST_WORDS or text.found("council"):
        return
    if sign := _sign(text, post):
        match, sureness = sign
        yield text.hit(match, _MESSAGE, _WHY, sureness=sureness)


def _sign(text, post: str):
    """The turn of speech that shows it, and how surely; None where nothing does."""
    asks, about_it = text.found("asks"), text.found("about-it")
    offers = text.found("offers", "lost") if not text.found("trade") else []
    far = [thing for thing in text.found("elsewhere") if not related(thing.text, post)]
    near, named = related(text.raw, post), share_a_name(text.raw, post)
    if (greets := text.found("greets", "cheers")) and not near and not named:
        return greets[0], LIKELY
    if (asks or offers) and far and not about_it and not share_a_word(text.raw, post):
        return (asks or offers)[0], LIKELY
    if (alone := text.found("alone")) and far and not share_a_word(text.raw, post):
        return alone[0], LIKELY
    if near:
        return None
    wonders = text.found("wonders")
    if wonders and not about_it and not named and any(thing.term not in ASKED_FOR for thing in far):
        return wonders[0], LIKELY
    if plain := asks + text.found("lost"):
        return plain[0], UNSURE if about_it or _POINTS_BACK.search(text.raw) else LIKELY
    return None


__all__ = ["DETECTORS", "FOUND", "KIND", "PASSED", "READER", "find", "reader_may"]
