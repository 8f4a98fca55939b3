"""Outside bodies that are not on the council's register.

Finds firms, charities, clubs, papers and pubs by the shape of their names ("… Roofing", "… Hospice", "… & Sons"), by
what is said of them ("a local charity", "rebuilt by …"), and whoever is advertised by name. Of bodies on the register
that have no approval in force it finds the names themselves, wherever they stand.

Must not find bodies approved on the register or their short forms, the council's own name, people, places and committees, public
bodies (councils, police, NHS, fire service, government), schools, churches, roads and farms, and what the village calls
its own bodies ("the Village Hall Trust").
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import islice

from policies.engine.language.adverts import PATTERNS, adverts
from policies.engine.language.firms import firms, is_person
from policies.engine.language.lapsed import Naming, lapsed_in
from policies.engine.language.organisations import bodies, is_known
from policies.engine.language.sentences import sentence_at, sentence_before
from policies.engine.model import LIKELY, SURE, Context, CouncilFacts, Lapsed, WayOut
from policies.engine.protocol import Example, Hit

KIND = "organisation-reference"
DEFAULT_SEVERITY = "justify"
LAW = None
DETECTORS = PATTERNS

_MESSAGE = "This names another organisation that is not on the Council's register."
_WHY = "Our policy asks for an organisation's agreement before we publish about it."
_MOST = 100
#: What leads to the register where it does not have the name; what it has leads there by other words.
ADD = "Add who agreed and when"


def find(draft, params) -> Iterator[Hit]:
    council = draft.context.council
    for text in draft.texts:
        lapsed = list(islice(lapsed_in(text, council), _MOST))
        for naming in lapsed:
            yield _hit_of_lapsed(text, naming, draft.context.now)
        for body in islice(bodies(text), _MOST):
            if not is_known(text.raw[body.start:body.end], council) and not _is_a_person(text.raw, body):
                if not _is_told(body.start, body.end, lapsed, longer=body.surely):
                    yield _hit(text, (body.start, body.end), SURE if body.surely else LIKELY)
        for place in islice(_advertised(text, council), _MOST):
            if not _is_told(*place, lapsed):
                yield _hit(text, place, LIKELY)


def _is_told(start: int, end: int, lapsed: list[Naming], longer: bool = False) -> bool:
    """Whether the register speaks of these words. A ``longer`` name around its own is another body's: "Friends of …"."""
    for naming in lapsed:
        wider = start <= naming.start and naming.end <= end and end - start > naming.end - naming.start
        if start < naming.end and naming.start < end and not (longer and wider):
            return True
    return False


def _is_a_person(raw: str, body) -> bool:
    """"Fitted by Karen Booth": a name that only stands where a firm's could."""
    if body.surely or body.sort == "pub":
        return False
    start, end = sentence_at(raw, body.start)
    return is_person(raw[start:end], body.start - start, body.end - start)


def _advertised(text, council) -> Iterator[tuple[int, int]]:
    """Names in the sentences that advertise, and in the one before."""
    seen = set()
    for _, sentence in adverts(text, council):
        if sentence in seen:
            continue
        seen.add(sentence)
        yield from _names(text.raw, sentence, council, traders=True)
        before = sentence_before(text.raw, sentence[0] + 1)
        if before is not None:
            yield from _names(text.raw, before, council, traders=False)


def _names(raw: str, sentence: tuple[int, int], council, traders: bool) -> Iterator[tuple[int, int]]:
    """Who is advertised. One who trades under his own name is a business there; elsewhere he is a person."""
    start, end = sentence
    said = raw[start:end]
    for first, last in firms(said, council):
        if traders or "'" in said[first:last] or not is_person(said, first, last):
            yield start + first, start + last


def _hit(text, place: tuple[int, int], sureness: str) -> Hit:
    ways = (WayOut(ADD, go_to="organisations"), WayOut("Leave the name out", go_to="text"))
    return text.hit(place, _MESSAGE, _WHY, ways, sureness=sureness)


def _hit_of_lapsed(text, naming: Naming, now: datetime | None) -> Hit:
    lapsed = naming.lapsed
    if lapsed.ended is None:
        message, way = "They are on the Council's register, but nobody there has agreed yet.", "Note who agreed and when"
    elif lapsed.taken_off:
        message = f"They were taken off the Council's register on {_day(lapsed.ended, now)}."
        way = "Put them back on the register"
    else:
        message, way = f"Their approval ended on {_day(lapsed.ended, now)}.", "Renew their approval"
    ways = (WayOut(way, go_to="organisations"), WayOut("Leave the name out", go_to="text"))
    return text.hit((naming.start, naming.end), message, _WHY, ways, sureness=naming.sureness)


