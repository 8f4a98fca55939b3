"""The policies held back: whoever writes the importer does not read this file, nor what is missed in it."""

from __future__ import annotations

from .bank import take
from .structure import Item, Made, Para, Rows, Section, Sub, bullets, lettered, numbered, paras, roman

DRAYBROOK = Made(
    slug="draybrook",
    council="Draybrook Parish Council",
    title="Communications and Media Policy",
    adopted="2022-06-13",
    review="2024-06",
    control=(("Document", "Communications and Media Policy"), ("Adopted by", "Full Council, 13th June 2022"), ("Review", "June 2024"), ("Version", "1.4")),
    contents=True,
    running="Draybrook Parish Council | Communications and Media Policy v1.4",
    numbering=(("decimal", "%1"), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)")),
    formats=("docx", "pdf-two", "txt", "docx-tracked"),
    parts=(
        Section("1", "Introduction", (Section("1.1", "Aim", paras(*take("purpose", 0, 2))), Section("1.2", "Legal background", paras(*take("purpose", 3, 5))))),
        Section(
            "2",
            "Publishing",
            (
                Section("2.1", "What we publish", (Para("The Council publishes:"), *lettered(*take("short", 0, 7), form="({})"))),
                Section("2.2", "What we do not publish", (Para("The Council does not publish:"), *lettered(*take("banned", 0, 6), form="({})"))),
                Section("2.3", "Approval", lettered("The Clerk approves posts.", "Urgent posts are approved by one of:", form="({})")[:1] + (Item("(b)", "Urgent posts are approved by one of:", roman("the Chair;", "the Vice-Chair;", "the chair of a committee.", form="({})")),)),
            ),
        ),
        Section("3", "Listening", (Section("3.1", "Comments", paras(*take("comments", 0, 5))), Section("3.2", "Complaints", paras(*take("comments", 6, 9))))),
        Section("4", "Review", paras(*take("review", 3, 5))),
    ),
)

HOLLINGSIDE = Made(
    slug="hollingside",
    council="Hollingside Parish Council",
    title="Social Media Policy",
    adopted="2020-02-03",
    review=None,
    front=("Adopted 3.2.2020",),
    running="HOLLINGSIDE PARISH COUNCIL",
    formats=("pdf", "txt-cp1252", "docx-typed"),
    parts=tuple(
        Section("", heading, tuple(Item(f"{n}.", t) for n, t in enumerate(texts, start)))
        for heading, start, texts in (
            ("INTRODUCTION", 1, take("purpose", 0, 7)),
            ("RESPONSIBILITIES", 8, take("roles", 0, 8)),
            ("CONTENT OF POSTS", 16, take("posting", 3, 14)),
            ("DEALING WITH COMMENTS", 27, take("comments", 0, 8)),
            ("COUNCILLORS' OWN USE", 35, take("personal", 0, 9)),
        )
    ),
)

CAPEL_ISAF = Made(
    slug="capel-isaf",
    council="Cyngor Cymuned Capel Isaf",
    title="Polisi Cyfryngau / Media Policy",
    adopted="2024-01-15",
    review="2026-01",
    control=(("Mabwysiadwyd / Adopted", "15 Ionawr 2024 / 15 January 2024"), ("Adolygu / Review", "Ionawr 2026 / January 2026")),
    formats=("docx", "html", "pdf-browser"),
    parts=(
        Rows(
            "languages",
            ("", "Cymraeg", "English"),
            (
                ("1", "Mae'r Cyngor yn croesawu cwestiynau gan y wasg.", "The Council welcomes questions from the press."),
                ("2", "Y Clerc sy'n ateb ar ran y Cyngor.", "The Clerk answers on behalf of the Council."),
                ("3", "Caiff cynghorwyr siarad drostynt eu hunain.", "Councillors may speak for themselves."),
                ("4", "Ni roddir gwybodaeth gyfrinachol i neb.", "Confidential information is given to nobody."),
                ("5", "Cyhoeddir datganiadau ar y wefan yn y ddwy iaith.", "Statements are published on the website in both languages."),
                ("6", "Cedwir copi o bob datganiad am chwe blynedd.", "A copy of each statement is kept for six years."),
            ),
        ),
    ),
)

