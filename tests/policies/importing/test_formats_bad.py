"""Files that cannot be read: one plain sentence each, whatever they do to a library. More in test_documents.py."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from policies.importing.document import Unreadable
from policies.importing.formats import limits, pdf, pdf_document, read

from .made_files import Sheets, paragraph, word_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def words_for(content: bytes, name: str) -> str:
    with pytest.raises(Unreadable) as refused:
        read(content, name)
    assert "\n" not in refused.value.words
    return refused.value.words


def archive(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"\xef\xbb\xbf \r\n", "policy.md", "empty"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "policy.docx", "password"),
        (OLE + "WordDocument".encode("utf-16-le"), "policy.doc", "old kind (.doc)"),
        (b"{\\rtf1 Text}", "policy.doc", "Rich Text"),
        (archive(mimetype=b"application/vnd.oasis.opendocument.text"), "policy.odt", "OpenDocument"),
        (archive(**{"Index/Document.iwa": b"x"}), "policy.pages", "Pages"),
        (archive(**{"xl/workbook.xml": b"x"}), "policy.docx", "spreadsheet"),
        (archive(readme=b"x"), "policy.docx", "no Word document"),
        (archive(readme=b"x"), "policy.zip", "archive"),
        (b"PK\x03\x04 and nothing more", "policy.docx", "damaged"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 50, "policy.jpg", "picture"),
        (bytes(range(256)) * 40, "policy.txt", "no words"),
        (b"12 34", "policy.txt", "no words"),
        (b"%PDF-1.7\n1 0 obj", "policy.pdf", "damaged"),
        (b"Text under a wrong name", "policy.pdf", "damaged"),
        (b"Text under a wrong name", "policy.docx", "damaged"),
        (word_file("<w:p>"), "policy.docx", "damaged"),
        (word_file(""), "policy.docx", "no words"),
        (word_file("", extra={"word/document.xml": "<other/>"}), "policy.docx", "damaged"),
        (word_file(paragraph("Text"), extra={"word/vbaProject.bin": "x"}), "policy.docx", "macros"),
        (word_file("<w:tbl><w:tr><w:tc>" * 400 + "</w:tc></w:tr></w:tbl>" * 400), "policy.docx", "damaged"),
    ],
)
def test_what_is_said(content, name, says):
    assert says in words_for(content, name)


def test_a_file_over_the_limit_is_told_its_size():
    assert "21 MB" in words_for(b"word " * (21 * 1024 * 1024 // 5 + 1), "policy.txt")


def test_entities_are_never_unfolded():
    bomb = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><d>&b;</d>'
    for content in (bomb.encode(), f'<?xml version="1.0" encoding="utf-16"?>{bomb}'.encode("utf-16")):
        assert "damaged" in words_for(word_file("", extra={"word/document.xml": content}), "policy.docx")


def test_an_archive_that_unpacks_beyond_reason(monkeypatch):
    monkeypatch.setattr(limits, "ARCHIVE_BYTES", 50_000)
    assert "unpacks" in words_for(word_file(paragraph("Text"), extra={"word/media/a.png": " " * 60_000}), "policy.docx")
    monkeypatch.setattr(limits, "ARCHIVE_PARTS", 3)
    assert "unpacks" in words_for(word_file(paragraph("Text")), "policy.docx")
    monkeypatch.undo()
    monkeypatch.setattr(limits, "XML_BYTES", 1_000)
    assert "unpacks" in words_for(word_file(paragraph("Text " * 1_000)), "policy.docx")


@pytest.mark.parametrize("name", ["policy.txt", "policy.html", "policy.docx"])
def test_a_document_longer_than_any_policy(monkeypatch, name):
    monkeypatch.setattr(limits, "PARAGRAPHS", 30)
    content = {
        "policy.txt": b"A paragraph.\n\n" * 40,
        "policy.html": b"<html><body>" + b"<p>A paragraph.</p>" * 40,
        "policy.docx": word_file(paragraph("A paragraph.") * 40),
    }[name]
    assert "longer than any policy" in words_for(content, name)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<html><body>" + b"<div>" * 5_000 + b"words", "a.html"),
        (b"<html><body>" + b"<ol><li>" * 5_000 + b"words", "a.html"),
        (b"# A\n" + b"> " * 5_000 + b"x", "a.md"),
        (b"# A\n" + b"[" * 5_000, "a.md"),
        (b"**a " * 5_000, "a.txt"),
        (b". " * 5_000 + b"a", "a.txt"),
    ],
)
def test_text_made_to_do_harm_is_read_or_refused(content, name):
    try:
        read(content, name)
    except Unreadable:
        pass


def test_pdf_with_a_password_that_only_its_owner_needs_is_read():
    held = io.BytesIO()
    canvas = Canvas(held, encrypt=StandardEncryption("", ownerPassword="secret"))
    canvas.drawString(100, 700, "1.1 The Clerk is responsible for every post.")
    canvas.save()
    assert pdf_document.read(held.getvalue()).paragraphs[0].text.startswith("1.1 The Clerk")


def refused_pdf(content: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        pdf_document.read(content)
    return refused.value.words


def test_pdf_with_too_many_pages_or_too_much_on_one(monkeypatch):
    sheets = Sheets()
    for _ in range(3):
        sheets.at(72, 700, "The Clerk is responsible for every post.")
        sheets.next_page()
    content = sheets.content()
    monkeypatch.setattr(limits, "PAGES", 2)
    assert "more than 2 pages" in refused_pdf(content)
    monkeypatch.setattr(limits, "PAGE_OBJECTS", 10)
    assert "on one page" in refused_pdf(content)


def test_pdf_without_any_words():
    sheets = Sheets()
    sheets.canvas.rect(10, 10, 100, 100)
    assert "no words" in refused_pdf(sheets.content())


def test_a_pdf_that_unpacks_without_end_or_never_finishes_is_ended(monkeypatch):
    squeezed = zlib.compress(b" " * (1024 * 1024 * 1024 // 4), 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(squeezed), squeezed),
    ]
    content = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % one for one in enumerate(objects, 1))
    content += b"trailer<</Root 1 0 R/Size 5>>\n%%EOF"
    monkeypatch.setattr(limits, "PDF_SECONDS", 0.01)
    with pytest.raises(Unreadable, match="takes too long"):
        pdf.read(content)
