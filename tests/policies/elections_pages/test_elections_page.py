"""The list of polls, and entering one."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from councilcomms.councils.models import Deputising
from councilcomms.councils.tenancy import council_scope
from policies.calendars.polls import KINDS
from policies.elections import transitions
from policies.forms.elections import _HINTS
from policies.models import Poll

LIST, NEW = "/croft/desk/elections/", "/croft/desk/elections/new/"


def in_order(page: str, *words: str) -> bool:
    assert not [one for one in words if one not in page]
    places = [page.index(one) for one in words]
    return places == sorted(places)


def test_gates(gates, croft, clerk, councillor, officer, administrator, make_member, make_poll):
    with council_scope(croft):
        deputy = make_member(croft, "Dora Deputy", "dora@croft.example", "officer")
        Deputising.objects.create(member=deputy, starts=date(2026, 11, 1), ends=date(2026, 12, 1), cause="leave", opened_by=clerk)
    poll, others = make_poll(), [councillor, officer, administrator]
    nobody = make_member(croft, "Nora Nobody", "nora@croft.example")
    for address in (LIST, f"{LIST}{poll.pk}/"):
        gates(address, [clerk, deputy, *others], [nobody])
    gates(NEW, [clerk, deputy], [*others, nobody])
    gates(NEW, [], others, "post")


def test_the_form_of_a_council_that_entered_nothing(signed_in, clerk, councillor, croft, read, send):
    page = read(signed_in(councillor), LIST)
    assert "holds by itself" in page and "The Clerk enters them." in page and "<form" not in page.split("<main")[1]
    browser = signed_in(clerk)
    assert f'href="{LIST}"' in read(browser, "/croft/desk/") and "Enter this election" in read(browser, LIST)
    begun = {"kind": "parish", "where": "all"}
    page = send(browser, NEW, **begun, poll_on_day="31", poll_on_month="2", poll_on_year="2027")
    assert "There is a problem" in page and "Enter a real day" in page and 'value="31"' in page
    page = send(browser, NEW, **begun, poll_on=date(2027, 5, 6))
    assert "Entered: Ordinary election of this council, 6 May 2027." in page and "10pm on Thursday 6 May 2027" in page
    with council_scope(croft):
        assert Poll.objects.filter(poll_on=date(2031, 5, 1), proposed=True).exists()


def test_what_runs_what_is_to_come_and_what_was(signed_in, clerk, councillor, croft, make_poll, on, read, send):
    past, ended = make_poll(poll_on=date(2023, 5, 4)), make_poll(kind="county", poll_on=date(2025, 5, 1))
    vacancy = make_poll(kind="by-election", poll_on=None, vacancy_on=date(2027, 3, 10), area="Lea Ward")
    make_poll(kind="by-election", poll_on=date(2027, 4, 15), area="Mill Ward", places=["The Green"])
    with council_scope(croft):
        transitions.record_outcome(ended, by=clerk, outcome="abandoned", on=date(2025, 4, 10))
    on("2027-03-30 09:00")
    page = read(signed_in(councillor), LIST)
    main = page.split("<main")[1]
    assert in_order(
        main, "What runs now", "Pre-election period in Mill Ward until 10pm on Thursday 15 April 2027.", "What speaks of Mill Ward",
        "To come", "By-election of this council in Mill Ward, 15 April 2027", "Period runs",
        "Ordinary election of this council, 6 May 2027", "Proposed: nobody has confirmed it.", "Vacancies",
        "Vacancy in Lea Ward, notice of 10 March 2027", "Past, or not held", "County council election, 1 May 2025", "Abandoned",
        "midnight at the end of Thursday 10 April 2025", "Ordinary election of this council, 4 May 2023",
    )
    assert "<form" not in main and "Enter a poll" not in main and past.pk and vacancy.pk


def test_a_proposal_is_confirmed_or_taken_off_from_the_list(signed_in, clerk, croft, make_poll, read, send):
    make_poll(poll_on=date(2023, 5, 4))
    browser = signed_in(clerk)
    with council_scope(croft):
        proposed = Poll.objects.get(proposed=True)
    assert "Yes, it is on 6 May 2027" in read(browser, LIST)
    send(browser, f"{LIST}{proposed.pk}/", act="remove")
    page = read(browser, f"{LIST}{proposed.pk}/")
    assert "nobody has confirmed it" not in page and "Yes, it is on" not in page
    page = send(browser, f"{LIST}{proposed.pk}/", act="undo")
    assert "Proposed: nobody has confirmed it." in page and "Yes, it is on 6 May 2027" in page
    page = send(browser, f"{LIST}{proposed.pk}/", act="confirm")
    assert "The poll is confirmed." in page and "nobody has confirmed it" not in page
    page = send(browser, f"{LIST}{proposed.pk}/", act="remove")
    assert in_order(page, "It is taken off.", "Past, or not held", "Ordinary election of this council, 6 May 2027", "Entered by mistake")


def test_statements_do_not_grow_with_the_polls(signed_in, clerk, croft, make_poll, on, read):
    make_poll(poll_on=date(2023, 5, 4))
    browser = signed_in(clerk)

    def statements():
        with CaptureQueriesContext(connection) as seen:
            read(browser, LIST)
        return len(seen)

    read(browser, LIST)
    one = statements()
    for number in range(30):
        make_poll(kind="district", poll_on=date(2024, 6, 6) + timedelta(weeks=number))
        make_poll(kind="district", poll_on=date(2026, 12, 3) + timedelta(weeks=number))
        make_poll(kind="by-election", poll_on=None, vacancy_on=date(2026, 1, 1), area=f"Ward {number}")
    page = read(browser, LIST)
    assert statements() == one <= 8
    assert page.count("<li class=\"cc-list__item\">") == 31 + 30 + 20 and "Older polls" in page
    older = read(browser, f"{LIST}?page=2")
    assert "Newer polls" in older and "To come" not in older and older.count("<li class=\"cc-list__item\">") == 11
    assert "There are no more." in read(browser, f"{LIST}?page=900") and read(browser, f"{LIST}?page=x")


def test_each_kind_has_a_line_of_its_own():
    assert set(_HINTS) == set(KINDS)


PLANNED = {"kind": "district", "where": "all", "poll_on": date(2027, 5, 6)}
WRONG = [
    ({"kind": ""}, "kind", "Choose what is voted on"),
    ({"kind": "commissioner", "poll_on": date(2029, 5, 3)}, "poll_on", "There is no police and crime commissioner election after"),
    ({"kind": "general"}, "notice_on", "Enter the day of the dissolution of Parliament"),
    ({"poll_on": ""}, "poll_on", "Enter the day of the poll"),
    ({"where": "part", "area": "  "}, "area", "Write the name of the ward or part"),
    ({"kind": "by-election", "called": "vacancy"}, "vacancy_on", "Enter the day of the notice of vacancy"),
    ({"kind": "by-election", "called": "vacancy", "vacancy_on": date(2027, 1, 4)}, "poll_on", "Leave this out, or choose again"),
    ({"kind": "by-election", "vacancy_on": date(2027, 6, 4)}, "vacancy_on", "comes before the poll"),
]


def test_what_cannot_be_stands_by_its_field_and_nothing_typed_is_lost(signed_in, clerk, croft, make_poll, send):
    browser = signed_in(clerk)
    for changes, field, words in WRONG:
        page = send(browser, NEW, **PLANNED | {"area": "Mill Ward", "places": "Mill Lane"} | changes)
        group = page.split(f'id="id_{field}_group"', 1)[1]
        assert words in group.split("govuk-error-message", 1)[1][:300], changes
        assert "There is a problem" in page and "Mill Lane</textarea>" in page, changes
    make_poll(kind="district")
    assert "This poll is entered already." in send(browser, NEW, **PLANNED)
    with council_scope(croft):
        assert Poll.objects.count() == 1


def test_a_ward_a_vacancy_a_general_election_and_the_poll_instead_of_one(signed_in, clerk, croft, make_poll, read, send):
    browser = signed_in(clerk)
    ward = {"where": "part", "area": " Mill  Ward ", "places": "Mill Lane\n\nThe Green\nMill  Lane"}
    page = send(browser, NEW, kind="by-election", called="vacancy", vacancy_on=date(2027, 1, 4), **ward)
    assert "Electors can ask for an election until Friday 22 January 2027" in page and "In Mill Ward: Mill Lane, The Green" in page
    # What was typed for another kind does not count.
    page = send(browser, NEW, **PLANNED | {"vacancy_on": date(2027, 1, 4), "notice_on": date(2027, 3, 1), "area": "Mill Ward"})
    assert "Entered: District, borough or unitary council election, 6 May 2027." in page and "is a forecast" in page
    page = send(browser, NEW, **PLANNED | {"kind": "general", "notice_on": date(2027, 3, 30)})
    assert "no law fixes it beforehand" in page and "Tuesday 30 March 2027 to 10pm on Thursday 6 May 2027" in page
    make_poll(poll_on=date(2023, 5, 4))
    page = send(browser, NEW, **PLANNED | {"kind": "parish", "where": "part", "area": "Mill Ward"})
    assert "What was proposed for 6 May 2027 in all of the council's area is taken off. Enter the poll of each other ward." in page
    stopped = make_poll(kind="county", area="Lea", places=["Lea Road"])
    with council_scope(croft):
        transitions.record_outcome(stopped, by=clerk, outcome="countermanded", on=date(2026, 11, 2))
    page = read(browser, f"{LIST}{stopped.pk}/")
    assert f'{NEW}?from={stopped.pk}"' in page and "Undo: it is held as planned" in page
    page = read(browser, f"{NEW}?from={stopped.pk}")
    assert 'value="county" id="id_kind_3" checked' in page and 'value="Lea"' in page and "Lea Road" in page
    assert read(browser, f"{NEW}?from=999999") and read(browser, f"{NEW}?from=x")


@pytest.mark.parametrize("act", ["", "nothing", "stand-down"])
def test_what_no_box_sent_changes_nothing(act, signed_in, clerk, croft, make_poll, send):
    poll = make_poll()
    assert "Change what is known" in send(signed_in(clerk), f"{LIST}{poll.pk}/", act=act, candidate="x")
    with council_scope(croft):
        assert poll.events.count() == 1
