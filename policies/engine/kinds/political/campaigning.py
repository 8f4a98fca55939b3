"""Campaigning that names no party: asking for a vote, hints for polling day, praise or scorn of a politician."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.kinds._sentences import sentence_at
from policies.engine.kinds.personal_data.people import is_first_name
from policies.engine.protocol import Pattern

_WHEN = (r"(?:in may|come may|this may|next may|on polling day|at the (?:ballot box|polls?|polling station"
    r"|election)|come (?:polling day|the election|election day)|when you vote|when they come knocking"
    r"|in the (?:polling|voting) booth"
         r"|on (?:thursday|(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:may|june|july))|next (?:month|thursday"
         r"|time) .{0,12}vote|when you get your (?:ballot|polling card|postal vote)|with your (?:cross|vote|x))")

PATTERNS = (
    Pattern("remember", rf"\b(?P<it>(?:remember (?:that|this|it|who|which|them|him|her)|don't forget (?:that|who"
            rf"|which|it)|bear (?:it|that|this) in mind|think on|think about that|you know what to do"
            rf"|you'll know what to do|think carefully|a lesson (?:there )?for"
            rf"|send (?:\w+ ){{1,6}}a (?:clear )?message|time to send)[^.!?\n]{{0,40}}?{_WHEN})\b", "prose"),
    Pattern("know-what", r"\b(?P<it>you(?:'ll| all)? know (?:what to do (?:with your cross|on the day|at the ballot"
            r"|in the)|which box|where to put your (?:x|cross)|who to vote))\b", "prose"),
    Pattern("come-may", rf"\b(?P<it>{_WHEN}[,:]? (?:you know|remember|don't forget|think|let's|make them|show them"
            rf"|send))\b", "prose"),
    Pattern("vote-out", r"\b(?P<it>(?:vot(?:e|ing) (?:him|her|them|this lot|the lot) (?:in|out)|(?:kick|boot|throw"
            r"|chuck|get|turf) (?:them|this lot|that lot|the lot of them|the (?:government|mp"
            r"|council leader))(?: all)? out|deserves? (?:your|every|our|all your|a) votes?"
            r"|(?:lend|give) (?:him|her|them|us) (?:your|a) (?:vote|cross|go)|(?:your|every) vote (?:for"
            r"|counts for) (?:him|her|us)|put your (?:cross|x) (?:by|beside|next to|against|for)|get (?:him|her"
            r"|them) elected|get behind (?:him|her|them)"
            r"|(?:back|elect|re-elect|return) (?:him|her|them) again|re-elect|use your vote (?:to|against)"
            r"|two ticks for|tick the box|(?:him|her|them) over the line|drown them at|help (?:us|him|her"
            r"|them) (?:win|get elected)|vote accordingly|vote us in|vote for (?:us|change)\b|vote (?:against"
            r"|tactically)|tactical vot\w+|don't vote (?:for )?(?:him|her|them|that))\b)", "prose"),
    Pattern("candidate", r"\b(?P<it>(?:our|my|the council's|your) (?:candidate (?:of choice|for)"
            r"|preferred candidate|next (?:mp|county councillor|councillor|mayor|ms|msp|police commissioner|pcc))"
            r"|(?:best|finest|first[- ]class|only (?:decent|serious|credible)|strongest|outstanding|excellent"
            r"|superb|ideal) (?:candidate|man for the job|woman for the job)"
            r"|candidate (?:is|are|has|was) (?:by far |easily |the )*(?:only|best|right|a first|a great|hopeless"
            r"|useless|a joke)|the right (?:man|woman|candidate|person|side|team|party|lot) won"
            r"|which party (?:closed|cut|shut|sold|broke|let)|winning here|political broadcast"
            r"|join (?:us on the doorstep|our campaign)"
            r"|(?:best|right) (?:man|woman|person|candidate) (?:won|to win)|campaign(?:ing|ed)? (?:for"
            r"|against) (?:her|him|our candidate)|(?:deliver|hand out|post) (?:some |our |his |her )?(?:election "
            r"|campaign )?leaflets for (?:him|her|the candidate))\b", "prose"),
    Pattern("politician-word", r"\b(?P<it>(?:(?:our|your|the|this|that) (?:local |own |new |sitting |current "
            r"|brilliant "
            r"|wonderful |hard-working |tireless |fantastic |great |excellent |amazing |useless |hopeless |absent "
            r"|so-called )?(?:mp|ms|msp|pcc|prime minister|chancellor|council leader))|(?:this|the|that|the present"
            r"|our) (?:current )?government|the minister|westminster|politicians|number ten|no 10"
            r"|downing street)(?:'s)?\b", "prose"),
    Pattern("backed", r"\b(?P<it>(?i:endors(?:e|es|ing|ed)|back(?:s|ing)?|support(?:s|ing)?|recommend(?:s|ing)?"
            r"|rooting for"
            r"|right behind|good luck to|campaigning for) (?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr"
            r"|Councillor) )?(?P<who>[A-Z][a-z]+)"
            r"(?:'s)? [A-Z]?[a-z]+)\b", "cased_prose"),
    Pattern("one-candidate",
            r"\b(?P<it>only one (?:candidate|name on (?:the|that|your) (?:ballot|list|paper|sheet)))\b", "prose"),
)
_PLAIN = ("remember", "know-what", "come-may", "vote-out", "candidate", "one-candidate")

# A vote on the name of the gritter is no election.
_CONTEST = re.compile(
    r"\b(?:scarecrow|competition|photo|photograph|mascot|gritter|name (?:the|our|for)|naming|favourite|logo|bloom"
    r"|best (?:kept|pie|cake|dressed|garden|window)|award|raffle|show|carnival queen|"
    r"film|song|design|mural|playground|play equipment|budget|grants?|project|annual meeting|parish meeting|cake"
    r"|bake|window|tree of|float|dog|cat|garden|poll below|survey|option [abc1-9])\b", re.I,
)
_JOB = re.compile(
    r"\b(?:cv|interview\w*|applicants?|vacanc\w+|salary|role|shortlist\w*|job|recruit\w*|experience)\b", re.I,
)
_ELECTION = re.compile(
    r"\b(?:vot(?:e|es|ing|ers?)|ballot|cross|poll(?:s|ing)?|election|elected|party|parties|councillors?|cllr|mp"
    r"|county hall|town hall|government"
    r"|leaflets?|canvass\w*|ward|labour|tor(?:y|ies)|conservatives?|lib dems?|liberal democrats?|greens?|reform"
    r"|plaid|independents?|lot|they)\b", re.I,
)
_STANDING = re.compile(
    r"\b(?:vote|elections?|polling day|ballot|candidate|standing for|county councillor|for (?:the )?(?:county"
    r"|district|town)"
    r" council|for mayor|to be mayor|for mp|our next|on \d{1,2} (?:May|June|July)|campaign to be)\b", re.I,
)
_SPORT = re.compile(r"\b(?:final|match|race|marathon|cup|league|regatta|tournament|appeal)\b", re.I)
_NOT_A_NAME = frozenset("""
    Early Now Today Tomorrow Here Online Monday Tuesday Wednesday Thursday Friday Saturday Sunday In By At On
    For Your You The A And Or It If Photo ID Safely Postal Proxy Poll Polling Registration Office Certificate
    Option Counts Cast Yes No Of To Is Was Will May Please Members Results Matters Smart Bring
    """.split())

_PRAISE = re.compile(
    r"\b(?:proper|true|real|good|great) (?:friend|champion|asset|credit)|\bchampion\b|\bhard[- ]?working\b"
    r"|\bfight(?:s|ing)? for\b|\bstand(?:s|ing)? up for\b|\bon our side\b|\bunlike (?:some|others|the last)\b"
    r"|\bbrilliant\b|\bfantastic\b|\bamazing\b"
    r"|\bone of us\b|\bbest (?:mp|ms|leader|government|thing)\b|\bsecond to none\b|\bdeserves\b|\bdoing a (?:great"
    r"|grand|fine|cracking) job\b|\bdone more for\b|\bwe back\b|\bright behind\b|\bgot our vote\b|\blong may\b"
    r"|\bdelivers?\b|\bworks tirelessly\b|\btireless\w*|\bkept (?:his|her|their) (?:promise|word)\b",
    re.I,
)
_SCORN = re.compile(
    r"\b(?:useless|hopeless|clueless|disgrace\w*|shameful|pathetic|a joke|hypocrit\w+|betray\w*|liars?|lied|lying"
    r"|lies|daft|stupid|idiotic|cruel|heartless|rotten|incompetent|corrupt|out of touch|couldn't care less"
    r"|doesn't care|don't care"
    r"|never (?:sees?|seen|shows?|shown|turns? up|answers?|lifted)|nowhere to be seen|should (?:resign|go"
    r"|be ashamed)|has to go|must go|needs? to go|time (?:for|they) (?:a change|went|to go)|failed (?:us|this|our)"
    r"|let (?:us|you|this \w+) down|wreck\w*|ruin\w*|sold (?:us|you) (?:out|down)"
    r"|hates?|shambles|shower|crooks?|robbing|war on|attack on|broken promises?|broke (?:his|her|their) promise"
    r"|worst|clowns?|all the same|only in it for|in it for themselves|feathering|dumped)\b", re.I,
)


def campaigning(text) -> Iterator[tuple[int, int, str]]:
    """(start, end, "asks", "praise" or "scorn") for every piece of campaigning that names no party."""
    for match in text.found(*_PLAIN):
        if not _elsewhere(text.raw, match):
            yield *match.groups["it"], "hints" if _without_election(text.raw, match) else "asks"
    yield from ((match.start, match.end, "asks") for match in text.found("slogan"))
    for match in text.found("vote-name"):
        start, end = match.groups["it"]
        if text.raw[start:end] not in _NOT_A_NAME and _is_persons_vote(text.raw, match.start, start, end):
            yield match.start, end, "asks"
    for match in text.found("backed"):
        if _backs_a_candidate(text.raw, match):
            yield match.start, match.end, "asks"
    yield from _politicians(text)


def _elsewhere(raw: str, match) -> bool:
    """A competition's vote, or the candidate for a job."""
    if match.name == "vote-out":
        return bool(_CONTEST.search(_sentence(raw, match.start)))
    return match.name == "candidate" and bool(_JOB.search(raw)) and not _ELECTION.search(raw)


