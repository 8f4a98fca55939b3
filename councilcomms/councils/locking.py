"""The council's row as the lock of what concerns all of it: people, channels, polls. Taken before any of those rows."""

from __future__ import annotations

from councilcomms.councils.models import Council


def lock_council(council_id: int) -> None:
    """No other act under this lock begins before this one is done. Call in a transaction.

    Rows that point to the council can be written by others meanwhile.
    """
    Council.objects.select_for_update(no_key=True).get(pk=council_id)
