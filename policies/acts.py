"""How often the mechanisms acted: what the rooms above report, and what stands in the rows below them."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from django.db.models import Count, Value

from councilcomms.councils.models import OrganisationEvent, PeopleEvent
from policies import readings
from policies.models import Confirmation, PolicyEvent, PollEvent

#: The rooms whose event rows are counted here; a room above reports its own.
_EVENTS = (("councils", PeopleEvent), ("policies", PolicyEvent), ("elections", PollEvent))


def acts_since(since: datetime) -> Counter[str]:
    """Every act since then by its name, as ``policies.mechanisms`` names them. A fixed number of statements."""
    done = readings.acts(since)
    first, *others = [_by_verb(room, events.objects.filter(at__gte=since)) for room, events in _EVENTS]
    done.update({f"{room}.{verb}": number for room, verb, number in first.union(*others, all=True)})
    done["councils.organisations"] += OrganisationEvent.objects.filter(at__gte=since).count()
    done["policies.confirmations"] += Confirmation.objects.filter(at__gte=since).count()
    return done


def _by_verb(room: str, events):
    """Room, verb and how often, for each verb."""
    return events.order_by().annotate(room=Value(room)).values_list("room", "verb").annotate(n=Count("pk"))
