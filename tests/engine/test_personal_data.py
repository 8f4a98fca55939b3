"""Formats of identifiers, whose they are, and what only looks like one. Exact spans on the author's own characters."""

import re

import pytest

from policies.engine import check, compile_rules
from policies.engine.language.identifiers import numbers
from policies.engine.model import BLOCK, Context, CouncilFacts, Fields, Rule

NO_COUNCIL = Context()
RULES = (Rule("personal-data", "3.x.v", BLOCK),)
COUNCIL = Context(council=CouncilFacts(
    name="Elmsworth Parish Council", domains=("elmsworth-pc.example",), emails=("elmsworthclerk@mailbox.example",),
    phones=("01632 960100", "+44 1632 960101"), approved_organisations=("Elmsworth Rowing Club",),
))


def spans(text, context=NO_COUNCIL):
    return [finding.span for finding in check(Fields(text=text), compile_rules(RULES), context)]


MARKED = """
    My number is {07700 900123}.
    call {07700900123} now
    ({01632 960123})
    tel: {+44 7700 900 123}
    tel {+44(0)7700900123}
    {0044 7700 900123} is my mobile
    ring {0113 496 0123} at home
    ring Jo on {020-7946-0123}, {0131 496 0999}
    ring Jo on {(029) 2018 0123}
    ring {07700.900.123} Dave
    mob {07700 900123}/landline
    {07700 900 123} or {01632 960 456} (Sue)
    Whatsapp {+353 86 123 4567}
    Ring {077\u200b00 900123} for Dave
    for eggs: {zero one six three two, nine six zero, double five four}
    email {a.smith-jones+x@mail.co.example}
    email {jo@example.com}.
    write to <{jo.o'neil@example.org}>
    email {jo [at] example [dot] com}
    NI no {AB123456C}
    nino {ab 12 34 56 c}
    NINO: {JT-41-90-27-B}
    NHS no. {943-476-5919}
    my nhs number is {9434765919}
    passport number {533380006}
    driving licence {SMITH 702119 J99 AA}
    licence no {MORGA657054SM9IJ}
    sort code {12-34-56}
    {sort code 12-34-56 account number 12345678}
    paid to {12-34-56 12345678}
    account no. {12345678}
    IBAN {GB29NWBK60161331926819}
    card {4111 1111 1111 1111}
    DOB {12/03/1985}
    d.o.b. {12.03.85}
    Ann, born on {3rd of May 1972}
    Ann, born {May 3, 1972}
    date of birth: {1972-05-03}
    Sam's birthday is {3 May 1972}
    reg {AB12 CDE}
    car {ab12cde} parked badly
    a van, {P123 ABC}, parked
    number plate {K9 DOG}
    from IP {192.168.10.5}
    IP: {2001:db8:85a3::8a2e:370:7334}
    cookie id {a8f5f167f44f4964e6c998dee827110c}
    {PHPSESSID=298zf09hf012fh2}
    Mr Jones of {12 High Street, Elmsworth, NG20 8AA} says hi
    Mrs P Hall, {12a Mill Lane}, has the keys
    She lives at {Flat 3, 14 Mill Road}.
    Tom lives at {14 mill road}
    My neighbour at {7 Oak Drive} is away
    Mrs Owen of {2 Tan y Bryn} is a hundred
"""


@pytest.mark.parametrize("line", [line.strip() for line in MARKED.strip().splitlines()])
def test_every_format_is_found_with_its_exact_span(line):
    assert spans(line.replace("{", "").replace("}", "")) == re.findall(r"\{([^}]*)\}", line)


@pytest.mark.parametrize("text", [
    "Room A1 2nd floor", "section 3.2.1.4 applies", "The A27 has been closed, cars divert",
    "THE A27 HAS BEEN CLOSED TO CARS", "planning 2024/0157 and 7 2024 19", "Meeting 12/03/2026 at 19:30",
    "Charity number 1123456, company 01234567", "It cost £1,234,567.89", "ISBN 978-0-306-40615-7",
    "minute 88/24, ref EPC/BR/26, grid SK 123 456", "order 07-2024-19-001", "lamp column 0770-09, job 960455-2",
    "call 101, 999, 111, 105 or 116 123", "0800 1111, 0345 988 1188, 03000 200 300", "open 10-12, 01-05-2026",
    "v2.4.1.3 of the software", "Postcode CF10 1AA", "Serial 1234567890", "MAC 00:1B:44:11:3A:B7",
    "Numbers 1 to 20 Mill Lane will be without water", "Joan's 90th birthday party is on 3 March 2026",
    "Meeting ID 812 3456 7890", "Founded in 1894, born again on 3 June 1752", "3 Cricket Row: rear dormer, Mr Smith",
    "Fill in GB 12 34 56 C", "the number 943 476 5918 on the patient's form", "Dr Patel's practice is at 9 Mill Road",
])
def test_what_only_looks_like_one_passes(text):
    assert spans(text) == []


