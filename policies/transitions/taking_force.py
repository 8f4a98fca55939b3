"""A version takes force at midnight in London, by its date. Jobs only follow: they tell, ask and look again."""

from __future__ import annotations

from councilcomms.councils import jobs
from policies.checks import version_in_force
from policies.models import Version
from policies.transitions.confirming import ask_to_confirm, close_confirmations
from policies.transitions.reminding import at
from policies.transitions.reviewing import keep_reminding, settle_triggers

#: Rooms above register what they do when a version is adopted, and when it has taken force.
ADOPTED, IN_FORCE = "policies.version_adopted", "policies.version_in_force"


def arrange(version: Version) -> None:
    """Call in the transaction that adopts it: the rooms above are told, and once it is in force the rest is done."""
    payload = {"version": version.pk}
    jobs.announce(ADOPTED, key=str(version.pk), payload=payload)
    jobs.ask("policies.takes_force", key=str(version.pk), payload=payload, due_at=at(version.effective_on))


@jobs.handler("policies.takes_force")
def take_force(job) -> None:
    """Once for each version. Nothing where another has taken force since, whatever was down in between."""
    version = version_in_force()
    if version is None or version.pk != job.payload["version"]:
        return
    for before in Version.objects.in_force().exclude(pk=version.pk).select_related("policy"):
        close_confirmations(before)
        settle_triggers(before)
    ask_to_confirm(version)
    keep_reminding(version)
    jobs.announce(IN_FORCE, key=str(version.pk), payload=job.payload)
