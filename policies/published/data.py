"""An adopted version as data. Other programs rely on the names: they are added to, never changed."""

from __future__ import annotations

from policies.published.listed import Beside, Listed
from policies.ways.reading import ways_of
from policies.ways.shown import shown_to_all
from policies.ways.steps import MEMBER


def as_data(council, row: Listed, beside: Beside, others: list[Listed], address) -> dict:
    """``address(version)``: where a version's own data is."""
    version = row.version
    clauses = list(version.clauses.all())
    return {
        "council": council.name, "title": version.policy.title, "version": version.label, "standing": row.standing,
        "adopted": _iso(version.adopted_on), "minute": version.minute_ref or None, "effective": _iso(row.since),
        "until": _iso(row.until), "review": version.review_iso,
        "signatures": [
            {"capacity": line.capacity, "name": line.name or None, "signed": _iso(line.signed_on),
             "on_paper": line.on_paper}
            for line in beside.signatures
        ],
        "clauses": [
            {"ref": c.ref, "anchor": c.anchor, "heading": c.heading or c.section, "audience": c.audience,
             "text": c.text, "summary": c.summary}
            for c in clauses
        ],
        "deciding": _deciding(version, clauses),
        "readings": [
            {"anchor": anchor or None, "question": line.question, "answer": line.answer,
             "answered": _iso(line.answered_on), "answered_by": line.answered_by or None}
            for anchor, lines in beside.readings.items() for line in lines
        ],
        "companions": [
            {"name": line.name, "link": line.link or None, "review": _iso(line.review_on)}
            for line in beside.companions
        ],
        "versions": [
            {"version": other.version.label, "standing": other.standing, "effective": _iso(other.since),
             "until": _iso(other.until), "url": address(other.version)}
            for other in others
        ],
    }


def _deciding(version, clauses) -> dict:
    """Offices only: a member by name is “a named member”, here as on the page."""
    shown = shown_to_all(version, clauses)
    return {
        "ways": [
            {"channels": sorted(way.kinds), "categories": sorted(way.categories), "decides": way.decides,
             "consult": [_consult(step) for step in way.consult], "anchor": way.anchor or None, "words": str(line)}
            for way, line in zip(ways_of(version), shown.lines, strict=False)
        ],
        "words": [*map(str, shown.lines), *shown.beside],
    }


def _consult(step) -> dict:
    who = ["member" if token.startswith(MEMBER) else token for token in step.who]
    return {"who": who, "needed": step.needed, "heard": step.heard}


def _iso(day) -> str | None:
    return day.isoformat() if day else None
