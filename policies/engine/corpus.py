"""Drafts as JSON lines, the form in which texts are measured and piped through the checker.

One object a line: ``{"id": "p001", "text": "...", "title": "...", "context": {...}, "expect": [{"kind", "span"}]}``.
``context``, ``title`` and ``expect`` may be absent. In ``context``, each optional: ``channel``, ``category``,
``restricted_period`` (true, false), ``source_url``, ``minute_ref``, ``own_knowledge``, ``inviting`` (true, false),
``images`` (objects with ``name``, ``alt``, ``licence``, ``owner``, ``people``, ``decorative``), ``recent`` and
``outside_texts`` (lists of texts), ``council`` (``name`` and the lists ``domains``, ``emails``, ``phones``, ``people``,
``places``, ``approved_organisations``).
An image is decorative where it says so or where its ``alt`` is "decorative".
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from policies.engine.model import Context, CouncilFacts, Fields, Finding, ImageFacts, Source
from policies.engine.vocabulary import CATEGORIES, CHANNEL_KINDS, DRAFT_KINDS

_COUNCIL_LISTS = ("domains", "emails", "phones", "people", "places", "approved_organisations")


class BadLine(Exception):
    """A line that is no draft. ``number`` counts from 1, ``reason`` is plain English."""

    def __init__(self, number: int, reason: str):
        super().__init__(f"line {number}: {reason}")
        self.number = number
        self.reason = reason


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
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield read_line(line)
        except (ValueError, RecursionError) as error:
            yield BadLine(number, _reason(error))


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "is not UTF-8"
    if isinstance(error, json.JSONDecodeError):
        return f"is not JSON ({error.msg} at character {error.pos + 1})"
    if isinstance(error, RecursionError):
        return "is nested too deeply"
    return str(error)


def read_line(line: bytes | str) -> Line:
    """One line as a draft. Raises ValueError with a plain reason."""
    text = line.decode("utf-8-sig") if isinstance(line, bytes) else line
    said = json.loads(text)
    if not isinstance(said, dict):
        raise ValueError("is not a JSON object")
    ident = said.get("id")
    if not isinstance(ident, (str, int)) or isinstance(ident, bool):
        raise ValueError('"id" is missing' if ident is None else '"id" must be a string or a whole number')
    if "text" not in said:
        raise ValueError('"text" is missing')
    body = _string(said, "text")
    context = _object(said, "context")
    return Line(ident, _fields(body, _string(said, "title"), context), _context(context), _labels(said, body))


def _string(said: dict, name: str, default: str = "") -> str:
    value = said.get(name)
    if value is None and name != "text":
        return default
    if not isinstance(value, str):
        raise ValueError(f'"{name}" must be a string')
    return value


def _switch(said: dict, name: str) -> bool:
    value = said.get(name)
    if value is not None and not isinstance(value, bool):
        raise ValueError(f'"{name}" must be true or false')
    return bool(value)


def _object(said: dict, name: str) -> dict[str, Any]:
    value = said.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise ValueError(f'"{name}" must be an object')
    return value


def _strings(said: dict, name: str) -> tuple[str, ...]:
    value = said.get(name)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f'"{name}" must be a list of strings')
    return tuple(value)


def _one_of(said: dict, name: str, choices: tuple[str, ...], default: str) -> str:
    value = _string(said, name, default)
    if value not in choices:
        raise ValueError(f'"{name}" is {value!r}; it must be one of {", ".join(choices)}')
    return value


def _fields(text: str, title: str, context: dict) -> Fields:
    source = Source(
        url=_string(context, "source_url"), minute_ref=_string(context, "minute_ref"),
        own_knowledge=_string(context, "own_knowledge"), inviting=_switch(context, "inviting"),
    )
    images = context.get("images")
    if images is not None and (not isinstance(images, list) or not all(isinstance(image, dict) for image in images)):
        raise ValueError('"images" must be a list of objects')
    return Fields(text, title, source, tuple(_image(image) for image in images or ()))


def _image(image: dict) -> ImageFacts:
    alt = _string(image, "alt")
    decorative = _switch(image, "decorative") or alt.strip().lower() == "decorative"
    return ImageFacts(
        name=_string(image, "name"), alt="" if decorative else alt, decorative=decorative,
        owner=_string(image, "owner"), licence=_string(image, "licence"), people=_string(image, "people"),
    )


def _context(context: dict) -> Context:
    council = _object(context, "council")
    return Context(
        channel=_one_of(context, "channel", CHANNEL_KINDS, "website"),
        category=_one_of(context, "category", CATEGORIES, "news"),
        restricted=_switch(context, "restricted_period"),
        council=CouncilFacts(_string(council, "name"), **{name: _strings(council, name) for name in _COUNCIL_LISTS}),
        recent=_strings(context, "recent"),
        outside=_strings(context, "outside_texts"),
    )


def _labels(said: dict, text: str) -> tuple[Label, ...]:
    expect = said.get("expect")
    if expect is None:
        return ()
    if not isinstance(expect, list) or not all(isinstance(label, dict) for label in expect):
        raise ValueError('"expect" must be a list of objects')
    labels = tuple(Label(_one_of(label, "kind", DRAFT_KINDS, ""), label.get("span")) for label in expect)
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
