"""What identifiers look like: one RE2 pattern a shape, whose group ``it`` is the identifier."""

from __future__ import annotations

from policies.engine.language.identifiers import said
from policies.engine.protocol import Pattern

_MONTH = (r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?"
          r"|nov(?:ember)?|dec(?:ember)?)")
_DAY = (r"(?:(?:twenty[ -]|thirty[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh"
        r"|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)")
_YEAR = (r"(?:nineteen|twenty|two thousand)(?: and)?[ -]?(?:oh |hundred )?(?:ten|eleven|twelve|thirteen|fourteen"
         r"|fifteen"
         r"|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
         r"|ninety)?[ -]?(?:one|two"
         r"|three|four|five|six|seven|eight|nine)?)")
_DATE = (rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},? (?:19|20)?\d\d|{_MONTH} \d{{1,2}}(?:st|nd|rd"
    rf"|th)?,? (?:19|20)\d\d"
         rf"|(?:the )?{_DAY}(?: of)? {_MONTH}(?:,? (?:{_YEAR}|(?:19|20)\d\d))"
         r"|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)")
_BEFORE = r"(?:^|[^\w/.\-+]|\b(?:tel|mob|ph|phone|no)\.|\b(?:on|tel|mob|call|ring|text))"

#: Every shape: name, view, pattern.
PATTERNS = (
    Pattern("email", r"(?:^|[^\w.%+\-])(?P<it>[\w][\w.%+'\-]*@[\w\-]+(?:\.[\w\-]+)*\.[a-z]{2,})", "plain"),
    Pattern("email-spelt", r"\b(?P<it>[\w][\w.\-]* ?[\[(]\s?at\s?[\])] ?[\w\-]+(?: ?(?:\."
            r"|[\[(]\s?dot\s?[\])]) ?[\w\-]+)+)", "plain"),
    Pattern("email-said",
            r"\b(?P<it>[\w][\w.\-]*(?: dot [\w\-]+)? at [\w\-]+ dot (?:com|co dot uk|org|net|example|co\.uk"
            r"|org dot uk))\b", "plain"),
    Pattern("phone", _BEFORE + r"(?P<it>(?:\+ ?44|\(\+44\)|0044"
            r"|\(0044\))[ .\-]?(?:\(0\)[ .\-]?)?\(?[1-35789](?:[ ().\-]{0,2}\d){8,9})\b", "plain"),
    Pattern("phone-home", _BEFORE + r"(?P<it>\(?0 ?[1-35789](?:[ ().\-]{0,2}\d){8,9})\b", "plain"),
    Pattern("phone-signs", _BEFORE + r"(?P<it>0[17]\d{3} ?[/_*\-] ?\d{3}[ /_*\-]?\d{3})\b", "plain"),
    Pattern("phone-mixed", rf"\b(?P<it>0[1-37]\d{{1,4}}(?:[ ,-]+(?:{said.WORD}|\d{{1,3}})){{2,9}})\b", "plain"),
    Pattern("phone-44", _BEFORE + r"(?P<it>44[ ]?7\d{3}[ ]?\d{3}[ ]?\d{3})\b", "plain"),
    Pattern("phone-abroad", _BEFORE + r"(?P<it>\+(?:[1-35-9]|4[0-35-9])(?:[ ().\-]{0,2}\d){8,13})\b", "plain"),
    Pattern("phone-letters", _BEFORE + r"(?P<it>[0o][127](?:[ .\-]{0,2}[\do]){9})\b", "plain"),
    Pattern("phone-said", rf"\b(?P<it>(?:oh|o|zero|nought)(?:[ ,-]+(?:{said.WORD})){{4,14}})\b", "plain"),
    Pattern("bank-said", r"\b(?P<it>(?:sort(?:[ -]?code)?|account(?: number| no\.?)?|acc(?: no\.?)?)(?: is|:|,)? ?"
                         rf"(?:(?:{said.WORD}|sort|code|account|number|and|the)[ ,:-]+){{5,24}}(?:{said.WORD}))\b",
                         "plain"),
    Pattern("nino-said", rf"\b(?P<it>[a-z] ?[a-z],?(?:[ ,-]+(?:{said.WORD})){{3,7}}[ ,-]+[a-d])\b", "plain"),
    Pattern("plate-said", rf"\b(?P<it>(?:(?:{said.LETTER})[ ,-]+){{1,3}}(?:(?:{said.WORD}|\d{{1,2}})[ ,-]+){{1,3}}"
                          rf"(?:{said.LETTER})(?:[ ,-]+(?:{said.LETTER})){{1,2}})\b", "plain"),
    Pattern("nino",
            r"(?:^|[^\w/\-])(?P<it>[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z](?:[ .\-]?\d{2}){3}[ .\-]?[a-d])\b", "plain"),
    Pattern("nino-told", r"\b(?:ni|nino|national insurance|nat ins)(?: no\.?| number| num| is| was|:)* ?"
                         r"(?P<it>[a-z]{2}(?:[ .\-]?\d{2}){3}[ .\-]?[a-d])\b", "plain"),
    Pattern("nhs", _BEFORE + r"(?P<it>\d{3}[ \-]?\d{3}[ \-]?\d{4})\b", "plain"),
    Pattern("passport", r"\bpassport\b[^.\n]{0,40}?\b(?P<it>[0-9]{9}|\d{3} \d{3} \d{3}|[a-z]{1,2}[0-9]{7,8})\b",
            "plain"),
    Pattern("licence",
            r"\b(?P<it>[a-z]{1,5}9{0,4}[ \-]?\d{6}[ \-]?[a-z][a-z9][ \-]?[0-9a-z][ ]?[a-z]{2}(?:[ ]?\d\d)?)\b",
            "plain"),
    Pattern("bank", r"(?:^|[^\w/.\-])(?P<it>(?:sort(?:[ -]?code)?(?: is| no\.?"
            r"| number)?[:,]? ?)?\d\d([ \-]?)\d\d[ \-]?\d\d[,;.:]?(?:\s|and)*(?:(?:a/?c|acc(?:(?:oun)?t)?)"
            r"(?: no\.?| number| num)?(?: is)?[:.,]? ?)?\d{8})\b", "plain"),
    Pattern("sort-code", r"\b(?:sort[ -]?code|s/c)(?: is| no\.?| number)?[:,]? ?(?P<it>\d\d[ \-]?\d\d[ \-]?\d\d)\b",
            "plain"),
    Pattern("account", r"\b(?:a/?c|acc(?:oun)?t)(?: no\.?| number| num)?(?: is)?[:.,]? ?(?P<it>\d{4} ?\d{4})\b",
            "plain"),
    Pattern("iban", r"\b(?P<it>[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)\b", "cased"),
    Pattern("card",
            _BEFORE + r"(?P<it>\d{4}[ \-]?\d{4}[ \-]?\d{4}[ \-]?\d{1,4}|3[47]\d\d[ \-]?\d{6}[ \-]?\d{5})\b", "plain"),
    Pattern("birth", rf"\b(?:born(?: on)?|came into (?:this|the) world(?: on)?|d\.? ?o\.? ?b\.?|dates? of birth"
                     rf"|birth ?dates?|birthday|b-?day)(?: is| was|,| -"
            rf"|:|;|\)|=| of)?(?: \w+day,?| in \w+ on| at \w+ on)? ?\(?(?P<it>{_DATE})\b", "plain"),
    Pattern("birth-told", rf"\bborn (?:on )?(?P<it>(?:the )?\d{{1,2}}(?:st|nd|rd"
            rf"|th)?(?: of)? {_MONTH})(?: at \d|,? weighing|,? \d+ ?lb)",
            "plain"),
    Pattern("plate", r"(?:^|[^\w\-/])(?P<it>[A-HJ-PR-Y][A-Z]\d\d[ ]?[A-HJ-PR-Z]{3})(?:$|[^\w\-/])", "cased"),
    Pattern("plate-old", r"\b(?P<it>[A-HJ-NPR-TVWXY]\d{1,3}[ ]?[A-Z]{3}|[A-Z]{3}[ ]?\d{1,3}[A-Y])\b", "cased"),
    Pattern("plate-told", r"\b(?:reg(?:istration)?(?: plate| no\.?| number| mark)?|(?:number )?plate|vrm)(?: is"
            r"| was| reads)?[:,]? ?"
            r"(?P<it>[a-z]{1,3} ?\d{1,4}(?: ?[a-z]{3})?|\d{1,4} ?[a-z]{1,3}|[a-z]{3} ?\d{1,3} ?[a-z])\b", "plain"),
    Pattern("plate-lower", r"\b(?P<it>[a-hj-pr-y][a-z]\d\d ?[a-hj-pr-z]{3})\b", "plain"),
    Pattern("ip", r"(?:^|[^\w.])(?P<it>\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})(?:$|[^\w.]|\.(?:\s|$)|:)", "plain"),
    Pattern("ip6", r"(?:^|[^\w:])(?P<it>(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,6}"
            r"|[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?)", "plain"),
    Pattern("cookie", r"(?P<it>\b(?:_ga|_gid|_fbp|_gcl_au|phpsessid|jsessionid|sessionid|session_id"
            r"|asp\.net_sessionid|csrftoken|cid|uid|ide)=[\w.\-%]{6,}"
            r"|\bga1\.\d\.\d{5,}\.\d{6,}|\bfb\.1\.\d{8,}\.\d{6,})", "plain"),
    Pattern("cookie-told", r"\b(?:cookie|session|device|advertising|tracking)(?: id| identifier| value"
            r"| number)+(?: is| was)?[:=,]? ?(?P<it>[0-9a-z][\w.\-]{7,})", "plain"),
)
#: The shapes that go by another's name.
SHAPE_OF = {"email-spelt": "email", "email-said": "email", "phone-home": "phone",
             "phone-44": "phone",
            "phone-signs": "phone", "phone-mixed": "phone", "phone-said": "phone", "phone-letters": "phone",
             "phone-abroad": "phone", "bank-said": "bank", "nino-said": "nino",
             "nino-told": "nino", "plate-said": "plate",
             "sort-code": "bank", "account": "bank", "iban": "bank", "card": "bank", "birth-told": "birth",
             "plate-old": "plate",
             "plate-told": "plate", "plate-lower": "plate", "ip6": "ip", "cookie-told": "cookie"}
