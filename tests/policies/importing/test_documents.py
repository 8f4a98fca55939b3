"""Documents as councils have them become clauses; files that cannot be read say why in a sentence."""

from __future__ import annotations

from functools import cache

import pytest

from policies.importing.document import Unreadable
from policies.importing.reading import read_document

from .documents.bad_files import BAD_FILES
from .documents.renderings import MadeFile, gold
from .documents.score import BAR, Report, compare

# One of each kind of file, and of each way of numbering; all the others are measured by benchmarks/importing.py.
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


@cache
def report_on(file: MadeFile) -> Report:
    return compare(file.answer(), read_document(file.content(), file.name))


@pytest.mark.parametrize("file", QUICK, ids=lambda file: file.key)
def test_clauses_are_found_with_their_references(file):
    report = report_on(file)
    score = report.score
    assert score.found >= BAR * score.gold, report.misses
    assert score.found >= BAR * score.returned, report.misses
    assert score.unique, report.misses


@pytest.mark.parametrize("file", QUICK, ids=lambda file: file.key)
def test_title_and_dates_are_read_where_words_beside_them_say_so(file):
    report = report_on(file)
    assert (report.score.titles, report.score.adopted, report.score.review) == (1, 1, 1), report.misses


@pytest.mark.parametrize("case", BAD_FILES.values(), ids=BAD_FILES.keys())
def test_a_file_that_cannot_be_read_says_why_in_one_line(case):
    with pytest.raises(Unreadable) as caught:
        read_document(case.content(), case.name)
    words = caught.value.words
    assert "\n" not in words and words.endswith(".") and words[0].isupper()
    assert any(name in words.lower() for name in case.names), words


def test_the_answers_follow_the_rules_by_hand():
    """What the judge expects is composed too, so a few of its answers are written down here."""
    found = {clause.texts[0]: (clause.refs[0], clause.anchors[0], clause.heading) for clause in gold("little-wenlow").clauses}
    assert found["Parish website."] == (None, "1-approved-channels-p1", "Approved channels")
    assert found["Post in anger."] == ("7.a", "7-don-t-a", "Don't")
    assert found["Content copied from newspapers, maps or other websites without a licence."][:2] == ("3.w.vi", "3-w-vi")
    assert gold("brackenby").clauses[-1].refs[0] == "VI(iii)"
    assert gold("upper-dene").clauses[4].anchors == ("2-should-a",)
    assert gold("nether-poole").clauses[3].anchors == ("setting-up-accounts-1",)
