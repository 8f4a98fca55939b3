"""What a kind is written with. The package docstring of ``policies.engine.kinds`` shows it at work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from policies.engine.model import LIKELY, Context, Fields, ImageFacts, Source, WayOut
from policies.engine.patterns import compile_pattern


@dataclass(frozen=True, slots=True)
class Terms:
    """Words and phrases looked for as whole words. A space in one stands for any spacing; a last "*" for any ending.

    ``view`` is one of ``normalise.VIEWS``. In ``undisguised`` they are looked for in ``prose`` too.
    """

    name: str
    words: tuple[str, ...]
    view: str = "prose"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One RE2 pattern (no look-around). Case counts in the cased views only. Accents in it are folded as in texts."""

    name: str
    regex: str
    view: str = "prose"


Detector = Terms | Pattern


@dataclass(frozen=True, slots=True)
class Match:
    """Where a detector fired. ``start``, ``end``, ``groups`` are offsets of the author's text, ``text`` is that piece.

    ``term`` is the term of the list as written there ("" for patterns); ``passes`` names the disguises undone;
    ``at`` is the place in the view, for a kind that wants to look around.
    """

    name: str
    start: int
    end: int
    text: str
    term: str = ""
    passes: tuple[str, ...] = ()
    groups: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    view: str = "prose"
    at: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Hit:
    """What a finder yields. ``severity`` None means the rule's own; ``start``, ``end`` None the whole field.

    Hits of one kind with different ``topic`` are different matters and stand beside each other on the same words.
    """

    field: str
    start: int | None
    end: int | None
    message: str
    why: str = ""
    ways_out: tuple[WayOut, ...] = ()
    sureness: str = LIKELY
    severity: str | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a finding of the second reader says for a kind: the reader marks words, the kind knows what they mean."""

    message: str
    why: str = ""
    ways_out: tuple[WayOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A draft with the piece that must be found (``span`` None: the whole draft or an image), or that must pass.

    ``text`` may be "" where an image is the matter. ``severity`` and ``sureness``, where set, must come out so.
    """

    text: str
    span: str | None = None
    title: str = ""
    source: Source = Source()
    images: tuple[ImageFacts, ...] = ()
    context: Context = Context()
    params: Mapping[str, Any] = field(default_factory=dict)
    field: str = "text"
    severity: str | None = None
    sureness: str | None = None

    @property
    def fields(self) -> Fields:
        return Fields(text=self.text, title=self.title, source=self.source, images=self.images)


class ParamError(ValueError):
    """A parameter that a kind does not take, or a value it cannot use. The message names kind and parameter."""


@dataclass(frozen=True, slots=True)
class Param:
    """One parameter of a kind: its default and what it may be.

    ``kind_of`` is "number" (with ``low``, ``high``), "words" (list of strings, of ``choices`` only where there are
    any), "choice" (one of ``choices``), "switch" (true or false), "sentence" (a string) or "patterns" (list of RE2
    patterns).
    """

    default: Any
    kind_of: str
    says: str
    low: float = 0
    high: float = 1_000_000
    choices: tuple[str, ...] = ()

    def read(self, value: Any) -> Any:
        """The value as the finder gets it. Raises ValueError with a plain reason."""
        return _READERS[self.kind_of](self, value)

    def _number(self, value):
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise ValueError("must be a number")
        if not self.low <= value <= self.high:
            raise ValueError(f"must be between {self.low:g} and {self.high:g}")
        return value

    def _words(self, value):
        if isinstance(value, str) or not isinstance(value, Iterable):
            raise ValueError("must be a list of words or phrases")
        words = tuple(value)
        if not all(isinstance(word, str) and word.strip() for word in words):
            raise ValueError("must be a list of words or phrases, none of them empty")
        if self.choices and (unknown := [word for word in words if word.strip() not in self.choices]):
            raise ValueError(f"has no {unknown[0]!r}; it takes {', '.join(self.choices)}")
        return tuple(word.strip() for word in words)

    def _choice(self, value):
        if value not in self.choices:
            raise ValueError(f"must be one of {', '.join(self.choices)}")
        return value

    def _switch(self, value):
        if not isinstance(value, bool):
            raise ValueError("must be true or false")
        return value

    def _sentence(self, value):
        if not isinstance(value, str):
            raise ValueError("must be a sentence")
        return value.strip()

    def _patterns(self, value):
        for pattern in (words := self._words(value)):
            compile_pattern(pattern, "prose")
        return words


_READERS = {"number": Param._number, "words": Param._words, "choice": Param._choice, "switch": Param._switch,
            "sentence": Param._sentence, "patterns": Param._patterns}

#: Parameters every kind takes beside its own.
COMMON_PARAMS: Mapping[str, Param] = MappingProxyType({
    "exceptions": Param((), "words", "Words or phrases, whole, inside which nothing is found."),
    "only_patterns": Param((), "patterns", "Patterns of the council's own: this rule finds these and nothing else."),
    "says": Param("", "sentence", "What a point of those patterns says."),
})


def read_terms(beside: str, name: str) -> tuple[str, ...]:
    """The lines of a list that lies beside a kind's file: ``read_terms(__file__, "shorteners.txt")``.

    Lines that start with "#" are comments, "[heading]" lines part it for people; blank lines are skipped.
    """
    lines = (Path(beside).parent / name).read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not re.match(r"\s*[#\[]", line))


def read_sections(beside: str, name: str) -> dict[str, tuple[str, ...]]:
    """The same by "[heading]" line."""
    sections: dict[str, list[str]] = {}
    current = sections.setdefault("", [])
    for line in (Path(beside).parent / name).read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line.startswith("[") and line.endswith("]"):
            current = sections.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            current.append(line)
    return {heading: tuple(lines) for heading, lines in sections.items() if lines}


__all__ = ["COMMON_PARAMS", "Detector", "Example", "Hit", "Match", "Param", "ParamError", "Pattern", "Spoken", "Terms",
           "read_sections", "read_terms"]
