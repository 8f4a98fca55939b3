"""Kinds of files: each becomes the same :class:`~policies.importing.document.Document`.

What a file is, its content says first and its name second (``kinds.py``). Each kind has a reader of its own:
``word.py``, ``pdf.py``, ``plain.py``, ``markdown.py``, ``html.py``. ``limits.py`` says how much of a file is read.
"""

from __future__ import annotations

from policies.importing.formats.reading import read

__all__ = ["read"]
