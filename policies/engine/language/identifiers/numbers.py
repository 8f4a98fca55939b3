"""Whether a number is what it looks like: checksums, prefixes and ranges, on the author's own characters."""

from __future__ import annotations

import re

#: Prefixes that belong to services and helplines, never to a person: freephone, shared-cost, premium, 03.
_SERVICE = re.compile(r"(?:3|8[047]|9)")
_NINO_NEVER = frozenset({"BG", "GB", "NK", "KN", "TN", "NT", "ZZ"})
# The months of a licence number: 5 is added to the first digit for women.
_LICENCE = re.compile(r"[A-Z]{1,5}9{0,4}\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d"
    r"|3[01])\d[A-Z][A-Z9][0-9A-Z][A-Z]{2}(?:\d\d)?")
# Words in capitals that close a road number ("THE A27 HAS ..."), not a plate.
_WORDS = frozenset("""
    AND ARE BUS CAN DUE FOR GOT HAD HAS HIS HER ITS MAY NEW NOT NOW OFF OLD ONE OUR OUT RUN SEE SET THE TWO WAS
    WAY WHO WHY YOU ALL ANY BUT DAY DID END GET HOW LET MAN PUT SAY SHE TOO USE VIA YES YET TEN SIX WED THU FRI
    SAT SUN MON TUE JAN FEB MAR APR JUN JUL AUG SEP OCT NOV DEC
    """.split())


def digits(text: str) -> str:
    return "".join(c for c in text if c.isdecimal())


def national(phone: str) -> str:
    """A phone number as it is dialled at home, without its first 0: "7700900123"; other countries' with their "+"."""
    number = digits(phone)
    if phone.lstrip("( ").startswith("+") and not number.startswith("44"):
        return "+" + number
    for prefix in ("0044", "44", "0"):
        if number.startswith(prefix) and (prefix != "44" or "+" in phone or len(number) == 12):
            return number.removeprefix(prefix).removeprefix("0")
    return number


def is_phone(phone: str) -> bool:
    if re.match(r"0\d[-./]\d", phone):
        return False
    number = national(phone)
    if number.startswith("+"):
        return 9 <= len(number) <= 16
    if number[:1] not in "1235789" or len(set(number)) < 3:
        return False
    return len(number) == 10 or len(number) == 9 and number[0] in "18"


def is_service_number(phone: str) -> bool:
    return bool(_SERVICE.match(national(phone)))


def is_mobile(phone: str) -> bool:
    return national(phone).startswith("7")


def is_nhs_number(text: str) -> bool:
    number = digits(text)
    if len(number) != 10 or len(set(number)) == 1:
        return False
    check = 11 - sum(int(digit) * weight for digit, weight in zip(number[:9], range(10, 1, -1), strict=True)) % 11
    return check % 11 == int(number[9]) and check != 10


def is_nino(text: str) -> bool:
    return text[:2].upper() not in _NINO_NEVER


def is_licence(text: str) -> bool:
    plain = re.sub(r"[\s-]", "", text).upper()
    return len(plain) in (16, 18) and bool(_LICENCE.fullmatch(plain))


def is_iban(text: str) -> bool:
    plain = re.sub(r"\s", "", text).upper()
    if not 15 <= len(plain) <= 34:
        return False
    moved = plain[4:] + plain[:4]
    return int("".join(str(int(c, 36)) for c in moved)) % 97 == 1


def is_card(text: str) -> bool:
    number = [int(digit) for digit in reversed(digits(text))]
    if not 13 <= len(number) <= 19 or len(set(number)) == 1:
        return False
    return sum(sum(divmod(2 * digit, 10)) if place % 2 else digit for place, digit in enumerate(number)) % 10 == 0


def is_ipv4(text: str) -> bool:
    parts = text.split(".")
    if len(parts) != 4 or any(int(part) > 255 or part != str(int(part)) for part in parts):
        return False
    return text not in {"127.0.0.1", "0.0.0.0", "255.255.255.255"}


def is_ipv6(text: str) -> bool:
    groups = [group for group in text.split(":") if group]
    if "::" in text:
        return text.count("::") == 1 and 2 <= len(groups) <= 7 and any(len(group) > 2 for group in groups)
    return len(groups) == 8


def is_plate_of_words(text: str) -> bool:
    """"A27 HAS": a road number and a word."""
    return any(word in _WORDS for word in re.findall(r"[A-Z]{3}", text))
