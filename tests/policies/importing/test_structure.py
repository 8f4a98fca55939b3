"""A document's paragraphs become clauses with the references and anchors that packs/README.md lays down."""

from __future__ import annotations

import pytest

from policies.importing.document import Document, Paragraph
from policies.importing.structure import propose
from policies.packs.files import load_pack


def read(text: str, **facts):
    """A document of a paragraph a line."""
    return propose(Document(tuple(Paragraph(line.strip()) for line in text.splitlines() if line.strip()), **facts))


def table(*rows: tuple[str, ...], number: int = 0) -> list[Paragraph]:
    return [
        Paragraph(text, cell=(number, row, column))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
        if text
    ]


def refs(imported) -> list[tuple[str | None, str]]:
    return [(clause.ref, clause.anchor) for clause in imported.clauses]


def anchors(imported) -> list[str]:
    return [clause.anchor for clause in imported.clauses]


@pytest.mark.parametrize("slug", ["croft", "scarcliffe"])
def test_a_policy_laid_out_as_a_shipped_pack_gets_its_references_and_anchors(slug):
    pack = load_pack(slug)
    lines = [pack.council, pack.title]
    for section in pack.sections:
        lines.append(f"{section.number}. {section.heading}")
        heading = section.heading
        for clause in section.clauses:
            if clause.heading != heading:
                lines.append(f"{clause.heading}{':' if clause.heading.startswith('Do') else ''}")
            heading = clause.heading
            own = (clause.ref or "").rpartition(".")[2]
            lines.append(f"{own}. {clause.text}" if own else clause.text)
    found = read("\n".join(lines))
    assert found.title == pack.title
    assert refs(found) == [(clause.ref, clause.anchor) for section in pack.sections for clause in section.clauses]


def test_labels_are_composed_with_their_section_and_keep_their_case_and_brackets():
    found = read(
        """
        3. Posting
        3.2 The Clerk removes a post that:
        (a) names a child;
        (b) breaks a licence.
        3.3 Nobody argues.
        4) Replies
        a) Replies are short.
        """
    )
    assert [clause.ref for clause in found.clauses] == ["3.2", "3.2(a)", "3.2(b)", "3.3", "4.a"]
    capitals = read(
        "III. Comments\n(i) Comments are read.\n(iii) Replies are short.\nIV. Visitors\nA. Visitors are civil."
    )
    assert [clause.ref for clause in capitals.clauses] == ["III(i)", "III(iii)", "IV.A"]


def test_roman_numerals_and_letters_are_told_apart_by_what_goes_before_and_after():
    letters = "\n".join(f"{letter}. The Clerk keeps list {letter.upper()}." for letter in "abcdefghij")
    found = read(
        f"""
        1. Lists
        {letters}
        2. Reasons
        a. A comment goes where it is:
        i. abusive;
        ii. off the subject;
        iii. copied;
        iv. untrue;
        v. an advertisement.
        b. Nobody is warned first.
        """
    )
    assert [clause.ref for clause in found.clauses] == [
        *(f"1.{letter}" for letter in "abcdefghij"),
        "2.a", "2.a.i", "2.a.ii", "2.a.iii", "2.a.iv", "2.a.v", "2.b",
    ]  # fmt: skip


def test_a_list_that_begins_again_under_each_heading_takes_the_heading_into_its_anchors():
    found = read(
        """
        4. Conduct
        Do:
        a) check your facts.
        b) keep to the subject.
        c) say who you are.
        Don't:
        a) swear.
        b) boast.
        """
    )
    assert refs(found) == [
        ("4.a", "4-do-a"), ("4.b", "4-do-b"), ("4.c", "4-do-c"), ("4.a", "4-don-t-a"), ("4.b", "4-don-t-b"),
    ]  # fmt: skip


def test_numbering_that_skips_repeats_or_begins_again_is_kept_as_printed():
    found = read(
        """
        1 Website
        1. The Clerk keeps the website up to date.
        2. Old pages are taken down.
        2 Newsletter
        1. The newsletter comes out in spring.
        3. Articles go to the editor.
        3. The editor may shorten them.
        """
    )
    assert [clause.ref for clause in found.clauses] == ["1.1", "1.2", "2.1", "2.3", "2.3"]
    assert len(set(anchors(found))) == 5


