"""RE2 over the views of a text: linear in its length whatever the pattern, whoever typed it."""

from __future__ import annotations

from functools import lru_cache

import re2

from policies.engine.folding import fold, to_bytes

_MEMORY = 64 << 20


def options_for(view: str) -> re2.Options:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = view.startswith("cased")
    options.log_errors = False
    options.max_mem = _MEMORY
    return options


@lru_cache(maxsize=4096)
def compile_pattern(regex: str, view: str):
    """An RE2 pattern over a view's bytes. Raises ValueError with RE2's reason."""
    try:
        return re2.compile(to_bytes(fold(regex)), options_for(view))
    except re2.error as error:
        reason = error.args[0] if error.args else error
        raise ValueError(f"{regex!r} is no pattern: {_plainly(reason)}") from error


def _plainly(reason) -> str:
    return reason.decode("latin-1") if isinstance(reason, bytes) else str(reason)
