"""Who has confirmed a version, as a file to take away: CSV, or XLSX."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO

from django.http import HttpResponse, StreamingHttpResponse
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value):
    """Text that a spreadsheet shows and never works out; numbers and dates as they are."""
    if not isinstance(value, str):
        return value
    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    return f"'{text}" if text.startswith(_FORMULA) else text


class _Echo:
    def write(self, line: str) -> str:
        return line


def csv_response(name: str, columns: Sequence[str], rows: Iterable[Sequence]) -> StreamingHttpResponse:
    """``rows`` must not read the database: they are written after the council was left."""
    writer = csv.writer(_Echo())

    def lines():
        yield "\ufeff" + writer.writerow(columns)  # the mark by which Excel sees UTF-8
        for row in rows:
            yield writer.writerow([v.isoformat() if isinstance(v, date) else cell(v) for v in row])

    return StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8", headers=_saved_as(f"{name}.csv"))


def xlsx_response(name: str, columns: Sequence[str], rows: Iterable[Sequence]) -> HttpResponse:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Confirmations")
    sheet.append(list(columns))
    for row in rows:
        sheet.append([cell(value) for value in row])
    content = BytesIO()
    book.save(content)
    return HttpResponse(content.getvalue(), content_type=XLSX, headers=_saved_as(f"{name}.xlsx"))


def _saved_as(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
