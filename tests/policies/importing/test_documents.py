"""Documents as councils have them become clauses; files that cannot be read say why in a sentence."""

from __future__ import annotations

import pytest

from policies.importing.document import Unreadable
from policies.importing.reading import read_document

from .documents.bad_files import BAD_FILES
from .documents.renderings import MadeFile
from .documents.score import compare

# One of each kind of file, and of each way of numbering; all hundred are measured by benchmarks/importing.py.
QUICK = (
    MadeFile("hartsmoor", "docx"),
    MadeFile("hartsmoor", "docx-tracked"),
    MadeFile("little-wenlow", "txt-dashes"),
    MadeFile("ashcombe", "pdf"),
    MadeFile("mere-st-john", "pdf-two"),
    MadeFile("thornley-cross", "txt-cp1252"),
    MadeFile("oakhanger-vale", "txt-lines"),
    MadeFile("pennyford", "txt-utf16"),
    MadeFile("whinlaw", "md"),
    MadeFile("elmstead-barrow", "html"),
    MadeFile("saltersgate", "html-word"),
    MadeFile("nant-y-felin", "docx-typed"),
    MadeFile("fenwick-magna", "txt"),
)
FLOOR = 0.95


@pytest.mark.parametrize("file", QUICK, ids=lambda file: file.key)
def test_clauses_are_found_with_their_references(file):
    report = compare(file.answer(), read_document(file.content(), file.name))
    score = report.score
    assert score.found >= FLOOR * score.gold, report.misses
    assert score.found >= FLOOR * score.returned, report.misses
    assert score.unique, report.misses


@pytest.mark.parametrize("file", QUICK, ids=lambda file: file.key)
def test_title_and_dates_are_read_where_words_beside_them_say_so(file):
    report = compare(file.answer(), read_document(file.content(), file.name))
    assert (report.score.titles, report.score.adopted, report.score.review) == (1, 1, 1), report.misses


@pytest.mark.parametrize("case", BAD_FILES.values(), ids=BAD_FILES.keys())
def test_a_file_that_cannot_be_read_says_why_in_one_line(case):
    with pytest.raises(Unreadable) as caught:
        read_document(case.content(), case.name)
    words = caught.value.words
    assert "\n" not in words and words.endswith(".") and words[0].isupper()
    assert any(name in words.lower() for name in case.names), words
