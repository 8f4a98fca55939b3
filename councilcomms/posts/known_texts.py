"""Keeping the table of known texts, and finding in it what a draft may have been copied from.

A council's checks read the shingles of what stands on any council's public website and of what this council noted, and
no others: neither to find a text nor to tell what is common. A shingle that stands in ``COMMON`` of those councils and
notes is a turn of phrase of notices ("the next meeting will be held") and points at no text; a council counts once,
however often it says a thing again. Of one shingle few rows are kept, so a look-up reads few however many texts there
are; places left by a text that was forgotten are filled when the table is built anew (``manage.py remember_texts``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.utils import timezone

from councilcomms.councils import jobs
from councilcomms.councils.models import Council
from councilcomms.councils.tenancy import all_councils
from councilcomms.posts.models import KnownText, Post, Shingle
from councilcomms.posts.models.known import hash_of
from councilcomms.posts.permissions import may
from policies.engine import Outside
from policies.engine.shingles import sampled
from policies.models import PolicyEvent

#: As many councils and noted texts may share a shingle before it is held for a common phrase.
COMMON = 8
#: As many published texts of one council are kept for one shingle: what it says again would fill the table.
A_COUNCIL = 2
#: As many sampled shingles must a text share with a draft to be looked at.
ENOUGH = 2
_MOST_TEXTS = 5
_AT_ONCE = 4 * _MOST_TEXTS


# --- what is kept -----------------------------------------------------------------------------------------------------


def remember(text: KnownText) -> None:
    """Put a text's shingles into the table, in place of those it had."""
    text.shingles.all().delete()
    hashes, readers = sampled(text.text), _readers_of(text)
    held: dict[int, list[int]] = defaultdict(list)
    for value, council in Shingle.objects.filter(hash__in=hashes, readers=readers).values_list("hash", "council_id"):
        held[value].append(council)
    Shingle.objects.bulk_create([
        Shingle(hash=value, readers=readers, council_id=text.council_id, text=text)
        for value in sorted(hashes) if has_room(held.get(value, ()), text.council_id, readers)
    ], batch_size=500)


def _readers_of(text: KnownText) -> int:
    if text.post_id is None:
        return text.council_id
    return Shingle.DEMONSTRATIONS if text.council.demonstration else Shingle.EVERYBODY


def has_room(holders: Iterable[int], council: int, readers: int) -> bool:
    """Whether one more text of a council is kept for a shingle, ``holders`` being the councils of those kept."""
    holders = list(holders)
    if readers == council:
        return len(holders) < COMMON
    return len(set(holders)) < COMMON and holders.count(council) < A_COUNCIL


@transaction.atomic
def note(text: str, *, whose: str, address: str = "", by=None) -> KnownText:
    """Keep a text of somebody else's, for this council's checks alone. Noted again, it is the same with these facts.

    ``by`` None: the operator's command.
    """
    if by is not None:
        _ask(by)
    said = {"whose": whose, "address": address}
    known, _ = KnownText.objects.update_or_create(
        post=None, text_hash=hash_of(text), defaults=said, create_defaults={**said, "text": text, "noted_by": by}
    )
    remember(known)
    _record("note text", known, by)
    return known


@transaction.atomic
def forget(known: KnownText, *, by) -> None:
    """Hold drafts against it no longer. Only what was noted can be forgotten; a published post is withdrawn instead."""
    _ask(by)
    for row in KnownText.objects.select_for_update(of=("self",)).filter(pk=known.pk, post=None):
        row.delete()
        _record("forget text", row, by)


def _ask(by) -> None:
    if not may("keep texts", by, None):
        raise PermissionDenied("The Clerk keeps the texts of others.")


def _record(verb: str, known: KnownText, by) -> None:
    """An event of what the checks go by, so that an auditor sees who noted and took off what, and when."""
    PolicyEvent.objects.create(
        actor=by, actor_name=by.name if by else "The operator", actor_title=by.title if by else "", verb=verb,
        note=f"“{known.first_words}” ({known.whose})", facts={"text_hash": known.text_hash, "address": known.address},
    )


# --- what a draft is like ---------------------------------------------------------------------------------------------


def others_like(draft: str, council: Council) -> tuple[Outside, ...]:
    """The texts of others that share most with a draft: what other councils published, what this one noted as others'.

    The council's own posts are its own to use again. What the demonstration's councils publish is for each other.
    """
    hashes = sampled(draft)
    shared = _texts_sharing(hashes, council) if hashes else Counter()
    close = [pk for pk, number in shared.most_common() if number >= ENOUGH]
    found: list[Outside] = []
    for start in range(0, len(close), _AT_ONCE):
        found += _for_reading(close[start:start + _AT_ONCE], council)
        if len(found) >= _MOST_TEXTS:
            break
    return tuple(found[:_MOST_TEXTS])


