"""Whose a contact is: the council's, a body's or business's own published one, or a person's."""

from __future__ import annotations

import re
from functools import lru_cache

from policies.engine.language.identifiers import Identifier, numbers
from policies.engine.language.people import in_office, is_first_name, people
from policies.engine.language.sentences import sentence_at, sentence_before
from policies.engine.model import CouncilFacts

_PUBLIC_HOSTS = re.compile(r"(?:^|\.)(?:gov\.uk|nhs\.uk|nhs\.net|police\.uk|parliament\.uk|gov\.wales|llyw\.cymru"
    r"|gov\.scot|mod\.uk|ac\.uk|sch\.uk)$")
_FREE_HOSTS = re.compile(r"(?:gmail|googlemail|hotmail|outlook|yahoo|live|icloud|me|aol|btinternet|sky|talktalk"
    r"|virginmedia|proton|protonmail|gmx|"
                         r"mail|mailbox|postbox|postmail|inbox|webmail|email)\.")
_ROLES = re.compile(
    r"(?:info|office|admin|enquir\w*|hello|contact\w*|bookings?|sales|support|help\w*|clerk\w*|townclerk"
    r"|parishclerk|council\w*|secretary|treasurer|chair\w*"
    r"|press|media|comms|news|events?|hall|village\w*|club|church|parish|school|library|reception|team|mail|post"
    r"|shop|orders|tickets?|finance|accounts"
    r"|planning|elections?|licensing|customer\w*|service\w*|membership|volunteer\w*|warden\w*|editor|box-?office"
    r"|jobs|recruitment|foi|dpo|data\w*)"
    r"(?:[._-].*|\d*)?",
)
_BODY = re.compile(
    r"\b(?:ltd|limited|plc|llp|cic|surgery|practice|pharmacy|chemist|dentist|vets?|hospital|clinic|pub|inn|arms"
    r"|hotel|caf[eé]|restaurant|takeaway|shop|stores?"
    r"|garage|nursery|school|academy|college|library|museum|theatre|cinema|club|society|association|trust"
    r"|foundation|charity|group|committee|"
    r"council|office|agency|company|firm|contractors?|box office|reception|helpline|hotline|switchboard|police"
    r"|crimestoppers|fire service|ambulance"
    r"|environment agency|water|electricity|gas|broadband|housing|post office|bank|citizens advice|age uk"
    r"|samaritans|foodbank|food bank|church office"
    r"|parish office|leisure centre|sports centre|farm shop|bakery|butchers?|brewery|theatre|taxis?|cabs|coaches"
    r"|buses|nurseries|salon|returning officer"
    r"|electoral services|highways|rescue|team's|depot|customer services|centre|vicarage office|canolfan|neuadd"
    r"|siop|ysgol"
    r"|capel|eglwys|clwb|meddygfa|tafarn|swyddfa|llyfrgell|cyngor|elusen)\b", re.I,
)
# A trader's advertisement: the number is the business's own, whatever else is wrong with publishing it.
_TRADE = re.compile(
    r"free (?:quote|survey|inspection|estimate)|no job too small|\b(?:fully )?insured\b|\d+% off|no win"
    r"|call[- ]?out|24 ?h(?:ou)?rs?\b|\bfrom £|£\d+(?:\.\d\d)? (?:a|an|per) (?:hour|hr|day|load|bag)"
    r"|\bwe (?:buy|pay|deliver|collect|offer|supply|install|repair)\b|same day|no call|our (?:shop|yard|showroom"
    r"|garage|prices)|\b(?:hire|sale|offers?|deals?)\b.{0,40}\bfrom\b"
    r"|\bopening hours\b|\bopen (?:daily|seven days)", re.I,
)
_AT_HOME = re.compile(
    r"\b(?:at home|home number|own number|mobile|personal|any hour|evenings?|after (?:six|seven|five|tea|\d)"
    r"|(?:his|her|their|my)\b(?! (?:office|surgery|team|staff|agents?|practice|company|shop|studio|secretary"
    r"|yard)))\b", re.I)
#: What people ring a body for.
_BOOKED = re.compile(r"\b(?:tickets?|box office|book(?:ed|ings?)?|appointments?|entr(?:y|ies)|enquir\w+|opening times?"
                     r"|timetables?|learn|class(?:es)?|lessons?|workshops?|courses?"
                     r"|sessions?|open days?|tocynnau|archebu|media|press|report (?:it|them|a|any)"
            r"|applications?)\b", re.I)
