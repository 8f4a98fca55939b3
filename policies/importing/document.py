"""What passes between the steps of an import."""

from __future__ import annotations

from dataclasses import dataclass


class Unreadable(Exception):
    """The file cannot be imported. ``words``: one plain sentence or two for the person who chose it, on one line."""

    def __init__(self, words: str):
        super().__init__(words)
        self.words = words


@dataclass(frozen=True)
class Paragraph:
    """One heading, item or paragraph of a document, whole, in reading order.

    A file's lines that a page broke or hyphenated are joined already; running headers, footers, page numbers and
    tracked deletions are gone already.

    ``label``: number or bullet where the format keeps it apart from the words (Word's numbering, a list of HTML or
    Markdown), as it would be printed: ``3.2``, ``a)``, ``(iv)``, ``•``; "" where there is none, or where it is still
    at the start of ``text``. ``level``: depth in the format's own lists, 0 the outermost, None where it says nothing.
    ``heading``: 1 to 6 where the format itself says that this is a heading, else 0. ``bold``: all of it is bold or
    underlined. ``size``: of the type in points, None where unknown. ``indent``: from the left edge of its text block,
    in points. ``page``: from 1, None where the format has none. ``cell``: (table, row, column), each from 0, for a
    paragraph inside a table.
    """

    text: str
    label: str = ""
    level: int | None = None
    heading: int = 0
    bold: bool = False
    size: float | None = None
    indent: float = 0.0
    page: int | None = None
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True)
class Document:
    """``paragraphs`` in reading order. ``title``: what the file's own properties call it, "" where they do not.

    ``warnings``: plain sentences for the administrator about what was left out on the way (a picture with no text,
    a text box, comments). ``edges``: heads and feet of its pages, each once; they are no paragraphs, but may date it.
    """

    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    warnings: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()


@dataclass(frozen=True)
class FoundClause:
    """A clause as found. ``ref``: composed with its section's (``3.2(a)``, ``III(iii)``), None where the document
    numbers nothing. ``anchor``: unique in the document (packs/README.md). ``heading``: the nearest one, "" for none.
    ``section_number``, ``section``: of the section it stands in. ``text``: without number or bullet.
    ``source``: indexes of the paragraphs it was made of, so that the page can show where it stood.
    """

    ref: str | None
    anchor: str
    heading: str
    text: str
    section_number: str = ""
    section: str = ""
    source: tuple[int, ...] = ()


@dataclass(frozen=True)
class Question:
    """Something the document leaves open, asked in plain words. ``key`` names the kind of question
    (``no-review-date``, ``unclear-date``, …); ``anchor``: the clause it is about, "" for the whole policy; ``quote``:
    the document's own words it rests on, "" where it rests on none.
    """

    key: str
    words: str
    anchor: str = ""
    quote: str = ""


@dataclass(frozen=True)
class Imported:
    """A document as an import proposes to read it. ``adopted``, ``review``: ISO day, or ``YYYY-MM`` where no
    day is given, or None; each only where words beside the date say so. ``outline`` says for each paragraph
    of the document, by index, what it was taken for: "clause", "heading", "title", "contents", "signature", "date",
    "furniture" (page numbers, running heads) or "preamble".
    """

    document: Document
    title: str
    adopted: str | None
    review: str | None
    clauses: tuple[FoundClause, ...]
    outline: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    companions: tuple[str, ...] = ()
