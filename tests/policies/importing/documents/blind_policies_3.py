"""The last policies held back, made when the importer already ran: whoever writes it does not read them."""

from __future__ import annotations

from .bank import take
from .structure import Item, Made, Para, Section, bullets, lettered, numbered, paras, roman

LOWER_FENBY = Made(
    slug="lower-fenby",
    council="Lower Fenby Parish Council",
    title="Social Media & Press Policy",
    adopted="2024-04-16",
    review="2025-04-16",
    control=(("Approved:", "Full Council 16/04/2024"), ("Minute no.:", "24/067"), ("Next review:", "16/04/2025"), ("Version:", "1.3")),
    running="Lower Fenby Parish Council – Social Media & Press Policy – V1.3",
    numbering=(("decimal", "%1."), ("decimal", "%1.%2"), ("lowerRoman", "%3.")),
    formats=("docx", "docx-odd", "pdf", "pdf-browser", "html-word", "txt", "md-bold"),
    parts=(
        Section("1.", "Policy statement", numbered("1.", *take("purpose", 0, 4))),
        Section("2.", "The scope of the policy", (*numbered("2.", *take("purpose", 4, 8)), Item("2.5", "Third parties who have access to the Council's accounts, e.g. web designers:", roman("are named in the register;", "sign the undertaking; and", "lose access when their contract ends.")))),
        Section("3.", "Responsibility for implementation of the policy", numbered("3.", "The Council has overall responsibility for this policy; see clause 2.1.", *take("roles", 0, 5))),
        Section("4.", "Using sites in the Council's name", numbered("4.", *take("posting", 3, 13))),
        Section("5.", "Monitoring use of social media sites", (*numbered("5.", *take("review", 0, 4)), Para("Paragraph 5.2 does not apply to volunteers."))),
    ),
)

WEST_CARLBY = Made(
    slug="west-carlby",
    council="West Carlby Parish Council",
    title="Website Accessibility and Content Policy",
    adopted="2020-09-21",
    review=None,
    end=("Adopted 21 September 2020.",),
    formats=("html", "md", "docx-plain", "txt-extracted", "pdf-plain"),
    parts=(
        Para("This document is kept by the Clerk."),
        Section("", "Duties of the Clerk", (Item("1.", "The Clerk checks once a month that:", tuple(Item(f"{n}.", t) for n, t in enumerate(("links work;", "contact details are right; and", "old notices are gone."), 1))), Item("2.", take("posting")[11]), Item("3.", take("posting")[12]))),
        Section("", "Duties of editors", (Item("1.", take("posting")[3]), Item("2.", "An editor does not upload:", lettered("scanned pages;", "files larger than five megabytes; or", "maps without a licence.")), Item("3.", take("posting")[8]))),
        Section("", "Questions", paras(take("email")[1], take("comments")[7])),
    ),
)

HIGH_ORRIN = Made(
    slug="high-orrin",
    council="High Orrin Community Council",
    title="Social Media Policy and Guidance",
    adopted="2025-02-10",
    review="2028-02",
    front=("Agreed by the Community Council on Monday 10th February 2025", "Next review: February 2028"),
    contents=True,
    running="High Orrin Community Council",
    formats=("docx-typed", "pdf-two", "pdf-plain", "txt", "html-docs"),
    parts=(
        Section("Part 1", "Policy", (*(Item(f"{n}.", t) for n, t in enumerate(take("purpose", 0, 6), 1)),)),
        Section("Part 2", "Guidance", (Para("This part gives advice and does not bind anybody."), *bullets(*take("personal", 0, 9)))),
        Section("Part 3", "Moderation", (*(Item(f"{n}.", t) for n, t in enumerate(take("comments", 0, 9), 1)), Item("10.", take("long")[2]))),
    ),
)

ALL = (LOWER_FENBY, WEST_CARLBY, HIGH_ORRIN)
