"""Numbers and addresses by which one person can be known, found before any rule asks whose they are.

Each shape is an RE2 pattern whose group ``it`` is the identifier; a check on the number and, where numbers of that
shape are common, words beside it decide. The comments' kinds use ``identifiers`` too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from policies.engine.kinds.personal_data import numbers
from policies.engine.protocol import Pattern

_MONTH = (r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?"
          r"|nov(?:ember)?|dec(?:ember)?)")
_DATE = (rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},? (?:19|20)?\d\d|{_MONTH} \d{{1,2}}(?:st|nd|rd"
    rf"|th)?,? (?:19|20)\d\d"
         r"|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)")
_SAID_DIGIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_BEFORE = r"(?:^|[^\w/.\-+])"

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
    Pattern("phone-44", _BEFORE + r"(?P<it>44[ ]?7\d{3}[ ]?\d{3}[ ]?\d{3})\b", "plain"),
    Pattern("phone-abroad", _BEFORE + r"(?P<it>\+(?:[1-35-9]|4[0-35-9])(?:[ ().\-]{0,2}\d){8,13})\b", "plain"),
    Pattern("phone-letters", _BEFORE + r"(?P<it>[0o][127](?:[ .\-]{0,2}[\do]){9})\b", "plain"),
    Pattern("phone-said", rf"\b(?P<it>(?:oh|o|zero|nought)(?:[ ,-]+(?:oh|o|zero|nought|double|triple"
            rf"|hundred|thousand|{_SAID_DIGIT})){{4,12}})\b",
            "plain"),
    Pattern("nino",
            r"(?:^|[^\w/\-])(?P<it>[a-ceghj-prtw-z][a-ceghj-nprtw-z](?:[ .\-]?\d{2}){3}[ .\-]?[a-d])\b", "plain"),
    Pattern("nhs", _BEFORE + r"(?P<it>\d{3}[ \-]?\d{3}[ \-]?\d{4})\b", "plain"),
    Pattern("passport", r"\bpassport\b[^.\n]{0,40}?\b(?P<it>[0-9]{9}|[a-z]{1,2}[0-9]{7,8})\b", "plain"),
    Pattern("licence",
            r"\b(?P<it>[a-z]{1,5}9{0,4}[ \-]?\d{6}[ \-]?[a-z][a-z9][ \-]?[0-9a-z][ ]?[a-z]{2}(?:[ ]?\d\d)?)\b",
            "plain"),
    Pattern("bank", r"(?:^|[^\w/.\-])(?P<it>(?:sort(?:[ -]?code)?(?: is| no\.?"
            r"| number)?[:,]? ?)?\d\d([ \-]?)\d\d[ \-]?\d\d[,;.:]?(?:\s|and)*(?:(?:a/?c|acc(?:(?:oun)?t)?)"
            r"(?: no\.?| number| num)?(?: is)?[:.,]? ?)?\d{8})\b", "plain"),
    Pattern("sort-code", r"\bsort[ -]?code(?: is| no\.?| number)?[:,]? ?(?P<it>\d\d[ \-]?\d\d[ \-]?\d\d)\b", "plain"),
    Pattern("account", r"\b(?:a/?c|acc(?:oun)?t)(?: no\.?| number| num)?(?: is)?[:.,]? ?(?P<it>\d{8})\b", "plain"),
    Pattern("iban", r"\b(?P<it>[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)\b", "cased"),
    Pattern("card",
            _BEFORE + r"(?P<it>\d{4}[ \-]?\d{4}[ \-]?\d{4}[ \-]?\d{1,4}|3[47]\d\d[ \-]?\d{6}[ \-]?\d{5})\b", "plain"),
    Pattern("birth", rf"\b(?:born(?: on)?|d\.? ?o\.? ?b\.?|dates? of birth|birth ?dates?|birthday)(?: is| was|,| -"
            rf"|:|;|\)|=| of)?(?: the| \w+day,?| in \w+ on| at \w+ on)? ?\(?(?P<it>{_DATE})\b", "plain"),
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
_SHAPE_OF = {"email-spelt": "email", "email-said": "email", "phone-home": "phone",
             "phone-44": "phone", "phone-said": "phone", "phone-letters": "phone",
             "phone-abroad": "phone",
             "sort-code": "bank", "account": "bank", "iban": "bank", "card": "bank", "birth-told": "birth",
             "plate-old": "plate",
             "plate-told": "plate", "plate-lower": "plate", "ip6": "ip", "cookie-told": "cookie"}

_NHS_BESIDE = re.compile(r"\bnhs\b|\bpatient\b|\bhealth (?:service )?(?:no\b|number)|\bhospital number", re.I)
_NHS_TOLD = re.compile(r"\bnhs (?:no\.?|number)(?: is| was|:| -)* ?$", re.I)
_VEHICLE = re.compile(
    r"\b(?:cars?|vans?|vehicles?|lorr(?:y|ies)|trucks?|motor(?:bike|cycle|home)?s?|bikes?|scooters?|quads?"
    r"|tractors?|trailers?|caravans?|pickups?"
    r"|taxis?|driv(?:er|ers|ing|en|es)|park(?:ed|ing|s)|reg|registration|plates?|dvla|owner|estate|hatchback|saloon"
    r"|audi|bmw|fiesta|focus|transit|corsa|astra|golf|polo|mini|volvo|skoda|kia|nissan|toyota|peugeot|renault"
    r"|citroen|fiat"
    r"|mercedes|range rover|land rover|defender|jeep|honda|mazda|vauxhall|ford|volkswagen|vw|tesla|hilux|shogun"
    r"|clio|jaguar)\b",
    re.I,
)
_NUMBERED = re.compile(r"\b(?:section|sections|paragraph|para|clause|version|v|rule|article|chapter|item|part"
    r"|minute|policy|release|appendix|standing order)s?\.? ?$", re.I)
_NETWORK = re.compile(r"\b(?:ip|address|from|posted|log|logged|network|server|router|host)\b", re.I)


@dataclass(frozen=True, slots=True)
class Identifier:
    """One identifier in the author's own offsets. ``shape`` is "phone", "email", "nino", "bank" and so on."""

    shape: str
    start: int
    end: int
    text: str


