"""What a policy leaves open, asked in plain words of whoever imports it. Few questions, the weightiest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policies.importing.dates import INTERVAL, Dated
from policies.importing.document import FoundClause, Imported, Question
from policies.importing.words import plain

MOST = 12
MOST_SOON = 4
LONGEST_QUOTE = 200

_CHANNELS = {
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
_APPROVES_HEADING = re.compile(r"approved|authori[sz]ed|our (?:accounts|channels|pages)|channels (?:we|the council)|cymeradwy", re.I)
_APPROVES = re.compile(
    r"(?:approved|authori[sz]ed|official|only)\s+(?:\w+\s+){0,4}(?:channels?|social media|accounts?|platforms?|pages?|sites?|means)"
    r"|(?:channels?|accounts?|platforms?)\s+(?:\w+\s+){0,3}(?:are|is)\s+(?:\w+\s+)?(?:approved|authori[sz]ed)",
    re.IGNORECASE,
)
_OFFICES = {
    "the Clerk": r"clerk|proper officer|clerc",
    "the Chair": r"(?<!vice.)(?<!vice)chair(?:man|woman|person)?|mayor|cadeirydd",
    "the Vice-Chair": r"vice[- ]?chair(?:man|woman|person)?",
    "the webmaster": r"web ?master|web ?site (?:manager|administrator)",
    "a communications officer": r"(?:communications|media|press|social media) (?:officer|manager|lead)",
    "account moderators": r"moderators?|administrators?",
    "a committee or working group": r"(?:communications|media) (?:committee|working (?:group|party))",
}
_DECIDES = (
    r"(?:post(?!ed\b|s\b)|publish|issue|approv|authori[sz]|releas|administ|moderat|manag|run|edit|decid|upload|place|sign off|speak|access|made|agreed"
    r"|press officer|responsib|cyhoedd|cymeradwy|cyfrifol|gweinydd)\w*"
)
_SOON = re.compile(
    r"\b(?:immediately|as soon as (?:possible|practicable|practical|(?:we|they) can|is practicable)|promptly|regularly"
    r"|in a timely (?:manner|fashion|way)|within a reasonable (?:time|period)|without (?:undue )?delay|on a regular basis"
    r"|periodically|ar unwaith|cyn gynted â phosibl|yn rheolaidd)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:within|every|at least|in|no later than|o fewn|bob)\s+(?:a\s+)?(?:\w+\s+){0,2}(?:hours?|days?|weeks?|months?|quarters?|years?"
    r"|awr|diwrnod|wythnos|mis)\b|\b(?:daily|weekly|monthly|quarterly|annually)\b",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
_WEB = re.compile(r"(?:https?://|\bwww\.)([\w-]+(?:\.[\w-]+)+)[^\s)>,;]*", re.IGNORECASE)
_ANYBODYS = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|yahoo|btinternet|aol|live|icloud|talktalk|sky|virginmedia|msn|me|gmx|mail|proton\w*)"
    r"\.(?:com|co\.uk|net|org|uk|me)",
    re.IGNORECASE,
)
_LAWFUL_HOST = re.compile(
    r"(?:^|\.)(?:gov\.uk|gov\.wales|llyw\.cymru|ico\.org\.uk|parliament\.uk|legislation\.gov\.uk|nalc\.gov\.uk|police\.uk|nhs\.uk"
    r"|facebook\.com|twitter\.com|x\.com|instagram\.com|youtube\.com|linkedin\.com|example)$",
    re.IGNORECASE,
)
#: Matter: (what finds it, how it is named, why it is asked).
_MATTERS = {
    "personal-data": (
        r"personal (?:data|information|details)|private information|data protection|gdpr|privacy|diogelu data|data personol"
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
        r"freedom of information|\bfoi\b|information request|records?\b.{0,30}(?:kept|keep|retain)|retention|retain(?:ed)? (?:for|a )"
        r"|archiv|request(?:s)? for information|rhyddid gwybodaeth|cofnodion",
        "keeping records and answering requests for information",
        "messages and posts can be asked for under the Freedom of Information Act",
    ),
}


def questions_of(imported: Imported, found: Sequence[Dated] = (), *, own: Sequence[str] = ()) -> tuple[Question, ...]:
    """``found``: the document's dates with what they date. ``own``: the council's domains and email addresses; where
    none are known only an address at a public provider is asked about.
    """
    asked = [
        *_about_dates(imported, found),
        *_who_decides(imported.clauses),
        *_channels(imported.clauses),
        *_addresses(imported.clauses, [one.lower().removeprefix("www.") for one in own]),
        *_matters(imported.clauses),
        *_soon(imported.clauses),
    ]
    return tuple(asked[:MOST])


def _about_dates(imported: Imported, found: Sequence[Dated]) -> Iterator[Question]:
    known = tuple(filter(None, (imported.adopted, imported.review)))
    unclear: list[str] = []
    if len(known) < 2:
        for one in found:
            told = one.kind in ("adopted", "review") and len(one.iso) > 4
            if not told and one.kind != "past" and not any(day.startswith(one.iso) for day in known):
                unclear += [one.quote] if one.quote not in unclear else []
    for quote in unclear[:2]:
        yield Question(
            "unclear-date",
            f"The document says “{_short(quote)}”. Is that when it was adopted, when it is due for review, or neither? "
            "Reminders to review it are counted from there.",
            quote=_short(quote),
        )
    if imported.adopted is None and not unclear:
        yield Question(
            "no-adoption-date",
            "The document does not say when the Council adopted it. Which meeting was it, and which minute? "
            "A policy binds from the day the Council resolved it.",
        )
    if imported.review is None:
        yield from _no_review(imported, bool(unclear))


def _no_review(imported: Imported, unclear: bool) -> Iterator[Question]:
    place, words = _interval(imported)
    if words:
        yield Question(
            "no-review-date",
            f"The document says “{_short(words)}” and names no day. When is the next review due? "
            "Reminders go out ahead of that day.",
            anchor=place,
            quote=_short(words),
        )
    elif not unclear:
        yield Question(
            "no-review-date",
            "The document does not say when it is to be reviewed. When should it be? Twelve months is usual, "
            "and reminders go out ahead of that day.",
        )


def _interval(imported: Imported) -> tuple[str, str]:
    """Where a review is set by an interval (“every two years”): the clause's anchor, and the words."""
    for clause in imported.clauses:
        for sentence in _sentences(clause.text):
            if re.search(r"review|adolyg", sentence, re.IGNORECASE) and INTERVAL.search(sentence):
                if re.search(r"polic|document|code|guid|protocol|polisi|dogfen|it will be|this", sentence, re.IGNORECASE):
                    return clause.anchor, sentence
    for paragraph, role in zip(imported.document.paragraphs, imported.outline, strict=False):
        text = plain(paragraph.text)
        if role == "date" and re.search(r"review|adolyg", text, re.IGNORECASE) and INTERVAL.search(text):
            return "", text
    return "", ""


