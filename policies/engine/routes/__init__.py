"""Where a comment goes next, and whether it is protected; one file each, written as ``policies.engine.kinds`` says."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from policies.engine.kinds_loading import Kind, load_package

__all__ = ["all_routes"]


@lru_cache(maxsize=1)
def all_routes() -> MappingProxyType[str, Kind]:
    """By name. Raises RegistryError naming the file and what it lacks."""
    return load_package(__name__, __path__)
