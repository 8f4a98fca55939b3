"""How often the mechanisms acted: what the rooms above report, and what stands in the rows below them."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from django.db.models import Count

from councilcomms.councils.models import OrganisationEvent, PeopleEvent
from policies import readings
from policies.models import Confirmation, PolicyEvent


def acts_since(since: datetime) -> Counter[str]:
    """Every act since then by its name, as ``policies.mechanisms`` names them. A fixed number of statements."""
    done = readings.acts(since)
    for room, events in (("councils", PeopleEvent), ("policies", PolicyEvent)):
        by_verb = events.objects.filter(at__gte=since).order_by().values_list("verb").annotate(Count("pk"))
        done.update({f"{room}.{verb}": number for verb, number in by_verb})
    done["councils.organisations"] += OrganisationEvent.objects.filter(at__gte=since).count()
    done["policies.confirmations"] += Confirmation.objects.filter(at__gte=since).count()
    return done
