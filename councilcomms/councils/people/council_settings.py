"""The council's own settings."""

from __future__ import annotations

from django.core.exceptions import ValidationError

from councilcomms.councils.models import Council, Membership, Role
from councilcomms.councils.people.acts import act, record, tell
from councilcomms.councils.transitions import Refused

READERS = [Role.CLERK, Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR, Role.OFFICER]


def change_settings(council: Council, *, by, **values) -> Council:
    """Set these fields; the event names what was before and after. Nothing happens where nothing changes."""
    with act("change settings", by=by, on=council):
        council = Council.objects.get(pk=council.pk)
        changed = {
            name: [getattr(council, name), value] for name, value in values.items() if getattr(council, name) != value
        }
        if "two_pairs_of_eyes" in changed and values["two_pairs_of_eyes"]:
            refuse_without_readers()
        if changed:
            save(council, values)
            record("change settings", by=by, **changed)
            others = Membership.objects.deciders().select_related("council")
            tell(others, "The council's settings were changed", by=by, words=f"By {by.name}.")
    return council


def save(council, values) -> None:
    for name, value in values.items():
        setattr(council, name, value)
    try:
        council.full_clean()
    except ValidationError as error:
        raise Refused(error.message_dict) from error
    council.save()


def refuse_without_readers() -> None:
    """Somebody other than each Clerk must be there to be asked: a councillor, or an officer who could deputise."""
    readers = Membership.objects.holding(*READERS)
    for clerk in Membership.objects.holding(Role.CLERK):
        if not readers.exclude(pk=clerk.pk).exists():
            raise Refused({
                "two_pairs_of_eyes": "Nobody could be asked: the council has no councillor here and no officer who "
                "could deputise. Invite one first."
            })
