"""A request for what the council holds on record, whether or not it names an Act.

Finds "FOI", "under the Act", "please treat this as a request for information"; copies, invoices, reports, emails, logs,
raw figures asked for ("could I be sent the engineer's reports"); figures asked for by year or by month; "whatever you
hold".

Must not find a plain question ("what does it cost?", "how many tickets are left?"), an earlier request that is only
told of, a wish that something be put on the website, or what everyone is handed: forms, plans, timetables.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from policies.engine.language.sentences import sentence_at, sentences
from policies.engine.model import LIKELY, SURE
from policies.engine.protocol import Example, Hit, Pattern, Spoken

KIND = "foi-request"

_PERSON = r"(?:me|us|over|through|by email)"
_ASKED = (
    r"(?:(?:please|kindly|pls|plz)(?: could| can| would| will| may| might)?(?: you| i| we| the \w+)?(?: also| please)?|"
    r"(?:could|can|would|will|may|might)(?: you| i| we| the (?:parish |town |deputy )?(?:council|clerk|office)| someone"
    r"| somebody)(?: also| please| kindly)*)"
)
_GIVE = (r"(?:send|supply|provide|disclose|release|forward|email|share|give|furnish|produce|let (?:me|us) have"
         r"|have|see|get|view|inspect|read|go through|dig out|photocopy|print|scan|post|show|look at|be sent"
         r"|be given|be shown|be provided with)")

DETECTORS = (
    Pattern("act", r"\b(?:freedom of info(?:rmation)?|f\.?o\.?i\.?a?|eir(?: 2004)?|environmental info(?:rmation)?"
                   r"(?: regulations| rules| request)?|request for (?:recorded )?information|information request"
                   r"|(?:20|twenty) (?:working )?days|under the (?:information )?act|recorded information"
                   r"|i(?:'ve| have) a right to (?:see|know)|it(?:'s| is) public (?:money|information) (?:so|and)"
                   r"|legal right(?: to (?:see|know))?|(?:am|i'm) entitled to (?:it|them|see|that|this|know|ask))\b"),
    Pattern("ask", rf"\b{_ASKED} {_GIVE}\b"),
    Pattern("want", r"\bi(?:'d| would| should| will|'ll)?(?: also| still| very much| really| formally| hereby| now)*"
                    r" (?:like|want|request|require|be grateful for|be glad of|ask for|need|demand|expect|seek)\b"
                    r"|\b(?:i am|i'm|we are|we're) (?:asking|requesting|formally (?:asking|requesting))\b"
                    r"|\bwe(?:'d| would| should)? (?:like to see|want to see|request|require)\b|\brequesting\b"
                    r"|\b(?:i|we)(?:'d| would)? (?:wish to (?:see|have|inspect|read)|appreciate|be obliged for"
                    r"|be keen to see)\b"
                    r"|\b(?:show (?:me|us)|let's (?:see|have)|let (?:me|us) see|i'll (?:have|take)|i'm after"
                    r"|i am after|hand over"
                    r"|dig out|photocopy)\b"
                    r"|\b(?:send|supply|provide|release|disclose|let (?:me|us) have)(?: me| us)?\b"),
    Pattern("record", (
        r"\b(?:cop(?:y|ies) of|cop(?:y|ies)|scans? of|sight of|invoices?|receipts?|e-?mails|(?:every|any"
        r"|each) e-?mail|correspondence|messages"
        r"|ledgers?|log ?(?:book|sheet)s?|(?:the|every|fault|call|noise|defects?) logs?|log of|logs|minute books?"
        r"|recordings?|footage|audit trail|contracts?|tenders?"
        r"|quotes?|quotations?|bids|assessments?|raw (?:data|readings|figures|numbers|counts)|data|spreadsheets?"
        r"|records?|recorded information|accounts|bank statements?|card statements?|statements|break-?down|evidence"
        r"|valuations?|leases?|business case|working papers|budget papers|inspection (?:reports?|sheets?|records?)"
        r"|reports?|surveys?(?: results?)?|survey (?:results|data|answers)|traffic counts?|counts|readings|(?:test"
        r"|sample) results?"
        r"|score ?sheets?|scoring|scores|marking sheets?|evaluation|expens(?:e|es)(?: claims?)?|(?:mileage|expense)"
        r" claims?|takings|running costs|fee note|brief|certificates?|impact assessment|terms of reference|file"
        r"|maintenance (?:log|records?)|salary (?:band|scale|range)s?|payments?|declarations? of interest|register"
        r"|(?:full |complete )?list of (?:every|all|each|names|payments)|full list|figures for|numbers? of|costs? of"
        r"|clean-up costs|letters?|order|agreement|attendance|income|audio|(?:draft|handwritten|original"
        r"|unedited) (?:minutes|notes)|every version|(?:all|earlier) versions"
        r"|(?:all |any |the )papers|photographs?|drawings|breakdowns?|itemi[sz]ed \w+|paperwork|paper trail"
        r"|documents|documentation|specifications?|method statement|timesheets|time sheets|usage (?:figures|data)"
        r"|statistics|stats|accident book|incident (?:reports?|book)|deeds|covenant|grant applications?|allowances"
        r"|(?:consultation )?responses|objections received|transcripts?|bookings (?:log|sheet|diary)|mileage"
        r"|written advice|legal advice|complaints received|visitor (?:figures|numbers|counts)|passenger (?:figures"
        r"|numbers)|footfall (?:figures|counts)|purchase orders?"
        r"|risk assessments?"
        r"|what(?:ever)? (?:info(?:rmation)?|figures?"
        r"|records?|you)(?: you)? (?:hold|have on (?:file|record)))\b")),
    Pattern("held", r"\b(?:whatever (?:\w+ ){0,2}(?:you|the council|is|are) (?:hold|held|got|have on (?:file|record))"
                    r"|(?:as|if|still|is|are) held\b|(?:what's|what is|that's|all that is) on (?:record|file)"
                    r"|the council (?:still )?holds|info(?:rmation)? (?:that )?you hold|names? (?:blacked|blanked)"
                    r" out|redacted|as a spreadsheet|in a spreadsheet|spreadsheet (?:please|will do)|raw (?:data"
                    r"|readings|numbers|figures)|if you (?:still )?hold|do(?:es)? (?:you|the (?:council|parish"
                    r"|office|clerk)) (?:still )?(?:hold|keep) (?:a|an|any|the)|recorded information"
                    r"|as they came in)\b"),
    Pattern("broken-down", r"\b(?:(?:in|at|for|over|during|since|from|of) each(?: of)?(?: the)? (?:\w+ ){0,2}(?:year"
                           r"|month|"
                           r"quarter|site|street|ward|meeting|station)s?|(?:month|year|week|hour|street|line) by "
                           r"(?:month|year|week|hour|street|line)|by (?:month|year|quarter|street|ward|user group)"
                           r"|each (?:financial )?year(?: since)?|(?:19|20)\d\d to date|to date"
                           r"|(?:for|over|in) the (?:last|past) (?:two|three|four|five|six|ten|\d+) (?:financial "
                           r"|mayoral )?"
                           r"(?:years|months|quarters)|every (?:year|month) since|since (?:\w+ )?(?:19|20)\d\d"
                           r"|how (?:much|many|long) (?:did |for |was |did it take )?each)\b"),
    Pattern("figures", r"\b(?:how (?:many|much|often|long)|what (?:was|were|did|has|have|is) (?:\w+ ){0,6}?(?:paid"
                       r"|spent"
                       r"|cost|claimed|the bill)|what (?:tonnage|sums?|income|proportion)|(?:\w+ )?numbers?|totals?"
                       r"|the cost|costs|income|spend(?:ing)?|takings|payments?|attendance)\b"),
)

READER = Spoken(
    "This reads as a request for recorded information.",
    "It counts as one even if no Act is named, and must be answered within 20 working days.",
)

_TOLD_OF = re.compile(
    r"\b(?:put in|made|sent(?: in)?|submitted|lodged|answered|refused|ignored|had|got|my|our|his|her|their|last|earlier"
    r"|previous|the|took|takes|needed|an?|another|seen|read|after|from|via|through|by)(?: (?:an?|my|our|the|his|her|two"
    r"|three|last|previous))? $|\bno need (?:for|of) (?:an? )?$|\b(?:should|could|ought to|might|must|someone|somebody"
    r"|anyone|anybody|going to|will|i'll|let's|to) $", re.I)
_MAKES_IT = re.compile(
    r"\b(?:this is|treat this as|as|is|under(?: the)?|for|make|making|an|a)(?: an?)?(?: formal)? $", re.I)
_PAST = re.compile(
    r"\b(?:put in|made|sent(?: in)?|submitted|lodged|refused|ignored|last year|came back|was told|turned down)\b", re.I)
_HANDED_OUT = re.compile(
    r"\b(?:complaints? (?:procedure|policy|process|form)|application form|form\b|timetable|programme|poster|leaflet"
    r"|newsletter|agenda|tickets?|sign(?:s|posts?)? |notice ?board|reference number|plan bigger|apology|my \w+ back"
    r"|reply|reasons?|answer)", re.I)
_NO_RECORD = re.compile(
    r"\b(?:more|better|new|bigger|simple|proper) $|\b(?:in|on|off|to|by) (?:an? |the |your )?$", re.I)
#: Words that are papers only when asked for with one of these before them, and none without.
_WEAK = frozenset({"letter", "letters", "order", "file", "brief", "evidence", "attendance", "income", "scores",
                   "counts", "register", "agreement", "messages", "accounts", "quote", "quotes", "copy", "copies",
                   "statements"})
#: A sentence that opens with the papers themselves: "Copy of the lease please", "The contract for the lights, please".
_OPENING = 60
_HEAD = re.compile(
    r"(?:also|and|then|now|second,?|first,?|just|right,?|hello,?|dear clerk,?|for [^:]{3,40}:)* ?(?:(?:the|an?|all"
    r"|any|every|full|electronic"
    r"|your|each|last|both|three|raw|speed|passenger|visitor|grant|copy|copies|number|numbers|correspondence"
    r"|e-?mails?|invoices"
    r"|letters|records|minutes|income|attendance)\b)", re.I)
_PLEASE = re.compile(r"\bplease\b|\bpls\b|\bplz\b|\bif you would\b|\bthank you\b|\bwhatever you (?:hold|have)\b", re.I)
#: It says something of the papers, so it does not ask for them.
_SAYS_OF_IT = re.compile(r"^[^,.?!]{0,80}?\b(?:is|are|was|were|will|would|should|could|can|need|needs|look|looks"
                         r"|ought|says?)\b", re.I)
_DEFINITE = re.compile(r"\b(?:the|any|all|every|whatever|of|your) ", re.I)
#: Nobody asks for more in one comment; a text that repeats itself without end must not hold up the rest.
_MOST = 100
_LONGEST = 110
_SAYS = READER.message, READER.why


def find(draft, params) -> Iterator[Hit]:
    text = draft.text
    yield from _by_name(text)
    yield from _papers(text)
    yield from _figures(text)


def _by_name(text) -> Iterator[Hit]:
    """"FOI": a request, unless an earlier one is told of."""
    for match in text.found("act")[:_MOST]:
        first, last = sentence_at(text.raw, match.start)
        before = text.raw[first:match.start]
        asks = _any_in(text, ("ask", "want", "record", "figures"), first, last)
        if _TOLD_OF.search(before) and not _MAKES_IT.search(before) and not _any_in(text, ("ask",), first, last):
            continue
        if _PAST.search(before) and not _any_in(text, ("ask",), first, last):
            continue
        said_so = match.start - first < 4 or _MAKES_IT.search(before)
        if asks or said_so or text.found("ask") or text.found("record"):
            yield text.hit(match, *_SAYS, sureness=SURE)


def _papers(text) -> Iterator[Hit]:
    """Something asked for, and in the same sentence papers that a council files."""
    for ask in islice(text.found("ask", "want"), _MOST):
        _, last = sentence_at(text.raw, ask.start)
        for record in _within(text, "record", ask.end, min(last, ask.end + _LONGEST)):
            between = text.raw[ask.end:record.start]
            if _HANDED_OUT.search(between) or _NO_RECORD.search(between):
                continue
            if record.text.lower() in _WEAK and not _DEFINITE.search(between):
                continue
            yield text.hit((ask.start, min(record.end, ask.start + _LONGEST)), *_SAYS, sureness=LIKELY)
            break


def _figures(text) -> Iterator[Hit]:
    """Figures by year or month, or papers "as held", with no word of asking but "please" or a question mark."""
    if not text.found("record", "figures"):
        return
    for first, last in sentences(text.raw)[:_MOST]:
        held = _within(text, "held", first, last)
        period = _within(text, "broken-down", first, last)
        asked = _within(text, "figures", first, last) + _within(text, "record", first, last)
        said = text.raw[first:last]
        polite = re.search(r"\bplease\b|\bpls\b|\?", said, re.I) or _within(text, "ask", first, last)
        papers = _within(text, "record", first, min(last, first + _OPENING))
        if papers and re.search(_PLEASE, said) and _HEAD.match(said) and not _SAYS_OF_IT.search(said):
            yield text.hit((first, papers[0].end), *_SAYS, sureness=LIKELY)
            continue
        if asked and (held and (polite or len(asked) > 1) or period and polite):
            start, end = min(asked[0].start, (held or period)[0].start), max(asked[0].end, (held or period)[0].end)
            yield text.hit((start, min(end, start + _LONGEST)), *_SAYS, sureness=LIKELY)


def _within(text, name: str, start: int, end: int) -> list:
    found = text.found(name)
    first = bisect_left(found, start, key=lambda match: match.start)
    return [match for match in found[first:bisect_left(found, end, key=lambda match: match.start)] if match.end <= end]


def _any_in(text, names, start: int, end: int) -> bool:
    return any(_within(text, name, start, end) for name in names)


FOUND = (
    Example("Under FOI, the rota for the ferry and who signed it off.", "FOI"),
    Example("This is a request for information: who was paid for the sluice, and when.", "request for information"),
    Example("Could I be sent the ferry inspection reports since 2019?", "Could I be sent the ferry inspection reports"),
    Example("Please supply invoices for the bandstand paint.", "Please supply invoices"),
    Example("I'd like copies of the three quotes for the pier, names blacked out.", "copies of the three quotes for"
        " the pier, names blacked out"),
    Example("Ferry income by month since it came back, please.", "income by month"),
    Example("How many swans were rescued in each of the last five years?", "How many swans were rescued in each of"
        " the last "
                                                                          "five years"),
    Example("Please treat it under the Environmental Information Regulations.", "Environmental Information"
        " Regulations"),
)
PASSED = (
    Example("What does the ferry cost?"),
    Example("How many places are left on the ferry?"),
    Example("Could you put the ferry times on the notice board?"),
    Example("My FOI last year came back with every line blacked out."),
    Example("Can I have a form for the allotment, please?"),
    Example("I've still got the receipts for the paint you never paid for."),
    Example("There's a good report on ferries in the library."),
    Example("Please send me your complaints procedure."),
)

__all__ = ["DETECTORS", "FOUND", "KIND", "PASSED", "READER", "find"]
