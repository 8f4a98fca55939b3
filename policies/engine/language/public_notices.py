"""Notices that the law has a council or another authority publish, whatever is on: they go out before a poll too.

Byelaws, orders about public paths and traffic, licences, planning applications with the day until which anyone may
write, the public's rights over the accounts, a vacancy. A text is one by its matter and its manner: what it is given
under, or by when one may object. A sentence that sells, or asks for views as a consultation does, is no part of it,
and neither is one about something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

#: What such a notice is of: an order, an application, an office; a path or a hall alone is none.
_MATTER = re.compile(
    r"\b(?:bye-?laws?|(?:diversion|extinguishment|creation|stopping[- ]up|modification|closure|preservation|purchase"
    r"|protection|regulation|traffic|path|parking places|speed limit|prohibition of (?:driving|waiting)) orders?"
    r"|orders? (?:to (?:divert|extinguish|stop up|close|make)|under|which)|(?:the|an?|this|draft|proposed) order"
    r"|licensing act|(?:premises|pavement|street trading|gambling|club premises|alcohol|scrap metal|operator's"
    r"|licen[cs]e) (?:licen[cs]es?|applications?)|applications?(?: has been made)?"
    r" (?:for|to vary|no\.?|number|ref\w*|[a-z\d]*\d[\w/]*)"
    r"|planning (?:applications?|notices?)|listed building consent|town and country planning|public rights"
    r"|accounts and audit|local audit|audit notice|(?:conclusion|notice) of audit|annual governance|external auditor"
    r"|(?:inspect\w*|copies of) (?:and copy )?the accounts|casual vacanc(?:y|ies)|notice of (?:casual )?vacanc(?:y|ies)"
    r"|vacancy in the office|notice of (?:election|poll)|dispos(?:al|e) of (?:\w+ )?(?:open space|land)"
    r"|section 123)\b", re.I,
)
_DAY = (r"(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]{3,9}|[a-z]{3,9} \d{1,2}|\d{1,2}/\d{1,2}/\d{2,4}"
        r"|(?:\d+|\w+) (?:working )?days)")
#: By what it shows that the law asks for it.
_MANNER = re.compile(
    rf"\b(?:objections?|representations?|comments?|requests?|observations?|inspect\w*|appeals?)\b[^!?\n]{{0,120}}?"
    rf"\b(?:by|before|until|till|from|between|within|not later than|no later than|to) (?:\w+ ){{0,3}}?{_DAY}\b"
    rf"|\b(?:by|before|until|from|within|no later than) (?:\w+ )?{_DAY}\b[^!?\n]{{0,60}}?"
    rf"\b(?:object\w*|represent\w+|comment\w*|inspect\w*)\b"
    r"|\b(?:statutory|legal) notices?\b|\bhereby given\b|\bnotice is given\b"
    r"|\b(?:under|pursuant to|in accordance with) (?:section|regulation|the [\w ,]{3,60}(?:act|regulations|order))\b"
    r"|\b(?:act|regulations|order|rules) (?:19|20)\d\d\b|\bs(?:ection|\.) ?\d+",
    re.I,
)
#: No such notice sells what it is about, or asks what people think.
_SELLS = re.compile(
    r"[!?]|\b(?:our|we|we'd|we're|us|excit\w+|delight\w+|proud\w*|thrill\w+|pleas(?:ed|ure)|hope|hoping|love\w*"
    r"|vision|bold|ambitious|improv\w+|transform\w*|better|best|great|brilliant|fantastic|wonderful"
    r"|amazing|brand[- ]new|new[- ]look|your (?:say|views?|ideas|thoughts|opinions?|feedback)|have (?:a"
    r"|your) say|views|ideas|tell us|survey"
    r"|questionnaire|consult\w+|conversation|drop-?in|exhibition|help shape|campaign\w*|benefit\w*"
    r"|much-needed|long-awaited|at last)\b",
    re.I,
)


def is_of_public_notice(texts: Iterable[str], sentence: str) -> bool:
    """Whether a sentence is one of a notice that the law asks for; ``texts`` are those that make up the draft."""
    return not _SELLS.search(sentence) and bool(_MATTER.search(sentence)) and any(map(_has_its_manner, texts))


@lru_cache(maxsize=64)
def _has_its_manner(raw: str) -> bool:
    return bool(_MANNER.search(raw))


__all__ = ["is_of_public_notice"]