#: "Sue at the box office": she answers for a body.
_AT_A_BODY = re.compile(rf"^ (?:at|of|from|in) (?:the |our )?(?:[\w']+ ){{0,3}}{_BODY.pattern}", re.I)
#: "Ask Lou, 01632 …": one name that is on no list, and nobody's shop.
_ONE_NAME = re.compile(r"\b(?:[Aa]sk|[Rr]ing|[Cc]all|[Tt]ext|[Ss]ee|[Pp]hone|[Cc]ontact|[Mm]essage|to"
    r"|with) (?!The\b)[A-Z][a-z]+,? "
                       r"?(?:on |at )?\(?$")
_SMALL_AD = re.compile(r"\b(?:lost|found|missing|for sale|wanted|free to|good home|lift|names? to|ask for)\b", re.I)
_SURNAMES_IN_S = frozenset("""
    Adams Andrews Atkins Banks Barnes Bates Briggs Brooks Burns Childs Collins Cousins Cummings Daniels Davies Davis
    Dobbs Edwards Ellis Evans Francis Gibbs Gibbons Giles Griffiths Harris Harries Hastings Hicks Higgins Hobbs
    Hodges Holmes Hopkins Hughes Humphries Humphreys Hutchings James Jeffries Jenkins Jones Judkins Lewis Lucas
    Matthews Mathews Mills Morris Myers Nicholls Nichols Noakes Norris Owens Parkes Parsons Perkins Peters Phillips
    Philips Powers Price Rees Reeves Reynolds Rhodes Richards Roberts Rogers Sanders Saunders Simmons Simons Sims
    Stephens Stevens Stubbs Symons Thomas Tibbs Tomkins Tomlins Walters Waters Watkins Watts Wells Wilkins Williams
    Withers Woods Yates Harding Golding Manning Fleming Browning Gosling Cushing Keeling Pickering Dowling Jennings
    """.split())
_WARES = re.compile(r"(?:[a-rt-z]s|ing)$")
_FIRM_BEFORE = re.compile(
    r"\b[A-Z][\w'’&]+(?: (?:and|&|y|of|the) | )(?:[A-Z][\w'’]+ (?:and |& )?){0,3}?(?:Services?|Plumbing"
    r"|Heating|Builders?"
    r"|Boilers|Cars|Taxis?|Cabs|Chimneys|Drains|Roofing|Electrics?|Electrical|Hire|Skips|Marquees|Coaches|Travel"
    r"|Stores?|Shop|Café|Cafe|Bakery|Farm|Barn|Motors|Garage|Joinery|Landscapes|Nurseries|Kennels|Cattery|Vets|Sgwâr"
    r"|Theatre|Players|Club|Society|Festival|Estates?|Solicitors|Opticians|Pharmacy|Dairy|Brewery|Logs|Sweeps?"
    r"|Gardening|Fencing|Timber|Signs|Windows|Catering)\b[^.]{0,25}$|\b(?:Siop|Neuadd|Tafarn|Caffi|Capel"
    r"|Ysgol) [^.]{0,40}$")


@lru_cache(maxsize=64)
def _own_phones(council: CouncilFacts) -> frozenset[str]:
    return frozenset(numbers.national(phone) for phone in council.phones)


@lru_cache(maxsize=64)
def _own_emails(council: CouncilFacts) -> tuple[frozenset[str], tuple[str, ...]]:
    hosts = tuple(domain.casefold().removeprefix("www.") for domain in council.domains)
    return frozenset(email.casefold() for email in council.emails), hosts


def is_public_email(email: str, raw: str, start: int, council: CouncilFacts) -> bool:
    email = email.casefold()
    own, hosts = _own_emails(council)
    local, _, host = email.partition("@")
    if email in own or any(host == one or host.endswith("." + one) for one in hosts) or _PUBLIC_HOSTS.search(host):
        return True
    if _of_approved(local + host, council):
        return True
    if _FREE_HOSTS.match(host):
        first, last = sentence_at(raw, start)
        return _names_approved(raw[first:last], council)
    return bool(_ROLES.fullmatch(local))


def is_public_phone(phone: str, raw: str, start: int, council: CouncilFacts) -> bool:
    """Whether a number is the council's, a service's, or the published one of a body or a business."""
    if numbers.national(phone) in _own_phones(council) or numbers.is_service_number(phone):
        return True
    first, last = sentence_at(raw, start)
    sentence, at = raw[first:last], start - first
    if _AT_HOME.search(sentence[max(0, at - 45):at]):
        return False
    if _names_approved(sentence[:at], council):
        return True
    holder = next((place for place in reversed(people(sentence)) if place[1] <= at and at - place[1] < 60), None)
    if holder is not None and not in_office(sentence, holder[0]):
        return _is_bodys_own(sentence, holder) or is_firm(sentence[holder[0]:holder[1]]) or (
            not numbers.is_mobile(phone) and (_of_place(sentence[holder[0]:holder[1]], council)
                                              or bool(_AT_A_BODY.search(sentence[holder[1]:at]))))
    if _names_approved(raw[first:last], council) or _TRADE.search(raw, max(0, start - 160), start + 120):
        return True
    if _FIRM_BEFORE.search(sentence[:at]):
        return True
    if numbers.is_mobile(phone) or phone[:1].isalpha() or _ONE_NAME.search(sentence[:at]):
        return False
    return holder is not None or bool(_BODY.search(sentence)) or _goes_on_about_a_body(raw, first, sentence, council)


