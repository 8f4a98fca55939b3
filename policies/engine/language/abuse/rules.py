"""Rules that are kept as lists: one RE2 pattern a line, with words that stand for others."""

from __future__ import annotations

import re

from policies.engine.protocol import read_sections


def read_rules(name: str, **words: str) -> dict[str, tuple[str, ...]]:
    """The patterns of a list beside this file by heading; ``<word>`` is the line of that name under [words]."""
    sections = read_sections(__file__, name)
    for line in sections.pop("words", ()):
        word, pattern = line.split(": ", 1)
        words[word] = _filled(pattern, words)
    return {heading: tuple(_filled(line, words) for line in lines) for heading, lines in sections.items()}


def _filled(pattern: str, words: dict[str, str]) -> str:
    return re.sub(r"(?<!\?P)<(\w+)>", lambda found: words[found.group(1)], pattern)


def whole(pattern: str) -> str:
    """A pattern between the ends of words, its match as group ``it`` unless it names one itself."""
    if "(?P<it>" in pattern:
        return rf"\b(?:{pattern})"
    return rf"\b(?P<it>{pattern})(?:\b|$)"
