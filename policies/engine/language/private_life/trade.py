"""Whether a contact in a comment is a trader's, who wants it known. A private seller's is a person's own."""

from __future__ import annotations

import re

_TRADE = re.compile(
    r"\bfree (?:quote|survey|inspection|estimate|no[- ]obligation|trial|taster|consultation)s?|\bquotes?\b"
    r"|\bno job too (?:small|big)"
    r"|\b(?:fully )?insured\b|\d+ ?% off|\bno win\b|call[- ]?out|\b24[ /-]?(?:7|h(?:ou)?rs?)\b|same day|\bwe (?:buy"
    r"|pay|deliver|collect"
    r"|offer|supply|install|repair|cover|do|clean|clear|cut|fit|specialise|also|are taking|have (?:slots|spaces))\b"
    r"|\b(?:ltd|limited|services|solutions|driveways|roofing|gutter\w*|plumbing|plumber|electrician|scaffold\w*"
    r"|fencing|tarmac|paving"
    r"|landscap\w*|tree (?:surgeon|surgery|work)|sweeps?|removals?|skips?|locksmith|cleaning|cleaners|waxing|lashes"
    r"|nails|massage"
    r"|salon|barbers?|dog (?:walking|grooming)|grooming|kennels|cattery|tuition|tutor|lessons|classes|catering"
    r"|cakes? (?:made|to order)"
    r"|marquee hire|hire\b|bouncy castle|mobile (?:bar|disco|hairdresser|mechanic)|mot\b|servicing|valeting|loans?"
    r"|mortgages?|pension"
    r"|investment|crypto|will writing|solicitors?|claims?|psychic|tarot|clairvoyant|slimming|protein|weight loss"
    r"|leads? welcome"
    r"|competitive|reasonable rates|prices from|from £|from only|book (?:now|today)|limited (?:slots|spaces)"
    r"|established|since (?:19|20)\d\d"
    r"|family (?:firm|run|business)|satisfaction|guarantee\w*|experienced|qualified|dbs|certified|trade prices"
    r"|wholesale)\b", re.I)
#: Marks of one who sells a thing of his own once.
_PRIVATE = re.compile(
    r"\b(?:for sale|selling (?:my|our|a|an|the)|ono\b|o\.n\.o|buyer (?:collects|dismantles)|one owner|worn once"
    r"|hardly used|no dealers"
    r"|good home|collect from|my (?:old|late|mum's|dad's)|grown out of|will (?:deliver|split)|puppies|pups|kittens"
    r"|driveway to let)\b", re.I)
_AROUND = 240


def is_traders(raw: str, at: int) -> bool:
    around = raw[max(0, at - _AROUND):at + _AROUND]
    return bool(_TRADE.search(around)) and not _PRIVATE.search(around)
