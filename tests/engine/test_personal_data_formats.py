"""Every written form of an identifier with its exact span, and look-alikes that are none. The numbers are made up."""

import re

import pytest

from policies.engine import check, compile_rules
from policies.engine.model import BLOCK, Context, Fields, Rule

COMPILED = compile_rules((Rule("personal-data", "3.x.v", BLOCK),))


def spans(text):
    return [finding.span for finding in check(Fields(text=text), COMPILED, Context())]


MARKED = """
    Text Olwen on {07700 900456} about the wreath.
    Text Olwen on {07700900456} about the wreath.
    Text Olwen on {07700-900-456} about the wreath.
    Text Olwen on {07700.900.456} about the wreath.
    Text Olwen on {0 7 7 0 0 9 0 0 4 5 6} about the wreath.
    Text Olwen on {(07700) 900456} about the wreath.
    Text Olwen on {+44 7700 900456} about the wreath.
    Text Olwen on {+447700900456} about the wreath.
    Text Olwen on {+44 (0)7700 900456} about the wreath.
    Text Olwen on {+44(0) 7700 900 456} about the wreath.
    Text Olwen on {+44-7700-900-456} about the wreath.
    Text Olwen on {0044 7700 900456} about the wreath.
    Text Olwen on {00447700900456} about the wreath.
    Text Olwen on {447700900456} about the wreath.
    Text Olwen on {O77OO 9OO456} about the wreath.
    Call Olwen at home, {01632 960321}.
    Call Olwen at home, {(01632) 960321}.
    Call Olwen at home, {01632-960-321}.
    Call Olwen at home, {01632.960.321}.
    Call Olwen at home, {020 7946 0321}.
    Call Olwen at home, {(020) 7946 0321}.
    Call Olwen at home, {0131 496 0321}.
    Call Olwen at home, {+44 131 496 0321}.
    Call Olwen at home, {+44 (0) 131 496 0321}.
    Call Olwen on {+33 6 12 34 56 78} while she is away.
    Call Olwen on {oh seven seven double oh, nine double oh, four five six}.
    Call Olwen on {zero seven seven zero zero nine zero zero four five six}.
    Call Olwen on {nought seven seven hundred, nine hundred, four five six}.
    Call Olwen on {oh-one-six-three-two, nine-six-oh, three two one}.
    Write to {olwen.pryce@mailbox.example}.
    Write to {Olwen_Pryce+wreath@mail.example.org}, please.
    Write to {olwen.pryce (at) mailbox (dot) example}.
    Write to {olwen.pryce[at]mailbox.example}.
    Write to {olwen [at] mailbox [dot] co [dot] uk}.
    Write to {olwen at mailbox dot com}.
    Write to {olwen dot pryce at mailbox dot org}.
    Write to {olwen at mailbox dot co dot uk}.
    Her National Insurance number is {JG 10 37 59 A}.
    Her National Insurance number is {JG103759A}.
    Her NINO is {jg-10-37-59-a}.
    The NHS number is {943 476 5919}.
    The NHS number is {9434765919}.
    The NHS number is {943-476-5919}.
    The driving licence {MORGA657054SM9IJ} was found.
    The driving licence {MORGA 657054 SM9 IJ} was found.
    The passport number is {925076473}.
    The passport {925076473} was found.
    Will the owner of {BD51 SMR} move it.
    Will the owner of {BD51SMR} move it.
    The van is {BD51 smr}, please move it.
    The car, registration {M123 ABC}, has flat tyres.
    The car, reg {ABC 123D}, has flat tyres.
    Pay into {20-00-11 55667788}.
    Pay into {sort code 20-00-11, account 55667788}.
    Pay into {sort code 200011 account number 55667788}.
    Pay into {sort code: 20 00 11, a/c no. 55667788}.
    Transfers to {GB82 WEST 1234 5698 7654 32}.
    Transfers to {GB82WEST12345698765432}.
    Transfers to {DE89 3704 0044 0532 0130 00}.
    Paid by card {4111 1111 1111 1111}.
    The form came from {198.51.100.23}.
    The form came from {2001:db8::ff00:42:8329}.
    The form came from {2001:0db8:0000:0000:0000:ff00:0042:8329}.
    Olwen, born {12 March 1985}, is our warden.
    Olwen, born on {12/03/1985}, is our warden.
    Olwen, date of birth {12.03.85}, is our warden.
    Olwen, DOB: {1985-03-12}, is our warden.
    A boy for Olwen Pryce, born {3 March} at 4.10am.
    Cards to Olwen Pryce, {17 Ropewalk Lane, Elmsworth, NG20 8AA}.
    Cards to Olwen Pryce, {17 Ropewalk Lane NG20 8AA}.
    Cards to Olwen Pryce at {17a Ropewalk Lane}.
    Cards to Olwen Pryce, {Flat 2, 17 Ropewalk Lane}.
    Cards to Olwen Pryce of Elm Cottage, {17 Ropewalk Lane}.
    Cards to Mrs Pryce at {number 17}, please.
"""


