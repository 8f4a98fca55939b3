"""How hard a text is to read, from its letters and sentences alone."""

from __future__ import annotations

import re

from policies.engine.folding import MASK
from policies.engine.model import LIKELY, WayOut

#: Taken out before capitals are counted, being most of any text.
_SMALL = re.compile(r"[a-z ]+")
_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
# It begins with one sign of a few, so that other letters are passed over.
_END = re.compile(r"[.!?:;\n](?:(?<=\n)\n*|(?<=[.!?:;])[.!?:;]*(?=\s|$|[\"')]))")
_SENTENCE = re.compile(r"[^\s.!?](?:[^.!?\n]|[.!?](?!\s|$))*[.!?]?")
_LONGEST_COUNTED = 40
#: Below the one a text is too short to say; below the other it must be harder, by so many years, to count.
_FEWEST_WORDS, _FEW_WORDS, _DOUBT = 9, 15, 3
_LONGEST_MARK = 200


def reading_age(text: str) -> float | None:
    """The age, in years, at which a text can be read with ease; None where it is too short to say.

    Our own straight line through letters a word and words a sentence, set so that plain council news comes out at 8
    or 9 and the language of conveyances above 14. Names, acronyms, numbers and addresses are left out of the
    count of letters; no sentence counts for more than 40 words, so that a list is not taken for a hard text.
    """
    letters = words = 0
    sentences: list[int] = []
    for sentence in _END.split(text):
        found = _WORD.findall(sentence)
        if not found:
            continue
        sentences.append(len(found))
        counted = [word for word in found[1:] if word.islower()]
        letters += len(found[0]) + sum(map(len, counted))
        words += 1 + len(counted)
    total = sum(sentences)
    if total < _FEWEST_WORDS or not words:
        return None
    doubt = _DOUBT if total < _FEW_WORDS else 0
    return 2.2 * letters / words + 0.1 * min(total / len(sentences), _LONGEST_COUNTED) - 2.7 - doubt


def find_hard(text, oldest):
    """One hit, at the hardest sentence, where a text asks for a reader older than ``oldest``."""
    view = text.view("cased_prose")
    prose = view.text.replace(MASK, " ")
    capitals = sum(map(str.isupper, _SMALL.sub("", prose)))
    if capitals and capitals * 2 > sum(map(str.islower, prose)):
        return
    age = reading_age(prose)
    if age is not None and age > oldest:
        yield text.hit(view.span(*_hardest(prose)), "Long words and long sentences make this hard to read.",
                       "Most people read official text as if they were nine to eleven years old.",
                       (WayOut("Say it as you would across the counter", go_to=text.field),), sureness=LIKELY,
                       topic="reading")


def _hardest(prose: str) -> tuple[int, int]:
    """The sentence with the most letters in long words, cut at a comma where it is too long to mark."""
    sentences = [match.span() for match in _SENTENCE.finditer(prose)]
    start, end = max(sentences, key=lambda span: sum(len(w) for w in _WORD.findall(prose[slice(*span)]) if len(w) > 8))
    if end - start > _LONGEST_MARK:
        cut = prose.rfind(",", start + _LONGEST_MARK // 3, start + _LONGEST_MARK)
        end = cut if cut > 0 else prose.rfind(" ", start, start + _LONGEST_MARK)
    return start, end
