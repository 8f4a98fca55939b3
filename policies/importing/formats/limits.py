"""How much of a file is read before it is taken for something other than a policy."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

#: Of the file as it comes.
FILE_BYTES = 20 * MEGABYTE
#: Of text in one document: some 600 pages.
CHARACTERS = 1_500_000
LINES = 60_000
PARAGRAPHS = 20_000
#: Of one .docx file: parts in it, what they come to when unpacked, and one part of XML.
ARCHIVE_PARTS = 5_000
ARCHIVE_BYTES = 250 * MEGABYTE
XML_BYTES = 40 * MEGABYTE
#: Of a PDF.
PAGES = 300
PAGE_OBJECTS = 60_000
PDF_SECONDS = 40
PDF_MEMORY = 768 * MEGABYTE
