"""What goes when words or a whole sentence are taken out, so that neither two spaces nor an empty line is left."""

from __future__ import annotations

from policies.engine.language.sentences import Place, sentences


def sentence_out(raw: str, start: int, end: int) -> Place:
    """What to cut so that the sentence, or the sentences, that hold a place are gone."""
    held = [place for place in sentences(raw) if place[0] < max(end, start + 1) and start < place[1]]
    return words_out(raw, held[0][0], held[-1][1]) if held else words_out(raw, start, end)


def words_out(raw: str, start: int, end: int) -> Place:
    """A place and the weaker of the gaps around it: what stands between paragraphs stays, a space in a line goes."""
    before, after = len(raw[:start].rstrip()), len(raw) - len(raw[end:].lstrip())
    if after == len(raw):
        return before, after
    if not before or _strength(raw[end:after]) <= _strength(raw[before:start]):
        return (start if before else 0), after
    return before, end


def _strength(gap: str) -> tuple[int, int]:
    return gap.count("\n"), len(gap)


__all__ = ["sentence_out", "words_out"]
