"""Turning a kind's module into a ``Kind``, or saying plainly what it lacks."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType, ModuleType
from typing import Any

from policies.engine.legal_clauses import LAWS
from policies.engine.matching import check_detector, make_ready
from policies.engine.model import SEVERITIES
from policies.engine.protocol import COMMON_PARAMS, Detector, Example, Param, ParamError, Spoken
from policies.engine.vocabulary import COMMENT_KINDS, DRAFT_KINDS

EXAMPLES_EACH_SIDE = 6


class RegistryError(Exception):
    """A kind that cannot be used. The message names its file and what is missing."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind as the engine uses it. ``find(draft, params)`` yields ``Hit``.

    ``default_severity`` is "" for a kind of comments. ``spoken`` is what the second reader says for it, None where it
    has no say; ``reader_may(draft, params)`` tells whether it has one about this draft, and ``reader_says(draft,
    params)`` what it says there where that is not always the same. ``at_most(draft, params)`` is how severe any point
    of the kind may be in this draft, None where nothing makes it milder than the policy says. ``read_ahead(readings)``,
    where a kind has it, is called before many texts are checked together.
    """

    name: str
    default_severity: str
    law: str | None
    says: str
    params: Mapping[str, Param]
    find: Callable[..., Iterable]
    found: tuple[Example, ...]
    passed: tuple[Example, ...]
    fixed_detectors: tuple[Detector, ...]
    more_detectors: Callable[[Mapping[str, Any]], tuple[Detector, ...]] | None
    spoken: Spoken | None = None
    reader_may: Callable[..., bool] | None = None
    reader_says: Callable[..., Spoken] | None = None
    at_most: Callable[..., str | None] | None = None
    read_ahead: Callable[[list], None] | None = None

    @property
    def of_comments(self) -> bool:
        return self.name in COMMENT_KINDS

    def read_params(self, given: Mapping[str, Any]) -> Mapping[str, Any]:
        """Every parameter with its value. Raises ParamError naming kind and parameter."""
        known = {**COMMON_PARAMS, **self.params}
        for name in given:
            if name not in known:
                raise ParamError(f"{self.name}: there is no parameter {name!r} (it takes {', '.join(sorted(known))})")
        values = {}
        for name, param in known.items():
            try:
                values[name] = param.read(given[name]) if name in given else param.default
            except ValueError as error:
                raise ParamError(f"{self.name}: parameter {name!r} {error}") from error
        return MappingProxyType(values)

    def detectors(self, params: Mapping[str, Any]) -> tuple[Detector, ...]:
        """All detectors for these parameters. Raises ParamError where one made from them cannot be used."""
        if self.more_detectors is None:
            return self.fixed_detectors
        more = tuple(self.more_detectors(params))
        try:
            _check_detectors(self.fixed_detectors + more)
        except ValueError as error:
            raise ParamError(f"{self.name}: {error}") from error
        return self.fixed_detectors + more


def load_package(package: str, path: Iterable[str]) -> MappingProxyType[str, Kind]:
    """The kinds of a package, one a file, by name. Raises RegistryError naming the file and what it lacks."""
    names = sorted(found.name for found in pkgutil.iter_modules(path) if not found.name.startswith("_"))
    kinds = [load_kind(_module(f"{package}.{name}")) for name in names]
    make_ready(detector for kind in kinds for detector in kind.fixed_detectors)
    return MappingProxyType({kind.name: kind for kind in kinds})


def _module(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except Exception as error:
        raise RegistryError(f"kind file {name!r} cannot be read: {error}") from error


def load_kind(module: ModuleType) -> Kind:
    """Read a kind's module. Raises RegistryError."""
    where = getattr(module, "__file__", None) or module.__name__
    try:
        return _kind(module)
    except (ValueError, TypeError) as error:
        raise RegistryError(f"{where}: {error}") from error


def _kind(module: ModuleType) -> Kind:
    name = _declared(module, "KIND")
    expected = module.__name__.rpartition(".")[2].replace("_", "-")
    if name != expected:
        raise ValueError(f"KIND is {name!r}, but the file's name says {expected!r}")
    if name not in DRAFT_KINDS and name not in COMMENT_KINDS:
        raise ValueError(f"KIND {name!r} is not in the vocabulary")
    if not (module.__doc__ or "").strip():
        raise ValueError("has no docstring saying what it finds and what it must not find")
    severity, law = _severity_and_law(module, of_drafts=name in DRAFT_KINDS)
    if not callable(find := _declared(module, "find")):
        raise ValueError("find must be a function")
    detectors = tuple(getattr(module, "DETECTORS", ()))
    _check_detectors(detectors)
    return Kind(
        name, severity, law, module.__doc__.strip(), _params(module), find,
        _examples(module, "FOUND"), _examples(module, "PASSED"), detectors, getattr(module, "detectors", None),
        _spoken(module), getattr(module, "reader_may", None), getattr(module, "reader_says", None),
        getattr(module, "at_most", None), getattr(module, "read_ahead", None),
    )


def _severity_and_law(module: ModuleType, *, of_drafts: bool) -> tuple[str, str | None]:
    if not of_drafts:
        return "", None
    if (severity := _declared(module, "DEFAULT_SEVERITY")) not in SEVERITIES:
        raise ValueError(f"DEFAULT_SEVERITY must be one of {', '.join(SEVERITIES)}")
    if (law := _declared(module, "LAW")) is not None and law not in LAWS:
        raise ValueError(f"LAW {law!r} is not among the laws known (or None)")
    return severity, law


def _spoken(module: ModuleType) -> Spoken | None:
    spoken = getattr(module, "READER", None)
    if spoken is not None and not isinstance(spoken, Spoken):
        raise ValueError("READER must be a Spoken")
    return spoken


def _declared(module: ModuleType, name: str) -> Any:
    if not hasattr(module, name):
        raise ValueError(f"does not declare {name}")
    return getattr(module, name)


def _params(module: ModuleType) -> Mapping[str, Param]:
    params = dict(getattr(module, "PARAMS", {}))
    for name, param in params.items():
        if not isinstance(param, Param):
            raise ValueError(f"PARAMS[{name!r}] must be a Param")
        if name in COMMON_PARAMS:
            raise ValueError(f"PARAMS[{name!r}] is taken: every kind has it")
        try:
            params[name].read(param.default)
        except ValueError as error:
            raise ValueError(f"the default of PARAMS[{name!r}] {error}") from error
    return MappingProxyType(params)


def _check_detectors(detectors: tuple[Detector, ...]) -> None:
    names = [detector.name for detector in detectors]
    if twice := {name for name in names if names.count(name) > 1}:
        raise ValueError(f"two detectors are called {sorted(twice)[0]!r}")
    for detector in detectors:
        check_detector(detector)


def _examples(module: ModuleType, side: str) -> tuple[Example, ...]:
    examples = tuple(_declared(module, side))
    if len(examples) < EXAMPLES_EACH_SIDE:
        raise ValueError(f"{side} has {len(examples)} examples; at least {EXAMPLES_EACH_SIDE} are needed")
    for example in examples:
        if not isinstance(example, Example):
            raise ValueError(f"{side} holds something that is no Example")
        if example.span is not None and example.span not in _field_text(example):
            raise ValueError(f"{side}: the span {example.span!r} is not in its {example.field}")
        if example.span is not None and side == "PASSED":
            raise ValueError(f"PASSED: {example.span!r} is marked, but nothing must be found there")
    return examples


def _field_text(example: Example) -> str:
    fields = example.fields
    return {"title": fields.title, "text": fields.text, "source": fields.source.as_text}.get(example.field, "")
