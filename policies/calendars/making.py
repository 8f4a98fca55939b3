"""``python -m policies.calendars.making``: writes holidays.json anew from the ``holidays`` package.

The package is pinned in tests/requirements.txt and is not installed where the portal runs. It also computes years to
come, which would be guesses: ``LAST_YEAR`` moves only when the government has proclaimed the year
(www.gov.uk/bank-holidays).
"""

from __future__ import annotations

import json
from datetime import date

from policies.calendars.holidays import FILE, PARTS

FIRST_YEAR, LAST_YEAR = 2012, 2028


def made() -> str:
    """The file's text: each holiday with the parts that keep it, one a line, by date.

    Weekends are left out: the law puts another day in place of a bank holiday that falls on one.
    """
    found: dict[tuple[date, str], list[str]] = {}
    for part in PARTS:
        for day, name in _of(part).items():
            if day.weekday() < 5:
                found.setdefault((day, _plain(name)), []).append(part)
    rows = [{"day": day.isoformat(), "name": name, "parts": parts} for (day, name), parts in sorted(found.items())]
    lines = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in rows)
    return f'{{\n "first_year": {FIRST_YEAR},\n "last_year": {LAST_YEAR},\n "holidays": [\n{lines}\n ]\n}}\n'


def _of(part: str):
    """Always with ``subdiv``: without it the package leaves out Easter Monday and the last Monday of August."""
    from holidays import UK

    return UK(subdiv=part, years=range(FIRST_YEAR, LAST_YEAR + 1))


def _plain(name: str) -> str:
    return name.replace("; ", " and ").replace("(observed)", "(substitute day)")


if __name__ == "__main__":
    FILE.write_text(made(), encoding="utf-8")
