"""Policies that number little or nothing: headings with bullets, questions, statements in prose, tables, Welsh."""

from __future__ import annotations

from .bank import take
from .structure import Item, Made, Para, Rows, Section, Sub, bullets, lettered, numbered, paras

OAKHANGER = Made(
    slug="oakhanger-vale",
    council="Oakhanger Vale Parish Council",
    title="Social Media Policy",
    adopted="2025-06-03",
    review="2026-06",
    end=("Adopted: 3 June 2025", "Review: June 2026"),
    formats=("docx", "txt-lines", "html", "pdf", "docx-plain", "md-bold", "html-docs", "txt-dashes", "md-other", "txt"),
    parts=(
        Section("", "Introduction", paras(take("purpose")[0], take("purpose")[8])),
        Section(
            "",
            "What may be posted without approval",
            (Para("The Clerk may post the following without asking anybody:"), *bullets(*take("short", 0, 10))),
        ),
        Section("", "What needs approval", (Para("All other posts need approval by the Chair and one further councillor before they appear."), Para("Approval may be given by email."))),
        Section("", "What is never posted", bullets(*take("banned", 0, 8))),
        Section("", "Comments", paras(*take("comments", 0, 5))),
        Section("", "Responsibility", paras(*take("roles", 0, 3))),
    ),
)

PENNYFORD = Made(
    slug="pennyford",
    council="Pennyford Parish Council",
    title="Social Media Policy Statement",
    adopted="2018-09-06",
    review=None,
    end=("Adopted by Pennyford Parish Council on 6 September 2018.", "Signed by the Chairman"),
    formats=("docx", "txt", "pdf", "txt-utf16"),
    parts=(*paras(take("purpose")[0], take("long")[0], take("roles")[0], take("comments")[0], *take("long", 1, 4), take("personal")[2], take("data")[4], *take("comments", 5, 9), take("review")[3], take("review")[6]),),
)

ASHCOMBE = Made(
    slug="ashcombe",
    council="Ashcombe Parish Council",
    title="Social Media Policy",
    adopted="2023-11-13",
    review="2024-11",
    end=("AdoptedNovember 13th, 2023.....", "Signed by Chairman", "Signed by Clerk.....", "Next Review date.....November 2024....."),
    running="Ashcombe Parish Council",
    formats=("docx-typed", "pdf", "html-word", "txt-lines", "pdf-plain", "html-docs", "txt-extracted"),
    parts=(
        Section("1.", "Purpose", paras(take("purpose")[1])),
        Section("2.", "Introduction", (*paras(take("purpose")[8], take("purpose")[9]), Para("This guidance aims to make sure that:"), *bullets("There is one approach for everybody.", "Information stays secure.", "Staff are supported in their work;", "The Council's good name is kept."))),
        Section("3.", "What do we mean by social media?", paras("The term covers websites and applications on which people share words, pictures and films with each other.", "Examples are blogs, photograph-sharing sites, discussion forums and neighbourhood groups.")),
        Section("4.", "Why is guidance needed?", paras(take("purpose")[11])),
        Section(
            "5.",
            "Guidance for accounts",
            (
                Para("The rest of this section is for everybody who holds a password."),
                Sub("Before opening a Council account", paras(take("roles")[2], take("roles")[9])),
                Sub("What can you post on Council accounts?", paras(*take("posting", 3, 7), *take("comments", 7, 10))),
                Sub("What can't you post on Council accounts?", paras("Do not name residents without asking them.", *take("personal", 4, 6), take("long")[2])),
                Sub("Leaving or moving within the Council", paras(take("security")[2], take("security")[9])),
                Sub("Safety online", paras(*take("security", 5, 9))),
            ),
        ),
        Section("6.", "Guidance for personal use", (Para("With this in mind, all staff are asked:"), *bullets("To remember that tags and comments are public.", "Not to criticise colleagues.", "To keep private and council accounts apart."))),
        Section("7.", "Compliance", (*paras(take("review")[1]), Sub("Definition of an Account Moderator", paras("A moderator is an officer who looks after one or more accounts.")))),
    ),
)

