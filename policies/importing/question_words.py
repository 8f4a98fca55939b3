"""The words by which a policy is searched for what it leaves open."""

from __future__ import annotations

import re

CHANNELS = {
    "website": r"web ?sites?|web ?pages?|gwefan",
    "email": r"e-?mails?|e-?bost",
    "Facebook": r"facebook",
    "X (Twitter)": r"twitter|\bX\b(?= \(| account)",
    "Instagram": r"instagram",
    "YouTube": r"youtube",
    "LinkedIn": r"linkedin",
    "TikTok": r"tiktok",
    "Nextdoor": r"next ?door(?= app| account|,| and)",
    "WhatsApp": r"whatsapp",
    "messaging apps": r"messaging apps?|messenger|apiau negeseua",
    "text messages": r"sms|text messag\w+|texting|negeseuon testun",
    "video calls": r"video ?conferenc\w+|video calls?|zoom|microsoft teams|fideo-?gynadledda",
    "newsletter": r"newsletters?|cylchlythyr",
    "noticeboards": r"notice ?boards?|hysbysfwrdd",
}
APPROVES_HEADING = re.compile(
    r"approved|authori[sz]ed|our (?:accounts|channels|pages)|channels (?:we|the council)|cymeradwy", re.I
)
APPROVES = re.compile(
    r"(?:approved|authori[sz]ed|official|only)\s+(?:\w+\s+){0,4}(?:channels?|social media|accounts?|platforms?"
    r"|pages?|sites?|means)"
    r"|(?:channels?|accounts?|platforms?)\s+(?:\w+\s+){0,3}(?:are|is)\s+(?:\w+\s+)?(?:approved|authori[sz]ed)",
    re.IGNORECASE,
)
OFFICES = {
    "the Clerk": r"clerk|proper officer|clerc",
    "the Chair": r"(?<!vice.)(?<!vice)chair(?:man|woman|person)?|mayor|cadeirydd",
    "the Vice-Chair": r"vice[- ]?chair(?:man|woman|person)?",
    "the webmaster": r"web ?master|web ?site (?:manager|administrator)",
    "a communications officer": r"(?:communications|media|press|social media) (?:officer|manager|lead)",
    "account moderators": r"moderators?|administrators?",
    "a committee or working group": r"(?:communications|media) (?:committee|working (?:group|party))",
}
DECIDES = (
    r"(?:post(?!ed\b|s\b)|publish|issue|approv|authori[sz]|releas|administ|moderat|manag|run|edit|decid|upload"
    r"|place|sign off|speak|access|made|agreed"
    r"|press officer|responsib|cyhoedd|cymeradwy|cyfrifol|gweinydd)\w*"
)
SOON = re.compile(
    r"\b(?:immediately|as soon as (?:possible|practicable|practical|(?:we|they) can|is practicable)|promptly|regularly"
    r"|in a timely (?:manner|fashion|way)|within a reasonable (?:time|period)|without (?:undue )?delay"
    r"|on a regular basis"
    r"|periodically|ar unwaith|cyn gynted â phosibl|yn rheolaidd)\b",
    re.IGNORECASE,
)
PERIOD = re.compile(
    r"\b(?:within|every|at least|in|no later than|o fewn|bob)\s+(?:a\s+)?(?:\w+\s+){0,2}(?:hours?|days?|weeks?"
    r"|months?|quarters?|years?"
    r"|awr|diwrnod|wythnos|mis)\b|\b(?:daily|weekly|monthly|quarterly|annually)\b",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
WEB = re.compile(r"(?:https?://|\bwww\.)([\w-]+(?:\.[\w-]+)+)[^\s)>,;]*", re.IGNORECASE)
ANYBODYS = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|yahoo|btinternet|aol|live|icloud|talktalk|sky|virginmedia|msn|me|gmx|mail"
    r"|proton\w*)"
    r"\.(?:com|co\.uk|net|org|uk|me)",
    re.IGNORECASE,
)
LAWFUL_HOST = re.compile(
    r"(?:^|\.)(?:gov\.uk|gov\.wales|llyw\.cymru|ico\.org\.uk|parliament\.uk|legislation\.gov\.uk|nalc\.gov\.uk"
    r"|police\.uk|nhs\.uk"
    r"|facebook\.com|twitter\.com|x\.com|instagram\.com|youtube\.com|linkedin\.com|example)$",
    re.IGNORECASE,
)
# Matter: (what finds it, how it is named, why it is asked).
MATTERS = {
    "personal-data": (
        r"personal (?:data|information|details)|private information|data protection|gdpr|privacy|diogelu data"
        r"|data personol"
        r"|gwybodaeth bersonol",
        "people's personal data",
        "data protection law binds the Council in whatever it publishes",
    ),
    "elections": (
        r"election|purdah|pre-election|heightened sensitivity|candidate|publicity code|etholiad",
        "the weeks before an election",
        "the Code of Recommended Practice on publicity asks councils to take particular care then",
    ),
    "copyright": (
        r"copyright|intellectual property|plagiar|permission .{0,30}(?:photo|image|picture)|hawlfraint",
        "words and pictures that belong to other people",
        "using them without leave breaks copyright",
    ),
    "accessibility": (
        r"accessib|alt(?:ernative)? text|captions?|subtitle|plain english|screen ?reader|hygyrch",
        "making posts readable by everybody",
        "the Equality Act and the accessibility regulations ask it of public bodies",
    ),
    "defamation": (
        r"defam|libel|slander|untrue statement|enllib|difenw",
        "statements that harm someone's good name",
        "the Council may be sued for what it publishes or leaves standing",
    ),
    "records": (
        r"freedom of information|\bfoi\b|information request|records?\b.{0,30}(?:kept|keep|retain)|retention"
        r"|retain(?:ed)? (?:for|a )"
        r"|archiv|request(?:s)? for information|rhyddid gwybodaeth|cofnodion",
        "keeping records and answering requests for information",
        "messages and posts can be asked for under the Freedom of Information Act",
    ),
}