@pytest.mark.parametrize("text", [
    "Ring 01632 960100.", "Ring +44 (0)1632 960101.", "Write to ElmsworthClerk@mailbox.example.",
    "Write to jo.baker@elmsworth-pc.example or hall@www.elmsworth-pc.example.",
    "Elmsworth Rowing Club: 01632 960555.", "Write to elmsworthrowingclub@mailbox.example.",
    "Write to info@theferry.example.", "Jane Dee at planning: jane.dee@eastshire.gov.uk",
    "The Council's account: sort code 20-00-00, account 12345678.",
])
def test_the_councils_and_approved_contacts_pass(text):
    assert spans(text, COUNCIL) == []


def test_the_same_contacts_are_marked_for_a_council_they_do_not_belong_to():
    assert spans("Ring Jo Baker on 01632 960100.") == ["01632 960100"]


@pytest.mark.parametrize(("text", "span"), [
    ("Ted Moss is off. He's having chemotherapy.", "He's having chemotherapy"),
    ("Ann Pell misses choir: her arthritis is playing up.", "her arthritis"),
    ("Our warden Ann Pell broke her wrist on Friday.", "Ann Pell broke her wrist"),
    ("The couple at number 3 are getting a divorce.", "couple at number 3 are getting a divorce"),
    ("We paid the hardship grant to Ann Pell.", "hardship grant to Ann Pell"),
])
def test_health_and_home_life_are_somebodys(text, span):
    assert spans(text) == [span]


@pytest.mark.parametrize("text", [
    "Dementia cafe on Monday.", "Ann Pell is raising money for cancer research.",
    "Ann Pell will talk about living with epilepsy.", "Ann Pell is off sick of waiting for buses.",
    "Stroke of luck: Ann Pell found the key.", "In memory of Ted Moss, who had cancer.",
    "Anyone with asthma, take care.",
])
def test_illness_that_is_nobodys_passes(text):
    assert spans(text) == []


def test_an_address_and_an_illness_are_two_points():
    text = "A card for Mrs Ida Roe of 6 Mill Fold Lane, who is on dialysis again."
    assert spans(text) == ["6 Mill Fold Lane", ", who is on dialysis"]


@pytest.mark.parametrize(("check_number", "good", "bad"), [
    (numbers.is_nhs_number, "943 476 5919", "943 476 5918"),
    (numbers.is_nhs_number, "9434765919", "0000000000"),
    (numbers.is_nino, "JG103759A", "GB103759A"),
    (numbers.is_iban, "GB29 NWBK 6016 1331 9268 19", "GB29 NWBK 6016 1331 9268 18"),
    (numbers.is_card, "4111111111111111", "4111111111111112"),
    (numbers.is_licence, "MORGA657054SM9IJ", "MORGA699054SM9IJ"),
    (numbers.is_ipv4, "192.0.2.1", "192.0.2.256"),
    (numbers.is_phone, "07700 900123", "0770 0900"),
])
def test_checks_on_numbers(check_number, good, bad):
    assert check_number(good)
    assert not check_number(bad)


def test_a_landline_with_nobody_beside_it_is_worth_a_look_and_stops_nothing():
    rules = compile_rules([Rule("personal-data", "2", "block")])
    for text, severity in (
        ("The Feathers opens at noon on Sundays, 01632 960444.", "advise"),
        ("Lost near the ford, one glove. 01632 960444.", "block"),
        ("Mrs Harding has the key, 01632 960444.", "block"),
    ):
        found = [f for f in check(Fields(text=text), rules, Context()) if f.span == "01632 960444"]
        assert [f.severity for f in found] in ([severity], [] if severity == "advise" else [severity]), text


def test_an_approved_name_counts_in_whole_words_only():
    approved = Context(council=CouncilFacts(approved_organisations=("WI",)))
    assert spans("Ring Jo with any news: 07700 900123.", approved) == ["07700 900123"]
    assert spans("The WI: 01632 960555.", approved) == []
