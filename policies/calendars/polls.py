"""The kinds of poll that bear on a parish council, as dated data: how each starts, how strictly it bears, and its law.

Whatever the poll, the Local Government Act 1986, section 2, and the Code of Recommended Practice on Local Authority
Publicity under section 4 are why a council holds back; the law of a kind says how its poll is timed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

#: How strictly a poll bears on what the council publishes.
REFUSE, WARN, ADVISE = "refuse", "warn", "advise"
#: How strictly a poll of one ward or part bears on the rest of the council's area.
ELSEWHERE = WARN
#: How its start is known: counted from the last day for its notice, or only as entered.
NOTICE, ENTERED = "notice", "entered"

_PARISH = ("Local Elections (Parishes and Communities) (England and Wales) Rules 2006 (SI 2006/3305), Schedule 2, "
           "rule 1, as amended by SI 2014/492")
_PRINCIPAL = ("Local Elections (Principal Areas) (England and Wales) Rules 2006 (SI 2006/3304), Schedule 2, rule 1, as "
              "amended by SI 2014/494")
_VOTERS = ("registration", "postal", "proxy", "voter-certificate", "poll")
_FULL = ("notice-of-election", "nominations", "sopn", *_VOTERS[:-1], "notice-of-poll", "poll")
#: SI 2014/492 and its neighbours leave polls to 21 May 2014 under the rules before them.
_NOMINATIONS_BY_FOUR = date(2014, 5, 22)


@dataclass(frozen=True, slots=True, kw_only=True)
class PollKind:
    """One kind of poll under the rules for polls from ``from_`` to ``until`` (both counted; None: no end known).

    ``start`` is NOTICE where the last day for what it starts with is ``notice_days`` before the poll (in election
    working days, or plain ones), and ENTERED where only an entered day counts. ``milestones`` are the keys of
    ``policies.calendars.timetable`` whose law is known here. ``starts_with`` is for sentences.
    """

    key: str
    label: str
    law: str
    strictness: str = REFUSE
    start: str = NOTICE
    notice_days: int = 25
    working_days: bool = True
    milestones: tuple[str, ...] = _FULL
    from_: date = _NOMINATIONS_BY_FOUR
    until: date | None = None
    starts_with: str = "the notice of election"


#: In the order of the form. A kind whose rules change gets a further row after its earlier one.
_ROWS = (
    PollKind(key="parish", label="Ordinary election of this council", law=_PARISH),
    PollKind(key="by-election", label="By-election of this council", law=_PARISH),
    PollKind(key="district", label="District, borough or unitary council election", law=_PRINCIPAL),
    PollKind(key="county", label="County council election", law=_PRINCIPAL),
    PollKind(
        key="mayor", label="Mayoral election",
        law="Combined Authorities (Mayoral Elections) Order 2017 (SI 2017/67); Local Authorities (Mayoral Elections) "
            "(England and Wales) Regulations 2007 (SI 2007/1024), as amended by SI 2014/370",
    ),
    PollKind(
        key="commissioner", label="Police and crime commissioner election",
        law="Police and Crime Commissioner Elections Order 2012 (SI 2012/1917), Schedule 3",
        # The last commissioners' terms end in May 2028, and nobody is elected on the ordinary day of that year.
        until=date(2028, 5, 3),
    ),
    PollKind(
        key="general", label="General election", law="Representation of the People Act 1983, Schedule 1, rule 1",
        start=ENTERED, notice_days=0, milestones=_VOTERS, starts_with="the dissolution of Parliament",
    ),
    PollKind(
        key="referendum", label="Council-tax or governance referendum",
        law="Local Authorities (Conduct of Referendums) (Council Tax Increases) (England) Regulations 2012 (SI "
            "2012/444), regulations 4 and 5 and Schedule 3; Local Authorities (Conduct of Referendums) (England) "
            "Regulations 2012 (SI 2012/323), regulation 4 and Schedule 3",
        notice_days=28, working_days=False, milestones=("start", *_VOTERS), starts_with="the notice of the referendum",
    ),
    PollKind(
        key="neighbourhood-plan", label="Neighbourhood plan referendum",
        law="Neighbourhood Planning (Referendums) Regulations 2012 (SI 2012/2031), regulation 4 and Schedule 3",
        # Regulation 5 binds the principal council and the planning authority, not the parish.
        strictness=ADVISE, notice_days=28, milestones=("start", *_VOTERS), starts_with="the information statement",
    ),
)
#: Each kind under its newest rules.
KINDS: Mapping[str, PollKind] = MappingProxyType({row.key: row for row in _ROWS})


def kind_of(key: str, poll_on: date | None) -> PollKind:
    """The kind under the rules of that day; under its newest where the day is not known yet.

    Raises ValueError, in plain English, where there is no such kind or its rules of that day are not known.
    """
    if key not in KINDS:
        raise ValueError(f"There is no kind of poll called “{key}” here. There are {', '.join(KINDS)}.")
    newest = KINDS[key]
    if poll_on is None:
        return newest
    if newest.until and poll_on > newest.until:
        raise ValueError(f"There is no {newest.label[:1].lower()}{newest.label[1:]} after {newest.until:%-d %B %Y}.")
    for row in _ROWS:
        if row.key == key and row.from_ <= poll_on and (row.until is None or poll_on <= row.until):
            return row
    raise ValueError(f"The rules for a poll on {poll_on:%-d %B %Y} are not known here. Those known begin with polls on "
                     f"{min(row.from_ for row in _ROWS if row.key == key):%-d %B %Y}.")


def ordinary_day(year: int) -> date:
    """The first Thursday in May (Representation of the People Act 1983, section 37)."""
    first = date(year, 5, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7)


def next_ordinary(poll_on: date) -> date:
    """The council's next ordinary election, four years on (Local Government Act 1972, section 16)."""
    return ordinary_day(poll_on.year + 4)