@pytest.mark.parametrize("line", [line.strip() for line in MARKED.strip().splitlines()])
def test_every_format_is_found_with_its_exact_span(line):
    assert spans(re.sub(r"[{}]", "", line)) == re.findall(r"\{([^}]*)\}", line)


INNOCENT = """
    Room B12, first floor, door code needed.
    Room G07 at 7.30pm.
    Section 3.2.1.4 of standing orders applies.
    Paragraph 10.25.3.1 was amended.
    Minute 26/0418(b) refers.
    Application 26/01487/FUL is withdrawn.
    Application DC/2026/00418/HOU was approved.
    Appeal APP/X1234/W/26/3312345 is dismissed.
    Tree order TPO 14/2026 stands.
    The A27 has one lane shut, and the B4009 too.
    THE A617 AND THE M1 ARE SLOW FOR CARS.
    Bus 27B and the X14 stop here, drivers say.
    Footpath 9, grid reference SD 712 884.
    Grid reference NY 38215 04417, by the cars.
    The pin is at ///planet.teacup.wander.
    Polling place: the hall, CF10 1AA.
    The works depot is at NG20 8AA.
    Numbers 2 to 18 Station Road are without water.
    No waiting outside 4 Station Road.
    The notice is about 14 Weavers Row, rear extension.
    The surgery at 9 Mill Road is open.
    The sum of £1,234,567.89 was agreed.
    The precept is £61,420.17.
    Cheque 001482 was signed.
    Invoice 20260418-77 was paid.
    Order 4000123456 is late.
    Purchase order 55667788 was raised.
    Charity number 1123456 and company number 01234567.
    VAT registration 123 4567 89.
    ISBN 978-0-306-40615-7.
    Serial number 943 476 5919 on the boiler.
    Meter 1234567890 was read.
    Lamp column 0770-09 is out.
    Asset tag 01632-96 is lost.
    Meeting ID 812 3456 7890.
    Passcode 554433.
    Version 10.0.19.4 of the plan.
    Flood level 1.25.4.10 was read.
    Open 01-05-2026 to 02-06-2026.
    The meeting is on 12/03/2026 at 19:30.
    The meeting is on 12.03.26.
    The fair is on 3 May 2026, gates at 10.15.
    Founded on 4 June 1926, the club is a hundred.
    The poet was born on 6 March 1874.
    The bridge was born of a flood in 1952.
    Joan's party is on 3 March 2026.
    Call 101, 111, 105, 119, 159 or 999.
    Crimestoppers is 0800 555 111.
    Childline is 0800 1111.
    Power cuts 105 or 0800 316 3105.
    Water 0345 600 4600 and gas 0800 111 999.
    Samaritans 116 123.
    Blood donors book on 0300 123 23 23.
    Text FLOOD to 60006.
    The surgery is on 01632 960222.
    Vets on call: Fenland Veterinary Surgery, 01632 960840.
    Taxis: Fen Cars, 01632 960851.
    Sweep: Bob Luscombe Chimneys, 01632 960871.
    Box office 01632 960888, from ten.
    Dales Boilers, 01632 960813, will come out.
    The MP's office is on 01632 960900.
    Write to bookings@theferry.example.
    Write to planning@eastshire.gov.uk.
    Meet at ten dot the Bull at dusk.
    Doors at one two three: oh what a night.
    One, two, three, four, five, once I caught a fish.
    Fill in GB 12 34 56 C on the specimen.
    MAC address 00:1B:44:11:3A:B7.
    Times 10:15:30 and 11:20:45 at the finish.
    127.0.0.1 is where the heart is.
    Band K9 DOG walkers sing on Friday.
    Class AB12 is the best marrow.
    Licence fee 2026, code FEE99 2026.
    Bus pass 633597 0123 was found.
    Tonnage 7.5, width 2.05, height 4.4.
"""


@pytest.mark.parametrize("line", [line.strip() for line in INNOCENT.strip().splitlines()])
def test_what_only_looks_like_one_passes(line):
    assert spans(line) == []
