"""Whether a post is about a member: nobody decides on that.

Author or Clerk ticked the person, or the text names them. A job title or a contact line does not count: “contact the
Clerk, Ann Other, on …” is not about Ann Other.
"""

from __future__ import annotations

import re

_CONTACT = re.compile(
    r"(clerk|chair(man|woman|person)?|vice-chair|cllr|councillor|officer|contact|email|ring|phone|call|speak to|signed)"
    r"\W*(\w+\W+){0,3}$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"^\W*(\w+\W+){0,2}(clerk|chair\w*|officer|councillor|on 0|at [\w.+-]+@)", re.IGNORECASE)


def is_about(revision, member) -> bool:
    """Whether this version was ticked as about the member, or names them outside a title or contact line."""
    if revision is None:
        return False
    return member.pk in revision.about or names(f"{revision.headline}\n{revision.text}", member.name)


def names(text: str, full_name: str) -> bool:
    """Whether the text names this person by full name outside a title or contact line."""
    words = full_name.split()
    if len(words) < 2:
        return False
    pattern = re.compile(r"\b" + r"\s+".join(map(re.escape, words)) + r"\b", re.IGNORECASE)
    return any(
        not _CONTACT.search(text[max(0, found.start() - 60) : found.start()])
        and not _AFTER.search(text[found.end() : found.end() + 40])
        for found in pattern.finditer(text)
    )
