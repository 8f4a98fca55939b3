"""Short policies that differ in how they say, or do not say, when they were adopted and when they fall due."""

from __future__ import annotations

from .bank import take
from .structure import Item, Made, Section, numbered

BODY = (
    Section("1.", "Scope", numbered("1.", *take("purpose", 0, 3))),
    Section("2.", "Posts", numbered("2.", *take("posting", 3, 7))),
)


def dated(slug: str, adopted, review, front=(), end=(), closing="") -> Made:
    """``closing``: a numbered clause that itself gives the dates."""
    parts = BODY + ((Section("3.", "Adoption", (Item("3.1", closing),)),) if closing else ())
    return Made(
        slug=f"dates-{slug}",
        council="Saint Osyth-on-the-Hill Parish Council",
        title="Social Media Policy",
        parts=parts,
        formats=("txt-lines", "docx-typed", "pdf"),
        adopted=adopted,
        review=review,
        front=front,
        end=end,
    )


SEEN = (
    dated("meeting", "2021-05-14", "2023-05", front=("Approved at Council Meeting: 14 May 2021", "Effective from: 1 June 2021", "Date for Next Review: May 2023")),
    dated("short-year", "2022-03-07", "2024-03-07", end=("Adopted: 7/3/22", "Review: 7/3/24")),
    dated("draft", None, None, front=("Draft 3 – 12 January 2024",)),
    dated("line", "2019-05-01", "2025-05", end=("Adopted – 1st May 2019; reviewed – 6th May 2021; reviewed – 4th May 2023. Next review: May 2025",)),
    dated("printed", None, None, end=("Printed on 3 March 2024",)),
    dated("annual", "2017-05-18", None, front=("Adopted 18 May 2017. Last reviewed: 16 May 2024. To be reviewed annually.",)),
    dated("resolution", "2024-02-12", "2026-02", closing="This policy was adopted by resolution of the Council on 12 February 2024 and is due for review in February 2026."),
)
BLIND = (
    dated("clause", "2022-04-04", "2024-04", closing="The Council adopted this policy at its meeting on Monday 4th April 2022, and will next review it in April 2024."),
    dated("iso", "2021-11-08", "2022-11", front=("Ratified by Full Council 2021-11-08", "Next review due 2022-11")),
    dated("short-month", "2023-09-20", "2025-09", end=("Adopted 20th Sept 2023 (minute ref 2023/88)", "Next review Sept 2025")),
    dated("again", "2023-07-11", "2026-07", front=("Originally adopted 9 June 2015", "Reviewed and re-adopted 11 July 2023", "Review due July 2026")),
    dated("dots", "2023-02-15", "2025-02-15", end=("Approved: Council meeting, 15.2.2023", "Review date: 15.2.2025", "Signed ……………… Chairman")),
    dated("welsh", "2021-11-05", "2023-11", front=("Mabwysiadwyd gan y Cyngor: 5 Tachwedd 2021", "I'w adolygu: Tachwedd 2023")),
)
