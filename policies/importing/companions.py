"""Other documents that a policy names."""

from __future__ import annotations

import re

from policies.importing.document import Imported
from policies.importing.words import key_of

_KIND = (
    r"(?:Codes? of (?:Conduct|Practice)|Polic(?:y|ies)|Procedures?|Protocol|Standing Orders?|Financial Regulations"
    r"|(?:Publications?|Delegation) Scheme|Scheme of (?:Delegation|Publication)|Handbook|Privacy (?:Notice|Statement)"
    r"|Guidelines|Charter|Strategy|Statement)"
)
_NAME = r"(?:[A-Z][\w’'-]*|&)"
_LITTLE = r"(?:and|of|on|for|the|at|to|in|&|or)"
_TITLE = re.compile(
    rf"(?:{_NAME}(?:['’]s?)?,?\s+(?:{_LITTLE}\s+){{0,2}}){{0,7}}{_KIND}(?:\s+(?:on"
    rf"|for)\s+(?:{_NAME}\s+(?:{_LITTLE}\s+)?){{0,3}}{_NAME})?"
)
_LOWER = re.compile(
    r"\b(?:(?:members|members['’]|councillors['’]?|employees?['’]?s?)\s+)?(?:code of conduct|standing orders"
    r"|financial regulations"
    r"|publication scheme|privacy notice|data protection policy|complaints (?:procedure|policy)|disciplinary procedure"
    r"|employee handbook|grievance procedure|equal(?:ity|ities| opportunities) policy|safeguarding policy"
    r"|document retention policy|retention policy|vexatious complaints policy|press and media policy|cod ymddygiad"
    r"|rheolau sefydlog|polisi diogelu data|cynllun cyhoeddi)\b",
    re.IGNORECASE,
)
_WELSH = re.compile(
    r"\b(?:Polisi|Cod|Cynllun|Rheolau|Gweithdrefn)\s+[A-ZŴŶÂÊÎÔÛ]\w+(?:\s+(?:a|ac|y|yr)?\s?[A-Z]\w+){0,3}"
)
_OPENING = re.compile(
    r"^(?:(?:Breach(?:es)?|Copies|Parts?|Terms|Requirements|Users|Members) of(?: the)?|The|This|Our|Its|Their|Your|In"
    r"|See|All|Any|Under|Both|Where|If|With|Each|Every|Council['’]s?|Parish|Town|Community"
    r"|of|on|for|the|at|to|in|and|or|&)\s+"
)
_VAGUE = re.compile(
    r"(?:other|council|parish council|town council|the|this|any|all|these|such|existing|relevant|its"
    r"|our)?\s*(?:council\s+)?"
    r"(?:polic(?:y|ies)|procedures?|protocol|guidelines|strategy|statement|charter|handbook|policy statement"
    r"|press statement)",
    re.IGNORECASE,
)
# “the Code of Conduct and the Data Protection Policy” are two.
_BETWEEN = re.compile(rf"({_KIND})(?:,\s*|\s+(?:and|or)\s+)(?:(?:the|its|our|their)\s+)?")
MOST = 30


def companions_in(imported: Imported) -> tuple[str, ...]:
    """Titles of other documents, each once, as first printed, in the order of the text; never the policy's own."""
    own = key_of(imported.title)
    seen: dict[str, str] = {}
    for clause in imported.clauses:
        spans: list[tuple[int, int]] = []
        for pattern in (_TITLE, _LOWER, _WELSH):
            for match in pattern.finditer(clause.text):
                if all(match.end() <= start or match.start() >= end for start, end in spans):
                    spans.append(match.span())
        for words in (
            part for start, end in sorted(spans) for part in _BETWEEN.sub(r"\1\n", clause.text[start:end]).split("\n")
        ):
            name = _named(words)
            key = _key(name)
            if name and key and not _same(key, own):
                seen.setdefault(key, name)
    return tuple(seen.values())[:MOST]


def _named(words: str) -> str:
    """Without the words that lead to a title; "" where only “policy” or “the Council’s procedures” is left."""
    words = re.sub(r"\s+", " ", words).strip(" ,.;:")
    while _OPENING.match(words):
        words = _OPENING.sub("", words, count=1)
    return "" if _VAGUE.fullmatch(words) or len(words) > 80 else words


def _key(name: str) -> str:
    """One key for “Publications Scheme” and “Publication Scheme”, “Members’ Code of Conduct” and “Code of Conduct”."""
    key = re.sub(r"\b(?:members?|councillors?|councils?|council s|members s|s)\b", " ", key_of(name.replace("'", " ")))
    return " ".join(word.rstrip("s") for word in key.split())


def _same(key: str, own: str) -> bool:
    whole = " ".join(word.rstrip("s") for word in own.split())
    return bool(whole) and (whole.endswith(key) or key.endswith(whole))
