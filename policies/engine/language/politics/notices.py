"""The notices of an election itself, and what tells people how to register and vote: they may name who stands.

Only as plain fact: a sentence there that speaks of anybody as a notice never would is like one anywhere else.
"""

from __future__ import annotations

import re
from functools import lru_cache

from policies.engine.language.sentences import sentence_at, sentences

_NOTICE = re.compile(
    r"\bnotice of (?:the |an? )?(?:(?:parish|town|community|ward|uncontested|contested) )*(?:by-?)?"
    r"(?:election|poll)s?\b"
    r"|\bnotices? of (?:the )?(?:result|election agents|candidates)\b"
    r"|\b(?:statements? of )?persons? nominated\b|\bstand(?:s|ing)? nominated\b|\bvalidly nominated\b"
    r"|\bdeclarations? of (?:the )?results?(?: of (?:the )?poll)?\b|\bresults? of (?:the |this |our )?(?:\w+ ){0,3}"
    r"(?:poll|(?:by-?)?election)s?\b|\b(?:by-?)?election results?\b|\buncontested (?:by-?)?election\b"
    r"|\b(?:elected|returned) (?:without a contest|unopposed|uncontested)\b"
    r"|\b(?:by-?)?election (?:was|is) uncontested\b"
    r"|\bregister(?:ed|ing)? to vote\b|\b(?:how|where|when) to (?:register|vote)\b|\bvoter registration\b"
    r"|\b(?:postal|proxy) (?:vot(?:e|es|ing)|ballots?)\b|\bvot(?:e|ing) by (?:post|proxy)\b"
    r"|\b(?:voter|photo) id\b|\bvoter authority certificates?\b|\bpolling (?:stations?|places?|day|hours|cards?)\b"
    r"|\bpoll cards?\b|\b(?:the )?candidates (?:for|in|at) (?:the|this) (?:[\w-]+ ){0,3}(?:by-?)?election are\b", re.I,
)
#: No notice praises, quotes, thanks or shows anybody.
_SIGN = re.compile(
    r"[“”\"«»]|\b(?:said|says|saying|tells?|told|adds|added|writes|wrote|promis\w+|pledg\w+|thank\w*|congratulat\w+"
    r"|well done|proud\w*|delight\w+|pleas(?:ed|ure)|welcom\w+|support\w*|back(?:s|ed|ing)|re-?elect"
    r"|vot(?:e|ing) for(?! (?:up|one|two|three|four|five|six|seven|no|not|as|a maximum|\d))"
    r"|(?:best|great|good)(?!\s+(?-i:[A-Z]))|brilliant|excellent|fantastic|wonderful|amazing|tireless\w*"
    r"|hard-?\s?working|dedicated|popular|respected|experienced|outstanding|hero\w*"
    r"|champion\w*|fought|fight(?:s|ing)?|achiev\w+|deserv\w+|finest|much-?loved|beloved|smil\w+|pictured?|photo(?!"
    r" id)\w*|hopes?|hoping|plans?|wants?|believ\w+|serv(?:ed|es|ing) (?:us|you|the|this|our))\b", re.I,
)
_OF_AN_ELECTION = re.compile(
    r"\b(?:candidates?|nominat\w+|(?:re-?)?elect(?:ed|ion|ions|oral)|unopposed|uncontested|votes?|poll(?:ed|ing)?"
    r"|ballots?|turnout|returned|agents?|stands?|standing"
    r"|(?:had|has|got|received) \d+)\b", re.I,
)
#: A line of a list has none of these.
_VERB = re.compile(r"\b(?:will|can|may|be|is|are|was|were|has|have|had|takes?|does|do|work|gives?|holds?)\b")
_PRONOUN = re.compile(r"[\"'“‘(]?(?:He|She|They|His|Her|Their)\b|[\"“]")
#: Words in small letters that stand in such notices; what has others is no plain fact.
_WORDS = frozenset("""
    a abode about above acceptance act address addresses after again agent agents all allotted am an and any are as
    assented assentor assentors at ballot be been before below between borough by by-election candidate candidates
    card cards cast certificate close closed closes commonly community contact contest contested council councillor
    councillors county date dated day days deadline death declaration declare declared declares described description
    district do does duly each eight either elect elected election elections elector electoral electors eligible
    entitled except facts fill filled first five following follows for forename forenames four from full gave gets
    given gives got had hall has have held her here hereby him his hold home hours how id if in independent into
    invalid is it its joint known last law left less list listed lists local majority may member members more must
    name named names nil nine no nominated nomination nominations nominee nominees none not notice number numbers of
    off office officer on one only open opens or order other out paper papers parish party people per percent person
    persons place places pm poll polled polling polls post postal present proposer proposers proxy published qualify
    qualifying reason received register registered registering registration rejected remain remaining remains
    represent represents residence result results retired returned returning seat seats seconder seconders seven shall
    signatories signed signing situation six so solicitor spoiled spoilt stand standing stands statement station
    stations subscribed surname take taken takes ten than that the their them then there these they third this those
    three thursday time to total totals town turnout two unanimously uncontested under unfilled unless unopposed until
    up used vacancies vacancy valid validly village void vote voted voter voters votes voting want ward wards was we
    were when where which who whole will with withdrawing withdrawn withdrew without work you your
    """.split())
_SMALL = re.compile(r"(?<![\w'’-])[a-z][a-z'’-]*")


@lru_cache(maxsize=64)
def is_notice(raw: str) -> bool:
    """Whether a text is such a notice or message, by the name it bears or the matter it is about."""
    return bool(_NOTICE.search(raw))


def is_plain(raw: str, at: int) -> bool:
    """Whether the sentence that holds an offset says nothing that a notice would not, nor the one that follows of the
    same person.
    """
    first, last = sentence_at(raw, at)
    following = _sentence_after(raw, last)
    return _is_plain(raw[first:last]) and not (_PRONOUN.match(following) and not _is_plain(following))


def is_told_in_order(raw: str, at: int) -> bool:
    """Whether it is about the election, and neither praise nor quotation, though in words of its own."""
    first, last = sentence_at(raw, at)
    return bool(_OF_AN_ELECTION.search(raw, first, last)) and not praises_or_quotes(raw[first:last])


def praises_or_quotes(sentence: str) -> bool:
    return bool(_SIGN.search(sentence))


@lru_cache(maxsize=512)
def _is_plain(sentence: str) -> bool:
    if _SIGN.search(sentence) or not _OF_AN_ELECTION.search(sentence) and _VERB.search(sentence):
        return False
    return all(word.rstrip("'-") in _WORDS for word in _SMALL.findall(sentence.replace("’", "'")))


def _sentence_after(raw: str, end: int) -> str:
    return next((raw[start:stop] for start, stop in sentences(raw) if start >= end), "")


__all__ = ["is_notice", "is_plain", "is_told_in_order", "praises_or_quotes"]
