"""Numbers, letters and bullets are told from the words they stand before."""

from __future__ import annotations

import pytest

from policies.importing.labels import is_bullet, split_label


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("1 Purpose", "1", "Purpose"),
        ("1. Purpose", "1.", "Purpose"),
        ("1) be fair", "1)", "be fair"),
        ("1. may suggest posts", "1.", "may suggest posts"),
        ("3. May 2024 is the next meeting.", "", "3. May 2024 is the next meeting."),
        ("1.1 The Clerk posts.", "1.1", "The Clerk posts."),
        ("1.1.2 The Clerk posts.", "1.1.2", "The Clerk posts."),
        ("4.The Clerk posts.", "4.", "The Clerk posts."),
        ("a. be fair", "a.", "be fair"),
        ("a) be fair", "a)", "be fair"),
        ("(a) be fair", "(a)", "be fair"),
        ("(aa) be fair", "(aa)", "be fair"),
        ("A. Introduction", "A.", "Introduction"),
        ("i. spam", "i.", "spam"),
        ("(iv) spam", "(iv)", "spam"),
        ("III. Comments", "III.", "Comments"),
        ("III Comments", "III", "Comments"),
        ("Section 3: Scope", "Section 3", "Scope"),
        ("Clause 4 Posts wait.", "Clause 4", "Posts wait."),
        ("Part A – Staff", "Part A", "Staff"),
        ("Rhan 2", "Rhan 2", ""),
        ("1.a the website", "1.a", "the website"),
        ("3.2(a) the website", "3.2(a)", "the website"),
        ("• the website", "•", "the website"),
        ("o the website", "o", "the website"),
        ("– the website", "–", "the website"),
        ("\uf0b7 the website", "\uf0b7", "the website"),
        ("- a. The website", "a.", "The website"),
        ("v. Private details", "v.", "Private details"),
    ],
)
def test_a_label_is_parted_from_its_words(text, label, rest):
    assert split_label(text) == (label, rest)


@pytest.mark.parametrize(
    "text",
    [
        "2024 was a busy year.",
        "I think so.",
        "A resident may ask.",
        "e.g. a photograph",
        "i.e. the Clerk",
        "9 October 2023",
        "9.10.2023",
        "9.30 am on Monday",
        "24 hours a day",
        "24/7 cover",
        "£50 a year",
        "1.5 million people",
        "1st of May",
        "v. Smith",
        "J. R. Jones, Clerk",
        "12 High Street",
        "Section 3 of the Act says so.",
        "(a) or (b) above",
    ],
)
def test_what_only_looks_like_a_label_stays_in_the_text(text):
    assert split_label(text) == ("", text)


def test_a_bullet_counts_nothing_and_the_letter_o_with_a_stop_does():
    assert is_bullet("•") and is_bullet("o") and is_bullet("-")
    assert not is_bullet("o.") and not is_bullet("1") and not is_bullet("")