WHINLAW = Made(
    slug="whinlaw",
    council="Whinlaw Community Council",
    title="Talking to Residents Online",
    adopted="2024-02-29",
    review="2025-02-28",
    control=(("Adopted", "29/02/2024"), ("Review date", "28/02/2025"), ("Minute", "C24/17")),
    formats=("html", "md", "docx", "pdf", "txt-extracted", "docx-plain", "txt"),
    parts=(
        Section("", "Who does this policy apply to?", paras(take("purpose")[1])),
        Section("", "What do we use social media for?", (Para("We use it to share:"), *bullets(*take("short", 0, 6)))),
        Section("", "Who can post?", paras(take("roles")[0], take("roles")[4])),
        Section("", "When do we answer?", paras(*take("comments", 1, 2), take("email")[1])),
        Section("", "What happens to rude comments?", (*paras(take("comments")[2], take("comments")[3]), Para("We may hide comments which:"), *bullets("threaten anybody", "name a child", "sell something"))),
        Section("", "How do I complain?", paras(take("comments")[6], "Write to the Clerk, or use the form on the website.")),
        Section("", "What about councillors' own accounts?", paras(*take("personal", 0, 4))),
    ),
)

ELMSTEAD = Made(
    slug="elmstead-barrow",
    council="Elmstead Barrow Parish Council",
    title="Communications Protocol",
    adopted="2022-10-04",
    review="2024-10",
    front=("Adopted: 4 October 2022", "Next review: October 2024"),
    numbering=(("decimal", "%1"), ("decimal", "%1.%2")),
    formats=("docx", "html", "html-word", "docx-styles", "pdf-browser"),
    parts=(
        Section("1", "Who does what", (Rows("numbered", ("No.", "Requirement"), tuple((f"1.{n}", t) for n, t in enumerate(take("roles", 0, 9), 1))),)),
        Section("2", "Posts", (Para("The table below binds everybody who posts."), Rows("numbered", ("No.", "Requirement"), tuple((f"2.{n}", t) for n, t in enumerate(take("posting", 3, 10), 1))))),
        Section("3", "Security", (Rows("numbered", ("No.", "Requirement"), tuple((f"3.{n}", t) for n, t in enumerate(take("security", 0, 7), 1))),)),
    ),
)

DUNWATER = Made(
    slug="dunwater",
    council="Dunwater Parish Council",
    title="Social Media Procedure",
    adopted="2023-01-09",
    review=None,
    end=("Adopted by resolution of the Council, 9 January 2023, minute 7(b).",),
    formats=("docx", "html", "md"),
    parts=(
        Section("", "Procedure", (Rows("numbered", ("No", "Step", "Who"), (("1", "Write the draft and check the facts.", "Author"), ("2", "Read the draft aloud to somebody who has not seen it.", "Author"), ("3", "Approve the draft or send it back with reasons.", "Clerk"), ("4", "Publish it and note the time.", "Assistant Clerk"), ("5", "Read the comments twice a day for three days.", "Assistant Clerk"), ("6", "File a copy.", "Clerk"))),)),
        Section("", "General rules", bullets(*take("posting", 3, 8))),
        Section("", "After a complaint", paras(*take("comments", 5, 8))),
    ),
)

COLD_HARBOUR = Made(
    slug="cold-harbour",
    council="Cold Harbour Parish Council",
    title="Councillors Online",
    adopted="2025-05-20",
    review="2026-05-19",
    control=(("Policy owner", "Clerk"), ("Adopted", "20 May 2025"), ("Review by", "19 May 2026")),
    formats=("docx", "html", "md"),
    parts=(
        Section("1.", "Terms", (Rows("terms", ("Term", "Meaning"), (("Account", "a page, profile or group that is run in the Council's name"), ("Administrator", "the person who can change the password of an account"), ("Post", "words, pictures or film placed on an account"))),)),
        Section("2.", "Good habits", (Para("Councillors find these lists useful."), Rows("lists", ("Do", "Don't"), (("Check who can see your page.", "Post during meetings."), ("Say when you speak for yourself.", "Share papers marked confidential."), ("Admit mistakes.", "Argue with the same person twice."), ("Leave time before answering.", ""))))),
        Section("3.", "Support", numbered("3.", *take("review", 4, 7))),
    ),
)

