"""The title of a policy, and the lines above its first section."""

from __future__ import annotations

import re
from dataclasses import replace

from policies.importing.line import Line
from policies.importing.words import asks, has_verb, is_sentence, key_of, tokens

_COUNCIL_WORDS = r"(?:parish|town|community|city|village|neighbourhood|joint|grouped?)"
_PLACE = r"(?:[A-Z][\w’'.&,()-]*|and|with|the|in|on|upon|under|le|la|cum|next|of|by|near|y|a|ar|&|-)"
_COUNCIL = re.compile(
    rf"(?:(?:[Tt]he|THE)\s+)?(?:{_PLACE}\s+){{1,7}}?(?i:{_COUNCIL_WORDS}\s+(?:council|meeting))(?:\s*[/"
    rf"|–-]\s*Cyngor\b.*)?[.,]?"
    rf"|(?i:cyngor\s+(?:cymuned|tref|plwyf|dinas|bro))\b(?:\s+{_PLACE}){{1,6}}(?:\s*[/"
    rf"|–-]?\s+(?:{_PLACE}\s+)+(?i:council))?[.,]?"
)
_BEFORE_TITLE = re.compile(rf"(?:{_PLACE}\s+){{1,7}}(?i:{_COUNCIL_WORDS}\s+council(?:['’]s)?)\s*[-–—:|,]?\s+(?=\S)")
_KIND = re.compile(
    r"polic(?:y|ies)|protocol|procedure|guid(?:ance|elines|e)\b|strategy|statement|charter|\bcode\b|\brules\b|standards"
    r"|framework|terms of use|\bplan\b|polisi|canllaw|strategaeth|datganiad|siarter|\bcod\b|rheolau|protocol",
    re.IGNORECASE,
)
_NOT_A_TITLE = re.compile(
    r"microsoft|untitled|^document\s*\d*$|\.docx?\b|\.pdf\b|\.odt\b|^(?:template|draft|powerpoint)\b", re.I
)
_LEADS_ON = re.compile(r"\b(?:and|for|of|on|the|&|a|ac)\s*$|&$", re.IGNORECASE)
# “Communications and Social” above “Media Policy”
_HALF_A_NAME = re.compile(r"\b(?:social|electronic|digital|cyfryngau)\s*$", re.IGNORECASE)
LONGEST_COVER = 30


def is_council_name(text: str) -> bool:
    return len(tokens(text)) <= 10 and bool(_COUNCIL.fullmatch(text.strip())) and not has_verb(text)


def without_council(text: str) -> str:
    """“Ashby Parish Council Social Media Policy” without the council; a title that needs the name keeps it."""
    rest = _BEFORE_TITLE.sub("", text, count=1) if _BEFORE_TITLE.match(text) else text
    return rest if rest != text and _KIND.search(rest) and len(tokens(rest)) > 1 else text


def front(lines: list[Line], fallback: str) -> tuple[str, list[Line]]:
    """The title, and the lines with those of the cover marked as title or preamble.

    ``fallback``: what the file's own properties call it, which counts only where the document shows no title.
    """
    cover = _cover(lines)
    chosen = _chosen(lines, cover)
    title = without_council(" ".join(_bare(lines[at].text) for at in chosen))
    marked = list(lines)
    for at in chosen:
        marked[at] = replace(marked[at], role="title")
    if chosen:
        for at in cover:
            if not marked[at].role and (at < chosen[0] or _before_more(lines, cover, at)):
                marked[at] = replace(marked[at], role="preamble")
    if not title:
        title = _elsewhere(lines) or _sensible(fallback)
    return title, _repeats_marked(marked, title)


