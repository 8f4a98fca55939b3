"""Clerk and chair sign what the Council adopted. A missing signature is awaited and chased, and delays nothing."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from councilcomms.councils import jobs, notices
from councilcomms.councils.models import SEATS, Membership, Role
from councilcomms.councils.transitions import Refused
from policies.files import scan_kept
from policies.models import Signature, Version
from policies.own_checks import keepers
from policies.transitions.proposing import address_of
from policies.transitions.reminding import at
from policies.transitions.table import step
from policies.versions.offices import clerk_on, not_in_office

#: Days after the adoption on which whoever has not signed is reminded, once each.
REMINDED_AFTER = (7, 14, 28)
Capacity = Signature.Capacity


class _Signed(Exception):
    """It was signed already: nothing changes, and no event says that it did."""


def sign(version: Version, *, by) -> Signature:
    """Sign as Clerk, or as whoever is named as having chaired the meeting. A second time changes nothing.

    Raises Refused where the office ended, or where one person would sign for both.
    """
    try:
        with step(version, "sign", by=by) as act:
            capacity = _capacity_of(by, act.thing)
            if standing := act.thing.signatures.filter(capacity=capacity).first():
                raise _Signed(standing)
            if fault := _sign_fault(by, capacity, act.thing):
                raise Refused(fault)
            signature = Signature.objects.create(version=act.thing, capacity=capacity, member=by, name=by.name)
            _signed(act, signature)
    except _Signed as signed:
        return signed.args[0]
    return signature


def record_paper_signature(version: Version, capacity: str, *, by, signed_on: date, scan) -> Signature:
    """The Clerk records that it was signed on paper, with the scan. Raises Refused by field."""
    with scan_kept(scan, by=by) as file, step(version, "record signature", by=by) as act:
        if capacity not in awaited(act.thing):
            raise Refused({"capacity": "No signature is awaited for this. Choose one that is."})
        signer = act.thing.chaired_by if capacity == Capacity.CHAIR else clerk_on(signed_on)
        errors = _paper_faults(act.thing, capacity, signer, signed_on)
        if file is None:
            errors["scan"] = "Choose the scan of the signed page."
        if errors:
            raise Refused(errors)
        signature = Signature.objects.create(
            version=act.thing, capacity=capacity, member=signer, name=signer.name, at=at(signed_on),
            on_paper=True, scan=file, recorded_by=by,
        )
        _signed(act, signature)
    return signature


def awaited(version: Version) -> list[str]:
    """The capacities in which it is not signed yet; none where nobody is asked."""
    if version.state != Version.State.ADOPTED or version.on_paper:
        return []
    signed = {signature.capacity for signature in version.signatures.all()}
    return [capacity for capacity in Capacity.values if capacity not in signed]


def who_signs(version: Version, capacities=tuple(Capacity.values)) -> list[Membership]:
    """Those whose signature is asked for: the Clerk of today, and whoever chaired while they are a member."""
    asked = []
    if Capacity.CLERK in capacities:
        asked += Membership.objects.holding(Role.CLERK).exclude(pk=version.chaired_by_id)
    if Capacity.CHAIR in capacities and version.chaired_by and version.chaired_by.is_active:
        asked.append(version.chaired_by)
    return asked


def awaiting(member):
    """Versions whose signature by this member is awaited, as a query."""
    unsigned = {
        capacity: ~Exists(Signature.objects.filter(version=OuterRef("pk"), capacity=capacity)) for capacity in Capacity
    }
    nothing = Q(pk=None)
    as_chair = Q(unsigned[Capacity.CHAIR], chaired_by=member) if member.roles & SEATS else nothing
    as_clerk = Q(unsigned[Capacity.CLERK]) & ~Q(chaired_by=member) if member.is_clerk else nothing
    return Version.objects.filter(as_chair | as_clerk, state=Version.State.ADOPTED, on_paper=False)


def _capacity_of(by, version: Version) -> str:
    return Capacity.CHAIR if by.pk == version.chaired_by_id else Capacity.CLERK


def _sign_fault(by, capacity: str, version: Version) -> str:
    if version.on_paper:
        return "This version was adopted on paper. Nobody is asked to sign it again."
    if capacity == Capacity.CHAIR and not by.roles & SEATS:
        return (f"{not_in_office(by, timezone.localdate())} Only a member of the Council can sign here. The Clerk can "
                "record a signature that was given on paper.")
    if version.signatures.filter(member=by).exists():
        return "You have signed already. Another person signs for the other."
    return ""


def _paper_faults(version: Version, capacity: str, signer: Membership | None, signed_on: date) -> dict[str, str]:
    if signed_on > timezone.localdate():
        return {"signed_on": "That day is still to come."}
    if signed_on < version.adopted_on:
        return {"signed_on": f"That is before the meeting that adopted it, on {version.adopted_on:%-d %B %Y}."}
    if signer is None:
        return {"signed_on": "As far as this portal knows, nobody was Clerk on that day."}
    if capacity == Capacity.CHAIR:
        fault = not_in_office(signer, signed_on)
        return {"signed_on": f"{fault} Enter the day it was signed."} if fault else {}
    if signer.pk == version.chaired_by_id or version.signatures.filter(member=signer).exists():
        return {"capacity": "One person cannot sign for both."}
    return {}


def _signed(act, signature: Signature) -> None:
    paper = f" on paper on {timezone.localdate(signature.at):%-d %B %Y}" if signature.on_paper else ""
    act.note = f"Signed by {signature.name}, {signature.get_capacity_display()}{paper}."
    if not awaited(Version.objects.get(pk=act.thing.pk)):
        notices.no_longer_waits(address_of(act.thing, "sign_version"))


def chase_signatures(version: Version) -> None:
    """Ask for the reminders: one job for each capacity and day. Call in the transaction of the adoption."""
    for capacity in Capacity.values:
        for days in REMINDED_AFTER:
            jobs.ask(
                "policies.signature_awaited", key=f"{version.pk}:{capacity}:{days}",
                payload={"version": version.pk, "capacity": capacity}, due_at=timezone.now() + timedelta(days=days),
            )


@jobs.handler("policies.signature_awaited")
def remind_to_sign(job) -> None:
    """Nothing where it was signed meanwhile. Where nobody can sign here, those hear of it who can help."""
    version = Version.objects.select_related("council", "chaired_by__user").get(pk=job.payload["version"])
    capacity = job.payload["capacity"]
    if capacity not in awaited(version):
        return
    address = address_of(version, "sign_version")
    asked = who_signs(version, [capacity])
    if capacity == Capacity.CLERK and not asked:
        _tell_of_no_clerk(version)
        return
    if capacity == Capacity.CHAIR and (not asked or not asked[0].roles & SEATS):
        words = "Their office ended. If they signed on paper, record that with the scan."
        clerks = Membership.objects.holding(Role.CLERK)
        notices.tell(clerks, f"{version.chaired_by.name} has not signed {version.label}", address, words)
        return
    notices.tell(asked, f"{version.label} still awaits your signature", address, "Nothing waits for it.")


def _tell_of_no_clerk(version: Version) -> None:
    """Nobody is Clerk, or the one Clerk chaired: the chair and the keepers hear how it can still be signed."""
    chair = version.chaired_by
    concerned = [*keepers(), *([chair] if chair and chair.is_active else [])]
    clerks = {member.pk for member in Membership.objects.holding(Role.CLERK)}
    words = "Nobody is Clerk at present. Whoever becomes Clerk can sign it."
    if clerks:
        words = (f"{chair.name}, who chaired the meeting, is now the Clerk, and one person cannot sign for both. If "
                 "whoever was Clerk before signed it on paper, the Clerk can record that with the scan.")
    subject = f"The Clerk's signature under {version.label} is missing"
    for member in {member.pk: member for member in concerned}.values():
        page = "sign_version" if member.pk in clerks or member.pk == version.chaired_by_id else "version"
        notices.tell([member], subject, address_of(version, page), words)
