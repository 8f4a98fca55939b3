"""Parameters and severity of a suggested rule, as far as the clause's own words give them."""

from __future__ import annotations

import re
from typing import Any

_NUMBER = {"one": 1, "a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "six": 6, "seven": 7, "ten": 10}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_WITHIN = re.compile(r"\b(\d{1,3}|one|an?|two|three|four|six|seven|ten) (day|week|fortnight|month|year)s?\b", re.I)
_AGE = re.compile(r"\b(?:reading )?age (?:of )?(\d{1,2})\b", re.I)
_SOFT = re.compile(
    r"\b(?:where(?:ver)? possible|try to|tries|aims? to|if possible|with care|take care|as far as|normally)\b",
    re.I,
)

#: Which of the house style's checks each word asks for.
_CHECKS = (
    ("reading", r"\bplain|\bjargon|\beas(?:y|ily) to|\beasily understood|\bread|\bshort,? (?:\w+,? )?sentences|"
                r"\babbreviations|\bacronyms"),
    ("formal", r"\bformal|\bstiff|\btone|\bfriendly|\bwarm|\bconversational|\bplain|\bjargon"),
    ("voice", r"\bidentity|\bbrand|\blogo|\bname of the council|\bas the council|\bopinions?\b"),
    ("capitals", r"\bcapital|\bshout|\bgood taste|\btasteful|\bpolite"),
    ("hashtags", r"\bhashtag"), ("emoji", r"\bemoji"),
    ("length", r"\bconcise|\bto the point|\bshort\b|\bbrief|\bconcise"),
)


def params_for(kind: str, text: str) -> dict[str, Any]:
    """Only what the kind takes; nothing where the clause says nothing of it."""
    if kind == "repetition" and (days := _days(text)):
        return {"days": days}
    if kind == "house-style":
        checks = [check for check, words in _CHECKS if re.search(words, text, re.I)]
        params: dict[str, Any] = {"checks": checks} if 0 < len(checks) < len(_CHECKS) else {}
        age = _AGE.search(text)
        return params | ({"reading_age": int(age[1])} if age and 7 <= int(age[1]) <= 18 else {})
    return {}


def _days(text: str) -> int:
    found = _WITHIN.search(text)
    if not found:
        return 0
    number = _NUMBER.get(found[1].lower()) or int(found[1])
    return min(number * _DAYS[found[2].lower()], 365)


def severity_for(default: str, text: str) -> str:
    """A clause that says “where possible” asks for a reason, and does not forbid."""
    return "justify" if default == "block" and _SOFT.search(text) else default