def _day(day: date, now: datetime | None) -> str:
    """ "12 October", with the year where it is not this one."""
    year = "" if now is not None and now.year == day.year else f" {day.year}"
    return f"{day.day} {day:%B}{year}"


_AT = Context(council=CouncilFacts(
    name="Croft Town Council", places=("Quarry Rooms",),
    approved_organisations=("Croft Silver Band", "Royal British Legion Croft Branch", "Friends of Croft Pond")))

_LAPSED_AT = Context(now=datetime(2026, 11, 21, tzinfo=UTC), council=CouncilFacts(
    name="Croft Town Council", places=("Mill Lane", "The Plough Green", "St Mary's Church Hall"),
    people=("Rose Plough",), approved_organisations=("Friends of St Mary's Church",),
    lapsed=(Lapsed("St Mary's Church", date(2026, 10, 12)), Lapsed("St Mary's", date(2026, 10, 12)),
            Lapsed("Mill Lane Garage", date(2025, 3, 1), taken_off=True), Lapsed("Croft Rovers"), Lapsed("Plough"),
            Lapsed("The Bell"), Lapsed("Café Zoë & Sons"))))

FOUND = (
    Example("The new door was fitted by Alder & Sons on Monday.", "Alder & Sons", context=_AT),
    Example("Westmarch Water will dig up Mill Lane from Monday.", "Westmarch Water", context=_AT),
    Example("A coffee morning in aid of Larkrise Hospice, hall, Saturday.", "Larkrise Hospice", context=_AT),
    Example("The Friends of Croft Library need a treasurer.", "Friends of Croft Library", context=_AT),
    Example("From the Marsh Courier: the bridge is to be painted.", "Marsh Courier", context=_AT),
    Example("The landlord of the Plough has lent us a marquee.", "the Plough", context=_AT),
    Example("Warm Hands, a local charity, is collecting blankets.", "Warm Hands", context=_AT),
    Example("Thursday's talk is by Ms Ida Crane of Marsh Moth Group.", "Marsh Moth Group", context=_AT),
    Example("Half-price cakes at Zizzle all week.", "Zizzle", context=_AT),
    Example("St Mary’s Church is holding its fair.", "St Mary’s Church", context=_LAPSED_AT, sureness=SURE),
    Example("Tea is at st  mary's on Sunday.", "st  mary's", context=_LAPSED_AT, sureness=LIKELY),
    Example("The path by Mill Lane Garage is flooded.", "Mill Lane Garage", context=_LAPSED_AT, sureness=SURE),
    Example("Well done, CROFT ROVERS!", "CROFT ROVERS", context=_LAPSED_AT),
    Example("The Plough's quiz is on Friday.", "Plough", context=_LAPSED_AT, sureness=LIKELY),
    Example("Meet outside the Bell at nine.", "the Bell", context=_LAPSED_AT),
    Example("Coffee from Cafe Zoe and Sons.", "Cafe Zoe and Sons", context=_LAPSED_AT),
)
PASSED = (
    Example("The Silver Band plays on the green at two.", context=_AT),
    Example("The Royal British Legion lays its wreath first.", context=_AT),
    Example("Croft Town Council meets on Monday in the Quarry Rooms.", context=_AT),
    Example("The Environment Agency and North Marsh District Council have been told.", context=_AT),
    Example("The path by Hollow Farm and St Oswin's Church is flooded.", context=_AT),
    Example("The Village Hall Trust meets on Tuesday.", context=_AT),
    Example("Cllr Ann Fielding chairs the Grants Committee.", context=_AT),
    Example("Marsh Road Primary School shuts at noon. Ring the police on 101.", context=_AT),
    Example("The gate was mended by Karen Booth on Sunday.", context=_AT),
    Example("The Friends of St Mary's Church meet in St Mary's Church Hall.", context=_LAPSED_AT),
    Example("The farmer will plough the field by the bell in Mill Lane.", context=_LAPSED_AT),
    Example("Ring Rose Plough, or come to The Plough Green. Ploughing is on Monday.", context=_LAPSED_AT),
    Example("See www.mill-lane-garage.example or write to Plough@croft.example.", context=_LAPSED_AT),
)

__all__ = ["DEFAULT_SEVERITY", "DETECTORS", "FOUND", "KIND", "LAW", "PASSED", "find"]