WELSH_ONE = Section(
    "1.",
    "Diben",
    numbered("1.", "Mae'r polisi hwn yn egluro sut mae'r Cyngor yn defnyddio cyfryngau cymdeithasol.", "Mae'n gymwys i gynghorwyr, staff a gwirfoddolwyr.", "Bydd y Cyngor yn trin y Gymraeg a'r Saesneg yn gyfartal."),
)
WELSH_TWO = Section(
    "2.",
    "Cyfrifoldebau",
    (
        Item("2.1", "Y Clerc sy'n gyfrifol am bob neges a gyhoeddir yn enw'r Cyngor.", ()),
        Item("2.2", "Rhaid i ddau berson gadw'r cyfrinair i bob cyfrif.", ()),
        Item("2.3", "Ni chaiff neges gynnwys:", lettered("gwybodaeth bersonol am drigolion;", "hysbysebion masnachol;", "sylwadau sarhaus neu fygythiol.", form="({})")),
    ),
)
ENGLISH_ONE = Section(
    "1.",
    "Purpose",
    numbered("1.", "This policy explains how the Council uses social media.", "It applies to councillors, staff and volunteers.", "The Council will treat Welsh and English equally."),
)
ENGLISH_TWO = Section(
    "2.",
    "Responsibilities",
    (
        Item("2.1", "The Clerk is responsible for every message published in the Council's name.", ()),
        Item("2.2", "Two people must keep the password to each account.", ()),
        Item("2.3", "A message must not contain:", lettered("personal information about residents;", "commercial advertising;", "insulting or threatening remarks.", form="({})")),
    ),
)

NANT_Y_FELIN = Made(
    slug="nant-y-felin",
    council="Cyngor Cymuned Nant-y-felin",
    title="Polisi Cyfryngau Cymdeithasol / Social Media Policy",
    adopted="2023-10-09",
    review="2025-10",
    end=("Mabwysiadwyd: 9 Hydref 2023 / Adopted: 9 October 2023", "Dyddiad adolygu: Hydref 2025 / Review date: October 2025"),
    formats=("docx-typed", "txt-utf16", "html", "pdf"),
    parts=(WELSH_ONE, WELSH_TWO, ENGLISH_ONE, ENGLISH_TWO),
)

PENTRE_GLAS = Made(
    slug="pentre-glas",
    council="Cyngor Cymuned Pentre Glas",
    title="Polisi Cyfathrebu / Communications Policy",
    adopted="2022-03-07",
    review="2024-03",
    front=("Mabwysiadwyd ar 7 Mawrth 2022", "Adopted on 7 March 2022", "Adolygiad nesaf / Next review: Mawrth 2024 / March 2024"),
    formats=("docx-typed", "md", "txt"),
    parts=tuple(
        Section(f"{n}.", heading, tuple(part for k, (welsh, english) in enumerate(pairs, 1) for part in (Item(f"{n}.{k}", welsh), Para(english))))
        for n, (heading, pairs) in enumerate(
            (
                ("Cyflwyniad / Introduction", (("Mae'r Cyngor yn cyfathrebu yn y ddwy iaith.", "The Council communicates in both languages."), ("Cyhoeddir pob hysbysiad yn Gymraeg yn gyntaf.", "Every notice is published in Welsh first."))),
                ("Cynnwys y negeseuon / What messages contain", (("Rhaid i negeseuon fod yn gywir ac yn gwrtais.", "Messages must be accurate and polite."), ("Ni chyhoeddir lluniau o blant heb ganiatâd.", "Pictures of children are not published without consent."), ("Gall y Clerc gywiro gwallau heb gymeradwyaeth.", "The Clerk may correct errors without approval."))),
                ("Sylwadau / Comments", (("Croesewir sylwadau gan drigolion.", "Comments from residents are welcome."), ("Caiff sylwadau sarhaus eu cuddio.", "Insulting comments are hidden."))),
            ),
            1,
        )
    ),
)

