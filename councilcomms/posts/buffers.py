"""What was typed and not yet saved: one row for each draft and person, so that nothing is ever lost.

A tab sends the number it last saw and a name of its own. A number that is not the row's, from another tab, means that
two tabs are open: nothing is overwritten, and the person chooses.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.http import QueryDict
from django.utils import timezone

from councilcomms.councils.transitions import Stale
from councilcomms.posts.fields import plain, whole_number
from councilcomms.posts.models import Buffer, Post
from councilcomms.posts.permissions import WITH_AUTHOR

KEPT_DAYS = 30
#: A buffer may hold more than a post: text too long to send is still not lost.
MOST_TYPED = 200_000
_NOT_TYPED = {"csrfmiddlewaretoken", "act", "way", "keep", "edit_number", "buffer_number", "tab", "turn", "picture"}
OTHER_TAB = "This draft is open in another tab."


class OtherTab(Stale):
    """Another tab of the same person typed since."""


def typed(data) -> dict[str, list[str]]:
    """The fields of a form as they were typed."""
    return {
        plain(name): [plain(value)[:MOST_TYPED] for value in values]
        for name, values in data.lists() if name not in _NOT_TYPED
    }


def as_data(buffer: Buffer) -> QueryDict:
    """A buffer's fields as a form takes them."""
    data = QueryDict(mutable=True)
    for name, values in buffer.content.get("fields", {}).items():
        data.setlist(name, values)
    return data


def of(post, member) -> Buffer | None:
    return Buffer.objects.filter(post=post, member=member).first()


def started_by(tab: str, member) -> Post | None:
    """The draft that this tab's first autosave made, where the answer did not reach the tab."""
    if not tab:
        return None
    found = Buffer.objects.filter(member=member, content__tab=tab, post__state__in=WITH_AUTHOR)
    found = found.select_related("post__author__user", "post__current", "post__council").first()
    return found.post if found else None


def number_in(data, name: str) -> int:
    return whole_number(data.get(name)) or 0


def tab_of(data) -> str:
    """The name a tab gave itself."""
    return plain(data.get("tab"))[:64]


def refuse_other_tab(post, buffer: Buffer | None, data) -> None:
    """Raise OtherTab where another tab typed since this one looked."""
    if buffer is None or buffer.number == number_in(data, "buffer_number"):
        return
    same_tab = tab_of(data) and buffer.content.get("tab") == tab_of(data)
    if not same_tab and buffer.content.get("fields") != typed(data):
        raise OtherTab(OTHER_TAB, post)


@transaction.atomic
def keep(post, member, data, *, based_on: int | None = None) -> Buffer:
    """Put down what was typed. Raises OtherTab, or Stale where the draft was saved since; nothing is lost then."""
    standing = Post.objects.select_for_update().only("pk", "edit_number", "council_id").get(pk=post.pk)
    buffer = of(post, member)
    refuse_other_tab(post, buffer, data)
    based_on = number_in(data, "edit_number") if based_on is None else based_on
    if based_on != standing.edit_number:
        raise Stale("This draft was saved in another tab.", post)
    turn = number_in(data, "turn")
    if buffer is not None and turn and buffer.content.get("tab") == tab_of(data):
        if turn <= buffer.content.get("turn", 0):
            return buffer
    return put(post, member, data, buffer=buffer, based_on=based_on)


def put(post, member, data, *, buffer: Buffer | None, based_on: int) -> Buffer:
    """Write the row, whatever stood there."""
    buffer = buffer or Buffer(post=post, member=member, number=number_in(data, "buffer_number"))
    buffer.number, buffer.based_on, buffer.saved_at = buffer.number + 1, based_on, timezone.now()
    buffer.content = {"fields": typed(data), "tab": tab_of(data), "turn": number_in(data, "turn")}
    buffer.save()
    return buffer


def drop(post, member) -> None:
    """What was typed is saved."""
    Buffer.objects.filter(post=post, member=member).delete()


def forget_old() -> None:
    """Throw away what was typed and never sent, 30 days after the last key."""
    old = Buffer.objects.filter(saved_at__lt=timezone.now() - timedelta(days=KEPT_DAYS))
    if old.exists():
        old.delete()
