"""One poll: its period, its timetable, what is done to it, and who stands."""

from datetime import date, timedelta

from councilcomms.councils.tenancy import council_scope
from policies.elections import transitions
from policies.elections.dating import date_poll
from policies.holiday_table import table
from policies.models import Holiday, Poll

LIST = "/croft/desk/elections/"


def of(poll) -> str:
    return f"{LIST}{poll.pk}/"


def fresh(croft, poll) -> Poll:
    with council_scope(croft):
        return Poll.objects.get(pk=poll.pk)


def test_everybody_reads_and_whoever_decides_acts(signed_in, clerk, councillor, make_poll, on, read, send):
    poll = make_poll(notice_on=date(2027, 3, 25))
    on("2027-04-01 09:00")
    page = read(signed_in(councillor), of(poll))
    for words in ("Ordinary election of this council, 6 May 2027</h1>", "Thursday 25 March 2027 to 10pm on Thursday 6 May 2027",
                  "Runs now", "Nothing new or controversial can go out", "6 days before the law's last day, 31 March 2027",
                  'aria-hidden="true"', "cc-poll-line__period", "Last day to apply for a Voter Authority Certificate",
                  "by midnight", "SI 2006/3305", "Nobody is marked yet.", "Entered"):
        assert words in page, words
    assert "<form" not in page.split("<main")[1] and "Change what is known" not in page and "style=" not in page.split("<main")[1]
    page = read(signed_in(clerk), of(poll))
    for words in ("Change the day of the notice of election", "Move it to another day", "What happened: it is not held",
                  "Change where it is held", "Take it off", "Who stands"):
        assert words in page, words
    for act in ("notice", "move", "outcome", "where", "remove", "undo", "stands", "stand-down", "confirm"):
        assert signed_in(councillor).post(of(poll), {"act": act}).status_code == 403, act


def test_the_notice_is_entered_taken_back_and_refused(signed_in, clerk, croft, make_poll, on, read, send):
    poll, browser = make_poll(), signed_in(clerk)
    assert "The start is a forecast: 31 March 2027" in read(browser, of(poll))
    page = send(browser, of(poll), act="notice", notice_on=date(2027, 5, 7))
    assert "There is a problem" in page and "It comes before the poll on 6 May 2027." in page and 'value="7"' in page
    assert 'id="notice" open' in page and 'href="#notice_notice_on' in page and 'id="move" open' not in page
    page = send(browser, of(poll), act="notice", notice_on=date(2027, 4, 2))
    assert "The law's last day for it is 31 March 2027. Enter the day once it is published." in page
    on("2027-04-02 09:00")
    browser = signed_in(clerk)
    page = send(browser, of(poll), act="notice", notice_on=date(2027, 4, 2))
    assert "2 days after the law's last day, 31 March 2027. What was entered counts." in page and "Notice of election, as entered" in page
    assert "The period starts on Friday 2 April 2027, not Wednesday 31 March 2027." in page
    assert "Take the day of the notice back" in page
    assert "The start is a forecast" in send(browser, of(poll), act="notice-back") and not fresh(croft, poll).notice_on


def test_a_poll_moves_and_each_day_says_what_it_was(signed_in, clerk, croft, make_poll, on, read, send):
    poll, browser = make_poll(notice_on=date(2027, 3, 25)), signed_in(clerk)
    page = send(browser, of(poll), act="move", poll_on=date(2027, 5, 13), why="The hall is flooded.")
    assert "Say whether the notice still holds" in page and 'value="The hall is flooded."' in page and 'value="13"' in page
    page = send(browser, of(poll), act="move", poll_on=date(2027, 5, 13), why="The hall is flooded.", notice_stands="yes")
    assert "Ordinary election of this council, 13 May 2027</h1>" in page and fresh(croft, poll).notice_on
    assert "Was 6 May 2027; changed on 2 November 2026: The poll was moved." in page and "The hall is flooded." in page
    page = send(browser, of(poll), act="move", poll_on=date(2027, 5, 20), why="Again.", notice_stands="no")
    assert "The start is a forecast" in page and "Does the notice" not in page
    general = make_poll(kind="general", notice_on=date(2027, 3, 25))
    page = send(browser, of(general), act="move", poll_on=date(2027, 5, 13), why="So it was said.")
    assert "General election, 13 May 2027</h1>" in page and "Take the day of the" not in page
    with council_scope(croft):
        Holiday.objects.create(day=date(2027, 5, 4), name="State funeral", kind=Holiday.Kind.MOURNING)
        row = fresh(croft, poll)
        date_poll(row, table(), because="State funeral", printed=True)
        row.save()
    assert "changed on 2 November 2026: State funeral." in read(browser, of(poll))


def test_what_happened_is_recorded_and_undone(signed_in, clerk, croft, make_poll, on, read, send):
    poll = make_poll()
    on("2027-04-09 16:30")
    browser, on_ = signed_in(clerk), date(2027, 4, 9)
    page = send(browser, of(poll), act="outcome", on=on_, note="Said by email.")
    assert "Choose what happened" in page and 'value="Said by email."' in page and "No election was called" not in page
    page = send(browser, of(poll), act="outcome", on=on_, outcome="uncontested", note="Said by email.")
    assert "Uncontested.</strong>" in page and "31 March 2027 to 4:30pm on Friday 9 April 2027" in page and "Over" in page
    assert "Change what is known" not in page and "Enter the new poll" not in page and "Said by email." in page
    assert "cc-period" not in page
    page = send(browser, of(poll), act="undo")
    assert "to 10pm on Thursday 6 May 2027" in page and "cc-period" in page
    page = send(browser, of(poll), act="outcome", on=date(2027, 3, 30), outcome="uncontested")
    assert "The pre-election period began on 31 March 2027: enter a day since then." in page
    page = send(browser, of(poll), act="remove", why="Twice.")
    assert "It is taken off." in page and "Past, or not held" in page
    page = read(browser, of(poll))
    assert "Put it back" in page and "Twice." in page and "What was held back" in page and "Taken off, as entered" in page
    assert "Change what is known" in send(browser, of(poll), act="undo")


