"""The notices of an election itself, and what tells people how to register and vote.

A notice names who stands, in its own fixed forms (``listing``); a sentence there that speaks of anybody in other words
is like one anywhere else. That a draft mentions polling day or photo ID makes it no list of names.
"""

from __future__ import annotations

import re
from functools import lru_cache

from policies.engine.language.people import is_first_name
from policies.engine.language.sentences import sentence_after, sentence_at

_TITLES = (
    r"\bnotice of (?:the |an? )?(?:(?:parish|town|community|ward|uncontested|contested) )*(?:by-?)?"
    r"(?:election|poll)s?\b"
    r"|\bnotices? of (?:the )?(?:result|election agents|candidates)\b"
    r"|\b(?:statements? of )?persons? nominated\b|\bstand(?:s|ing)? nominated\b|\bvalidly nominated\b"
    r"|\bpersons (?:have been|were) (?:duly |validly )?(?:nominated|elected)\b"
    r"|\bdeclarations? of (?:the )?results?(?: of (?:the )?poll)?\b|\bresults? of (?:the |this |our )?(?:\w+ ){0,3}"
    r"(?:poll|(?:by-?)?election)s?\b|\b(?:by-?)?election results?\b|\buncontested (?:by-?)?election\b"
    r"|\b(?:elected|returned)(?: (?:to|for|as) [\w' ]{2,50})? (?:without a contest|unopposed|uncontested)\b"
    r"|\b(?:by-?)?election (?:was|is) uncontested\b"
)
_VOTING = (
    r"\bregister(?:ed|ing)? to vote\b|\b(?:how|where|when) to (?:register|vote)\b|\bvoter registration\b"
    r"|\b(?:postal|proxy) (?:vot(?:e|es|ing)|ballots?)\b|\bvot(?:e|ing) by (?:post|proxy)\b"
    r"|\b(?:voter|photo) id\b|\bvoter authority certificates?\b|\bpolling (?:stations?|places?|day|hours|cards?)\b"
    r"|\bpoll cards?\b|\b(?:the )?candidates (?:for|in|at) (?:the|this) (?:[\w-]+ ){0,3}(?:by-?)?election are\b"
)
_DOCUMENT = re.compile(_TITLES, re.I)
_NOTICE = re.compile(f"{_TITLES}|{_VOTING}", re.I)
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
#: Words in small letters that stand in such notices, none of which asks anything of a reader.
WORDS = frozenset("""
    a abode above acceptance act address addresses after again agent agents all allotted am an and any are as
    assented assentor assentors at ballot be been before below between borough by by-election candidate candidates
    card cards certificate close closed closes commonly community contact contest contested copy council councillor
    councillors county date dated day days deadline death declaration declare declared declares described
    description district do does duly each eight either elect elected election elections elector electoral electors
    eligible entitled except fill filled first five following follows for forename forenames four from full gave
    gets given gives got had hall has have held her here hereby him his hold hours how id in independent into
    invalid is it its joint known law less list listed listing lists local majority may member members more name
    named names naming nil nine nominated nomination nominations nominee nominees notice number numbers of off
    office officer on one opens or order paper papers parish party people per percent person persons place places pm
    poll polled polling polls post postal present proposer proposers proxy published qualify qualifying reason
    received register registered registering registration rejected remain remaining remains represent represents
    residence result results retired returned returning scan seat seats seconder seconders seven signatories signed
    signing situation six so solicitor spoiled spoilt standing statement station stations subscribed surname table
    take taken takes ten than that the their them then there these they third this those three thursday time to
    total totals town turnout two unanimously uncontested under unfilled unopposed until up used vacancies vacancy
    valid validly village void voter voters votes ward wards was we were when where which with withdrawing withdrawn
    withdrew without displayed noticeboard noticeboards read website
    """.split())
#: The same of messages about voting, which speak to the reader.
VOTING_WORDS = WORDS | frozenset("""
    about apply at bring can cast chance counts deadline don't facts find free get have home if know last left local
    make matters midnight miss must need no none noon not online only open other out register say shall stand stands
    sure tell unless vote voted voting want who whole will work you your
    """.split())
#: Turns of phrase of the notices, whose words could urge a reader if they stood apart.
_TURNS = re.compile(r"\b(?:not elected|stands? nominated|who (?:stand|are standing|have been|were)(?= )"
                    r"|stand(?= (?:for|as|in)\b)|(?:may|can) vote for (?:up to|no more than|a maximum of)"
                    r"|home address|no description)\b", re.I)