def _who_decides(clauses: Sequence[FoundClause]) -> Iterator[Question]:
    if not clauses:
        return
    deciding: dict[str, FoundClause] = {}
    for clause in clauses:
        for sentence in _sentences(clause.text):
            for office, words in _OFFICES.items():
                if re.search(rf"\b(?:{words})\b(?:\W+\w+){{0,8}}?\W+{_DECIDES}|\b{_DECIDES}\W+(?:\w+\W+){{0,6}}?by (?:the )?(?:\w+ )?(?:{words})\b",
                             sentence, re.IGNORECASE):
                    deciding.setdefault(office, clause)
    if len(deciding) > 1 and deciding.get("a communications officer") in [c for o, c in deciding.items() if "officer" not in o]:
        del deciding["a communications officer"]  # “the Clerk is the Press Officer”
    if not deciding:
        yield Question(
            "who-decides",
            "Nobody is named who decides what the Council publishes. Who does? Somebody has to be able to say yes or no "
            "before a post goes out.",
        )
    elif len(deciding) > 1:
        *others, last = deciding
        yield Question(
            "who-decides",
            f"The policy gives a say over what goes out to {', '.join(others)} and {last}. May each decide alone, or do "
            "they decide together? A post waits for whoever has to agree to it.",
            anchor=deciding[last].anchor,
            quote=_short(deciding[last].text),
        )


