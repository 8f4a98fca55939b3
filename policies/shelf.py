"""Compiled rules, kept under a key of all that they were made of."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from policies.models import Version
from policies.own_rules import Own, standing

Book = TypeVar("Book")
_MOST = 400


class Shelf(Generic[Book]):
    """Books of many councils in one process. Equal contents are one book; two contents never share a key."""

    def __init__(self):
        self._books: dict[Hashable, Book] = {}

    def find(self, version: Version, beside: tuple, make: Callable[[Own], Book]) -> Book:
        """The book of a version and of what its council added to it; ``beside``: what else it depends on.

        What the council added is read again where the book must be made. Where that is no longer what the version was
        read with, the book is right for this moment and is not kept: another council may share the key.
        """
        content = version.content_key or f"version {version.pk}"
        key = (content, version.policy.own_key, *beside)
        book = self._books.get(key)
        if book is None:
            own = standing()
            book = make(own)
            if own.key == version.policy.own_key:
                if len(self._books) >= _MOST:
                    self._books.clear()
                self._books[key] = book
        return book