def test_sections_that_count_on_through_the_parts_keep_their_own_number():
    on = read("Part A – Staff\n1. Posts\n1.1 Posts wait.\nPart B – Members\n2. Pages\n2.1 Pages are kept.\na) Be civil.")
    assert [clause.ref for clause in on.clauses] == ["1.1", "2.1", "2.1.a"]
    anew = read("Part A – Staff\n1. Posts wait here.\nPart B – Members\n1. Pages are kept.\n2. Members are civil.")
    assert [clause.ref for clause in anew.clauses] == ["A.1", "B.1", "B.2"]


def test_unnumbered_sections_give_their_slug_to_paragraphs():
    found = read(
        """
        Little Tew Parish Council
        Statement on Publicity
        Leaving or moving within the Council
        Passwords are handed to the Clerk on the last day.
        They are changed within the week.
        What can you post on our pages?
        News of meetings may be posted by anybody on the staff.
        """
    )
    assert found.title == "Statement on Publicity"
    assert anchors(found) == ["leaving-or-moving-p1", "leaving-or-moving-p2", "what-can-you-post-p1"]


def test_a_whole_sentence_with_a_number_is_a_clause_and_a_section_of_its_own():
    found = read(
        """
        Page Rules
        1. The Clerk runs the page.
        2. The Chair may:
        - post in an emergency;
        - close comments.
        3. Be civil.
        """
    )
    assert refs(found) == [("1", "1"), ("2", "2"), (None, "2-p1"), (None, "2-p2"), ("3", "3")]


def test_front_and_back_matter_are_no_clauses():
    found = read(
        """
        Weston Town Council
        Media Policy
        Version 2.1
        Contents
        1. Aims ........ 2
        2. Press ........ 3
        1. Aims
        The Council wishes to be open about its work.
        Weston Town Council
        2. Press
        The Clerk answers the press.
        Signed ........................ Chair
        Clerk: ____________ Date: ____________
        Adopted 3 June 2024
        Next review: June 2026
        Page 3 of 3
        """
    )
    assert anchors(found) == ["1-p1", "2-p1"]
    assert found.outline == (
        "furniture", "title", "date", "contents", "contents", "contents", "heading", "clause", "furniture",
        "heading", "clause", "signature", "signature", "date", "date", "furniture",
    )  # fmt: skip
    assert (found.adopted, found.review) == ("2024-06-03", "2026-06")


def test_contents_without_page_numbers_are_known_by_the_headings_that_come_again():
    found = read(
        """
        Media Policy
        Contents
        Aims
        Press
        Review
        Aims
        The Council wishes to be open about its work.
        Press
        The Clerk answers the press.
        Review
        The Council looks at this policy each May.
        """
    )
    assert anchors(found) == ["aims-p1", "press-p1", "review-p1"]


def test_a_sentence_that_a_page_broke_is_one_clause():
    found = read(
        """
        1. Staff
        a. Officers who write on their own pages should make sure that nothing they say there is

        taken for the view of the Council.
        b. They do not use the crest.
        """
    )
    assert [clause.text for clause in found.clauses] == [
        "Officers who write on their own pages should make sure that nothing they say there is taken for the view of the "
        "Council.",
        "They do not use the crest.",
    ]
    assert found.clauses[0].source == (1, 2)


def test_short_lines_after_a_lead_are_clauses_where_the_file_lost_its_bullets():
    found = read(
        """
        Page Rules
        Posts
        The Clerk may post without asking:
        agendas and minutes
        road closures
        lost pets
        Comments
        Comments are closed on every post that the Council makes.
        """
    )
    assert anchors(found) == ["posts-p1", "posts-p2", "posts-p3", "posts-p4", "comments-p1"]


def test_a_numbered_table_gives_its_references_and_its_head_is_no_clause():
    rows = table(
        ("No.", "Rule", "Who"),
        ("1.1", "Agendas go up three clear days before a meeting.", "Clerk"),
        ("1.2", "Broken links are mended within a week.", "Webmaster"),
    )
    found = propose(Document((Paragraph("Website Policy"), Paragraph("1. Website"), *rows)))
    assert [(c.ref, c.text) for c in found.clauses] == [
        ("1.1", "Agendas go up three clear days before a meeting."),
        ("1.2", "Broken links are mended within a week."),
    ]


