"""Two texts of one draft: what this tab holds, and what stands there."""

from __future__ import annotations

from dataclasses import dataclass

from councilcomms.posts import buffers
from councilcomms.posts.fields import plain
from councilcomms.posts.forms import PostForm, initial_of
from councilcomms.posts.marking import Change, compare
from councilcomms.posts.words import words_of

_HIDDEN = {"edit_number", "buffer_number", "tab", "image", "remove_picture", "picture"}


@dataclass(frozen=True)
class TwoTexts:
    mine: str
    theirs: str
    changes: list[Change]
    others: list[str]
    saved_at: object
    typed: list[tuple[str, str]]
    seen_edit: int
    seen_buffer: int


def two_texts(post, member, data) -> TwoTexts:
    """What was typed here beside the other tab's buffer, or else beside the saved draft."""
    buffer = buffers.of(post, member)
    theirs = buffers.typed(buffers.as_data(buffer)) if buffer else typed_of(post)
    mine = buffers.typed(data)
    texts = [plain((side.get("text") or [""])[0]) for side in (mine, theirs)]
    return TwoTexts(
        *texts, compare(texts[1], texts[0]), _differing(mine, theirs),
        buffer.saved_at if buffer else post.current.made_at,
        [(name, value) for name, values in mine.items() for value in values],
        post.edit_number, buffer.number if buffer else 0,
    )


def typed_of(post) -> dict[str, list[str]]:
    """The saved draft as if it had been typed."""
    initial = initial_of(words_of(post.current), post.wanted_at)
    typed = {}
    for name, value in initial.items():
        if name in ("minute_date", "wanted_date"):
            parts = ("day", "month", "year")
            typed |= {f"{name}_{part}": [str(getattr(value, part)) if value else ""] for part in parts}
        elif isinstance(value, list):
            typed[name] = [str(item) for item in value]
        elif isinstance(value, bool):
            typed |= {name: ["on"]} if value else {}
        else:
            typed[name] = [str(value)]
    return typed


def _differing(mine, theirs) -> list[str]:
    """Labels of what differs beside the words."""
    labels = []
    for name, field in PostForm.base_fields.items():
        if name == "text" or name in _HIDDEN:
            continue
        keys = [key for key in {*mine, *theirs} if key == name or key.rpartition("_")[0] == name]
        if any(sorted(filter(None, mine.get(k, []))) != sorted(filter(None, theirs.get(k, []))) for k in keys):
            labels.append(field.label or name)
    return labels
