"""The second reader: a small statistical model that knows labelled examples where rules know words.

    reader = load_reader()
    reader.comments("text of a comment", "text of the post")      {"libel": 0.02, ...}
    reader.posts("text of a draft", context)                      {"political": [(0.91, 10, 48)], ...}
    reader.nearest("text", "libel", 3)                            the labelled examples most like it

It reads words, never facts; where a kind's rules know better it is silent (``thresholds.json`` says where it speaks).
The product runs it with numpy alone. ``training`` makes the weights from ``examples`` in an environment of its own.
"""

from __future__ import annotations

from policies.engine.reader.reader import Neighbour, Reader, Said, load_reader

__all__ = ["Neighbour", "Reader", "Said", "load_reader"]
