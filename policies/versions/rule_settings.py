"""The kinds of check that a clause can be given, with their parameters, whichever texts they read."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from councilcomms.councils.transitions import Refused
from policies.engine.criteria import all_criteria
from policies.engine.kinds import Kind, all_kinds
from policies.engine.model import SEVERITIES
from policies.engine.protocol import COMMON_PARAMS, Param, ParamError
from policies.engine.routes import all_routes
from policies.engine.vocabulary import COMMENT_KINDS, CRITERIA, DRAFT_KINDS, PROTECTED, ROUTES
from policies.words import KIND_NAMES

#: Parameters of a council's own patterns: kept where a rule has them, and not offered for a new one.
_OF_PATTERNS = ("only_patterns", "says")


@lru_cache(maxsize=1)
def known_kinds() -> MappingProxyType[str, Kind]:
    """Every kind that a clause can have. A file may bring one that the desk does not offer, “protected”."""
    known = {**all_kinds(), **all_criteria(), **all_routes()}
    return MappingProxyType({name: known[name] for name in (*DRAFT_KINDS, *COMMENT_KINDS) if name in known})


@lru_cache(maxsize=1)
def kinds_to_choose() -> MappingProxyType[str, Kind]:
    return MappingProxyType({name: kind for name, kind in known_kinds().items() if name != PROTECTED})


def choices() -> list:
    """For a select, in groups."""
    groups = (("Posts", DRAFT_KINDS), ("Comments", CRITERIA), ("Where comments go", ROUTES))
    known = kinds_to_choose()
    listed = [(name, [(kind, KIND_NAMES[kind]) for kind in kinds if kind in known]) for name, kinds in groups]
    return [("", "Choose"), *listed]


def params_of(kind: str, stored=()) -> dict[str, Param]:
    """What can be set for a kind: its own parameters, the exceptions, and what this rule has beside them."""
    params = {**known_kinds()[kind].params, "exceptions": COMMON_PARAMS["exceptions"]}
    return params | {name: COMMON_PARAMS[name] for name in _OF_PATTERNS if name in stored}


def read_rule(kind: str, severity: str, params: dict) -> tuple[str, dict]:
    """Severity and parameters as they are kept: only what differs from the kind's own. Raises Refused by field;
    a parameter's field is ``param_`` and its name."""
    found = known_kinds().get(kind)
    if found is None:
        raise Refused({"kind": "Choose what to look for."})
    errors, kept = {}, {}
    if not found.of_comments and severity not in SEVERITIES:
        errors["severity"] = "Choose how serious a point is."
    known = params_of(kind, params)
    for name, value in params.items():
        param = known.get(name)
        if param is None:
            errors[f"param_{name}"] = "This check has no such setting."
            continue
        try:
            read = param.read(value)
        except ValueError as error:
            errors[f"param_{name}"] = _sentence(error)
            continue
        if read != param.default:
            kept[name] = list(read) if isinstance(read, tuple) else read
    if errors:
        raise Refused(errors)
    try:
        found.detectors(found.read_params(kept))
    except ParamError as error:
        raise Refused(_sentence(str(error).removeprefix(f"{kind}: "))) from None
    return ("" if found.of_comments else severity), kept


def _sentence(error) -> str:
    words = str(error)
    return f"This {words[0].lower()}{words[1:]}." if words.startswith("must") else f"{words[0].upper()}{words[1:]}."
