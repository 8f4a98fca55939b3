"""The council's one policy, locked. Whoever locks a version too locks the policy first, so that no two verbs wait for
each other.

The locks leave the key alone: rows that point to the policy or the council can be written by others meanwhile.
"""

from __future__ import annotations

from contextlib import contextmanager

from councilcomms.councils.locking import lock_council
from councilcomms.councils.tenancy import current_council_id
from councilcomms.councils.transitions import Refused, together
from policies.models import Policy


@contextmanager
def policy_locked():
    """The transaction of a verb that must find no other version meanwhile: of the same day, or of the same name."""
    with together():
        yield lock_policy()


def lock_policy() -> Policy | None:
    """None where the council has no policy yet. Call in a transaction."""
    return Policy.objects.select_for_update(no_key=True).first()


def lock_or_begin_policy(title: str) -> Policy:
    """The policy, begun under this title where the council has none. Of two who begin it at once the second waits, and
    goes on with the first one's. Call in a transaction. Raises Refused by ``title`` where one is needed and missing.
    """
    if policy := lock_policy():
        return policy
    lock_council(current_council_id())
    return lock_policy() or _begin(" ".join(title.split()))


def _begin(title: str) -> Policy:
    if not title:
        raise Refused({"title": "Give the policy its title."})
    return Policy.objects.create(title=title[:200])