def test_a_vacancy_and_the_poll_it_leads_to(signed_in, clerk, croft, make_poll, on, read, send):
    browser = signed_in(clerk)
    vacancies = [make_poll(kind="by-election", poll_on=None, vacancy_on=date(2027, 1, 4), area=area) for area in ("Lea Ward", "Mill Ward")]
    lea, mill = vacancies
    page = read(browser, of(lea))
    for words in ("Vacancy in Lea Ward, notice of 4 January 2027</h1>", "until Friday 22 January 2027", "Last day for a poll, where one is asked for",
                  "Notice of vacancy, as entered", "An election was asked for: enter its poll"):
        assert words in page, words
    assert "Move it" not in page and "Uncontested" not in page and 'id="candidates"' not in page
    page = send(browser, of(lea), act="call", poll_on=date(2027, 4, 1))
    assert "The poll is after the last day the law allows, 31 March 2027." in page and "Last day for the poll" in page
    assert "Its poll is on 1 April 2027. That is after the last day the law allows, 31 March 2027." in page
    page = send(browser, of(lea), act="move", poll_on=date(2027, 3, 4), why="In time.")
    assert "The poll is after" not in page and "where one is asked for" not in page
    assert "By-election of this council in Lea Ward, 4 March 2027</h1>" in page and "elsewhere points need the Clerk's reason" in page
    on("2027-01-25 12:00")
    browser = signed_in(clerk)
    page = send(browser, of(mill), act="outcome", on=date(2027, 1, 25), outcome="not-called")
    assert "No election was called.</strong>" in page and "Enter the new poll" not in page


def test_where_it_is_held_changes(signed_in, clerk, make_poll, read, send):
    poll, browser = make_poll(kind="district"), signed_in(clerk)
    page = send(browser, of(poll), act="where", where="part", area="", places="Mill Lane")
    assert "Write the name of the ward or part" in page and "Mill Lane</textarea>" in page
    page = send(browser, of(poll), act="where", where="part", area="Mill Ward", places="Mill Lane")
    assert "In Mill Ward nothing new or controversial can go out" in page
    assert "Nothing new" in send(browser, of(poll), act="where", where="all", area="Mill Ward", places="Mill Lane")


def test_a_timetable_that_cannot_be_counted_says_why(signed_in, clerk, councillor, croft, make_poll, on, read):
    make_poll()
    with council_scope(croft):
        proposed = Poll.objects.get(proposed=True)
    page = read(signed_in(clerk), of(proposed))
    for words in ("Timetable not yet computable.", "2031 are not known", "The poll is on Thursday 1 May 2031", "Yes, it is on 1 May 2031"):
        assert words in page, words
    assert "cc-poll-line" not in page
    page = read(signed_in(councillor), of(proposed))
    assert "Proposed: nobody has confirmed it." in page and "Yes, it is on" not in page
    advice = read(signed_in(clerk), of(make_poll(kind="neighbourhood-plan")))
    assert "Advice only" in advice and "Who stands" not in advice
    assert 'value="abandoned"' in advice and 'value="uncontested"' not in advice, "nobody stands"
    on("2028-10-20 10:00")
    short = read(signed_in(clerk), of(make_poll(kind="by-election", poll_on=None, vacancy_on=date(2028, 10, 16))))
    assert "until Friday 3 November 2028" in short and "where one is asked for: not yet computable" in short


def test_who_stands_and_who_stands_no_longer(signed_in, clerk, councillor, croft, make_poll, on, read, send):
    poll = make_poll()
    on("2027-04-09 12:00")
    browser, today = signed_in(clerk), date(2027, 4, 9)
    page = send(browser, of(poll), act="stands", name="Raj", stands_from=today)
    assert "Write the whole name" in page and 'value="Raj"' in page and 'id="stands" open' in page
    both = send(browser, of(poll), act="stands", name="Raj Patel", member=councillor.pk, stands_from=today)
    assert "Choose a councillor or write a name, not both." in both
    send(browser, of(poll), act="stands", name="Raj Patel", stands_from=today)
    page = send(browser, of(poll), act="stands", member=councillor.pk, stands_from=today)
    assert "Colin Councillor" in page and "Member here" in page and page.count("Marked by Clara Clerk.") == 2
    with council_scope(croft):
        raj = poll.candidates.get(name="Raj Patel")
        elsewhere = transitions.mark_candidate(make_poll(kind="county"), by=clerk, name="Ann Other", stands_from=today)
    page = send(browser, of(poll), act="stand-down", candidate=raj.pk, on=today + timedelta(days=1))
    assert "That day is still to come." in page and 'value="10"' in page
    page = send(browser, of(poll), act="stand-down", candidate=raj.pk, on=today)
    assert "no longer from 9 April 2027" in page and page.count('value="stand-down"') == 1
    send(browser, of(poll), act="stand-down", candidate=elsewhere.pk, on=today)
    with council_scope(croft):
        elsewhere.refresh_from_db()
    assert elsewhere.stood_down_on is None
