"""Policies whose clauses are numbered: decimals, letters, roman figures, brackets, and all of them at once."""

from __future__ import annotations

from .bank import take
from .structure import Bullet, Item, Made, Para, Section, Sub, bullets, lettered, numbered, paras, roman

DECIMAL = (("decimal", "%1."), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"))

HARTSMOOR = Made(
    slug="hartsmoor",
    council="Hartsmoor Parish Council",
    title="Communications and Social Media Policy",
    adopted="2023-10-09",
    review="2025-10",
    front=("Adopted 9th October 2023", "Review due: October 2025"),
    contents=True,
    running="Hartsmoor Parish Council – Communications and Social Media Policy",
    numbering=DECIMAL,
    formats=("docx", "pdf", "txt", "docx-tracked", "docx-styles", "docx-plain", "pdf-plain", "md-bold", "docx-odd"),
    parts=(
        Section("1.", "Introduction", numbered("1.", *take("purpose", 0, 6))),
        Section("2.", "Roles and responsibilities", numbered("2.", *take("roles", 0, 8))),
        Section(
            "3.",
            "What the Council publishes",
            (
                Item("3.1", "The Council publishes the following as a matter of course:", numbered("3.1.", *take("posting", 0, 3))),
                *numbered("3.", *take("posting", 3, 9), start=2),
                Item("3.8", "The Council does not publish:", numbered("3.8.", *take("banned", 0, 6))),
            ),
        ),
        Section("4.", "Comments and replies", numbered("4.", *take("comments", 0, 9))),
        Section("5.", "Email and messages", numbered("5.", *take("email", 0, 6))),
        Section("6.", "Security", numbered("6.", *take("security", 0, 6))),
        Section("7.", "Monitoring and review", numbered("7.", *take("review", 0, 5))),
    ),
)

LITTLE_WENLOW = Made(
    slug="little-wenlow",
    council="Little Wenlow Parish Council",
    title="Electronic Communications Policy",
    one_line_title=True,
    front=("March 2027",),
    contents=True,
    running="Little Wenlow Parish Council",
    formats=("docx-typed", "pdf", "txt-dashes", "html"),
    parts=(
        Section(
            "1.",
            "Who may use the Council's channels",
            (
                *paras(*take("purpose", 0, 2)),
                Sub("Approved channels:", bullets("Parish website."), label=True),
                Sub("Press statements", paras(take("roles")[3], take("roles")[6])),
            ),
        ),
        Section(
            "2.",
            "Principles",
            (
                *bullets(*take("posting", 3, 6)),
                Para("Everything that the Council publishes will:"),
                *bullets("be civil and to the point.", "be true as far as the Council knows.", "contain no private information."),
                Para("So that discussions stay useful, we ask everybody to:"),
                *bullets(*take("asks", 0, 4)),
            ),
        ),
        Section(
            "3.",
            "Guidance for officers and councillors",
            (
                *lettered(*take("roles", 0, 3), *take("personal", 0, 8), *take("posting", 6, 16), take("comments")[8]),
                Item("w.", "We may take down comments or files that contain:", roman(*take("banned", 0, 8))),
                *lettered(*take("comments", 9, 12), start=23),
            ),
        ),
        Section("4.", "Website", paras(*take("data", 3, 6))),
        Section("5.", "Email", paras(*take("email", 0, 4))),
        Section("6.", "Texts and Messaging Apps", paras(take("email")[6])),
        Section(
            "7.",
            "Councillors' own pages",
            (
                Para(take("personal")[2]),
                Sub("Do:", lettered("Check your privacy settings.", "Remove other people's insults from your page.", "Say whose view you are giving.", "Read a post twice before you publish it."), label=True),
                Sub("Don't:", lettered("Post in anger.", "Write what you would not say at a meeting.", "Use the Council's equipment for your own campaign."), label=True),
            ),
        ),
    ),
)

BRACKENBY = Made(
    slug="brackenby",
    council="Brackenby Town Council",
    title="Press, Media and Social Media Protocol",
    adopted="2022-05-16",
    end=("Adopted at the Annual Meeting of the Town Council held on 16 May 2022 (minute 22/041).", "Signed: ………………………… Town Mayor", "Signed: ………………………… Town Clerk"),
    running="Brackenby Town Council Protocol",
    numbering=(("upperRoman", "%1."), ("lowerRoman", "(%2)"), ("lowerLetter", "(%3)")),
    formats=("docx", "pdf", "txt", "docx-tracked", "html-word", "txt-extracted"),
    parts=(
        Section("I.", "Background", roman(*take("purpose", 0, 5), form="({})")),
        Section("II.", "Authority", roman(*take("roles", 0, 10), form="({})")),
        Section(
            "III.",
            "Content",
            (
                *roman(*take("posting", 3, 9), form="({})"),
                Item("(vii)", "No account of the Town Council is used for:", lettered(*take("banned", 0, 5), form="({})")),
            ),
        ),
        Section("IV.", "Interaction with the public", roman(*take("comments", 0, 7), form="({})")),
        Section("V.", "Security of accounts", roman(*take("security", 0, 5), form="({})")),
        Section("VI.", "Breaches", roman(*take("review", 1, 4), form="({})")),
    ),
)

THORNLEY = Made(
    slug="thornley-cross",
    council="Thornley Cross Parish Council",
    title="Social Media Policy",
    adopted="2023-10-09",
    review="2026-05",
    control=(("Version", "2.1"), ("Owner", "The Clerk"), ("Date adopted", "09/10/2023"), ("Next review", "May 2026")),
    numbering=(("decimal", "Section %1"), ("decimal", "%1.%2")),
    formats=("md-other", "docx-typed", "txt-cp1252", "md", "docx", "docx-plain"),
    parts=(
        Section("Section 1", "Scope", numbered("1.", *take("purpose", 1, 5))),
        Section("Section 2", "Accounts", numbered("2.", *take("roles", 2, 6), *take("security", 0, 3))),
        Section("Section 3", "Posts", (*numbered("3.", *take("posting", 3, 8)), Item("3.6", "Posts must not contain:", bullets(*take("banned", 0, 5))))),
        Section("Section 4", "Comments", numbered("4.", *take("comments", 0, 6))),
        Section("Section 5", "Review", numbered("5.", *take("review", 0, 3))),
    ),
)

MERE = Made(
    slug="mere-st-john",
    council="Mere St John Parish Council",
    title="Communications Policy",
    adopted="2024-03-12",
    review="2025-03",
    end=("Approved and adopted by Mere St John Parish Council on 12 March 2024", "To be reviewed: March 2025"),
    running="Mere St John Parish Council",
    numbering=(("upperLetter", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")),
    formats=("docx", "pdf-two", "txt-lines", "txt-tight", "docx-styles"),
    parts=(
        Section("A.", "Aims", tuple(Item(f"{n}.", t) for n, t in enumerate(take("purpose", 0, 5), 1))),
        Section("B.", "Responsibilities", tuple(Item(f"{n}.", t) for n, t in enumerate(take("roles", 0, 9), 1))),
        Section(
            "C.",
            "Publishing",
            (
                *(Item(f"{n}.", t) for n, t in enumerate(take("posting", 3, 10), 1)),
                Item("8.", "The following are never published:", lettered(*take("banned", 0, 7), form="{})")),
                Item("9.", take("banned")[12]),
            ),
        ),
        Section("D.", "Comments", tuple(Item(f"{n}.", t) for n, t in enumerate(take("comments", 0, 10), 1))),
        Section("E.", "Email", tuple(Item(f"{n}.", t) for n, t in enumerate(take("email", 0, 8), 1))),
    ),
)

SALTERSGATE = Made(
    slug="saltersgate",
    council="Saltersgate Parish Council",
    title="Social Media and Press Policy",
    adopted="2021-01-20",
    review=None,
    front=("Approved by Council: 20 January 2021",),
    running="Social Media and Press Policy",
    numbering=(("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")),
    formats=("docx", "html-word", "pdf", "pdf-browser"),
    parts=(
        Section("1.", "Purpose", lettered(*take("purpose", 0, 4), form="({})")),
        Section(
            "2.",
            "Rules for posting",
            (
                *lettered(*take("posting", 3, 6), form="({})"),
                Item("(d)", "A post about an event states:", roman("the date and time;", "the place, and how to reach it without a car;", "who organises it; and", "whether a charge is made.", form="({})")),
                *lettered(*take("posting", 6, 14), form="({})", start=4),
            ),
        ),
        Section("3.", "Things to keep off the Council's pages", lettered(*take("banned", 0, 13), form="({})")),
        Section("4.", "Handling comments", lettered(*take("comments", 0, 11), form="({})")),
        Section("5.", "Sanctions and review", lettered(*take("review", 1, 3), "This policy is reviewed every two years.", form="({})")),
    ),
)

FENWICK = Made(
    slug="fenwick-magna",
    council="Fenwick Magna Parish Council",
    title="Media Policy",
    adopted="2020-11-02",
    review="2022-11-02",
    front=("Adopted on 2nd November 2020", "Date of next review: 2nd November 2022"),
    running="Fenwick Magna PC",
    numbering=(("upperLetter", "%1."), ("decimal", "%1.")),
    separate=True,
    formats=("docx", "pdf", "txt", "html-docs", "txt-extracted"),
    parts=tuple(
        Section(letter, heading, tuple(Item(f"{n}.", t) for n, t in enumerate(texts, start)))
        for letter, heading, start, texts in (
            ("A.", "Introduction", 1, take("purpose", 0, 6)),
            ("B.", "Who speaks for the Council", 7, take("roles", 0, 10)),
            ("C.", "What we say", 17, take("posting", 3, 15)),
            ("D.", "What we leave out", 29, take("banned", 0, 10)),
            ("E.", "Conversation", 39, take("comments", 0, 10)),
            ("F.", "Care with data", 49, take("data", 0, 9)),
        )
    ),
)

UPPER_DENE = Made(
    slug="upper-dene",
    council="Upper Dene Parish Council",
    title="Social Media Policy",
    adopted="2024-05-14",
    review="2026-05",
    history=(("Date", "Minute", "What happened"), ("12/05/2020", "20/14", "First adopted"), ("10/05/2022", "22/09", "Reviewed, no change"), ("14/05/2024", "24/31", "Adopted with amendments")),
    end=("Next review date: May 2026",),
    formats=("docx-typed", "txt", "md", "html", "pdf-browser", "docx-plain"),
    parts=(
        Section("1", "Purpose", numbered("1.", *take("purpose", 0, 4))),
        Section(
            "2",
            "Councillors",
            (
                Sub("Should", lettered(*take("asks", 0, 4), form="{})")),
                Sub("Should not", lettered("write in haste", "quote private conversations", "use the crest of the parish", form="{})")),
            ),
        ),
        Section(
            "3",
            "Officers",
            (
                Para("Officers act for the whole Council."),
                Sub("Should", lettered(*take("posting", 3, 6), form="{})")),
                Sub("Should not", lettered(*take("banned", 7, 11), form="{})")),
            ),
        ),
        Section("4", "Review", numbered("4.", *take("review", 3, 6))),
    ),
)

GREAT_STOWE = Made(
    slug="great-stowe",
    council="Great Stowe Parish Council",
    title="Policy on Social Media",
    adopted=None,
    review="2027-02",
    front=("Version 3", "Last updated 17 February 2025", "Review: February 2027"),
    running="Great Stowe Parish Council – Policy on Social Media",
    numbering=(("decimal", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3.")),
    formats=("docx", "pdf", "html", "pdf-browser", "docx-odd"),
    parts=(
        Section("1.", "Introduction", (Item("1.1.", take("long")[0]), Item("1.2.", take("purpose")[8]))),
        Section("2.", "Members", (Item("2.1.", take("long")[1]), Para(take("personal")[9]), Item("2.2.", "A member who is contacted by the press:", lettered("takes the name and number of the caller.", "promises nothing.", "tells the Clerk the same day.")), Item("2.3.", take("personal")[3]))),
        Section("3.", "Sensitive news", (Item("3.1.", take("long")[2]), *paras("The same care is taken with anniversaries.", "The Clerk keeps a list of families who have asked not to be mentioned."), Item("3.2.", take("long")[3]))),
        Section("4.", "Partners", (Item("4.1.", take("long")[4]), Item("4.2.", take("roles")[7]))),
        Section("5.", "Keeping the policy", (*(Item(f"5.{n}.", t) for n, t in enumerate(take("review", 0, 7), 1)),)),
    ),
)

KIRK_ALDERTON = Made(
    slug="kirk-alderton",
    council="Kirk Alderton Parish Council",
    title="Communications Policy",
    adopted="2024-07-11",
    review="2026-07",
    front=("Adopted by the Council on Thursday 11 July 2024", "For review July 2026"),
    running="Kirk Alderton Parish Council Communications Policy",
    formats=("docx-typed", "pdf", "txt-cp1252"),
    parts=(
        Section("1.", "General", numbered("1.", *take("purpose", 0, 5))),
        Section("2.", "Publishing", (*numbered("2.", *take("posting", 3, 9)), Item("2.7", "Posts are approved by the Clerk, except:", lettered("notices from the emergency services;", "reminders of meetings already announced; and", "corrections of spelling.", form="({})")))),
        Section("3.", "Feedback", numbered("3.", *take("comments", 0, 6))),
        Section("Appendix A", "House rules", tuple(Item(f"{n}.", t) for n, t in enumerate(("Be kind.", "Keep to the subject of the post.", "Leave other people's private lives alone.", "Advertise elsewhere."), 1)), ref="Appendix A"),
        Section("Appendix B", "Useful addresses", bullets("The Clerk answers questions about this policy.", "The district council collects refuse.", "The county council mends roads."), ref="Appendix B"),
    ),
)

NETHER_POOLE = Made(
    slug="nether-poole",
    council="Nether Poole Parish Council",
    title="Social Media Guidelines",
    adopted=None,
    review=None,
    front=("Adopted 2019", "Next review 2025"),
    formats=("md-other", "docx-typed", "md", "txt"),
    parts=tuple(
        Section("", heading, tuple(Item(f"{n}.", t) for n, t in enumerate(texts, 1)))
        for heading, texts in (
            ("Purpose", take("purpose", 0, 3)),
            ("Setting up accounts", take("roles", 2, 6)),
            ("Writing posts", take("posting", 3, 9)),
            ("Answering comments", take("comments", 0, 6)),
            ("Looking after passwords", take("security", 0, 4)),
        )
    ),
)

WITHY_BRIDGE = Made(
    slug="withy-bridge",
    council="Withy Bridge Parish Council",
    title="Use of Social Media",
    adopted="2023-06-06",
    review="2025-06",
    control=(("Approved by", "Parish Council"), ("Date approved", "6 June 2023"), ("Review frequency", "Every two years"), ("Next review", "June 2025")),
    contents=True,
    running="Withy Bridge Parish Council, The Old School, Mill Lane | office@withy-bridge.example",
    numbering=(("decimal", "%1)"), ("lowerLetter", "%2)"), ("lowerRoman", "%3)")),
    formats=("docx", "pdf", "txt", "html", "md", "pdf-plain", "docx-tracked", "docx-styles"),
    parts=(
        Section("1)", "AIMS", lettered(*take("purpose", 0, 4), form="{})")),
        Section("2)", "PEOPLE", (*lettered(*take("roles", 0, 6), form="{})"), Item("g)", "A volunteer may:", roman("draft posts;", "answer questions about opening hours; and", "take photographs.", form="{})")), Item("h)", take("roles")[11]))),
        Section("3)", "POSTS", (*lettered(*take("posting", 3, 12), form="{})"), Item("j)", "Pictures are kept only where:", (Bullet("the people in them have agreed", bullets("in writing, or", "by staying in the frame when asked")), Bullet("they show the work of the Council"))))),
        Section("4)", "COMMENTS", lettered(*take("comments", 0, 11), form="{})")),
        Section("5)", "SAFETY", lettered(*take("security", 0, 9), form="{})")),
    ),
)

ALL = (
    WITHY_BRIDGE,
    HARTSMOOR, LITTLE_WENLOW, BRACKENBY, THORNLEY, MERE, SALTERSGATE, FENWICK, UPPER_DENE, GREAT_STOWE, KIRK_ALDERTON,
    NETHER_POOLE,
)  # fmt: skip
