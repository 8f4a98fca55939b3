"""Campaigning that names no party: asking for a vote, hints for polling day, praise or scorn of a politician."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.language.people import is_first_name
from policies.engine.language.politics.politicians import politicians
from policies.engine.language.sentences import sentence_at, sentence_before
from policies.engine.protocol import Pattern

_WHEN = (r"(?:in may|come may|this may|next may|on polling day|at the (?:ballot box|polls?|polling station"
    r"|election)|come (?:polling day|the election|election day)|when you vote|(?:when|before"
    r"|as) you (?:go to the polls?|vote|cast|fill in your)|on your ballot|when they come knocking"
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
            r"|them) (?:win|get elected)|vote accordingly|cross in the (?:right )?box|the only candidate (?:who"
            r"|that|to)|(?:don't )?waste your vote|the (?:one"
            r"|only one) (?:who can|to) beat (?:him|her|them)|(?:can't|cannot) win here"
            r"|two-horse race|vote us in|vote for (?:us|change)\b|vote (?:against"
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
            r"|campaign )?leaflets for (?:him|her|the candidate|our candidate))\b", "prose"),
    Pattern("backed", r"\b(?P<it>(?i:endors(?:e|es|ing|ed)|back(?:s|ing)?|support(?:s|ing)?|recommend(?:s|ing)?"
            r"|rooting for"
            r"|right behind|good luck to|campaigning for) (?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr"
            r"|Councillor) )?(?P<who>[A-Z][a-z]+)"
            r"(?:'s)? [A-Z]?[a-z]+)\b", "cased_prose"),
    Pattern("change", r"\b(?P<it>(?:need|want|wants|needs|time for|deserves?) (?:a )?(?:change of government"
            r"|new government|new (?:mp|council leader)|general election)|general election now"
            r"|(?:it's )?(?:time|vote) for (?:a |real )?change)\b", "prose"),
    Pattern("great-again", r"\b(?P<it>[Mm]ake (?:[A-Z][a-z]+ ){1,3}[Gg]reat [Aa]gain|(?:[Aa] vote for|[Vv]oting for)"
            r" [A-Z]\w+(?: \w+)? is a vote (?:for|against)|[Kk]eep (?:the )?(?:[Bb]lues|[Rr]eds|[Yy]ellows) [Oo]ut"
            r"|(?:[A-Z][a-z]+|[Tt]his (?:town|village|ward|parish|county)|[Oo]ur \w+) needs? (?:her"
            r"|him))\b", "cased_prose"),
    Pattern("fine-one", r"\b(?P<it>(?:make|be|makes|is|he's|she's) (?:us )?an? (?:first[- ]rate|great|fine"
            r"|brilliant|superb|cracking"
            r"|fantastic|excellent|terrific|wonderful|super|grand|ideal|perfect|smashing|proper|real|hopeless"
            r"|useless|dreadful"
            r"|terrible) (?:local |county |hard-working )?(?:mp|ms|msp|councillor|mayor|pcc|candidate))(?:$"
            r"|[^\w'])", "prose"),
    Pattern("elect", r"(?:^|[.!?:\n] ?)(?P<it>(?:RE-)?ELECT [A-Z]{2,}|(?:Re-e"
            r"|E)lect [A-Z][a-z]+ [A-Z][\w'-]+)\b", "cased_prose"),
    Pattern("picked", r"\b(?P<it>(?:well done|congratulations|hats off|good luck|all the best|best wishes|thrilled"
            r"|delighted|proud)[^.!?\n]{0,60}? (?:as (?:our |the |a |your |their )?|to be (?:our |the |a )?"
            r"|standing as (?:our |the |a )?)(?:\w+ ){0,2}?candidate|right behind (?:you|him|her|them)"
            r"|(?:let's|time to) (?:get|have|vote|kick|boot) "
            r"(?:him|her|them) (?:out|in)|lend (?:us|him|her|them) (?:your|a) vote)\b", "prose"),
    Pattern("one-candidate",
            r"\b(?P<it>only one (?:candidate|name on (?:the|that|your) (?:ballot|list|paper|sheet)))\b", "prose"),
)
_PLAIN = ("remember", "know-what", "come-may", "vote-out", "candidate", "one-candidate", "change", "great-again",
          "picked",
          "fine-one", "elect")
# These are campaigning only where the text speaks of an election or a party.
_ONLY_AT_ELECTIONS = frozenset({"change", "great-again", "picked"})

# A vote on the name of the gritter is no election.
_CONTEST = re.compile(
    r"\b(?:which (?:name|one|design|picture|photo|colour|pie|cake|window)|scarecrow|competition|photo"
    r"|photograph|mascot|gritter|name (?:the|our|for)|naming|favourite|logo|bloom"
    r"|best (?:kept|pie|cake|dressed|garden|window)|awards?|raffle|village of the year|cup|final|match|show|carnival"
    r" queen|"
    r"film|song|design|mural|playground|play equipment|budget|grants?|project|annual meeting|parish meeting|cake"
    r"|bake|window|tree of|float|dog|cat|garden|poll below|survey|option [abc1-9])\b", re.I,
)
#: Said of teams, villages in bloom and forms to fill in as well.
_CHEERS = re.compile(r"(?:get behind|help us|tick the|vote (?:for )?us|get (?:him|her|them))\b", re.I)
_JOB = re.compile(
    r"\b(?:cv|interview\w*|applicants?|vacanc\w+|salary|role|shortlist\w*|job|recruit\w*|experience)\b", re.I,
)
_ELECTION = re.compile(
    r"\b(?:vot(?:e|es|ing|ers?)|ballot|cross|poll(?:s|ing)?|election|elected|party|parties|councillors?|cllr|mp"
    r"|county hall|town hall|government"
    r"|leaflets?|canvass\w*|ward|labour|tor(?:y|ies)|conservatives?|lib dems?|liberal democrats?|greens?|reform"
    r"|plaid|independents?|lot|they)\b", re.I,
)
_CAMPAIGN = re.compile(
    r"\b(?:candidates?|candidacy|ballot|polling day|polls|election day|postal vote|standing for|[Pp]ostal vote"
    r"|[Vv]ote for [A-Z]\w+ is|rosettes?|canvass\w*"
    r"|MP|[Cc]ross (?:by|beside|against)|Labour|Tor(?:y|ies)|Conservatives?|Lib Dems?|Liberal Democrats?|Greens"
    r"|Green (?:Party|candidate)|Reform UK|Plaid|UKIP|SNP|government)\b",
)
_STANDING = re.compile(
    r"\b(?:vote|elections?|polling day|ballot|candidate|standing for|county councillor|for (?:the )?(?:county"
    r"|district|town)"
    r" council|for mayor|to be mayor|for mp|our next|on \d{1,2} (?:May|June|July)|campaign to be"
    r"|the only (?:one|person|name) (?:who|that)"
    r"|come polling|at the polls)\b", re.I,
)
#: Slogans that are also plain English.
_UNSAID = re.compile(r"strong and stable|take back control of (?:your|the garden|weeds)", re.I)
_SPORT = re.compile(r"\b(?:final|match|race|marathon|cup|league|regatta|tournament|appeal)\b", re.I)
_NOT_A_NAME = frozenset("""
    Early Now Today Tomorrow Here Online Monday Tuesday Wednesday Thursday Friday Saturday Sunday In By At On
    For Your You The A And Or It If Photo ID Safely Postal Proxy Poll Polling Registration Office Certificate
    Option Counts Cast Yes No Of To Is Was Will May Please Members Results Matters Smart Bring
    """.split())

#: Where people vote, "voting for Mill Ward is at the Scout Hut"; Jane Ward is a name unless a place is told.
_WARD = re.compile(r"(?:[A-Z][\w'’.-]*,? (?:and |& |\()?){1,4}\)? ?(?:Wards?|Parish|Division|Constituency|Town|Village"
                   r"|(?:Parish|Town|District|County|Borough|City) Council)\b")
_WHERE = re.compile(r"\b(?:polling|(?:is|are|was|will be|moves?|moved|takes place|held) (?:now )?(?:at|in|to)) ", re.I)


def campaigning(text) -> Iterator[tuple[int, int, str]]:
    """(start, end, "asks", "praise" or "scorn") for every piece of campaigning that names no party."""
    found = tuple(text.found(*_PLAIN))
    election = bool(found) and bool(_ELECTION.search(text.raw))
    job = bool(found) and not election and bool(_JOB.search(text.raw))
    campaign = bool(found) and bool(_CAMPAIGN.search(text.raw))
    for match in found:
        if not _elsewhere(text.raw, match, job, campaign):
            yield *match.groups["it"], "hints" if match.name == "remember" and not election else "asks"
    yield from ((match.start, match.end, "asks") for match in text.found("tagged", "shouted"))
    for match in text.found("slogan"):
        if not _UNSAID.match(text.raw, match.start) or _CAMPAIGN.search(text.raw):
            yield match.start, match.end, "asks"
    for match in text.found("vote-name"):
        start, end = match.groups["it"]
        if text.raw[start:end] not in _NOT_A_NAME and _is_persons_vote(text.raw, match.start, start, end):
            yield match.start, end, "asks"
    for match in text.found("backed"):
        if _backs_a_candidate(text.raw, match):
            yield match.start, match.end, "asks"
    yield from politicians(text)


def _elsewhere(raw: str, match, job: bool, campaign: bool) -> bool:
    """A competition's vote, the candidate for a job, or a change of something else."""
    if match.name == "vote-out":
        cheered = _CHEERS.match(match.text) and not campaign
        return bool(cheered or _CONTEST.search(_sentence(raw, match.start)))
    if match.name in _ONLY_AT_ELECTIONS:
        return "government" not in match.text and not campaign
    return match.name in {"candidate", "fine-one"} and job


def _sentence(raw: str, at: int) -> str:
    first, last = sentence_at(raw, at)
    return raw[first:last]


def _is_persons_vote(raw: str, first: int, start: int, end: int) -> bool:
    """"Vote Jane Mellor", "vote for Cllr Dale": two names, or a title, outside a competition."""
    sentence, before = sentence_at(raw, first), sentence_before(raw, first)
    if _CONTEST.search(raw, sentence[0] if before is None else before[0], sentence[1]):
        return False
    if _WARD.match(raw, start) and (not is_first_name(raw[start:end]) or _WHERE.search(raw, first, sentence[1])):
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
