"""Made-up identifiers in all their spellings, sentences to put them into, and what only looks like them."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Iterator

Make = Callable[[random.Random], str]


def _digits(chance: random.Random, count: int) -> str:
    return "".join(chance.choice(string.digits) for _ in range(count))


def _split(number: str, sizes: tuple[int, ...], gap: str) -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(number[at:at + size])
        at += size
    return gap.join(parts)


def mobile(chance: random.Random) -> str:
    rest = "7700900" + _digits(chance, 3)
    lead = chance.choice(("0", "0", "0", "+44 ", "+44", "0044 ", "+44 (0)", "+44(0)", "(0)"[1:2], "(+44) "))
    sizes = chance.choice(((10,), (4, 6), (4, 3, 3), (3, 3, 4), (2, 2, 2, 2, 2)))
    gap = chance.choice((" ", " ", "-", ".", ""))
    if lead == "0" and chance.random() < 0.1:
        return f"(0{rest[:4]}){chance.choice((' ', ''))}{rest[4:]}"
    if lead == "0" and gap == "." and sizes[0] == 10:
        gap = " "
    return lead + _split(rest, sizes, gap)


def landline(chance: random.Random) -> str:
    area, rest = chance.choice((("1632", "960" + _digits(chance, 3)), ("113", "496" + _digits(chance, 4)),
                                ("20", "7946" + _digits(chance, 4)), ("29", "2018" + _digits(chance, 4)),
                                ("191", "498" + _digits(chance, 4))))
    middle = len(rest) // 2
    rest = chance.choice((rest, f"{rest[:middle]} {rest[middle:]}"))
    return chance.choice((
        f"0{area} {rest}", f"(0{area}) {rest}", f"0{area}{rest}", f"0{area}-{rest}", f"+44 {area} {rest}",
        f"+44 (0){area} {rest}", f"0044 {area} {rest}"))


_SAID = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def said(chance: random.Random) -> str:
    digits = chance.choice(("07700900", "01632960")) + _digits(chance, 3)
    words = [_SAID[int(digit)] for digit in digits]
    nought = chance.choice(("zero", "oh", "nought"))
    words = [nought if word == "zero" else word for word in words]
    return chance.choice((" ", ", "))[:2].join(words) if chance.random() < 0.5 else " ".join(words)


def email(chance: random.Random) -> str:
    name = chance.choice(("jo.baker", "gary_loft71", "a.smith-jones+x", "sunita.p", "o'neil", "mrs.h.brown2", "tez88"))
    host = chance.choice(("mailbox.example", "post.example.org", "example.co.uk", "mail.example.com"))
    if "'" in name:
        return f"{name}@{host}"
    plain = name.split("+")[0]
    return chance.choice((
        f"{name}@{host}", f"{name}@{host}", f"{name.upper()}@{host.upper()}",
        f"{plain} [at] {host.replace('.', ' [dot] ')}", f"{plain}(at){host}"))


def nino(chance: random.Random) -> str:
    first, second = chance.choice("ABCEGHJKLMPRSTWXYZ"), chance.choice("ABCEGHJKLMPRSTWXYZ")
    while first + second in {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}:
        second = chance.choice("ABCEHJLMPRSWXYZ")
    number, last = _digits(chance, 6), chance.choice("ABCD")
    gap = chance.choice(("", " ", "-"))
    made = gap.join((first + second, number[:2], number[2:4], number[4:], last))
    made = chance.choice((made, f"{first}{second} {number} {last}", f"{first}{second}{number}{last}"))
    return chance.choice((made, made, made.lower()))


def nhs(chance: random.Random) -> str:
    while True:
        nine = str(chance.randint(4, 7)) + _digits(chance, 8)
        check = 11 - sum(int(d) * w for d, w in zip(nine, range(10, 1, -1), strict=True)) % 11
        if check != 10:
            number = nine + str(check % 11)
            return chance.choice((_split(number, (3, 3, 4), " "), _split(number, (3, 3, 4), "-"), number))


def plate(chance: random.Random) -> str:
    letters = "ABCDEFGHJKLMNOPRSTUVWXY"
    after = "".join(chance.choice(letters) for _ in range(2)) + chance.choice("BCFHJKLPRTVWXZ")
    now = chance.choice("ABCDEFGHJKLMNOPRSVWXY") + chance.choice(letters) + chance.choice(("02", "19", "51", "67",
        "73"))
    made = now + chance.choice((" ", "")) + after
    return chance.choice((made, made, made.lower()))


def plate_old(chance: random.Random) -> str:
    three = "".join(chance.choice("BCDFHJKLMPRSTVW") for _ in range(3))
    return chance.choice((f"{chance.choice('ABCDEFGHJKLMNPRSTVWXY')}{chance.randint(1, 999)} {three}",
                          f"{three} {chance.randint(100, 999)}{chance.choice('ABCDEFGHJKLMNPRSTVWXY')}"))


def passport(chance: random.Random) -> str:
    return chance.choice((_digits(chance, 9), "53" + _digits(chance, 7)))


def licence(chance: random.Random) -> str:
    name = chance.choice(("MORGA", "SMITH", "JONES", "BROWN", "OWEN9", "LEE99"))
    month = chance.choice(("01", "07", "12", "52", "61"))
    number = f"{chance.randint(0, 9)}{month}{chance.randint(1, 28):02d}{chance.randint(0, 9)}"
    three = chance.choice("SJAM") + chance.choice("9MJ") + str(chance.randint(1, 9))
    two = chance.choice("AIVX") + chance.choice("BJDE")
    return chance.choice((f"{name}{number}{three}{two}", f"{name} {number} {three}{two}",
                          f"{name} {number} {three} {two}"))


def bank(chance: random.Random) -> str:
    sort, account = _digits(chance, 6), _digits(chance, 8)
    pairs = chance.choice((_split(sort, (2, 2, 2), "-"), _split(sort, (2, 2, 2), " ")))
    return chance.choice((f"sort code {pairs}, account {account}", f"{pairs} {account}",
                          f"sort code {pairs} account number {account}", f"sort code: {pairs} acc no: {account}",
                          f"sort {pairs} a/c {account}"))


def iban(chance: random.Random) -> str:
    bban = chance.choice(("NWBK", "WEST", "LOYD")) + _digits(chance, 14)
    check = 98 - int("".join(str(int(c, 36)) for c in bban + "GB00")) % 97
    made = f"GB{check:02d}{bban}"
    return chance.choice((made, " ".join(made[at:at + 4] for at in range(0, len(made), 4))))


def card(chance: random.Random) -> str:
    body = chance.choice(("4", "51", "55")) + _digits(chance, 14)
    body = body[:15]
    total = sum(sum(divmod(2 * int(d), 10)) if place % 2 == 0 else int(d) for place, d in enumerate(reversed(body)))
    number = body + str(-total % 10)
    return chance.choice((number, _split(number, (4, 4, 4, 4), " "), _split(number, (4, 4, 4, 4), "-")))


_MONTHS = ("January", "Feb", "March", "April", "May", "June", "July", "Aug", "September", "Oct", "November", "Dec")


def birth(chance: random.Random) -> str:
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(1931, 2015)
    name = _MONTHS[month - 1]
    return chance.choice((f"{day}/{month}/{year}", f"{day:02d}.{month:02d}.{year}", f"{day:02d}-{month:02d}-{year}",
                          f"{day} {name} {year}", f"{day}th of {name} {year}", f"{day}th {name} {year}",
                          f"{day}/{month}/{year % 100:02d}",
                          f"{name} {day}, {year}", f"{year}-{month:02d}-{day:02d}"))


def ip(chance: random.Random) -> str:
    if chance.random() < 0.25:
        return chance.choice(("2001:db8:85a3::8a2e:370:7334", "2001:db8::ff00:42:8329", "2001:db8:0:1:2:3:4:5"))
    parts = [chance.choice((82, 109, 198, 203, 10, 192)), *(chance.randint(1, 254) for _ in range(3))]
    return ".".join(map(str, parts))


def postcoded(chance: random.Random) -> str:
    code = chance.choice(("NG20 8AA", "CF10 1AA", "SW1A 1AA", "LS1 4AP", "M1 1AE", "B33 8TH"))
    return chance.choice((code, code, code.replace(" ", "")))


_PHONE = ("Ring Dave on {} about the hedge.", "my number is {} if anyone wants it", "tel {}", "Mob: {}.",
          "call {} now", "Text {}, ask for Jo",
          "whatsapp me {} ta", "({})", "Jean {} evenings", "its {}", "she's on {} most days!", "PHONE {} AFTER SIX")
#: Each shape: its maker and the sentences it stands in.
MAKERS: dict[str, tuple[Make, tuple[str, ...]]] = {
    "mobile": (mobile, _PHONE), "landline": (landline, _PHONE),
    "phone in words": (said, ("Ring me on {}.", "its {} ask for Jo", "My number: {}")),
    "email": (email, ("Email me at {}.", "{} for the minutes", "write to {}, please", "<{}>", "contact {}",
                      "it's {} ok")),
    "NINO": (nino, ("My NI number is {}.", "NINO: {}", "the form says {} on it", "ni {} found by the swings")),
    "NHS": (nhs, ("NHS number {}.", "My NHS no. is {} if needed", "the tag said NHS {}", "patient {} waits",
                  "nhs: {}")),
    "plate": (plate, ("The van {} parks there.", "reg {}", "silver Golf {} does fifty", "Number plate {}!",
                      "whoever drives {}, move it",
                      "{} white Audi")),
    "plate, old": (plate_old, ("A car, {}, is on the grass.", "reg {} blocks the drive", "old Fiesta {} again")),
    "passport": (passport, ("Passport number {}.", "passport no {} was handed in", "my passport is {}")),
    "driving licence": (licence, ("Licence {} found.", "my driving licence is {}.", "driver no. {}")),
    "bank": (bank, ("Pay it to {}.", "my bank is {} thanks", "send it: {}", "refund to {} please")),
    "IBAN": (iban, ("IBAN {}.", "pay {} by Friday", "account: {}")),
    "card": (card, ("My card is {}.", "card no {} exp 08/27", "use {}")),
    "birth date": (birth, ("DOB {}.", "date of birth: {}", "born on {} in Leeds", "d.o.b. {}", "she was born {}",
                           "his birthday is {}")),
    "IP": (ip, ("Posted from {}.", "the IP address {} again", "ip {}", "server {} logged it")),
}

INNOCENT = (
    "Room A1 2nd floor", "section 3.2.1.4 applies", "see 3.2.1.4 and 3.2.1.5", "the A27 has been closed",
    "THE A27 HAS BEEN CLOSED",
    "A57 AND M67 SHUT", "the B6047 was flooded", "planning application 2024/0157", "ref 23/01187/FUL",
    "DC/24/00812/HHA", "TPO 14/2019",
    "minute 88/24(c)", "standing order 12.1.2.3", "version 10.0.19.4 of the plan", "lamp column 0770-09",
    "grid ref SK 123 456", "SE 123456",
    "OS map OL24 at 1:25 000", "meeting 12/03/2026 at 19:30", "open 10-12 and 14-16", "charity number 1123456",
    "company 01234567",
    "VAT no. GB 123 4567 89", "ISBN 978-0-306-40615-7", "order 4000123456", "invoice INV-2024-001187",
    "£1,234,567.89", "budget of 1 250 000",
    "meeting ID 812 3456 7890 passcode 123456", "ring 101 or 999", "call 111, 105 or 116 123", "Serial 1234567890",
    "job 960455-2",
    "MAC 00:1B:44:11:3A:B7", "10:15:30 and 11:20:45", "kick-off 3pm, 2-1 at half time", "between 1939 and 1945",
    "1914-1918 1939-1945",
    "bus 61A at 17.52", "the 7.45 and 8.15 trains", "48 hours 24/7", "temperature 12.5.2026",
    "flood level 1.25.4.10", "size 12 14 16",
    "Band D £127.48 2025/26", "ward LE14 parish", "postcode CF10 1AA", "NG20 8AA is cut off", "class AB12 marrow",
    "K9 DOG walkers sing",
    "Class C3 to C4 HMO use", "CIL 106 money", "S106 2024 agreement", "Form TEN 2024", "item 7 2024 19",
    "licence fee 2026 code FEE99",
    "tonnage 7.5 width 2.05 height 4.4", "one two three four five once I caught a fish", "nine, ten, a big fat hen",
    "one zero down at the break",
    "agenda item 4.1.1 10.2.3.1", "page 128 of 256", "ages 4 8 12 16", "UPRN 100012345678", "title number NG123456",
    "easting 452123 northing 361234",
    "meter 123456789 read 045612", "lot 20 30 40 12345678 miles", "bus pass 633597 0123 was found",
    "tel: see the board", "at ten dot the Bull",
    "2nd 3rd 4th and 5th prizes", "paragraph 10.20.30.40", "policy EN4.1.2.3", "from 2019 to 2020 and 2021",
    "Joan's 90th birthday is on 3 March 2026",
    "the church, built 1872, born again 1951", "born in Leeds in 1951", "Easter 5/4/2026", "MOT 12 06 24",
    "V5C 2019", "N95 and FFP2 masks",
)
_OPEN = ("Honestly", "My two love it.", "Well", "Morning all.", "Typical.", "Lovely to see",
         "I went past at 8.15 and", "Last year")
_MIDDLE = ("the bus was 25 minutes late", "there were 40 of us in the hall", "it cost £1,250 for 3 benches",
           "we walked from no. 9 to the weir",
           "planning ref 24/00417/OUT is on the board", "the A617 was shut from 10 to 4", "I paid £14.50 on 12 March",
           "the survey of 2023 counted 1,412 cars", "the 61 comes at 07.45, 08.15 and 08.45",
           "plots 12 to 19 are under water", "room B2 was freezing",
           "section 4.2.1 says nothing about it", "they dug up Mill Lane for 8 weeks", "the score was 3-2",
           "it rained 12.4 mm in an hour",
           "minute 112/25 says so", "at 53.123, -1.456 there's a hole", "the skip on 07/06 was full by 9",
           "in 1974 it was half a crown",
           "10 10 10 in the darts", "we raised £2,345 for the roof", "the M1 and the A38 were both stuck",
           "page 14 of the 2019 plan is wrong",
           "the ward is down to 2 from 3", "bay 14 was taken at 9am")
_CLOSE = ("and nobody said a word.", "so there we are.", "thank you!", "again.", "for what it's worth.",
          "and that's that", "in 2025!", "(twice).")


def innocent_comments(chance: random.Random, count: int) -> Iterator[str]:
    """Comments full of figures, none of which is anybody's."""
    for _ in range(count):
        middle = ", and ".join(chance.sample(_MIDDLE, chance.randint(1, 3)))
        yield f"{chance.choice(_OPEN)} {middle} {chance.choice(_CLOSE)}"
