"""A pack taken in by a member: a draft of the council's own policy."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction

from councilcomms.councils.transitions import Refused
from policies.engine.protocol import ParamError
from policies.loading import load_version
from policies.models import Version
from policies.packs.pack import Pack
from policies.permissions import may


def import_pack(pack: Pack, *, by) -> Version:
    """A new draft with the pack's clauses, rules and readings. Raises Refused where a rule cannot take a parameter."""
    if not may("edit policy versions", by, None):
        raise PermissionDenied("The Clerk and the policy administrator change the policy.")
    try:
        with transaction.atomic():
            return load_version(pack, state=Version.State.DRAFT, by=by)
    except ParamError as error:
        raise Refused({"file": f"{error}."}) from error
