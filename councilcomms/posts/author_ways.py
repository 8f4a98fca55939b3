"""The ways out of a point as the author's page offers them, and carrying one out in what the form was sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from councilcomms.councils.moments import clock, says
from councilcomms.posts.fields import plain, whole_number
from councilcomms.posts.points import Checked, Point
from policies.elections.restriction import at_morning
from policies.engine import Finding, WayOut
from policies.engine.language.taking_out import sentence_out, words_out

#: The form's boxes whose words a button can change, by the checker's name of the field.
BOXES = {"text": "text", "title": "headline"}
_TAKEN = {"sentence": sentence_out, "words": words_out}
_MOST_SAID = 120


@dataclass(frozen=True)
class Way:
    """One way out. ``value`` is what its button sends; ``cut`` is the place in its box that the button takes out."""

    label: str
    value: str
    replacement: str | None
    go_to: str
    cut: tuple[int, int] | None


@dataclass(frozen=True)
class Card:
    """A point beside the text, with its ways out but those that lead to the register."""

    point: Point
    ways: tuple[Way, ...]


def cards(checked: Checked | None, text: str, headline: str) -> list[Card]:
    boxes = {"text": text, "headline": headline}
    return [Card(point, tuple(_ways(point, boxes))) for point in checked.points] if checked else []


def _ways(point: Point, boxes: Mapping[str, str]):
    finding = point.finding
    for number, way in enumerate(finding.ways_out):
        if way.go_to == "organisations":
            continue
        cut = _cut(finding, way, boxes)
        leads = "text" if way.takes and cut is None else way.go_to
        yield Way(way.label, f"{point.key}:{number}", way.replacement, _where(finding, leads), cut)


def _cut(finding: Finding, way: WayOut, boxes: Mapping[str, str]) -> tuple[int, int] | None:
    take, name = _TAKEN.get(way.takes), BOXES.get(finding.field)
    if take is None or name is None or finding.start is None:
        return None
    return take(boxes[name], finding.start, finding.end)


def _where(finding: Finding, go_to: str) -> str:
    """To change words is to change them where they stand: in the headline, beside the picture."""
    return finding.field.partition(":")[0] if go_to in ("text", finding.field) else go_to


def take_way_out(form, checked: Checked | None) -> str:
    """Carry out one way out in what the form was sent, ``way`` "point key:which". What to say of it, or ""."""
    data = form.data.copy()
    key, _, which = data.get("way", "").rpartition(":")
    point = next((p for p in checked.points if p.key == key), None) if checked else None
    which = whole_number(which)
    if point is None or which is None or which >= len(point.finding.ways_out):
        return ""
    way = point.finding.ways_out[which]
    said = _put_in(data, point.finding, way)
    place, _, choice = way.go_to.partition(":")
    if place == "source" and choice:
        data["source_kind"] = choice
        form.begin_at_source(choice)
    if place == "when" and choice:
        said = _set_time(data, date.fromisoformat(choice))
    form.data = data
    form.full_clean()
    return said


def _set_time(data, day: date) -> str:
    """Wanted on that day in the morning."""
    parts = {"day": day.day, "month": day.month, "year": day.year}
    data.update({"when": "at", "wanted_time": clock(at_morning(day))})
    data.update({f"wanted_date_{part}": str(number) for part, number in parts.items()})
    return f"Now wanted for {says(at_morning(day))}. Nothing else was changed."


def _put_in(data, finding: Finding, way: WayOut) -> str:
    name = BOXES.get(finding.field)
    if name is None or finding.start is None:
        return ""
    text = plain(data.get(name))
    cut = _cut(finding, way, {name: text})
    if cut:
        data[name] = text[: cut[0]] + text[cut[1] :]
        return f"Taken out: “{_shortened(text[slice(*cut)].strip())}”"
    if way.replacement is not None:
        data[name] = text[: finding.start] + way.replacement + text[finding.end :]
    return ""


def _shortened(words: str) -> str:
    return words if len(words) <= _MOST_SAID else f"{words[: _MOST_SAID - 1].rstrip()}…"
