"""Councillors, candidates and politicians quoted, pictured, or coming to visit."""

from __future__ import annotations

import re

from policies.engine.language.politics.members import CANDIDATE, MEMBER, OFFICE, POLITICIAN, SOMEBODY
from policies.engine.protocol import Pattern

_SAYS = (r"(?:said|says|saying|told (?:us|the|me|reporters|residents)|tells us|adds|added|writes|wrote|commented"
         r"|comments"
         r"|explained|explains|remarked|joked|admitted|insisted|insists|promised|promises|pledged|welcomed|praised"
         r"|thanked"
         r"|called (?:it|the|for)|described|spoke|set out|reckons|believes|vowed|hailed|declared (?:it|that|the)"
         r"|summed (?:it )?up|put it)")
_AFTER = r"[^.!?\n\"]{0,70}?"
#: What a visitor or a guest of honour does.
_VISITS = (r"(?:drops? (?:in|by|round)|dropp(?:ed|ing) (?:in|by)|pop(?:s|ped|ping)? (?:in|by|round|along)|call(?:s|ed"
           r"|ing)?"
           r" (?:in|at|by|on)|com(?:es?|ing)|came|tour(?:s|ed|ing)?|visit(?:s|ed|ing)?|(?:is|was|are|were|will be)"
           r" (?:here|in (?:the|our)|out|at (?:the|our)|with us|on (?:the|our)|joining|our guest)|join(?:s|ed|ing)?"
           r"|open(?:s|ed|ing)?|see(?:s|ing)?|saw|walk(?:s|ed|ing)|m(?:ee|e)t(?:s|ing)? (?:with |the |some |our"
           r" )?(?:residents|staff|volunteers|pupils|children|team|crew|locals)|look(?:s|ed|ing)|look(?:s"
           r"|ed)? round"
           r"|speaks?|spoke|helps?|helped|cut|cuts|cutting|unveil\w*|plant(?:s|ed|ing)?|launch(?:es|ed|ing)?"
           r"|switch(?:es|ed|ing)? on|threw|throws|present(?:s|ed|ing)|hand(?:s|ed|ing)? (?:over|out)|judg\w+"
           r"|attend\w*"
           r"|shook|shak\w+|poses?|posed|posing|pictured|stop(?:s|ped|ping) (?:by|off)|head(?:s|ed|ing) (?:to|for|our)"
           r"|lay(?:s|ing)|laid|pull(?:s|ed) (?:a|the) pint|tr(?:y|ies|ied) (?:out|the|his|her)|(?:was|were|is|are"
           r"|will be|being) (?:shown|taken|given a tour|greeted|met)|officially|arriv\w+)")
_WELCOMED = (r"(?i:welcom(?:e[ds]?|ing)|to see|(?:come and |chance to )?meet|hello to|visit(?:ed)? (?:by|from)|hosted"
             r"|hosting"
             r"|join(?:ed)? by|a (?:visit|call) from|guest (?:is|was|will be)|opened by|unveiled by|planted by"
             r"|picture of"
             r"|photo of|pictured?:?|pictured(?: here)?(?: is| are)?|pictured with|photo:|here (?:is|are)|in the"
             r" (?:picture"
             r"|photo)(?: is| are)?:?|thanks? (?:to|you))")

