"""What a policy leaves open, asked in plain words of whoever imports it. Few questions, the weightiest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policies.importing.dates import INTERVAL, Dated
from policies.importing.document import FoundClause, Imported, Question
from policies.importing.question_words import (
    ANYBODYS,
    APPROVES,
    APPROVES_HEADING,
    CHANNELS,
    DECIDES,
    EMAIL,
    LAWFUL_HOST,
    MATTERS,
    OFFICES,
    PERIOD,
    SOON,
    WEB,
)
from policies.importing.words import plain

MOST = 12
MOST_SOON = 4
LONGEST_QUOTE = 200


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
                if re.search(
                    r"polic|document|code|guid|protocol|polisi|dogfen|it will be|this", sentence, re.IGNORECASE
                ):
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
            for office, words in OFFICES.items():
                if re.search(
                    rf"\b(?:{words})\b(?:\W+\w+){{0,8}}?\W+{DECIDES}"
                    rf"|\b{DECIDES}\W+(?:\w+\W+){{0,6}}?by (?:the )?(?:\w+ )?(?:{words})\b",
                    sentence,
                    re.IGNORECASE,
                ):
                    deciding.setdefault(office, clause)
    if len(deciding) > 1 and deciding.get("a communications officer") in [
        c for o, c in deciding.items() if "officer" not in o
    ]:
        del deciding["a communications officer"]  # “the Clerk is the Press Officer”
    if not deciding:
        yield Question(
            "who-decides",
            "Nobody is named who decides what the Council publishes. Who does? Somebody has to be able to say yes "
            "or no "
            "before a post goes out.",
        )
    elif len(deciding) > 1:
        *others, last = deciding
        yield Question(
            "who-decides",
            f"The policy gives a say over what goes out to {', '.join(others)} and {last}. May each decide alone, "
            f"or do "
            "they decide together? A post waits for whoever has to agree to it.",
            anchor=deciding[last].anchor,
            quote=_short(deciding[last].text),
        )


def _channels(clauses: Sequence[FoundClause]) -> Iterator[Question]:
    used, approved, approving = {}, set(), None
    for clause in clauses:
        named = {name for name, words in CHANNELS.items() if re.search(rf"\b(?:{words})\b", clause.text, re.IGNORECASE)}
        for name in named:
            used.setdefault(name, clause)
        if named and (APPROVES_HEADING.search(clause.heading) or APPROVES.search(clause.text)):
            approved |= named
            approving = approving or clause
    missing = [name for name in CHANNELS if name in used and name not in approved]
    if approving and missing:
        yield Question(
            "channels-not-approved",
            f"The policy approves {_listed([n for n in CHANNELS if n in approved])} and also speaks of "
            f"{_listed(missing)}. "
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
        for pattern in (EMAIL, WEB):
            for match in pattern.finditer(clause.text):
                host = match.group(1).lower().removeprefix("www.")
                address = match.group().rstrip(".")
                if address.lower() in (*seen, *own) or not _elsewhere(host, own, mail=pattern is EMAIL):
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
        return not theirs and (mail or not LAWFUL_HOST.search(host))
    return mail and bool(ANYBODYS.fullmatch(host))


def _matters(clauses: Sequence[FoundClause]) -> Iterator[Question]:
    whole = "\n".join(f"{clause.section}\n{clause.heading}\n{clause.text}" for clause in clauses)
    for matter, (words, name, why) in MATTERS.items():
        if clauses and not re.search(words, whole, re.IGNORECASE):
            yield Question(
                f"nothing-about-{matter}", f"The policy says nothing about {name}. Should it? It matters because {why}."
            )


def _soon(clauses: Sequence[FoundClause]) -> Iterator[Question]:
    asked = 0
    for clause in clauses:
        for sentence in _sentences(clause.text):
            found = SOON.search(sentence)
            if found and not PERIOD.search(sentence) and asked < MOST_SOON:
                asked += 1
                yield Question(
                    "immediately",
                    f"It says “{found.group()}”. Within what time is that? A reminder can only be set for a time "
                    f"that is known.",
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
