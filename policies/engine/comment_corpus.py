"""Comments as JSON lines, the form in which they are measured and piped through the engine.

One object a line: ``{"id": "c001", "text": "...", "on": "the post it answers", "restricted_period": false,
"criteria": [...], "routes": [...], "protected": false}``. All but ``id`` and ``text`` may be absent; ``council`` may
be there, as in drafts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policies.engine.corpus import council_facts
from policies.engine.json_lines import BadLine, each_line, ident_and_text, string, strings, switch
from policies.engine.model import Context
from policies.engine.triage import Triage
from policies.engine.vocabulary import CRITERIA, ROUTES


@dataclass(frozen=True, slots=True)
class CommentLine:
    """One comment of a corpus; the last three are what a person says of it."""

    id: str | int
    text: str
    context: Context
    criteria: frozenset[str]
    routes: frozenset[str]
    protected: bool


def read_comments(lines: Iterable[bytes | str]) -> Iterator[CommentLine | BadLine]:
    """Each line as a comment, or as what is wrong with it; blank lines are passed over."""
    return each_line(lines, read_comment)


def read_comment(said: dict) -> CommentLine:
    """One object as a comment. Raises ValueError with a plain reason."""
    ident, text = ident_and_text(said)
    context = Context(
        on=string(said, "on"), restricted=switch(said, "restricted_period"), council=council_facts(said),
    )
    return CommentLine(ident, text, context, _names(said, "criteria", CRITERIA), _names(said, "routes", ROUTES),
                       switch(said, "protected"))


def _names(said: dict, name: str, choices: tuple[str, ...]) -> frozenset[str]:
    names = strings(said, name)
    for other in names:
        if other not in choices:
            raise ValueError(f'"{name}" holds {other!r}; it must be of {", ".join(choices)}')
    return frozenset(names)


def as_json(ident: str | int, said: Triage) -> str:
    """The line written for one comment. Offsets are code points of its text."""
    findings = [
        {"criterion" if finding.kind in CRITERIA else "route": finding.kind,
         **{name: getattr(finding, name) for name in ("clause", "sureness", "start", "end", "span", "message")}}
        for finding in said.findings
    ]
    return json.dumps({"id": ident, "criteria": said.criteria, "routes": said.routes, "protected": said.protected,
                       "findings": findings})
