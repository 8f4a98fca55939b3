"""Reads a policy pack: one policy as a YAML file, as ``packs/README.md`` lays it out. Knows no Django.

Everything wrong with a file is told at once, each fault with its line, so that whoever wrote it mends it in one go.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml

from policies.engine.model import SEVERITIES
from policies.engine.vocabulary import AUDIENCES, CHANNEL_KINDS, COMMENT_KINDS, DRAFT_KINDS
from policies.mechanisms import MECHANISMS
from policies.packs.deciding import DecidingReader
from policies.packs.nodes import Fault, PackError, line_of, read_text, tree
from policies.packs.pack import (
    OUTCOMES,
    Pack,
    PackClause,
    PackExamples,
    PackReading,
    PackRule,
    PackSection,
    last_day,
)
from policies.versions.limits import LONGEST, MOST_CLAUSES, MOST_EXAMPLES, MOST_KEY_CLAUSES, MOST_READINGS

__all__ = ["Fault", "Pack", "PackClause", "PackError", "PackExamples", "PackReading", "PackRule", "PackSection",
           "list_packs", "load_pack", "parse_pack", "read_pack"]

FORMAT = "1"
#: Characters of each field: those of a version, and those that only a file has.
_ROOM = MappingProxyType({
    **LONGEST, "slug": 50, "council": 200, "number": LONGEST["section_number"], "official_email": 254,
    "not_monitored": 500, "kind": 40, "delegation_minute": LONGEST["minute_ref"],
})
PACKS = Path(__file__).parent

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


def list_packs() -> tuple[str, ...]:
    """The slugs of the packs that come with the product."""
    return tuple(sorted(path.stem for path in PACKS.glob("*.yaml")))


def load_pack(slug_or_path: str | Path) -> Pack:
    """A shipped pack by its slug, or any pack by its path. Raises PackError with everything wrong with it."""
    name = str(slug_or_path)
    if isinstance(slug_or_path, str) and _SLUG.fullmatch(name):
        return _shipped(name)
    return read_pack(Path(slug_or_path))


@cache
def _shipped(slug: str) -> Pack:
    if slug not in list_packs():
        raise PackError([Fault(slug, None, f"there is no such pack; there are {', '.join(list_packs())}")])
    return read_pack(PACKS / f"{slug}.yaml")


def read_pack(path: Path) -> Pack:
    return parse_pack(read_text(path), path.name)


def parse_pack(text: str, file: str) -> Pack:
    reader = _Reader(file)
    pack = reader.pack(tree(text, file))
    if reader.faults:
        raise PackError(reader.faults)
    return pack


class _Reader(DecidingReader):
    """The parts of a pack, each read from its fields."""

    longest = _ROOM

    def __init__(self, file: str):
        super().__init__(file)
        self.anchors: dict[str, int] = {}

    def pack(self, node: yaml.Node) -> Pack | None:
        must = ("format", "slug", "title", "label", "channels", "sections")
        may = ("council", "adopted", "adopted_note", "review", "minute_ref", "official_email", "not_monitored",
               "readings", "deciding", "next_in_line", "deputies", "delegation_minute")
        found = self.fields(node, "pack", must, may)
        if not found:
            return None
        if "council" in found:
            self.needs(node, found, "pack", ("adopted", "review", "official_email", "not_monitored"))
        self.format(found)
        sections = self.each(found, "sections", self.section)
        pack = Pack(
            slug=self.matching(found, "slug", _SLUG, "small letters, digits and hyphens"),
            title=self.text(found, "title"), label=self.label(found, "label"), council=self.text(found, "council"),
            channels=self.words(found, "channels", CHANNEL_KINDS, "a channel", empty=True), sections=sections,
            adopted=self.adopted(found), adopted_note=self.text(found, "adopted_note"), review=self.review(found),
            minute_ref=self.label(found, "minute_ref", empty=True), not_monitored=self.text(found, "not_monitored"),
            official_email=self.matching(found, "official_email", _EMAIL, "an email address"),
            readings=self.each(found, "readings", self.reading, empty=True),
            deciding=self.deciding(found), next_in_line=self.next_in_line(found), deputies=self.deputies(found),
            delegation_minute=self.label(found, "delegation_minute", empty=True),
        )
        self.whole(found, pack)
        return pack

    def section(self, node: yaml.Node) -> PackSection:
        found = self.fields(node, "section", ("heading", "clauses"), ("number", "own_accounts"))
        heading = self.maybe(found, "heading")
        clauses = self.each(found, "clauses", lambda clause: self.clause(clause, heading))
        return PackSection(
            self.label(found, "number") or None, heading, clauses, own_accounts=self.flag(found, "own_accounts"),
        )

    def clause(self, node: yaml.Node, section_heading: str) -> PackClause:
        found = self.fields(node, "clause", ("ref", "anchor", "text"),
                            ("heading", "audience", "summary", "key", "house_rule", "own_account", "rules",
                             "mechanisms", "people_only", "examples"))
        clause = PackClause(
            ref=self.label(found, "ref") or None, anchor=self.anchor(found),
            heading=self.text(found, "heading") or section_heading,
            audience=self.words(found, "audience", AUDIENCES, "an audience"),
            text=self.text(found, "text"), summary=self.text(found, "summary"),
            key=self.flag(found, "key"), house_rule=self.flag(found, "house_rule"),
            own_account=self.flag(found, "own_account"),
            rules=self.each(found, "rules", self.rule, empty=True),
            mechanisms=self.words(found, "mechanisms", MECHANISMS, "a mechanism"),
            people_only=self.flag(found, "people_only"), examples=self.examples(found),
        )
        self.agrees(found, clause)
        return clause

    def agrees(self, found: dict[str, yaml.Node], clause: PackClause) -> None:
        """What the fields of one clause say together."""
        if clause.house_rule and "public" not in clause.audience:
            self.fault(found["house_rule"], "a house rule speaks to the public; add “public” to its “audience”")
        if clause.people_only and (clause.rules or clause.mechanisms):
            self.fault(found["people_only"], "“people_only” says that nothing here carries the clause out; "
                                             "take out its “rules” and “mechanisms”, or this")
        for kind, times in Counter(rule.kind for rule in clause.rules).items():
            if kind and times > 1:
                self.fault(found["rules"], f"“{kind}” is bound more than once to this clause")
        for name, times in Counter(clause.mechanisms).items():
            if name and times > 1:
                self.fault(found["mechanisms"], f"“{name}” stands more than once in “mechanisms”")

    def examples(self, found: dict[str, yaml.Node]) -> PackExamples:
        if "examples" not in found:
            return PackExamples()
        texts = self.fields(found["examples"], "list of examples", (), ("flag", "pass"))
        examples = PackExamples(*(
            self.each(texts, side, lambda node: self.text({"example": node}, "example")) for side in ("flag", "pass")
        ))
        if len(examples.flag) + len(examples.pass_) > MOST_EXAMPLES:
            self.fault(found["examples"], f"a clause has at most {MOST_EXAMPLES} examples")
        return examples

    def rule(self, node: yaml.Node) -> PackRule:
        found = self.fields(node, "rule", ("kind",), ("severity", "params"))
        kind = self.text(found, "kind")
        if kind in COMMENT_KINDS and "severity" in found:
            self.fault(found["severity"], f"“{kind}” is for comments and takes no “severity”")
        elif kind in DRAFT_KINDS:
            self.needs(node, found, "rule", ("severity",))
            self.one_of(found, "severity", SEVERITIES, "a severity")
        elif kind and kind not in COMMENT_KINDS:
            self.fault(found["kind"], f"“{kind}” is not a kind of rule")
        severity = self.text(found, "severity") if kind in DRAFT_KINDS else ""
        return PackRule(kind, severity, self.plain(found, "params"))

    def reading(self, node: yaml.Node) -> PackReading:
        found = self.fields(node, "reading", ("question",), ("answer", "anchor", "outcome", "key", "quote"))
        anchor = self.known_anchor(found) or None
        outcome = self.one_of(found, "outcome", OUTCOMES, "an outcome") or "reading"
        if outcome in ("reading", "amendment"):
            self.needs(node, found, "reading", ("answer",))
        return PackReading(self.text(found, "question"), self.text(found, "answer"), anchor, outcome,
                           self.text(found, "key"), self.text(found, "quote"))

    def whole(self, found: dict[str, yaml.Node], pack: Pack) -> None:
        """What only the whole pack can tell."""
        if pack.adopted and pack.review_due and pack.review_due < pack.adopted:
            self.fault(found["review"], f"the review, {pack.review}, comes before the adoption on {pack.adopted}")
        if len(pack.clauses()) > MOST_CLAUSES:
            self.fault(found["sections"], f"a policy has at most {MOST_CLAUSES:,} clauses")
        if len(pack.readings) > MOST_READINGS:
            self.fault(found["readings"], f"a policy has at most {MOST_READINGS} readings")
        if len(pack.key_clauses()) > MOST_KEY_CLAUSES:
            self.fault(found["sections"], f"{len(pack.key_clauses())} clauses are marked “key”; "
                                          f"a first visit shows at most {MOST_KEY_CLAUSES}")

    def format(self, found: dict[str, yaml.Node]) -> None:
        if "format" in found and self.label(found, "format") != FORMAT:
            self.fault(found["format"], f"“format” should be {FORMAT}, the only one there is")

    def anchor(self, found: dict[str, yaml.Node]) -> str:
        anchor = self.matching(found, "anchor", _SLUG, "small letters, digits and hyphens")
        if anchor in self.anchors:
            self.fault(found["anchor"], f"the anchor “{anchor}” is used already, on line {self.anchors[anchor]}")
        elif anchor:
            self.anchors[anchor] = line_of(found["anchor"])
        return anchor

    def fact(self, found: dict[str, yaml.Node], name: str) -> str:
        """Null in a model policy only: a council's policy has its dates."""
        written = self.label(found, name)
        if not written and name in found and "council" in found:
            self.fault(found[name], f"“{name}” is empty")
        return written

    def adopted(self, found: dict[str, yaml.Node]) -> date | None:
        written = self.fact(found, "adopted")
        if not written:
            return None
        try:
            return last_day(written if _DAY.fullmatch(written) else "")
        except ValueError:
            self.fault(found["adopted"], f"“adopted” should be a day such as 2026-05-31, not “{written}”")
            return None

    def review(self, found: dict[str, yaml.Node]) -> str:
        written = self.fact(found, "review")
        try:
            return written and last_day(written) and written
        except ValueError:
            self.fault(found["review"], f"“review” should be a day such as 2026-05-31, or 2026-05 where the document "
                                        f"names no day, not “{written}”")
            return ""
