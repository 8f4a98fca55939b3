"""A PDF's pages become a document. Runs in a process of its own (``pdf.py``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from policies.importing.document import Document, Unreadable
from policies.importing.formats import furniture
from policies.importing.formats.joining import NOTHING, PAGE, SPACE, Line, join
from policies.importing.formats.pdf_columns import Block, blocks_of, gutter_of, sides
from policies.importing.formats.pdf_pages import Page, open_pdf
from policies.importing.formats.pdf_rows import Word, rows_of, text_of
from policies.importing.formats.pdf_tables import in_tables, row_over_the_page, tables_of
from policies.importing.formats.words import tidy

NO_WORDS = "There are no words in this PDF that can be read. Ask for the Word file, or paste the text."
SCANNED = (
    "There are no words in this PDF that can be read, only pictures of pages. Ask for the Word file, or paste the text."
)
UNKNOWN_LETTERS = "The letters in this PDF cannot be told apart by a program. Ask for the Word file, or paste the text."
DAMAGED = "This PDF is damaged and cannot be opened. Ask for the Word file, or paste the text."
TOO_MUCH = "This PDF unpacks to far more than a policy can hold. Choose the Word file, or paste the text."
_PICTURE_PAGES = "Only a picture is on {where}, and no text. If it holds words of the policy, type those in."
#: Of space between lines, over what is usual in the document.
_PARTED = 1.22


def read(content: bytes) -> Document:
    """Raises Unreadable, and nothing else, whatever the file holds."""
    try:
        title, pages = open_pdf(content)
        return _document(title, list(pages))
    except Unreadable:
        raise
    except MemoryError as error:
        raise Unreadable(TOO_MUCH) from error
    except Exception as error:
        # The library raises whatever a damaged file leads it to; none of it means anything to an administrator.
        raise Unreadable(DAMAGED) from error


def _document(title: str, pages: list[Page]) -> Document:
    letters = sum(letter.text.isalpha() for page in pages for letter in page.letters)
    unknown = sum(page.unknown for page in pages)
    if unknown > max(letters, 20):
        raise Unreadable(UNKNOWN_LETTERS)
    if letters < 20 or letters < 3 * len(pages):
        raise Unreadable(SCANNED if any(page.has_picture for page in pages) else NO_WORDS)
    blind = [str(page.number) for page in pages if page.has_picture and not page.letters]
    where = f"page {blind[0]}" if len(blind) == 1 else f"pages {', '.join(blind)}"
    warnings = (_PICTURE_PAGES.format(where=where),) if blind else ()
    rows, edges = _without_furniture([rows_of(page.letters, page.rules) for page in pages])
    return Document(tuple(join(_lines(pages, rows))), tidy(title), warnings, edges)


def _lines(pages: list[Page], rows: list[list[list[Word]]]) -> list[Line]:
    blocks = [list(_in_order(placed)) for placed in _with_cells(pages, rows)]
    usual = _usual_leading(block for page_blocks in blocks for block in page_blocks)
    return [
        line for page, page_blocks in zip(pages, blocks, strict=True) for at, block in enumerate(page_blocks)
        for line in _block_lines(block, page.number, at == 0, usual)
    ]  # fmt: skip


def _with_cells(pages: list[Page], rows: list[list[list[Word]]]) -> Iterator[list[list[Word]]]:
    """The rows of each page, their words with the cells they stand in; a row that a page's end breaks is one row."""
    tables, above = 0, None
    last: tuple[int, int] | None = None
    for page, page_rows in zip(pages, rows, strict=True):
        found = tables_of(page.rules)
        placed = in_tables(page_rows, found, tables)
        if found and above and last and found[0].goes_on_from(above):
            placed = row_over_the_page(placed, last)
        cell = placed[-1][0].cell if placed else None
        last, above = (cell[:2], found[-1]) if cell and found else (None, None)
        tables += len(found)
        yield placed


def _without_furniture(pages: list[list[list[Word]]]) -> tuple[list[list[list[Word]]], tuple[str, ...]]:
    """The rows of each page without its heads and feet, and what those say."""
    texts = [[text_of(row) for row in page] for page in pages]
    # A title in large type is not the running head that repeats it in small type.
    sizes = [[f"{row[0].size:.0f}" for row in page] for page in pages]
    found = furniture.at_edges(texts, sizes)
    body = Counter(word.size for page in pages for row in page for word in row).most_common(1)[0][0]
    kept, said = [], []
    for number, (page, gone) in enumerate(zip(pages, found, strict=True), start=1):
        edges = {0, len(page) - 1} - gone
        small = {at for at in edges if page and _is_small_foot(page[at], number, body)}
        kept.append([row for at, row in enumerate(page) if at not in gone | small])
        said += [texts[number - 1][at] for at in sorted(gone | small)]
    return kept, furniture.each_once(said)