def test_a_table_of_do_and_dont_and_one_of_terms():
    sides = table(("Do", "Don't"), ("Check your facts first.", "Post in anger."), ("Say who you are.", ""))
    terms = table(("Term", "Meaning"), ("Post", "anything placed on a page of the Council"), number=1)
    found = propose(Document((Paragraph("Page Rules"), Paragraph("1. Manners"), *sides, Paragraph("2. Words"), *terms)))
    assert [(c.anchor, c.heading, c.text) for c in found.clauses] == [
        ("1-do-p1", "Do", "Check your facts first."),
        ("1-do-p2", "Do", "Say who you are."),
        ("1-don-t-p1", "Don't", "Post in anger."),
        ("2-p1", "Words", "Post: anything placed on a page of the Council"),
    ]


def test_a_table_of_versions_is_read_for_its_dates_alone():
    rows = table(
        ("Version", "Date", "Action"),
        ("1", "9 May 2016", "Adopted"),
        ("2", "13 May 2024", "Adopted following review"),
    )
    found = propose(Document((Paragraph("Media Policy"), *rows, Paragraph("1. Aims"), Paragraph("We are open."))))
    assert anchors(found) == ["1-p1"]
    assert (found.adopted, found.review) == ("2024-05-13", None)


def test_both_languages_are_clauses_and_every_anchor_is_unique():
    found = read(
        """
        Cyngor Cymuned Llan Uchaf
        Polisi Gwefan
        1. Diben
        1.1 Mae'r polisi hwn yn esbonio sut y defnyddir y wefan.
        1.2 Rhaid i bawb ei ddilyn.
        Mabwysiadwyd: 14 Mai 2024
        Dyddiad adolygu nesaf: Mai 2026
        Website Policy
        1. Purpose
        1.1 This policy explains how the website is used.
        1.2 Everybody must follow it.
        """
    )
    assert [clause.ref for clause in found.clauses] == ["1.1", "1.2", "1.1", "1.2"]
    assert len(set(anchors(found))) == 4
    assert (found.adopted, found.review) == ("2024-05-14", "2026-05")


def test_word_says_what_is_a_heading_and_where_a_list_stands():
    found = propose(
        Document(
            (
                Paragraph("Media Policy", heading=1),
                Paragraph("Posting", heading=2),
                Paragraph("The Clerk posts:", label="1.", level=0),
                Paragraph("agendas", label="a)", level=1),
                Paragraph("minutes", label="b)", level=1),
                Paragraph("Replies wait for the Clerk.", label="2.", level=0),
                Paragraph("Comments", heading=2),
                Paragraph("Comments are open.", label="1.", level=0),
            )
        )
    )
    assert [(c.ref, c.anchor, c.heading) for c in found.clauses] == [
        ("1", "posting-1", "Posting"),
        ("1.a", "posting-1-a", "Posting"),
        ("1.b", "posting-1-b", "Posting"),
        ("2", "posting-2", "Posting"),
        ("1", "comments-1", "Comments"),
    ]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("Ashby Parish Council\nSocial Media Policy\n1. Aims\nWe are open.", "Social Media Policy"),
        ("Ashby Parish Council Social Media Policy\n1. Aims\nWe are open.", "Social Media Policy"),
        ("SOCIAL MEDIA AND\nCOMMUNICATIONS POLICY\n1. Aims\nWe are open.", "SOCIAL MEDIA AND COMMUNICATIONS POLICY"),
        ("Media Protocol for\nMembers and Officers\n1. Aims\nWe are open.", "Media Protocol for Members and Officers"),
        ("Communications and Social\nMedia Policy\n1. Aims\nWe are open.", "Communications and Social Media Policy"),
        ("Ashby Parish Council\nCouncillors Online\nAdopted 3 May 2024\n1. Aims\nWe are open.", "Councillors Online"),
    ],
)
def test_the_title_is_the_documents_own_without_the_council(lines, title):
    assert read(lines).title == title


def test_the_files_own_property_is_a_title_only_where_it_says_something():
    words = "1. The Clerk posts.\n2. Nobody argues."
    assert read(words, title="Press and Media Policy").title == "Press and Media Policy"
    assert read(words, title="Microsoft Word - Document1").title == ""