def _texts_sharing(hashes: frozenset[int], council: Council) -> Counter[int]:
    """Ids of texts by how many of these shingles they have, common ones and those of the council's posts left out."""
    many = [Shingle.EVERYBODY, Shingle.DEMONSTRATIONS] if council.demonstration else [Shingle.EVERYBODY]
    sources: dict[int, set] = defaultdict(set)
    texts: dict[int, list[int]] = defaultdict(list)
    for value, readers, whose, text in _holders(hashes, [*many, council.pk]):
        noted = readers == council.pk
        sources[value].add(("noted", text) if noted else whose)
        if noted or whose != council.pk:
            texts[value].append(text)
    return Counter(text for value, holders in texts.items() if len(sources[value]) < COMMON for text in holders)


def _holders(hashes: Iterable[int], readers: Iterable[int]) -> list[tuple[int, int, int, int]]:
    """Hash, readers, council and text of each row. The ORM would take longer to write this than it takes to answer."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT hash, readers, council_id, text_id FROM {Shingle._meta.db_table}"
            f" WHERE readers IN ({_whole_numbers(readers)}) AND hash IN ({_whole_numbers(hashes)})"
        )
        return cursor.fetchall()


def _whole_numbers(values: Iterable[int]) -> str:
    return ",".join(str(int(value)) for value in values)


def _for_reading(close: list[int], council: Council) -> list[Outside]:
    """Of these texts those the council may read at this moment, in this order: noted here, or published elsewhere."""
    with all_councils():
        rows = KnownText.objects.filter(pk__in=close).order_by().values_list(
            "pk", "post_id", "council_id", "post__state", "post__on_website", "text", "whose", "address"
        )
        rows = {pk: said for pk, *said in rows}
    # Sifted here: asked of the database, the two sides of it take longer than the rest of the look-up.
    return [
        Outside(*said) for post, owner, state, on_website, *said in (rows[pk] for pk in close if pk in rows)
        if (owner == council.pk if post is None
            else owner != council.pk and state == Post.State.PUBLISHED and on_website)
    ]


# --- keeping up with posts --------------------------------------------------------------------------------------------


def follow(post: Post) -> None:
    """Have the table brought up to date, after the commit, with a post being published or corrected."""
    jobs.ask("posts.known-text", key=f"{post.pk}@{timezone.now().isoformat()}", payload={"post": post.pk}, new=True)


@jobs.handler("posts.known-text")
def _keep_up(job) -> None:
    bring_up_to_date(job.payload["post"])


@transaction.atomic
def bring_up_to_date(pk: int) -> None:
    """What stands on the public website is known; what does not is forgotten.

    Judged from the row under its lock: a post that is being withdrawn meanwhile must not come back.
    """
    post = Post.objects.select_for_update(of=("self",)).get(pk=pk)
    if post.state != Post.State.PUBLISHED or not post.on_website:
        drop(post)
        return
    text = post.published.text
    known, _ = KnownText.objects.update_or_create(post=post, defaults={
        "text": text, "text_hash": hash_of(text), "whose": post.council.name, "published_at": post.published_at,
        "address": post.public_address,
    })
    remember(known)


def drop(post: Post) -> None:
    """Forget a post's text, under the post's lock."""
    KnownText.objects.filter(post=post).delete()


def rebuild() -> int:
    """Build this council's part of the table anew, a transaction a text; returns how many published posts are known."""
    known = KnownText.objects.filter(post__isnull=False)
    _bring_all_up_to_date(_standing() | Post.objects.filter(pk__in=known.values("post")))
    for pk in [*KnownText.objects.filter(post=None).order_by("pk").values_list("pk", flat=True)]:
        with transaction.atomic():
            for text in KnownText.objects.select_for_update(of=("self",)).filter(pk=pk):
                remember(text)
    return known.count()


def catch_up() -> int:
    """Remember this council's published posts that are not known yet; returns how many they were."""
    return _bring_all_up_to_date(_standing().filter(known_text=None))


def _standing():
    return Post.objects.filter(state=Post.State.PUBLISHED, on_website=True)


def _bring_all_up_to_date(posts) -> int:
    """The oldest first, so that what is kept of a repeated notice is the same each time."""
    pks = list(posts.order_by("pk").values_list("pk", flat=True))
    for pk in pks:
        bring_up_to_date(pk)
    return len(pks)
