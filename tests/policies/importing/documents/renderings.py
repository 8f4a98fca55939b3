"""The kinds of file, and every file there is: ``files()``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from . import as_html, as_pdf, as_text, as_word, word_oddities
from .blind_policies import ALL as BLIND_POLICIES
from .blind_policies_2 import ALL as MORE_BLIND_POLICIES
from .blind_policies_3 import ALL as LAST_BLIND_POLICIES
from .dated_policies import BLIND as BLIND_DATES
from .dated_policies import SEEN as SEEN_DATES
from .gold import Answer, answer
from .numbered_policies import ALL as NUMBERED
from .plain_policies import ALL as PLAIN
from .structure import Made

# Printed by a browser from as_html.for_print, and kept, since the tests have no browser.
PRINTED = Path(__file__).parent / "printed"

# By name: what the file's name ends with, and what writes it.
FORMATS: dict[str, tuple[str, Callable[[Made], bytes]]] = {
    "docx": (".docx", as_word.automatic),
    "docx-typed": (".docx", as_word.typed),
    "docx-tracked": (".docx", as_word.tracked),
    "docx-styles": (".docx", as_word.styled),
    "docx-odd": (".docx", word_oddities.odd),
    "docx-plain": (".docx", as_word.plain),
    "pdf": (".pdf", as_pdf.one_column),
    "pdf-two": (".pdf", as_pdf.two_columns),
    "pdf-plain": (".pdf", as_pdf.plain),
    "pdf-browser": (".pdf", lambda made: (PRINTED / f"{made.slug}.pdf").read_bytes()),
    "txt": (".txt", as_text.encoded(as_text.hard_wrapped, "utf-8")),
    "txt-tight": (".txt", as_text.encoded(as_text.tight, "utf-8")),
    "txt-extracted": (".txt", as_text.encoded(as_text.extracted, "utf-8", typographic=True)),
    "txt-lines": (".txt", as_text.encoded(as_text.a_line_each, "utf-8-sig")),
    "txt-utf16": (".txt", as_text.encoded(as_text.a_line_each, "utf-16", typographic=True)),
    "txt-cp1252": (".txt", as_text.encoded(as_text.a_line_each, "cp1252", typographic=True)),
    "txt-dashes": (".txt", as_text.encoded(lambda made: as_text.a_line_each(made, "- ", dash_items=True), "utf-8")),
    "md": (".md", as_text.encoded(as_text.markdown, "utf-8")),
    "md-other": (".md", as_text.encoded(as_text.other_markdown, "utf-8")),
    "md-bold": (".md", as_text.encoded(as_text.bold_markdown, "utf-8")),
    "html-docs": (".html", as_html.shared_document),
    "html": (".html", as_html.clean),
    "html-word": (".html", as_html.pasted),
}
POLICIES: dict[str, Made] = {made.slug: made for made in (*NUMBERED, *PLAIN, *SEEN_DATES, *BLIND_POLICIES, *MORE_BLIND_POLICIES, *LAST_BLIND_POLICIES, *BLIND_DATES)}
BLIND: frozenset[str] = frozenset(made.slug for made in (*BLIND_POLICIES, *MORE_BLIND_POLICIES, *LAST_BLIND_POLICIES, *BLIND_DATES))


@dataclass(frozen=True)
class MadeFile:
    slug: str
    kind: str

    @property
    def name(self) -> str:
        return self.slug + FORMATS[self.kind][0]

    @property
    def key(self) -> str:
        return f"{self.slug}/{self.kind}"

    @property
    def blind(self) -> bool:
        return self.slug in BLIND

    def content(self) -> bytes:
        return FORMATS[self.kind][1](POLICIES[self.slug])

    def answer(self) -> Answer:
        return gold(self.slug)


@cache
def gold(slug: str) -> Answer:
    return answer(POLICIES[slug])


def files() -> Iterator[MadeFile]:
    for made in POLICIES.values():
        for kind in made.formats:
            yield MadeFile(made.slug, kind)
