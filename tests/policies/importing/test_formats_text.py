"""Plain text, Markdown and HTML."""

from __future__ import annotations

import codecs

import pytest

from policies.importing.formats import read

WRAPPED = """\
1. Purpose

   This policy says how the Council brings the parish to-
   gether, and who may do so in the Council's name. It is non-
   political.
   The Clerk answers for it.

2. Rules

   a. Be kind to everybody, in each and every message that is sent in the
      name of the Council.
   b. Be brief.
"""


def texts(content, name="policy.txt"):
    content = content.encode() if isinstance(content, str) else content
    return [one.text for one in read(content, name).paragraphs]


def test_hard_wrapped_lines_are_joined_and_parted_words_made_whole():
    assert texts(WRAPPED) == [
        "1. Purpose",
        "This policy says how the Council brings the parish together, and who may do so in the Council's name. "
        "It is non-political.",
        "The Clerk answers for it.",
        "2. Rules",
        "a. Be kind to everybody, in each and every message that is sent in the name of the Council.",
        "b. Be brief.",
    ]


@pytest.mark.parametrize(
    "content",
    [
        "Café – naïve".encode(),
        codecs.BOM_UTF8 + "Café – naïve".encode(),
        "Café – naïve".encode("utf-16"),
        "Café – naïve".encode("utf-16-be"),
        "Café – naïve".encode("cp1252"),
        codecs.BOM_UTF32_LE + "Café – naïve".encode("utf-32-le"),
    ],
)
def test_encodings(content):
    assert texts(content) == ["Café – naïve"]


def test_one_paragraph_to_a_line():
    long = "The Council uses its page to tell people about its work, and asks them to be kind to one another there, " * 2
    lines = [f"{long}always.", "- a. First thing", "- b. Second thing", " - i. Under it", "Last words"]
    assert texts("\n".join(lines)) == [line.strip() for line in lines]


def test_a_sentence_broken_by_a_page_and_a_blank_line_is_joined():
    first = "- o. Officers make sure that what they write on their own pages, whatever the hour or the day of the week, is"
    assert texts(f"{first}\n\nnot harmful to the Council.\n\n- p. Next item.") == [
        f"{first} not harmful to the Council.", "- p. Next item.",
    ]  # fmt: skip


def test_running_heads_and_page_numbers_are_dropped_and_the_title_kept():
    paragraph = "The Council answers messages on working days, and at no other time, whatever the message may say"
    text = f"Nether Poole Parish Council\n\nMedia Policy\n\n{paragraph} or\n\nNether Poole Parish Council\n\nPage 2 of 3\n\nask."
    assert texts(text) == ["Nether Poole Parish Council", "Media Policy", f"{paragraph} or ask."]


def test_heads_and_feet_beside_form_feeds():
    pages = [f"Hartsmoor Town Council\n\n{words} is what page {at} says.\n\n{at}\n" for at, words in enumerate(("This", "That", "Such"), 1)]
    found = read("\f".join(pages).encode(), "a.txt").paragraphs
    assert [(one.text, one.page) for one in found] == [
        ("Hartsmoor Town Council", 1), ("This is what page 1 says.", 1), ("That is what page 2 says.", 2),
        ("Such is what page 3 says.", 3),
    ]  # fmt: skip


def test_a_number_alone_belongs_to_the_words_after_it_and_stars_are_taken_off():
    assert texts("1.\nPurpose\n\n(a)\nAccounts **cannot** be shared.") == ["1. Purpose", "(a) Accounts cannot be shared."]


def test_items_without_bullets_stay_apart():
    text = "We may hide comments which\nthreaten anybody\nname a child\nsell something\n"
    assert texts(text) == text.strip().split("\n")


MARKDOWN = """\
---
title: Media Policy
---
# Media *Policy*

Intro with **bold** and a\nsoft break, 5 \\* 3.

1. First
   1. Under
   2. Under again
      - Deep

      Second paragraph.
3. Third

- a. lettered
- b. lettered too

a. typed
b. typed too

| No | Clause |
|----|--------|
| 1  | Be kind |
"""


def test_markdown():
    document = read(MARKDOWN.encode(), "policy.md")
    assert document.title == "Media Policy"
    assert [(one.label, one.level, one.text) for one in document.paragraphs] == [
        ("", None, "Media Policy"),
        ("", None, "Intro with bold and a soft break, 5 * 3."),
        ("1.", 0, "First"),
        ("1.", 1, "Under"),
        ("2.", 1, "Under again"),
        ("•", 2, "Deep"),
        ("", 1, "Second paragraph."),
        ("3.", 0, "Third"),
        ("", 0, "a. lettered"),
        ("", 0, "b. lettered too"),
        ("", None, "a. typed"),
        ("", None, "b. typed too"),
        ("", None, "No"),
        ("", None, "Clause"),
        ("", None, "1"),
        ("", None, "Be kind"),
    ]
    assert document.paragraphs[0].heading == 1
    assert [one.cell for one in document.paragraphs[-2:]] == [(0, 1, 0), (0, 1, 1)]


def test_markdown_that_writes_one_number_throughout_is_counted():
    assert [one.label for one in read(b"# A\n\n1. x\n1. y\n1. z\n", "a.md").paragraphs] == ["", "1.", "2.", "3."]


