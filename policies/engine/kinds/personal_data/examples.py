"""What the kind must find, with the piece that is marked, and what it must let pass."""

from __future__ import annotations

from policies.engine.model import Context, CouncilFacts
from policies.engine.protocol import Example

_COUNCIL = Context(council=CouncilFacts(
    name="Elmsworth Parish Council", domains=("elmsworth-pc.example",), emails=("clerk@elmsworth-pc.example",),
    phones=("01632 960100",), approved_organisations=("Elmsworth Bell Ringers",),
))

FOUND = (
    Example("For the raffle, ring Maureen on 07700 900561.", "07700 900561"),
    Example("Keys are with Geoff, +44 (0)1632 960877, after six.", "+44 (0)1632 960877"),
    Example("Lift wanted: text Sunita, 07700-900-772, before noon.", "07700-900-772"),
    Example("Send your photos to gary.loft1971@mailbox.example by Friday.", "gary.loft1971@mailbox.example"),
    Example("Leave the jars with Mrs Pugh, 17 Ropewalk Lane, any morning.", "17 Ropewalk Lane"),
    Example("The lady at 9 Tannery Row has kindly offered her drive.", "9 Tannery Row"),
    Example("Her National Insurance number is QQ 12 34 56 C, or rather JG 10 37 59 A.", "JG 10 37 59 A"),
    Example("A card was handed in with NHS number 943 476 5919 on it.", "943 476 5919"),
    Example("Passport 925076473 was found by the swings: passport no. 925076473.", "925076473"),
    Example("The licence MORGA657054SM9IJ was left at the depot.", "MORGA657054SM9IJ"),
    Example("Pay Mr Dunn direct: sort code 20-00-11, account 55667788.", "sort code 20-00-11, account 55667788"),
    Example("Transfers go to GB82 WEST 1234 5698 7654 32 as before.", "GB82 WEST 1234 5698 7654 32"),
    Example("Tom Selby, date of birth 04/11/1987, has joined the wardens.", "04/11/1987"),
    Example("Would whoever drives BD51 SMR please move it.", "BD51 SMR"),
    Example("The rude form came from 198.51.100.23 at midnight.", "198.51.100.23"),
    Example("We kept the cookie _ga=GA1.2.1122334455.1700000000 from that visit.", "_ga=GA1.2.1122334455.1700000000"),
    Example("Please be kind to the lady at number 6 who has dementia.", "lady at number 6 who has dementia"),
    Example("Sad news: Harold Tebbs is in hospital and the choir is off.", "Harold Tebbs is in hospital"),
    Example("Janet Mossop is behind with the rent, so her pitch is free.", "Janet Mossop is behind with the rent"),
)

PASSED = (
    Example("Ring the Clerk on 01632 960100 or write to clerk@elmsworth-pc.example.", context=_COUNCIL),
    Example("Hall bookings: hall@elmsworth-pc.example, or +44 1632 960100.", context=_COUNCIL),
    Example("The Elmsworth Bell Ringers practise on Mondays: 01632 960444.", context=_COUNCIL),
    Example("Ring 101, or 999 in an emergency, 111 for health and 105 if the power is off."),
    Example("Crimestoppers takes calls on 0800 555 111 and the tax office on 0300 200 3300."),
    Example("The surgery has a new number from Monday: 01632 960222."),
    Example("Cllr Anne Marlow chairs the finance committee. The Clerk is Peter Voss."),
    Example("The A27 has reopened and the B4009 is shut at the bridge."),
    Example("Application 2024/0157 for 14 Weavers Row goes to committee; see also 23/01187/FUL."),
    Example("We meet in Room A1 2nd floor on 12 March 2026, see section 3.2.1.4 of the rules."),
    Example("Works run the length of Station Road, CF10 1AA, until 6 May."),
    Example("The job costs £1,234,567.89 and the order number is 4000123456."),
    Example("A talk on dementia by Dr Helen Marsh, with the stroke association, in aid of cancer research."),
    Example("Margaret Low will run ten miles to raise money for the hospice."),
    Example("The poet, born 3 June 1752, lived at the mill."),
    Example("The cheese stall is back, and the surgery bus stops at the hospital."),
    Example("Flood level 1.25.4.10 was read, and version 10.0.19.4 of the plan is out."),
    Example("Agenda and papers: https://clerk:secret@files.elmsworth-pc.example/papers"),
)
