"""Whether what looks like an identifier is one: by its check digits and, where the shape is common, words beside it."""

from __future__ import annotations

import re
from collections.abc import Callable

from policies.engine.language.identifiers import numbers, said

_NHS_BESIDE = re.compile(r"\bnhs\b|\bpatient\b|\bhealth (?:service )?(?:no\b|number)|\bhospital number", re.I)
_NHS_TOLD = re.compile(r"\bnhs (?:no\.?|number)\b[^.\n\d]{0,60}$", re.I)
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
_MONEY = re.compile(r"\b(?:sort|acc\w*|a/c|bank\w*|pay\w*|paid|refund\w*|send|sent|transfer\w*|bacs|deposits?|money"
                    r"|£\d)\b",
                    re.I)
_NETWORK = re.compile(r"\b(?:ip|address|from|posted|log|logged|network|server|router|host)\b", re.I)


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
    return len(said.read(piece)) in (10, 11)


def _phone_mixed(raw, start, end, piece):
    return bool(re.search("[a-z]", piece, re.I)) and len(said.read(piece)) in (10, 11)


def _bank_said(raw, start, end, piece):
    return len(said.read(re.sub(r"\b(?:sort|code|account|acc|number|and|the|no|is)\b", ",", piece.lower()))) in (6,
        8, 14)


def _nino_said(raw, start, end, piece):
    return bool(re.fullmatch(r"[a-z]{2}\d{6}[a-d]", said.read(piece)))


def _plate_said(raw, start, end, piece):
    return bool(re.fullmatch(r"[a-z]{2}\d{2}[a-z]{3}|[a-z]\d{1,3}[a-z]{3}|[a-z]{3}\d{1,3}[a-z]", said.read(piece)))


def _nhs(raw, start, end, piece):
    """Checksum and context; where it is called an NHS number in so many words, one mistyped digit saves nobody."""
    if numbers.is_nhs_number(piece) and _beside(_NHS_BESIDE, raw, start, end, 70):
        return True
    return bool(_NHS_TOLD.search(raw, max(0, start - 70), start))


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
    apart = re.match(r"\d\d(-)\d\d\1\d\d\D", piece)
    return bool(apart or _MONEY.search(raw, max(0, start - 60), end))


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


#: By name of the pattern.
CHECKS: dict[str, Callable[[str, int, int, str], bool]] = {
    "email": _outside_link, "email-spelt": _always, "email-said": _always, "phone": _phone, "phone-home": _phone,
    "phone-44": _phone, "phone-said": _phone_said,
    "phone-signs": _phone, "phone-mixed": _phone_mixed, "bank-said": _bank_said,
    "nino-said": _nino_said, "nino-told": _always, "plate-said": _plate_said, "phone-letters": _phone_letters,
    "phone-abroad": _phone, "nino": _nino, "nhs": _nhs, "passport": _always, "licence": _licence,
    "bank": _bank, "sort-code": _always, "account": _always, "iban": _iban, "card": _card, "birth": _birth,
    "birth-told": _always,
    "plate": _plate, "plate-old": _plate_beside, "plate-told": _plate_told, "plate-lower": _plate_lower, "ip": _ip,
    "ip6": _ip6, "cookie": _always, "cookie-told": _cookie_told,
}
