"""Those who stand, where a draft names, quotes or shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from policies.engine.kinds.pre_election.presence import QUOTES, of_office
from policies.engine.kinds.pre_election.words import keep
from policies.engine.language.candidates import Mention
from policies.engine.language.politics.listing import is_asked_for, is_listed
from policies.engine.language.politics.notices import is_document, is_in_order, is_titled, praises_or_quotes
from policies.engine.language.sentences import sentence_at
from policies.engine.model import UNSURE, WayOut
from policies.engine.protocol import Hit

_MOST = 200
#: Beside the other matters of the kind, which they are not.
TOPIC = "candidate"

_WHY = "Until the poll is over what the Council publishes shows nobody who stands, so that all of them are treated alike."
_OUT = WayOut("Take the sentence out", takes="sentence")
_NO_PICTURE = WayOut("Use a picture without them", go_to="image")
_NO_SOURCE = WayOut("Say how we know without the name", go_to="source")
_COUNCIL = WayOut("Say \"the Council\"", "the Council")
#: Whoever is asked to write or ring may as well write to the Council.
_TO_REACH = re.compile(r"\b(?:contact|ring|call|phone|email|text|tell|ask|write to|speak to|talk to|details from"
                       r"|known? to|via|let) $", re.I)
#: After these a name stands beside an office or in a list, and "a councillor" would not read.
_BESIDE = re.compile(r"(?:[,(:&]|\b(?:and|the|our|your|Chair(?:man|woman)?|Mayor|Leader)) ?$")
_FOLLOWS = re.compile(r"\s*(?:,|\(|and\b|&)")
_SAYS = r"(?:said|says|told|tells|adds?|added|writes|wrote|commented|explain(?:s|ed)|promis(?:es|ed)|insist(?:s|ed)|pledged)"
_SAID_BEFORE = re.compile(rf"\b{_SAYS} $")
_SAYS_AFTER = re.compile(rf"(?:,[^.!?\n,]{{0,60}},)? (?:\w+ly )?{_SAYS}\b|: ?[\"“]")


#: What asks for a vote, right before a name: nobody is named so as a matter of record.
_URGED = re.compile(r"(?:(?:^|[.!?:;,–-]\s*|\b(?:please|you|to|day|now) )vote(?: for)?|\byour vote\b.{0,40}"
                    r"|(?:^|[.!?:;,–-]\s*|\bplease )(?:(?:re-?)?elect|back|choose|pick|support|return))\s+$", re.I)


def standing(draft) -> Iterator[Hit]:
    """A hit for each place where somebody who stands is named, but in the plain facts of an election notice.

    Who stands in a text as a matter of record alone, as minutes have them over and over, is one hit.
    """
    for text in draft.everything if draft.context.period.candidates else ():
        recorded = set()
        for mention in islice(draft.named(text), _MOST):
            around = [one.raw for one in (draft.texts if text.field in {"text", "source"} else (text,))]
            listed = is_listed(around, text.raw, mention.start, mention.end)
            if listed and not _is_picture(text):
                continue
            hit = _hit(draft, text, mention, listed or any(map(is_document, around)) and is_in_order(text.raw, mention.start))
            if hit.sureness != UNSURE or mention.names not in recorded:
                yield hit
            if hit.sureness == UNSURE:
                recorded.add(mention.names)


def _hit(draft, text, mention: Mention, in_order: bool) -> Hit:
    quoted = _is_quoted(text, mention)
    sureness = UNSURE if not quoted and _is_of_record(text, mention, in_order) else mention.sureness
    return text.hit((mention.start, mention.end), _says(text, mention, quoted), _WHY,
                    (keep(draft.held, draft.context), *_ways(text, mention, quoted)), sureness=sureness, topic=TOPIC)


def _is_quoted(text, mention: Mention) -> bool:
    before, after = text.raw[max(0, mention.start - 16):mention.start], text.raw[mention.end:mention.end + 80]
    return bool(_SAID_BEFORE.search(before) or _SAYS_AFTER.match(after)) or any(
        match.groups["it"][0] < mention.end and mention.start < match.groups["it"][1] for match in text.found(*QUOTES))


def _is_of_record(text, mention: Mention, in_order: bool) -> bool:
    """As the chair of a meeting, the contact for a ward, or in the words of a notice of the election; a picture shows
    whom it shows, unless it is of such a notice.
    """
    if _is_picture(text):
        return in_order and is_titled(text.raw, mention.start) and is_listed(
            (text.raw,), text.raw, mention.start, mention.end)
    first, last = sentence_at(text.raw, mention.start)
    sentence = text.raw[first:last]
    if _URGED.search(text.raw[first:mention.start]) or praises_or_quotes(sentence):
        return False
    return of_office(sentence) or in_order and not is_asked_for(text.raw, mention.start)


def _is_picture(text) -> bool:
    return text.field.startswith("image:")


def _says(text, mention: Mention, quoted: bool) -> str:
    names = " or ".join(mention.names)
    who = f"{names}, who {'stands' if len(mention.names) == 1 else 'all stand'} in the election"
    if mention.sureness == UNSURE:
        return f"This may name {who}."
    if _is_picture(text):
        return f"This picture shows {who}."
    return f"This {'quotes' if quoted else 'names'} {who}."


def _ways(text, mention: Mention, quoted: bool) -> Iterator[WayOut]:
    if _is_picture(text):
        yield _NO_PICTURE
    elif text.field == "source":
        yield _NO_SOURCE
    else:
        if not quoted:
            yield from _instead(text.raw, mention)
        yield _OUT


def _instead(raw: str, mention: Mention) -> Iterator[WayOut]:
    """Words for the name, where the sentence still reads with them."""
    before = raw[max(0, mention.start - 16):mention.start]
    if _BESIDE.search(before) or _FOLLOWS.match(raw, mention.end):
        return
    if _TO_REACH.search(before):
        yield _COUNCIL
    elif mention.councillor:
        opens = not before.strip() or before.rstrip()[-1] in ".!?" or before.endswith("\n")
        yield WayOut("Say \"a councillor\"", "A councillor" if opens else "a councillor")


__all__ = ["TOPIC", "standing"]
