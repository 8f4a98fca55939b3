"""PDF: lines, columns, pages, tables and type."""

from __future__ import annotations

import textwrap

from policies.importing.formats import pdf, pdf_document

from .made_files import Sheets

SENTENCE = (
    "The Council tells the parish what it does, asks for opinions before it decides, and answers what people write to it "
    "within three working days; nobody is expected to read messages at night, at weekends or on public holidays."
)


def texts(sheets: Sheets) -> list[str]:
    return [one.text for one in pdf_document.read(sheets.content()).paragraphs]


def test_lines_become_paragraphs_with_type_and_place():
    sheets = Sheets()
    sheets.at(72, 780, "Media Policy", size=18, bold=True)
    sheets.at(72, 745, "1. Purpose", bold=True)
    y = sheets.down(72, 725, textwrap.wrap(SENTENCE, 80))
    sheets.at(72, y - 8, "(a)")
    sheets.at(100, y - 8, "Be kind to every-")
    sheets.at(100, y - 22, "body.")
    found = pdf_document.read(sheets.content()).paragraphs
    assert [one.text for one in found] == ["Media Policy", "1. Purpose", SENTENCE, "(a)\tBe kind to everybody."]
    assert [(one.size, one.bold, one.page, one.indent) for one in found][:2] == [(18.0, True, 1, 0.0), (11.0, True, 1, 0.0)]
    assert not found[2].bold


def test_two_columns_under_a_title_that_spans_them():
    sheets = Sheets()
    sheets.at(72, 790, "The media policy of Nether Poole Parish Council, as adopted in May", size=14, bold=True)
    left, right = (textwrap.wrap(f"{number} {SENTENCE}", 42) for number in ("1.1", "1.2"))
    y = sheets.down(72, 760, left[:4])
    sheets.down(72, y - 10, ["1.3 Be brief, and be kind to everybody", "who writes to the Council or about it."])
    sheets.down(310, 760, right)
    assert texts(sheets) == [
        "The media policy of Nether Poole Parish Council, as adopted in May",
        " ".join(left[:4]),
        "1.3 Be brief, and be kind to everybody who writes to the Council or about it.",
        f"1.2 {SENTENCE}",
    ]


def test_running_heads_and_page_numbers_are_dropped_and_numbered_headings_kept():
    sheets = Sheets()
    for page, words in enumerate(("Be kind.", "Be brief.", "Be fair.")):
        sheets.at(72, 815, "Nether Poole Parish Council – Media Policy", size=8)
        sheets.at(72, 760, f"{page + 1}. Part", bold=True)
        sheets.at(72, 740, words)
        sheets.at(290, 30, f"Page {page + 1} of 3", size=8)
        sheets.next_page()
    assert texts(sheets) == ["1. Part", "Be kind.", "2. Part", "Be brief.", "3. Part", "Be fair."]


def test_a_paragraph_cut_by_the_page_is_whole():
    sheets, lines = Sheets(), textwrap.wrap(SENTENCE, 80)
    sheets.down(72, 110, lines[:2])
    sheets.next_page()
    y = sheets.down(72, 760, lines[2:])
    sheets.at(72, y - 10, "2. Next.")
    found = pdf_document.read(sheets.content()).paragraphs
    assert [(one.text, one.page) for one in found] == [(SENTENCE, 1), ("2. Next.", 2)]


def test_a_ruled_table_gives_its_cells():
    sheets = Sheets()
    sheets.at(72, 790, "Who answers, and by when, is set out in this table:")
    sheets.canvas.grid([72, 120, 400], [760, 735, 695, 660])
    for y, number, lines in ((745, "No", ["Clause"]), (720, "1", ["Be kind to everybody who writes", "to the Council."]), (680, "2", ["Be brief."])):
        sheets.at(78, y, number)
        sheets.down(126, y, lines)
    sheets.at(72, 630, "After the table.")
    found = pdf_document.read(sheets.content()).paragraphs
    assert [(one.text, one.cell) for one in found] == [
        ("Who answers, and by when, is set out in this table:", None),
        ("No", (0, 0, 0)),
        ("Clause", (0, 0, 1)),
        ("1", (0, 1, 0)),
        ("Be kind to everybody who writes to the Council.", (0, 1, 1)),
        ("2", (0, 2, 0)),
        ("Be brief.", (0, 2, 1)),
        ("After the table.", None),
    ]


def test_underlined_words_count_as_bold_and_a_watermark_as_nothing():
    sheets = Sheets()
    sheets.at(72, 760, "Complaints")
    sheets.canvas.line(72, 758, 72 + sheets.canvas.stringWidth("Complaints", "Helvetica", 11), 758)
    sheets.at(72, 740, "Write to the Clerk, who answers within a week.")
    sheets.canvas.saveState()
    sheets.canvas.translate(200, 300)
    sheets.canvas.rotate(45)
    sheets.at(0, 0, "DRAFT", size=60)
    sheets.canvas.restoreState()
    found = pdf_document.read(sheets.content()).paragraphs
    assert [(one.text, one.bold) for one in found] == [
        ("Complaints", True), ("Write to the Clerk, who answers within a week.", False),
    ]  # fmt: skip


