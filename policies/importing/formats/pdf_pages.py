"""What stands on the pages of a PDF: letters with their places, ruled lines, pictures."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage, LTLine, LTPage, LTRect
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import decode_text

from policies.importing.document import Unreadable
from policies.importing.formats import limits

PASSWORD = "This PDF is locked with a password. Save a copy without the password, and choose that."
_MANY_PAGES = "This PDF has more than {most} pages. Choose the file that holds the policy alone."
_CROWDED = "This PDF holds far more on one page than a policy can. Choose the Word file, or paste the text."
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_SYMBOLS = re.compile(r"symbol|dingbat|webding", re.IGNORECASE)
_MADE_BY = re.compile(
    r"^microsoft \w+ - |^\(?(?:untitled|anonymous)\)?$|\.(?:docx?|odt|rtf|pdf|html?|txt|pub)$", re.IGNORECASE
)
_THIN = 2.5
#: A bullet that is drawn, as browsers do, and not set in type.
DRAWN_BULLET = "\uf0b7"
_DOT = (1.5, 7.0)
_MOST_DOTS = 500


@dataclass(frozen=True, slots=True)
class Letter:
    """``y``: of the line it stands on, upwards from the foot of the page; all in points."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, upright or level: ``x0 == x1`` or ``y0 == y1``."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_upright(self) -> bool:
        return self.x0 == self.x1


@dataclass
class Page:
    number: int
    width: float
    height: float
    letters: list[Letter] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    unknown: int = 0
    dots: int = 0
    has_picture: bool = False


def open_pdf(content: bytes) -> tuple[str, Iterator[Page]]:
    """The title in the file's properties, and its pages. Raises Unreadable for a password and for too many pages."""
    try:
        document = PDFDocument(PDFParser(io.BytesIO(content)))
    except (PDFPasswordIncorrect, PDFEncryptionError) as error:
        raise Unreadable(PASSWORD) from error
    return _title(document), _pages(document)


def _title(document: PDFDocument) -> str:
    title = next((info["Title"] for info in document.info if info.get("Title")), b"")
    title = decode_text(title).strip() if isinstance(title, bytes) else ""
    return "" if _MADE_BY.search(title) else title


def _pages(document: PDFDocument) -> Iterator[Page]:
    manager = PDFResourceManager(caching=True)
    device = _Device(manager)
    interpreter = PDFPageInterpreter(manager, device)
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        if number > limits.PAGES:
            raise Unreadable(_MANY_PAGES.format(most=limits.PAGES))
        interpreter.process_page(page)
        if device.page is not None:
            yield _read(device.page, number)


class _Device(PDFLayoutAnalyzer):
    """Keeps each page as drawn, and stops at one that draws without end."""

    def __init__(self, manager: PDFResourceManager):
        super().__init__(manager, laparams=None)
        self.page: LTPage | None = None
        self._drawn = 0

    def begin_page(self, page, ctm) -> None:
        self.page, self._drawn = None, 0
        super().begin_page(page, ctm)

    def receive_layout(self, ltpage: LTPage) -> None:
        self.page = ltpage

    def render_char(self, *args, **kwargs):
        self._count()
        return super().render_char(*args, **kwargs)

    def paint_path(self, *args, **kwargs):
        self._count()
        return super().paint_path(*args, **kwargs)

    def _count(self) -> None:
        self._drawn += 1
        if self._drawn > limits.PAGE_OBJECTS:
            raise Unreadable(_CROWDED)


def _read(layout: LTPage, number: int) -> Page:
    page = Page(number, layout.width, layout.height)
    waiting = [layout]
    while waiting:
        for item in waiting.pop():
            if isinstance(item, LTChar):
                _letter(item, page)
            elif isinstance(item, LTImage):
                page.has_picture = True
            elif isinstance(item, LTLine | LTRect | LTCurve):
                if _is_dot(item) and page.dots < _MOST_DOTS:
                    page.dots += 1
                    page.letters.append(Letter(DRAWN_BULLET, item.x0, item.x1, item.y0 - 1.5, 10.0, False))
                else:
                    page.rules += _rules(item)
            elif isinstance(item, LTContainer):
                waiting.append(item)
    return page


def _is_dot(item) -> bool:
    low, high = _DOT
    return low < item.width < high and low < item.height < high and abs(item.width - item.height) < 0.7


def _letter(item: LTChar, page: Page) -> None:
    a, b, _, _, _, y = item.matrix
    # Only what is written level: a watermark across the page is none of the policy.
    if abs(b) > abs(a) * 0.05 or a <= 0 or not 0 <= y <= page.height or not -1 <= item.x0 <= page.width:
        return
    text = item.get_text()
    if text.startswith("(cid:"):
        page.unknown += 1
        if not _SYMBOLS.search(item.fontname):
            return
        text = "•"
    elif text == "·" and _SYMBOLS.search(item.fontname):
        text = "•"
    elif len(text) == 1 and "\ufb00" <= text <= "\ufb06":
        text = unicodedata.normalize("NFKC", text)
    page.letters.append(Letter(text, item.x0, item.x1, y, item.size or 1.0, bool(_BOLD.search(item.fontname))))


def _rules(item) -> list[Rule]:
    """A thin box is a line; a wide one, four; curves and slanting lines, none."""
    x0, y0, x1, y1 = item.bbox
    if isinstance(item, LTCurve) and not isinstance(item, LTLine | LTRect):
        return []
    wide, high = x1 - x0 > _THIN, y1 - y0 > _THIN
    if isinstance(item, LTLine) and wide and high:
        return []
    if wide and high:
        return [Rule(x0, y0, x1, y0), Rule(x0, y1, x1, y1), Rule(x0, y0, x0, y1), Rule(x1, y0, x1, y1)]
    if wide:
        return [Rule(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2)]
    return [Rule((x0 + x1) / 2, y0, (x0 + x1) / 2, y1)] if high else []
