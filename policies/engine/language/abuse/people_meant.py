"""Whether a swear word or a slur is thrown at people who are meant, or at a thing, a week, the council as a body."""

from __future__ import annotations

import re

#: What people are called with swear words: never a thing.
_NAMES = re.compile(
    r"(?:mother)?f[uo\w]*k(?:er|wit|tard|face)s?|c[u_]?nts?|cnuts?|twats?|wankers?|wankstains?|pricks?|shaggers?|mofo"
    r"|cocksuckers?|c u next tuesday", re.I)
_WHOSE = r"(?:you|u|ya|yer|ye|yous|them|him|her)"
_PEOPLE = (r"(?:bastards?|cow|bitch|slag|muppets?|jobsworths?|ghouls|parasites|idiots?"
           r"|arse(?:s|holes?)?|morons?|clowns?|animals?|scum|vermin|pigs?|freaks?|leech(?:es)?|pricks?|rats?"
           r"|liars?|crooks?|thieves"
           r"|hypocrites?|cowards?|gits?|sods?|losers?|fools?|toads?|lumps?|snakes?"
           r"|councillors?|clerk|wardens?|drivers?|officers?|planners?|commuters|nimbys|kids)")
_AFTER = re.compile(
    rf"^ (?:\w+ ){{0,2}}?{_PEOPLE}\b|^ (?:right )?off,?(?: (?:\w+ )?(?:you|back|home|the lot)\b)"
    rf"|^ (?:all of )?{_WHOSE}\b",
    re.I)
_IS_A = re.compile(r"\b(?:(?:you|that (?:fat|old|stupid|dirty|ugly|lazy|useless))(?: (?!of|lot)[\w'-]+,?){0,3}"
    r"|(?:he|she|\w{4,}) ?(?:is"
    r"|'s) (?:an? )(?:[\w'-]+,? ){0,2}) ?$", re.I)
_BEFORE = re.compile(r"\b(?:you|ya|ye|yous) (?:[\w'-]+,? ){0,3}$", re.I)


def aimed_at_people(view_text: str, start: int, end: int, matter: str) -> bool:
    """For obscene and coarse words and slurs; looks at one view around the word."""
    if matter == "slur":
        return bool(_IS_A.search(view_text[max(0, start - 40):start]))
    if re.search(r"\b(?:some|a few) $", view_text[max(0, start - 6):start]):
        return False
    if matter == "obscene" and _NAMES.fullmatch(view_text[start:end]):
        return True
    after, before = view_text[end:end + 60], view_text[max(0, start - 50):start]
    return bool(_AFTER.match(after) or matter == "obscene" and _BEFORE.search(before))
