"""Dates in a policy, in English and in Welsh."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january|jan|ionawr",
            "february|feb|chwefror",
            "march|mar|mawrth",
            "april|apr|ebrill",
            "may|mai",
            "june|jun|mehefin",
            "july|jul|gorffennaf",
            "august|aug|awst",
            "september|sept|sep|medi",
            "october|oct|hydref",
            "november|nov|tachwedd",
            "december|dec|rhagfyr",
        ),
        start=1,
    )
    for name in names.split("|")
}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
