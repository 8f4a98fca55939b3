"""When a request for information must be answered."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from policies.calendars.holidays import Holidays
from policies.calendars.working_days import INFORMATION


def foi_due(received: date, table: Holidays) -> date:
    """The twentieth working day following receipt, at the latest (Freedom of Information Act 2000, section 10).

    Raises NotProclaimed.
    """
    return INFORMATION.after(received, 20, table)


def eir_due(received: date, table: Holidays) -> date:
    """The same clock for environmental information, which may also be asked for by word of mouth (Environmental
    Information Regulations 2004, SI 2004/3391, regulation 5)."""
    return foi_due(received, table)


def month_due(received: date, table: Holidays) -> date:
    """One month for a person's own data (UK GDPR, article 12): the same date of the next month, the last day of a
    shorter one; where that is no working day, the next that is. Raises NotProclaimed."""
    year, month = (received.year + 1, 1) if received.month == 12 else (received.year, received.month + 1)
    same = date(year, month, min(received.day, monthrange(year, month)[1]))
    return INFORMATION.after(same - timedelta(days=1), 1, table)
