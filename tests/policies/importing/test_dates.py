"""A date counts as adoption or review only where words beside it say so."""

from __future__ import annotations

import pytest

from policies.importing.dates import adopted_and_review, dated, days_in
from policies.importing.document import Document, Paragraph
from policies.importing.structure import propose


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("9 October 2023", ["2023-10-09"]),
        ("9th of October, 2023", ["2023-10-09"]),
        ("the 9th day of October 2023", ["2023-10-09"]),
        ("October 9th, 2023", ["2023-10-09"]),
        ("09/10/2023", ["2023-10-09"]),
        ("9.10.23", ["2023-10-09"]),
        ("2023-10-09", ["2023-10-09"]),
        ("Oct 2024", ["2024-10"]),
        ("12 Mawrth / March 2024", ["2024-03-12"]),
        ("12 March/12 Mawrth 2024", ["2024-03-12"]),
        ("05/2026", ["2026-05"]),
        ("12 Mai 2024", ["2024-05-12"]),
        ("Tachwedd 2025", ["2025-11"]),
        ("in 2026", ["2026"]),
        ("31 February 2024", []),
        ("10/23/2023", []),
        ("minute 24/03/12", []),
        ("24/7", []),
    ],
)
def test_dates_are_read_the_british_way(text, isos):
    assert [day.iso for day in days_in(text)] == isos


@pytest.mark.parametrize(
    ("text", "adopted", "review"),
    [
        ("Adopted: 9th October 2023", "2023-10-09", None),
        ("AdoptedOctober 9th, 2023.....", "2023-10-09", None),
        ("Approved by Full Council on 3 March 2024 (minute 24/03/12). Review due: March 2026", "2024-03-03", "2026-03"),
        ("Agreed at the meeting of 14 May 2024, to be reviewed in May 2025", "2024-05-14", "2025-05"),
        ("Minute 2024/56 of 8 July 2024", "2024-07-08", None),
        ("Next Review date.....October 2024.....", None, "2024-10"),
        ("To be reviewed by 05/2026", None, "2026-05"),
        ("Adopted 5 May 2020, 3 May 2022 and 6 May 2024", "2024-05-06", None),
        ("Adopted following review 6 May 2024", "2024-05-06", None),
        ("Mabwysiadwyd: 14 Mai 2024. Dyddiad adolygu nesaf: Mai 2026", "2024-05-14", "2026-05"),
        ("Supersedes the policy adopted on 4 June 2019", None, None),
        ("Last reviewed: 4 May 2025", None, None),
        ("Review: 2026", None, None),
        ("January 2028", None, None),
        ("Printed on 3 March 2024", None, None),
    ],
)
def test_words_beside_a_date_say_what_it_dates(text, adopted, review):
    assert adopted_and_review(dated(text, 0)) == (adopted, review)


def read(*paragraphs):
    return propose(Document(tuple(one if isinstance(one, Paragraph) else Paragraph(one) for one in paragraphs)))


def test_a_label_may_stand_on_the_line_before_its_date():
    found = read("Media Policy", "Date adopted", "9 October 2023", "1. Aims", "We are open.")
    assert found.adopted == "2023-10-09"


@pytest.mark.parametrize(
    "rows",
    [
        (("Date adopted", "3 June 2024"), ("Next review", "June 2026")),
        (("Date adopted", "Next review"), ("3 June 2024", "June 2026")),
        (("Date adopted", "3 June 2024", "Next review", "June 2026"),),
        (("Date adopted", "Next review"), ("7 June 2021", "June 2024"), ("3 June 2024", "June 2026")),
    ],
)
def test_tables_name_their_dates_above_or_beside_them(rows):
    cells = [Paragraph(text, cell=(0, r, c)) for r, row in enumerate(rows) for c, text in enumerate(row)]
    found = read("Media Policy", *cells, "1. Aims", "We are open.")
    assert (found.adopted, found.review) == ("2024-06-03", "2026-06")
    assert [clause.text for clause in found.clauses] == ["We are open."]


def test_a_clause_dates_the_policy_only_where_it_speaks_of_it():
    found = read(
        "Media Policy",
        "1. Rules",
        "1.1 Members follow the Code of Conduct that the Council adopted on 12 May 2012.",
        "1.2 This policy was adopted by the Council on 3 June 2024 and will be reviewed by June 2026.",
    )
    assert (found.adopted, found.review) == ("2024-06-03", "2026-06")
    assert [clause.ref for clause in found.clauses] == ["1.1", "1.2"]


def test_a_date_in_a_clause_about_something_else_is_not_the_policys():
    found = read("Media Policy", "1. Rules", "1.1 Since 1 April 2019 the Council has approved every post.")
    assert (found.adopted, found.review) == (None, None)


def test_the_foot_of_the_pages_dates_a_policy_that_does_not_date_itself():
    edges = ("Media Policy – adopted May 2024 – page 3 of 7", "Printed 2 June 2025")
    clause = Paragraph("1. Be kind.")
    silent = propose(Document((clause,), edges=edges))
    assert (silent.adopted, silent.review) == ("2024-05", None)
    told = propose(Document((Paragraph("Adopted: 3 March 2025"), clause), edges=edges))
    assert told.adopted == "2025-03-03"
