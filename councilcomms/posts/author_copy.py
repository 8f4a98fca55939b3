"""Last year's post as a fresh draft."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction

from councilcomms.channels.models import Channel
from councilcomms.posts import transitions
from councilcomms.posts.models import Post
from councilcomms.posts.uploads import copy_image, files_with_rows
from councilcomms.posts.words import words_of


@files_with_rows()
@transaction.atomic
def copy_post(source, *, by, usable):
    """A draft of ``by`` with the same words; of a published post, those that stand.

    Returns it, and the names of channels that can no longer be used.
    """
    words = words_of(source.published if source.state == Post.State.PUBLISHED else source.current)
    open_now = {channel.pk for channel in usable}
    dropped = Channel.objects.filter(pk__in=set(words.channels) - open_now)
    words = replace(words, channels=tuple(pk for pk in words.channels if pk in open_now))
    draft = transitions.write(replace(words, pictures=()), by=by, copied_from=source)
    if words.pictures:
        pictures = tuple(_copied(picture, source, draft) for picture in words.pictures)
        draft = transitions.save(draft, replace(words, pictures=pictures), by=by, edit_number=draft.edit_number)
    return draft, " and ".join(channel.name for channel in dropped)


def _copied(picture, source, draft):
    image = copy_image(source.images.get(pk=picture.image), draft)
    return replace(picture, image=image.pk, sha256=image.sha256)
