"""YAML with its line numbers: fields read one by one, every fault kept. Knows nothing of policies.

Nothing but plain values is ever built from a file: no tags, no aliases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import yaml

T = TypeVar("T")

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 24
_LARGEST = 2_000_000
_TAG = "tag:yaml.org,2002:"
#: What a parameter may be made of.
_PLAIN = frozenset(f"{_TAG}{name}" for name in ("str", "int", "float", "bool"))
#: No text has these, and PostgreSQL keeps none of them.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a file, in plain English. ``line`` is None where it is the file as a whole."""

    file: str
    line: int | None
    message: str

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{where}: {self.message}"


class PackError(Exception):
    """A pack that cannot be used; ``faults`` is everything wrong with it, in the order of the file."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line or 0))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def read_text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST + 1).decode("utf-8-sig")
    except OSError as error:
        raise PackError([Fault(path.name, None, f"cannot be read ({error.strerror})")]) from error
    except UnicodeDecodeError as error:
        raise PackError([Fault(path.name, None, "is not text in UTF-8")]) from error


def tree(text: str, file: str) -> yaml.Node:
    """The file's nodes, after looking for what a pack never needs: size, depth, aliases."""
    if len(text) > _LARGEST:
        raise PackError([Fault(file, None, "is larger than any policy could be")])
    try:
        _refuse_tricks(text, file)
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise PackError([Fault(file, mark.line + 1 if mark else None,
                               f"the layout cannot be read here ({error.problem or error.context})")]) from error
    except yaml.YAMLError as error:
        raise PackError([Fault(file, None, "holds a character that does not belong in a text")]) from error
    if root is None:
        raise PackError([Fault(file, None, "is empty")])
    if faults := [Fault(file, line_of(node), "holds a character that does not belong in a text")
                  for node in _scalars(root) if _NO_TEXT.search(node.value)]:
        raise PackError(faults)
    return root


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
        return
    for part in node.value:
        for inner in part if isinstance(node, yaml.MappingNode) else (part,):
            yield from _scalars(inner)


def _refuse_tricks(text: str, file: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent):
            raise PackError([Fault(file, event.start_mark.line + 1, "write it out again: “*” aliases are not used")])
        if depth > _DEEPEST:
            raise PackError([Fault(file, event.start_mark.line + 1, "the lists are nested too deep")])