def test_the_process_of_its_own_gives_the_same():
    sheets = Sheets()
    sheets.canvas.setTitle("Media Policy")
    sheets.at(72, 760, "1. The Clerk answers within a week – always.")
    sheets.canvas.grid([72, 120, 400], [700, 680])
    sheets.at(78, 685, "A")
    sheets.at(126, 685, "B")
    content = sheets.content()
    document = pdf.read(content)
    assert document == pdf_document.read(content)
    assert document.title == "Media Policy"


def test_bullets_that_are_drawn_and_not_set_in_type():
    sheets = Sheets()
    sheets.at(72, 760, "We ask everybody:")
    for y, words in ((740, "to be kind"), (720, "to be brief")):
        sheets.canvas.circle(84, y + 3.5, 1.8, fill=1)
        sheets.at(92, y, words)
    sheets.canvas.rect(300, 300, 5, 5)
    assert texts(sheets) == ["We ask everybody:", "• to be kind", "• to be brief"]


def test_the_small_foot_of_a_single_page():
    sheets = Sheets()
    sheets.at(72, 760, "The Clerk answers within a week.")
    sheets.at(72, 30, "Nether Poole Parish Council", size=9)
    sheets.at(500, 30, "1", size=9)
    assert texts(sheets) == ["The Clerk answers within a week."]


def test_short_paragraphs_without_a_space_between_them_stay_apart():
    sheets = Sheets()
    clauses = (
        "Pictures of children are published only where a parent agrees in writing.",
        "Links lead to the page of the body that answers for what is on that page.",
        "Replies are civil.",
        "Names are not given.",
        "Devices are locked.",
        "Passwords are changed at once when anybody leaves.",
    )
    sheets.down(72, 760, clauses)
    assert texts(sheets) == list(clauses)


def test_a_table_inside_one_of_two_columns_stands_in_that_column():
    sheets = Sheets()
    left, right = (textwrap.wrap(f"{number} {SENTENCE}", 42) for number in ("1.1", "1.2"))
    sheets.canvas.grid([72, 150, 280], [790, 772, 754])
    for y, words in ((777, ("Adopted", "May 2024")), (759, ("Review", "May 2026"))):
        sheets.at(78, y, words[0])
        sheets.at(156, y, words[1])
    sheets.down(72, 730, left)
    sheets.down(310, 783, right)
    found = pdf_document.read(sheets.content()).paragraphs
    assert [one.text for one in found] == ["Adopted", "May 2024", "Review", "May 2026", f"1.1 {SENTENCE}", f"1.2 {SENTENCE}"]
    assert [one.cell is None for one in found] == [False] * 4 + [True] * 2


def test_the_gutter_is_the_widest_gap_and_not_the_one_behind_hanging_numbers():
    sheets = Sheets()
    items = ["who looks after the page on working days", "what it costs the parish in every year;", "how many people it may reach in the end;"]
    left = textwrap.wrap(SENTENCE, 40)
    sheets.down(72, 760, left)
    y = 760
    for label, item in zip(("(i)", "(ii)", "(iii)"), items, strict=True):
        sheets.at(340, y, label)
        y = sheets.down(365, y, textwrap.wrap(item, 26)) - 3
    sheets.at(316, y, "2.")
    sheets.down(340, y, textwrap.wrap("The Council resolves to open a page of its own before anybody opens one in its name.", 30))
    found = texts(sheets)
    assert found[0] == SENTENCE
    assert [one.split("\t")[0].split(" ")[0] for one in found[1:]] == ["(i)", "(ii)", "(iii)", "2."]


def test_a_row_of_a_table_that_the_page_breaks_is_one_row_and_a_heading_over_two_columns_one_cell():
    sheets = Sheets()
    canvas = sheets.canvas
    canvas.grid([72, 120, 400], [160, 130, 100])
    for y, words in ((140, ("4.1", "Everybody may film.")), (110, ("4.2", "The Chair may stop what would"))):
        sheets.at(78, y, words[0])
        sheets.at(126, y, words[1])
    sheets.next_page()
    canvas.grid([72, 120, 400], [790, 760])
    sheets.at(126, 770, "make a child known to strangers.")
    for y in (760, 730):
        canvas.line(72, y, 400, y)
    for x in (72, 400):
        canvas.line(x, 730, x, 760)
    sheets.at(78, 740, "5. The weeks before an election", bold=True)
    found = pdf_document.read(sheets.content()).paragraphs
    assert [one.text for one in found] == [
        "4.1", "Everybody may film.", "4.2", "The Chair may stop what would make a child known to strangers.",
        "5. The weeks before an election",
    ]  # fmt: skip
