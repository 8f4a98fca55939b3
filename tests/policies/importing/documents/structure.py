"""What a made policy is: its parts as a person would name them, from which both the file and the gold answer follow."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """``printed``: the number as it stands in the file (``3.``, ``Section 3``, ``IV.``, ``Appendix A``), "" for none.

    ``ref``: what clauses under it are composed with, where that is not the printed number without its trailing mark.
    """

    printed: str
    heading: str
    parts: tuple = ()
    ref: str | None = None


@dataclass(frozen=True)
class Sub:
    """A heading without a number inside a section. ``label``: printed as a short line ending in a colon (“Do:”)."""

    heading: str
    parts: tuple = ()
    label: bool = False


@dataclass(frozen=True)
class Item:
    """A numbered or lettered clause. ``printed``: its label as it stands in the file."""

    printed: str
    text: str
    parts: tuple = ()


@dataclass(frozen=True)
class Bullet:
    text: str
    parts: tuple = ()


@dataclass(frozen=True)
class Para:
    text: str


@dataclass(frozen=True)
class Rows:
    """A table whose rows or cells are clauses. ``kind``:

    "numbered": (number, text, …), a row a clause; further columns (who, when) may stand in its text or not.
    "outline": (number, text): a whole number begins a section and is its heading, any other is a clause in it.
    "lists": each column is a list under the heading in ``head``, each cell a clause.
    "terms": (term, meaning), a row a clause.
    "languages": (number, text, text), the same number for both languages.
    """

    kind: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Made:
    """One policy. ``slug`` names it in figures. ``front``: lines under the title. ``control``: the table of document
    control at the front. ``end``: lines after the last clause (signatures, adoption). ``history``: a table of dates.
    ``contents``: with a table of contents. ``running``: the head on each page of a paged file. ``numbering``: Word's
    formats by depth of numbered things, as (format, text), None where all labels are typed; ``separate``: items are a
    list apart from the headings. ``formats``: names in ``renderings.FORMATS``. ``tolerated``: whole sentences outside
    the clauses that one may take for clauses or not.
    """

    slug: str
    council: str
    title: str
    parts: tuple
    formats: tuple[str, ...]
    adopted: str | None = None
    review: str | None = None
    front: tuple[str, ...] = ()
    control: tuple[tuple[str, str], ...] = ()
    history: tuple[tuple[str, ...], ...] = ()
    end: tuple[str, ...] = ()
    contents: bool = False
    running: str = ""
    numbering: tuple[tuple[str, str], ...] | None = None
    separate: bool = False
    one_line_title: bool = False
    tolerated: tuple[str, ...] = ()


def bullets(*texts: str) -> tuple[Bullet, ...]:
    return tuple(Bullet(text) for text in texts)


def paras(*texts: str) -> tuple[Para, ...]:
    return tuple(Para(text) for text in texts)


def numbered(prefix: str, *texts: str, start: int = 1, end: str = "") -> tuple[Item, ...]:
    """1.1, 1.2 … for the prefix ``1.``; ``end`` is what closes each label."""
    return tuple(Item(f"{prefix}{at}{end}", text) for at, text in enumerate(texts, start))


def lettered(*texts: str, form: str = "{}.", start: int = 0) -> tuple[Item, ...]:
    """a, b, c … each put into ``form``, as in ``({})``; after z come aa, ab."""
    letters = [chr(97 + at % 26) * (1 + at // 26) for at in range(60)]
    return tuple(Item(form.format(letters[start + at]), text) for at, text in enumerate(texts))


ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()


def roman(*texts: str, form: str = "{}.") -> tuple[Item, ...]:
    return tuple(Item(form.format(ROMAN[at]), text) for at, text in enumerate(texts))
