"""Drafts as JSON lines, the form in which texts are measured and piped through the checker.

One object a line: ``{"id": "p001", "text": "...", "title": "...", "context": {...}, "expect": [{"kind", "span"}]}``.
``context``, ``title`` and ``expect`` may be absent. In ``context``, each optional: ``channel``, ``category``,
``restricted_period`` (true, false), ``source_url``, ``minute_ref``, ``own_knowledge``, ``inviting`` (true, false),
``images`` (objects with ``name``, ``alt``, ``licence``, ``owner``, ``people``, ``decorative``), ``recent`` and
``outside_texts`` (lists of texts), ``council`` (``name`` and the lists ``domains``, ``emails``, ``phones``, ``people``,
``places``, ``approved_organisations``, ``partners``).
An image is decorative where it says so or where its ``alt`` is "decorative".
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policies.engine.json_lines import BadLine, an_object, each_line, ident_and_text, one_of, string, strings, switch
from policies.engine.model import Context, CouncilFacts, Fields, Finding, ImageFacts, Outside, Source
from policies.engine.vocabulary import CATEGORIES, CHANNEL_KINDS, DRAFT_KINDS

_COUNCIL_LISTS = ("domains", "emails", "phones", "people", "places", "approved_organisations",
                  "partners")


@dataclass(frozen=True, slots=True)
class Label:
    """What a person says is to be found: the piece of the text, or None for the draft as a whole."""

    kind: str
    span: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """One draft of a corpus."""

    id: str | int
    fields: Fields
    context: Context
    expect: tuple[Label, ...]


def read_lines(lines: Iterable[bytes | str]) -> Iterator[Line | BadLine]:
    """Each line as a draft, or as what is wrong with it; blank lines are passed over."""
    return each_line(lines, read_line)


def read_line(said: dict) -> Line:
    """One object as a draft. Raises ValueError with a plain reason."""
    ident, text = ident_and_text(said)
    context = an_object(said, "context")
    return Line(ident, _fields(text, string(said, "title"), context), _context(context), _labels(said, text))


def _fields(text: str, title: str, context: dict) -> Fields:
    source = Source(
        url=string(context, "source_url"), minute_ref=string(context, "minute_ref"),
        own_knowledge=string(context, "own_knowledge"), inviting=switch(context, "inviting"),
    )
    images = context.get("images")
    if images is not None and (not isinstance(images, list) or not all(isinstance(image, dict) for image in images)):
        raise ValueError('"images" must be a list of objects')
    return Fields(text, title, source, tuple(_image(image) for image in images or ()))


def _image(image: dict) -> ImageFacts:
    alt = string(image, "alt")
    decorative = switch(image, "decorative") or alt.strip().lower() == "decorative"
    return ImageFacts(
        name=string(image, "name"), alt="" if decorative else alt, decorative=decorative,
        owner=string(image, "owner"), licence=string(image, "licence"), people=string(image, "people"),
    )


def _context(context: dict) -> Context:
    return Context(
        channel=one_of(context, "channel", CHANNEL_KINDS, "website"),
        category=one_of(context, "category", CATEGORIES, "news"),
        restricted=switch(context, "restricted_period"),
        council=council_facts(context),
        recent=strings(context, "recent"),
        outside=tuple(Outside(text) for text in strings(context, "outside_texts")),
    )


def council_facts(said: dict) -> CouncilFacts:
    """The council of a line, all empty where it names none."""
    council = an_object(said, "council")
    return CouncilFacts(string(council, "name"), **{name: strings(council, name) for name in _COUNCIL_LISTS})


def _labels(said: dict, text: str) -> tuple[Label, ...]:
    expect = said.get("expect")
    if expect is None:
        return ()
    if not isinstance(expect, list) or not all(isinstance(label, dict) for label in expect):
        raise ValueError('"expect" must be a list of objects')
    labels = tuple(Label(one_of(label, "kind", DRAFT_KINDS, ""), label.get("span")) for label in expect)
    for label in labels:
        if label.span is not None and (not isinstance(label.span, str) or label.span not in text):
            raise ValueError(f'"expect": the span {label.span!r} is not in the text')
    return labels


def as_json(ident: str | int, findings: Iterable[Finding]) -> str:
    """The line written for one draft. Offsets are code points of the field."""
    said = [{name: getattr(finding, name) for name in
             ("kind", "clause", "severity", "sureness", "field", "start", "end", "span", "message")}
            for finding in findings]
    return json.dumps({"id": ident, "findings": said})