_SOMEBODY = re.compile(r"\b(?:she|he|her|him|his|hers|mum|dad|wife|husband|neighbours?|famil(?:y|ies)|owners?)\b", re.I)


def is_nobodys(phone: str, raw: str, start: int) -> bool:
    """Whether a landline stands there with no sign of a person beside it: most are a pub's, a hall's or a firm's."""
    if numbers.is_mobile(phone) or phone[:1].isalpha():
        return False
    first, last = sentence_at(raw, start)
    before = sentence_before(raw, first)
    said = raw[before[0] if before else first:last]
    at = start - first
    return not (
        people(said) or _SOMEBODY.search(said) or _AT_HOME.search(said) or _SMALL_AD.search(said)
        or _ONE_NAME.search(raw[first:last][:at])
    )


def _goes_on_about_a_body(raw: str, first: int, sentence: str, council: CouncilFacts) -> bool:
    """"The mill shop is open on Friday. Ring 01632 …": the sentence before says whose, and names no person."""
    before = sentence_before(raw, first)
    if before is None:
        return bool(_BOOKED.search(sentence)) and not _SMALL_AD.search(sentence)
    said = raw[before[0]:before[1]]
    if any(not in_office(said, place[0]) and not is_firm(said[place[0]:place[1]]) for place in people(said)):
        return _names_approved(said, council)
    return bool(_BODY.search(said) or _names_approved(said, council)
                or (_BOOKED.search(said + sentence) and not _SMALL_AD.search(said + sentence)))


def _of_place(name: str, council: CouncilFacts) -> bool:
    """"Canolfan Llanfedw": a name with the parish's own in it is a body's."""
    return any(word in council.name.split() for word in name.split())


def is_firm(name: str) -> bool:
    """"Fen Cars", "Bob Luscombe Chimneys": a name that ends in what is sold or done, not in a surname."""
    words = name.split()
    if len(words) < 2 or words[-1] in _SURNAMES_IN_S or "." in words[0]:
        return False
    return bool(_WARES.search(words[-1])) and (len(words) > 2 or not is_first_name(words[0]))


def _is_bodys_own(sentence: str, holder) -> bool:
    """"Dawson Builders Ltd", "Maggie's Café": the name is a business's."""
    return bool(re.match(r"(?:['’]s)?(?: (?:and|&) [A-Z][\w']+)?(?: [A-Z][\w'’]+){0,2},? ?", sentence[holder[1]:])
                and _BODY.match(sentence[holder[1]:].lstrip("'’s ").split(" on ")[0][:25]))


@lru_cache(maxsize=64)
def _approved(council: CouncilFacts) -> tuple[str, ...]:
    return tuple(name.casefold() for name in council.approved_organisations)


def _of_approved(address: str, council: CouncilFacts) -> bool:
    """Whether an approved body's name, run together, stands in the address."""
    plain = re.sub(r"[^a-z0-9]", "", address)
    return any(len(name) > 5 and name in plain for name in
               (re.sub(r"[^a-z0-9]", "", approved) for approved in _approved(council)))


def _names_approved(said: str, council: CouncilFacts) -> bool:
    """Whole words only: “WI” is not named by “with”."""
    said = said.casefold()
    return any(name in said and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) for name in _approved(council))


_COUNCILS_ACCOUNT = re.compile(
    r"\bcouncil['’]?s (?:own )?(?:bank )?account|(?:account name|name of account|payable to|paid to"
    r"|name of)[\w :]{0,30}\bcouncil\b", re.I,
)


def is_anybodys(found: Identifier, raw: str, council: CouncilFacts) -> bool:
    """Whether an identifier is public: the council's, a body's, a business's or a service's."""
    if found.shape == "email":
        return is_public_email(found.text, raw, found.start, council)
    if found.shape == "phone":
        return is_public_phone(found.text, raw, found.start, council)
    if found.shape == "bank":
        return bool(_COUNCILS_ACCOUNT.search(raw, max(0, found.start - 90), found.end + 60))
    return False