TARN_HOWE = Made(
    slug="tarn-howe",
    council="Tarn Howe Parish Council",
    title="Facebook Page Rules",
    adopted="2025-09-01",
    review="2026-09-01",
    control=(("Adopted", "1 September 2025"), ("Next review", "1 September 2026"), ("Responsible officer", "Clerk and RFO")),
    formats=("md-other", "html-word", "docx", "txt-dashes"),
    parts=(
        Section("", "About this page", paras(take("purpose")[7], take("comments")[1])),
        Section("", "May be posted without approval", bullets(*take("short", 0, 8))),
        Section("", "Must be approved by the Clerk first", bullets("anything about an election or a candidate", "photographs of people under 18", "replies to complaints", "all other posts")),
        Section("", "Will be removed", bullets(*take("banned", 2, 8))),
        Section("", "Contacting the Council", paras(take("email")[2], take("email")[3])),
    ),
)

LONG_MARLING = Made(
    slug="long-marling",
    council="Long Marling Town Council",
    title="Digital Communications Code",
    adopted="2023-05-15",
    review="2025-05",
    end=("This Code was adopted by Long Marling Town Council at its annual meeting on Monday, 15th May 2023.", "Review date: May 2025", "Chair ____________________  Date ____________", "Clerk ____________________  Date ____________"),
    tolerated=("This Code was adopted by Long Marling Town Council at its annual meeting on Monday, 15th May 2023.",),
    running="Digital Communications Code",
    numbering=(("upperRoman", "%1"), ("lowerLetter", "%2."), ("lowerRoman", "%3.")),
    formats=("docx-tracked", "pdf", "txt", "txt-tight", "pdf-browser", "docx-odd"),
    parts=(
        Section("I", "Principles", lettered(*take("purpose", 0, 4))),
        Section("II", "Officers", (*lettered(*take("roles", 0, 5)), Item("f.", "An officer who leaves hands over:", roman("every password;", "every device; and", "a list of posts that are waiting.")), *lettered(*take("security", 0, 4), start=6))),
        Section("III", "Councillors", lettered(*take("personal", 0, 9))),
        Section("IV", "Public", lettered(*take("comments", 0, 10))),
        Section("V", "Data", lettered(*take("data", 0, 9))),
    ),
)

BARROW_END = Made(
    slug="barrow-end",
    council="Barrow End Parish Council",
    title="Website and Social Media Policy",
    adopted="2024-05-13",
    review="2027-05",
    history=(("Version", "Date", "Action"), ("1", "14 May 2018", "Adopted by Council"), ("2", "17 May 2021", "Adopted following review"), ("3", "13 May 2024", "Adopted following review")),
    end=("Next review: May 2027",),
    numbering=(("decimal", "%1."), ("decimal", "%1.%2")),
    formats=("docx-tracked", "html", "html-word", "docx-styles", "pdf-browser"),
    parts=(
        Section("1.", "Website", (Rows("numbered", ("Ref", "Rule", "Who"), (("1.1", "Agendas appear three clear days before a meeting.", "Clerk"), ("1.2", "Draft minutes appear within a month.", "Clerk"), ("1.3", "Accounts appear by 1 July.", "RFO"), ("1.4", "Broken links are mended within a week.", "Webmaster"))),)),
        Section("2.", "Social media", numbered("2.", *take("posting", 3, 9))),
        Section("3.", "Comments", (Rows("numbered", ("Ref", "Rule"), tuple((f"3.{n}", t) for n, t in enumerate(take("comments", 0, 6), 1))),)),
        Section("4.", "Definitions", (Rows("terms", ("Word", "Meaning"), (("Post", "anything placed on a Council page"), ("Comment", "what a member of the public writes under a post"))),)),
    ),
)