def _is_small_foot(row: list[Word], number: int, body: float) -> bool:
    """“Nether Poole Parish Council 1” in small type: all there is to tell a foot by on a page that stands alone."""
    return row[0].size < body - 0.8 and str(number) in (row[0].text, row[-1].text)


def _in_order(rows: list[list[Word]]) -> Iterator[Block]:
    """Blocks of a page as they are read; each table stands between what is above and what is below it.

    A table inside one of two columns stands in that column alone.
    """
    found = gutter_of(rows) if _beside_a_table(rows) else None
    if found and not _crossed_by_a_table(rows, found[2]):
        start, end, x = found
        first, second = sides(rows[start:end], x)
        yield from _in_order(rows[:start])
        yield from _in_order(first)
        for at, block in enumerate(_in_order(second)):
            yield block if at else replace(block, follows=True)
        yield from _in_order(rows[end:])
        return
    open_rows: list[list[Word]] = []
    table: list[Word] = []
    for row in rows:
        cells = [word for word in row if word.cell]
        if table and (not cells or cells[0].cell[0] != table[-1].cell[0]):
            yield from _cells(table)
            table = []
        if cells:
            yield from blocks_of(open_rows)
            open_rows = []
            table += cells
        beside = [word for word in row if not word.cell]
        if beside:
            open_rows.append(beside)
    yield from _cells(table)
    yield from blocks_of(open_rows)


def _beside_a_table(rows: list[list[Word]]) -> bool:
    """Whether words outside a table stand on its height. Their lines need not be level with those of the table."""
    spans: dict[int, list[int]] = {}
    for at, row in enumerate(rows):
        for word in row:
            if word.cell:
                spans.setdefault(word.cell[0], []).append(at)
    return any(not word.cell for span in spans.values() for row in rows[span[0] : span[-1] + 1] for word in row)


def _crossed_by_a_table(rows: list[list[Word]], x: float) -> bool:
    tables: dict[int, set[bool]] = {}
    for row in rows:
        for word in row:
            if word.cell:
                tables.setdefault(word.cell[0], set()).add(word.x0 < x)
    return any(len(found) > 1 for found in tables.values())


def _cells(words: list[Word]) -> Iterator[Block]:
    by_cell: dict[tuple, dict[int, list[Word]]] = {}
    for word in words:
        by_cell.setdefault(word.cell, {}).setdefault(word.row, []).append(word)
    for cell in sorted(by_cell):
        rows = list(by_cell[cell].values())
        edges = [word for row in rows for word in row]
        yield Block(rows, min(word.x0 for word in edges), max(word.x1 for word in edges))


def _usual_leading(blocks: Iterable[Block]) -> float:
    """Height of a line in sizes of its type, as it is inside paragraphs: between lines of which the second goes on in
    the middle of a sentence. Where there are none such, what is near the least."""
    every, sure = [], []
    for block in blocks:
        for above, below in zip(block.rows, block.rows[1:], strict=False):
            step = (above[0].y - below[0].y) / above[0].size
            if above[0].size == below[0].size and 0.8 < step < 2.6:
                every.append(step)
                is_full = above[-1].x1 > block.left + 0.8 * (block.right - block.left)
                if is_full and below[0].text[:1].islower() and not above[-1].text.endswith((".", ":", ";")):
                    sure.append(step)
    if len(sure) >= 3:
        return sorted(sure)[len(sure) // 2]
    return sorted(every)[len(every) // 10] if every else 1.2


def _block_lines(block: Block, page: int, is_first: bool, usual: float) -> Iterator[Line]:
    above: Word | None = None
    for row in block.rows:
        first, last = row[0], row[-1]
        if above is None:
            before = PAGE if block.follows or (is_first and page > 1) else SPACE
        else:
            step = (above.y - first.y) / min(max(above.size, first.size), above.size * 1.15)
            before = SPACE if step > usual * _PARTED or step < 0 else NOTHING
        width = sum(one.x1 - one.x0 for one in row) / max(sum(len(one.text) for one in row), 1)
        words = [one for one in row if any(character.isalpha() for character in one.text)] or row
        yield Line(
            text_of(row), indent=round(first.x0 - block.left, 1), room=(block.right - last.x1) / max(width, 0.5),
            before=before, size=max(row, key=lambda one: len(one.text)).size,
            bold=all(one.bold for one in words),
            page=page, cell=first.cell,
        )  # fmt: skip
        above = first
