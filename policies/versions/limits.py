"""How much a version holds, wherever it comes from: the desk, a document, or a file."""

from types import MappingProxyType

MOST_CLAUSES = 500
#: Of one version: what a councillor reads at the first visit.
MOST_KEY_CLAUSES = 8
#: Of one version: questions that it leaves open, and readings.
MOST_READINGS = 500
#: Of one version: lines on who decides.
MOST_WAYS = 30
#: Of one such line, one after the other; and of those whom one of them names.
MOST_CONSULTS = 2
MOST_NAMED = 20
#: Of one clause.
MOST_EXAMPLES = 20
#: Of one version: all are tried before it is adopted.
MOST_EXAMPLES_IN_ALL = 200
#: Characters of each field. A clause of a policy is a paragraph, not a book. An anchor may fill its column, so that
#: no clause that stands is too long for its own page.
LONGEST = MappingProxyType({
    "label": 60, "title": 200, "adopted_note": 300, "minute_ref": 60,
    "text": 20_000, "section_number": 20, "section": 200, "ref": 30, "anchor": 120, "heading": 200, "summary": 400,
    "example": 5_000, "question": 20_000, "answer": 20_000, "quote": 20_000, "key": 40,
})
