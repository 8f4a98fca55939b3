"""Word files: numbers that are not in the text, tracked changes, tables, fields."""

from __future__ import annotations

import pytest

from policies.importing.formats import read

from .made_files import abstract, num, numbered, paragraph, relations, run, word_file

OUTLINE = (("decimal", "%1.", ""), ("decimal", "%1.%2", ""), ("lowerLetter", "(%3)", ""), ("lowerRoman", "%4.", ""))
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Our heading"/><w:basedOn w:val="Titre1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="SubClause"><w:name w:val="Sub clause"/><w:basedOn w:val="Clause"/></w:style>'
)


def paragraphs(body, numbering="", styles=STYLES, **more):
    return read(word_file(body, numbering, styles, **more), "policy.docx").paragraphs


def labels(body, numbering, styles=STYLES):
    return [one.label for one in paragraphs(body, numbering, styles)]


def styled(text, style, more=""):
    return paragraph(text, f'<w:pStyle w:val="{style}"/>{more}')


def test_levels_count_under_each_other_and_start_again():
    body = "".join(numbered("Text", level) for level in (0, 1, 2, 2, 1, 2, 3, 0, 1))
    found = paragraphs(body, abstract(OUTLINE) + num())
    assert [one.label for one in found] == ["1.", "1.1", "(a)", "(b)", "1.2", "(a)", "i.", "2.", "2.1"]
    assert [one.level for one in found] == [0, 1, 2, 2, 1, 2, 3, 0, 1]
    assert {one.text for one in found} == {"Text"}


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("upperRoman", "%1.", ["I.", "II.", "III.", "IV."]),
        ("upperLetter", "Part %1", ["Part A", "Part B", "Part C", "Part D"]),
        ("ordinal", "%1", ["1st", "2nd", "3rd", "4th"]),
        ("decimalZero", "%1)", ["01)", "02)", "03)", "04)"]),
        ("ordinalText", "%1", ["First", "Second", "Third", "Fourth"]),
        ("none", "%1", ["", "", "", ""]),
        ("bullet", "\uf0b7", ["•", "•", "•", "•"]),
        ("bullet", "o", ["•", "•", "•", "•"]),
        ("bullet", "–", ["–", "–", "–", "–"]),
    ],
)
def test_number_formats(form, text, expected):
    assert labels(numbered("Text") * 4, abstract([(form, text, "")]) + num()) == expected


def test_letters_go_on_after_z():
    assert labels(numbered("Text") * 28, abstract([("lowerLetter", "%1)", "")]) + num())[-3:] == ["z)", "aa)", "bb)"]


def test_a_level_may_be_all_in_digits_or_not_start_again():
    levels = (("upperRoman", "%1.", ""), ("decimal", "%1.%2", "<w:isLgl/>"), ("decimal", "%3)", '<w:lvlRestart w:val="0"/>'))
    body = "".join(numbered("Text", level) for level in (0, 1, 2, 0, 1, 2))
    assert labels(body, abstract(levels) + num()) == ["I.", "1.1", "1)", "II.", "2.1", "2)"]


def test_lists_share_counters_unless_one_starts_anew():
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = abstract(OUTLINE) + num(1) + num(2) + num(3, more=anew)
    body = "".join(numbered("Text", 0, key) for key in (1, 1, 2, 3, 3, 1))
    assert labels(body, numbering) == ["1.", "2.", "3.", "5.", "6.", "7."]


def test_numbers_come_from_the_style_and_a_paragraph_may_take_them_off():
    levels = (("decimal", "%1.", '<w:pStyle w:val="Clause"/>'), ("decimal", "%1.%2", '<w:pStyle w:val="SubClause"/>'))
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = styled("One", "Clause") + styled("Under", "SubClause") + styled("Plain", "Clause", off) + styled("Two", "Clause")
    assert labels(body, abstract(levels) + num()) == ["1.", "1.1", "", "2."]


def test_numbers_linked_through_a_list_style():
    style = (
        '<w:style w:type="numbering" w:styleId="House"><w:name w:val="House"/>'
        '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        abstract(OUTLINE, 1, '<w:styleLink w:val="House"/>') + abstract((), 2, '<w:numStyleLink w:val="House"/>')
        + num(7, 1) + num(8, 2)
    )  # fmt: skip
    assert labels(numbered("Text", 1, 8) + numbered("Text", 1, 8), numbering, STYLES + style) == ["1.1", "1.2"]


def test_an_empty_numbered_paragraph_counts():
    body = numbered("Text") + numbered("") + numbered("Text")
    assert labels(body, abstract(OUTLINE) + num()) == ["1.", "3."]


def test_headings_whatever_the_style_is_called():
    body = styled("A", "Titre1") + styled("B", "Own") + styled("C", "Sub") + paragraph("D")
    body += paragraph("E", '<w:outlineLvl w:val="1"/>')
    found = paragraphs(body)
    assert [one.heading for one in found] == [1, 1, 3, 0, 2]
    assert (found[0].bold, found[0].size, found[3].bold) == (True, 16.0, False)


def test_tracked_changes():
    body = paragraph(
        "The Clerk ", "", f"<w:del>{run('may')}</w:del><w:ins>{run('must')}</w:ins><w:moveFrom>{run(' x')}</w:moveFrom>"
        f"<w:moveTo>{run(' answer')}</w:moveTo>",
    )  # fmt: skip
    assert [one.text for one in paragraphs(body)] == ["The Clerk must answer"]


