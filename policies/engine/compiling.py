"""Rules made ready to check with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from policies.engine.criteria import all_criteria
from policies.engine.kinds import all_kinds
from policies.engine.kinds_loading import Kind
from policies.engine.matching import Pool
from policies.engine.model import SEVERITIES, Rule
from policies.engine.own_patterns import own_patterns_of
from policies.engine.protocol import Detector, ParamError, Terms
from policies.engine.reader.reader import Reader
from policies.engine.routes import all_routes
from policies.engine.vocabulary import COMMENT_KINDS, DRAFT_KINDS

#: Raised when the meaning of a finding changes without any file of the engine changing.
ENGINE_VERSION = 1
_KEPT = 64


@dataclass(frozen=True, slots=True)
class Run:
    """One finder to run: a kind with one set of parameters, and every rule that asks for just that.

    ``numbers`` are its detectors' places in the pool; ``exceptions`` the pool number of each rule's own exceptions.
    """

    kind: Kind
    params: Mapping[str, Any]
    numbers: Mapping[str, int]
    rules: tuple[Rule, ...]
    exceptions: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """What ``check`` takes. ``key`` changes with the rules, their order, the engine, its lists and the second reader.

    ``skipped`` are the rules of kinds for which there is no file yet. ``reader`` is None where rules speak alone.
    """

    key: str
    rules: tuple[Rule, ...]
    skipped: tuple[Rule, ...]
    runs: tuple[Run, ...] = field(repr=False)
    pool: Pool = field(repr=False)
    reader: Reader | None = field(default=None, repr=False)


_cache: dict[str, Compiled] = {}
_lock = Lock()


def compile_rules(rules: Iterable[Rule], reader: Reader | None = None) -> Compiled:
    """Compile, or give what was compiled before from equal rules and the same reader.

    A known kind for which there is no file yet is left out. Raises ParamError for a parameter, ValueError for a kind
    or a severity that does not exist; the message names it.
    """
    rules = tuple(rules)
    key = _key(rules, reader)
    with _lock:
        if key in _cache:
            return _cache[key]
    compiled = replace(_compile(rules, key), reader=reader)
    with _lock:
        while len(_cache) >= _KEPT:
            _cache.pop(next(iter(_cache)))
        _cache[key] = compiled
    return compiled


def _key(rules: tuple[Rule, ...], reader: Reader | None) -> str:
    try:
        said = json.dumps([[r.kind, r.clause, r.severity, dict(r.params)] for r in rules], sort_keys=True,
                          default=_plain)
    except TypeError as error:
        raise ParamError(f"parameters must be plain data: {error}") from error
    second = "" if reader is None else reader.key
    parts = f"{ENGINE_VERSION}\n{_engine_hash()}\n{second}\n{said}"
    return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value):
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{value!r} is none")


@lru_cache(maxsize=1)
def _engine_hash() -> str:
    """A hash of every file of the engine, lists included; the second reader's weights have a key of their own."""
    here = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(here.rglob("*")):
        if path.is_file() and path.suffix in {".py", ".txt"}:
            digest.update(f"{path.relative_to(here)}\n".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _compile(rules: tuple[Rule, ...], key: str) -> Compiled:
    kinds = _kinds_for(rules)
    detectors: list[Detector] = []
    runs, skipped = [], []
    for kind, params, same in _grouped(rules, kinds, skipped):
        numbers = {}
        for detector in kind.detectors(params):
            numbers[detector.name] = len(detectors)
            detectors.append(detector)
        runs.append(Run(kind, params, numbers, same, tuple(_exceptions(rule, kind, detectors) for rule in same)))
    return Compiled(key, rules, tuple(skipped), tuple(runs), Pool(tuple(detectors)))


def _kinds_for(rules: tuple[Rule, ...]) -> dict[str, Kind]:
    """All kinds that may be meant; those for comments are not read for a policy of drafts alone, and the reverse."""
    kinds = {}
    if any(rule.kind not in COMMENT_KINDS for rule in rules):
        kinds |= all_kinds()
    if any(rule.kind in COMMENT_KINDS for rule in rules):
        kinds |= {**all_criteria(), **all_routes()}
    return kinds


def _grouped(rules, kinds, skipped):
    """(kind, its parameters, rules) with rules that differ in clause, severity or exceptions only together."""
    groups: dict[tuple[str, str], list] = {}
    for rule in rules:
        if rule.kind not in kinds:
            if rule.kind not in DRAFT_KINDS and rule.kind not in COMMENT_KINDS:
                raise ValueError(f"there is no kind {rule.kind!r} (clause {rule.clause})")
            skipped.append(rule)
            continue
        if rule.severity not in (("",) if rule.kind in COMMENT_KINDS else SEVERITIES):
            raise ValueError(f"{rule.kind} (clause {rule.clause}): severity must be one of {', '.join(SEVERITIES)}")
        params = dict(kinds[rule.kind].read_params(rule.params))
        params.pop("exceptions")
        groups.setdefault((rule.kind, repr(sorted(params.items()))), [params, []])[1].append(rule)
    for (name, _), (params, same) in groups.items():
        yield own_patterns_of(kinds[name], params), params, tuple(same)


def _exceptions(rule: Rule, kind: Kind, detectors: list[Detector]) -> int | None:
    words = kind.read_params(rule.params)["exceptions"]
    if not words:
        return None
    detectors.append(Terms("exceptions", words, "plain"))
    return len(detectors) - 1