def identifiers(text) -> Iterator[Identifier]:
    """Every identifier in a ``Text`` of a kind that declares ``PATTERNS``, whoever it belongs to."""
    for pattern in PATTERNS:
        for match in text.found(pattern.name):
            start, end = match.groups["it"]
            if text.raw[start] == "(" and ")" not in text.raw[start:end]:
                start += 1
            piece = text.raw[start:end].rstrip(".-' ")
            if _CHECKS[pattern.name](text.raw, start, start + len(piece), piece):
                yield Identifier(_SHAPE_OF.get(pattern.name, pattern.name), start, start + len(piece), piece)


def _beside(words: re.Pattern, raw: str, start: int, end: int, reach: int) -> bool:
    return bool(words.search(raw, max(0, start - reach), min(len(raw), end + reach)))


def _outside_link(raw, start, end, piece):
    """A name and password or a host inside a web address is the links' matter."""
    token = raw[max(raw.rfind(" ", 0, start), raw.rfind("\n", 0, start)) + 1:start]
    return "://" not in token


def _phone(raw, start, end, piece):
    return numbers.is_phone(piece)


def _phone_letters(raw, start, end, piece):
    """The letter O for a nought."""
    noughts = re.sub("[oO]", "0", piece)
    return noughts != piece and sum(c.isdecimal() for c in piece) >= 6 and numbers.is_phone(noughts)


def _phone_said(raw, start, end, piece):
    """Ten or eleven digits in words, "double" and "triple" told apart."""
    words = re.findall(r"[a-z]+", piece.lower())
    count = len(words) + words.count("hundred") + 2 * words.count("thousand")
    return 10 <= count <= 11


def _nhs(raw, start, end, piece):
    """Checksum and context; where it is called an NHS number in so many words, one mistyped digit saves nobody."""
    if numbers.is_nhs_number(piece) and _beside(_NHS_BESIDE, raw, start, end, 70):
        return True
    return bool(_NHS_TOLD.search(raw, max(0, start - 25), start))


def _nino(raw, start, end, piece):
    return numbers.is_nino(piece)


def _iban(raw, start, end, piece):
    return numbers.is_iban(piece)


def _card(raw, start, end, piece):
    """By its check digit, or written in fours beside the word."""
    in_fours = re.fullmatch(r"\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}", piece)
    return numbers.is_card(piece) or bool(in_fours and re.search(r"\bcard\b", raw[max(0, start - 80):start], re.I))


def _licence(raw, start, end, piece):
    return numbers.is_licence(piece)


def _bank(raw, start, end, piece):
    told = re.search(r"[a-z]", raw[max(0, start - 30):end], re.I)
    apart = re.match(r"\d\d([ -])\d\d\1\d\d\D", piece)
    return bool(apart) or bool(told and re.search(r"sort|acc|a/c|bank|pay", raw[max(0, start - 60):end], re.I))


def _birth(raw, start, end, piece):
    if re.search(r"\b(?:Queen|King|Prince|Princess|poet|saint)\b", raw[max(0, start - 40):start]):
        return False
    year = re.search(r"(?:18|19|20)\d\d", piece)
    if year is None or int(year.group()) >= 1910:
        told = raw[max(0, start - 30):start].lower()
        return "birthday" not in told or year is not None and int(year.group()) < 2020
    return False


def _plate(raw, start, end, piece):
    return not numbers.is_plate_of_words(piece[4:])


def _plate_beside(raw, start, end, piece):
    return not numbers.is_plate_of_words(piece) and _beside(_VEHICLE, raw, start, end, 60)


def _plate_lower(raw, start, end, piece):
    return piece != piece.upper() and _plate_beside(raw, start, end, piece.upper())


def _plate_told(raw, start, end, piece):
    return any(c.isdecimal() for c in piece) and not numbers.is_plate_of_words(piece.upper())


def _ip(raw, start, end, piece):
    if not numbers.is_ipv4(piece) or not _outside_link(raw, start, end, piece):
        return False
    if _NUMBERED.search(raw, max(0, start - 20), start):
        return False
    return any(int(part) > 25 for part in piece.split(".")) or _beside(_NETWORK, raw, start, end, 30)


def _ip6(raw, start, end, piece):
    return numbers.is_ipv6(piece)


def _cookie_told(raw, start, end, piece):
    return sum(c.isdecimal() for c in piece) >= 2


def _always(raw, start, end, piece):
    return True


_CHECKS: dict[str, Callable[[str, int, int, str], bool]] = {
    "email": _outside_link, "email-spelt": _always, "email-said": _always, "phone": _phone, "phone-home": _phone,
    "phone-44": _phone, "phone-said": _phone_said, "phone-letters": _phone_letters,
    "phone-abroad": _phone, "nino": _nino, "nhs": _nhs, "passport": _always, "licence": _licence,
    "bank": _bank, "sort-code": _always, "account": _always, "iban": _iban, "card": _card, "birth": _birth,
    "birth-told": _always,
    "plate": _plate, "plate-old": _plate_beside, "plate-told": _plate_told, "plate-lower": _plate_lower, "ip": _ip,
    "ip6": _ip6, "cookie": _always, "cookie-told": _cookie_told,
}

__all__ = ["Identifier", "PATTERNS", "identifiers"]
