"""What is done to the register of organisations, one function a verb.

Each asks the permission itself, changes and writes its OrganisationEvent, in one transaction. What cannot go on raises
Refused with a sentence for each field.
"""

from __future__ import annotations

from contextlib import contextmanager

from django.utils import timezone

from councilcomms.councils.meetings import About, no_longer_asked
from councilcomms.councils.models import Council, Organisation, OrganisationEvent
from councilcomms.councils.people.acts import act
from councilcomms.councils.public_bodies import bodies_of
from councilcomms.councils.transitions import Refused, WrongState

KEEP = "keep organisations"


def add(council: Council, *, by, name: str, kind: str, other_names=(), domains=()) -> Organisation:
    """Put an organisation on the register. It may be named once it is approved."""
    with act(KEEP, by=by, on=council) as by:
        refuse_name(_one_line(name))
        return _add(by, name=name, kind=kind, other_names=other_names, domains=domains)


def change(organisation: Organisation, *, by, name: str, kind: str, other_names=(), domains=()) -> Organisation:
    """What it is called and where it is found. Nothing happens where nothing changes."""
    values = {"name": _one_line(name), "kind": kind, "other_names": list(other_names), "domains": list(domains)}
    with _keeping(organisation, by) as (row, by):
        refuse_name(values["name"], beside=row)
        before = {field: getattr(row, field) for field in values}
        changed = {field: [before[field], value] for field, value in values.items() if before[field] != value}
        if changed:
            _set(row, values)
            _record("change", row, by=by, **changed)
    return row


def approve(
    organisation: Organisation, *, by, agreed_by: str = "", approved_on=None, minute_ref: str = "", approved_until=None
) -> Organisation:
    """It may be named, from this day until the last one. A new approval takes the place of an earlier one."""
    with _keeping(organisation, by) as (row, by):
        return _approve(
            row, by, agreed_by=agreed_by, approved_on=approved_on, minute_ref=minute_ref, approved_until=approved_until
        )


def record_partnership(
    organisation: Organisation, *, by, partnership_minute: str, partnership_from, partnership_until=None
) -> Organisation:
    """The council's formal partnership with it: between these days posts may promote it."""
    with _keeping(organisation, by) as (row, by):
        errors = {}
        if not row.is_approved:
            errors[""] = f"{row} is not approved today. Approve it first."
        if not partnership_minute.strip():
            errors["partnership_minute"] = "Give the minute in which the Council agreed to the partnership."
        if partnership_until and partnership_until < partnership_from:
            errors["partnership_until"] = "The last day must be the first day or later."
        _refuse(errors)
        _set(row, {"partnership_minute": partnership_minute.strip(), "partnership_from": partnership_from,
                   "partnership_until": partnership_until})
        end = f"until {_day(partnership_until)}" if partnership_until else "with no last day"
        _record("record partnership", row, by=by,
                note=f"{_minute(partnership_minute)}From {_day(partnership_from)}, {end}.")
    return row


def take_off(organisation: Organisation, *, by, reason: str) -> Organisation:
    """Off the register: drafts that name it are asked about again. The row stays."""
    with _keeping(organisation, by) as (row, by):
        if not reason.strip():
            raise Refused({"reason": "Write why it is taken off."})
        _set(row, {"removed_on": timezone.localdate(), "removed_reason": reason.strip()})
        _record("take off", row, by=by, note=reason.strip())
        no_longer_asked(About.ORGANISATION, row.pk, by=by)
    return row


def put_back(organisation: Organisation, *, by, **approval) -> Organisation:
    """What was taken off stands there again under its names and with its history, newly approved."""
    with _keeping(organisation, by, taken_off=True) as (row, by):
        for name in row.names:
            if there := standing_called(name):
                raise Refused({"": f"“{name}” is on the register, as {there}."})
        return _approve(_put_back(row, by), by, **approval)


def approve_public_bodies(
    council: Council, *, by, area: str, chosen, approved_on=None, minute_ref: str = ""
) -> list[Organisation]:
    """The public bodies of an area that were chosen by name; what stands on the register already is left alone."""
    with act(KEEP, by=by, on=council) as by:
        council = Council.objects.get(pk=council.pk)
        if council.area != area:
            council.area = area
            council.save()
        rows, bodies = list(Organisation.objects.all()), [body for _heading, group in bodies_of(area) for body in group]
        return [
            _approve(_body_on_register(by, body, rows), by, approved_on=approved_on, minute_ref=minute_ref)
            for body in bodies
            if body.name in chosen and not _first_called(body.name, [row for row in rows if not row.removed_on])
        ]


def _body_on_register(by, body, rows) -> Organisation:
    """A public body, put back where it was taken off."""
    gone = _first_called(body.name, rows)
    return _put_back(gone, by) if gone else _add(
        by, name=body.name, kind=Organisation.Kind.PUBLIC_BODY, other_names=body.other_names, domains=body.domains
    )


