"""RE2 over the views of a text: linear in its length whatever the pattern, whoever typed it."""

from __future__ import annotations

from functools import lru_cache

import re2

from policies.engine.folding import fold, to_bytes

#: What one pattern may take, most of it for states met in texts; hundreds of patterns live side by side.
_MEMORY = 16 << 20


class NoPattern(ValueError):
    """What RE2 cannot use. ``reason`` is RE2's own ("missing )"), ``piece`` what it points at, "" for the whole."""

    def __init__(self, regex: str, said: str):
        super().__init__(f"{regex!r} is no pattern: {said}")
        self.reason, _, piece = said.partition(": ")
        self.piece = "" if piece == regex else piece


def options_for(view: str) -> re2.Options:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = view.startswith("cased")
    options.log_errors = False
    options.max_mem = _MEMORY
    return options


@lru_cache(maxsize=4096)
def compile_pattern(regex: str, view: str):
    """An RE2 pattern over a view's bytes. Raises NoPattern with RE2's reason."""
    try:
        return re2.compile(to_bytes(fold(regex)), options_for(view))
    except re2.error as error:
        reason = error.args[0] if error.args else error
        raise NoPattern(regex, _plainly(reason)) from error


def _plainly(reason) -> str:
    return reason.decode("latin-1") if isinstance(reason, bytes) else str(reason)