def _without_election(raw: str, match) -> bool:
    """"Remember this in May" may be about the garden: nothing else speaks of an election."""
    return match.name == "remember" and not _ELECTION.search(raw)


def _sentence(raw: str, at: int) -> str:
    first, last = sentence_at(raw, at)
    return raw[first:last]


def _is_persons_vote(raw: str, first: int, start: int, end: int) -> bool:
    """"Vote Jane Mellor", "vote for Cllr Dale": two names, or a title, outside a competition."""
    if _CONTEST.search(_sentence(raw, first)):
        return False
    if raw[start:end] in {"Cllr", "Councillor", "Mr", "Mrs", "Ms", "Dr"} or raw[start:end].isupper():
        return True
    return bool(re.match(r" [A-Z][a-z]+(?:['’-][A-Z]?[a-z]+)?\b", raw[end:]))


def _backs_a_candidate(raw: str, match) -> bool:
    """"We back Jane Poole for the county": a person, and an election spoken of."""
    start, end = match.groups["who"]
    titled = bool(re.search(r"\b(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor) $", raw[match.start:start]))
    if _SPORT.search(raw):
        return False
    return (titled or is_first_name(raw[start:end])) and bool(_STANDING.search(raw))


def _politicians(text) -> Iterator[tuple[int, int, str]]:
    for match in text.found("politician-word"):
        start, end = match.groups["it"]
        first, last = sentence_at(text.raw, start)
        around = text.raw[start:last] + _next_sentence(text.raw, last)
        scorn = _SCORN.search(text.raw[first:last])
        praise = None if "government" in text.raw[start:end].lower() else _PRAISE.search(around)
        if scorn is not None:
            yield min(start, first + scorn.start()), max(end, first + scorn.end()), "scorn"
        elif praise is not None:
            yield start + praise.start(), start + praise.end(), "praise"


def _next_sentence(raw: str, last: int) -> str:
    """The sentence after, where it goes on about the same person."""
    rest = raw[last:last + 140]
    if not re.match(r"\s*(?:[A-Z][\w ]{0,25}, )?(?:He|She|They|A|Proper|Always|Never|Best|What a|Good|Great|Top"
        r"|Real|Every)\b", rest):
        return ""
    end = re.search(r"[.!?](?:\s|$)", rest.lstrip())
    return rest if end is None else rest[:len(rest) - len(rest.lstrip()) + end.end()]
