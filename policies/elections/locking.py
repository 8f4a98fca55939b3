"""The order of locks: whoever writes to a council's polls locks the council first, and then the polls."""

from __future__ import annotations

from councilcomms.councils.models import Council


def lock_council(council_id: int) -> None:
    """No other act on its polls begins before this one is done. Call in a transaction, before a poll is locked."""
    Council.objects.select_for_update(no_key=True).get(pk=council_id)