PATTERNS = (
    Pattern("somebody-says", rf"\b(?P<it>{SOMEBODY}\b{_AFTER}\b(?:{_SAYS})\b)", "cased_prose"),
    Pattern("said-somebody", rf"(?P<it>(?:[\"'][,.]? ?|\b)(?i:said|says|adds|added|writes|commented|explained"
            rf"|according to"
            rf"|in the words of|a word from|a message from|message from|promised|insisted) (?:to us )?(?:the |our"
            rf" )?{SOMEBODY})\b",
            "cased_prose"),
    Pattern("column", r"\b(?P<it>(?i:(?:the |our |your )?(?:mayor|chair(?:man|woman)?|leader|mp|councillor)'s"
            r" (?:column|message|blog|letter"
            r"|update|corner|diary|thoughts|view|word|report to residents|new year message)|(?:a )?(?:message|word"
            r"|letter|note|few words) from (?:the"
            r" |our |your )(?:mayor|chair\w*|leader|mp|ward councillors?|councillors?|candidates?)|meet your"
            r" (?:councillors?|candidates?)"
            r"|councillors? (?:said|told us|say|are (?:delighted|proud|pleased))))\b", "cased_prose"),
    Pattern("pronoun-says", r"(?P<it>[\"'][,.!]?['\"]? (?:he|she|they) (?:said|says|told us|added|adds))\b", "prose"),
    Pattern("quote-after", rf"\b(?P<it>{SOMEBODY}\b[^.!?\n\"]{{0,60}}[:,]? \"[^\"\n]{{6,60}})", "cased_prose"),
    Pattern("politician-visits", rf"\b(?P<it>{POLITICIAN}[^.!?\n]{{0,60}}?\b{_VISITS}\b)", "cased_prose"),
    Pattern("member-visits", rf"\b(?P<it>(?:{MEMBER}|{CANDIDATE}|{OFFICE}, {MEMBER})[^.!?\n]{{0,40}}?\b{_VISITS}\b)",
            "cased_prose"),
    Pattern("welcomed", rf"\b(?P<it>{_WELCOMED} (?:back )?(?:with )?{SOMEBODY})\b", "cased_prose"),
    Pattern("stands", rf"\b(?P<it>{MEMBER},?(?: who)?(?: is| are)? standing (?:again|for|in|once)\b)", "cased_prose"),
    Pattern("pictured", rf"\b(?P<it>{SOMEBODY}|(?i:\b(?:councillors|mayor|mayoress|deputy mayor|prime minister"
            rf"|minister|mp"
            r"|candidates?|council (?:leader|chair\w*)|chair(?:man|woman) of the council)\b"
            r"|\b(?:an?|one|another|one of (?:the|our|your)) (?:[\w-]+ )?councillors? (?:\w+ing|at|with|beside|who|holds|opens"
            r"|cuts)\b))", "cased_prose"),
)
QUOTES = ("somebody-says", "said-somebody", "quote-after", "column")
VISITS = ("politician-visits", "member-visits", "welcomed", "stands")
#: What a member or an office-holder does as a matter of record.
_OFFICE = re.compile(
    r"\b(?:tak(?:es|ing|e) the chair|chairs? the|in the chair|ward contact|surger(?:y|ies)|proposed|seconded|apologies"
    r"|resign\w+|was elected|were elected|casual vacancy|co-opt\w*|declar\w+ (?:elected|an interest)"
    r"|acceptance of office)\b", re.I,
)
#: The same of somebody named: how agendas, minutes and lists of contacts have them.
_OF_SOMEBODY = re.compile(
    r"\b(?:chaired by|(?:will|to|shall) chair|chair(?:s|ing|man|woman)? (?:of|for) (?:the|this|our) [^.!?\n]{0,40}?"
    r"(?:meeting|committee)|ward (?:contacts?|councillors?|members?)|your (?:parish |town |local )?councillors? (?:is|are)"
    r"|in attendance|absent|to report|report (?:from|by)|agenda|item \d+|minutes? (?:of|\d))\b"
    r"|^(?:\W*)(?:present|chair(?:man|woman)?|councillors|members|contacts?)\b[^:\n]{0,20}:|\((?:in the )?chair(?:man)?\)", re.I,
)
#: Offices and bodies of others that bear the same words: a Methodist minister, the Mayor's parlour.
_OTHERS = re.compile(r"\b(?:died|notice|charity|parlour|church|chapel|methodist|worship|circuit)\b", re.I)


def of_record(sentence: str) -> bool:
    return bool(_OFFICE.search(sentence) or _OTHERS.search(sentence))


def of_office(sentence: str) -> bool:
    """Whether a sentence names somebody as the chair of a meeting, the contact for a ward, or in a minute."""
    return bool(_OFFICE.search(sentence) or _OF_SOMEBODY.search(sentence))