def test_a_deleted_paragraph_mark_joins_two_and_counts_once():
    gone = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>'
    whole = paragraph("", gone, f"<w:del>{run('A clause taken out')}</w:del>")
    body = numbered("First") + whole + numbered("Second") + paragraph("Third begins ", gone) + numbered("and ends")
    found = paragraphs(body, abstract(OUTLINE) + num())
    assert [(one.label, one.text) for one in found] == [("1.", "First"), ("2.", "Second"), ("3.", "Third begins and ends")]


def test_deleted_rows_are_no_text():
    row = "<w:tr>{}<w:tc>" + paragraph("{}") + "</w:tc><w:tc>" + paragraph("{}") + "</w:tc></w:tr>"
    table = f"<w:tbl>{row.format('', 'a', 'b')}{row.format('<w:trPr><w:del/></w:trPr>', 'c', 'd')}</w:tbl>"
    assert [one.text for one in paragraphs(table)] == ["a", "b"]


def test_cells_of_tables_and_a_column_of_automatic_numbers():
    def row(first, second, span=1):
        properties = f'<w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>'
        return f"<w:tr><w:tc>{properties}{first}</w:tc><w:tc>{second}</w:tc></w:tr>"

    table = f"<w:tbl>{row(numbered(''), paragraph('Be kind'))}{row(numbered(''), paragraph('Be brief'), 2)}</w:tbl>"
    found = paragraphs(table + paragraph("After"), abstract(OUTLINE) + num())
    assert [(one.text, one.cell) for one in found] == [
        ("1.", (0, 0, 0)), ("Be kind", (0, 0, 1)), ("2.", (0, 1, 0)), ("Be brief", (0, 1, 2)), ("After", None),
    ]  # fmt: skip


def test_a_frame_of_one_cell_is_no_table():
    assert paragraphs(f"<w:tbl><w:tr><w:tc>{paragraph('Note')}</w:tc></w:tr></w:tbl>")[0].cell is None


def test_line_breaks_join_unless_they_part_items():
    inside = f"{run('We ask you:')}<w:r><w:br/></w:r>{run('a) to be')}<w:r><w:br/></w:r>{run('kind')}<w:r><w:br/></w:r>{run('b) to stop')}"
    headed = f"{run('Purpose', '<w:b/>')}<w:r><w:br/></w:r>{run('To inform.')}"
    found = paragraphs(paragraph(inside=inside) + paragraph(inside=headed))
    assert [one.text for one in found] == ["We ask you:", "a) to be kind", "b) to stop", "Purpose", "To inform."]
    assert [one.bold for one in found][-2:] == [True, False]


def test_fields_give_their_result_but_no_page_numbers_or_contents():
    def field(code, result):
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {code} </w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    contents = styled("1. Purpose\t3", "TOC1")
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph('Contents')}</w:sdtContent></w:sdt>"
    )
    kept = f"<w:sdt><w:sdtContent>{paragraph('Kept')}</w:sdtContent></w:sdt>"
    body = contents + control + kept + paragraph("See ", "", field("REF x", "clause 3") + field("PAGE", "7"))
    unending = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    assert [one.text for one in paragraphs(body + paragraph("Begun", "", unending) + paragraph("Goes on"))] == [
        "Kept", "See clause 3", "Begun", "Goes on",
    ]  # fmt: skip


def test_hidden_text_symbols_hyphens_links():
    inside = (
        run("not seen", "<w:vanish/>") + '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'
        + f"<w:r><w:tab/></w:r><w:hyperlink>{run('non')}</w:hyperlink><w:r><w:noBreakHyphen/></w:r>{run('party')}"
    )  # fmt: skip
    assert paragraphs(paragraph(inside=inside))[0].text == "•\tnon-party"


def test_a_text_box_follows_its_paragraph_and_is_mentioned():
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('In the box')}</w:txbxContent></w:pict></w:r>"
    document = read(word_file(paragraph("Beside it", "", box) + paragraph("After")), "a.docx")
    assert [one.text for one in document.paragraphs] == ["Beside it", "In the box", "After"]
    assert "text box" in document.warnings[0]


def test_a_letter_typed_after_an_automatic_bullet_is_the_label():
    found = paragraphs(numbered("a. Be kind") + numbered("Be brief"), abstract([("bullet", "\uf0b7", "")]) + num())
    assert [(one.label, one.text) for one in found] == [("", "a. Be kind"), ("•", "Be brief")]


def test_the_title_in_the_files_properties():
    core = (
        '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Media Policy</dc:title></c:coreProperties>'
    )
    assert read(word_file(paragraph("Text"), extra={"docProps/core.xml": core}), "a.docx").title == "Media Policy"


def test_headers_and_footers_are_no_paragraphs_and_are_kept_apart():
    part = '<w:{0} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{1}</w:{0}>'
    extra = {
        "word/_rels/document.xml.rels": relations(styles="styles.xml", header="header1.xml", footer="footer1.xml").encode(),
        "word/header1.xml": part.format("hdr", paragraph("Ashby Parish Council")).encode(),
        "word/footer1.xml": part.format("ftr", paragraph("Adopted May 2024")).encode(),
    }
    found = read(word_file(paragraph("1. Be kind."), extra=extra), "policy.docx")
    assert [one.text for one in found.paragraphs] == ["1. Be kind."]
    assert found.edges == ("Ashby Parish Council", "Adopted May 2024")