SWALLOWDALE = Made(
    slug="swallowdale",
    council="Swallowdale Parish Council",
    title="Statement of Policy on Social Media",
    adopted=None,
    review="2026-04-30",
    front=("Issued 30 April 2024", "To be reviewed no later than 30 April 2026"),
    formats=("txt-lines", "pdf", "docx", "pdf-browser"),
    parts=(
        *paras(take("purpose")[0], take("long")[4]),
        Section("", "Tone", paras(take("posting")[3], take("comments")[8])),
        Section("", "Accuracy", paras(take("posting")[9], take("posting")[8])),
        Section("", "Privacy", paras(*take("data", 0, 4), take("long")[2])),
        Section("", "Elections", paras(take("banned")[12])),
        Section("", "Enforcement", paras(*take("review", 0, 4))),
    ),
)

MARSH_END = Made(
    slug="marsh-end",
    council="Marsh End Parish Council",
    title="Social Media: Your Questions Answered",
    adopted="2023-12-11",
    review="2025-12",
    end=("Adopted by the Parish Council on 11/12/2023", "Review: December 2025"),
    running="Social Media: Your Questions Answered",
    numbering=(("decimal", "%1."),),
    formats=("docx", "pdf-two", "html", "docx-plain", "txt-extracted"),
    parts=(
        Section("1.", "Why does the Council use social media?", paras(take("purpose")[2], take("purpose")[8])),
        Section("2.", "Who is allowed to post?", (Para("Only these people may post:"), *bullets("the Clerk;", "the Assistant Clerk;", "the Chair, in an emergency."))),
        Section("3.", "What will you find on our pages?", bullets(*take("short", 0, 7))),
        Section("4.", "What will you not find?", bullets(*take("banned", 0, 6))),
        Section("5.", "Will somebody answer me?", paras(*take("comments", 1, 3), take("comments")[7], take("email")[1])),
        Section("6.", "Can I be blocked?", paras(*take("comments", 4, 6))),
        Section("7.", "How is my information kept safe?", (Sub("On our computers", paras(*take("security", 0, 3))), Sub("On paper", paras(take("data")[4], take("data")[0])))),
    ),
)

STONEY_RIGG = Made(
    slug="stoney-rigg",
    council="Stoney Rigg Parish Council",
    title="Publicity Policy",
    adopted="2021-07-01",
    review="2023-07-01",
    front=("Date of adoption: 1 July 2021", "Date of review: 1 July 2023"),
    running="Stoney Rigg PC – Publicity Policy",
    formats=("docx-typed", "pdf", "txt"),
    parts=(
        *(
            Section(f"{n}.", heading, tuple(Item(f"{at}.", t) for at, t in enumerate(texts, start)))
            for n, heading, start, texts in (
                (1, "Background", 1, take("purpose", 0, 6)),
                (2, "Publicity in ordinary times", 7, take("posting", 3, 12)),
                (3, "Publicity before elections", 16, take("banned", 0, 8)),
                (4, "Press", 24, take("roles", 0, 9)),
            )
        ),
    ),
)

OVERWATER = Made(
    slug="overwater",
    council="Overwater and Lings Parish Council",
    title="Online Conduct Policy",
    adopted="2024-11-26",
    review="2025-11",
    front=("Adopted at the meeting of 26 November 2024, minute 112",),
    end=("The next review of this policy is due in November 2025.",),
    tolerated=("The next review of this policy is due in November 2025.",),
    numbering=(("decimal", "(%1)"), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")),
    formats=("docx", "txt", "html", "docx-styles"),
    parts=(
        Section("(1)", "Members", (Item("(a)", "A member posting about the parish shall:", roman(*take("asks", 0, 6), form="({})")), *lettered(*take("personal", 0, 6), form="({})", start=1))),
        Section("(2)", "Staff", lettered(*take("roles", 0, 9), form="({})")),
        Section("(3)", "Residents", lettered(*take("comments", 0, 8), form="({})")),
    ),
)

ALL = (

    DRAYBROOK, HOLLINGSIDE, CAPEL_ISAF, TARN_HOWE, LONG_MARLING, BARROW_END, SWALLOWDALE, MARSH_END, STONEY_RIGG,
    OVERWATER,
)  # fmt: skip
