"""The table of holidays that everything here is counted with: those that come with the portal, and changes to them."""

from __future__ import annotations

import json
from bisect import insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

#: England, Wales, Scotland, Northern Ireland.
PARTS = ("ENG", "WLS", "SCT", "NIR")
BANK_HOLIDAY, MOURNING, THANKSGIVING = "bank-holiday", "mourning", "thanksgiving"
FILE = Path(__file__).with_name("holidays.json")


class NotProclaimed(ValueError):
    """A calculation came to ``year``, which the table does not cover. ``str()`` is for people."""

    def __init__(self, year: int, *, first_year: int, last_year: int):
        self.year = year
        super().__init__(
            f"The bank holidays of {year} are not known here yet. The table ends with {last_year}."
            if year > last_year
            else f"The bank holidays of {year} are not known here. The table begins with {first_year}."
        )


@dataclass(frozen=True, slots=True)
class Holiday:
    """``kind``: a bank holiday in ``parts`` of the United Kingdom (Banking and Financial Dealings Act 1971), or a day
    appointed for public mourning or thanksgiving, which counts in all of them whatever ``parts`` says."""

    day: date
    name: str
    parts: frozenset[str]
    kind: str = BANK_HOLIDAY


@dataclass(frozen=True)
class Holidays:
    """Complete from the first day of ``first_year`` to the last of ``last_year``, and never guessing outside them."""

    first_year: int
    last_year: int
    by_day: Mapping[date, tuple[Holiday, ...]] = field(repr=False)

    def with_changes(
        self,
        added: Iterable[Holiday] = (),
        removed: Iterable[tuple[date, frozenset[str]]] = (),
        years: Iterable[int] = (),
    ) -> Holidays:
        """A new table. What is removed of a day is taken out first, in those parts alone; then comes what is added.

        ``years`` are further ones whose holidays are said to be complete: they count as far as they follow each other.
        """
        by_day = dict(self.by_day)
        for day, parts in removed:
            by_day[day] = tuple(_without(by_day.get(day, ()), parts))
        for holiday in added:
            by_day[holiday.day] = (*by_day.get(holiday.day, ()), holiday)
        last, further = self.last_year, set(years)
        while last + 1 in further:
            last += 1
        return Holidays(self.first_year, last, MappingProxyType(by_day))

    def of_day(self, day: date) -> tuple[Holiday, ...]:
        """Raises NotProclaimed outside the years of the table."""
        if not self.first_year <= day.year <= self.last_year:
            raise NotProclaimed(day.year, first_year=self.first_year, last_year=self.last_year)
        return self.by_day.get(day, ())

    def is_bank_holiday(self, day: date, parts: frozenset[str]) -> bool:
        """In any of these parts. Raises NotProclaimed outside the years of the table."""
        return any(held.kind == BANK_HOLIDAY and held.parts & parts for held in self.of_day(day))

    def is_appointed(self, day: date) -> bool:
        """A day of public mourning or thanksgiving. Raises NotProclaimed outside the years of the table."""
        return any(held.kind in (MOURNING, THANKSGIVING) for held in self.of_day(day))

    def name_of(self, day: date) -> str:
        """What is known of the day, also beyond the last year; "" where it is none."""
        return ", ".join(dict.fromkeys(held.name for held in self.by_day.get(day, ())))

    def of_year(self, year: int) -> list[Holiday]:
        """By date. Those known so far, where the table is not complete for the year."""
        found: list[Holiday] = []
        for day, held in self.by_day.items():
            for holiday in held if day.year == year else ():
                insort(found, holiday, key=lambda one: one.day)
        return found


def _without(held: Iterable[Holiday], parts: frozenset[str]) -> Iterable[Holiday]:
    """An appointed day is no part's own: it goes whatever the parts."""
    for holiday in held:
        left = holiday.parts - parts if holiday.kind == BANK_HOLIDAY else frozenset()
        if left:
            yield Holiday(holiday.day, holiday.name, left, holiday.kind)


@cache
def shipped() -> Holidays:
    """The table that comes with the portal, to the last year the government has proclaimed when it was made."""
    read = json.loads(FILE.read_text(encoding="utf-8"))
    rows = [Holiday(date.fromisoformat(row["day"]), row["name"], frozenset(row["parts"])) for row in read["holidays"]]
    return Holidays(read["first_year"], read["last_year"], MappingProxyType({})).with_changes(added=rows)