LLAN_UCHAF = Made(
    slug="llan-uchaf",
    council="Cyngor Cymuned Llan Uchaf",
    title="Polisi Gwefan / Website Policy",
    adopted="2025-02-03",
    review="2027-02",
    end=("Mabwysiadwyd: 3 Chwefror 2025 / Adopted: 3 February 2025", "Adolygiad: Chwefror 2027 / Review: February 2027"),
    formats=("docx", "html", "pdf-browser"),
    parts=(
        Rows(
            "languages",
            ("", "Cymraeg", "English"),
            (
                ("1.", "Mae'r wefan ar gael yn y ddwy iaith bob amser.", "The website is available in both languages at all times."),
                ("2.", "Caiff agendâu eu cyhoeddi dri diwrnod clir cyn pob cyfarfod.", "Agendas are published three clear days before each meeting."),
                ("3.", "Y Clerc sy'n cadw'r wefan yn gyfredol ac yn cywiro unrhyw wall cyn gynted â phosibl.", "The Clerk keeps the website up to date and corrects any mistake as soon as possible."),
                ("4.", "Ni chaniateir hysbysebion.", "Advertisements are not allowed."),
                ("5.", "Gall trigolion ofyn am gopi papur.", "Residents may ask for a copy on paper."),
            ),
        ),
    ),
)

RIDGE_MOOR = Made(
    slug="ridge-moor",
    council="Ridge Moor Parish Council",
    title="Code for Online Channels",
    adopted="2022-01-17",
    review="2024-01",
    control=(("Adopted", "17 January 2022"), ("Review", "January 2024")),
    formats=("docx", "html", "html-word", "pdf-browser"),
    parts=(
        Rows(
            "outline",
            ("No.", "Provision"),
            (
                ("1", "General"),
                *((f"1.{n}", text) for n, text in enumerate(take("purpose", 0, 4), 1)),
                ("2", "Officers"),
                *((f"2.{n}", text) for n, text in enumerate(take("roles", 0, 8), 1)),
                ("3", "Comments"),
                *((f"3.{n}", text) for n, text in enumerate(take("comments", 0, 8), 1)),
            ),
        ),
    ),
)

BROAD_OAK_END = Made(
    slug="broad-oak-end",
    council="Broad Oak End Parish Council",
    title="Posting Rules",
    adopted="2024-09-02",
    review="2025-09",
    end=("Adopted 2 September 2024", "Review due September 2025"),
    formats=("txt-dashes", "docx-plain", "pdf-plain", "txt-lines", "md-bold", "html"),
    parts=(
        Section("", "Can be published straight away", bullets(*take("short", 0, 7))),
        Section("", "Has to be seen by the Chair", bullets("letters from other councils", "anything with a price in it", "replies to a newspaper")),
        Section("", "Is not published", (Para("Those who write for the page ought to know these:"), *bullets("Copyright, Designs and Patents Act 1988", "Communications Act 2003"), Para("Pages that look official but are not:"), *bullets("are reported", "are never answered"))),
        Section("", "Who looks after the page", paras(take("roles")[1], take("email")[1])),
    ),
)

NETHER_FEN = Made(
    slug="nether-fen",
    council="Nether Fen Parish Council",
    title="Communications Policy",
    adopted="2023-03-13",
    review="2025-03",
    control=(("Adopted", "13 March 2023"), ("Review", "March 2025"), ("Issue", "1.2")),
    numbering=(("decimal", "%1"), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")),
    formats=("docx", "docx-styles", "docx-tracked", "pdf-plain", "txt"),
    parts=(
        Section("1", "Aims", (Section("1.1", "Openness", paras(*take("purpose", 2, 4))), Section("1.2", "Cost", paras(take("purpose")[8])))),
        Section("2", "Means", (Section("2.1", "Notices", (Para("Notices are put up:"), *lettered("on the board;", "on the website; and", "in the shop.", form="({})"))), Section("2.2", "Posts", paras(*take("posting", 3, 8))))),
        Section("3", "Manners", paras(*take("comments", 8, 11))),
    ),
)

ALL = (
    BROAD_OAK_END, NETHER_FEN,
    LLAN_UCHAF, RIDGE_MOOR,
    OAKHANGER, PENNYFORD, ASHCOMBE, WHINLAW, ELMSTEAD, DUNWATER, COLD_HARBOUR, NANT_Y_FELIN, PENTRE_GLAS,
)  # fmt: skip