def remember(council: Council, *, by, name: str, agreed_by: str, kind: str = "", approved_until=None) -> Organisation:
    """Somebody agreed to be named in a post: put them on the register, or renew what stands there or stood there.

    ``kind`` is asked only of those who are new to it.
    """
    with act(KEEP, by=by, on=council) as by:
        row = called(name)
        if row is None:
            if kind not in Organisation.Kind.values:
                raise Refused({"kind": "Say what kind of organisation it is."})
            row = _add(by, name=name, kind=kind)
        elif row.removed_on:
            row = _put_back(row, by)
        return row if row.is_approved else _approve(row, by, agreed_by=agreed_by, approved_until=approved_until)


def standing_called(name: str) -> Organisation | None:
    """The organisation on the register that is called so, by any of its names."""
    return _first_called(name, Organisation.objects.standing())


def called(name: str) -> Organisation | None:
    """The same; where none stands there, the one of this name that was taken off last."""
    rows = list(Organisation.objects.select_related("council"))
    return _first_called(name, [row for row in rows if not row.removed_on]) or _first_called(
        name, sorted((row for row in rows if row.removed_on), key=lambda row: (row.removed_on, row.pk), reverse=True)
    )


def _first_called(name: str, rows) -> Organisation | None:
    return next((row for row in rows if row.is_called(name)), None) if name.strip() else None


@contextmanager
def _keeping(organisation: Organisation, by, taken_off: bool = False):
    """The row as it stands now, and who acts; it is on the register still, or was taken off."""
    with act(KEEP, by=by, on=organisation) as now:
        row = Organisation.objects.select_related("council").get(pk=organisation.pk)
        if taken_off and not row.removed_on:
            raise WrongState(f"{row} is on the register.", row)
        if row.removed_on and not taken_off:
            raise WrongState(f"{row} was taken off the register. Put it back first.", row)
        yield row, now


def _add(by, *, name, kind, other_names=(), domains=()) -> Organisation:
    row = Organisation.objects.create(
        name=_one_line(name), kind=kind, other_names=list(other_names), domains=list(domains)
    )
    _record("add", row, by=by)
    return row


def _put_back(row, by) -> Organisation:
    """A partnership does not come back with it: the Council may not know any more that there was one."""
    note = f"Taken off on {_day(row.removed_on)}: {row.removed_reason}"
    if row.partnership_from:
        note += f"\nThe partnership (minute {row.partnership_minute}) is not put back. Record it again where it stands."
    _set(row, {"removed_on": None, "removed_reason": "", "approved_on": None, "approved_until": None,
               "partnership_minute": "", "partnership_from": None, "partnership_until": None})
    _record("put back", row, by=by, note=note)
    return row


def _approve(row, by, *, agreed_by="", approved_on=None, minute_ref="", approved_until=None) -> Organisation:
    today = timezone.localdate()
    approved_on, agreed_by, minute_ref = approved_on or today, agreed_by.strip(), minute_ref.strip()
    errors = {}
    if row.kind != Organisation.Kind.PUBLIC_BODY and not agreed_by and not minute_ref:
        errors["agreed_by"] = "Say who of them agreed and how, or give the minute."
    if approved_on > today:
        errors["approved_on"] = "The day must be today or earlier."
    if approved_until and approved_until < today:
        errors["approved_until"] = "The last day must be today or later."
    _refuse(errors)
    _set(row, {"approved_on": approved_on, "approved_by": by, "agreed_by": agreed_by, "minute_ref": minute_ref,
               "approved_until": approved_until})
    agreed = f"Agreed by {_within(agreed_by)}. " if agreed_by else ""
    _record("approve", row, by=by, note=f"{agreed}{_minute(minute_ref)}{_until(approved_until)}",
            approved_on=approved_on.isoformat())
    no_longer_asked(About.ORGANISATION, row.pk, by=by)
    return row


def refuse_name(name: str, beside: Organisation | None = None) -> None:
    """No name, or one that the register has: of a new organisation, or of one that stands ``beside`` it."""
    if not name:
        raise Refused({"name": "Enter the name."})
    there = called(name) if beside is None else standing_called(name)
    if there is None or (beside is not None and there.pk == beside.pk):
        return
    known = "" if there.name == name else f", as {there}"
    if there.removed_on:
        raise Refused({"name": f"“{name}” was on the register{known} and taken off on {_day(there.removed_on)}. "
                               "Put it back instead."})
    raise Refused({"name": f"“{name}” is on the register already{known}."})


def _refuse(errors: dict) -> None:
    if errors:
        raise Refused(errors)


def _set(row, values: dict) -> None:
    for field, value in values.items():
        setattr(row, field, value)
    row.save()


def _record(verb: str, row, *, by, note: str = "", **facts) -> None:
    OrganisationEvent.objects.create(
        organisation=row, actor_id=by.pk, actor_name=by.name, actor_title=by.title, verb=verb, note=note, facts=facts
    )


def _one_line(name: str) -> str:
    return " ".join(name.split())


def _minute(reference: str) -> str:
    return f"Minute {reference.strip()}. " if reference.strip() else ""


def _until(day) -> str:
    return f"Until {_day(day)}." if day else "Until it is taken off."


def _day(day) -> str:
    return f"{day:%-d %B %Y}"


def _within(words: str) -> str:
    """“The churchwarden, by letter” as it goes on a sentence."""
    first = words.split()[0]
    return words[0].lower() + words[1:] if first in {"The", "A", "An", "Our", "Their", "One", "Its"} else words