def _channels(clauses: Sequence[FoundClause]) -> Iterator[Question]:
    used, approved, approving = {}, set(), None
    for clause in clauses:
        named = {name for name, words in _CHANNELS.items() if re.search(rf"\b(?:{words})\b", clause.text, re.IGNORECASE)}
        for name in named:
            used.setdefault(name, clause)
        if named and (_APPROVES_HEADING.search(clause.heading) or _APPROVES.search(clause.text)):
            approved |= named
            approving = approving or clause
    missing = [name for name in _CHANNELS if name in used and name not in approved]
    if approving and missing:
        yield Question(
            "channels-not-approved",
            f"The policy approves {_listed([n for n in _CHANNELS if n in approved])} and also speaks of {_listed(missing)}. "
            "May those be used too? Posts go only to channels that the policy approves.",
            anchor=approving.anchor,
            quote=_short(approving.text),
        )
    elif len(missing) > 1:
        yield Question(
            "channels-not-approved",
            f"The policy speaks of {_listed(missing)} but does not say which the Council has approved. Which are they? "
            "Posts go only to channels that the policy approves.",
            anchor=used[missing[0]].anchor,
        )


def _addresses(clauses: Sequence[FoundClause], own: Sequence[str]) -> Iterator[Question]:
    seen: set[str] = set()
    for clause in clauses:
        for pattern in (_EMAIL, _WEB):
            for match in pattern.finditer(clause.text):
                host = match.group(1).lower().removeprefix("www.")
                address = match.group().rstrip(".")
                if address.lower() in (*seen, *own) or not _elsewhere(host, own, mail=pattern is _EMAIL):
                    continue
                seen.add(address.lower())
                yield Question(
                    "address-elsewhere",
                    f"{address} is not an address of the Council's own. Is it still right? The Council answers for its "
                    "records wherever they are kept, and an address of its own stays when people leave.",
                    anchor=clause.anchor,
                    quote=address,
                )
                if len(seen) == 2:
                    return


def _elsewhere(host: str, own: Sequence[str], *, mail: bool) -> bool:
    domains = [one for one in own if "@" not in one]
    if domains:
        theirs = any(host == domain or host.endswith(f".{domain}") for domain in domains)
        return not theirs and (mail or not _LAWFUL_HOST.search(host))
    return mail and bool(_ANYBODYS.fullmatch(host))


def _matters(clauses: Sequence[FoundClause]) -> Iterator[Question]:
    whole = "\n".join(f"{clause.section}\n{clause.heading}\n{clause.text}" for clause in clauses)
    for matter, (words, name, why) in _MATTERS.items():
        if clauses and not re.search(words, whole, re.IGNORECASE):
            yield Question(
                f"nothing-about-{matter}", f"The policy says nothing about {name}. Should it? It matters because {why}."
            )


def _soon(clauses: Sequence[FoundClause]) -> Iterator[Question]:
    asked = 0
    for clause in clauses:
        for sentence in _sentences(clause.text):
            found = _SOON.search(sentence)
            if found and not _PERIOD.search(sentence) and asked < MOST_SOON:
                asked += 1
                yield Question(
                    "immediately",
                    f"It says “{found.group()}”. Within what time is that? A reminder can only be set for a time that is known.",
                    anchor=clause.anchor,
                    quote=_short(sentence),
                )
                break


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+(?=[A-ZŴŶ“\"])", text)


def _listed(names: Sequence[str]) -> str:
    named = [f"the {name}" if name == "website" else name for name in names]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"


def _short(text: str) -> str:
    text = re.sub(r"([._…])[._…\s]{2,}", r"\1 ", text).strip(" ._…") if re.search(r"[._…]{3}", text) else text.strip()
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1].rsplit(" ", 1)[0] + "…"
