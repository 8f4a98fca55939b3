"""The name of somebody who stands, taken apart, with what finds its parts in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from policies.engine.language.candidates.short_forms import short_forms
from policies.engine.language.people import is_everyday_name
from policies.engine.normalise import fold_pass

#: Said of anybody before a name; case does not matter.
ANYBODY = r"(?:cllrs?|councillors?|coun|mrs?|ms|mx|dr)"
#: Everyday words too, so they count with their capital only.
CAPITAL = (r"(?:Miss|Sir|Dame|Lady|Lord|Revd?|Reverend|Prof(?:essor)?|Alderman|Mayor(?:ess)?|Chair(?:man|woman|person)?"
           r"|Canon|Major|Captain|Colonel|[Cc]andidate)")
TITLE = rf"(?:(?i:mr (?:and|&) mrs|{ANYBODY})|{CAPITAL})\.?"

_TITLES = re.compile(rf"(?:(?:The )?(?:{TITLE})\s+)+")
_AFTER_NAMES = re.compile(r"(?:,?\s+(?:MBE|OBE|CBE|BEM|JP|DL|MP|Jnr|Snr|Jr|Sr)\.?)+$")
_NICKNAME = re.compile(r"\s[\"'(]([\w-]+)[\"')](?=\s)")
_PARTICLES = frozenset("ab af al ap bin da das de del della den der di dos du el la le st ten ter van von".split())


@dataclass(frozen=True)
class Name:
    """``firsts``: the first name and what they are called by, none where one word is all that is known; ``shorts``:
    what people of that name are called too, "Bob" for Robert; ``middles`` may be left out in a text. ``said`` is the
    name as messages print it.
    """

    said: str
    firsts: tuple[str, ...]
    middles: tuple[str, ...]
    surname: str
    shorts: tuple[str, ...] = field(default=(), compare=False)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What a text that names them holds somewhere, in small letters: a piece of the surname, or a first name."""
        return tuple(max(re.split(r"[\W_]+", word), key=len).lower() for word in (self.surname, *self.firsts))

    @cached_property
    def surnames(self) -> re.Pattern:
        """The surname as a whole word, case-blind, in no longer or double-barrelled one, unless a middle name of
        theirs is the other half: "Mary Smith-Jones" of Mary Smith Jones.
        """
        half = "".join(f"(?:{_loose(middle)}-)?" for middle in self.middles)
        return re.compile(rf"(?<![\w-])(?<![#@]){half}{_loose(self.surname)}(?!\w|-\w)", re.I)

    @cached_property
    def _first(self) -> str:
        return "(?i:" + "|".join(map(_loose, self.firsts)) + ")" if self.firsts else "(?!)"

    @cached_property
    def _called(self) -> str:
        """The first name, or as the group ``short`` what people of that name are called."""
        return f"(?:{self._first}|(?P<short>(?i:{'|'.join(self.shorts) or '(?!)'})))"

    @cached_property
    def first_before(self) -> re.Pattern:
        """Before a surname: the first name, with what may stand between, and titles."""
        middle = r"(?:[A-Z]\.?|[\"'(][A-Za-z-]+[\"')]|[A-Z][\w'-]+|" + _either(self.middles) + ")"
        between = rf"(?P<between>(?:[ \t-]+{middle}){{0,3}})"
        return re.compile(rf"(?:{TITLE}\s+)*(?<![\w-])(?P<first>{self._called}){between}\s+$")

    @cached_property
    def pair_before(self) -> re.Pattern:
        """ "Raj and Anita" before a surname that both have."""
        return re.compile(rf"(?<![\w-]){self._called}[ \t]+(?:and|&)[ \t]+[A-Z][\w'-]+[ \t]+$")

    @cached_property
    def initial_before(self) -> re.Pattern:
        letters = "".join(dict.fromkeys(first[0].upper() for first in self.firsts)) or "\0"
        initial = rf"(?<![\w-])(?:[{letters}](?P<dot>\.?))\s*(?:[A-Z]\.?\s*)*"
        return re.compile(rf"(?P<title>(?:{TITLE}\s+)*){initial}$")

    @cached_property
    def first_after(self) -> re.Pattern:
        """As lists have it: "Patel, Raj" and "PATEL Raj"."""
        return re.compile(rf"(?P<comma>,?)[ \t]+(?:{TITLE}\s+)?(?P<first>{self._called})(?![\w-])")

    @cached_property
    def first_alone(self) -> re.Pattern:
        """The first name where no other surname follows; one that is an everyday word, only where their own does."""
        own = "|".join((_loose(self.surname), *map(re.escape, self.middles)))
        if any(map(is_everyday_name, self.firsts)):
            return re.compile(rf"(?<![\w-]){self._first}[ \t]+(?i:{own})(?!\w|-\w)")
        return re.compile(rf"(?<![\w-]){self._first}(?![\w-])(?![ \t]+(?!(?i:{own})\b)[A-Z][a-z])")

    @cached_property
    def titled_first(self) -> re.Pattern:
        """ "Cllr Raj", with no surname."""
        return re.compile(rf"(?<![\w-])(?i:cllr|councillor)\.?[ \t]+(?P<first>{self._first})(?![\w-])(?![ \t]+[A-Z])")

    @cached_property
    def tags(self) -> re.Pattern:
        """ "#RajPatel", "@CllrRajPatel"."""
        said = rf"{self._called}[_-]?{_loose(self.surname)}"
        return re.compile(rf"(?<!\w)[#@](?:vote|cllr|councillor|team)?_?{said}(?:(?:4|for)\w+)?(?!\w)", re.I)


def _loose(word: str) -> str:
    """A word with its inner hyphens, apostrophes and spaces written or not: "O'Brien", "Smith Jones"."""
    return r"[\s'-]?".join(re.escape(piece) for piece in re.split(r"[\s'-]+", word) if piece)


def _either(words: tuple[str, ...]) -> str:
    return "(?i:" + "|".join(map(_loose, words)) + ")" if words else "(?!)"


@lru_cache(maxsize=4096)
def read_name(name: str) -> Name | None:
    """A name taken apart: "Cllr Raj Kumar Patel", "PATEL, Raj", "Robert (Bob) Hill". None where nothing is written."""
    said = _AFTER_NAMES.sub("", " ".join(fold_pass(name).text.split()))
    surname, comma, given = said.partition(",")
    said = f"{given.strip()} {surname}" if comma and given.strip() else surname
    said = _TITLES.sub("", said, count=1) if _TITLES.match(said) else said
    nicknames = tuple(_NICKNAME.findall(said))
    words = _NICKNAME.sub("", said).split()
    if not words or not any(letter.isalnum() for letter in words[-1]):
        return None
    first_of_surname = len(words) - 1
    while first_of_surname > 1 and words[first_of_surname - 1].lower().strip(".") in _PARTICLES:
        first_of_surname -= 1
    firsts = (words[0], *nicknames) if len(words) > 1 else nicknames
    return Name(_printed(name), firsts, tuple(words[1:first_of_surname]), " ".join(words[first_of_surname:]),
                short_forms(firsts))


def _printed(name: str) -> str:
    surname, comma, given = " ".join(name.split()).partition(",")
    if not (comma and given.strip()):
        return surname
    return f"{given.strip()} {surname.title() if surname.isupper() else surname}"


__all__ = ["ANYBODY", "TITLE", "Name", "read_name"]
