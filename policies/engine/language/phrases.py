"""Lists of phrases by what they mean, read from a file beside the kind that uses them.

A "[heading]" starts a class of meaning; every line under it is one RE2 phrase in lower case, matched as whole words.
A heading in angle brackets, "[<court>]", names a piece that other lines may use as ``<court>``.
"""

from __future__ import annotations

import re

from policies.engine.protocol import Pattern, read_sections

_PIECE = re.compile(r"<([a-z-]+)>")


def phrases(beside: str, name: str, prefix: str = "") -> tuple[Pattern, ...]:
    """One pattern for each class of meaning in the list, named after its heading."""
    sections = read_sections(beside, name)
    pieces: dict[str, str] = {}
    for heading, lines in sections.items():
        if heading.startswith("<"):
            pieces[heading.strip("<>")] = _either(lines, pieces)
    return tuple(Pattern(prefix + heading, _whole_words(lines, pieces))
                 for heading, lines in sections.items() if not heading.startswith("<"))


def _whole_words(lines: tuple[str, ...], pieces: dict[str, str]) -> str:
    """A line that starts with a sign ("£") begins where no word does."""
    signs = tuple(line for line in lines if line.startswith("£"))
    words = tuple(line for line in lines if not line.startswith("£"))
    beginnings = [rf"\b{_either(words, pieces)}"] if words else []
    return "(?:" + "|".join(beginnings + [rf"\B{sign}" for sign in signs]) + r")(?:\b|$)"


def _either(lines: tuple[str, ...], pieces: dict[str, str]) -> str:
    return "(?:" + "|".join(_PIECE.sub(lambda piece: pieces[piece.group(1)], line) for line in lines) + ")"
