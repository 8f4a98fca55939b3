"""What the policy asks of people who are not there, and what meetings left open."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from councilcomms.councils.meetings import Outcome
from councilcomms.councils.models import MeetingItem, Role
from councilcomms.desk.doctor.stuck import Here, Stuck, day_of
from policies.models import Signature, Version
from policies.transitions.proposing import address_of
from policies.transitions.signing import awaited
from policies.ways.steps import MEMBER, NEXT_IN_LINE, OFFICES, Consult


def empty_steps(here: Here) -> Iterator[Stuck]:
    """Steps in force that name somebody who left or an office nobody holds, with nobody next in line."""
    if here.version is None:
        return
    for step in dict.fromkeys(step for way in here.ways for step in way.consult):
        reached = set().union(*(reach(here, token) for token in step.who))
        if len(reached) >= step.needed:
            continue
        found = f"only {len(reached)} can be" if reached else "nobody is there or next in line"
        yield Stuck(
            "step-without-people", f"The policy has {_named(here, step)} consulted before a decision, and {found}.",
            "Give somebody the office, change the step in a new version, or ask the next meeting about each post.",
            address_of(here.version), here.version.effective_on,
        )


def reach(here: Here, token: str) -> set[int]:
    """Who holds the office, else one who is next in line: as ``policies.ways.people`` finds them."""
    line, walked = NEXT_IN_LINE | here.version.next_in_line, []
    while token and token not in walked:
        if token.startswith(MEMBER):
            pk = token.removeprefix(MEMBER)
            able = [member.pk for member in here.active if str(member.pk) == pk]
        else:
            able = [member.pk for member in here.holding(token)] if token in OFFICES else []
        if able:
            return set(able[:1] if walked else able)
        walked.append(token)
        token = line.get(token, "")
    return set()


def _named(here: Here, step: Consult) -> str:
    return " and ".join(_name(here, token) for token in step.who)


def _name(here: Here, token: str) -> str:
    if not token.startswith(MEMBER):
        return OFFICES.get(token, token)
    pk = token.removeprefix(MEMBER)
    member = here.members.get(int(pk)) if pk.isdecimal() else None
    return member.name if member else "somebody who is not here"


def unsigned(here: Here) -> Iterator[Stuck]:
    """Adopted versions whose signature is awaited of somebody who cannot give it."""
    versions = Version.objects.filter(state=Version.State.ADOPTED, on_paper=False).select_related("council")
    for version in versions.prefetch_related("signatures").order_by("pk"):
        waiting = awaited(version)
        if Signature.Capacity.CHAIR in waiting and here.left(version.chaired_by_id):
            name = here.members[version.chaired_by_id].name
            yield _unsigned(version, f"{name}, who chaired the meeting and has left")
        if Signature.Capacity.CLERK in waiting and not here.holding(Role.CLERK):
            yield _unsigned(version, "the Clerk, and there is none")


def _unsigned(version: Version, whose: str) -> Stuck:
    return Stuck("signature-of-who-left", f"“{version}” awaits the signature of {whose}.",
                 "Ask them to sign on paper, and record the scan.", address_of(version), version.adopted_on)


def on_no_agenda(here: Here) -> Iterator[Stuck]:
    """Asked of a meeting that was held and resolved nothing of it, or of one that nobody has entered."""
    for item in MeetingItem.objects.filter(outcome=Outcome.WAITING).select_related("meeting"):
        address = item.address or reverse("stuck", args=[here.council.slug])
        if item.meeting is None:
            yield Stuck("no-meeting-to-come", f"“{item}” waits for the next meeting, and none is entered.",
                        "Enter the next meeting.", address, day_of(item.asked_at))
        elif item.meeting.held_on < here.today:
            what = f"“{item}” was asked of {item.meeting}, and no resolution is entered."
            yield Stuck("meeting-without-resolution", what,
                        "Enter the resolution, or put it off to the next meeting.", address, item.meeting.held_on)
