"""Who decides in the Clerk's place, between which days, and why."""

from __future__ import annotations

from collections.abc import Callable

from django.utils import timezone

from councilcomms.councils.categories import listed
from councilcomms.councils.models import SEATS, Deputising, Membership, Role, RoleHolding
from councilcomms.councils.out_of_office import set_out_of_office
from councilcomms.councils.people.acts import act, clerks, end, record, running, tell
from councilcomms.councils.people.second_readers import first_uncovered, span
from councilcomms.councils.permissions import WITHOUT_CLERK
from councilcomms.councils.transitions import Refused, WrongState

#: The council's policy may have a condition of its own, which the room above knows: what such a record does not meet of
#: it; of the cause "", what it asks of every record. (council, cause, locum) to a sentence, "" where nothing.
conditions: list[Callable[[object, str, bool], str]] = []


def conditions_on(council, cause: str = "", locum: bool = False) -> str:
    """The sentences of all rooms. Said to whoever opens a record, and kept with it; nothing is refused for them."""
    return " ".join(filter(None, (said(council, cause, locum) for said in conditions)))


def open_deputising(
    member: Membership, *, by, starts, ends, cause, locum=False, minute_ref="", minute_date=None,
    categories=(), away_words="",
) -> Deputising:
    """An officer or locum decides in the Clerk's place, both days included, in Europe/London.

    ``categories``: of post they decide on; none named: all that the Clerk decides. ``away_words``: what the public
    reads on these days, "" for nothing.
    """
    with act("open deputising", by=by, on=member) as by:
        refuse_member(member, by)
        refuse_days(member, starts, ends, minute_date)
        if not by.is_clerk:
            refuse_chair(cause, minute_ref, minute_date)
        deputising = Deputising.objects.create(
            member=member, starts=starts, ends=ends, cause=cause, locum=locum, opened_by=by,
            minute_ref=minute_ref, minute_date=minute_date, categories=list(categories),
        )
        record("open deputising", by=by, about=member, note=how(deputising, by), **facts(deputising))
        if away_words.strip():
            say_away(deputising, away_words, by=by)
        words = f"{dates(starts, ends)}{scope(deputising)}"
        tell([member, *clerks()], f"{member.name} deputises for the Clerk", by=by, words=words)
    return deputising


def others_publish_urgent(starts, ends) -> bool:
    """Whether on each of these days somebody beside the Clerk may: a deputy for everything, or an emergency officer who
    has no seat on the Council. Two statements."""
    rows = Deputising.objects.filter(starts__lte=ends, ends__gte=starts)
    covers = [(row.starts, row.ends) for row in rows if not row.categories]
    held = RoleHolding.objects.filter(running(starts), starts__lte=ends).select_related("member")
    seated = {row.member_id for row in held if row.role in SEATS}
    emergency = [span(row) for row in held if row.role == Role.EMERGENCY_OFFICER and row.member_id not in seated]
    day = first_uncovered(covers + emergency, starts)
    return day is None or day > ends


def say_away(deputising, words: str, *, by) -> None:
    """On the form for deputising the words are one box: whatever is refused about them stands there."""
    try:
        set_out_of_office(by.council, by=by, starts=deputising.starts, ends=deputising.ends, words=words)
    except Refused as refused:
        raise Refused({"away_words": list(refused.errors.values())}) from None


def dates(starts, ends) -> str:
    return f"From {starts:%-d %B %Y} to {ends:%-d %B %Y}, both days included."


def facts(deputising) -> dict:
    return {
        "starts": deputising.starts.isoformat(), "ends": deputising.ends.isoformat(), "cause": deputising.cause,
        "locum": deputising.locum, "minute": deputising.minute_ref, "categories": deputising.categories,
    }


def scope(deputising) -> str:
    """“ For news alone.”; "" of one who decides on everything."""
    return f" For {listed(deputising.categories)} alone." if deputising.categories else ""


def how(deputising, by) -> str:
    """The sentence of the record; what of the policy's condition it does not meet; where the chair opened it, that and
    under which minute."""
    words = f"{deputising.get_cause_display()}. {dates(deputising.starts, deputising.ends)}{scope(deputising)}"
    unmet = conditions_on(by.council, deputising.cause, deputising.locum)
    words = f"{words} {unmet}".strip()
    if by.is_clerk:
        return words
    meeting = f"{deputising.minute_date:%-d %B %Y}"
    return f"{words} Opened by the chair in the Clerk's place, under minute {deputising.minute_ref} of {meeting}."


def refuse_member(member, by) -> None:
    if not member.is_active or Role.OFFICER not in member.roles:
        raise Refused({"member": f"{member.name} is not an officer. Only an officer or a locum deputises."})
    if member.is_clerk:
        raise Refused({"member": f"{member.name} is the Clerk. Choose somebody else."})
    if member.pk == by.pk:
        raise Refused({"member": "Nobody makes themselves deputy. Choose somebody else."})


def refuse_days(member, starts, ends, minute_date) -> None:
    today, errors = timezone.localdate(), {}
    if starts < today:
        errors["starts"] = "The first day must be today or later: nobody can be made a deputy in the past."
    if ends < starts:
        errors["ends"] = "The last day must be the first day or later."
    elif not Membership.objects.holding(Role.OFFICER, today=ends).filter(pk=member.pk).exists():
        errors["ends"] = f"{member.name} is no longer an officer on that day. Choose an earlier one."
    if minute_date and minute_date > today:
        errors["minute_date"] = "The meeting must have been held already."
    overlap = Deputising.objects.filter(member=member, starts__lte=ends, ends__gte=starts).first()
    if overlap and not errors:
        until = f"from {overlap.starts:%-d %B %Y} to {overlap.ends:%-d %B %Y}"
        errors["starts"] = f"{member.name} already deputises {until}. Choose days outside these."
    if errors:
        raise Refused(errors)


def refuse_chair(cause, minute_ref, minute_date) -> None:
    errors = {}
    if cause not in WITHOUT_CLERK:
        errors["cause"] = "The chair may do this only where the Clerk is ill or the council has none."
    if not minute_ref.strip():
        errors["minute_ref"] = "Give the minute in which the council decided this."
    if not minute_date:
        errors["minute_date"] = "Give the date of that meeting."
    if errors:
        raise Refused(errors)


def end_deputising(deputising: Deputising, *, by) -> Deputising:
    """End a record at once. Its last day becomes yesterday; the moment is kept beside it."""
    with act("end deputising", by=by, on=deputising):
        deputising = Deputising.objects.select_for_update(of=("self",)).get(pk=deputising.pk)
        if deputising.ends < timezone.localdate():
            raise WrongState("This deputising record has ended already.")
        planned = deputising.ends
        end(deputising, None)
        member = deputising.member
        record("end deputising", by=by, about=member, planned=planned.isoformat(), ends=deputising.ends.isoformat())
        tell([member, *clerks()], f"{member.name} no longer deputises for the Clerk", by=by)
    return deputising