def _bare(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().rstrip(":").strip('“”"*_ ')


def _cover(lines: list[Line]) -> list[int]:
    """Indexes of the short lines before the first section, item or sentence; the last one may be a heading."""
    found: list[int] = []
    for at, line in enumerate(lines[:LONGEST_COVER]):
        if line.role in ("contents", "date", "furniture", "signature", "title"):
            continue
        if line.role or line.label or line.words > 18 or (is_sentence(line.text) and line.words > 5):
            break
        if (
            line.text[:1].islower()
            or line.text.endswith(";")
            or (line.text.endswith((".", ":")) and has_verb(line.text))
        ):
            break
        found.append(at)
    return found


def _chosen(lines: list[Line], cover: list[int]) -> list[int]:
    named = [at for at in cover if _names_itself(lines[at].text)]
    larger = [at for at in cover if named and at < named[0] and _larger(lines[at], lines[named[0]])]
    if named and not larger:
        first = _after_running_head(lines, named)
        before = [at for at in cover if at < first and lines[at].heading == lines[first].heading]
        joins = before and before[-1] == first - 1 and _alike(lines[before[-1]], lines[first])
        if joins and _unfinished(lines[before[-1]].text, lines[first].text):
            return [before[-1], first]
        runs_on = first + 1 in cover and _LEADS_ON.search(lines[first].text) and _alike(lines[first], lines[first + 1])
        return [first, first + 1] if runs_on else [first]
    if not cover:
        return []
    largest = max(cover, key=lambda at: (lines[at].heading == 1, lines[at].size or 0, -at))
    return [largest] if len(cover) > 1 or _stands_out(lines, largest) else []


def _names_itself(text: str) -> bool:
    """“Social Media Policy”; not “Purpose of this policy”, nor “Who does the policy apply to?”."""
    about_it = re.search(
        r"\b(?:this|the|our|y)\s+(?:polic|bolisi|protocol|code\b|guid|statement|document)", text, re.IGNORECASE
    )
    return bool(_KIND.search(text)) and not about_it and not asks(text)


def _stands_out(lines: list[Line], at: int) -> bool:
    """A lone line above the text is the title where it cannot be the first section's heading."""
    line, following = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if following is None or following.role in ("date", "contents", "furniture") or following.heading:
        return True
    others = [
        other for place, other in enumerate(lines) if place != at and other.heading == line.heading and not other.role
    ]
    if line.heading:
        return not others or all(_larger(line, other) for other in others)
    return bool(at and lines[at - 1].role == "furniture" and is_council_name(lines[at - 1].text) and following.numbered)


def _larger(one: Line, other: Line) -> bool:
    return bool(0 < one.heading < (other.heading or 9)) or bool(
        one.size and other.size and one.size > 1.15 * other.size
    )


def _after_running_head(lines: list[Line], named: list[int]) -> int:
    """Where the council's name alone stands between a running head with the name and the title, the title."""
    first = named[0]
    if _BEFORE_TITLE.match(lines[first].text):
        return next(
            (at for at in named[1:] if any(is_council_name(line.text) for line in lines[first + 1 : at])), first
        )
    return first


def _alike(one: Line, other: Line) -> bool:
    return (one.bold, one.size, one.heading, one.capitals) == (other.bold, other.size, other.heading, other.capitals)


def _unfinished(first: str, second: str) -> bool:
    """A title on two lines: “Social Media and” above “Communications Policy”, or “Social Media” above “Policy”."""
    return bool(_LEADS_ON.search(first) or _HALF_A_NAME.search(first)) or len(tokens(second)) == 1


def _before_more(lines: list[Line], cover: list[int], at: int) -> bool:
    """A line of the cover below the title: a subtitle, unless it is the last and the text begins under it."""
    following = next((line for line in lines[at + 1 :] if line.role not in ("furniture",)), None)
    return (
        following is not None
        and (following.role in ("contents", "date", "title") or at != cover[-1])
        and not lines[at].heading
    )


def _elsewhere(lines: list[Line]) -> str:
    found = (
        line.text for line in lines if line.heading and not line.label and _names_itself(line.text) and line.words <= 12
    )
    return without_council(_bare(next(found, "")))


def _sensible(fallback: str) -> str:
    words = _bare(fallback)
    return without_council(words) if len(tokens(words)) > 1 and not _NOT_A_TITLE.search(words) else ""


def _repeats_marked(lines: list[Line], title: str) -> list[Line]:
    """The title again, in the body or as a running head, with the council's name or without it, is no heading."""
    key = key_of(title)
    out = []
    for line in lines:
        if not line.role and not line.label and key and line.words <= 20:
            found = key_of(without_council(line.text))
            if found == key or (
                found.startswith(key) and re.fullmatch(r" (?:v|version|page|p)?[\d ]+", found[len(key) :])
            ):
                line = replace(line, role="title")
        out.append(line)
    return out