PAGE = """<!DOCTYPE html><html><head><title>Media Policy | Council</title><style>p {}</style></head><body>
<nav><ul><li>Home</li></ul></nav><header>Site</header>
<main><h1>Media Policy</h1><p>Words&nbsp;of   the
policy.</p><ol type="a" start="3"><li>Third<ul><li>Under</li></ul></li><li><p>Fourth</p><p>More</p></li></ol>
<ol><li value="4">Four</li><li>Five</li></ol><ol style="list-style-type: upper-roman"><li>Roman</li></ol>
<ul><li>a) typed</li></ul><script>no()</script><p><b>Heading</b><br>Text</p>
<table><tr><th>No</th><th>Clause</th></tr><tr><td>1</td><td>Be <del>cruel</del> kind</td></tr></table>
""" + "<p>And so on, for long enough to be the page's own content.</p>" * 4 + "</main><footer>Contact</footer></body></html>"


def test_a_page_of_a_website():
    document = read(PAGE.encode(), "policy.html")
    found = document.paragraphs
    assert document.title == "Media Policy | Council"
    assert [(one.label, one.level, one.text) for one in found[:15]] == [
        ("", None, "Media Policy"),
        ("", None, "Words of the policy."),
        ("c.", 0, "Third"),
        ("•", 1, "Under"),
        ("d.", 0, "Fourth"),
        ("", 0, "More"),
        ("4.", 0, "Four"),
        ("5.", 0, "Five"),
        ("I.", 0, "Roman"),
        ("", 0, "a) typed"),
        ("", None, "Heading"),
        ("", None, "Text"),
        ("", None, "No"),
        ("", None, "Clause"),
        ("", None, "1"),
    ]
    assert (found[0].heading, found[10].bold, found[11].bold) == (1, True, False)
    assert (found[15].text, found[15].cell) == ("Be kind", (0, 1, 1))
    assert "Contact" not in {one.text for one in found}


WORD_HTML = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><style>x</style></head><body>
<p class=MsoToc1>1. Purpose<span>\t3</span></p><h1>Purpose<o:p></o:p></h1>
<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>3.1<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>The Clerk\x92s
page<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span style='font-family:Symbol'><span
style='mso-list:Ignore'>\xb7<span>&nbsp; </span></span></span><!--[endif]-->Be kind</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p></body></html>"""


def test_what_word_pastes():
    found = read(WORD_HTML.encode("latin-1"), "policy.htm").paragraphs
    assert [(one.label, one.level, one.text, one.indent) for one in found] == [
        ("", None, "Purpose", 0.0), ("3.1", 0, "The Clerk’s page", 18.0), ("•", 1, "Be kind", 0.0),
    ]  # fmt: skip


def test_lists_of_google_docs_stand_beside_each_other():
    page = """<html><head><style>.lst-kix_a-1>li:before{content:"" counter(lst-ctn-kix_a-1,lower-latin) ") "}</style></head><body>
    <ol class="c3 lst-kix_a-0 start" start="1"><li>First</li></ol><ol class="lst-kix_a-1 start" start="1"><li>Under</li>
    <li>Under too</li></ol><ol class="lst-kix_a-0" start="2"><li>Second</li></ol></body></html>"""
    found = read(page.encode(), "policy.html").paragraphs
    assert [(one.label, one.level) for one in found] == [("1.", 0), ("a)", 1), ("b)", 1), ("2.", 0)]


def test_one_spoilt_byte_changes_nothing_else():
    spoilt = "“Café” – naïve – Siân – coûte – “tŷ” – ".encode() + b"\xe9\x00 end"
    assert texts(spoilt)[0].startswith("“Café” – naïve – Siân – coûte – “tŷ”")


def test_lists_of_google_docs_keep_both_brackets():
    page = """<html><head><style>.lst-kix_a-0>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) ". "}
    .lst-kix_a-1>li:before{content:"(" counter(lst-ctn-kix_a-1,lower-latin) ") "}</style></head><body>
    <ol class="lst-kix_a-0 start" start="1"><li>First</li></ol><ol class="lst-kix_a-1 start" start="1"><li>Under</li></ol>
    </body></html>"""
    assert [one.label for one in read(page.encode(), "policy.html").paragraphs] == ["1.", "(a)"]


def test_a_number_alone_in_its_cell_of_a_page_keeps_its_label():
    page = """<table><tr><td><ol start="2"><li><p><br></p></li></ol></td><td><p>Be kind.</p></td></tr><tr><td><p>
    <span style='mso-list:Ignore'>3.</span><o:p>&nbsp;</o:p></p></td><td><p>Be brief.</p></td></tr></table>"""
    found = read(page.encode(), "policy.html").paragraphs
    assert [(one.label, one.text) for one in found] == [("2.", ""), ("", "Be kind."), ("3.", ""), ("", "Be brief.")]


def test_the_number_of_a_clause_at_the_top_of_a_page_is_no_page_number():
    pages = "17.\nBe brief.\n\n1\n\f18.\nBe kind.\n\n2\n"
    assert texts(pages) == ["17. Be brief.", "18. Be kind."]


def test_what_the_foot_of_each_page_says_is_kept_apart():
    pages = [f"{words} is what we do.\n\nMedia Policy adopted May 2024 – page {at}\n" for at, words in enumerate(("This", "That"), 1)]
    found = read("\f".join(pages).encode(), "a.txt")
    assert [one.text for one in found.paragraphs] == ["This is what we do.", "That is what we do."]
    assert found.edges == ("Media Policy adopted May 2024 – page 2",)
