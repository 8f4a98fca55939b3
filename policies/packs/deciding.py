"""Who decides, as a pack says it: read with every fault and its line, and written back. Knows no Django.

Offices alone stand in a pack: a member by name would be somebody else in another council.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import yaml

from policies.engine.vocabulary import CATEGORIES, CHANNEL_KINDS
from policies.packs.nodes import NodeReader
from policies.packs.pack import DEPUTY_CAUSES, PackDeputies
from policies.versions.limits import MOST_CONSULTS, MOST_WAYS
from policies.ways.steps import CLERK, DECIDE, NEXT_IN_LINE, OFFICES, ROUTINE, Consult, Way, circle_in
from policies.ways.words import PLURAL

#: People a consultation can ask for.
_MOST_NEEDED = 99


class DecidingReader(NodeReader):
    """The fields ``deciding``, ``next_in_line`` and ``deputies`` of a pack; ``anchors`` are those of its clauses."""

    anchors: dict[str, int]

    def deciding(self, found: dict[str, yaml.Node]) -> tuple[Way, ...]:
        ways = self.each(found, "deciding", self.way, empty=True)
        if len(ways) > MOST_WAYS:
            self.fault(found["deciding"], f"a policy has at most {MOST_WAYS} lines on who decides")
        return ways

    def way(self, node: yaml.Node) -> Way:
        found = self.fields(node, "line of “deciding”", ("decides",), ("channels", "categories", "consult", "anchor"))
        way = Way(
            frozenset(self.words(found, "channels", CHANNEL_KINDS, "a channel", empty=True)),
            frozenset(self.words(found, "categories", CATEGORIES, "a category", empty=True)),
            self.each(found, "consult", self.consult, empty=True),
            self.one_of(found, "decides", DECIDE, "a way of deciding") or CLERK, self.known_anchor(found),
        )
        if len(way.consult) > MOST_CONSULTS:
            self.fault(found["consult"], f"a line has at most {MOST_CONSULTS} consultations")
        if way.decides == ROUTINE and way.consult:
            self.fault(found["consult"], "routine posts go out at once, so nobody can be consulted before")
        return way

    def consult(self, node: yaml.Node) -> Consult:
        found = self.fields(node, "consultation", ("who",), ("needed", "heard"))
        who = self.words(found, "who", OFFICES, "an office")
        needed = self.number(found, "needed", 1, _MOST_NEEDED)
        if who and not set(who) & set(PLURAL) and needed > len(set(who)):
            self.fault(found["needed"], f"only {len(set(who))} can be asked here, not {needed}")
        return Consult(who, needed, self.flag(found, "heard"))

    def next_in_line(self, found: dict[str, yaml.Node]) -> Mapping[str, str]:
        """Null: nobody after them."""
        if "next_in_line" not in found:
            return MappingProxyType({})
        pairs = self.fields(found["next_in_line"], "list of who is next in line", (), tuple(OFFICES))
        line = {}
        for office, node in pairs.items():
            line[office] = self.maybe({office: node}, office)
            if line[office] and line[office] not in OFFICES:
                self.fault(node, f"“{line[office]}” is not an office; there are {', '.join(OFFICES)}")
        if circle := circle_in(NEXT_IN_LINE | line):
            self.fault(found["next_in_line"], f"this goes round in a circle: {', then '.join(circle)} again")
        return MappingProxyType(line)

    def deputies(self, found: dict[str, yaml.Node]) -> PackDeputies:
        if "deputies" not in found:
            return PackDeputies()
        said = self.fields(found["deputies"], "condition on deputies", (), ("employees_only", "causes", "anchor"))
        return PackDeputies(
            self.flag(said, "employees_only"), self.words(said, "causes", DEPUTY_CAUSES, "a cause", empty=True),
            self.known_anchor(said),
        )

    def known_anchor(self, found: dict[str, yaml.Node]) -> str:
        anchor = self.text(found, "anchor")
        if anchor and anchor not in self.anchors:
            self.fault(found["anchor"], f"no clause has the anchor “{anchor}”")
        return anchor
