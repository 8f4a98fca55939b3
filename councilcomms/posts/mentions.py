"""Points that say the same of every mention of a name are one point, at the first mention."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

#: Kinds whose points are about who is named, not about what is said there.
ABOUT_NAMES = frozenset({"organisation-reference"})
_NOT_THE_NAME = re.compile(r"^the |['’]s?$")


def once_a_name(points: Iterable) -> tuple:
    """Points (points.Point) as they are, but of each name the first that was not set aside, with how often it is
    named. Numbered afresh.

    What was set aside stands by itself: it was said of one sentence, and the name elsewhere is asked about.
    """
    kept, times = {}, Counter()
    for point in points:
        about = _about(point)
        times[about] += 1
        kept.setdefault(about, point)
    return tuple(_numbered(point, number, times[about]) for number, (about, point) in enumerate(kept.items(), 1))


def _about(point) -> tuple:
    finding = point.finding
    if finding.kind not in ABOUT_NAMES or not finding.span or point.lift:
        return (point.key,)
    name = _NOT_THE_NAME.sub("", " ".join(finding.span.casefold().split()))
    return finding.kind, finding.clause, finding.severity, name


def _numbered(point, number: int, times: int):
    if times == 1:
        return replace(point, number=number)
    finding = replace(point.finding, message=f"{point.finding.message} It is named {times} times.")
    return replace(point, number=number, finding=finding)
