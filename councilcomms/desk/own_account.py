"""What the policy, and the law behind it, say to somebody who posts on an account of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from policies.engine import Finding
from policies.engine.model import ADVISE, LIKELY
from policies.models import Version

#: What of the policy, and of the law behind it, also binds a person's own account.
OF_OWN_ACCOUNTS = frozenset({
    "abusive-language", "personal-data", "confidential", "allegation", "legal-proceedings", "copied-content",
    "pre-election", "link-safety",
})
#: How serious a point is, to somebody whom nobody stops.
LABELS = {"block": "Better changed", "justify": "Think again", "advise": "Worth a look"}
_WHY = "You would answer for it yourself, and people may take it for the Council's word."
_AS_THE_COUNCIL = re.compile(
    r"\b(?:the|our|your) (?:(?:parish|town|community) )?council(?:['’]s)? "
    r"(?:(?:has|have|had|now|just|also|already|unanimously|is|are) ){0,3}"
    r"(?:decided|agreed|resolved|approved|voted|will|won['’]t|shall|going to)\b", re.I,
)


def for_own_account(findings: Iterable[Finding], text: str) -> tuple[Finding, ...]:
    """Those that bind a person too, told to that person, and where the words may be taken for the Council's."""
    own = [replace(f, why=_WHY, ways_out=()) for f in findings if f.kind in OF_OWN_ACCOUNTS]
    return (*own, *_speaking_for_the_council(text))


def _speaking_for_the_council(text: str) -> Iterable[Finding]:
    """Said once, of the first such words: it is a thing to think of, and no clause."""
    if match := _AS_THE_COUNCIL.search(text):
        yield Finding(
            "own-account", "", ADVISE, LIKELY, "text", match.start(), match.end(), match.group(),
            "This may read as the Council speaking.", "Say that it is your own view, or link to what it published.",
        )


def own_account_advice(version: Version | None) -> list[tuple[str, list]]:
    """What the policy in force advises for people's own accounts: (heading, clauses)."""
    found: dict[str, list] = {}
    for clause in version.clauses.filter(own_account=True) if version else ():
        found.setdefault(clause.heading or clause.section, []).append(clause)
    return list(found.items())
