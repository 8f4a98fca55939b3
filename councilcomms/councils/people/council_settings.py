"""The council's own settings."""

from __future__ import annotations

from django.core.exceptions import ValidationError

from councilcomms.councils.models import Council, Membership
from councilcomms.councils.people.acts import act, record, tell
from councilcomms.councils.people.second_readers import refuse_without_readers
from councilcomms.councils.transitions import Refused


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
