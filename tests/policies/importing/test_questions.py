"""What a policy leaves open is asked: few questions, in plain words, about the clause they rest on."""

from __future__ import annotations

from policies.importing.document import Document, Paragraph
from policies.importing.questions import MOST
from policies.importing.structure import propose

WHOLE = """
Media Policy
Adopted: 3 June 2024
Next review: June 2026
1. Channels
1.1 The approved channels are the website and Facebook.
1.2 The Clerk approves each post.
2. Law
2.1 No post names a private person; data protection law is kept.
2.2 In the weeks before an election nothing about a candidate is posted.
2.3 Pictures are used within their copyright.
2.4 Each picture has a text beside it so that posts are accessible.
2.5 Nothing defamatory is left standing.
2.6 Records of posts are kept for six years.
"""


def ask(text: str, **facts):
    paragraphs = tuple(Paragraph(line) for line in text.splitlines() if line)
    return {one.key: one for one in propose(Document(paragraphs), **facts).questions}


def test_a_policy_that_says_everything_is_asked_nothing():
    assert ask(WHOLE) == {}


def test_a_date_that_is_neither_is_asked_about_in_its_own_words():
    asked = ask(WHOLE.replace("Adopted: 3 June 2024\nNext review: June 2026", "January 2028"))
    assert list(asked) == ["unclear-date"]
    assert asked["unclear-date"].quote == "January 2028"


def test_missing_dates_are_asked_for():
    asked = ask(WHOLE.replace("Adopted: 3 June 2024\nNext review: June 2026\n", ""))
    assert list(asked) == ["no-adoption-date", "no-review-date"]


def test_a_review_by_interval_is_asked_about_and_not_counted_out():
    asked = ask(
        WHOLE.replace("Next review: June 2026\n", "") + "3. Review\n3.1 This policy is reviewed every two years."
    )
    assert list(asked) == ["no-review-date"]
    assert (asked["no-review-date"].anchor, asked["no-review-date"].quote) == (
        "3-1",
        "This policy is reviewed every two years.",
    )


def test_a_year_alone_is_asked_about():
    assert ask(WHOLE.replace("June 2026", "2026"))["unclear-date"].quote == "Next review: 2026"


def test_channels_that_are_used_but_not_approved_are_named():
    asked = ask(WHOLE + "3. Messages\n3.1 Texting and email follow this policy.")
    assert asked["channels-not-approved"].anchor == "1-1"
    assert "email and text messages" in asked["channels-not-approved"].words


def test_who_decides_is_asked_where_nobody_or_more_than_one_does():
    nobody = ask(WHOLE.replace("The Clerk approves each post.", "Posts are short."))["who-decides"]
    assert nobody.anchor == "" and "Nobody is named" in nobody.words
    two = ask(WHOLE.replace("The Clerk approves each post.", "The Clerk or the Chair approves each post."))[
        "who-decides"
    ]
    assert two.anchor == "1-2" and "the Clerk and the Chair" in two.words


def test_soon_is_asked_about_once_a_clause_and_not_where_a_period_is_given():
    asked = ask(
        WHOLE
        + "3. Replies\n3.1 Abuse is removed immediately, and promptly reported.\n3.2 Replies come promptly, within two days."
    )
    assert asked["immediately"].anchor == "3-1"
    assert asked["immediately"].quote == "Abuse is removed immediately, and promptly reported."
    assert "3-2" not in {one.anchor for one in asked.values()}


def test_an_address_outside_the_councils_own_is_asked_about():
    public = WHOLE + "3. Contact\n3.1 Write to ashbyclerk@gmail.com about anything official."
    assert ask(public)["address-elsewhere"].quote == "ashbyclerk@gmail.com"
    own = WHOLE + "3. Contact\n3.1 Write to clerk@ashby-pc.gov.uk or look at www.ashby-pc.gov.uk/news."
    assert ask(own, own=["ashby-pc.gov.uk"]) == {}
    assert ask(own, own=["other.gov.uk"])["address-elsewhere"].anchor == "3-1"
    assert ask(public, own=["ashby-pc.gov.uk", "ashbyclerk@gmail.com"]) == {}


def test_what_the_law_asks_for_and_the_policy_leaves_out_is_asked_about():
    asked = ask(
        "Media Policy\nAdopted: 3 June 2024\nNext review: June 2026\n1. Posts\n1.1 The Clerk approves each post."
    )
    assert {key for key in asked if key.startswith("nothing-about")} == {
        "nothing-about-personal-data", "nothing-about-elections", "nothing-about-copyright",
        "nothing-about-accessibility", "nothing-about-defamation", "nothing-about-records",
    }  # fmt: skip


def test_there_are_never_more_than_a_dozen():
    soon = "\n".join(
        f"1.{n} Thing {n} is done immediately by a@gmail.com and b{n}@gmail.com on Facebook and email."
        for n in range(1, 40)
    )
    found = propose(Document(tuple(Paragraph(line) for line in ["Media Policy", "1. Posts", *soon.splitlines()])))
    assert len(found.questions) == MOST == 12
    assert all(one.words.endswith((".", "?")) for one in found.questions)