class NodeReader:
    """Reads fields and keeps every fault. After a fault an empty value stands in, so that the walk goes on."""

    #: How many characters a field may have, where that is limited.
    longest: Mapping[str, int] = MappingProxyType({})

    def __init__(self, file: str):
        self.file = file
        self.faults: list[Fault] = []

    def fault(self, node: yaml.Node, message: str) -> None:
        self.faults.append(Fault(self.file, line_of(node), message))

    def fields(self, node: yaml.Node, what: str, must: Iterable[str], may: Iterable[str]) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            self.fault(node, f"a {what} should be a list of fields, each “name: value”")
            return {}
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else "?"
            if name in found:
                self.fault(key, f"“{name}” is written twice in the {what}")
            elif name not in must and name not in may:
                self.fault(key, f"a {what} has no field “{name}”")
            else:
                found[name] = value
        self.needs(node, found, what, must)
        return found

    def needs(self, node: yaml.Node, found: dict[str, yaml.Node], what: str, names: Iterable[str]) -> None:
        for name in names:
            if name not in found:
                self.fault(node, f"the {what} has no “{name}”")

    def each(self, found: dict[str, yaml.Node], name: str, read: Callable[[yaml.Node], T],
             empty: bool = False) -> tuple[T, ...]:
        node = found.get(name)
        if node is None:
            return ()
        if not isinstance(node, yaml.SequenceNode):
            self.fault(node, f"“{name}” should be a list")
            return ()
        if not node.value and not empty:
            self.fault(node, f"“{name}” is empty")
        return tuple(read(item) for item in node.value)

    def text(self, found: dict[str, yaml.Node], name: str) -> str:
        """Words: what YAML would read as a number, a date or yes and no is not what the writer meant."""
        return self._scalar(found, name, plain=("str",))

    def maybe(self, found: dict[str, yaml.Node], name: str) -> str:
        """Words, or null for none."""
        node = found.get(name)
        return "" if node is not None and node.tag == f"{_TAG}null" else self.text(found, name)

    def label(self, found: dict[str, yaml.Node], name: str, empty: bool = False) -> str:
        """A number or mark as it is printed (3.10 stays 3.10), or null."""
        node = found.get(name)
        if node is None or node.tag == f"{_TAG}null" or (empty and node.value == ""):
            return ""
        return self._scalar(found, name, plain=("str", "int", "float", "timestamp"))

    def _scalar(self, found: dict[str, yaml.Node], name: str, plain: tuple[str, ...]) -> str:
        node = found.get(name)
        if node is None:
            return ""
        if isinstance(node, yaml.ScalarNode) and node.tag == f"{_TAG}null":
            self.fault(node, f"“{name}” is empty")
        elif not isinstance(node, yaml.ScalarNode) or node.tag not in [_TAG + tag for tag in plain]:
            self.fault(node, f"“{name}” should be words (put them in quotes if they look like something else)")
        elif not node.value.strip():
            self.fault(node, f"“{name}” is empty")
        elif len(node.value.strip()) > self.longest.get(name, _LARGEST):
            self.fault(node, f"“{name}” is longer than {self.longest[name]:,} characters")
        else:
            return node.value.strip()
        return ""

    def one_of(self, found: dict[str, yaml.Node], name: str, allowed: Iterable[str], what: str) -> str:
        word = self.text(found, name)
        if word and word not in allowed:
            self.fault(found[name], f"“{word}” is not {what}; there are {', '.join(allowed)}")
        return word

    def words(self, found: dict[str, yaml.Node], name: str, allowed: Iterable[str], what: str,
              empty: bool = False) -> tuple[str, ...]:
        return self.each(found, name, lambda node: self.one_of({name: node}, name, allowed, what), empty)

    def matching(self, found: dict[str, yaml.Node], name: str, pattern: re.Pattern[str], want: str) -> str:
        word = self.text(found, name)
        if word and not pattern.fullmatch(word):
            self.fault(found[name], f"“{name}” should be {want}, not “{word}”")
        return word

    def flag(self, found: dict[str, yaml.Node], name: str) -> bool:
        node = found.get(name)
        if node is not None and (node.tag != f"{_TAG}bool" or not isinstance(node, yaml.ScalarNode)):
            self.fault(node, f"“{name}” should be true or false")
            return False
        return node is not None and node.value.lower() in ("true", "yes", "on")

    def number(self, found: dict[str, yaml.Node], name: str, low: int, high: int) -> int:
        """A whole number between the two; the lower where it is not given."""
        node = found.get(name)
        if node is None:
            return low
        written = node.value if isinstance(node, yaml.ScalarNode) and node.tag == f"{_TAG}int" else ""
        if not written.isdecimal() or len(written) > 9 or not low <= int(written) <= high:
            self.fault(node, f"“{name}” should be a whole number from {low} to {high}")
            return low
        return int(written)

    def plain(self, found: dict[str, yaml.Node], name: str) -> Mapping[str, Any]:
        """Names to words, numbers, true and false, or lists of them."""
        node = found.get(name)
        if node is None:
            return MappingProxyType({})
        if not isinstance(node, yaml.MappingNode):
            self.fault(node, f"“{name}” should be a list of fields, each “name: value”")
            return MappingProxyType({})
        found = self.fields(node, name, (), [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)])
        try:
            return MappingProxyType({key: _built(value) for key, value in found.items()})
        except (ValueError, KeyError):  # a tag that its own value belies, like !!bool maybe
            self.fault(node, f"“{name}” holds something other than words, numbers, true and false, and lists of them")
            return MappingProxyType({})


def _built(node: yaml.Node) -> Any:
    """A plain value or a list of them. Raises ValueError for anything else, such as a set or a date."""
    if isinstance(node, yaml.SequenceNode) and node.tag == f"{_TAG}seq":
        return [_built(item) for item in node.value]
    if not isinstance(node, yaml.ScalarNode) or node.tag not in _PLAIN:
        raise ValueError(node.tag)
    return yaml.constructor.SafeConstructor().construct_document(node)


def line_of(node: yaml.Node) -> int:
    return node.start_mark.line + 1
