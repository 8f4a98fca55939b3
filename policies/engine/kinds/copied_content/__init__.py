"""Words and pictures of others.

Finds a draft close to a known text of somebody else's, word for word, edited, or a stretch of it inside new text; a
long quotation with no link to where it stands; words that say themselves where they were lifted from; and an image
that nobody licensed (its owner may be absent).

Must not find a quotation whose source is linked, a short one, what was said to the council or stands in its own
minutes, the turns of phrase of notices, and the same event told in other words.

Parameters: ``quotation`` is the number of words from which a quotation is long; ``share`` how much of either text
(in per cent) must be shared where no long stretch is.
"""

from __future__ import annotations

from collections.abc import Iterator

from policies.engine.kinds.copied_content.examples import FOUND, PASSED
from policies.engine.kinds.copied_content.images import lacks_licence
from policies.engine.kinds.copied_content.others import Copied, copied_from
from policies.engine.kinds.copied_content.sources import links_elsewhere, long_quotations, opening
from policies.engine.language.quotations import quotations
from policies.engine.model import LIKELY, SURE, WayOut
from policies.engine.protocol import Hit, Param, Pattern

KIND = "copied-content"
DEFAULT_SEVERITY = "justify"
LAW = None
PARAMS = {
    "quotation": Param(25, "number", "The number of words from which a quotation is long.", low=5, high=500),
    "share": Param(40, "number", "How much of a text, in per cent, makes it close to another.", low=10, high=100),
}
_MEDIUM = (r"(?:internet|web|net|website|web ?page|site|page|blog|paper|newspaper|magazine|gazette|herald|chronicle"
    r"|book"
           r"|guidebook|encyclopa?edia|wikipedia|facebook|online|google)")
DETECTORS = (
    Pattern("lifted", r"\b(?:nabbed|nicked|pinched|lifted|swiped|cribbed|copied|pasted|cut and pasted"
            r"|copied and pasted|reproduced|typed out|scanned)(?: \w+){0,3}? (?:off|from|out of)(?: [\w']+){0,4}? "
            + _MEDIUM + r"\b"),
    Pattern("rights", r"\ball rights reserved\b|\bdo not reproduce\b|\bnot to be reproduced\b"
            r"|\bno part of this (?:publication|article)\b|\bsubscribe(?:rs)? (?:only|to (?:read|continue))\b"
            r"|\bwithout (?:the )?(?:author|publisher|owner)'?s? (?:permission|leave)\b"),
)

_WHY = "Words and pictures belong to whoever made them, and using them without leave can bring a bill."
_WORDS_OUT = (WayOut("Say it in our own words", go_to="text"), WayOut("Link to where it stands", go_to="source:link"),
              WayOut("They agreed: say who and when", go_to="source:own"))
_IMAGE_OUT = (WayOut("I took it", go_to="image"), WayOut("The owner said yes: say who and when", go_to="image"),
              WayOut("Use no picture", go_to="image"))


def find(draft, params) -> Iterator[Hit]:
    for number, image in enumerate(draft.images):
        if lack := lacks_licence(image):
            message = ("Nothing says who allows us to use this picture." if lack == "none"
                       else "The note on this picture does not say who allows us to use it.")
            yield draft.hit(message, _WHY, _IMAGE_OUT, field=f"image:{number}",
                            sureness=SURE if lack == "none" else LIKELY)
    yield from _close_to_others(draft, params)
    quoted = long_quotations(draft, params["quotation"])
    if quoted and not links_elsewhere(draft):
        for place in quoted:
            yield draft.text.hit(opening(draft.text.raw, place), "This long quotation has no link to its source.",
                                 _WHY, _WORDS_OUT)
    for text in draft.texts:
        for match in text.found():
            yield text.hit(match, "This says that it comes from somebody else.", _WHY, _WORDS_OUT)


def _close_to_others(draft, params) -> Iterator[Hit]:
    others = tuple(o for o in draft.context.outside if not _is_own(o.whose, draft.context.council.name))
    if not others:
        return
    for copied in copied_from(draft.text.raw, others, params["share"] / 100):
        if not _may_stand(draft, copied, params):
            whose = f" by {copied.of.whose}" if copied.of.whose else " of somebody else's"
            share = "Most of this" if copied.whole else "This piece"
            where = f" ({copied.of.address})" if copied.of.address else ""
            yield draft.text.hit((copied.start, copied.end), f"{share} is close to a text{whose}{where}.", _WHY,
                                 _WORDS_OUT, sureness=SURE if copied.words >= 25 else LIKELY)


def _is_own(whose: str, council: str) -> bool:
    return bool(whose) and whose.casefold() == council.casefold()


def _may_stand(draft, copied: Copied, params) -> bool:
    """Quoted as a quotation with its source, quoted briefly, or passed on as what it is: another body's notice."""
    linked = links_elsewhere(draft, copied.of.address)
    if linked and draft.context.category in {"partner", "share"}:
        return True
    quoted = any(start <= copied.start + 2 and copied.end <= end + 2 for start, end in quotations(draft.text.raw))
    return quoted and (linked or copied.words < params["quotation"])


__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PARAMS", "PASSED", "find"]
