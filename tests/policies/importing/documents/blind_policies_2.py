"""More policies held back, as blind_policies.py: whoever writes the importer does not read them."""

from __future__ import annotations

from .bank import take
from .structure import Bullet, Item, Made, Para, Section, Sub, bullets, lettered, numbered, paras, roman

CLEAVER_HILL = Made(
    slug="cleaver-hill",
    council="Cleaver Hill Community Council",
    title="Press and Digital Media Policy",
    adopted="2021-09-13",
    review="2023-09",
    end=("Policy adopted: 13 September 2021", "Policy to be reviewed: September 2023", "Signed .............................. (Chair)    Dated .............................."),
    running="Press and Digital Media Policy",
    formats=("docx-typed", "pdf", "txt", "md"),
    parts=(
        Section("Part A:", "The press", (*(Item(f"{n}.", t) for n, t in enumerate(take("roles", 0, 9), 1)),)),
        Section("Part B:", "Digital media", (*(Item(f"{n}.", t) for n, t in enumerate(take("posting", 3, 10), 1)), Item("8.", "A moderator may close a discussion that:", roman("has run for more than a week;", "has become personal; or", "repeats itself.", form="({})")))),
        Section("Part C:", "Members' own accounts", (*(Item(f"{n}.", t) for n, t in enumerate(take("personal", 0, 9), 1)),)),
    ),
)

SANDHOLME = Made(
    slug="sandholme",
    council="Sandholme Parish Council",
    title="Communications Strategy and Social Media Policy",
    adopted="2024-10-21",
    review="2026-10",
    front=("Adopted by Full Council on 21st October 2024 (min. 24/156)", "Next review due October 2026"),
    contents=True,
    running="Sandholme Parish Council",
    formats=("docx-typed", "pdf", "txt", "html-word"),
    parts=(
        Section("1.0", "INTRODUCTION", paras(*take("purpose", 0, 3), take("long")[0]), ref="1.0"),
        Section("2.0", "AUDIENCES", (Para("The Council writes for:"), Bullet("residents", bullets("of working age", "in retirement", "of school age")), Bullet("visitors"), Bullet("other councils, and the bodies with which the Council works")), ref="2.0"),
        Section("3.0", "CHANNELS", (Sub("Website", paras(take("data")[3], take("data")[5])), Sub("Newsletter", paras("The newsletter appears in March, June, September and December.", "It is delivered by volunteers.")), Sub("Social media", paras(*take("posting", 3, 7)))), ref="3.0"),
        Section("4.0", "CONDUCT", paras(*take("personal", 0, 5), *take("comments", 8, 12)), ref="4.0"),
    ),
)

FERRY_DITTON = Made(
    slug="ferry-ditton",
    council="Ferry Ditton Parish Council",
    title="Social Media and Electronic Communication Policy",
    adopted="2023-05-22",
    review="2024-05",
    end=("Adopted by the Council at its Annual Meeting on 22nd May 2023", "Review date: May 2024"),
    running="Ferry Ditton Parish Council",
    formats=("docx-plain", "pdf-plain", "txt-extracted", "html-docs", "md-bold"),
    parts=(
        Section("1.", "Policy statement", paras(take("purpose")[0], take("purpose")[8])),
        Section("2.", "Legal framework", (Para("Everybody who posts for the Council should know the following:"), *bullets("Defamation Act 2013", "Equality Act 2010", "Human Rights Act 1998", "Freedom of Information Act 2000", "Data Protection Act 2018"))),
        Section("3.", "Responsibilities of councillors", numbered("3.", *take("personal", 0, 8))),
        Section("4.", "Responsibilities of the Clerk", (*numbered("4.", *take("roles", 0, 6)), Item("4.7", "The Clerk will remove posts that are:", bullets("in breach of the law", "abusive", "repeated")), Item("4.8", take("review")[0]))),
        Section("5.", "Residents", (Para("Residents can expect that:"), *lettered("posts are answered within three working days;", "complaints go to the Clerk; and", "criticism is not taken down.", form="({})"), *paras(*take("comments", 5, 8)))),
    ),
)

QUAKERS_GREEN = Made(
    slug="quakers-green",
    council="Quakers Green Parish Council",
    title="Rules for the Use of the Council's Facebook Page",
    adopted="2019-07-08",
    review=None,
    end=("Adopted by the Council on 8th July 2019",),
    formats=("docx-plain", "txt-tight", "pdf-plain", "html-docs", "txt-extracted"),
    parts=tuple(Item(f"{n}.", text) for n, text in enumerate((*take("posting", 3, 12), *take("comments", 0, 9)), 1)),
)

OLD_LEYS = Made(
    slug="old-leys",
    council="Old Leys Town Council",
    title="Media Relations Policy",
    adopted="2022-12-05",
    review="2025-12",
    control=(("Policy number", "TC-14"), ("Adopted", "5 December 2022"), ("Date of next review", "December 2025"), ("Committee", "Policy and Resources")),
    contents=True,
    running="TC-14 Media Relations Policy – adopted 5 December 2022",
    formats=("docx-plain", "pdf-plain", "md-bold", "html-docs"),
    parts=(
        Section("", "Introduction", paras(*take("purpose", 0, 3))),
        Section("", "Press", (Sub("Enquiries", paras(take("roles")[3], "Enquiries are logged by the Town Clerk.")), Sub("Releases", paras("Releases are issued by the Town Clerk.", "Each release names a person to contact.")))),
        Section("", "Social media", (Para("Officers will:"), *bullets("post at least once a week", "answer questions", "keep a record of complaints"), Para("Officers will not:"), *bullets("argue", "speculate", "post late at night"))),
        Section("", "Safety", paras(*take("security", 0, 5))),
    ),
)

STAPLE_FORD = Made(
    slug="staple-ford",
    council="Staple Ford Parish Council",
    title="Communications Policy and Procedure",
    adopted="2024-01-08",
    review="2025-01",
    front=("Policy adopted: 8th January 2024", "Review date: January 2025"),
    running="Staple Ford Parish Council – Communications Policy and Procedure",
    numbering=(("decimal", "%1."), ("decimal", "%1.%2."), ("decimal", "%1.%2.%3."), ("lowerLetter", "(%4)")),
    formats=("docx", "docx-plain", "pdf-plain", "txt-extracted", "md-bold", "docx-odd"),
    parts=(
        Section("1.", "Introduction", tuple(Item(f"1.{n}.", t) for n, t in enumerate(take("purpose", 0, 5), 1))),
        Section("2.", "Procedure", (Item("2.1.", "Before a post is published the author:", (Item("2.1.1.", "checks names and dates;"), Item("2.1.2.", "asks a second person to read it, who is:", lettered("the Clerk, or", "a member of the working group; and", form="({})")), Item("2.1.3.", "keeps the source."))), *(Item(f"2.{n}.", t) for n, t in enumerate(take("posting", 3, 9), 2)))),
        Section("3.", "Email", tuple(Item(f"3.{n}.", t) for n, t in enumerate(take("email", 0, 11), 1))),
        Section("4.", "Data", tuple(Item(f"4.{n}.", t) for n, t in enumerate(take("data", 0, 9), 1))),
    ),
)

ALL = (CLEAVER_HILL, SANDHOLME, FERRY_DITTON, QUAKERS_GREEN, OLD_LEYS, STAPLE_FORD)
