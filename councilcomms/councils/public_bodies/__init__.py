"""The public bodies that a council of an area deals with, from the files in this folder.

``england.yaml`` and ``wales.yaml`` say for the country and for each county: its councils, police, fire and
rescue, ambulance and health bodies.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent
#: What a file may say of a county, and the heading it stands under.
HEADINGS = {"councils": "Councils", "police": "Police", "fire": "Fire and rescue", "health": "Ambulance and health"}
EVERYWHERE = "Across the country"


@dataclass(frozen=True, slots=True)
class Body:
    name: str
    other_names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@cache
def _read() -> dict[str, dict]:
    """Area to its groups, in the order of the files: English counties, then Welsh ones."""
    areas = {}
    for path in (FOLDER / "england.yaml", FOLDER / "wales.yaml"):
        country = yaml.safe_load(path.read_text())
        for area, said in country["areas"].items():
            areas[area] = {HEADINGS[key]: said[key] for key in HEADINGS if key in said}
            areas[area][EVERYWHERE] = country["everywhere"]
    return areas


def areas() -> list[str]:
    return list(_read())


@cache
def bodies_of(area: str) -> tuple[tuple[str, tuple[Body, ...]], ...]:
    """Heading and bodies; nothing for an area that is not in the files."""
    groups = _read().get(area, {})
    return tuple((heading, tuple(_body(said) for said in rows)) for heading, rows in groups.items())


def _body(said) -> Body:
    """A name alone, or a name with what else it is called and its web addresses."""
    said = {"name": said} if isinstance(said, str) else said
    also = dict.fromkeys([*said.get("also", ()), *_shortened(said["name"])])
    return Body(said["name"], tuple(also), tuple(said.get("domains", ())))


def _shortened(name: str) -> list[str]:
    """As such a name is commonly written: “&” for “and”, a fire service without its last word."""
    names = [name]
    if name.endswith(" Fire and Rescue Service"):
        names.append(name.removesuffix(" Service"))
    names += [long.replace(" and ", " & ") for long in names if " and " in long]
    return names[1:]
