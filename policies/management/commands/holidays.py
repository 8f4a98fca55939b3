"""``manage.py holidays``: the table that timetables are counted with, and the operator's changes to it."""

from __future__ import annotations

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from councilcomms.councils.transitions import Refused
from policies.calendars.holidays import PARTS, shipped
from policies.holiday_table import table
from policies.holidays.changing import KIND_WORDS, Changed, add_holiday, complete_year, remove_holiday
from policies.holidays.published import load_published
from policies.holidays.re_dating import re_date_what_differs
from policies.management.commands._days import day_of


class Command(BaseCommand):
    help = ("List and change the bank holidays and appointed days that timetables are counted with. Each change dates "
            "anew the polls that are open, in every council.")

    def add_arguments(self, parser):
        acts = parser.add_subparsers(dest="act", required=True)
        listing = acts.add_parser("list", help="the days of one year")
        listing.add_argument("year", nargs="?", help="this year unless named")
        adding = acts.add_parser("add", help="a holiday that was proclaimed, or a day that was appointed")
        adding.add_argument("day", help="2022-09-19")
        adding.add_argument("name", help="“State Funeral of Queen Elizabeth II”")
        adding.add_argument("--parts", default=",".join(PARTS), help="where it is kept: ENG,WLS,SCT,NIR unless named")
        adding.add_argument("--kind", default="bank-holiday", help=f"{', '.join(KIND_WORDS)}; the first unless named")
        removing = acts.add_parser("remove", help="a day that is no holiday after all")
        removing.add_argument("day", help="2020-05-04")
        loading = acts.add_parser("load", help="the list that GOV.UK publishes: www.gov.uk/bank-holidays.json")
        loading.add_argument("file", type=Path)
        complete = acts.add_parser("complete", help="say that all holidays of a year are in the table")
        complete.add_argument("year", help="2029")
        acts.add_parser("re-date", help="date open polls anew whose days are counted otherwise now than they stand")

    def handle(self, *, act, **options):
        try:
            getattr(self, f"_{act.replace('-', '_')}")(**options)
        except Refused as refused:
            raise CommandError(str(refused)) from None

    def _list(self, *, year=None, **options):
        known, year = table(), _year_of(year) if year else timezone.localdate().year
        for held in known.of_year(year):
            added = "" if held in shipped().by_day.get(held.day, ()) else "  (changed here)"
            where = ",".join(part for part in PARTS if part in held.parts)
            self.stdout.write(f"{held.day}  {held.day:%a}  {where:<15}  {held.kind:<12}  {held.name}{added}")
        if year > known.last_year:
            self.stdout.write(f"Not said to be complete: the table ends with {known.last_year}.")

    def _add(self, *, day, name, parts, kind, **options):
        named = [part.strip().upper() for part in parts.split(",") if part.strip()]
        self._say("Added", add_holiday(day_of(day), name, parts=named, kind=kind))

    def _remove(self, *, day, **options):
        self._say("Taken out", remove_holiday(day_of(day)))

    def _load(self, *, file, **options):
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            raise CommandError(f"{file} cannot be read as text.") from None
        self._say("Added", load_published(text))

    def _complete(self, *, year, **options):
        self._say("Noted", complete_year(_year_of(year)))

    def _re_date(self, *, verbosity, **options):
        """Quiet where it is asked to be and there was nothing to do: the portal asks at each start."""
        polls = re_date_what_differs()
        if polls or verbosity:
            self._say_polls(polls)

    def _say(self, done: str, changed: Changed) -> None:
        for line in changed.days:
            self.stdout.write(f"{done}: {line}")
        if not changed.days:
            self.stdout.write("The table has all of it already.")
        if changed.left:
            self.stdout.write(f"Still a holiday that day: {changed.left}. Remove the day again to take that out too.")
        self._say_polls(changed.polls)

    def _say_polls(self, polls: int) -> None:
        self.stdout.write(f"{polls} poll{'' if polls == 1 else 's'} dated anew.")


def _year_of(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise CommandError(f"“{text}” is not a year. Write it as 2029.")
    return int(text)