def test_companion_documents_are_named_once_and_never_the_policy_itself():
    found = read(
        """
        Social Media Policy
        1. Other documents
        1.1 Members follow the Code of Conduct and the Data Protection Policy.
        1.2 Breaches of the Code of Conduct go through the disciplinary procedure.
        1.3 This Social Media Policy goes with the Publication Scheme.
        """
    )
    assert found.companions == (
        "Code of Conduct", "Data Protection Policy", "disciplinary procedure", "Publication Scheme",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", "•", "1.", "(a)", "....", "Contents", "Signed", "2024", "Ω≈ç√", "- - - -"])
def test_scraps_do_no_harm(text):
    found = propose(Document((Paragraph(text), Paragraph(text, cell=(0, 0, 0)), Paragraph("(", label="•"))))
    assert len(set(anchors(found))) == len(found.clauses)
    assert len(found.outline) == 3


def test_a_version_number_in_the_record_of_versions_is_no_section():
    rows = table(("Document", "Media Policy"), ("Review", "June 2024"), ("Version", "1.4"))
    words = (Paragraph("Media Policy"), *rows, Paragraph("Contents"), Paragraph("1\tAims\t2"), Paragraph("2\tPress\t2"))
    text = (Paragraph("1. Aims"), Paragraph("(a) We are open."), Paragraph("2. Press"), Paragraph("(a) We answer."))
    assert refs(propose(Document(words + text))) == [("1(a)", "1-a"), ("2(a)", "2-a")]


def test_the_same_numbers_under_a_sentence_that_leads_in_are_a_list_of_its_own():
    found = read(
        """
        Duties
        1. The Clerk checks that:
        1. links work;
        2. names are right.
        2. Minutes are published within a month.
        """
    )
    assert [clause.ref for clause in found.clauses] == ["1", "1.1", "1.2", "2"]


def test_the_name_over_an_office_at_the_end_is_a_signature_also_with_an_initial():
    found = read("Media Policy\n1. Aims\nThe Council answers everybody who writes.\nJ. Farrow, Chairman\nAnn Lee – Parish Clerk")
    assert anchors(found) == ["1-p1"]
    assert found.outline[-2:] == ("signature", "signature")
    dated = read("Media Policy\n1. Aims\na) The Council answers everybody.\nJ. Smith Clerk to the Council 8th April 2019")
    assert [clause.ref for clause in dated.clauses] == ["1.a"]


def test_contents_whose_page_number_touches_the_words():
    found = read(
        """
        Media Policy
        Contents
        1 Aims 2
        2 Who the policy is for3
        1 Aims
        1.1 We are open.
        2 Who the policy is for
        2.1 It is for everybody.
        """
    )
    assert [clause.ref for clause in found.clauses] == ["1.1", "2.1"]


def test_roman_sections_in_capitals_set_off_with_tabs():
    found = read("I\tAIMS\n(i)\tWe are open.\nII\tPRESS\n(i)\tThe Clerk answers.\n(ii)\tNobody else does.")
    assert [clause.ref for clause in found.clauses] == ["I(i)", "II(i)", "II(ii)"]


def test_a_lead_into_a_list_is_a_clause_also_in_the_style_of_a_heading():
    found = propose(
        Document(
            (
                Paragraph("Publishing", label="4.", level=0, heading=1),
                Paragraph("No post shall:", label="4.1", level=1, heading=2),
                Paragraph("name a child;", label="(a)", level=2, heading=3),
                Paragraph("break copyright.", label="(b)", level=2, heading=3),
            )
        )
    )
    assert [clause.ref for clause in found.clauses] == ["4.1", "4.1(a)", "4.1(b)"]


@pytest.mark.parametrize("line", ["Page last updated: 11 June 2025", "Posted on 3 July 2018 by admin"])
def test_the_date_of_a_web_page_is_no_clause(line):
    found = read(f"Media Policy\n1. Aims\nThe Council answers everybody who writes.\n{line}")
    assert anchors(found) == ["1-p1"]
    assert (found.adopted, found.review) == (None, None)


def test_links_round_a_page_are_no_clause():
    found = read("Home | News | Contact\nMedia Policy\n1. Aims\nThe Council answers everybody.\nMade by Acme | Privacy | Access")
    assert anchors(found) == ["1-p1"]
