"""A post's words as a fresh draft: last year's post here, or a post of one council in another."""

from __future__ import annotations

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.db import transaction

from councilcomms.channels.models import Channel
from councilcomms.councils.context import memberships_of
from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import council_scope
from councilcomms.posts import transitions
from councilcomms.posts.models import Post, Revision
from councilcomms.posts.permissions import may
from councilcomms.posts.uploads import copy_image, files_with_rows
from councilcomms.posts.words import Words, words_of
from policies.checks import version_in_force

Kind = Revision.SourceKind


@files_with_rows()
@transaction.atomic
def copy_post(source, *, by, usable):
    """A draft of ``by`` with the same words; of a published post, those that stand.

    Returns it, and the names of channels that can no longer be used.
    """
    words = words_of(_standing(source))
    open_now = {channel.pk for channel in usable}
    dropped = Channel.objects.filter(pk__in=set(words.channels) - open_now)
    words = replace(words, channels=tuple(pk for pk in words.channels if pk in open_now))
    draft = transitions.write(replace(words, pictures=()), by=by, copied_from=source)
    if words.pictures:
        pictures = tuple(_copied(picture, source, draft) for picture in words.pictures)
        draft = transitions.save(draft, replace(words, pictures=pictures), by=by, edit_number=draft.edit_number)
    return draft, " and ".join(channel.name for channel in dropped)


def _standing(post: Post) -> Revision:
    """Of a published post the version that people read."""
    return post.published if post.state == Post.State.PUBLISHED else post.current


def _copied(picture, source, draft):
    image = copy_image(source.images.get(pk=picture.image), draft)
    return replace(picture, image=image.pk, sha256=image.sha256)


# --- in another council -----------------------------------------------------------------------------------------------


def writes_elsewhere(member: Membership, post: Post) -> list[Membership]:
    """The same person's memberships in other councils where they may use this post's words, each asked in its own
    scope. One statement where they have another council, none where they have not."""
    if not getattr(member, "elsewhere", False) or not may("use elsewhere", member, post):
        return []
    return [there for there in memberships_of(member.user) if _writes(there) and there.pk != member.pk]


def _writes(there: Membership) -> bool:
    with council_scope(there.council_id):
        return may("write", there, None)


def use_elsewhere(source: Post, *, by: Membership, there: Membership) -> tuple[Post, list[str]]:
    """A fresh draft of the same person in another council, which checks it under its own policy.

    ``there``: their membership there. Nothing is written in the council the words come from. Returns the draft, and
    what was left behind, in words.
    """
    if there.user_id != by.user_id or there.council_id == by.council_id or not may("use elsewhere", by, source):
        raise PermissionDenied("This post is not yours to use there.")
    words, left = _carried(words_of(_standing(source)), own=source.author_id == by.pk)
    with council_scope(there.council_id):
        there = Membership.objects.standing().get(pk=there.pk)
        website = Channel.objects.usable(version_in_force()).filter(kind="website").first()
        words = replace(words, channels=(website.pk,) if website else ())
        return transitions.write(words, by=there, note=f"Used from {by.council.short_name}"), left


def _carried(words: Words, *, own: bool) -> tuple[Words, list[str]]:
    """What goes along: words, kind of post, and a source that is true there too. ``own``: they wrote it themselves."""
    left = []
    if words.source_kind == Kind.MINUTE or (words.source_kind == Kind.OWN and not own):
        left.append("the minute" if words.source_kind == Kind.MINUTE else "how its author knows it")
        words = replace(words, source_kind="")
    if words.pictures:
        left.append("its pictures")
    if words.about:
        left.append("whom it is about")
    note = words.source_note if words.source_kind == Kind.OWN else ""
    url = words.source_url if words.source_kind == Kind.LINK else ""
    return replace(
        words, source_url=url, minute_ref="", minute_date=None, source_note=note, about=(), channels=(), pictures=(),
    ), left
