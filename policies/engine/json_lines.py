"""JSON lines, each read into a value or into what is wrong with it, in plain English."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

Read = TypeVar("Read")


class BadLine(Exception):
    """A line that cannot be read. ``number`` counts from 1, ``reason`` is plain English."""

    def __init__(self, number: int, reason: str):
        super().__init__(f"line {number}: {reason}")
        self.number = number
        self.reason = reason


def each_line(lines: Iterable[bytes | str], read: Callable[[dict], Read]) -> Iterator[Read | BadLine]:
    """Each line's object as ``read`` makes of it; blank lines are passed over. ``read`` raises ValueError."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield read(_object_of(line))
        except (ValueError, RecursionError) as error:
            yield BadLine(number, _reason(error))


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "is not UTF-8"
    if isinstance(error, json.JSONDecodeError):
        return f"is not JSON ({error.msg} at character {error.pos + 1})"
    if isinstance(error, RecursionError):
        return "is nested too deeply"
    return str(error)


def _object_of(line: bytes | str) -> dict[str, Any]:
    said = json.loads(line.decode("utf-8-sig") if isinstance(line, bytes) else line)
    if not isinstance(said, dict):
        raise ValueError("is not a JSON object")
    return said


def ident_and_text(said: dict) -> tuple[str | int, str]:
    """``id`` and ``text``, which every line has."""
    ident = said.get("id")
    if not isinstance(ident, (str, int)) or isinstance(ident, bool):
        raise ValueError('"id" is missing' if ident is None else '"id" must be a string or a whole number')
    if "text" not in said:
        raise ValueError('"text" is missing')
    return ident, string(said, "text")


def string(said: dict, name: str, default: str = "") -> str:
    value = said.get(name)
    if value is None and name != "text":
        return default
    if not isinstance(value, str):
        raise ValueError(f'"{name}" must be a string')
    return value


def switch(said: dict, name: str) -> bool:
    value = said.get(name)
    if value is not None and not isinstance(value, bool):
        raise ValueError(f'"{name}" must be true or false')
    return bool(value)


def an_object(said: dict, name: str) -> dict[str, Any]:
    value = said.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise ValueError(f'"{name}" must be an object')
    return value


def strings(said: dict, name: str) -> tuple[str, ...]:
    value = said.get(name)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f'"{name}" must be a list of strings')
    return tuple(value)


def one_of(said: dict, name: str, choices: tuple[str, ...], default: str) -> str:
    value = string(said, name, default)
    if value not in choices:
        raise ValueError(f'"{name}" is {value!r}; it must be one of {", ".join(choices)}')
    return value
