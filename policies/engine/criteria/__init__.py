"""The criteria by which a comment may be taken down: one file or folder each, as ``policies.engine.kinds`` says."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from policies.engine.kinds_loading import Kind, load_package

__all__ = ["all_criteria"]


@lru_cache(maxsize=1)
def all_criteria() -> MappingProxyType[str, Kind]:
    """By name. Raises RegistryError naming the file and what it lacks."""
    return load_package(__name__, __path__)
