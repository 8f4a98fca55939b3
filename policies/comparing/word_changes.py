"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from itertools import groupby

EQUAL, INSERT, DELETE = "equal", "insert", "delete"

#: Pairs of equal words that the matcher may have to look at. Above it a text is compared sentence by sentence first.
MOST_WORK = 100_000

_WORD = re.compile(r"(\w+(?:['’-]\w+)*|[^\w\s])(\s*)")
_ENDS = frozenset(".!?;:")

#: A word, and the space after it. The space before the first word stands with an empty one.
Word = tuple[str, str]


def word_changes(before: str, after: str, most_work: int = MOST_WORK) -> list[tuple[str, str]]:
    """Runs of (``equal``, ``insert`` or ``delete``, text), in the order of reading; a deletion before its insertion.

    Equal and inserted runs joined are ``after``, equal and deleted runs joined are ``before``, to the letter. The work
    is bounded by ``most_work``: what would take more is said to be replaced, sentence by sentence or as a whole.
    """
    if before == after:
        return [(EQUAL, after)] if after else []
    old, new = _words(before), _words(after)
    runs = []
    for a, b, same in _alike_and_not(old, new, most_work):
        runs += _equal(a, b) if same else _replaced(_text(a), _text(b))
    return _joined(runs)


def _words(text: str) -> list[Word]:
    indent = text[: len(text) - len(text.lstrip())]
    return ([("", indent)] if indent else []) + _WORD.findall(text[len(indent):])


def _text(words: list[Word]) -> str:
    return "".join(word + space for word, space in words)


def _alike_and_not(old: list[Word], new: list[Word], most_work: int):
    """(old words, new words, whether they are the same but for their spaces), in order."""
    if _work(_only_words(old), _only_words(new)) <= most_work:
        yield from _matched(old, new, _only_words(old), _only_words(new))
        return
    old_sentences, new_sentences = _sentences(old), _sentences(new)
    if _work(old_sentences, new_sentences) > most_work:
        yield old, new, False
        return
    left = most_work
    for some_old, some_new, same in _matched(old_sentences, new_sentences, old_sentences, new_sentences):
        a, b = sum(some_old, ()), sum(some_new, ())
        work = 0 if same else _work(_only_words(a), _only_words(b))
        if same or work > left:
            yield a, b, same
        else:
            left -= work
            yield from _matched(a, b, _only_words(a), _only_words(b))


def _matched(old, new, old_keys, new_keys):
    for op, a, b, c, d in SequenceMatcher(None, old_keys, new_keys, autojunk=False).get_opcodes():
        yield old[a:b], new[c:d], op == "equal"


def _only_words(words) -> list[str]:
    return [word for word, _ in words]


def _sentences(words: list[Word]) -> list[tuple[Word, ...]]:
    found, sentence = [], []
    for word in words:
        sentence.append(word)
        if word[0] in _ENDS or "\n" in word[1]:
            found.append(tuple(sentence))
            sentence = []
    return [*found, tuple(sentence)] if sentence else found


def _work(old: list, new: list) -> int:
    held = Counter(new)
    return sum(count * held[key] for key, count in Counter(old).items())


def _equal(old, new):
    """The same words; where the space after one changed, that alone is marked."""
    for (word, space), (_, new_space) in zip(old, new, strict=True):
        yield EQUAL, word
        yield from ((EQUAL, space),) if space == new_space else ((DELETE, space), (INSERT, new_space))


def _replaced(removed: str, added: str):
    """The space that both end with is not part of the change."""
    space = removed[len(removed.rstrip()):]
    if space and added.endswith(space):
        removed, added = removed[: -len(space)], added[: -len(space)]
    else:
        space = ""
    yield from ((DELETE, removed), (INSERT, added), (EQUAL, space))


def _joined(runs) -> list[tuple[str, str]]:
    """Without the empty ones; between two equal runs one deletion and one insertion at most."""
    said = []
    for same, group in groupby((run for run in runs if run[1]), lambda run: run[0] == EQUAL):
        group = list(group)
        for op in (EQUAL,) if same else (DELETE, INSERT):
            text = "".join(part for kind, part in group if kind == op)
            if text:
                said.append((op, text))
    return said
