"""Members confirm that they have read the policy, here or on paper at a meeting."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from councilcomms.councils import notices
from councilcomms.councils.transitions import Refused
from policies.confirmation.asking import asked_of, may_send
from policies.confirmation.clauses import audiences_of, audiences_of_roles, speaks
from policies.confirmation.everyone import Everyone
from policies.files import scan_kept
from policies.models import Confirmation, PolicyEvent, Version
from policies.permissions import may
from policies.transitions.receipts import close_confirmations, last_day_of
from policies.transitions.reminding import ask_to_confirm, at, confirm_address

__all__ = [
    "ask_to_confirm", "audiences_of", "close_confirmations", "confirm", "confirm_on_paper", "key_clauses",
    "may_send",
]


def confirm(version: Version, *, by, ticked: Collection[str] | None = None) -> Confirmation | None:
    """``by`` has read what this version asks of them. A second time changes nothing, but for a role that came since.
    Gives what stands of it; None where nothing was ever asked of them.

    ``ticked``: anchors of the clauses ticked one by one, where the version asks for that. Raises Refused with a
    sentence for each that is missing, by ``clause-<anchor>``.
    """
    with transaction.atomic():
        if not may("confirm", by, version):
            raise PermissionDenied("Only members confirm the policy.")
        refuse_not_adopted(version)
        found = asked_of(version, by)
        if found is None:
            return Confirmation.objects.filter(version=version, member=by).first()
        if version.confirm_each:
            refuse_unticked(found.clauses, ticked or ())
        row, made = Confirmation.objects.get_or_create(version=version, member=by, defaults={"anchors": found.anchors})
        if not made and (further := _add(row, found.anchors)):
            _record_further(version, further, by)
    return row


def _add(row: Confirmation, anchors: Sequence[str]) -> list[str]:
    """Put further clauses into what a member confirmed of this version before. Gives those that were not there."""
    standing = Confirmation.objects.select_for_update().get(pk=row.pk).anchors
    further = [anchor for anchor in anchors if anchor not in standing]
    row.anchors = [*standing, *further]
    row.save(update_fields=["anchors"])
    return further


def _record_further(version, further, by) -> None:
    """The row keeps the day of the first time; this one, that of the second."""
    many = "1 further clause" if len(further) == 1 else f"{len(further)} further clauses"
    PolicyEvent.objects.create(
        version=version, actor=by, actor_name=by.name, actor_title=by.title, verb="confirm", to_state=version.state,
        note=f"Of a further role: {many}.", facts={"anchors": further},
    )


def refuse_not_adopted(version: Version) -> None:
    if version.state != Version.State.ADOPTED:
        raise Refused("The Council has not adopted this version. There is nothing to confirm yet.")


def refuse_unticked(clauses, ticked: Collection[str]) -> None:
    missing = [clause for clause in clauses if clause.anchor not in set(ticked)]
    if missing:
        raise Refused({f"clause-{clause.anchor}": f"Tick {clause_words(clause)} once you have read it."
                       for clause in missing})


def clause_words(clause) -> str:
    """“clause 3.a”; where it has no number, its heading and how it begins."""
    if clause.ref:
        return f"clause {clause.ref}"
    begins = clause.text if len(clause.text) <= 50 else clause.text[:50].rsplit(" ", 1)[0] + " …"
    return f"“{begins}” ({clause.heading or clause.section})"


def confirm_on_paper(
    version: Version, members: Sequence, *, meeting: date, by, minute_ref: str = "", scan=None
) -> list[Confirmation]:
    """These members signed this version on paper at a meeting. ``scan``: an uploaded file, kept with each.

    They count as confirmed on the meeting's day; the event says when that was recorded. Whoever has confirmed it
    already stays as they are. Raises Refused by ``members``, ``meeting`` or ``scan``.
    """
    with transaction.atomic():
        if not may("record confirmation", by, version):
            raise PermissionDenied("Only the Clerk records what was signed on paper.")
        refuse_not_adopted(version)
        refuse_on_paper(version, members, meeting)
        when = meeting_words(meeting, minute_ref)
        with scan_kept(scan, by=by) as kept:
            rows = _on_paper(version, members, at=at(meeting), meeting=when, scan=kept, recorded_by=by)
        _record(version, rows, when, by)
    return rows


def refuse_on_paper(version: Version, members, meeting: date) -> None:
    if last_day_of(version):
        raise Refused("Another version has taken its place. Record what was signed for that one.")
    errors = {}
    if not members:
        errors["members"] = "Choose who signed."
    gone = [member.name for member in members if not may("confirm", member, version)]
    if gone:
        errors["members"] = f"Not a member with a role here today: {', '.join(gone)}."
    if meeting > timezone.localdate():
        errors["meeting"] = "This meeting is still to come. Record it once it was signed."
    elif version.adopted_on and meeting < version.adopted_on:
        errors["meeting"] = (
            f"The Council adopted this version on {version.adopted_on:%-d %B %Y}. Give that day or later."
        )
    if errors:
        raise Refused(errors)


def meeting_words(meeting: date, minute_ref: str = "") -> str:
    """“4 June 2026, minute 24/61”."""
    return f"{meeting:%-d %B %Y}" + (f", minute {minute_ref.strip()}" if minute_ref.strip() else "")


def _on_paper(version, members, **how) -> list[Confirmation]:
    """A row for each who had none; what a further role asks is put to the row that stands."""
    asked = {person.member.pk: person.asked.anchors for person in Everyone(version).asked}
    rows = []
    for member in members:
        given = {"anchors": asked.get(member.pk, []), **how}
        row, made = Confirmation.objects.get_or_create(version=version, member=member, defaults=given)
        rows += [row] if made or (member.pk in asked and _add(row, asked[member.pk])) else []
    return rows


def _record(version, rows, when, by) -> None:
    names = ", ".join(row.member.name for row in rows)
    PolicyEvent.objects.create(
        version=version, actor=by, actor_name=by.name, actor_title=by.title, verb="record confirmation",
        from_state=version.state, to_state=version.state, note=f"At the meeting of {when}: {names or 'nobody new'}.",
        facts={"members": [row.member_id for row in rows], "meeting": when},
    )
    notices.tell(
        [row.member for row in rows if row.member_id != by.pk], "You signed the council's policy on paper",
        confirm_address(version),
        f"{by.name} has recorded that you signed it at the meeting of {when}. If that is not so, tell the Clerk.",
    )


def key_clauses(version: Version, member):
    """Up to eight plain points for the first visit: those marked so that speak to this member."""
    wanted = audiences_of_roles(member.roles)
    return [clause for clause in version.clauses.filter(key=True) if speaks(clause, wanted)][:8]