#: Words that speak for or against somebody, or to a reader, where they bear a capital: "Vote", "For You".
_URGING = frozenset("""
    vote elect re-elect reelect cast back backing support choose pick trust keep give join follow your you yours our us
    we me my must only out best better great right good real true champion friend fresh start change make making working
    works work hard get got go no never not again now let let's stop save fight fighting fights here needs need wants
    want why who what can should would could thank thanks well done hooray hurrah bravo proud other people's deserves
    delivers listens cares
    """.split())
_TOKEN = re.compile(r"[A-Za-zÀ-ÿ][\wÀ-ÿ'-]*")
_SMALL = re.compile(r"(?<![\w'’-])[a-z][a-z'’-]*")
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
#: A poll, or the day of one.
_POLL = re.compile(rf"\b(?:(?:by-?)?elections?|polls?|polling day|ballot box|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}"
                   r"|register to vote|when you vote|by voting)\b", re.I)
#: What is put to people in other ways.
_ELSE = re.compile(r"\b(?:surveys?|consult\w+|plans?|proposals?|drop-?in|questionnaires?)\b", re.I)
_ODD = re.compile(r"[^\w\s.,;:()'’&/|•*–—-]")
_AHEAD = re.compile(r"\b(?:to|get|gets|getting|be) (?:be )?(?:re-?)?elect(?:ed)?\b", re.I)


@lru_cache(maxsize=64)
def is_notice(raw: str) -> bool:
    """Whether a text is such a notice or message, by the name it bears or the matter it is about."""
    return bool(_NOTICE.search(raw))


@lru_cache(maxsize=64)
def is_document(raw: str) -> bool:
    """Whether a text bears the name of a notice that says who stands, or who was elected."""
    return bool(_DOCUMENT.search(raw))


def is_titled(raw: str, at: int) -> bool:
    """Whether the name of such a notice stands before an offset."""
    return bool(_DOCUMENT.search(raw, 0, at))


def is_in_order(raw: str, at: int) -> bool:
    """Whether the sentence that holds an offset is about the election in the words of its notices, and the one that
    follows of the same person too.
    """
    first, last = sentence_at(raw, at)
    return speaks_in_order(raw[first:last]) and goes_on_in_order(raw, at)


def goes_on_in_order(raw: str, at: int) -> bool:
    """Whether nothing else is said of the same person in the sentence that follows."""
    following = sentence_after(raw, at)
    said = raw[slice(*following)] if following else ""
    return not _PRONOUN.match(said) or speaks_in_order(said)


def praises_or_quotes(sentence: str) -> bool:
    return bool(_SIGN.search(sentence))


@lru_cache(maxsize=512)
def speaks_in_order(sentence: str) -> bool:
    """Whether a sentence has no word that a notice would not have; a line of a list need not speak of the election."""
    if not _OF_AN_ELECTION.search(sentence) and _VERB.search(sentence):
        return False
    return is_sober(sentence, WORDS)


@lru_cache(maxsize=512)
def is_sober(sentence: str, words: frozenset[str]) -> bool:
    """Whether its words in small letters are all among these, and no other speaks for anybody or to a reader."""
    if _SIGN.search(sentence) or _ODD.search(sentence) or _AHEAD.search(sentence):
        return False
    before = ""
    for token in _TOKEN.findall(_TURNS.sub("elected", sentence).replace("’", "'")):
        low = token.rstrip("'-").lower()
        if low not in words if token[0].islower() else low in _URGING and not is_first_name(before):
            return False
        before = token.title()
    return True


def speaks_of_voting(sentence: str) -> bool:
    """Whether a sentence has the words of messages about voting alone, which puts nothing else to the reader."""
    small = _SMALL.findall(sentence.replace("’", "'"))
    return not _ELSE.search(sentence) and all(word in VOTING_WORDS for word in small)


def names_the_poll(sentence: str) -> bool:
    return bool(_POLL.search(sentence) or _NOTICE.search(sentence))


__all__ = ["WORDS", "goes_on_in_order", "is_document", "is_in_order", "is_notice", "is_sober", "is_titled",
           "names_the_poll", "praises_or_quotes", "speaks_in_order", "speaks_of_voting"]
