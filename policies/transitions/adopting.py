"""A version is adopted: by a meeting recorded here, or on paper before it came here. Never edited after that."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from councilcomms.councils.meetings import About, no_longer_asked
from councilcomms.councils.models import Membership, Role
from councilcomms.councils.transitions import Refused
from policies.checks import rulebook, version_in_force
from policies.files import scan_kept
from policies.models import Version
from policies.transitions.drafting import label_fault, refuse_other_version
from policies.transitions.locking import policy_locked
from policies.transitions.proposing import address_of, refuse_empty
from policies.transitions.signing import chase_signatures, who_signs
from policies.transitions.table import step
from policies.transitions.taking_force import arrange
from policies.versions.examples import run_examples
from policies.versions.offices import not_in_office
from policies.ways.naming import who_left

#: A date further ahead than this is a slip of the pen: it could not be taken back.
FURTHEST = timedelta(days=2 * 366)
WRITTEN_HERE = (
    "This version was written here, so a meeting of this Council adopts it: record it with its minute and who chaired. "
    "Signatures that were given on paper count; their scans are recorded after that."
)


def adopt(
    version: Version, *, by, adopted_on: date, minute_ref: str, chaired_by: Membership, label: str | None = None,
    effective_on: date | None = None, review_on: date | None = None, seen: str | None = None,
) -> Version:
    """The Council adopted this version at its meeting. In force from the meeting's day, and reviewed twelve months
    after it, where nothing else is said. Clerk and chair are asked to sign; nothing waits for that.

    Raises Refused by field; one example that does not come out as it must stops it.
    """
    with policy_locked(), step(version, "adopt", by=by) as act:
        refuse_other_version(act.thing, seen)
        put = _dates(act.thing, label, adopted_on, effective_on, minute_ref)
        put.review_on, put.review_is_month = review_on or a_year_after(adopted_on), False
        errors = _date_faults(put) | _succession_faults(put) | _chair_faults(chaired_by, adopted_on)
        if not put.minute_ref:
            errors["minute_ref"] = "Give the minute in which the Council adopted it."
        _refuse(put, errors)
        put.chaired_by = chaired_by
        _follow_up(act)
        act.tell(who_signs(put), f"Sign {put.label}, which the Council adopted", address_of(put, "sign_version"))
        chase_signatures(put)
    return act.thing


def adopt_on_paper(
    version: Version, *, by, adopted_on: date, scan, label: str | None = None, effective_on: date | None = None,
    minute_ref: str = "", review_on: date | None = None, note: str = "", seen: str | None = None,
) -> Version:
    """It was adopted before it came here: date and scan are kept, the minute where it was found, and nobody is asked
    to sign again. A review date that the document does not give is not made up. Raises Refused by field.
    """
    with scan_kept(scan, by=by) as file, policy_locked(), step(version, "adopt", by=by) as act:
        refuse_other_version(act.thing, seen)
        if fault := paper_fault(act.thing):
            raise Refused(fault)
        put = _dates(act.thing, label, adopted_on, effective_on, minute_ref)
        put.review_is_month = put.review_is_month and put.review_on == review_on
        put.review_on, put.adopted_note, put.on_paper, put.scan = review_on, note.strip(), True, file
        errors = _date_faults(put) | _succession_faults(put)
        if file is None:
            errors["scan"] = "Choose the scan of the adopted document."
        _refuse(put, errors)
        _follow_up(act)
    return act.thing


def paper_fault(version: Version) -> str:
    """Why it cannot have been adopted before it came here, or "": it came from no document, and the council was under
    another version here. Otherwise the Clerk alone could put words into force that nobody else had seen."""
    return WRITTEN_HERE if version.source_id is None and version_in_force() else ""


def a_year_after(day: date) -> date:
    """The same day next year; of 29 February, the 28th."""
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _dates(version: Version, label, adopted_on, effective_on, minute_ref) -> Version:
    """What both ways of adopting say, put into the version."""
    version.label = version.label if label is None else " ".join(label.split())
    version.adopted_on, version.effective_on = adopted_on, effective_on or adopted_on
    version.minute_ref = " ".join(minute_ref.split())
    return version


def _date_faults(version: Version) -> dict[str, str]:
    today, errors = timezone.localdate(), {}
    if fault := label_fault(version.policy, version.label, but=version):
        errors["label"] = fault
    if version.adopted_on > today:
        errors["adopted_on"] = "That meeting is still to come. Adopt the policy once it has been held."
    if version.effective_on < version.adopted_on:
        errors["effective_on"] = (f"It cannot hold before the meeting that adopted it, on "
                                  f"{version.adopted_on:%-d %B %Y}. Choose that day or a later one.")
    elif version.effective_on > today + FURTHEST:
        errors["effective_on"] = "That is more than two years ahead. Check the year."
    same_day = _adopted_before(version).filter(effective_on=version.effective_on).first()
    if same_day:
        errors["effective_on"] = f"{same_day.label} takes force on that day. Choose another day."
    if version.review_on and version.review_on <= version.effective_on:
        errors["review_on"] = "The review comes after the day the policy takes force. Choose a later day."
    return errors


def _succession_faults(version: Version) -> dict[str, str]:
    """What is adopted follows what is in force: it does not change what was in force before."""
    standing = _adopted_before(version).filter(effective_on__lte=timezone.localdate()).order_by("-effective_on").first()
    if standing and version.effective_on < standing.effective_on:
        return {"effective_on": f"{standing.label} has been in force since {standing.effective_on:%-d %B %Y}. Choose a "
                                "later day."}
    return {}


def _adopted_before(version: Version):
    return version.policy.versions.filter(state=Version.State.ADOPTED).exclude(pk=version.pk)


def _chair_faults(chaired_by: Membership, adopted_on: date) -> dict[str, str]:
    if chaired_by.is_clerk:
        return {"chaired_by": "The Clerk signs as Clerk and cannot sign for the chair too. Name who chaired."}
    if not chaired_by.is_active:
        return {"chaired_by": f"{chaired_by.name} is no longer a member here, and could not sign."}
    fault = not_in_office(chaired_by, adopted_on)
    return {"chaired_by": f"{fault} Name who chaired the meeting of that day."} if fault else {}


def _refuse(version: Version, errors: dict[str, str]) -> None:
    """All that is wrong at once; then whether the rules can be used and the examples come out as they must."""
    if errors:
        raise Refused(errors)
    refuse_empty(version)
    refuse_who_left(version)
    try:
        rulebook(version)
    except ValueError as error:
        raise Refused(f"A rule of this version cannot be used: {error}.") from None
    if failing := run_examples(version):
        first = failing[0].example
        number = "1 example does" if len(failing) == 1 else f"{len(failing)} examples do"
        raise Refused(f"{number} not come out as written. The first, of clause {first.clause.printed}: "
                      f"“{first.text[:80]}” {failing[0].words} Mend the rules or the example, then adopt.")


def refuse_who_left(version: Version) -> None:
    """Steps that name somebody who is no longer here would ask nobody."""
    if left := who_left(version):
        are = "is no longer a member here" if len(left) == 1 else "are no longer members here"
        raise Refused(f"“Who decides” in this version names {' and '.join(left)}, who {are}. Name somebody else "
                      "there, then adopt it.")


def _follow_up(act) -> None:
    """The record, what its day brings, and notices to everybody the policy concerns."""
    version = act.thing
    minute = f", minute {version.minute_ref}" if version.minute_ref else ""
    paper = " on paper" if version.on_paper else ""
    since = f"{version.effective_on:%-d %B %Y}"
    act.note = f"Adopted{paper} on {version.adopted_on:%-d %B %Y}{minute}. In force from {since}."
    act.record(facts={"content_key": version.content_key, "effective_on": version.effective_on.isoformat()})
    arrange(version)
    no_longer_asked(About.VERSION, version.pk, by=act.by)
    signers = set() if version.on_paper else {member.pk for member in who_signs(version)}
    others = [m for m in Membership.objects.holding(*Role.values) if m.pk not in signers]
    act.tell(others, f"The policy was adopted: {version.label}, in force from {since}", address_of(version))


def refuse_unfit(version: Version) -> None:
    """For a version that the operator puts in force: what stops the adoption of any other stops it too."""
    _refuse(version, _date_faults(version))
